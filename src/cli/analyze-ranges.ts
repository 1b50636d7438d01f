import { GitError } from '../git/git-error.ts';
import { readRange } from '../git/read-range.ts';
import { openRepository, type Repository } from '../git/repository.ts';
import type { Assessment } from '../patch/assessment.ts';
import { renderAnalysisLine } from '../report/analysis-json.ts';
import { weigh } from '../verdict/points.ts';
import type { PolicyInForce } from '../verdict/snapshot.ts';
import { analyzePatch } from './analyze-patch.ts';
import type { Io } from './io.ts';
import { projectOf } from './read-project.ts';
import { readText } from './read-text.ts';

export interface RangesSettings {
  /** File with one range a line; `-` is standard input. */
  readonly path: string;
  readonly directory: string;
  readonly policy: PolicyInForce;
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
      const { assessment, error } = await assessRange(repository, range, { ...settings, io });
      if (error) io.log(`sop-gate: ${error.message}: ${error.remedy}`);
      unreadable ||= error !== undefined;
      assessments.push(assessment);
      io.print(renderAnalysisLine(assessment, range).trimEnd());
    }
  } finally {
    repository.close();
  }
  return { assessments, unreadable };
}

async function assessRange(
  repository: Repository,
  range: string,
  { policy, io }: { policy: PolicyInForce; io: Io },
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
