import { judgeTopic } from './collect-guards.ts';
import type { Operands } from './operands.ts';
import { callees } from './setups/data.ts';
import { equalSigns, negatives } from './words/data.ts';

/** Whether a part about rights or proofs that was reason enough to refuse is so only together with something else now. */
export function isOnlyTogether(was: Operands, is: Operands): boolean {
  const [old, now] = [toTerms(was), toTerms(is)];
  return old.some((term) => term.some((part) => isTopical(part) && isJoined(part, term, now)));
}

type Term = readonly string[];

/** Parts that must hold together, as the signs between them say; brackets are not read. */
function toTerms({ parts, signs }: Operands): readonly Term[] {
  const terms: string[][] = [];
  parts.forEach((part, index) => {
    if (index === 0 || signs[index - 1] === '||') terms.push([part]);
    else terms.at(-1)?.push(part);
  });
  return terms;
}

function isTopical(part: string): boolean {
  return ['access', 'verification'].includes(judgeTopic([part]));
}

/** Every term that asks the same asks for more beside it, and nobody is turned away for the lack of that. */
function isJoined(part: string, term: Term, now: readonly Term[]): boolean {
  const same = now.filter((other) => other.some((one) => isSame(part, one)));
  return (
    same.length > 0 &&
    same.every((other) =>
      other.some(
        (one) => !term.includes(one) && !isSame(part, one) && !now.some((alone) => isOpposite(alone, one)),
      ),
    )
  );
}

/** The same question, or the same call with other arguments. */
function isSame(part: string, other: string): boolean {
  const [callee] = callees.pattern.exec(part) ?? [];
  return part === other || (callee !== undefined && callees.pattern.exec(other)?.[0] === callee);
}

/** `!a` alone is refused too: then `a` beside another part asks for nothing more. */
function isOpposite(alone: Term, one: string): boolean {
  const [only = '', ...others] = alone;
  return others.length === 0 && only !== one && toPositive(only) === toPositive(one);
}

function toPositive(part: string): string {
  return part.replace(negatives.pattern, '').replace(/\)$/, '').replace(equalSigns.pattern, '==');
}
