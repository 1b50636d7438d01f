import { describe, expect, it } from 'vitest';
import { aBench, examine } from './doctor-builder.ts';

const REVIEWS = ['qa-review.yml', 'security-review.yml'];

/** A repository for the gates with these files, and what the doctor says of its workflows. */
async function lookAtGates(toFiles: (review: (file: string) => string) => Readonly<Record<string, string>>) {
  const bench = aBench();
  const files = toFiles((file) => bench.repository.file(`.gitea/workflows/${file}`) ?? '');
  bench.organisation.addRepository('gates', { files }).addCollaborator('sop-gate', 'write');
  const { find } = await examine(bench, { policy: { fire: { repository: 'acme/gates' } }, mayWrite: false });
  return find('workflows');
}

describe('a repository', () => {
  it('is told by its default branch, its policy by place and commit', async () => {
    const { find } = await examine(aBench(), { mayWrite: false });

    expect(find('policy')?.detail).toMatch(
      /^\.gitea\/sop-gate\.yml at main \([0-9a-f]{7}\), preset generic, mode enforce$/,
    );
  });

  it('that is archived or closed to writes says what to do', async () => {
    const bench = aBench();
    bench.repository.record.archived = true;

    const { find } = await examine(bench, { mayWrite: false });

    expect(find('repository')?.remedy).toBe('Unarchive it, or take it from the gate.');
    expect(find('right-label')?.remedy).toBe('Run the doctor without --no-write.');
  });

  it('is believed to report what was seen on its recent heads', async () => {
    const bench = aBench();
    bench.repository.protect('main', { statusCheckContexts: ['seen once', 'sop-gate / gate'] });
    bench.change.hasStatus('seen once', 'failure');

    const { find } = await examine(bench, { mayWrite: false });

    expect(find('contexts-emitted')).toMatchObject({ answer: 'yes', detail: 'seen once' });
  });

  it('names every team of a role in which nobody is', async () => {
    const bench = aBench();
    bench.organisation.leaveTeam('qa', 'quinn');
    bench.organisation.addTeam('testers', { members: [] });
    const policy = { roles: { qa: { teams: ['qa', 'testers'] } } };

    const { find } = await examine(bench, { policy, mayWrite: false });

    expect(find('teams')?.remedy).toBe('Add people to qa, testers: nobody could ever approve for qa.');
  });
});

describe('review workflows', () => {
  it('need not be there where reviews are asked for in other ways', async () => {
    const { find } = await examine(aBench(), { policy: { fire: { prefer: ['comment'] } } });

    expect(find('workflows')).toMatchObject({ answer: 'yes', detail: 'reviews are asked for by comment' });
    expect(find('right-dispatch')).toMatchObject({ detail: 'reviews are asked for by comment' });
  });

  it.each([
    ['28.3.0', 'no', 'qa-review.yml is switched off in acme/shop'],
    ['16.0.3+gitea-1.22.0', 'yes', 'qa-review.yml, security-review.yml in acme/shop'],
  ])('on %s that are switched off: %s', async (profile, answer, detail) => {
    const bench = aBench({ profile });
    bench.repository.disableWorkflow('qa-review.yml');

    const { find } = await examine(bench, { mayWrite: false });

    expect(find('workflows')).toMatchObject({ answer, detail });
  });

  it('may stand where GitHub has them, among files that are none', async () => {
    const found = await lookAtGates((review) => ({
      ...Object.fromEntries(REVIEWS.map((file) => [`.github/workflows/${file}`, review(file)])),
      '.github/workflows/old.yml.txt': 'on: [',
    }));

    expect(found?.detail).toBe('qa-review.yml, security-review.yml in acme/gates');
  });

  it('are missing where there is no folder of workflows', async () => {
    const found = await lookAtGates(() => ({ 'README.md': '' }));

    expect(found?.detail).toMatch(/^there is no qa-review\.yml on the default branch of acme\/gates/);
  });
});
