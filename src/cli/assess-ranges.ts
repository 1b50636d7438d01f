import { GitError } from '../git/git-error.ts';
import { readRange } from '../git/read-range.ts';
import { openRepository, type Repository } from '../git/repository.ts';
import type { Assessment } from '../patch/assessment.ts';
import type { Timing } from '../pipeline/execute.ts';
import { weigh } from '../verdict/points.ts';
import type { PolicyInForce } from '../verdict/snapshot.ts';
import { analyzePatch, type Listeners } from './analyze-patch.ts';
import type { Io } from './io.ts';
import { projectOf } from './read-project.ts';
import { addUp, type Costs } from './stopwatches.ts';

export interface RangesToAssess {
  readonly directory: string;
  readonly ranges: readonly string[];
  readonly policy: PolicyInForce;
}

export interface AssessedRange {
  readonly range: string;
  readonly assessment: Assessment;
  /** How long each analyzer took. */
  readonly timings: Costs;
  /** Why it could not be read: then its assessment is high, with one failure. */
  readonly error?: GitError;
}

/**
 * Assesses one range after the other, all from this one process.
 * @throws GitError when there is no repository.
 */
export async function* assessRanges(
  { directory, ranges, policy }: RangesToAssess,
  io: Io,
): AsyncGenerator<AssessedRange> {
  const repository = await openRepository(directory);
  try {
    for (const range of ranges) {
      const took: Timing[] = [];
      const onTimings = (all: readonly Timing[]) => void took.push(...all);
      const assessed = await assessRange(repository, range, { policy, io: { ...io, onTimings } });
      yield { range, timings: addUp(took), ...assessed };
    }
  } finally {
    repository.close();
  }
}

async function assessRange(
  repository: Repository,
  range: string,
  { policy, io }: { policy: PolicyInForce; io: Io & Listeners },
): Promise<{ assessment: Assessment; error?: GitError }> {
  try {
    const patch = await readRange(repository, range, policy.policy.limits);
    const beside = { ...io, readProject: projectOf(repository, range) };
    return { assessment: weigh(await analyzePatch(patch, policy, beside), policy.policy) };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const failures = [{ analyzer: 'patch', path: '', reason: error.message }];
    const analysis = await analyzePatch({ files: [], failures }, policy, io);
    return { assessment: weigh(analysis, policy.policy), error };
  }
}
