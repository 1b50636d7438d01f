import type { CallFact, SettingFact, ValueFact } from '../../syntax/code-facts.ts';
import type { Trace } from '../trace.ts';
import { cleanerRows, harmlessNames, literalChoices, outsideRows, reshaping } from './origins/data.ts';

/**
 * Where a text comes from: `outside` is what a caller of the program chose, `composed` is put together from parts that
 * the file does not know, `unknown` is a name or a call.
 */
export type Origin = 'constant' | 'unknown' | 'composed' | 'outside';

export interface At {
  readonly line: number;
  readonly within: string;
}

export function originOf(value: ValueFact | undefined, at: At, trace: Trace): Origin {
  if (value === undefined) return 'constant';
  const parts = listParts(value, at, trace);
  if (parts.some((part) => isOutside(part) || isPlainlySent(part, trace) || isAsked(part, at, trace)))
    return 'outside';
  const own = trace.partsOf(value, at, (part) => isHarmless(part) || part.kind === 'call');
  if (own.some((part) => isOpen(part, at, trace))) return 'composed';
  return isConstant(value, at, trace) ? 'constant' : 'unknown';
}

/** All that a value is made of, also over calls that give a text back in another shape. */
function listParts(value: ValueFact, at: At, trace: Trace): readonly ValueFact[] {
  const parts = trace.partsOf(value, at, isHarmless);
  const reshaped = parts.filter(({ kind, text }) => kind === 'call' && reshaping.test(text));
  const further = reshaped.flatMap(({ text }) =>
    trace.partsOf({ kind: 'name', text: text.replace(reshaping, '$1') }, at, isHarmless),
  );
  return [...parts, ...further].filter((part) => !isHarmless(part));
}

export type Condition<Fact> = (fact: Fact, trace: Trace) => boolean;

/** An argument comes from one of these origins; without a place, any argument. */
export function comesFrom(
  origins: readonly Origin[],
  ...places: readonly (number | string)[]
): Condition<CallFact> {
  return (call, trace) =>
    call.args.some(
      (arg, index) =>
        (places.length === 0 || places.includes(arg.key ?? index)) &&
        origins.includes(originOf(arg, call, trace)),
    );
}

export function isGiven(...origins: readonly Origin[]): Condition<SettingFact> {
  return (setting, trace) => origins.includes(originOf(setting.value, setting, trace));
}

export function both<Fact>(...conditions: readonly Condition<Fact>[]): Condition<Fact> {
  return (fact, trace) => conditions.every((condition) => condition(fact, trace));
}

/** An argument, or an entry of one, by its keyword. */
export function keyed({ args }: CallFact, key: string): ValueFact | undefined {
  const entries = args.filter(({ kind }) => kind === 'map').flatMap(({ items }) => items);
  return [...args, ...entries].find((arg) => arg?.key === key);
}

/** An argument by keyword, or an entry of one, that is plainly true or false, however the language writes it. */
export function isKeyed(call: CallFact, key: string, truth: 'true' | 'false'): boolean {
  return keyed(call, key)?.text.toLowerCase() === truth;
}

export function isOutside({ kind, text, items }: ValueFact): boolean {
  if (!/name|call|other/.test(kind) || text.length > 200) return false;
  // Of a choice its outcomes are told by themselves; what it asks decides nothing about them.
  if (kind === 'other' && (items !== undefined || literalChoices.test(text))) return false;
  // Where somebody came from is where they may go back to.
  if (items?.some((item) => /^referr?er$/i.test(item.text))) return false;
  return isSent(text);
}

/** In Rails and in Laravel, what a request brings stands in plain names. */
function isPlainlySent({ kind, text }: ValueFact, { language }: Trace): boolean {
  if (language === 'php')
    return kind === 'name' && /^request\.(?!(attributes|session|user|route)$)\w+$/.test(text);
  return language === 'ruby' && kind !== 'string' && /^(params|cookies|request\.env)(\.|$)/.test(text);
}

/** What a function that answers requests is called with, also inside an expression that was not taken apart. */
function isAsked({ kind, text, items }: ValueFact, at: At, { parameters }: Trace): boolean {
  if (kind === 'name') return parameters.isAsked(text.replace(/^event\..*/, 'event'), at);
  if (kind !== 'other' || items !== undefined || literalChoices.test(text)) return false;
  return text.split(/\W+/).some((word) => parameters.isAsked(word, at));
}

function isHarmless({ kind, text }: ValueFact): boolean {
  if (kind === 'call') return cleanerRows.some(({ pattern }) => pattern.test(text));
  return kind === 'name' && harmlessNames.some(({ pattern }) => pattern.test(text)) && !isSent(text);
}

/** What a caller sent stays that under a name in capital letters. */
function isSent(text: string): boolean {
  return outsideRows.some(({ pattern }) => pattern.test(text));
}

/**
 * Text is put together from at least one thing that may be anything. Where it was read by its words alone, its parts
 * are not known. In Rust, names stand inside the text of a format.
 */
function isOpen({ kind, text, items }: ValueFact, at: At, trace: Trace): boolean {
  if (text === 'format') return Boolean(items?.some((item) => /\{\w+\}/.test(item.text)));
  if (kind !== 'composed') return false;
  return items === undefined || items.some((item) => !isConstant(item, at, trace));
}

function isConstant(value: ValueFact, at: At, trace: Trace): boolean {
  if (isLiteral(value) || isHarmless(value)) return true;
  if (value.kind === 'name') {
    const table = value.text.replace(lookups, '');
    const isKnown = (part: ValueFact): boolean =>
      isLiteral(part) ||
      isChoice(part) ||
      (lookups.test(part.text) ? isConstant(part, at, trace) : table !== value.text && isTable(part));
    const given = trace.partsOf({ ...value, text: table }, at).slice(1);
    return given.length > 0 && given.every(isKnown);
  }
  const items = value.items ?? [];
  if (isChoice(value) && items.length === 0) return true;
  if (value.kind === 'call' || (items.length === 0 && value.kind === 'other')) return false;
  return items.every((item) => isConstant(item, at, trace));
}

/** `names[key]` is one of the names. */
const lookups = /\.\{\}$/;

/** A table of constants. */
function isTable({ kind, items = [] }: ValueFact): boolean {
  return /list|map/.test(kind) && items.every(isLiteral);
}

/** A choice between things that are told themselves, or that are all written out. */
function isChoice({ kind, text, items = [] }: ValueFact): boolean {
  return kind === 'other' && (items.length > 0 || literalChoices.test(text));
}

function isLiteral({ kind, items = [] }: ValueFact): boolean {
  return /string|number|boolean|null|function/.test(kind) || (/list|map/.test(kind) && items.length === 0);
}
