import { z } from 'zod';
import type { MutationFolder } from './mutation-folders.ts';
import { type Inputs, renderChanges } from './mutation-inputs.ts';

/** The part of Stryker's report that the gate reads. */
export const reportSchema = z.object({
  files: z.record(
    z.string(),
    z.object({
      mutants: z.array(
        z.object({
          status: z.string(),
          statusReason: z.string().optional(),
          mutatorName: z.string(),
          replacement: z.string().optional(),
          location: z.object({ start: z.object({ line: z.number(), column: z.number() }) }),
        }),
      ),
    }),
  ),
});

export type MutationReport = z.output<typeof reportSchema>;
type Mutant = MutationReport['files'][string]['mutants'][number];

/** What stands on disk for one folder; absent when no run has been made. */
export interface Evidence {
  readonly report?: MutationReport;
  /** What the run read, and what stands there now. */
  readonly before?: Inputs;
  readonly now: Inputs;
}

export interface Judgement {
  readonly folder: MutationFolder;
  readonly counts: Counts;
  /** Percent of the mutants that count; 0 when there are none. */
  readonly score: number;
  /** Why the folder does not pass, one sentence each. Empty: it passes. */
  readonly problems: readonly string[];
  /** Mutants no test noticed, as `file:line:column mutator -> replacement`. */
  readonly survivors: readonly string[];
  /** Mutants taken out by a comment in the source, with its reason. */
  readonly ignored: readonly string[];
}

export interface Counts {
  readonly mutants: number;
  readonly killed: number;
  readonly survived: number;
  readonly uncovered: number;
  readonly timedOut: number;
  readonly ignored: number;
  /** Mutants that could not be run, such as those that use up all memory: nothing proves that a test notices them. */
  readonly broken: number;
}

/** Holds one folder's report against its bar. Pure, so that each way to fail has a test. */
export function judgeFolder(folder: MutationFolder, evidence: Evidence): Judgement {
  const placed = Object.entries(evidence.report?.files ?? {}).flatMap(([path, file]) =>
    file.mutants.map((mutant) => ({ path, mutant })),
  );
  const counts = countMutants(placed.map(({ mutant }) => mutant));
  const score = toScore(counts.killed + counts.timedOut, counts.mutants - counts.ignored);
  const withStatus = (...statuses: string[]) =>
    placed.filter(({ mutant }) => statuses.includes(mutant.status)).map(renderMutant);
  return {
    folder,
    counts,
    score,
    problems: toProblems(folder, evidence, { counts, score }),
    survivors: withStatus('Survived', 'NoCoverage', ...unknown),
    ignored: withStatus('Ignored'),
  };
}

const unknown = ['CompileError', 'RuntimeError', 'Pending'];

function countMutants(mutants: readonly Mutant[]): Counts {
  const count = (...statuses: string[]) =>
    mutants.filter((mutant) => statuses.includes(mutant.status)).length;
  return {
    mutants: mutants.length,
    killed: count('Killed'),
    survived: count('Survived'),
    uncovered: count('NoCoverage'),
    timedOut: count('Timeout'),
    ignored: count('Ignored'),
    broken: count(...unknown),
  };
}

/** Percent; 0 of nothing. */
export function toScore(noticed: number, all: number): number {
  return all === 0 ? 0 : (100 * noticed) / all;
}

/** Mutants that no test noticed, as far as anybody can prove. */
export function countUnnoticed(mutants: readonly Pick<Mutant, 'status'>[]): number {
  return mutants.filter(({ status }) => !['Killed', 'Timeout', 'Ignored'].includes(status)).length;
}

function toProblems(
  folder: MutationFolder,
  evidence: Evidence,
  { counts, score }: Pick<Judgement, 'counts' | 'score'>,
): readonly string[] {
  const rerun = `run \`npm run mutation -- ${folder.name}\``;
  if (evidence.report === undefined || evidence.before === undefined) return [`has no report: ${rerun}`];
  const changes = renderChanges(evidence.before, evidence.now);
  if (changes.length > 0) return [`the report is older than the code (${toList(changes)}): ${rerun}`];
  if (counts.mutants === 0) return ['has no mutants: nothing was proved'];
  if (counts.mutants === counts.ignored + counts.broken) return ['has no mutant that was tried'];
  return score < folder.bar
    ? [`scores ${renderScore(score)}, below its bar of ${folder.bar}: ${folder.reason}`]
    : [];
}

function toList(changes: readonly string[]): string {
  const rest = changes.length - 3;
  return [...changes.slice(0, 3), ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}

/** Rounded down, so that 99.999 never reads as 100. */
export function renderScore(score: number): string {
  return (Math.floor(score * 100) / 100).toFixed(2);
}

function renderMutant({ path, mutant }: { readonly path: string; readonly mutant: Mutant }): string {
  const { line, column } = mutant.location.start;
  const replacement = (mutant.replacement ?? '').replaceAll(/\s+/g, ' ').slice(0, 80);
  const reason = (mutant.statusReason ?? 'no test reaches it').split('\n')[0];
  const note = mutant.status === 'Survived' ? '' : ` (${reason})`;
  return `${path}:${line}:${column} ${mutant.mutatorName} -> ${replacement}${note}`;
}
