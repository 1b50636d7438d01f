import { toBareText } from './collect-guards.ts';
import { equalSigns, looseBrackets, negatives, operators, variableNames } from './words/data.ts';

export interface Operands {
  readonly parts: readonly string[];
  /** `&&` and `||`, whatever the language writes. */
  readonly signs: readonly string[];
}

/** A condition in its parts. */
export function toOperands(text: string): Operands {
  const pieces = text
    .replaceAll(/\band\b/g, '&&')
    .replaceAll(/\bor\b/g, '||')
    .split(operators.pattern);
  return {
    parts: pieces
      .filter((_, index) => index % 2 === 0)
      .map((piece) => toBareText(piece).replaceAll('?.', '.').replace(looseBrackets.pattern, '')),
    signs: pieces.filter((_, index) => index % 2 === 1),
  };
}

export function countOthers({ signs }: Operands, sign: string): number {
  return signs.filter((found) => found !== sign).length;
}

/** One operand is asked the other way round, and all others as before. */
export function isNegated(was: Operands, is: Operands): boolean {
  const different = was.parts.filter((part, index) => part !== is.parts[index]);
  return different.length === 1 && was.parts.map(toPositive).join('|') === is.parts.map(toPositive).join('|');
}

function toPositive(part: string): string {
  return part.replace(negatives.pattern, '').replace(/\)$/, '').replace(equalSigns.pattern, '==');
}

/** The condition with every name alike: what a renaming leaves as it is. */
export function toShape(text: string): string {
  return toBareText(text.replaceAll(new RegExp(variableNames.pattern, 'g'), 'a'));
}
