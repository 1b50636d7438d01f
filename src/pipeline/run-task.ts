import type { Analyzer, PatchView } from '../analyzers/contract.ts';
import type { ClearanceReason } from '../patch/assessment.ts';
import type { FileChange } from '../patch/patch.ts';
import type { FileView } from '../syntax/file-view.ts';
import { findSyntaxProblem, languageOfChange, viewFile } from '../syntax/view-file.ts';
import type { EnabledAnalyzer, FilesTask, PatchTask, Reading, Task, TaskResult, Yielded } from './execute.ts';
import { loadParsers } from './load-parsers.ts';

/** Does a task's work in this thread. What throws here loses the whole task. */
export async function runTask(task: Task, registry: readonly Analyzer[]): Promise<TaskResult> {
  return task.kind === 'files' ? await runOnFiles(task, registry) : runOnPatch(task, registry);
}

async function runOnFiles(task: FilesTask, registry: readonly Analyzer[]): Promise<TaskResult> {
  const parsers = await loadParsers(task.files.map(languageOfChange));
  const results = task.files.map((change) => {
    const view = viewFile(change, parsers);
    const { reading, problem } = read(view);
    const attempts = task.analyzers.map((enabled) => runOnFile(enabled, view, registry));
    const failures =
      problem === undefined ? [] : [{ analyzer: 'syntax', path: change.path, reason: problem }];
    return {
      reading,
      yielded: attempts.flatMap(toYielded),
      failures: [...failures, ...attempts.flatMap(toFailures)],
    };
  });
  return {
    yielded: results.flatMap((result) => result.yielded),
    failures: results.flatMap((result) => result.failures),
    readings: results.map((result) => result.reading),
  };
}

type Attempt = Yielded | { readonly analyzer: string; readonly path: string; readonly reason: string };

function runOnFile(enabled: EnabledAnalyzer, view: FileView, registry: readonly Analyzer[]): Attempt {
  const analyzer = registry.find(({ meta }) => meta.id === enabled.id);
  const place = { analyzer: enabled.id, path: view.change.path };
  return attempt(place, () => analyzer?.analyzeFile?.(view, toOptions(analyzer, enabled)));
}

function runOnPatch(task: PatchTask, registry: readonly Analyzer[]): TaskResult {
  const generated = new Set(task.generated);
  const view: PatchView = {
    patch: { files: task.files },
    cleared: new Map(task.cleared) as ReadonlyMap<string, ClearanceReason>,
    isGenerated: (file: FileChange) => generated.has(file.path),
  };
  const attempts = task.analyzers.map((enabled) => {
    const analyzer = registry.find(({ meta }) => meta.id === enabled.id);
    const place = { analyzer: enabled.id, path: '' };
    return attempt(place, () => analyzer?.analyzePatch?.(view, toOptions(analyzer, enabled)));
  });
  return { yielded: attempts.flatMap(toYielded), failures: attempts.flatMap(toFailures), readings: [] };
}

function toOptions(analyzer: Analyzer, { options }: EnabledAnalyzer): unknown {
  return analyzer.parseOptions ? analyzer.parseOptions(options) : options;
}

/** More than any honest analyzer has to say of one file. */
const mostObservations = 10_000;

/** Draws everything out of an analyzer, as plain data. What it throws is its own failure, not the task's. */
function attempt(
  place: { readonly analyzer: string; readonly path: string },
  run: () => Iterable<unknown> | undefined,
): Attempt {
  try {
    const observations: unknown[] = [];
    for (const observation of run() ?? []) {
      if (observations.length >= mostObservations)
        throw new Error(`more than ${mostObservations} observations`);
      observations.push(structuredClone(observation));
    }
    return { ...place, observations };
  } catch (error) {
    return { ...place, reason: `it failed: ${toMessage(error)}` };
  }
}

/** The first line of what was thrown, whatever that was. */
export function toMessage(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0]?.slice(0, 300) ?? '';
}

function toYielded(attempted: Attempt): Yielded[] {
  return 'observations' in attempted && attempted.observations.length > 0 ? [attempted] : [];
}

function toFailures(attempted: Attempt): TaskResult['failures'] {
  return 'reason' in attempted ? [attempted] : [];
}

/** Reads the newer side, so that a text that does not parse is noticed whichever analyzers are on. */
function read(view: FileView): { readonly reading: Reading; readonly problem?: string } {
  const side = view.head ?? view.base;
  if (side === undefined) return { reading: 'none' };
  const problem = findSyntaxProblem(view);
  const reading = side.facts.reading === 'syntax' ? 'syntax' : 'lexical';
  return { reading: side.whole ? reading : 'fragment', ...(problem === undefined ? {} : { problem }) };
}
