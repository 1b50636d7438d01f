import type { RawFinding, Shadow } from '../patch/assessment.ts';
import type { Failure } from '../patch/patch.ts';

/** How far the policy trusts an analyzer or one of its codes; who is not named is enforced. */
export type Rollout = Readonly<Record<string, Stage>>;
export type Stage = 'off' | 'shadow' | 'enforce';

/** What is said of an analyzer holds for its codes, unless something else is said of the code. */
export function stageOf(rollout: Rollout, analyzer: string, code = analyzer): Stage {
  return own(rollout, code) ?? own(rollout, analyzer) ?? 'enforce';
}

function own(rollout: Rollout, name: string): Stage | undefined {
  return Object.hasOwn(rollout, name) ? rollout[name] : undefined;
}

/** Findings and failures that count, and those that are only told. */
export interface Counted extends Shadow<RawFinding> {
  readonly counted: readonly RawFinding[];
  readonly failures: readonly Failure[];
}

/** Tells what counts from what is only tried; what is switched off is neither. */
export function divide(
  rollout: Rollout,
  findings: readonly RawFinding[],
  failures: readonly Failure[],
): Counted {
  const inStage = (stage: Stage) =>
    findings.filter(({ analyzer, code }) => stageOf(rollout, analyzer, code) === stage);
  const isTried = ({ analyzer }: Failure) => stageOf(rollout, analyzer) === 'shadow';
  return {
    counted: inStage('enforce'),
    findings: inStage('shadow'),
    failures: failures.filter((failure) => !isTried(failure)),
    notices: failures.filter(isTried),
  };
}
