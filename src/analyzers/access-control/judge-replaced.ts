import type { FileView, SourceView } from '../../syntax/file-view.ts';
import { allows, decidedSigns, decidedWhole, decidedWords, denials, firmWords } from './answers/data.ts';
import { judgeTopic, toBareText } from './collect-guards.ts';
import type { Guard } from './guard.ts';
import { answerTo } from './judge-removed.ts';
import { linesOf } from './sides.ts';
import { equalSigns, looseBrackets, negatives, operators, variableNames } from './words/data.ts';

/** Whether a guard asks for less than the one that stood in its place. */
export function isWeaker(file: FileView, before: Guard, after: Guard): boolean {
  if (before.form !== 'check' || after.form !== 'check') return asksForLess(before, after);
  const answer = answerTo(file, before);
  const isAsked = isTopical(before.text) || denials.pattern.test(answer);
  if (isDecided(after.text) && !isDecided(before.text)) return isAsked;
  const [was, is] = [toOperands(before.text), toOperands(after.text)];
  if (isAsked && isNegated(was, is)) return decidesTheSame(file, before, after);
  const gone = was.parts.filter((part) => !is.parts.includes(part));
  const come = is.parts.filter((part) => !was.parts.includes(part));
  const sign = before.stops && !allows.pattern.test(answer) ? '||' : '&&';
  if (come.length === 0 && gone.length > 0 && was.signs.includes(sign)) return gone.some(isTopical);
  if (gone.length === 0 && come.length > 0 && isAsked) return countOthers(is, sign) > countOthers(was, sign);
  return isAsked && after.topic === 'plain' && toShape(before.text) !== toShape(after.text);
}

function asksForLess(before: Guard, after: Guard): boolean {
  if (before.topic !== 'access' || after.topic !== 'access' || after.strength >= before.strength)
    return false;
  return (
    after.strength === 1 ||
    (after.strength === 2 && before.form === after.form) ||
    toCallee(before) === toCallee(after)
  );
}

function toCallee({ text }: Guard): string {
  return text.slice(0, text.indexOf('('));
}

/** Whether the same lines follow: a condition that is turned round together with its branches says what it said. */
function decidesTheSame({ base, head }: FileView, before: Guard, after: Guard): boolean {
  return before.stops === after.stops && lineAfter(base, before.endLine) === lineAfter(head, after.endLine);
}

function lineAfter(side: SourceView | undefined, line: number): string {
  return linesOf(side, line + 1, line + 1)
    .join()
    .trim();
}

/** A condition that no longer asks: `true || …`, `… && false`, `1`. */
function isDecided(text: string): boolean {
  const bare = toBareText(text);
  return (
    decidedWhole.pattern.test(bare) || decidedSigns.pattern.test(bare) || decidedWords.pattern.test(text)
  );
}

function isTopical(part: string): boolean {
  return !['plain', 'validation', 'limit'].includes(judgeTopic([part])) || firmWords.pattern.test(part);
}

interface Operands {
  readonly parts: readonly string[];
  /** `&&` and `||`, whatever the language writes. */
  readonly signs: readonly string[];
}

function toOperands(text: string): Operands {
  const pieces = text
    .replaceAll(/\band\b/g, '&&')
    .replaceAll(/\bor\b/g, '||')
    .split(operators.pattern);
  return {
    parts: pieces
      .filter((_, index) => index % 2 === 0)
      .map((piece) => toBareText(piece).replace(looseBrackets.pattern, '')),
    signs: pieces.filter((_, index) => index % 2 === 1),
  };
}

function countOthers({ signs }: Operands, sign: string): number {
  return signs.filter((found) => found !== sign).length;
}

/** One operand is asked the other way round, and all others as before. */
function isNegated(was: Operands, is: Operands): boolean {
  const different = was.parts.filter((part, index) => part !== is.parts[index]);
  return different.length === 1 && was.parts.map(toPositive).join('|') === is.parts.map(toPositive).join('|');
}

function toPositive(part: string): string {
  return part.replace(negatives.pattern, '').replace(/\)$/, '').replace(equalSigns.pattern, '==');
}

/** The condition with every name alike: what a renaming leaves as it is. */
function toShape(text: string): string {
  return toBareText(text.replaceAll(new RegExp(variableNames.pattern, 'g'), 'a'));
}
