import type { Timing } from '../pipeline/execute.ts';
import type { Snapshot } from '../verdict/snapshot.ts';

/** How long each analyzer took for one change. */
export type Costs = readonly Omit<Timing, 'path'>[];

/** What was measured while pull requests were analysed, by the head that was read. */
export interface Stopwatches {
  readonly note: (of: Judged, timings: readonly Timing[]) => void;
  /** Nothing for a head that was not analysed in this run: what was known of it before was good. */
  readonly costsOf: (of: Judged) => Costs | undefined;
}

type Judged = Pick<Snapshot, 'repository' | 'pull'>;

export function startStopwatches(): Stopwatches {
  const all = new Map<string, Costs>();
  return {
    note: (of, timings) => void all.set(keyOf(of), addUp(timings)),
    costsOf: (of) => all.get(keyOf(of)),
  };
}

function keyOf({ repository: { owner, name }, pull }: Judged): string {
  return `${owner}/${name}#${pull.number}@${pull.head.sha}`;
}

/** Over all files, in milliseconds with three places. */
export function addUp(timings: readonly Timing[]): Costs {
  const sums = new Map<string, number>();
  for (const { analyzer, milliseconds } of timings)
    sums.set(analyzer, (sums.get(analyzer) ?? 0) + milliseconds);
  return [...sums].map(([analyzer, sum]) => ({ analyzer, milliseconds: Math.round(sum * 1000) / 1000 }));
}
