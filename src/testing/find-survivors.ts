import { mapParallel } from '../pipeline/map-parallel.ts';
import { checkSamples } from './check-samples.ts';
import type { Mutant } from './mutant.ts';
import { mutateCode } from './mutate-code.ts';
import { mutateRule } from './mutate-rule.ts';
import type { Subject } from './subject.ts';

export interface MutationPass {
  readonly tried: number;
  /** Changes that no sample noticed. */
  readonly survivors: readonly Mutant[];
}

/** More than anybody reads; they are spread over the whole analyzer. */
const mostMutants = 150;

/** Changes an analyzer in small ways, and asks whether its samples notice. */
export async function findSurvivors(subject: Subject): Promise<MutationPass> {
  const all = [...mutateCode(subject.enabled), ...mutateRule(subject.enabled)];
  const step = Math.max(1, all.length / mostMutants);
  const mutants = all.filter((_, index) => Math.floor(index % step) === 0 || step === 1);
  const noticed = await mapParallel(mutants, subject.execute.parallel, async ({ enabled }) => {
    const problems = await checkSamples({ ...subject, enabled, isTold: false });
    return problems.length > 0;
  });
  return { tried: mutants.length, survivors: mutants.filter((_, index) => !noticed[index]) };
}
