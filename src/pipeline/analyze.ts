import picomatch from 'picomatch';
import type { Analyzer } from '../analyzers/contract.ts';
import { analyzers as knownAnalyzers } from '../analyzers/registry.ts';
import type { Analysis } from '../patch/assessment.ts';
import { isGenerated } from '../patch/generated.ts';
import type { Content, Failure, FileChange, Patch } from '../patch/patch.ts';
import { compareClearances, compareFailures, compareFindings } from './canonical-order.ts';
import { countStats } from './count-stats.ts';
import type { EnabledAnalyzer, Executor, PatchTask } from './execute.ts';
import { type Run, runOnFiles, runOnPatch } from './run-tasks.ts';
import { sortOut } from './sort-out.ts';
import { toFindings } from './to-findings.ts';
import { workerPool } from './worker-pool.ts';

export interface AnalyzeSettings {
  /** Ids of the analyzers that are on, with their options as the policy has them. */
  readonly analyzers: readonly EnabledAnalyzer[];
  readonly limits: { readonly taskSeconds: number; readonly workerMegabytes: number };
  /** Globs of generated files, beside those we know. */
  readonly generatedGlobs: readonly string[];
  /** Where tasks run; without one, a pool of worker threads for this call. The caller closes what it brings. */
  readonly execute?: Executor;
  /** The analyzers there are; all of this build unless told otherwise. */
  readonly registry?: readonly Analyzer[];
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Runs the analyzers over a patch: first each file, then, with clearances resolved, the patch as a whole.
 * Whatever could not be finished is a failure in the result; it throws only for an analyzer that does not exist.
 */
export async function analyze(patch: Patch, settings: AnalyzeSettings): Promise<Analysis> {
  const registry = settings.registry ?? knownAnalyzers;
  const { usable, failures } = checkOptions(settings.analyzers, registry);
  const execute = settings.execute ?? workerPool();
  try {
    const limits = { seconds: settings.limits.taskSeconds, megabytes: settings.limits.workerMegabytes };
    const { onProgress } = settings;
    const run = { execute, analyzers: usable, limits, ...(onProgress && { onProgress }) };
    const analysis = await analyzeWith(patch, run, { registry, globs: settings.generatedGlobs });
    return { ...analysis, failures: [...analysis.failures, ...failures].toSorted(compareFailures) };
  } finally {
    if (settings.execute === undefined) await execute.close();
  }
}

interface Knowledge {
  readonly registry: readonly Analyzer[];
  readonly globs: readonly string[];
}

async function analyzeWith(
  { files, failures }: Patch,
  run: Run,
  { registry, globs }: Knowledge,
): Promise<Analysis> {
  const perFile = await runOnFiles(files, run);
  const heard = sortOut(perFile, files, registry);
  const generated = listGenerated(files, globs);
  const cleared = new Map(
    heard.clearances.toSorted(compareClearances).map(({ path, reason }) => [path, reason]),
  );
  const bare = files.map(withoutContents);
  const tasks = run.analyzers
    .filter(({ id }) => registry.some(({ meta, analyzePatch }) => meta.id === id && analyzePatch))
    .map(
      (analyzer): PatchTask => ({
        kind: 'patch',
        files: bare,
        analyzers: [analyzer],
        cleared: [...cleared],
        generated: [...generated],
      }),
    );
  const whole = sortOut(await runOnPatch(tasks, run), files, registry);
  return {
    findings: toFindings([...heard.noticed, ...whole.noticed], registry).toSorted(compareFindings),
    clearances: heard.clearances.toSorted(compareClearances),
    failures: [...failures, ...findUnread(files, failures), ...heard.failures, ...whole.failures],
    stats: countStats({
      files,
      readings: perFile.flatMap(({ readings }) => readings),
      cleared: new Set(cleared.keys()),
      generated,
    }),
  };
}

/** Analyzers whose options can be read; the others fail for the whole patch. */
function checkOptions(enabled: readonly EnabledAnalyzer[], registry: readonly Analyzer[]) {
  const failures: Failure[] = [];
  const usable = enabled.filter(({ id, options }) => {
    const analyzer = registry.find(({ meta }) => meta.id === id);
    if (analyzer === undefined) throw new Error(`there is no analyzer ${JSON.stringify(id)}`);
    try {
      analyzer.parseOptions?.(options);
      return true;
    } catch (error) {
      const reason = `its options cannot be read: ${error instanceof Error ? error.message : String(error)}`;
      failures.push({ analyzer: id, path: '', reason });
      return false;
    }
  });
  return { usable, failures };
}

function listGenerated(files: readonly FileChange[], globs: readonly string[]): ReadonlySet<string> {
  const isListed = globs.length === 0 ? () => false : picomatch([...globs], { dot: true });
  return new Set(files.filter((file) => isGenerated(file) || isListed(file.path)).map(({ path }) => path));
}

/** Content that should be there and is not: nobody has looked at it, so nobody can say it is harmless. */
function findUnread(files: readonly FileChange[], told: readonly Failure[]): Failure[] {
  const known = new Set(told.map(({ path }) => path));
  return files.flatMap(({ path, base, head }) => {
    const unknown = [head, base].find((content) => content.kind === 'unknown');
    return unknown === undefined || known.has(path)
      ? []
      : [{ analyzer: 'patch', path, reason: unknown.reason }];
  });
}

function withoutContents(file: FileChange): FileChange {
  return { ...file, base: withoutText(file.base), head: withoutText(file.head) };
}

function withoutText(content: Content): Content {
  return 'text' in content ? { ...content, text: '' } : content;
}
