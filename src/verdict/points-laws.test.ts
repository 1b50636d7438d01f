import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Points } from '../patch/assessment.ts';
import { weigh } from './points.ts';
import { anAnalysis, aPolicy } from './snapshot-builder.ts';
import { tiers } from './tiers.ts';

const finding = fc.record({
  code: fc.constantFrom('a', 'b', 'sensitive-path'),
  analyzer: fc.constantFrom('x', 'y'),
  points: fc.constantFrom<Points>(0, 1, 2),
  path: fc.constantFrom('p', 'q', 'r'),
  line: fc.nat(2),
  endLine: fc.nat(2),
  side: fc.constantFrom('added', 'removed'),
  baseLine: fc.nat(2),
  message: fc.constantFrom('m', 'n'),
  anywhere: fc.boolean(),
});
const failure = fc.record({
  analyzer: fc.constantFrom('x', 'y'),
  path: fc.constantFrom('', 'p'),
  reason: fc.constantFrom('m', 'n'),
});
const clearance = fc.record({
  path: fc.constantFrom('p', 'q'),
  reason: fc.constantFrom('documentation', 'test', 'formatting'),
  analyzer: fc.constantFrom('x', 'y'),
});
const analyses = fc
  .record({
    findings: fc.array(finding),
    failures: fc.array(failure, { maxLength: 3 }),
    clearances: fc.array(clearance),
  })
  .map((parts) => anAnalysis({ ...parts, stats: { ...anAnalysis().stats, files: 2 } }));

describe('laws of the tier', () => {
  it('does not depend on the order of anything', () => {
    fc.assert(
      fc.property(analyses, (analysis) => {
        const reversed = {
          ...analysis,
          findings: analysis.findings.toReversed(),
          failures: analysis.failures.toReversed(),
          clearances: analysis.clearances.toReversed(),
        };

        expect(weigh(reversed, aPolicy())).toEqual(weigh(analysis, aPolicy()));
      }),
    );
  });

  it('never becomes lower by one more finding or failure', () => {
    fc.assert(
      fc.property(analyses, finding, failure, (analysis, more, failed) => {
        const before = tiers.indexOf(weigh(analysis, aPolicy()).tier);
        const noticed = weigh({ ...analysis, findings: [...analysis.findings, more] }, aPolicy());
        const broken = weigh({ ...analysis, failures: [...analysis.failures, failed] }, aPolicy());

        expect(tiers.indexOf(noticed.tier)).toBeLessThanOrEqual(before);
        expect(broken.tier).toBe('high');
      }),
    );
  });
});
