import { type Token, textAt } from '../read-tokens.ts';
import { links } from '../words/data.ts';
import { toAtoms } from './atoms.ts';
import { comparisons, nothings, questioning, truthCalls } from './data.ts';
import type { Frame } from './frame.ts';
import { bare, givenTo, lastGivenTo, toParts } from './parts.ts';
import { allOf, closeOf, oneOf, splitWords, type Terms, type Words, withoutBrackets } from './terms.ts';

/** What is asked by these words, or by the opposite of them. */
export function toTerms(frame: Frame, asked: Words, isNot = false): Terms {
  const words = withoutBrackets(asked);
  const isChoice = splitWords(words, (text) => text === '?').length > 1;
  for (const sign of ['||', '&&']) {
    const parts = splitWords(words, (text) => text === sign);
    if (parts.length < 2 || isChoice) continue;
    const all = parts.map((part) => toTerms(frame, part, isNot));
    return (sign === '||') === isNot ? allOf(all) : oneOf(all);
  }
  if (textAt(words, 0) === '!') return toTerms(frame, words.slice(1), !isNot);
  return toInner(frame, words, isNot) ?? toAtoms(frame, words, isNot);
}

/** What a name was given, and what a function of this file answers, is asked instead. */
function toInner(frame: Frame, words: Words, isNot: boolean): Terms | undefined {
  if (
    truthCalls.pattern.test(textAt(words, 0)) &&
    textAt(words, 1) === '(' &&
    closeOf(words, 1) === words.length - 1
  )
    return toTerms(frame, words.slice(2, -1), isNot);
  const value = words.length === 1 ? givenTo(frame, textAt(words, 0)) : undefined;
  if (value !== undefined && (isQuestion(value) || toCall(frame, value) !== undefined))
    return toTerms(frame, value, isNot);
  const error = toError(frame, words);
  if (error !== undefined) {
    const called = toCall(frame, error.call);
    if (called !== undefined && error.isThere !== isNot) return frame.reader.errorsOf(called);
  }
  const called = toCall(frame, words);
  const outcomes = called && frame.reader.outcomesOf(called);
  return outcomes && (isNot ? outcomes.no : outcomes.yes);
}

/** A value that says yes or no. */
function isQuestion(value: Words): boolean {
  return (
    textAt(value, 0) === '!' ||
    value.some(
      ({ kind, text }) => kind !== 'string' && (comparisons.has(text) || text === '&&' || text === '||'),
    ) ||
    (value.at(-1)?.text === ')' && questioning.pattern.test(textAt(value, 0)))
  );
}

/** `err != nil`, where `err` came from a call. */
function toError(
  frame: Frame,
  words: Words,
): { readonly call: Words; readonly isThere: boolean } | undefined {
  if (words.length !== 3 || !nothings.pattern.test(textAt(words, 2))) return undefined;
  const call = lastGivenTo(frame, words[0] as Token);
  return call && { call, isThere: textAt(words, 1) === '!=' };
}

/** The frame of a call of a function of this file, where the words are nothing else. */
export function toCall(frame: Frame, words: Words): Frame | undefined {
  const { program, range, depth, shared } = frame;
  const isPlain = program.language === 'ruby' && words.every(({ text }) => text !== '(');
  const open = isPlain ? words.length : words.findIndex(({ text }) => text === '(');
  if (depth > 2 || (!isPlain && closeOf(words, open) !== words.length - 1)) return undefined;
  const chain = words.slice(0, open).filter(({ text }) => text !== 'await');
  if (!chain.every(({ kind, text }, at) => (at % 2 === 0 ? kind === 'word' : links.pattern.test(text))))
    return undefined;
  const name = textAt(chain, chain.length - 1);
  const routine = program.routines.get(name);
  if (
    routine === undefined ||
    shared.has(name) ||
    (routine.body.from <= range.from && range.to <= routine.body.to)
  )
    return undefined;
  const args = splitWords(words.slice(open + 1, -1), (text) => text === ',').map((arg) =>
    toParts(
      frame,
      arg.filter(({ text }) => !/^[&*]$/.test(text)),
    ),
  );
  return {
    ...frame,
    range: routine.body,
    given: new Map([
      ...(chain.length > 1 ? [['this', toParts(frame, chain.slice(0, -2))] as const] : []),
      ...routine.parameters.map((parameter, at) => [bare(parameter), args[at] ?? [parameter]] as const),
    ]),
    depth: depth + 1,
  };
}
