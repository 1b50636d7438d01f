import type { Assessment } from '../patch/assessment.ts';
import { renderAnalysisLine } from '../report/analysis-json.ts';
import type { PolicyInForce } from '../verdict/snapshot.ts';
import { assessRanges } from './assess-ranges.ts';
import type { Io } from './io.ts';
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
 * Prints one object a line, in the order of the file.
 * @throws ConfigError for a file that cannot be read; GitError when there is no repository.
 */
export async function analyzeRanges(settings: RangesSettings, io: Io): Promise<RangesOutcome> {
  const ranges = await readRanges(settings.path, io);
  const assessments: Assessment[] = [];
  let unreadable = false;
  for await (const { range, assessment, timings, error } of assessRanges({ ...settings, ranges }, io)) {
    if (error) io.log(`sop-gate: ${error.message}: ${error.remedy}`);
    unreadable ||= error !== undefined;
    assessments.push(assessment);
    const beside = { range, ...(settings.timings && { timings }) };
    io.print(renderAnalysisLine(assessment, beside).trimEnd());
  }
  return { assessments, unreadable };
}

/**
 * The ranges of a file, one a line.
 * @throws ConfigError for a file that cannot be read.
 */
export async function readRanges(path: string, io: Pick<Io, 'readFile'>): Promise<readonly string[]> {
  const text = await readText(io, path, 'list of ranges');
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
