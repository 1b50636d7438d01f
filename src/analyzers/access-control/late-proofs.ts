import { toHeadLine } from '../../patch/changed-lines.ts';
import type { FileView } from '../../syntax/file-view.ts';
import { proofSteps, usingSteps } from './setups/data.ts';
import { linesOf } from './sides.ts';

export interface LateProof {
  readonly name: string;
  readonly line: number;
}

/** Steps of a script that prove something, and that stand behind what uses it now. */
export function findLateProofs({ change, language, head }: FileView): readonly LateProof[] {
  if (language !== 'shell') return [];
  const lines = change.hunks.flatMap((hunk) => hunk.lines);
  return lines.flatMap((step) => {
    if (step.kind !== 'removed' || !proofSteps.pattern.test(step.text)) return [];
    const line = toHeadLine(change, step.baseLine);
    const isUsed = lines.some(
      (one) =>
        one.kind === 'added' &&
        one.text.trim() === step.text.trim() &&
        linesOf(head, line, one.headLine).some((text) => usingSteps.pattern.test(text)),
    );
    return isUsed ? [{ name: step.text.trim(), line }] : [];
  });
}
