import { expect, it } from 'vitest';
import { type HealthRecord, renderHealth, summarizeHealth } from './health.ts';

const quiet: HealthRecord = { findings: [], tried: [], failures: [], timings: [] };
const found = (analyzer: string, points = 1) => ({ analyzer, points });
const records: readonly HealthRecord[] = [
  { ...quiet, findings: [found('vault'), found('vault'), found('http', 0)], lowered: true },
  { ...quiet, findings: [found('vault', 2)], lowered: false, failures: [{ analyzer: 'slow' }] },
  { ...quiet, findings: [found('vault')], timings: [{ analyzer: 'vault', milliseconds: 3 }] },
  {
    ...quiet,
    tried: [{ analyzer: 'http' }],
    timings: [
      { analyzer: 'vault', milliseconds: 1 },
      { analyzer: 'idle', milliseconds: 0.25 },
    ],
    lowered: true,
  },
];

it('tells of each analyzer how often it finds something, is overridden and fails, and what it costs', () => {
  expect(summarizeHealth(records)).toStrictEqual([
    {
      analyzer: 'vault',
      changes: 4,
      hits: 3,
      hitRate: 0.75,
      shadowHits: 0,
      decided: 2,
      overridden: 1,
      overrideRate: 0.5,
      failed: 0,
      milliseconds: 2,
    },
    {
      analyzer: 'http',
      changes: 4,
      hits: 1,
      hitRate: 0.25,
      shadowHits: 1,
      decided: 0,
      overridden: 0,
      failed: 0,
    },
    {
      analyzer: 'idle',
      changes: 4,
      hits: 0,
      hitRate: 0,
      shadowHits: 0,
      decided: 0,
      overridden: 0,
      failed: 0,
      milliseconds: 0.25,
    },
    {
      analyzer: 'slow',
      changes: 4,
      hits: 0,
      hitRate: 0,
      shadowHits: 0,
      decided: 0,
      overridden: 0,
      failed: 1,
    },
  ]);
});

it('names who found equally often in the order of the alphabet, whoever spoke first', () => {
  const change = (name: string) => ({ ...quiet, findings: [found(name)] });

  const rows = summarizeHealth([change('b'), change('c'), change('a'), change('c')]);

  expect(rows.map(({ analyzer }) => analyzer)).toEqual(['c', 'a', 'b']);
});

it('prints a table, with names that a terminal does not obey', () => {
  const hostile = { ...quiet, failures: [{ analyzer: 'a\u001b[31m' }] };

  expect(renderHealth(records)).toBe(
    [
      '4 changes',
      'analyzer  found in   share  in shadow      overridden  failed  ms a change',
      'vault            3  75.0 %          0  1 of 2, 50.0 %       0          2.0',
      'http             1  25.0 %          1               -       0            -',
      'idle             0   0.0 %          0               -       0          0.3',
      'slow             0   0.0 %          0               -       1            -',
    ].join('\n'),
  );
  expect(renderHealth([hostile])).not.toContain('\u001b');
  expect(renderHealth([quiet]).split('\n')[0]).toBe('1 change');
});
