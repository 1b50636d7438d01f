import { describe, expect, it } from 'vitest';
import { createAsk } from '../ask.ts';
import { createSandbox, createVirtualClock, seedOrganisation } from '../index.ts';

function seedChange(profile = '28.3.0') {
  const clock = createVirtualClock();
  const sandbox = createSandbox({ clock, profile });
  const seeded = seedOrganisation(sandbox);
  const change = seeded.repository.openPullRequest({ by: 'ada', files: { 'a.ts': '1\n' } });
  const home = `/repos/acme/shop/statuses/${change.head}`;
  return { ...seeded, sandbox, clock, change, home, ask: createAsk(sandbox, seeded.token) };
}

describe('commit statuses', () => {
  it('takes `state` and gives `status` back, with the creator', async () => {
    const { ask, home } = seedChange();

    const { status, body } = await ask(`POST ${home}`, {
      state: 'pending',
      context: ' sop-gate / gate ',
      description: 'd',
    });

    expect(status).toBe(201);
    expect(body).toMatchObject({
      id: 1,
      status: 'pending',
      context: 'sop-gate / gate',
      creator: { login: 'sop-gate' },
    });
    expect(body.state).toBeUndefined();
  });

  it('trims the texts and leaves an empty context empty', async () => {
    const { ask, home } = seedChange();

    const { body } = await ask(`POST ${home}`, {
      state: 'success',
      context: ' ',
      description: ' d\n',
      target_url: ' http://ci.test/1 ',
    });

    expect(body).toMatchObject({ context: '', description: 'd', target_url: 'http://ci.test/1' });
  });

  it('keeps every row, equal seconds included, and accepts words it does not know', async () => {
    const { ask, home, change } = seedChange();

    await ask(`POST ${home}`, { state: 'pending', context: 'c' });
    await ask(`POST ${home}`, { state: 'marvellous', context: 'c' });

    const { body } = await ask(`GET ${home}`);
    expect(body.map((row) => [row.id, row.status])).toEqual([
      [1, 'pending'],
      [2, 'marvellous'],
    ]);
    expect(body[0]?.created_at).toBe(body[1]?.created_at);
    expect(change.status('c')?.state).toBe('marvellous');
  });

  it('lists the newest second first and sorts by index where asked', async () => {
    const { ask, home, change, clock } = seedChange();
    change.hasStatus('a', 'success');
    clock.advance(1000);
    change.hasStatus('b', 'success');

    const [normal, descending, ascending] = await Promise.all(
      ['', '?sort=leastindex', '?sort=highestindex'].map(
        async (sort) => (await ask(`GET ${home}${sort}`)).body,
      ),
    );

    expect([normal?.[0]?.id, descending?.[0]?.id, ascending?.[0]?.id]).toEqual([2, 2, 1]);
  });

  it('answers 500 for a commit that is not there', async () => {
    const { ask } = seedChange();

    const { status } = await ask(`POST /repos/acme/shop/statuses/${'0'.repeat(40)}`, {
      state: 'success',
      context: 'c',
    });

    expect(status).toBe(500);
  });

  it('has no creator for Actions, for job tokens and for people who are gone', async () => {
    const { ask, home, change, repository, sandbox, world } = seedChange();
    change.hasStatus('ci', 'success');
    change.hasStatus('gone', 'success', { by: 'cleo' });
    await createAsk(sandbox, repository.jobToken())(`POST ${home}`, { state: 'success', context: 'job' });
    world.deleteUser('cleo');

    const { body } = await ask(`GET ${home}`);

    expect(body.map((row) => row.creator)).toEqual([null, null, null]);
  });

  it('combines the newest row of each context, thirty at a time', async () => {
    const { ask, change } = seedChange();
    const contexts = Array.from({ length: 35 }, (_, at) => `context ${at}`);
    change.hasStatuses(Object.fromEntries(contexts.map((context) => [context, 'failure'])));
    change.hasStatuses(Object.fromEntries(contexts.map((context) => [context, 'success'])));

    const { body, headers } = await ask(`GET /repos/acme/shop/commits/${change.head}/status`);

    expect([body.state, body.statuses?.length, body.total_count, headers.get('x-total-count')]).toEqual([
      'success',
      30,
      30,
      '35',
    ]);
  });

  it.each([
    ['28.3.0', ['success', 'skipped', 'warning'], 'success'],
    ['28.3.0', ['success', 'pending'], 'pending'],
    ['28.3.0', ['success', 'error'], 'failure'],
    ['1.24.7', ['success', 'warning'], 'warning'],
    ['1.24.7', ['failure', 'error'], 'error'],
  ])('%s combines %j to %s', async (profile, words, expected) => {
    const { ask, change } = seedChange(profile);
    change.hasStatuses(Object.fromEntries(words.map((word, at) => [`c${at}`, word])));

    const { body } = await ask(`GET /repos/acme/shop/commits/${change.head}/status`);

    expect(body.state).toBe(expected);
  });

  it('has nothing to say about a commit without statuses: no list, and before 1.25 no body at all', async () => {
    const [newest, old] = await Promise.all(
      ['28.3.0', '1.24.7'].map(async (profile) => {
        const { ask, change } = seedChange(profile);
        return ask(`GET /repos/acme/shop/commits/${change.head}/status`);
      }),
    );

    expect(newest?.body).toMatchObject({ state: 'pending', statuses: null, total_count: 0 });
    expect([old?.status, old?.body]).toEqual([200, '']);
  });

  it('keeps two latest rows of one context when two workflow files post it', async () => {
    const { ask, change } = seedChange();
    change.hasStatus('CI / test', 'success', { workflow: 'one.yml' });
    change.hasStatus('CI / test', 'failure', { workflow: 'two.yml' });

    const { body } = await ask(`GET /repos/acme/shop/commits/${change.head}/status`);

    expect(body.state).toBe('failure');
    expect(body.statuses?.map((row) => [row.context, row.status])).toEqual([
      ['CI / test', 'success'],
      ['CI / test', 'failure'],
    ]);
  });

  it('finds a commit by an encoded branch name with a slash', async () => {
    const { ask, change } = seedChange();
    change.hasStatus('c', 'success');

    const encoded = await ask(`GET /repos/acme/shop/commits/${encodeURIComponent('ada/change-1')}/statuses`);
    const bare = await ask('GET /repos/acme/shop/commits/ada/change-1/status');

    expect([encoded.body.length, bare.body.sha]).toEqual([1, change.head]);
  });
});

it('looks at the form of a status after the rights and before the commit', async () => {
  const { ask, world, sandbox, repository } = seedChange();
  const nowhere = `POST /repos/acme/shop/statuses/${'0'.repeat(40)}`;
  world.addUser('zoe');
  repository.addCollaborator('zoe', 'read');
  const askAsZoe = createAsk(sandbox, world.token('zoe', { scopes: ['all'] }));

  const answers = [
    await ask(nowhere, { state: 0 }),
    await ask(nowhere, { state: 'success' }),
    await askAsZoe(nowhere, { state: 0 }),
  ];

  expect(answers.map(({ status }) => status)).toEqual([422, 500, 403]);
});

it('looks at the form of a comment after the scope and before the issue', async () => {
  const { ask, world, sandbox } = seedChange();
  const weak = createAsk(sandbox, world.token('sop-gate', { scopes: ['read:issue'] }));
  const path = 'POST /repos/acme/shop/issues/99/comments';

  const answers = [
    await ask(path, { body: 0 }),
    await ask(path, { body: 'x' }),
    await weak(path, { body: 0 }),
  ];

  expect(answers.map(({ status }) => status)).toEqual([422, 404, 403]);
});
