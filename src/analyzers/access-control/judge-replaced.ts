import type { FileView } from '../../syntax/file-view.ts';
import { judgeTopic, toBareText } from './collect-guards.ts';
import type { Guard } from './guard.ts';
import { answerTo } from './judge-removed.ts';
import { allows, decidedSigns, decidedWhole, denials, firmWords } from './words/data.ts';

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
  if (gone.length === 0 && come.length > 0 && isAsked) {
    return (
      is.signs.filter((found) => found !== sign).length > was.signs.filter((found) => found !== sign).length
    );
  }
  return isAsked && after.topic === 'plain' && toShape(before.text) !== toShape(after.text);
}

function asksForLess(before: Guard, after: Guard): boolean {
  if (before.topic !== 'access' || after.topic !== 'access' || after.strength >= before.strength)
    return false;
  return (
    after.strength <= 1 ||
    (after.strength === 2 && before.strength > 2 && before.form === after.form) ||
    toCallee(before) === toCallee(after)
  );
}

function toCallee({ text }: Guard): string {
  return text.replace(/\(.*$/s, '');
}

/** Whether the same lines follow: a condition that is turned round together with its branches says what it said. */
function decidesTheSame({ base, head }: FileView, before: Guard, after: Guard): boolean {
  return (
    before.stops === after.stops &&
    lineAfter(base?.text, before.endLine) === lineAfter(head?.text, after.endLine)
  );
}

/** A condition that no longer asks: `true || …`, `… && false`, `1`. */
function isDecided(text: string): boolean {
  const bare = toBareText(text);
  return (
    decidedWhole.pattern.test(bare) ||
    decidedSigns.pattern.test(bare) ||
    /\b(or True|and False|True or|False and)\b/.test(text)
  );
}

function isTopical(part: string): boolean {
  return !/^(plain|validation|limit)$/.test(judgeTopic([part])) || firmWords.pattern.test(part);
}

interface Operands {
  readonly parts: readonly string[];
  readonly signs: readonly string[];
}

function toOperands(text: string): Operands {
  const pieces = text.split(/(&&|\|\||\band\b|\bor\b)/);
  const bare = (piece: string): string =>
    toBareText(piece).replaceAll(/^\(+(?=[^()]*$)|(?<=^[^()]*)\)+$/g, '');
  return {
    parts: pieces.filter((_, index) => index % 2 === 0).map(bare),
    signs: pieces
      .filter((_, index) => index % 2 === 1)
      .map((sign) => ({ and: '&&', or: '||' })[sign] ?? sign),
  };
}

/** One operand is asked the other way round, and all others as before. */
function isNegated(was: Operands, is: Operands): boolean {
  if (was.parts.length !== is.parts.length) return false;
  const different = was.parts.flatMap((part, index) =>
    part === is.parts[index] ? [] : [[part, is.parts[index] ?? '']],
  );
  return (
    different.length === 1 &&
    different.every(([one = '', other = '']) => toPositive(one) === toPositive(other))
  );
}

function toPositive(part: string): string {
  return part
    .replaceAll(/^(!|not(?=\w)|not\b)+/g, '')
    .replaceAll(/^\(|\)$/g, '')
    .replaceAll(/!==?|===?|isnot(?=[A-Z\d'])/g, '==');
}

/** The condition with every name alike: what a renaming leaves as it is. */
function toShape(text: string): string {
  return text.replaceAll(/[A-Za-z_$][\w$]*/g, 'a').replaceAll(/\s+/g, '');
}

function lineAfter(text: string | undefined, line: number): string {
  return text?.split('\n')[line]?.trim() ?? '';
}
