import { mapParallel } from '../pipeline/map-parallel.ts';
import { checkSamples } from './check-samples.ts';
import { type Answers, findSample } from './find-sample.ts';
import type { Mutant } from './mutant.ts';
import { mutateCode } from './mutate-code.ts';
import { mutateRule } from './mutate-rule.ts';
import type { Subject } from './subject.ts';

export interface MutationPass {
  readonly tried: number;
  /** Changes that no sample noticed. */
  readonly survivors: readonly Mutant[];
}

/** How many survivors are shown of each analyzer. */
export const mostShown = 10;

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
  const survivors = mutants.filter((_, index) => !noticed[index]);
  return { tried: mutants.length, survivors: await nameSamples(subject, survivors) };
}

/** Survivors of code do not know what would notice them: for those that people will see, it is looked for. */
async function nameSamples(subject: Subject, survivors: readonly Mutant[]): Promise<readonly Mutant[]> {
  if (subject.enabled.added?.kind !== 'file') return survivors;
  const answers: Answers = new Map();
  const named: Mutant[] = [];
  for (const survivor of survivors.slice(0, mostShown)) {
    const suggestion = await findSample(subject, survivor, answers);
    named.push(suggestion === undefined ? survivor : { ...survivor, suggestion });
  }
  return [...named, ...survivors.slice(mostShown)];
}
