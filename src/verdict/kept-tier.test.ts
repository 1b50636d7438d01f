import { describe, expect, it } from 'vitest';
import { assessmentDigest, keptAssessmentDigest, keptTierKey } from './kept-tier.ts';
import type { Snapshot, StatusRow } from './snapshot.ts';
import {
  anAssessment,
  aPull,
  aSnapshot,
  aStatusRow,
  people,
  policyInForce,
  sha256,
} from './snapshot-builder.ts';
import { renderDescription } from './status-description.ts';

const version = '1.0.0';
const digest = 'bbbbbbbbbbbb';

function aTierRow(overrides: Partial<StatusRow> = {}): StatusRow {
  const kept = `${keptTierKey(aSnapshot(), version, sha256)} ${digest}`;
  const description = renderDescription({ words: 'tier low', kept, binding: '#7 into main' });
  return aStatusRow({ context: 'sop-gate / tier', creator: people.bot, description, ...overrides });
}

const read = (snapshot: Snapshot, gateVersion = version) =>
  keptAssessmentDigest(snapshot, gateVersion, sha256);

describe('keptAssessmentDigest', () => {
  it("finds the digest on the gate's own newest row, for the present key", () => {
    expect(read(aSnapshot({ statuses: [aTierRow({ id: 5 }), aTierRow({ id: 4, description: '' })] }))).toBe(
      digest,
    );
  });

  it.each<[string, readonly Partial<StatusRow>[]]>([
    ['there is no row', []],
    ['the newest row is not ours', [{ id: 5, creator: people.mallory }, { id: 4 }]],
    ['the newest row keeps nothing', [{ id: 5, description: 'x' }, { id: 4 }]],
    ['the row stands under another context', [{ context: 'sop-gate / gate' }]],
  ])('finds nothing where %s', (_what, rows) => {
    expect(read(aSnapshot({ statuses: rows.map(aTierRow) }))).toBeUndefined();
  });

  it.each<[string, Partial<Snapshot>]>([
    ['head', { pull: aPull({ head: { ref: 'x', sha: 'other', fork: false } }) }],
    ['merge base', { pull: aPull({ mergeBase: 'other' }) }],
    ['policy', { policy: { ...policyInForce(), hash: 'other' } }],
  ])('keeps nothing for another %s', (_what, other) => {
    expect(read(aSnapshot({ statuses: [aTierRow()], ...other }))).toBeUndefined();
  });

  it('keeps nothing for another version of the gate', () => {
    expect(read(aSnapshot({ statuses: [aTierRow()] }), '1.0.1')).toBeUndefined();
  });
});

describe('keptTierKey', () => {
  it('has twelve hexadecimal digits', () => {
    expect(keptTierKey(aSnapshot(), version, sha256)).toMatch(/^[0-9a-f]{12}$/);
  });
});

describe('assessmentDigest', () => {
  it('does not depend on the order of keys', () => {
    const { stats, ...rest } = anAssessment();
    const { readings, ...counts } = stats;

    const digests = [
      assessmentDigest({ ...rest, stats: { readings, ...counts } }, sha256),
      assessmentDigest({ stats: { ...counts, readings }, ...rest }, sha256),
    ];

    expect(digests[0]).toBe(digests[1]);
    expect(digests[0]).toMatch(/^[0-9a-f]{12}$/);
  });

  it('depends on every word and on the order of lists', () => {
    const digests = [['a', 'b'], ['b', 'a'], ['a'], []].map((because) =>
      assessmentDigest(anAssessment({ because }), sha256),
    );

    expect(new Set(digests).size).toBe(4);
  });

  it('is the digest of the sorted text', () => {
    const text = assessmentDigest(anAssessment(), (canonical) => canonical);

    expect(text).toBe('{"because":[');
  });
});
