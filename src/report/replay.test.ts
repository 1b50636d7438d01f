import { expect, it } from 'vitest';
import { renderHealth, toHealthRecord } from './health.ts';
import { type Replayed, renderReplay, summarizeReplay } from './replay.ts';
import { buildAssessment, buildFinding } from './told-builder.ts';

const [one, two] = ['1'.repeat(40), '2'.repeat(40)];
const low = buildAssessment({ tier: 'low', points: 0, findings: [] });
const high = buildAssessment({
  findings: [
    buildFinding(),
    buildFinding({ line: 30 }),
    buildFinding({ code: 'a-code', points: 1 }),
    buildFinding({ code: 'worth-nothing', points: 0 }),
  ],
});
const broken = buildAssessment({ findings: [], failures: [{ analyzer: 'slow', path: '', reason: 'long' }] });
const quiet: Replayed = { range: 'a..b', assessment: low, timings: [] };
const timings = [{ analyzer: 'crypto-import', milliseconds: 4 }];

it('counts tiers and tells of each analyzer what it had to say', () => {
  const replayed = [{ range: 'b..c', assessment: high, timings }, quiet, { ...quiet, assessment: broken }];

  const summary = summarizeReplay(replayed);

  expect(summary).toMatchObject({ changes: 3, tiers: { low: 1, medium: 0, high: 2 } });
  expect(summary).not.toHaveProperty('against');
  expect(summary.analyzers).toMatchObject([
    { analyzer: 'crypto-import', changes: 3, hits: 1, milliseconds: 4 },
    { analyzer: 'slow', failed: 1 },
  ]);
});

it('tells which changes get another tier by another policy, and by what', () => {
  const replayed: readonly Replayed[] = [
    { range: `${one}..${two}`, subject: 'Sign', assessment: high, timings, other: low },
    { ...quiet, range: 'b..c', other: broken },
    { ...quiet, other: low },
    { ...quiet, range: 'c..d', assessment: high, other: { ...high, tier: 'medium' } },
  ];

  expect(summarizeReplay(replayed)).toMatchObject({ tiers: { low: 2, medium: 0, high: 2 } });
  expect(summarizeReplay(replayed).against).toStrictEqual({
    tiers: { low: 2, medium: 1, high: 1 },
    flips: [
      {
        range: `${one}..${two}`,
        subject: 'Sign',
        from: 'low',
        to: 'high',
        gained: ['a-code', 'crypto-import'],
        lost: [],
      },
      { range: 'b..c', from: 'high', to: 'low', gained: [], lost: ['slow (failed)'] },
      { range: 'c..d', from: 'medium', to: 'high', gained: [], lost: [] },
    ],
  });
  expect(renderReplay(replayed)).toBe(`  tier    changes  by the other
  low           2             2
  medium        0             1
  high          2             1

3 changes with another tier than by the other policy:
  low -> high 1111111111..2222222222: +a-code +crypto-import (Sign)
  high -> low b..c: -slow (failed)
  medium -> high c..d

${renderHealth(replayed.map((change) => toHealthRecord(change.assessment, change.timings)))}`);
});

it('tells of no other tier of a change that the other policy did not judge', () => {
  const { against } = summarizeReplay([{ ...quiet, other: high }, quiet]);

  expect(against).toMatchObject({ tiers: { low: 0, high: 1 }, flips: [{ from: 'high', to: 'low' }] });
  expect(against?.flips).toHaveLength(1);
});

it('prints tiers and analyzers alone where there is no other policy, and says when both agree', () => {
  const table = renderHealth([toHealthRecord(low, [])]);

  expect(renderReplay([quiet])).toBe(
    `  tier    changes\n  low           1\n  medium        0\n  high          0\n\n${table}`,
  );
  expect(renderReplay([{ ...quiet, other: low }])).toContain(
    '\n\nEvery change gets the same tier by both policies.\n\n1 change\n',
  );
});

it('prints no control character of a subject, and no more lines than a terminal should show', () => {
  const flip: Replayed = { ...quiet, subject: 'x\n::error::\u001b[31m\u202e', other: high };

  const text = renderReplay(Array.from({ length: 21 }, () => flip));

  expect(text.split('\n').filter((line) => line.startsWith('  high -> low a..b: '))).toHaveLength(20);
  expect(text).toContain('\n  … and 1 more (--format json lists all)\n');
  for (const raw of ['\u001b', '\u202e', '\n::']) expect(text).not.toContain(raw);
});

it('takes what is only tried and what could not finish into the record of a change', () => {
  const tried = buildFinding({ analyzer: 'acme' });
  const notice = { analyzer: 'idle', path: '', reason: 'long' };

  const record = toHealthRecord({ ...broken, shadow: { findings: [tried], notices: [notice] } }, timings);

  expect(record).toEqual({ findings: [], tried: [tried], failures: [...broken.failures, notice], timings });
});
