import type { Clearance } from '../patch/assessment.ts';
import type { EnabledAnalyzer, TaskResult, Yielded } from './execute.ts';

const NOT_GRANTED =
  'it cleared the file, and the policy does not let it do that; `mayClear: true` beside its `from` would';

/**
 * What analyzers yielded, without proofs of those who may not give any. An analyzer that comes with the policy clears only
 * where the policy says that it may; without, clearing is a failure of it. Who is only being tried neither proves a file
 * harmless nor keeps others from it.
 */
export function keepProofs(result: TaskResult, analyzers: readonly EnabledAnalyzer[]): TaskResult {
  const byId = new Map(analyzers.map((one) => [one.id, one]));
  const judged = result.yielded.map((one) => judge(one, byId.get(one.analyzer)));
  return {
    ...result,
    yielded: judged.map(({ kept }) => kept),
    failures: [...result.failures, ...judged.flatMap(({ failures }) => failures)],
  };
}

/** Tells those proofs apart that only count because the policy grants them. */
export function markGranted(
  clearances: readonly Clearance[],
  analyzers: readonly EnabledAnalyzer[],
): readonly Clearance[] {
  const own = new Set(analyzers.filter(({ added }) => added !== undefined).map(({ id }) => id));
  return clearances.map((one) => (own.has(one.analyzer) ? { ...one, granted: true } : one));
}

function judge(yielded: Yielded, enabled: EnabledAnalyzer | undefined) {
  const { analyzer, path, observations } = yielded;
  const isGranted = enabled?.added === undefined || enabled.mayClear === true;
  const isHeard = isGranted && enabled?.isTried !== true;
  const kept = observations.filter(
    (said) => (isHeard || !isOf(said, 'cleared')) && !(enabled?.isTried && isOf(said, 'never-cleared')),
  );
  const isGuilty = !isGranted && observations.some((said) => isOf(said, 'cleared'));
  return {
    kept: { ...yielded, observations: kept },
    failures: isGuilty ? [{ analyzer, path, reason: NOT_GRANTED }] : [],
  };
}

function isOf(said: unknown, kind: 'cleared' | 'never-cleared'): boolean {
  return typeof said === 'object' && said !== null && 'kind' in said && said.kind === kind;
}
