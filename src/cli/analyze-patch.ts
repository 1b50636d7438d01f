import { analyzers } from '../analyzers/registry.ts';
import type { Policy } from '../config/schema.ts';
import type { Analysis } from '../patch/assessment.ts';
import type { Patch } from '../patch/patch.ts';
import { analyze } from '../pipeline/analyze.ts';
import type { EnabledAnalyzer } from '../pipeline/execute.ts';
import type { Io } from './io.ts';

/** Runs every analyzer the policy leaves on over a patch. */
export function analyzePatch(
  patch: Patch,
  policy: Policy,
  io: Pick<Io, 'execute' | 'startProgress'>,
): Promise<Analysis> {
  const onProgress = io.startProgress?.();
  return analyze(patch, {
    analyzers: listEnabled(policy),
    limits: policy.limits,
    generatedGlobs: policy.paths.generated,
    execute: io.execute,
    ...(onProgress && { onProgress }),
  });
}

/** The analyzers of this build without those that the policy switches off. */
function listEnabled({ analyzers: settings }: Policy): EnabledAnalyzer[] {
  return analyzers
    .map(({ meta }) => ({ id: meta.id, setting: settings[meta.id] }))
    .filter(({ setting }) => setting?.enabled !== false)
    .map(({ id, setting }) => ({ id, options: setting?.options }));
}
