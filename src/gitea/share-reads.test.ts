import { describe, expect, it } from 'vitest';
import { buildScripted, say } from './scripted-client-builder.ts';
import { shareReads } from './share-reads.ts';
import type { Call } from './transport/call.ts';

const NEEDS = { scope: 'read:user', role: 'an active account' };
const VERSION: Call = { to: 'read the version', needs: NEEDS, path: ['version'], common: true };

describe('a client that shares its reads', () => {
  it('sends a common read once, also for those who ask while it is under way', async () => {
    const { client, requests } = buildScripted([say({ version: '1' }), say({ version: '2' })]);
    const shared = shareReads(client);

    const both = await Promise.all([shared.send(VERSION), shared.send(VERSION)]);
    const later = await shared.send(VERSION);

    expect([...both, later].map(({ text }) => text)).toEqual(
      Array.from({ length: 3 }, () => '{"version":"1"}'),
    );
    expect(requests).toEqual(['GET https://git.test/api/v1/version']);
  });

  it('knows one read from another by its path and by its query', async () => {
    const { client, requests } = buildScripted([say({})]);
    const shared = shareReads(client);

    await shared.send({ ...VERSION, query: { page: 1 } });
    await shared.send({ ...VERSION, query: { page: 2 } });
    await shared.send({ ...VERSION, path: ['user'] });

    expect(requests).toEqual([
      'GET https://git.test/api/v1/version?page=1',
      'GET https://git.test/api/v1/version?page=2',
      'GET https://git.test/api/v1/user',
    ]);
  });

  it('reads what belongs to one pull request every time', async () => {
    const { client, requests } = buildScripted([say({})]);
    const shared = shareReads(client);
    const { common: _common, ...fact } = VERSION;

    await shared.send(fact);
    await shared.send(fact);

    expect(requests).toHaveLength(2);
  });

  it.each([201, 204, 307, 403, 404, 422])('asks anew for what was answered with %i', async (status) => {
    const empty = new Response(null, { status });
    const { client } = buildScripted([
      status === 204 || status === 307 ? empty : say({}, status),
      say({ a: 1 }),
    ]);
    const shared = shareReads({ ...client, send: client.send });

    const first = await shared.send(VERSION).catch((error: unknown) => error);
    const second = await shared.send(VERSION);

    expect(first).not.toMatchObject({ status: 200 });
    expect(second).toMatchObject({ status: 200, text: '{"a":1}' });
  });

  it('asks anew for what was lost, and tells everybody who waited', async () => {
    const { client } = buildScripted([]);
    let sent = 0;
    const answer = { status: 200, headers: new Headers(), bytes: new Uint8Array(), text: 'fine' };
    const shared = shareReads({
      ...client,
      send: async () => {
        sent += 1;
        if (sent === 1) throw new Error('lost');
        return answer;
      },
    });

    const lost = await Promise.allSettled([shared.send(VERSION), shared.send(VERSION)]);
    const found = await shared.send(VERSION);

    expect(lost.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(found).toBe(answer);
    expect(sent).toBe(2);
  });

  it('keeps everything else of the client', () => {
    const { client } = buildScripted([]);

    const { send: _send, ...rest } = shareReads(client);

    expect(rest).toEqual({ now: client.now, sleep: client.sleep, log: client.log });
  });
});
