import type { Condition } from '../conditions/list-conditions.ts';
import { leavesIn } from '../conditions/read-body.ts';
import { startOf, textAt, toText } from '../read-tokens.ts';
import { isChained, type Leave, toElse, toLeave, toMet } from './branches.ts';
import { acceptances, nothings, refusals, softDemands } from './data.ts';
import type { Frame, Outcomes } from './frame.ts';
import { restOf } from './program.ts';
import { allOf, always, closeOf, negate, never, oneOf, splitWords, type Terms, type Words } from './terms.ts';
import { toCall, toTerms } from './to-terms.ts';

/** What is read of functions that are called. */
export const reader = { outcomesOf: listOutcomes, errorsOf: listErrors };

/** A place where a function is left, and when it is. */
export interface Exit extends Leave {
  /** The place of the word that leads there. */
  readonly at: number;
  readonly when: Terms;
  /** Whoever leaves here has got what he came for. */
  readonly isAllowed: boolean;
}

/** When a function says yes, and when no; undefined where that cannot be told. */
export function listOutcomes(frame: Frame): Outcomes | undefined {
  const exits = listExits(frame);
  const final = exits.at(-1);
  if (final?.when.length !== 1 || final.when.flat().length > 0) return undefined;
  if (exits.every(({ answer }) => answer === undefined)) return undefined;
  if (exits.slice(0, -1).some(({ when }) => when === always)) return undefined;
  const [yes, no] = [false, true].map((isNot) => {
    let before: Terms = always;
    const found: Terms[] = [];
    for (const { when, answer } of exits) {
      const said = answer === undefined ? never : toSaid(frame, answer, isNot);
      if (said.length > 0) found.push(allOf([before, when, said]));
      if (said !== always) before = allOf([before, negate(when)]);
    }
    return oneOf(found);
  }) as [Terms, Terms];
  return { yes, no };
}

/** When this answer means yes, or no. */
function toSaid(frame: Frame, answer: Words, isNot: boolean): Terms {
  const text = toText(answer, 0, answer.length);
  if (refusals.pattern.test(text)) return isNot ? always : never;
  if (acceptances.pattern.test(text)) return isNot ? never : always;
  return toTerms(frame, answer, isNot);
}

/** When a function answers with an error. */
function listErrors(frame: Frame): Terms {
  let before: Terms = always;
  const found: Terms[] = [];
  for (const { when, answer = [], isThrown } of listExits(frame)) {
    const last = splitWords(answer, (text) => text === ',').at(-1) as Words;
    const called = toCall(frame, last);
    const isFine =
      !isThrown && (nothings.pattern.test(textAt(last, 0)) || textAt(last, 0) === 'Ok' || last.length === 0);
    if (called !== undefined) found.push(allOf([before, when, listErrors(called)]));
    else if (!isFine && when !== always) found.push(allOf([before, when]));
    if (isFine) before = allOf([before, negate(when)]);
  }
  return oneOf(found);
}

/** When a function throws. */
function listThrown(frame: Frame): Terms {
  let before: Terms = always;
  const found: Terms[] = [];
  for (const { when, isThrown } of listExits(frame)) {
    if (isThrown) found.push(allOf([before, when]));
    else if (when !== always) before = allOf([before, negate(when)]);
  }
  return oneOf(found);
}

/** All places where a function is left, in the order of the text. */
export function listExits(frame: Frame): readonly Exit[] {
  const { program, range } = frame;
  const own = program.conditions.filter(({ opener }) => range.from <= opener && opener < range.to);
  const branches = own.filter(({ form }) => form !== 'answers');
  const scene = { frame, branches };
  const exits = [...branches.flatMap((one) => toExits(scene, one)), ...listCalls(scene), ...listPlain(scene)];
  return exits.toSorted((one, other) => one.at - other.at);
}

interface Scene {
  readonly frame: Frame;
  readonly branches: readonly Condition[];
}

/** Where a condition leaves, or what stands behind its `else` does. */
function toExits({ frame, branches }: Scene, one: Condition): readonly Exit[] {
  const { tokens } = frame.program;
  const around = toContext({ frame, branches }, one.opener);
  const exits: Exit[] = [];
  const isDemand = one.bodyFrom === one.bodyTo;
  const isLeft = isDemand || leavesItself({ frame, branches }, one);
  if (isLeft) {
    const word = textAt(tokens, one.opener);
    if (isDemand && (frame.program.routines.has(word) || softDemands.pattern.test(word))) return [];
    exits.push({
      at: one.opener,
      when: allOf([around, toMet(frame, one)]),
      ...(isDemand ? { isThrown: true } : toLeave(tokens, { from: one.bodyFrom, to: one.bodyTo })),
      isAllowed: one.form === 'opens',
    });
  }
  const other = toElse(frame, one);
  if (other !== undefined && leavesIn(tokens, other.from, other.to))
    exits.push({
      at: other.from,
      when: allOf([around, negate(toMet(frame, one))]),
      ...toLeave(tokens, other),
      isAllowed: false,
    });
  return exits;
}

/** Whether a body leaves by itself, and not only where another condition in it is met. */
function leavesItself({ frame, branches }: Scene, { opener, bodyFrom, bodyTo }: Condition): boolean {
  const { tokens } = frame.program;
  const inner = branches.filter((other) => other.opener > opener && other.bodyTo <= bodyTo);
  let from = bodyFrom;
  for (const other of inner) {
    if (leavesIn(tokens, from, other.opener)) return true;
    from = Math.max(from, other.bodyTo, toElse(frame, other)?.to ?? from);
    // An `else` without braces: where it ends is not known.
    if ([from, from + 1].some((at) => textAt(tokens, at) === 'else')) return false;
  }
  return leavesIn(tokens, from, bodyTo);
}

/** What holds at a place: conditions whose body or whose `else` it stands in. */
function toContext({ frame, branches }: Scene, at: number): Terms {
  const conditions = branches.flatMap((one): readonly Terms[] => {
    if (one.bodyFrom <= at && at < one.bodyTo) return [toMet(frame, one)];
    // Whoever does not get to an `else` is turned away before it.
    if (leavesIn(frame.program.tokens, one.bodyFrom, one.bodyTo)) return [];
    const other = toElse(frame, one);
    const isBehind = other !== undefined && other.from <= at && at < other.to;
    return isBehind || isChained(frame, one, at) ? [negate(toMet(frame, one))] : [];
  });
  return allOf(conditions);
}

/** Calls that stand as statements, of functions that throw. */
function listCalls(scene: Scene): readonly Exit[] {
  const { frame, branches } = scene;
  const { tokens, routines } = frame.program;
  const exits: Exit[] = [];
  for (let at = frame.range.from; at < frame.range.to; at += 1) {
    if (!routines.has(textAt(tokens, at))) continue;
    if (branches.some(({ opener, from, to }) => opener !== at && from <= at && at < to)) continue;
    const from = startOf(tokens, at);
    const before = tokens.slice(from, at).map(({ text }) => text);
    if (before.some((text) => ['(', '&&', '||', '?', '??', 'and', 'or'].includes(text)) || before[0] === '_')
      continue;
    const end = closeOf(tokens, at + 1) + 1;
    const called = toCall(frame, tokens.slice(at, end));
    if (called === undefined) continue;
    const isPassed = textAt(tokens, end) === '?' || before[0] === 'try';
    const when = oneOf([listThrown(called), isPassed ? listErrors(called) : never]);
    if (when.length > 0)
      exits.push({ at, when: allOf([toContext(scene, at), when]), isThrown: true, isAllowed: false });
  }
  return exits;
}

/** What is answered whatever happens: at the end, or by a function that is one answer. */
function listPlain(scene: Scene): readonly Exit[] {
  const { frame, branches } = scene;
  const { tokens, routines, language } = frame.program;
  const { from, to } = frame.range;
  const routine = [...routines.values()].find(({ body }) => body.from === from && body.to === to);
  const final = { when: always, isAllowed: false };
  if (routine?.isBrief) return [{ at: to, ...final, answer: tokens.slice(from, to), isThrown: false }];
  const exits: Exit[] = [];
  for (let at = from; at < to; at += 1) {
    const isInside = branches.some((one) => {
      const other = toElse(frame, one);
      return (
        (one.bodyFrom <= at && at < one.bodyTo) ||
        (other !== undefined && other.from <= at && at < other.to) ||
        (one.from <= at && at < one.to)
      );
    });
    if (isInside || textAt(tokens, at) !== 'return') continue;
    exits.push({ at, ...final, answer: restOf(tokens, at + 1), isThrown: false });
  }
  if (exits.length > 0 || !['ruby', 'rust'].includes(language) || routine === undefined) return exits;
  const last = tokens.findLastIndex(({ isFirst }, index) => index < to && isFirst);
  if (branches.some(({ bodyTo, opener }) => last < bodyTo || opener >= last)) return exits;
  const start = Math.max(last, from);
  return [{ at: start, ...final, answer: tokens.slice(start, to), isThrown: false }];
}
