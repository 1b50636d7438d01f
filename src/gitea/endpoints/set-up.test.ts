import { expect, it } from 'vitest';
import type { GiteaClient } from '../client.ts';
import { buildScripted, say } from '../scripted-client-builder.ts';
import { listDisabledWorkflows } from './actions.ts';
import { listBranchRules } from './branch-rules.ts';
import { deleteLabel } from './labels.ts';
import { listRecentPulls } from './pulls.ts';
import { listBranches } from './repository.ts';
import { readTokenScopes } from './server.ts';
import { listCollaborators, listWritingTeams } from './writers.ts';

const PLACE = { owner: 'a b', name: 'shop' };
const HERE = 'https://git.test/api/v1/repos/a%20b/shop';

type Call = (client: GiteaClient) => Promise<unknown>;

it.each<[call: Call, request: string, to: string, scope: string, role: string]>([
  [
    (c) => listBranchRules(c, PLACE),
    `GET ${HERE}/branch_protections`,
    'read the branch rules of a b/shop',
    'read:repository',
    'administration of the repository',
  ],
  [
    (c) => listBranches(c, PLACE),
    `GET ${HERE}/branches?page=1&limit=50`,
    'list the branches of a b/shop',
    'read:repository',
    'read access to code',
  ],
  [
    (c) => listRecentPulls(c, PLACE),
    `GET ${HERE}/pulls?state=all&sort=recentupdate&page=1&limit=10`,
    'list the recent pull requests of a b/shop',
    'read:repository',
    'read access to pull requests',
  ],
  [
    (c) => listWritingTeams(c, PLACE),
    `GET ${HERE}/teams`,
    'list the teams of a b/shop',
    'read:repository',
    'read access to code',
  ],
  [
    (c) => listCollaborators(c, PLACE),
    `GET ${HERE}/collaborators?page=1&limit=50`,
    'list the collaborators of a b/shop',
    'read:repository',
    'read access to code',
  ],
  [
    (c) => listDisabledWorkflows(c, PLACE),
    `GET ${HERE}/actions/workflows`,
    'list the workflows of a b/shop',
    'read:repository',
    'read access to Actions',
  ],
  [
    (c) => deleteLabel(c, PLACE, { id: 3, name: 'l' }),
    `DELETE ${HERE}/labels/3`,
    'delete the label "l" in a b/shop',
    'write:issue',
    'write access to issues or pull requests',
  ],
  [
    readTokenScopes,
    'GET https://git.test/api/v1/token',
    'read the scopes of the token',
    'read:user',
    'an active account',
  ],
])('names request, purpose and what is missing (%#)', async (call, request, to, scope, role) => {
  const refused = buildScripted([say({ message: 'no' }, 403)]);
  const unknown = buildScripted([say({}, 401)]);

  const answers = [call(refused.client), call(unknown.client)];

  await expect(answers[0]).rejects.toMatchObject({
    message: `Could not ${to}: the server answered 403 (no)`,
    right: role,
  });
  await expect(answers[1]).rejects.toMatchObject({
    remedy: expect.stringContaining(`every scope it needs, ${scope} for this`),
  });
  expect(refused.requests).toEqual([request]);
});

const rule = {
  rule_name: 'main',
  required_approvals: 2,
  dismiss_stale_approvals: true,
  block_on_rejected_reviews: false,
};

it('reads whole rules, also from servers that do not know every key', async () => {
  const { client } = buildScripted([say([rule, { ...rule, block_admin_merge_override: true }])]);

  const rules = await listBranchRules(client, PLACE);

  const expected = { name: 'main', requiredApprovals: 2, dismissStale: true, blockRejected: false };
  expect(rules).toEqual([
    { ...expected, blockAdminOverride: false },
    { ...expected, blockAdminOverride: true },
  ]);
});

it('tells teams that may write code from those that may not', async () => {
  const teams = [
    { name: 'readers', permission: 'read', units_map: { 'repo.code': 'read' } },
    { name: 'writers', permission: 'write', units_map: null },
    { name: 'admins', permission: 'admin' },
    { name: 'owners', permission: 'owner' },
    { name: 'units', permission: 'none', units_map: { 'repo.code': 'write' } },
    { name: 'issues', permission: 'none', units_map: { 'repo.issues': 'write' } },
  ];
  const { client } = buildScripted([say(teams)]);

  const names = await listWritingTeams(client, PLACE);

  expect(names).toEqual(['writers', 'admins', 'owners', 'units']);
});

it('takes null for an empty list', async () => {
  const teams = await listWritingTeams(buildScripted([say(null)]).client, PLACE);
  const people = await listCollaborators(buildScripted([say(null)]).client, PLACE);
  const workflows = await listDisabledWorkflows(buildScripted([say({ workflows: null })]).client, PLACE);

  expect([teams, people, workflows]).toEqual([[], [], []]);
});

it('names the workflows that are not active', async () => {
  const workflows = [
    { id: 'a.yml', state: 'active' },
    { id: 'b.yml', state: 'disabled_manually' },
  ];
  const { client } = buildScripted([say({ workflows })]);

  const disabled = await listDisabledWorkflows(client, PLACE);

  expect(disabled).toEqual(['b.yml']);
});

it('reads scopes where the server tells them', async () => {
  const told = await readTokenScopes(buildScripted([say({ scopes: ['all'] })]).client);
  const untold = await readTokenScopes(buildScripted([say({ message: 'not found' }, 404)]).client);

  expect([told, untold]).toEqual([['all'], undefined]);
});

it.each<[string, Call, unknown]>([
  ['rules', (c) => listBranchRules(c, PLACE), [{ ...rule, dismiss_stale_approvals: 'yes' }]],
  [
    'pull requests',
    (c) => listRecentPulls(c, PLACE),
    [{ number: 0, base: { ref: 'm' }, head: { sha: 'c' } }],
  ],
  ['teams', (c) => listWritingTeams(c, PLACE), [{ name: 'a' }]],
  ['workflows', (c) => listDisabledWorkflows(c, PLACE), { workflows: [{ id: 1, state: 'active' }] }],
  ['scopes', readTokenScopes, { scopes: 'all' }],
])('makes nothing of %s of another shape', async (_what, call, body) => {
  const answer = call(buildScripted([say(body)]).client);

  await expect(answer).rejects.toMatchObject({ kind: 'malformed' });
});
