import type { DeclarationFact } from '../../../syntax/code-facts.ts';
import type { SourceView } from '../../../syntax/file-view.ts';
import { type Condition, listConditions } from '../conditions/list-conditions.ts';
import { lineAt, readTokens, type Token, textAt, toText } from '../read-tokens.ts';
import { declaring, goingOn, plainSigns, receivers, settings, unfinished } from './data.ts';
import { closeOf, splitWords, type Words } from './terms.ts';

/** A range of words. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A function of the program, with what it is made of. */
export interface Routine {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly body: Range;
  /** Its body is one answer. */
  readonly isBrief: boolean;
}

export interface Program {
  readonly language: string;
  readonly tokens: Words;
  readonly conditions: readonly Condition[];
  /** By name; those of which there are several are left out. */
  readonly routines: ReadonlyMap<string, Routine>;
  /** Names that have one value in the whole file, and it is written out. */
  readonly constants: ReadonlyMap<string, readonly string[]>;
}

export function readProgram(language: string, side: SourceView): Program {
  const tokens = readTokens(language, side);
  const declared = side.facts.code?.declarations.flatMap((one) => toRoutine(tokens, one) ?? []);
  const all = declared?.length ? declared : listWritten(tokens);
  const single = all.filter(({ name }) => all.filter((other) => other.name === name).length === 1);
  return {
    language,
    tokens,
    conditions: listConditions({ language, tokens }),
    routines: new Map(single.map((one) => [one.name, one])),
    constants: listConstants(tokens),
  };
}

function toRoutine(
  tokens: Words,
  { kind, name, parameters, line, endLine }: DeclarationFact,
): Routine | undefined {
  if (kind !== 'function') return undefined;
  const start = tokens.findIndex((token) => token.line >= line && token.text === name);
  const behind = tokens.findIndex((token) => token.line > endLine);
  const end = behind < 0 ? tokens.length : behind;
  if (start < 0 || start >= end) return undefined;
  const open = tokens.findIndex(({ text }, at) => at > start && (text === '(' || text === '=>'));
  const isBare = textAt(tokens, open) !== '(' || lineAt(tokens, open) !== lineAt(tokens, start);
  const close = isBare ? start : closeOf(tokens, open);
  const body = toBody(tokens, { from: close + 1, to: end });
  const isTaken = textAt(tokens, open + 1) === '{';
  return (
    body && {
      name,
      parameters: isTaken ? [] : parameters.filter((one) => !receivers.pattern.test(one)),
      ...body,
    }
  );
}

/** Functions of a language whose grammar nobody reads, by the word before them. */
function listWritten(tokens: Words): readonly Routine[] {
  return tokens.flatMap(({ text, kind }, at): readonly Routine[] => {
    if (kind !== 'word' || !declaring.pattern.test(text)) return [];
    const open = tokens.findIndex((token, place) => place > at && token.text === '(');
    if (open < 0 || open > at + 8) return [];
    const close = closeOf(tokens, open);
    const body = toBody(tokens, { from: close + 1, to: restOf(tokens, close + 1).length + close + 1 });
    const parameters = splitWords(tokens.slice(open + 1, close), (sign) => sign === ',').map((one) => {
      const colon = one.findIndex((token) => token.text === ':');
      return textAt(one, colon < 0 ? 0 : colon - 1);
    });
    return body === undefined ? [] : [{ name: textAt(tokens, open - 1), parameters, ...body }];
  });
}

function toBody(tokens: Words, { from, to }: Range): Pick<Routine, 'body' | 'isBrief'> | undefined {
  for (let at = from; at < Math.min(to, from + 30); at += 1) {
    const text = textAt(tokens, at);
    if (text === '{') return { body: { from: at + 1, to: closeOf(tokens, at) }, isBrief: false };
    if (text === '=>' || (text === '=' && at > from)) {
      if (textAt(tokens, at + 1) === '{') continue;
      return { body: { from: at + 1, to: withoutEnd(tokens, at + 1, to) }, isBrief: true };
    }
    if ((tokens[at] as Token).isFirst)
      return { body: { from: at, to: textAt(tokens, to - 1) === 'end' ? to - 1 : to }, isBrief: false };
  }
  return undefined;
}

function withoutEnd(tokens: Words, from: number, to: number): number {
  const length = tokens.slice(from, to).findIndex(({ text }) => text === ';');
  return length < 0 ? to : from + length;
}

function listConstants(tokens: Words): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const seen = new Set<string>();
  for (const [at, token] of tokens.entries()) {
    const isDefined = textAt(tokens, at - 1) === 'define' && textAt(tokens, at - 2) === '#';
    if (token.kind !== 'word' || !(isDefined || settings.pattern.test(textAt(tokens, at + 1)))) continue;
    const value = restOf(tokens, at + (isDefined ? 1 : 2));
    const isPlain =
      value.length > 0 &&
      value.every(
        ({ kind, text }) => kind === 'string' || kind === 'number' || plainSigns.pattern.test(text),
      );
    if (isPlain && !seen.has(token.text))
      found.set(
        token.text,
        value.map(({ text }) => text),
      );
    else found.delete(token.text);
    seen.add(token.text);
  }
  return found;
}

/** The words up to the end of a statement, over as many lines as its brackets take. */
export function restOf(tokens: Words, from: number): readonly Token[] {
  let depth = 0;
  let to = from;
  for (; to < Math.min(tokens.length, from + 80); to += 1) {
    const token = tokens[to] as Token;
    const change =
      { '(': 1, '[': 1, '{': 1, ')': -1, ']': -1, '}': -1 }[token.kind === 'sign' ? token.text : ''] ?? 0;
    if (
      depth + change < 0 ||
      (depth === 0 && (token.text === ';' || (token.isFirst && to > from && !isJoined(tokens, to))))
    )
      break;
    depth += change;
  }
  return tokens.slice(from, to);
}

function isJoined(tokens: Words, at: number): boolean {
  return goingOn.pattern.test(textAt(tokens, at)) || unfinished.pattern.test(textAt(tokens, at - 1));
}

/** Functions of one program that are gone from the other, and have the body of one that is new there. */
export function pairRenamed(before: Program, after: Program): ReadonlyMap<string, string> {
  const bodyOf = ({ tokens }: Program, { body }: Routine): string => toText(tokens, body.from, body.to);
  const come = [...after.routines.values()].filter(({ name }) => !before.routines.has(name));
  return new Map(
    [...before.routines.values()].flatMap((old) => {
      if (after.routines.has(old.name)) return [];
      const now = come.find((one) => bodyOf(after, one) === bodyOf(before, old));
      return now === undefined ? [] : [[old.name, now.name] as const];
    }),
  );
}
