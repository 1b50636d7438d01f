import { describe, expect, it } from 'vitest';
import { ALWAYS, aBench, examine } from './doctor-builder.ts';

describe('the teams', () => {
  it('are read of several organisations, each list once', async () => {
    const bench = aBench();
    bench.world.addOrganisation('audit', { owners: ['sop-gate'] }).addTeam('leads', { members: ['olga'] });
    const policy = { roles: { security: { teams: ['security', 'audit/leads'] } } };

    const { find } = await examine(bench, { policy, mayWrite: false });

    expect(find('teams')).toMatchObject({ answer: 'yes' });
    expect(
      bench.sandbox.calls.filter(({ path }) => path.endsWith('/teams') && path.startsWith('/orgs')),
    ).toHaveLength(2);
  });

  it('have somebody in them beside the gate', async () => {
    const bench = aBench();
    bench.organisation.leaveTeam('qa', 'quinn');
    bench.organisation.joinTeam('qa', 'sop-gate');

    const { find } = await examine(bench, { mayWrite: false });

    expect(find('teams')).toMatchObject({
      answer: 'no',
      detail: 'nobody is in the role qa',
      remedy: 'Add people to qa: nobody could ever approve for qa.',
    });
  });

  it('may be empty where people are named', async () => {
    const bench = aBench();
    bench.organisation.leaveTeam('qa', 'quinn');

    const { find } = await examine(bench, {
      policy: { roles: { qa: { teams: ['qa'], users: ['zoe'] } } },
      mayWrite: false,
    });

    expect(find('teams')).toMatchObject({ answer: 'yes' });
  });

  it('are there, whatever the case of their names', async () => {
    const policy = { override: { lower: ['CEO', 'leads'] } };

    const { find } = await examine(aBench(), { policy, mayWrite: false });

    expect(find('teams')).toMatchObject({
      answer: 'no',
      detail: 'there is no team leads in acme',
      remedy: 'Create the team leads in acme, or name its people under `roles` of the policy.',
    });
  });

  it('may be hidden from the gate', async () => {
    const bench = aBench({ gateOwns: false });
    for (const team of ['engineers', 'managers', 'ceo', 'security'])
      bench.organisation.joinTeam(team, 'sop-gate');

    const { find } = await examine(bench, { mayWrite: false });

    expect(find('teams')).toMatchObject({
      answer: 'no',
      detail:
        "there is no team qa in acme, or it is hidden from the gate's user (missing: membership in the team, or ownership of the organisation)",
      remedy:
        "Add the gate's user to qa, or make it an owner of acme (from 1.27 on, limited visibility of the team does too); create the team if it is not there, or name its people under `roles` of the policy.",
    });
  });

  it.each([
    [403, 'no'],
    [500, 'unknown'],
  ])('that answer %i are told as %s', async (status, answer) => {
    const bench = aBench();
    bench.sandbox.fault({ path: /\/members/, ...ALWAYS, answer: { status } });

    const { find } = await examine(bench, { mayWrite: false });

    expect(find('teams')).toMatchObject({
      answer,
      detail: expect.stringContaining(`the server answered ${status}`),
    });
  });
});

describe('workflows', () => {
  it.each([
    ['.forgejo', '16.0.3+gitea-1.22.0', ['ci.yml of .forgejo']],
    ['.forgejo', '28.3.0', []],
    ['.github', '28.3.0', []],
  ])('in the folder %s on %s', async (folder, profile, expected) => {
    const bench = aBench({ profile });
    bench.repository.commit('main', {
      [`${folder}/workflows/ci.yml`]: `name: ${folder}\non: [push]\njobs: { ci: {} }\n`,
      [`${folder}/workflows/notes.txt`]: '{',
    });
    bench.repository.protect('main', { statusCheckContexts: [`${folder} / ci (push)`, 'sop-gate / gate'] });

    const { find } = await examine(bench, { mayWrite: false });

    expect(find('contexts-emitted')?.answer).toBe(expected.length > 0 ? 'yes' : 'no');
  });

  it('in .github count where nothing else is there', async () => {
    const bench = aBench();
    const gone = ['ci', 'qa-review', 'security-review'].map(
      (name) => [`.gitea/workflows/${name}.yml`, null] as const,
    );
    bench.repository.commit('main', {
      ...Object.fromEntries(gone),
      '.gitea/x': 'x',
      '.github/workflows/ci.yaml': 'name: G\non: push\njobs: { ci: {} }\n',
    });
    bench.repository.protect('main', { statusCheckContexts: ['G / ci', 'sop-gate / gate'] });

    const { find } = await examine(bench, { mayWrite: false });

    expect(find('contexts-emitted')).toMatchObject({ answer: 'yes' });
  });

  it('that are no YAML are told', async () => {
    const bench = aBench();
    bench.repository.commit('main', { '.gitea/workflows/ci.yml': 'on: [' });

    const { find } = await examine(bench, { mayWrite: false });

    expect(find('workflows')).toMatchObject({
      answer: 'no',
      detail: expect.stringContaining('.gitea/workflows/ci.yml:1'),
    });
  });
});
