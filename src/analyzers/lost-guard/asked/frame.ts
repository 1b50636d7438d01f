import { type Token, textAt } from '../read-tokens.ts';
import { links } from '../words/data.ts';
import { comparisons, equalCalls, nothings, selves, truthCalls } from './data.ts';
import { type Program, type Range, restOf } from './program.ts';
import {
  type Atom,
  allOf,
  closeOf,
  oneOf,
  splitWords,
  type Terms,
  type Words,
  withoutBrackets,
} from './terms.ts';

/** A function as one call runs it. */
export interface Frame {
  readonly program: Program;
  readonly range: Range;
  /** What its parameters were given. */
  readonly given: ReadonlyMap<string, readonly string[]>;
  /** How many calls led here. */
  readonly depth: number;
  /** Functions that are called on both sides: of them only what they are given is told. */
  readonly shared: ReadonlySet<string>;
  readonly reader: Reader;
}

/** What a function says about what it was called with. */
export interface Reader {
  readonly outcomesOf: (called: Frame) => Outcomes | undefined;
  readonly errorsOf: (called: Frame) => Terms;
}

export interface Outcomes {
  readonly yes: Terms;
  readonly no: Terms;
}

/** What is asked by these words, or by the opposite of them. */
export function toTerms(frame: Frame, asked: Words, isNot = false): Terms {
  const words = withoutBrackets(asked);
  const isChoice = splitWords(words, (text) => text === '?').length > 1;
  for (const sign of isChoice ? [] : ['||', '&&']) {
    const parts = splitWords(words, (text) => text === sign);
    if (parts.length < 2) continue;
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
  const value = words.length === 1 ? valueOf(frame, textAt(words, 0)) : undefined;
  if (value !== undefined && isQuestion(value)) return toTerms(frame, value, isNot);
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
    (value.at(-1)?.text === ')' &&
      /^(is|has|may|can|was|should|allowed|valid|same|ok)/i.test(textAt(value, 0)))
  );
}

/** `err != nil`, where `err` came from a call. */
function toError(
  frame: Frame,
  words: Words,
): { readonly call: Words; readonly isThere: boolean } | undefined {
  const [name, sign, nothing] = words.map(({ text }) => text);
  if (words.length !== 3 || !nothings.pattern.test(nothing ?? '') || name === undefined) return undefined;
  const call = lastValueOf(frame, name, words[0] as Token);
  return call && { call, isThere: sign === '!=' };
}

/** The frame of a call of a function of this file, where the words are nothing else. */
export function toCall(frame: Frame, words: Words): Frame | undefined {
  const { program, range, depth, shared } = frame;
  const isPlain = program.language === 'ruby' && words.every(({ text }) => text !== '(');
  const open = isPlain ? words.length : words.findIndex(({ text }) => text === '(');
  if (depth > 2 || open < 1 || (!isPlain && closeOf(words, open) !== words.length - 1)) return undefined;
  const chain = words.slice(0, open).filter(({ text }) => text !== 'await');
  if (!chain.every(({ kind, text }, at) => (at % 2 === 0 ? kind === 'word' : links.pattern.test(text))))
    return undefined;
  const name = chain.at(-1)?.text ?? '';
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
      ...(chain.length > 2 ? [['this', toParts(frame, chain.slice(0, -2))] as const] : []),
      ...routine.parameters.map((name, at) => [bare(name), args[at] ?? [name]] as const),
    ]),
    depth: depth + 1,
  };
}

function toAtoms(frame: Frame, words: Words, isNot: boolean): Terms {
  const at = words.map(({ kind, text }) => kind !== 'string' && comparisons.has(text));
  const signs: number[] = [];
  let depth = 0;
  words.forEach((token, index) => {
    depth +=
      token.kind === 'sign' ? ('([{'.includes(token.text) ? 1 : ')]}'.includes(token.text) ? -1 : 0) : 0;
    if (depth === 0 && at[index]) signs.push(index);
  });
  if (signs.length === 0) return [[toPlain(frame, words, isNot)]];
  const [first = 0, second] = signs;
  if (second !== undefined) {
    const all = [words.slice(0, second), words.slice(first + 1)].map((part) => toAtoms(frame, part, isNot));
    return isNot ? oneOf(all) : allOf(all);
  }
  const { op, isTurned, isNot: isOpposite } = comparisons.get(textAt(words, first)) ?? { op: '' };
  const isDenied = textAt(words, first - 1) === '!' || textAt(words, first + 1) === '!';
  const [left, right] = [words.slice(0, first), words.slice(first + 1)].map((part) =>
    toParts(
      frame,
      part.filter(({ text }) => text !== '!'),
    ),
  ) as [readonly string[], readonly string[]];
  const sides = isTurned ? { left: right, right: left } : { left, right };
  const flips = [isNot, isOpposite === true, isDenied].filter(Boolean).length % 2 === 1;
  return [[toAtom(frame, op, sides, flips)]];
}

function toAtom(
  frame: Frame,
  op: string,
  sides: { readonly left: readonly string[]; readonly right: readonly string[] },
  isNot: boolean,
): Atom {
  const expand = (parts: readonly string[]) => expandParts(frame, parts);
  if (isNot && op === '<') return { op: '<=', isNot: false, left: sides.right, right: sides.left, expand };
  if (isNot && op === '<=') return { op: '<', isNot: false, left: sides.right, right: sides.left, expand };
  return { op, isNot, ...sides, expand };
}

/** `a.equals(b)` and `a.nil?` compare; anything else is asked as it stands. */
function toPlain(frame: Frame, words: Words, isNot: boolean): Atom {
  const parts = toParts(frame, words);
  const open = openOf(parts);
  const callee = parts[open - 1] ?? '';
  if (equalCalls.pattern.test(callee)) {
    const args = splitParts(parts.slice(open + 1, -1));
    const owner = [...parts.slice(0, open - 1), callee.replace(/\.?\w+\??$/, '')].filter(
      (part) => part !== '',
    );
    const [one = [], other = owner] = args;
    return toAtom(frame, '==', { left: one, right: args.length > 1 ? other : owner }, isNot);
  }
  if (parts.length === 1 && parts[0]?.endsWith('.nil?'))
    return toAtom(frame, '==', { left: [parts[0].slice(0, -5)], right: ['null'] }, isNot);
  return toAtom(frame, '', { left: parts, right: [] }, isNot);
}

/** The bracket that the last part closes. */
function openOf(parts: readonly string[]): number {
  let depth = 0;
  return parts.findLastIndex((part) => {
    depth += part === ')' ? 1 : part === '(' ? -1 : 0;
    return depth <= 0;
  });
}

function splitParts(parts: readonly string[]): readonly (readonly string[])[] {
  const pieces: string[][] = [[]];
  for (const part of parts) {
    if (part === ',') pieces.push([]);
    else pieces.at(-1)?.push(part);
  }
  return pieces;
}

/** Chains of names as one, parameters as what they were given, constants as their values. */
export function toParts({ program, given }: Frame, words: Words): readonly string[] {
  const chains: string[] = [];
  let isOpen = false;
  for (const { kind, text } of words) {
    if (text === 'await') continue;
    const isLink = kind === 'sign' && links.pattern.test(text);
    if (isLink || isOpen) {
      const last =
        /[\w?!]$/.test(chains.at(-1) ?? '') || !isLink
          ? isOpen
            ? chains.pop()
            : isLink
              ? chains.pop()
              : ''
          : '';
      chains.push(isLink ? `${last ?? ''}.` : `${last ?? ''}${bare(text)}`);
    } else chains.push(kind === 'word' ? bare(text) : text);
    isOpen = isLink;
  }
  return chains.flatMap((chain) =>
    toKnown(
      chain.replace(/^\w+\./, (own) => (selves.pattern.test(own.slice(0, -1)) ? '' : own)),
      program,
      given,
    ),
  );
}

function toKnown(chain: string, { constants }: Program, given: Frame['given']): readonly string[] {
  if (nothings.pattern.test(chain)) return ['null'];
  const [head = '', ...tail] = chain.split('.');
  const arg = given.get(head);
  if (arg !== undefined && tail.length === 0) return arg;
  if (arg?.length === 1) return [[arg[0], ...tail].join('.')];
  const last = tail.at(-1) ?? head;
  const value = tail.length === 0 || /^[A-Z][A-Z0-9_]+$/.test(last) ? constants.get(last) : undefined;
  if (value !== undefined) return value;
  return [/^\d/.test(chain) ? chain.replaceAll('_', '') : chain];
}

/** Without the mark that some languages write before names. */
function bare(name: string): string {
  return name.replace(/^[$@]+/, '');
}

/** Names that were given something once, as what they were given. */
function expandParts(frame: Frame, parts: readonly string[]): readonly string[] {
  return parts.flatMap((part) => {
    const value = /^[a-z_]\w*$/i.test(part) ? valueOf(frame, part) : undefined;
    return value === undefined ? [part] : toParts(frame, value);
  });
}

/** What a name is given in the function, where that happens once. */
function valueOf({ program: { tokens }, range }: Frame, name: string): Words | undefined {
  const places = listGiven(tokens, range, name);
  return places.length === 1 ? restOf(tokens, places[0] as number) : undefined;
}

/** What it was given last before a word. */
function lastValueOf({ program: { tokens }, range }: Frame, name: string, before: Token): Words | undefined {
  const at = listGiven(tokens, range, name).findLast((place) => place <= tokens.indexOf(before));
  return at === undefined ? undefined : restOf(tokens, at);
}

function listGiven(tokens: Words, { from, to }: Range, name: string): readonly number[] {
  const places: number[] = [];
  for (let at = from; at < to; at += 1) {
    if (bare(textAt(tokens, at)) !== name || links.pattern.test(textAt(tokens, at - 1))) continue;
    if (/^:?=$/.test(textAt(tokens, at + 1))) places.push(at + 2);
    else if (textAt(tokens, at + 1) === ':' && textAt(tokens, at + 3) === '=') places.push(at + 4);
  }
  return places;
}
