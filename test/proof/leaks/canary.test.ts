import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FaultAnswer } from '../../../src/sandbox/index.ts';
import { aStory, docsOnly, type Story } from '../../scenarios/support/story.ts';

/** What must never be written anywhere but into the header of a request. */
let canary: string;
let story: Story;
beforeEach(async () => {
  story = await aStory();
  canary = story.token;
});
afterEach(() => story.end());

/** Everything a server keeps of what the gate told it, and everything the gate said. */
function everythingWritten(said: string): string {
  return JSON.stringify([
    said,
    story.sandbox.writes.map(({ path, query, body }) => [path, query, body]),
    story.sandbox.calls.map(({ path, query }) => [path, query]),
    story.world.state.timeline.size,
    [...story.world.state.timeline.values()],
    story.world.state.statuses,
  ]);
}

describe('the token', () => {
  const echoes: readonly (readonly [string, (token: string) => FaultAnswer])[] = [
    [
      'in the message of a refusal',
      (token) => ({ status: 403, body: { message: `token ${token} may not` } }),
    ],
    ['in a page', (token) => ({ status: 500, body: `<html>authorization: token ${token}</html>` })],
    ['in JSON of another shape', (token) => ({ transform: () => ({ authorization: `token ${token}` }) })],
    ['in the address of a redirect', (token) => ({ redirect: `http://elsewhere.test/?token=${token}` })],
  ];

  it.each(echoes)('is in nothing that is written, though the server repeats it %s', async (_name, answer) => {
    const pull = story.aReadyPull({ files: docsOnly });
    story.sandbox.fault({ path: /\/reviews/, times: 4, answer: answer(canary) });

    const runs = [await story.runGate(pull), await story.runGate(pull, '--format', 'json')];
    const swept = await story.call(['sweep', 'acme/shop']);

    const written = everythingWritten([...runs, swept].map(({ text }) => text).join('\n'));
    expect(canary).toMatch(/^\S{20,}$/);
    expect(written).not.toContain(canary);
    expect(written.length).toBeGreaterThan(1000);
  });

  it('is in no report of a run that opens, in any form', async () => {
    const pull = story.aReadyPull();
    for (const person of ['mia', 'quinn', 'sam']) pull.approvedBy(person);
    const place = ['--repo', 'acme/shop', '--pr', String(pull.number)];

    const texts = [
      await story.call(['run', ...place]),
      await story.call(['run', ...place, '--format', 'json', '--dry-run']),
      await story.call(['check', 'tier', ...place]),
      await story.call(['analyze', ...place, '--format', 'json']),
      await story.call(['analyze', ...place, '--format', 'sarif']),
      await story.call(['analyze', ...place, '--format', 'markdown']),
      await story.call(['policy', '--repo', 'acme/shop']),
    ].map(({ text }) => text);

    expect(texts.filter((text) => text.length < 20)).toEqual([]);
    expect(everythingWritten(texts.join('\n'))).not.toContain(canary);
  });

  it('is not taken from an address, which people see', async () => {
    const run = await story.call([
      'run',
      '--repo',
      'acme/shop',
      '--pr',
      '1',
      '--url',
      `http://me:${canary}@gitea.sandbox`,
    ]);

    expect(run.exitCode).toBe(2);
    expect(run.text).not.toContain(canary);
  });
});
