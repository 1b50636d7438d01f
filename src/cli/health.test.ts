import { expect, it } from 'vitest';
import { runCommandLine } from './main.ts';
import { recordIo } from './recorded-io-builder.ts';

const finding = { code: 'acme', analyzer: 'acme', points: 2, path: 'a.ts', line: 1, message: 'm' };
const analysis = (more: object = {}) => ({
  schemaVersion: 1,
  tier: 'high',
  findings: [finding],
  failures: [],
  ...more,
});
const decision = (number: number, more: object = {}) => ({
  repository: 'acme/shop',
  number,
  head: 'abc',
  assessment: analysis(),
  ...more,
});
const lines = (...values: readonly object[]) => values.map((one) => `${JSON.stringify(one)}\n`).join('\n');

async function health(files: Readonly<Record<string, string>>, ...args: string[]) {
  const { io, printed, logged } = recordIo(files);
  const exitCode = await runCommandLine(['health', ...args], io);
  return { exitCode, printed: printed.join('\n'), logged: logged.join('\n') };
}

it('reads decisions and ranges of several files, and counts a head that was judged again once', async () => {
  const from = { override: { from: 'high', to: 'low' } };
  const files = {
    'decisions.ndjson': lines(
      decision(1, { assessment: analysis({ timings: [{ analyzer: 'acme', milliseconds: 2 }] }) }),
      decision(1, from),
      decision(2, { override: { from: 'low', to: 'high' } }),
      { ...decision(3), assessment: undefined },
    ),
    'ranges.ndjson': lines(
      analysis({ timings: [{ analyzer: 'acme', milliseconds: 4 }] }),
      analysis({
        findings: [],
        failures: [{ analyzer: 'slow' }],
        shadow: { findings: [finding], notices: [{ analyzer: 'idle' }] },
      }),
    ),
  };

  const { exitCode, printed } = await health(files, 'decisions.ndjson', 'ranges.ndjson', '--format', 'json');

  const nothing = { changes: 4, hits: 0, hitRate: 0, shadowHits: 0, decided: 0, overridden: 0 };
  expect(exitCode).toBe(0);
  expect(JSON.parse(printed)).toEqual({
    schemaVersion: 1,
    changes: 4,
    analyzers: [
      {
        analyzer: 'acme',
        changes: 4,
        hits: 3,
        hitRate: 0.75,
        shadowHits: 1,
        decided: 2,
        overridden: 1,
        overrideRate: 0.5,
        failed: 0,
        milliseconds: 3,
      },
      { analyzer: 'idle', ...nothing, failed: 1 },
      { analyzer: 'slow', ...nothing, failed: 1 },
    ],
  });
});

it('prints a table unless told otherwise', async () => {
  const { printed } = await health({ a: lines(decision(1)) }, 'a');

  expect(printed).toMatch(/^1 change\nanalyzer {2}found in .*\nacme +1 +100\.0 % +0 +0 of 1, 0\.0 % +0 +-$/);
});

it.each([
  [
    { a: `${JSON.stringify(decision(1))}\nno JSON\n` },
    ['a'],
    'a:2: this line is no record of a judged change',
  ],
  [{ a: '{}\n' }, ['a'], 'a:1: this line is no record'],
  [{ a: '\n' }, ['a'], 'There is no record to tell from.'],
  [{}, ['a'], 'The list of records "a" cannot be read: there is no such file.'],
  [{ a: '{}' }, ['a', '--format', 'xml'], '--format "xml" is unknown'],
])('refuses %j', async (files, args, problem) => {
  const { exitCode, logged } = await health(files, ...args);

  expect([exitCode, logged]).toEqual([2, expect.stringContaining(problem)]);
});
