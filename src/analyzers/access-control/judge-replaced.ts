import type { FileView, SourceView } from '../../syntax/file-view.ts';
import { toWords } from '../name-words.ts';
import {
  allLists,
  allows,
  anyLists,
  barelyAsked,
  boundWords,
  decidedSigns,
  decidedWhole,
  decidedWords,
  denials,
  firmRefusals,
  firmWords,
  narrowings,
  nullChecks,
  sizeSigns,
  unlessAllowed,
} from './answers/data.ts';
import { judgeTopic, toBareText, toStrength } from './collect-guards.ts';
import { letsPass } from './deciding/data.ts';
import type { Guard } from './guard.ts';
import { answerOf, answerTo } from './judge-removed.ts';
import { isOnlyTogether } from './only-together.ts';
import { countOthers, isNegated, type Operands, toOperands, toShape } from './operands.ts';
import { codeOf, linesOf } from './sides.ts';
import { isStricterNumber } from './stricter-number.ts';

/** Whether a guard asks for less than the one that stood in its place. */
export function isWeaker(file: FileView, before: Guard, after: Guard): boolean {
  if (before.form !== 'check' || after.form !== 'check') return asksForLess(before, after);
  const answer = answerTo(file, before);
  const isDenied = denials.pattern.test(answer);
  if (isDenied && isStricterNumber(before.text, after.text)) return false;
  const isAsked = isTopical(before.text) || isDenied;
  if (isDecided(after.text) && !isDecided(before.text)) return isAsked;
  const [was, is] = [toOperands(before.text), toOperands(after.text)];
  if (isAsked && isNegated(was, is))
    return decidesTheSame(file, before, after) || isLetIn(file, before, after);
  const { gone, come } = compare(was, is, toBareText(linesOf(file.head, after.line, after.endLine).join('')));
  const sign = isRefusal(file, before, answer) ? '||' : '&&';
  if (come.length === 0 && gone.length > 0 && was.signs.includes(sign)) {
    const isFirm = firmRefusals.pattern.test(answer);
    return isDenied || gone.some((part) => isTopical(part) || (isFirm && isBound(part)));
  }
  if (sign === '||' && isOnlyTogether(was, is)) return true;
  if (!isAsked) return false;
  if (gone.length === 0) return countOthers(is, sign) > countOthers(was, sign);
  if (gone.some((part) => toStrength([part]) > 2) && come.length > 0 && come.every(isBarelyAsked))
    return true;
  return after.topic === 'plain' && toShape(before.text) !== toShape(after.text) && !asksHelper(file, after);
}

/** Whoever meets the condition is turned away, or gets less than the others. */
function isRefusal(file: FileView, before: Guard, answer: string): boolean {
  if (before.stops) return !allows.pattern.test(answer);
  return (
    unlessAllowed.pattern.test(before.text) && narrowings.pattern.test(lineAfter(file.base, before.endLine))
  );
}

/** Operands that are nowhere in the lines of the condition any more, and operands that are new. */
function compare(was: Operands, is: Operands, lines: string) {
  return {
    gone: was.parts.filter((part) => !is.parts.includes(part) && !lines.includes(part)),
    come: is.parts.filter((part) => !was.parts.includes(part)),
  };
}

function asksForLess(before: Guard, after: Guard): boolean {
  if (before.topic !== 'access' || after.topic !== 'access') return false;
  const isSameCall = toCallee(before) === toCallee(after);
  if (isSameCall && isLooserList(before, after)) return true;
  if (after.strength >= before.strength) return false;
  return after.strength === 1 || (after.strength === 2 && before.form === after.form) || isSameCall;
}

/** What a call is given: one condition with more ways to pass, fewer of what must hold, or more of what may. */
function isLooserList(before: Guard, after: Guard): boolean {
  const [was, is] = [toOperands(before.text), toOperands(after.text)];
  if (countOthers(is, '&&') > countOthers(was, '&&')) return true;
  const [old, now] = [toGiven(before), toGiven(after)];
  const words = toWords(toCallee(before));
  if (allLists.pattern.test(words)) return old.length > now.length && now.every((one) => old.includes(one));
  return anyLists.pattern.test(words) && old.length < now.length && old.every((one) => now.includes(one));
}

function toCallee({ text }: Guard): string {
  return text.slice(0, text.indexOf('('));
}

/** The name of what is called comes first. */
function toGiven({ text }: Guard): readonly string[] {
  return [...text.matchAll(/[^(),\s]+/g)].map(([one]) => one);
}

/** Whether the same lines follow: a condition that is turned round together with its branches says what it said. */
function decidesTheSame({ base, head }: FileView, before: Guard, after: Guard): boolean {
  return before.stops === after.stops && lineAfter(base, before.endLine) === lineAfter(head, after.endLine);
}

/** `if (!a) return false;` became `if (a) return true;`, and more is asked behind it. */
function isLetIn({ base, head }: FileView, before: Guard, after: Guard): boolean {
  if (allows.pattern.test(answerOf(base, before)) || !allows.pattern.test(answerOf(head, after)))
    return false;
  return !linesOf(base, before.endLine + 2, before.endLine + 3).some((line) =>
    letsPass.pattern.test(line.trim()),
  );
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

function isBound(part: string): boolean {
  return sizeSigns.pattern.test(part) && (/\d/.test(part) || boundWords.pattern.test(part));
}

function isBarelyAsked(part: string): boolean {
  return nullChecks.pattern.test(part) || barelyAsked.pattern.test(toWords(part));
}

/** Whether it asks a function or a value that the change writes: what was asked here is asked there. */
function asksHelper({ base, head }: FileView, { text }: Guard): boolean {
  const known = listOwn(base);
  const words = text.replaceAll(/!(?=\w)/g, ' ').split(/[^\w?!]+/);
  return listOwn(head).some((name) => words.includes(name) && !known.includes(name));
}

function listOwn(side: SourceView | undefined): readonly string[] {
  const { declarations, settings } = codeOf(side);
  return [...declarations, ...settings].map(({ name }) => name);
}
