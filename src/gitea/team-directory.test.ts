import { describe, expect, it } from 'vitest';
import type { Line } from './scripted-client-builder.ts';
import { buildScripted, say } from './scripted-client-builder.ts';
import { openTeamDirectory, type TeamView } from './team-directory.ts';

const SELF = { id: 20, login: 'SOP-gate' };
const NAME = { organisation: 'acme', team: 'qa' };
const TEAM = '/api/v1/teams/5/members';
const DENIED = say({ message: 'Must be a team member' }, 403);
const NOT_FOUND = say({ message: 'not found' }, 404);
const UNKNOWN = {
  is: 'unknown',
  why: 'Could not list the members of the team QA: the server answered 403 (Must be a team member)',
  right: 'membership in the team, or ownership of the organisation',
};

/** A server that knows the team qa, and answers questions about it as it is told. */
function buildServer(answers: Record<string, Line>) {
  const serve = async (url: string): Promise<Response> => {
    const { pathname } = new URL(url);
    if (pathname === '/api/v1/orgs/acme/teams')
      return say([{ id: 5, name: 'QA' }], 200, { 'x-total-count': '1' });
    const answer = answers[pathname];
    if (answer instanceof Error) throw answer;
    return answer instanceof Response ? answer.clone() : NOT_FOUND.clone();
  };
  return buildScripted([serve]);
}

async function ask(answers: Record<string, Line>, ...logins: string[]): Promise<unknown[]> {
  const { client } = buildServer(answers);
  const view: TeamView = await openTeamDirectory(client, SELF).look(NAME, logins);
  return view.kind === 'known' ? logins.map((login) => view.ask(login)) : [view];
}

function member(login: string): Response {
  return say({ id: 7, login });
}

it('believes the list of members where it can be read', async () => {
  const answers = await ask({ [TEAM]: say([{ id: 7, login: 'Quinn' }]) }, 'quinn', 'ben');

  expect(answers).toEqual([{ is: 'member' }, { is: 'not-member' }]);
});

it('verifies nobody where list and questions are closed', async () => {
  const answers = await ask(
    { [TEAM]: DENIED, [`${TEAM}/quinn`]: DENIED, [`${TEAM}/sop-gate`]: DENIED },
    'quinn',
  );

  expect(answers).toEqual([UNKNOWN]);
});

it('takes not found for no answer without a positive control', async () => {
  const answers = await ask({ [TEAM]: DENIED }, 'quinn', 'ben');

  expect(answers).toEqual([UNKNOWN, UNKNOWN]);
});

it('takes not found for no once the same question found somebody', async () => {
  const answers = await ask({ [TEAM]: DENIED, [`${TEAM}/quinn`]: member('Quinn') }, 'quinn', 'ben');

  expect(answers).toEqual([{ is: 'member' }, { is: 'not-member' }]);
});

it('takes itself for the positive control', async () => {
  const answers = await ask({ [TEAM]: NOT_FOUND, [`${TEAM}/sop-gate`]: member('sop-gate') }, 'ben');

  expect(answers).toEqual([{ is: 'not-member' }]);
});

it('verifies nobody by an answer about somebody else', async () => {
  const answers = await ask({ [TEAM]: DENIED, [`${TEAM}/quinn`]: member('ben') }, 'quinn', 'ben');

  expect(answers).toEqual([UNKNOWN, UNKNOWN]);
});

it.each([
  ['refused', say({}, 422)],
  ['broken', new Response('<html>')],
  ['forbidden', DENIED],
])('verifies nobody whose question was %s, control or not', async (_name, answer) => {
  const answers = await ask(
    { [TEAM]: DENIED, [`${TEAM}/quinn`]: member('quinn'), [`${TEAM}/ben`]: answer },
    'quinn',
    'ben',
  );

  expect(answers).toEqual([{ is: 'member' }, UNKNOWN]);
});

it('asks about each person once', async () => {
  const { client, requests } = buildServer({ [TEAM]: DENIED });

  await openTeamDirectory(client, SELF).look(NAME, ['ben', 'sop-gate', 'ben']);

  expect(requests.slice(2)).toEqual([
    `GET https://git.test${TEAM}/ben`,
    `GET https://git.test${TEAM}/sop-gate`,
  ]);
});

it.each([
  ['nobody answers', new Error('reset'), 'the server did not answer: reset'],
  [
    'the list makes no sense',
    say({}),
    'Could not list the members of the team QA: the answer makes no sense',
  ],
])('verifies nobody and asks no further where %s', async (_name, line, why) => {
  const { client, requests } = buildServer({ [TEAM]: line });

  const view = await openTeamDirectory(client, SELF).look(NAME, ['quinn']);

  const answer = view.kind === 'known' ? view.ask('quinn') : view;
  expect(answer).toMatchObject({
    is: 'unknown',
    why: expect.stringContaining(why),
    right: 'read:organization, membership in the team, or ownership of the organisation',
  });
  expect(requests.every((request) => !request.includes('/members/'))).toBe(true);
});

it('names the scope that the server misses', async () => {
  const message = 'token does not have at least one of required scope(s): [read:organization]';
  const { client } = buildScripted([say({ message }, 403)]);

  const view = await openTeamDirectory(client, SELF).look(NAME, ['quinn']);

  const answer = view.kind === 'known' ? view.ask('quinn') : view;
  expect(answer).toMatchObject({ is: 'unknown', right: 'read:organization' });
});

it('lets a fault of its own through', async () => {
  const { client } = buildServer({});
  const bug = new TypeError('a bug');
  const broken = { ...client, send: () => Promise.reject(bug) };

  const view = await openTeamDirectory(broken, SELF).look(NAME, ['quinn']);

  expect(() => (view.kind === 'known' ? view.ask('quinn') : view)).toThrow(bug);
});

describe('a team that is not in the list', () => {
  const OWNERS = '/api/v1/teams/1/members';
  const missing = {
    kind: 'missing',
    remedy: 'Create the team leads in acme, or name the people in the policy under roles.',
  };
  const hidden = {
    is: 'unknown',
    why: "the gate's user sees no team leads in acme: it is hidden from people outside it, or not there",
    right: 'membership in the team, or ownership of the organisation',
  };

  async function askForLeads(teams: readonly object[], owners: Response): Promise<unknown> {
    const serve = async (url: string) => {
      const { pathname } = new URL(url);
      if (pathname === '/api/v1/orgs/acme/teams')
        return say(teams, 200, { 'x-total-count': String(teams.length) });
      return pathname === OWNERS ? owners.clone() : NOT_FOUND.clone();
    };
    const view = await openTeamDirectory(buildScripted([serve]).client, SELF).look(
      { organisation: 'acme', team: 'leads' },
      ['quinn'],
    );
    return view.kind === 'known' ? view.ask('quinn') : view;
  }

  const told = [
    { id: 1, name: 'Owners', visibility: 'limited' },
    { id: 2, name: 'owners', visibility: 'public' },
  ];

  it.each([
    ['where the server hides none', [{ id: 1, name: 'Owners' }], say([]), missing],
    ['where an owner asks', told, say([{ id: 7, login: 'x' }, SELF]), missing],
    ['where no team at all is seen', [], say([SELF]), hidden],
    ['where somebody else asks', told, say([{ id: 7, login: 'SOP-gate' }]), hidden],
    ['where the owners are hidden too', told.slice(1), say([SELF]), hidden],
  ])('is not there or hidden: %s', async (_where, teams, owners, answer) => {
    expect(await askForLeads(teams, owners)).toEqual(answer);
  });

  it('is unknown where the owners cannot be read', async () => {
    expect(await askForLeads(told, DENIED)).toMatchObject({
      is: 'unknown',
      why: expect.stringContaining('Could not list the members of the team Owners'),
    });
  });
});
