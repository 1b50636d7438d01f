import { describe, expect, it } from 'vitest';
import { ALWAYS, aBench, examine, TRIAL } from './doctor-builder.ts';
import { examineServer } from './examine.ts';

describe('a repository', () => {
  it('is looked at in the order of the report', async () => {
    const { checks } = await examine(aBench());

    expect(checks.map(({ id, answer, detail }) => `${id}: ${answer} ${detail}`)).toEqual([
      'repository: yes acme/shop, default branch main',
      expect.stringMatching(/^policy: yes .+, preset generic, mode enforce$/),
      'gate-required: yes sop-gate / gate is required on main',
      'branch-rule: no main keeps stale approvals; main merges in spite of requested changes; administrators may merge main past the gate',
      'contexts-emitted: yes CI / test (pull_request)',
      'contexts-always: yes no path filter and no condition of a job can skip one of them',
      'labels: yes tier:low, tier:medium, tier:high',
      'teams: yes ceo, engineers, managers, qa, security',
      'gate-workflow: unknown there is no sop-gate.yml on the default branch of acme/shop',
      'workflows: yes qa-review.yml, security-review.yml in acme/shop',
      'right-label: yes a label was created, read back and deleted',
      'right-status: yes the server looked past the rights',
      'right-comment: yes the server looked past the rights',
      'right-dispatch: yes the server looked past the rights',
      expect.stringMatching(
        /^forgery: yes .+ team Owners, team engineers, .+ team security, and every job; /,
      ),
      'ci-forgery: no whoever may write code can report CI / test (pull_request) as green',
      expect.stringMatching(/^override: yes any reviewer/),
    ]);
  });

  it('is told nothing but one label that is gone again', async () => {
    const bench = aBench();

    await examine(bench);

    expect(bench.sandbox.told().map((line) => line.replace(/\d+ ->/, 'N ->'))).toEqual([
      'POST /repos/acme/shop/issues/1/labels {"labels":[0,"sop-gate"]} -> 400',
      `POST /repos/acme/shop/labels {"name":"${TRIAL}","color":"#808080","description":"A trial of sop-gate doctor."} -> 201`,
      'DELETE /repos/acme/shop/labels/N -> 204',
      `POST /repos/acme/shop/statuses/${'0'.repeat(40)} {"state":0} -> 422`,
      'POST /repos/acme/shop/issues/1/comments {"body":0} -> 422',
      'POST /repos/acme/shop/actions/workflows/qa-review.yml/dispatches {"ref":"","inputs":{}} -> 422',
    ]);
    expect(bench.repository.labels).not.toContain(TRIAL);
  });

  it('is told nothing at all where nothing may be written', async () => {
    const bench = aBench();

    const { find } = await examine(bench, { mayWrite: false });

    expect(bench.sandbox.writes).toEqual([]);
    expect(
      ['right-label', 'right-status', 'right-comment', 'right-dispatch'].map((id) => find(id)?.detail),
    ).toEqual(Array(4).fill('not tried: --no-write'));
  });

  it('that only observes, is archived, or is not there', async () => {
    const bench = aBench();
    bench.repository.record.archived = true;

    const { find } = await examine(bench);
    const gone = await examine(bench, { name: 'gone' });

    expect(find('repository')).toMatchObject({ answer: 'no', detail: 'acme/shop is archived' });
    expect(gone.find('repository')).toMatchObject({
      answer: 'no',
      detail: expect.stringContaining('Could not read the repository acme/gone'),
    });
    expect(gone.find('policy')).toMatchObject({
      answer: 'unknown',
      detail: expect.stringMatching(/^It rests on what could not be read: Could not read the repo/),
    });
    expect(gone.find('contexts-always')?.detail.match(/It rests on/g)).toHaveLength(1);
  });

  it('has its reviews where the policy says', async () => {
    const bench = aBench();
    const policy = { fire: { repository: 'acme/gates' } };
    const without = await examine(bench, { policy });
    const files = {
      '.gitea/workflows/qa-review.yml': bench.repository.file('.gitea/workflows/qa-review.yml') ?? '',
    };
    bench.organisation
      .addRepository('gates', { files, defaultBranch: 'trunk' })
      .addCollaborator('sop-gate', 'write');

    const { find } = await examine(bench, { policy });

    expect(without.find('workflows')?.detail).toContain('Could not read the repository acme/gates');
    expect(find('workflows')?.detail).toBe(
      'there is no security-review.yml on the default branch of acme/gates',
    );
    expect(bench.sandbox.told().at(-1)).toContain(
      'POST /repos/acme/gates/actions/workflows/qa-review.yml/dispatches',
    );
  });

  it('governs the branches that the policy names', async () => {
    const bench = aBench();
    bench.repository.addBranch('release/1');
    bench.repository.addBranch('other');

    const { find } = await examine(bench, { policy: { branches: ['main', 'release/*'] } });

    expect(find('gate-required')).toMatchObject({ answer: 'no', detail: 'release/1 is not protected' });
    expect(find('branch-rule')?.detail).toContain('no rule protects release/1');
  });

  it('is not believed to report what only the gate wrote', async () => {
    const bench = aBench();
    bench.repository.protect('main', { statusCheckContexts: ['sop-gate / *', 'seen once'] });
    bench.change.hasStatus('sop-gate / tier', 'success', { by: 'sop-gate' });
    bench.change.hasStatus('seen once', 'failure');

    const { find } = await examine(bench);

    expect(find('contexts-emitted')?.detail).toMatch(
      /^the glob sop-gate \/ \* matches what the gate reports, and nothing else that is known/,
    );
  });

  it('of a person has no teams, and people by name', async () => {
    const bench = aBench();
    bench.sandbox.fault({ path: /\/shop\/teams$/, ...ALWAYS, answer: { status: 405 } });
    const roles = { qa: { users: ['quinn'] }, security: { users: ['sam'] }, all: { users: ['ada'] } };
    const policy = { roles, expressions: { low: 'all', medium: 'all', high: 'ceo' } };

    const { find } = await examine(bench, { policy });

    expect(find('teams')).toMatchObject({
      answer: 'no',
      detail: 'acme is a person and has no team ceo',
      remedy: 'Name the people of ceo under `roles` of the policy.',
    });
    expect(find('forgery')?.detail).toContain('any status: administrators, and every job');
  });

  it('names collaborators among those who write statuses, and not the gate', async () => {
    const bench = aBench();
    bench.world.addUser('zoe');
    bench.repository.addCollaborator('zoe', 'write');

    const { find } = await examine(bench);

    expect(find('forgery')?.detail).toContain('team security, @zoe, and every job');
  });

  it('has rules that administrators alone read', async () => {
    const bench = aBench({ gateRole: 'write', gateOwns: false });
    const closed = await examine(bench);
    bench.sandbox.fault({ path: /branch_protections/, ...ALWAYS, answer: { status: 500 } });

    const { find } = await examine(bench);

    expect(closed.find('branch-rule')).toMatchObject({
      answer: 'unknown',
      detail: expect.stringContaining('only administrators'),
    });
    expect(find('branch-rule')?.detail).toContain('the server answered 500');
  });

  it('is unknown where answers come too late', async () => {
    const bench = aBench({ settings: { timeout: 20, deadline: () => AbortSignal.timeout(20) } });
    bench.sandbox.fault({ path: /\/labels\?/, ...ALWAYS, answer: { delay: Number.POSITIVE_INFINITY } });

    const { find } = await examine(bench, { mayWrite: false });

    expect(find('labels')).toMatchObject({
      answer: 'unknown',
      detail: expect.stringContaining('the server did not answer'),
    });
  });
});

describe('the server', () => {
  it('is asked for its version, and for the token', async () => {
    const checks = await examineServer(aBench({ scopes: ['all'] }).client);

    expect(checks.map(({ id, answer, detail }) => `${id}: ${answer} ${detail}`)).toEqual([
      'server-version: yes Gitea 28.3.0',
      'server-advisories: yes none of 10 known advisories applies to 28.3.0',
      'token-identity: yes @sop-gate',
      'token-scopes: no wider than needed: all',
    ]);
  });

  it('does not tell scopes before 1.27, and is heard when it stumbles', async () => {
    const old = await examineServer(aBench({ profile: '1.26.4' }).client);
    const bench = aBench();
    bench.sandbox.fault({ path: '/token', ...ALWAYS, answer: { status: 500 } });
    bench.sandbox.fault({ path: '/version', ...ALWAYS, answer: { status: 500 } });

    const stumbling = await examineServer(bench.client);

    expect(old.at(-1)).toMatchObject({ answer: 'unknown', needed: false });
    expect(stumbling.map(({ answer }) => answer)).toEqual(['unknown', 'unknown', 'yes', 'unknown']);
    expect(stumbling[1]?.detail).toMatch(/^It rests on what could not be read: /);
  });
});
