import { GitError } from '../git/git-error.ts';
import { readRange } from '../git/read-range.ts';
import { openRepository, type Repository } from '../git/repository.ts';
import type { Assessment } from '../patch/assessment.ts';
import type { Timing } from '../pipeline/execute.ts';
import { renderAnalysisLine } from '../report/analysis-json.ts';
import { weigh } from '../verdict/points.ts';
import type { PolicyInForce } from '../verdict/snapshot.ts';
import { analyzePatch, type Listeners } from './analyze-patch.ts';
import type { Io } from './io.ts';
import { projectOf } from './read-project.ts';
import { readText } from './read-text.ts';

export interface RangesSettings {
  /** File with one range a line; `-` is standard input. */
  readonly path: string;
  readonly directory: string;
  readonly policy: PolicyInForce;
  /** Tell how long each analyzer took. */
  readonly timings: boolean;
}

/** How a file of ranges went. */
export interface RangesOutcome {
  readonly assessments: readonly Assessment[];
  /** Some range could not be read: its line says so with tier high and one failure. */
  readonly unreadable: boolean;
}

/**
 * Prints one object a line, in the order of the file, from this one process.
 * @throws ConfigError for a file that cannot be read; GitError when there is no repository.
 */
export async function analyzeRanges(settings: RangesSettings, io: Io): Promise<RangesOutcome> {
  const text = await readText(io, settings.path, 'list of ranges');
  const ranges = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const repository = await openRepository(settings.directory);
  const assessments: Assessment[] = [];
  let unreadable = false;
  try {
    for (const range of ranges) {
      const timings = new Map<string, number>();
      const onTimings = (all: readonly Timing[]) => addUp(timings, all);
      const { assessment, error } = await assessRange(repository, range, {
        ...settings,
        io: { ...io, onTimings },
      });
      if (error) io.log(`sop-gate: ${error.message}: ${error.remedy}`);
      unreadable ||= error !== undefined;
      assessments.push(assessment);
      const beside = { range, ...(settings.timings && { timings: toTimings(timings) }) };
      io.print(renderAnalysisLine(assessment, beside).trimEnd());
    }
  } finally {
    repository.close();
  }
  return { assessments, unreadable };
}

function addUp(sums: Map<string, number>, timings: readonly Timing[]): void {
  for (const { analyzer, milliseconds } of timings)
    sums.set(analyzer, (sums.get(analyzer) ?? 0) + milliseconds);
}

function toTimings(sums: ReadonlyMap<string, number>) {
  return [...sums].map(([analyzer, sum]) => ({ analyzer, milliseconds: Math.round(sum * 1000) / 1000 }));
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
