import { beforeEach, describe, expect, it } from 'vitest';
import { type Ask, createAsk } from '../ask.ts';
import { createSandbox, type Sandbox, type SeededPullRequest, seedOrganisation } from '../index.ts';

const pull = '/repos/acme/shop/pulls/1';

let sandbox: Sandbox;
let change: SeededPullRequest;
let ask: Ask;

beforeEach(() => {
  sandbox = createSandbox();
  const { repository, token } = seedOrganisation(sandbox);
  change = repository.openPullRequest({ by: 'ada', files: { 'a.ts': '1\n' } });
  ask = createAsk(sandbox, token);
});

describe('faults', () => {
  it('answer once in the place of the server, after the calls they skip', async () => {
    sandbox.fault({
      method: 'GET',
      path: pull,
      skip: 1,
      answer: { status: 503, body: { message: 'later' } },
    });

    const answers = [await ask(`GET ${pull}`), await ask(`GET ${pull}`), await ask(`GET ${pull}`)];

    expect(answers.map((answer) => answer.status)).toEqual([200, 503, 200]);
    expect(answers[1]?.body).toEqual({ message: 'later' });
  });

  it('keep the call from the server', async () => {
    sandbox.fault({ method: 'POST', path: /comments/, times: 2, answer: { page: 502 } });

    const { status, body } = await ask('POST /repos/acme/shop/issues/1/comments', { body: 'x' });

    expect([status, change.comments]).toEqual([502, []]);
    expect(body).toContain('<h1>502</h1>');
  });

  it('reset a connection before the server got the call, or after it did what was asked', async () => {
    sandbox.fault({ path: /comments/, answer: 'reset' });
    sandbox.fault({ path: /comments/, skip: 1, answer: 'lost' });

    await expect(ask('POST /repos/acme/shop/issues/1/comments', { body: 'one' })).rejects.toThrow(TypeError);
    await expect(ask('POST /repos/acme/shop/issues/1/comments', { body: 'two' })).rejects.toThrow(
      'fetch failed',
    );

    expect(change.comments.map((comment) => comment.body)).toEqual(['two']);
    expect(sandbox.writes.map((call) => call.status)).toEqual([0, 0]);
  });

  it('empty, cut and rewrite an answer on its way back', async () => {
    sandbox.fault({ path: '/version', answer: 'empty' });
    sandbox.fault({ path: '/version', skip: 1, answer: 'truncated' });
    sandbox.fault({ path: '/version', skip: 2, answer: { transform: (body) => [body] } });

    const bodies = [await ask('GET /version'), await ask('GET /version'), await ask('GET /version')].map(
      (one) => one.body,
    );

    expect(bodies).toEqual(['', '{"version"', [{ version: '28.3.0' }]]);
  });

  it('send elsewhere: to the same server it is followed, to another it fails', async () => {
    sandbox.fault({ path: '/version', answer: { redirect: `${sandbox.url}/api/v1/settings/api` } });
    sandbox.fault({ path: '/version', skip: 1, answer: { redirect: 'http://elsewhere.test/' } });

    const followed = await ask('GET /version');

    expect(followed.body.default_paging_num).toBe(30);
    await expect(ask('GET /version')).rejects.toThrow('no host http://elsewhere.test/');
  });

  it('delay an answer until the caller gives up', async () => {
    sandbox.fault({ path: '/version', answer: { delay: Number.POSITIVE_INFINITY } });

    const waiting = sandbox.fetch(`${sandbox.url}/api/v1/version`, { signal: AbortSignal.timeout(20) });

    await expect(waiting).rejects.toThrow(/timeout/);
  });

  it('wait the way the sandbox was told to', async () => {
    const waited: number[] = [];
    const patient = createSandbox({
      wait: async (milliseconds) => {
        waited.push(milliseconds);
      },
    });
    patient.fault({ path: '/version', answer: { delay: 5000 } });

    const { status } = await createAsk(patient)('GET /version');

    expect([status, waited]).toEqual([200, [5000]]);
  });
});

describe('hooks', () => {
  it('move the head between two reads', async () => {
    sandbox.on({ method: 'GET', path: pull, skip: 1 }, () => {
      change.push({ 'a.ts': '2\n' });
    });

    const [first, second] = [await ask(`GET ${pull}`), await ask(`GET ${pull}`)];

    expect(second.body.head?.sha).toBe(change.head);
    expect(first.body.head?.sha).not.toBe(change.head);
  });

  it('take a label off right after it was added', async () => {
    sandbox.on({ method: 'POST', path: /\/labels$/, when: 'after' }, () =>
      change.unlabelledBy('mia', 'tier:high'),
    );

    const { body } = await ask('POST /repos/acme/shop/issues/1/labels', { labels: ['tier:high'] });

    expect([body.length, change.labels]).toEqual([1, []]);
  });
});

describe('the record', () => {
  it('says who asked what and what was answered', async () => {
    await ask('POST /repos/acme/shop/issues/1/labels?x=1', { labels: ['tier:low'] });

    expect(sandbox.calls.at(-1)).toMatchObject({
      method: 'POST',
      path: '/repos/acme/shop/issues/1/labels',
      query: { x: '1' },
      who: 'sop-gate',
      status: 200,
      body: { labels: ['tier:low'] },
      known: true,
      disturbed: false,
    });
    expect(sandbox.told('sop-gate')).toEqual([
      'POST /repos/acme/shop/issues/1/labels {"labels":["tier:low"]} -> 200',
    ]);
    expect(sandbox.told('ada')).toEqual([]);
  });

  it('leaves reads out of what the server was told', async () => {
    await ask(`GET ${pull}`);
    await ask('POST /repos/acme/shop/file-contents', { files: [] });

    expect([sandbox.calls.length, sandbox.told()]).toEqual([2, []]);
  });

  it('finds unknown calls, missing calls, and disturbances that never happened', async () => {
    await ask('GET /no/such/thing');
    sandbox.expectCalls({ method: 'GET', path: '/user' }, { path: /such/ });
    sandbox.fault({ path: '/version', answer: 'reset' });
    sandbox.on({ method: 'PUT', path: /never/ }, () => undefined);

    expect(sandbox.problems()).toEqual([
      'unknown call: GET /no/such/thing -> 404',
      'missing call: GET /user',
      'never happened: * /version',
      'never happened: PUT /never/',
    ]);
  });

  it('has no problem with a route that only other versions have', async () => {
    const old = createSandbox({ profile: '1.22.6' });
    const { token } = seedOrganisation(old);

    const { status } = await createAsk(old, token)('GET /repos/acme/shop/actions/runs');

    expect([status, old.problems()]).toEqual([404, []]);
  });
});
