import { describe, expect, it } from 'vitest';
import type { EnabledAnalyzer } from './execute.ts';
import { keepProofs, markGranted } from './proof-rights.ts';

const cleared = { kind: 'cleared', path: 'a.ts', reason: 'test' };
const vetoed = { kind: 'never-cleared', path: 'a.ts', reason: 'it instructs' };
const noticed = { kind: 'noticed', code: 'acme', path: 'a.ts', line: 1 };
const everything = [cleared, vetoed, noticed, 'garbage', null, {}];
const added = { kind: 'package' as const, from: 'acme' };

/** What is kept of an analyzer that yields everything, and what it fails with. */
function judge(enabled: Omit<EnabledAnalyzer, 'id'>, observations: readonly unknown[] = everything) {
  const earlier = { analyzer: 'syntax', path: 'a.ts', reason: 'does not parse' };
  const yielded = [{ analyzer: 'acme', path: 'a.ts', observations }];
  const result = keepProofs({ yielded, failures: [earlier], readings: ['syntax'] }, [
    { id: 'other' },
    { id: 'acme', ...enabled },
  ]);
  return {
    kept: result.yielded.flatMap((one) => one.observations),
    failures: result.failures.filter((one) => one !== earlier),
    isWhole: result.failures.includes(earlier) && result.readings.length === 1,
  };
}

const failure = {
  analyzer: 'acme',
  path: 'a.ts',
  reason:
    'it cleared the file, and the policy does not let it do that; `mayClear: true` beside its `from` would',
};

describe('keepProofs', () => {
  it.each<[string, Omit<EnabledAnalyzer, 'id'>]>([
    ['of this build', {}],
    ['that the policy lets clear', { added, mayClear: true }],
  ])('keeps whatever an analyzer says %s', (_what, enabled) => {
    expect(judge(enabled)).toEqual({ kept: everything, failures: [], isWhole: true });
  });

  it.each<[string, Omit<EnabledAnalyzer, 'id'>]>([
    ['that the policy does not let clear', { added }],
    ['that the policy forbids to clear', { added, mayClear: false }],
  ])('takes the proof from an analyzer and fails it, %s', (_what, enabled) => {
    expect(judge(enabled)).toEqual({ kept: everything.slice(1), failures: [failure], isWhole: true });
  });

  it('fails no analyzer that clears nothing', () => {
    expect(judge({ added }, [noticed, vetoed])).toMatchObject({ kept: [noticed, vetoed], failures: [] });
  });

  it.each<[string, Omit<EnabledAnalyzer, 'id'>, object[]]>([
    ['of this build', { isTried: true }, []],
    ['that the policy lets clear', { added, mayClear: true, isTried: true }, []],
    ['that may not clear', { added, isTried: true }, [failure]],
  ])('hears neither proof nor veto of one that is only tried, %s', (_what, enabled, failures) => {
    expect(judge(enabled)).toEqual({ kept: everything.slice(2), failures, isWhole: true });
  });
});

it('marks the proofs that count only because the policy grants them', () => {
  const one = { path: 'a.ts', reason: 'test' as const, analyzer: 'tests' };
  const own = { ...one, analyzer: 'acme' };

  expect(markGranted([one, own], [{ id: 'tests' }, { id: 'acme', added }])).toEqual([
    one,
    { ...own, granted: true },
  ]);
});
