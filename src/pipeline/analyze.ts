import picomatch from 'picomatch';
import type { Analyzer } from '../analyzers/contract.ts';
import { readOptions } from '../analyzers/options/take-options.ts';
import { analyzers as knownAnalyzers } from '../analyzers/registry.ts';
import type { Analysis } from '../patch/assessment.ts';
import { isGenerated } from '../patch/generated.ts';
import type { Failure, FileChange, Patch } from '../patch/patch.ts';
import { type Introduced, type Introduction, introduce } from './added/introduce.ts';
import { compareClearances, compareFailures, compareFindings } from './canonical-order.ts';
import { countStats } from './count-stats.ts';
import { toMessage } from './error-message.ts';
import type { EnabledAnalyzer, Executor, TaskResult, Timing } from './execute.ts';
import { planPatchTasks, type ReadProject } from './plan-patch-tasks.ts';
import { keepProofs, markGranted } from './proof-rights.ts';
import { divide, type Rollout, stageOf } from './rollout.ts';
import { type Run, runOnFiles, runOnPatch } from './run-tasks.ts';
import { sortOut } from './sort-out.ts';
import { toFindings } from './to-findings.ts';
import { workerPool } from './worker-pool.ts';

export interface AnalyzeSettings {
  /** Ids of the analyzers that are on, with their options as the policy has them. */
  readonly analyzers: readonly EnabledAnalyzer[];
  /** Analyzers that should be on and cannot be had. */
  readonly unavailable?: readonly Failure[];
  readonly limits: AnalyzeLimits;
  /** Globs of generated files, beside those we know. */
  readonly generatedGlobs: readonly string[];
  /** How far each analyzer or code is trusted. */
  readonly rollout?: Rollout;
  /** Reads what lies around the change, where a repository is at hand; asked only if somebody wants to know. */
  readonly readProject?: ReadProject;
  /** Where tasks run; without one, a pool of worker threads for this call. The caller closes what it brings. */
  readonly execute?: Executor;
  /** The analyzers there are; all of this build unless told otherwise. */
  readonly registry?: readonly Analyzer[];
  readonly onProgress?: (done: number, total: number) => void;
  /** Told which analyzers the policy brought along, as they describe themselves. */
  readonly onIntroduced?: (analyzers: readonly Introduction[]) => void;
  /** Told how long each analyzer took. */
  readonly onTimings?: (timings: readonly Timing[]) => void;
}

export interface AnalyzeLimits {
  readonly taskSeconds: number;
  readonly workerMegabytes: number;
  /** What one analyzer may take for one file, and for all files of a patch together. */
  readonly analyzerSeconds?: number;
  readonly analyzerPatchSeconds?: number;
}

/**
 * Runs the analyzers over a patch: first each file, then, with clearances resolved, the patch as a whole.
 * Whatever could not be finished is a failure in the result; it throws only for an analyzer that does not exist.
 */
export async function analyze(patch: Patch, settings: AnalyzeSettings): Promise<Analysis> {
  const execute = settings.execute ?? workerPool();
  try {
    const built = settings.registry ?? knownAnalyzers;
    const { taskSeconds: seconds, workerMegabytes: megabytes, analyzerSeconds } = settings.limits;
    const limits = { seconds, megabytes };
    const introduced = await introduce(settings.analyzers, built, { execute, limits });
    settings.onIntroduced?.(introduced.analyzers);
    const rollout = settings.rollout ?? {};
    const { usable, failures } = checkOptions(settings.analyzers, built, introduced);
    const analyzers = usable.map((one) =>
      stageOf(rollout, one.id) === 'shadow' ? { ...one, isTried: true } : one,
    );
    const { onProgress } = settings;
    const run = {
      execute,
      analyzers,
      limits,
      ...(onProgress && { onProgress }),
      ...(analyzerSeconds !== undefined && { analyzerSeconds }),
    };
    return await analyzeWith(patch, run, {
      settings: { ...settings, rollout },
      registry: [...built, ...introduced.analyzers],
      failures: [...failures, ...introduced.failures, ...(settings.unavailable ?? [])],
    });
  } finally {
    if (settings.execute === undefined) await execute.close();
  }
}

interface Knowledge {
  readonly settings: AnalyzeSettings & { readonly rollout: Rollout };
  readonly registry: readonly Introduction[];
  /** Of analyzers that could not even begin. */
  readonly failures: readonly Failure[];
}

async function analyzeWith(patch: Patch, run: Run, knowledge: Knowledge): Promise<Analysis> {
  const { files } = patch;
  const { settings, registry } = knowledge;
  const within = (result: TaskResult) => keepProofs(result, run.analyzers);
  const perFile = (await runOnFiles(files, run)).map(within);
  const heard = sortOut(perFile, files, registry);
  const clearances = markGranted(heard.clearances.toSorted(compareClearances), run.analyzers);
  const cleared = new Map(clearances.map(({ path, reason }) => [path, reason]));
  const generated = listGenerated(files, settings.generatedGlobs);
  const readProject = settings.readProject;
  const tasks = await planPatchTasks({ files, run, registry, cleared, generated }, readProject);
  const perPatch = (await runOnPatch(tasks, run)).map(within);
  const whole = sortOut(perPatch, files, registry);
  const timings = [...perFile, ...perPatch].flatMap((result) => result.timings ?? []);
  settings.onTimings?.(timings);
  const found = toFindings([...heard.noticed, ...whole.noticed], registry).toSorted(compareFindings);
  const failed = [
    ...patch.failures,
    ...findUnread(files, patch.failures),
    ...[heard, whole, knowledge].flatMap((one) => one.failures),
    ...findSlow(timings, settings.limits),
  ].toSorted(compareFailures);
  const { counted, failures, ...shadow } = divide(settings.rollout, found, failed);
  return {
    findings: counted,
    clearances,
    failures,
    stats: countStats({
      files,
      readings: perFile.flatMap(({ readings }) => readings),
      cleared: new Set(cleared.keys()),
      generated,
    }),
    ...(shadow.findings.length + shadow.notices.length > 0 && { shadow }),
  };
}

/** Analyzers that took longer for the whole patch than they may. */
function findSlow(timings: readonly Timing[], { analyzerPatchSeconds: most }: AnalyzeLimits): Failure[] {
  if (most === undefined) return [];
  const sums = new Map<string, number>();
  for (const { analyzer, milliseconds } of timings)
    sums.set(analyzer, (sums.get(analyzer) ?? 0) + milliseconds);
  return [...sums]
    .filter(([, sum]) => sum > most * 1000)
    .map(([analyzer, sum]) => ({
      analyzer,
      path: '',
      reason: `it took ${(sum / 1000).toFixed(1)} of the ${most} seconds of limits.analyzerPatchSeconds for the whole change`,
    }));
}

/** Analyzers that are known and whose options can be read; the others have failed for the whole patch. */
function checkOptions(
  enabled: readonly EnabledAnalyzer[],
  built: readonly Analyzer[],
  introduced: Introduced,
) {
  const failures: Failure[] = [];
  const usable = enabled.filter(({ id, options, added }) => {
    if (added !== undefined) return introduced.accepted.has(id);
    const analyzer = built.find(({ meta }) => meta.id === id);
    if (analyzer === undefined) throw new Error(`there is no analyzer ${JSON.stringify(id)}`);
    try {
      readOptions(analyzer, options);
      return true;
    } catch (error) {
      failures.push({ analyzer: id, path: '', reason: toMessage(error) });
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
