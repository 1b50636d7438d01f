import type { Analyzer, PatchView } from '../analyzers/contract.ts';
import { readOptions } from '../analyzers/options/take-options.ts';
import type { ClearanceReason } from '../patch/assessment.ts';
import type { Failure, FileChange } from '../patch/patch.ts';
import type { FileView } from '../syntax/file-view.ts';
import type { ProjectView } from '../syntax/project/project-view.ts';
import { findSyntaxProblem, languageOfChange, viewFile } from '../syntax/view-file.ts';
import { describeAnalyzer } from './added/describe-analyzer.ts';
import { loadAnalyzer } from './added/load-analyzer.ts';
import { toMessage } from './error-message.ts';
import type {
  DescribeTask,
  EnabledAnalyzer,
  FilesTask,
  PatchTask,
  Reading,
  Task,
  TaskResult,
  Yielded,
} from './execute.ts';
import { grammarDeath } from './grammar-runtime.ts';
import { isGrammar, loadParsers } from './load-parsers.ts';
import { openProject } from './open-project.ts';
import { toPlainData } from './plain-data.ts';
import { speakAs } from './voice.ts';

/** Does a task's work in this thread. What throws here loses the whole task. */
export async function runTask(task: Task, registry: readonly Analyzer[]): Promise<TaskResult> {
  if (task.kind === 'describe') return await describeAll(task);
  const ready = await Promise.all(task.analyzers.map((enabled) => prepare(enabled, registry)));
  return task.kind === 'files' ? await runOnFiles(task, ready) : await runOnPatch(task, ready);
}

async function describeAll({ analyzers }: DescribeTask): Promise<TaskResult> {
  const attempts = await Promise.all(
    analyzers.map(async (enabled): Promise<Attempt> => {
      const place = { analyzer: enabled.id, path: '' };
      try {
        return {
          ...place,
          observations: [await speakAs(enabled.id, () => describeAnalyzer(enabled))],
          milliseconds: 0,
        };
      } catch (error) {
        return { ...place, reason: toMessage(error, fileOf(enabled)) };
      }
    }),
  );
  return { ...toResult(attempts), readings: [] };
}

/** An analyzer with its options, or why it cannot be had. */
interface Ready {
  readonly id: string;
  /** The file it was loaded from, where it is one. */
  readonly file: string | undefined;
  readonly take: () => { readonly analyzer: Analyzer | undefined; readonly options: unknown };
}

async function prepare(enabled: EnabledAnalyzer, registry: readonly Analyzer[]): Promise<Ready> {
  const { id, options } = enabled;
  try {
    const analyzer = enabled.added
      ? await speakAs(id, () => loadAnalyzer(enabled))
      : registry.find(({ meta }) => meta.id === enabled.id);
    return {
      id,
      file: fileOf(enabled),
      take: () => ({ analyzer, options: analyzer && readOptions(analyzer, options) }),
    };
  } catch (error) {
    return {
      id,
      file: fileOf(enabled),
      take: () => {
        throw error;
      },
    };
  }
}

/** @throws when a grammar failed at it: what was read from then on says nothing. */
async function runOnFiles(task: FilesTask, analyzers: readonly Ready[]): Promise<TaskResult> {
  const parsers = await loadParsers(task.files.map(languageOfChange));
  const isShared = task.analyzers.some(({ added }) => added !== undefined);
  const results = task.files.map((change) => {
    if (isShared) freeze(change);
    const view = viewFile(change, parsers);
    const { reading, problem } = read(view);
    const attempts = analyzers.map(({ id, file, take }) =>
      attempt({ place: { analyzer: id, path: change.path }, file, seconds: task.analyzerSeconds }, () => {
        const { analyzer, options } = take();
        return analyzer?.analyzeFile?.(view, options);
      }),
    );
    const failures =
      problem === undefined ? [] : [{ analyzer: 'syntax', path: change.path, reason: problem }];
    const result = toResult(attempts);
    return { ...result, reading, failures: [...failures, ...result.failures] };
  });
  const death = grammarDeath();
  if (death !== undefined && Object.keys(parsers).some(isGrammar)) throw new Error(death);
  return {
    yielded: results.flatMap((result) => result.yielded),
    failures: results.flatMap((result) => result.failures),
    readings: results.map((result) => result.reading),
    timings: results.flatMap((result) => result.timings),
  };
}

type Attempt = (Yielded & { readonly milliseconds: number }) | Failure;

async function runOnPatch(task: PatchTask, analyzers: readonly Ready[]): Promise<TaskResult> {
  const generated = new Set(task.generated);
  const project: ProjectView | undefined = task.project && (await openProject(task.project));
  const view: PatchView = {
    patch: { files: task.files },
    cleared: new Map(task.cleared) as ReadonlyMap<string, ClearanceReason>,
    isGenerated: (file: FileChange) => generated.has(file.path),
    ...(project && { project }),
  };
  const attempts = analyzers.map(({ id, file, take }) =>
    attempt({ place: { analyzer: id, path: '' }, file, seconds: task.analyzerSeconds }, () => {
      const { analyzer, options } = take();
      return analyzer?.analyzePatch?.(view, options);
    }),
  );
  return { ...toResult(attempts), readings: [] };
}

/** What several analyzers look at is changed by none of them. */
function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
}

/** More than any honest analyzer has to say of one file. */
const mostObservations = 10_000;

/**
 * Draws everything out of an analyzer, as plain data. What it throws is its own failure, not the task's, and so is taking
 * longer than it may; one that does not even come back is ended with its thread.
 */
function attempt({ place, file, seconds }: Trial, run: () => Iterable<unknown> | undefined): Attempt {
  const start = performance.now();
  try {
    const observations = speakAs(place.analyzer, () => drawOut(run() ?? []));
    const milliseconds = performance.now() - start;
    if (seconds !== undefined && milliseconds > seconds * 1000)
      throw new Error(
        `it took ${(milliseconds / 1000).toFixed(1)} of the ${seconds} seconds of limits.analyzerSeconds`,
      );
    return { ...place, observations, milliseconds };
  } catch (error) {
    return { ...place, reason: `it failed: ${toMessage(error, file)}` };
  }
}

function drawOut(yielded: Iterable<unknown>): readonly unknown[] {
  const observations: unknown[] = [];
  for (const observation of yielded) {
    if (observations.length >= mostObservations)
      throw new Error(`more than ${mostObservations} observations`);
    observations.push(toPlainData(observation, 'observation'));
  }
  return observations;
}

interface Trial {
  readonly place: { readonly analyzer: string; readonly path: string };
  readonly file: string | undefined;
  readonly seconds: number | undefined;
}

function fileOf({ added }: EnabledAnalyzer): string | undefined {
  return added?.kind === 'file' ? added.from : undefined;
}

function toResult(attempts: readonly Attempt[]): Required<Omit<TaskResult, 'readings'>> {
  const finished = attempts.flatMap((one) => ('observations' in one ? [one] : []));
  return {
    yielded: finished
      .filter(({ observations }) => observations.length > 0)
      .map(({ analyzer, path, observations }) => ({ analyzer, path, observations })),
    failures: attempts.flatMap((one) => ('reason' in one ? [one] : [])),
    timings: finished.map(({ analyzer, path, milliseconds }) => ({ analyzer, path, milliseconds })),
  };
}

/** Reads the newer side, so that a text that does not parse is noticed whichever analyzers are on. */
function read(view: FileView): { readonly reading: Reading; readonly problem?: string } {
  const side = view.head ?? view.base;
  if (side === undefined) return { reading: 'none' };
  const problem = findSyntaxProblem(view);
  const reading = side.facts.reading === 'syntax' ? 'syntax' : 'lexical';
  return { reading: side.whole ? reading : 'fragment', ...(problem === undefined ? {} : { problem }) };
}
