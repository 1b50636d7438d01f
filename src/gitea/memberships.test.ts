import { expect, it } from 'vitest';
import { policySchema } from '../config/schema.ts';
import { type Asking, readMemberships } from './memberships.ts';
import { buildBench } from './server-builder.ts';

const SELF = { id: 20, login: 'SOP-gate' };

function asking(
  roles: Record<string, { teams?: string[]; users?: string[] }> = {},
  kind: 'organization' | 'user' = 'organization',
): Asking {
  const repository = { owner: 'acme', name: 'shop', ownerKind: kind };
  return { policy: policySchema.parse({ roles }), repository, self: SELF };
}

const QA_REMEDY = 'Create the team qa in acme, or name the people in the policy under roles.';

it('takes a role for the team of that name, whatever the case', async () => {
  const { client, organisation } = buildBench();
  organisation.addTeam('Release', { members: ['carol'] });
  const questions = [
    { role: 'qa', logins: ['quinn', 'ben'] },
    { role: 'release', logins: ['Carol'] },
  ];

  const memberships = await readMemberships(client, questions, asking());

  expect(memberships).toEqual(
    new Map([
      [
        'qa',
        {
          kind: 'members',
          answers: new Map([
            ['quinn', { is: 'member' }],
            ['ben', { is: 'not-member' }],
          ]),
        },
      ],
      ['release', { kind: 'members', answers: new Map([['carol', { is: 'member' }]]) }],
    ]),
  );
});

it('reads a team of more than one page to its end', async () => {
  const { client, organisation, world } = buildBench();
  const names = Array.from({ length: 60 }, (_, index) => `person-${index}`);
  world.addUsers(...names);
  organisation.addTeam('many', { members: names });

  const memberships = await readMemberships(
    client,
    [{ role: 'many', logins: ['person-59', 'ben'] }],
    asking(),
  );

  expect(memberships.get('many')).toEqual({
    kind: 'members',
    answers: new Map([
      ['person-59', { is: 'member' }],
      ['ben', { is: 'not-member' }],
    ]),
  });
});

it('takes a role of the policy for its teams and its people', async () => {
  const { client } = buildBench();
  const roles = { qa: { teams: ['security', 'acme/managers'], users: ['Ben'] } };
  const questions = [{ role: 'qa', logins: ['sam', 'mia', 'ben', 'quinn'] }];

  const memberships = await readMemberships(client, questions, asking(roles));

  expect(memberships.get('qa')).toEqual({
    kind: 'members',
    answers: new Map([
      ['sam', { is: 'member' }],
      ['mia', { is: 'member' }],
      ['ben', { is: 'member' }],
      ['quinn', { is: 'not-member' }],
    ]),
  });
});

it('asks for a team in another organisation there', async () => {
  const { client, world } = buildBench();
  world.addOrganisation('guild', { owners: ['sop-gate'] }).addTeam('qa', { members: ['ben'] });
  const questions = [{ role: 'qa', logins: ['ben', 'quinn'] }];

  const memberships = await readMemberships(client, questions, asking({ qa: { teams: ['guild/qa'] } }));

  expect(memberships.get('qa')).toEqual({
    kind: 'members',
    answers: new Map([
      ['ben', { is: 'member' }],
      ['quinn', { is: 'not-member' }],
    ]),
  });
});

it('reads the list of teams once for all roles', async () => {
  const { client, sandbox } = buildBench();
  const questions = ['qa', 'security', 'ceo'].map((role) => ({ role, logins: ['ben'] }));

  await readMemberships(client, questions, asking());

  expect(sandbox.calls.filter((call) => call.path === '/orgs/acme/teams')).toHaveLength(1);
});

it('knows that a role is nobody where the organisation has no such team', async () => {
  const { client, organisation } = buildBench();
  organisation.deleteTeam('qa');

  const memberships = await readMemberships(client, [{ role: 'qa', logins: ['quinn'] }], asking());

  expect(memberships.get('qa')).toEqual({ kind: 'no-such-role', remedy: QA_REMEDY });
});

function hidden(team: string) {
  return {
    is: 'unknown',
    why: `the gate's user sees no team ${team} in acme: it is hidden from people outside it, or not there`,
    right: 'membership in the team, or ownership of the organisation',
  };
}

it('does not know who is in a team that is hidden from it, or not there', async () => {
  const { client, organisation } = buildBench({ gateOwns: false });
  organisation.joinTeam('engineers', 'sop-gate');
  const questions = ['qa', 'testers', 'engineers'].map((role) => ({ role, logins: ['quinn'] }));

  const memberships = await readMemberships(client, questions, asking());

  expect([...memberships.values()]).toEqual([
    { kind: 'members', answers: new Map([['quinn', hidden('qa')]]) },
    { kind: 'members', answers: new Map([['quinn', hidden('testers')]]) },
    { kind: 'members', answers: new Map([['quinn', { is: 'not-member' }]]) },
  ]);
});

it('knows that a role is nobody where the policy names a team that is not there', async () => {
  const { client } = buildBench();
  const roles = { qa: { teams: ['security', 'testers'], users: ['quinn'] } };

  const memberships = await readMemberships(client, [{ role: 'qa', logins: ['quinn'] }], asking(roles));

  expect(memberships.get('qa')).toMatchObject({
    remedy: expect.stringContaining('Create the team testers in acme'),
  });
});

it('knows only named people where the owner is a person', async () => {
  const { client, sandbox } = buildBench();
  const roles = { qa: { users: ['Quinn'] } };
  const questions = ['qa', 'toString'].map((role) => ({ role, logins: ['quinn', 'ben'] }));

  const memberships = await readMemberships(client, questions, asking(roles, 'user'));

  expect(memberships.get('qa')).toEqual({
    kind: 'members',
    answers: new Map([
      ['quinn', { is: 'member' }],
      ['ben', { is: 'not-member' }],
    ]),
  });
  expect(memberships.get('toString')).toEqual({
    kind: 'no-such-role',
    remedy:
      'acme is a person and has no teams: name the people of the role toString in the policy of acme/shop under roles.',
  });
  expect(sandbox.calls).toEqual([]);
});

it('verifies nobody where the teams are closed to us', async () => {
  const { client, sandbox } = buildBench();
  sandbox.fault({
    path: '/orgs/acme/teams',
    answer: { status: 403, body: { message: 'Must be an organization member' } },
  });

  const memberships = await readMemberships(client, [{ role: 'qa', logins: ['quinn'] }], asking());

  expect(memberships.get('qa')).toEqual({
    kind: 'members',
    answers: new Map([
      [
        'quinn',
        {
          is: 'unknown',
          why: 'Could not list the teams of acme: the server answered 403 (Must be an organization member)',
          right: 'membership in the organisation',
        },
      ],
    ]),
  });
});

it('lets one verified team speak where another one is closed', async () => {
  const { client, organisation } = buildBench({ gateOwns: false });
  organisation.joinTeam('engineers', 'sop-gate');
  const roles = { qa: { teams: ['qa', 'engineers'], users: ['olga'] } };
  const questions = [{ role: 'qa', logins: ['ben', 'quinn', 'olga'] }];

  const memberships = await readMemberships(client, questions, asking(roles));

  expect(memberships.get('qa')).toMatchObject({
    answers: new Map([
      ['ben', { is: 'member' }],
      ['quinn', expect.objectContaining({ is: 'unknown' })],
      ['olga', { is: 'member' }],
    ]),
  });
});
