import { analyzers } from '../analyzers/registry.ts';
import { hasExpired, isFar } from '../config/analyzer-sources.ts';
import type { Policy } from '../config/schema.ts';
import type { Analysis } from '../patch/assessment.ts';
import { lineAtBase } from '../patch/line-at-base.ts';
import type { Failure, Patch } from '../patch/patch.ts';
import { compileAnalyzer } from '../pipeline/added/compile-analyzer.ts';
import { type AnalyzeSettings, analyze } from '../pipeline/analyze.ts';
import type { EnabledAnalyzer } from '../pipeline/execute.ts';
import { stageOf } from '../pipeline/rollout.ts';
import type { AnalyzerSource, PolicyInForce } from '../verdict/snapshot.ts';
import { suppress } from '../verdict/suppressions.ts';
import type { Io } from './io.ts';

export type Listeners = Pick<AnalyzeSettings, 'onIntroduced' | 'onTimings' | 'readProject'>;

/** What analyzing needs of a policy. */
type AnalyzedPolicy = Pick<PolicyInForce, 'policy' | 'sources' | 'file'>;

/** Runs every analyzer the policy leaves on or brings along over a patch, and takes away what it accepts. */
export async function analyzePatch(
  patch: Patch,
  inForce: AnalyzedPolicy,
  io: Pick<Io, 'execute' | 'startProgress' | 'now'> & Listeners,
): Promise<Analysis> {
  const { policy } = inForce;
  const onProgress = io.startProgress?.();
  const { added, failures } = collectAdded(inForce);
  const analysis = await analyze(patch, {
    analyzers: [...listBuiltIn(policy), ...added.filter(({ id }) => isOn(policy, id))],
    unavailable: failures.filter(({ analyzer }) => isOn(policy, analyzer)),
    limits: policy.limits,
    generatedGlobs: policy.paths.generated,
    rollout: policy.rollout,
    execute: io.execute,
    ...(onProgress && { onProgress }),
    ...(io.onIntroduced && { onIntroduced: io.onIntroduced }),
    ...(io.onTimings && { onTimings: io.onTimings }),
    ...(io.readProject && { readProject: io.readProject }),
  });
  const now = io.now();
  return suppress(analysis, policy.suppressions, {
    hasExpired: (until) => hasExpired(until, now),
    isFar: (until) => isFar(until, now),
    touched: new Set(patch.files.flatMap(({ path, basePath }) => [path, basePath])),
    lineAtBase: (finding) => lineAtBase(patch.files, finding),
  });
}

/** The analyzers of this build without those that the policy switches off. */
function listBuiltIn(policy: Policy): EnabledAnalyzer[] {
  return analyzers
    .filter(({ meta }) => isOn(policy, meta.id))
    .map(({ meta: { id } }) => ({ id, options: policy.analyzers[id]?.options }));
}

/** What a policy brings along: analyzers and rules that can be had, and why the others cannot. */
export function collectAdded({ policy, sources = [], file }: AnalyzedPolicy) {
  const rules = Object.entries(policy.rules).map(
    ([id, rule]): EnabledAnalyzer => ({ id, added: { kind: 'rule', from: `rules.${id}`, rule } }),
  );
  const own = sources.map((source) => addOne(source, { policy, ...(file !== undefined && { file }) }));
  return {
    added: [...rules, ...own.flatMap((one) => ('reason' in one ? [] : [one]))],
    failures: own.flatMap((one) => ('reason' in one ? [one] : [])),
  };
}

function isOn({ analyzers: settings, rollout }: Policy, id: string): boolean {
  return settings[id]?.enabled !== false && stageOf(rollout, id) !== 'off';
}

function addOne(
  { id, from, text, problem }: AnalyzerSource,
  { policy, file }: AnalyzedPolicy,
): EnabledAnalyzer | Failure {
  const { options, mayClear = false } = policy.analyzers[id] ?? {};
  const enabled = { id, options, mayClear, ...(file !== undefined && { policyFile: file }) };
  if (problem !== undefined) return { analyzer: id, path: '', reason: problem };
  if (text === undefined) return { ...enabled, added: { kind: 'package', from } };
  try {
    return { ...enabled, added: { kind: 'file', from, code: compileAnalyzer(from, text) } };
  } catch (error) {
    const reason = `${from}: ${error instanceof Error ? error.message : String(error)}`;
    return { analyzer: id, path: '', reason };
  }
}
