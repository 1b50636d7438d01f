import type { Analyzer } from '../../analyzers/contract.ts';
import type { Failure } from '../../patch/patch.ts';
import type { EnabledAnalyzer, Executor, TaskLimits } from '../execute.ts';
import { mapParallel } from '../map-parallel.ts';
import { checkDescription, type Described } from './check-description.ts';

/** The added analyzers of one policy, after each was asked who it is. */
export interface Introduced {
  /**
   * What they say of themselves, also where the policy gives them options that they cannot take. Their functions yield nothing:
   * only workers run them.
   */
  readonly analyzers: readonly Introduction[];
  readonly failures: readonly Failure[];
  /** Ids of those that may run. */
  readonly accepted: ReadonlySet<string>;
}

/** An analyzer to be known by, not to be run. */
export type Introduction = Pick<
  Analyzer,
  'meta' | 'options' | 'analyzeFile' | 'analyzePatch' | 'wantsProject' | 'samples'
>;

/**
 * Loads every added analyzer in a worker of its own task, so that one that throws, loops or hoards at import takes nobody
 * with it. In the order of the policy: of two with one id or code the first counts.
 */
export async function introduce(
  enabled: readonly EnabledAnalyzer[],
  known: readonly Introduction[],
  { execute, limits }: { readonly execute: Executor; readonly limits: TaskLimits },
): Promise<Introduced> {
  const added = enabled.filter((one) => one.added !== undefined);
  const answers = await mapParallel(added, execute.parallel, (one) => ask(one, execute, limits));
  const analyzers: Introduction[] = [];
  const failures: Failure[] = [];
  const accepted = new Set<string>();
  answers.forEach((answer, index) => {
    const described =
      'value' in answer ? checkDescription(answer.value, [...known, ...analyzers]) : answer.reason;
    const reason = typeof described === 'string' ? described : described.refusal;
    if (typeof described !== 'string') analyzers.push(toIntroduction(described));
    if (reason === undefined) accepted.add(added[index]?.id ?? '');
    else failures.push({ analyzer: added[index]?.id ?? '', path: '', reason });
  });
  return { analyzers, failures, accepted };
}

type Answer = { readonly value: unknown } | { readonly reason: string };

async function ask(one: EnabledAnalyzer, execute: Executor, limits: TaskLimits): Promise<Answer> {
  const outcome = await execute.run({ kind: 'describe', files: [], analyzers: [one] }, limits);
  if (outcome.kind === 'lost') return { reason: `it could not be loaded: ${outcome.reason}` };
  const [failure] = outcome.result.failures;
  return failure
    ? { reason: `it could not be loaded: ${failure.reason}` }
    : { value: outcome.result.yielded[0]?.observations[0] };
}

function toIntroduction({
  meta,
  options,
  hasFile,
  hasPatch,
  wantsProject,
  samples,
}: Described): Introduction {
  return {
    meta,
    ...(options && { options }),
    ...(hasFile && { analyzeFile: () => [] }),
    ...(hasPatch && { analyzePatch: () => [] }),
    ...(wantsProject && { wantsProject }),
    ...(samples && { samples }),
  };
}
