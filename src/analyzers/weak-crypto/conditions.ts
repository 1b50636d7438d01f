import type { CallFact, SettingFact, ValueFact } from '../../syntax/code-facts.ts';
import type { Trace } from '../trace.ts';
import { hasPasswordWord, hasPurposeWithoutSecrets, hasSecretWord } from './secret-words.ts';
import * as words from './words/data.ts';

type Condition<Fact> = (fact: Fact, trace: Trace) => boolean;

/** An argument, by place or by keyword, is a text like this. */
export function hasText(at: number | string, pattern: RegExp): Condition<CallFact> {
  return (call) => {
    const value = argumentAt(call, at);
    return value !== undefined && words.textKinds.pattern.test(value.kind) && pattern.test(value.text);
  };
}

/** Any argument is a text or a name like this. */
export function hasAnyText(pattern: RegExp): Condition<CallFact> {
  return ({ args }) => args.some(({ text }) => pattern.test(text));
}

export function hasNumberBelow(at: number | string, limit: number): Condition<CallFact> {
  return (call, trace) => {
    const value = argumentAt(call, at);
    if (value === undefined) return false;
    const parts = trace.partsOf(value, call);
    const number = toNumber(parts.at(-1)) ?? limit;
    return parts.length <= 2 && number < limit;
  };
}

/** One of the arguments is a value that is the same in every run of the program. */
export function hasFixed(...places: readonly (number | string)[]): Condition<CallFact> {
  return (call, trace) =>
    places.some((at) => {
      const value = argumentAt(call, at);
      return value !== undefined && isFixed(value, call, trace);
    });
}

/** What is hashed, signed or made here is about secrets. */
export const isAboutSecret: Condition<CallFact> = (call, trace) =>
  namesOf(call, trace).some((name) => hasSecretWord(name));

/** A hash that nobody relies on: a cache key, an etag, a checksum. */
export const isNeutral: Condition<CallFact> = (call, trace) =>
  !isAboutSecret(call, trace) &&
  !namesOf(call, trace).some((name) => hasPurposeWithoutSecrets(name)) &&
  !call.args.some(({ key, text }) => words.protectsNothing.pattern.test(`${key}=${text}`));

export const isAboutPassword: Condition<CallFact> = (call, trace) =>
  call.args
    .flatMap((arg) => trace.partsOf(arg, call))
    .some(({ kind, text }) => !words.silentKinds.pattern.test(kind) && hasPasswordWord(text));

export function isFixedSetting({ value, ...at }: SettingFact, trace: Trace): boolean {
  return isFixed(value, at, trace);
}

export function isTrue({ value }: SettingFact): boolean {
  return words.yes.pattern.test(value.text);
}

export function isFalse({ value }: SettingFact): boolean {
  return words.no.pattern.test(value.text);
}

/** A number as a program writes it; undefined for all else. */
export function toNumber(value: ValueFact | undefined): number | undefined {
  if (value === undefined || !words.numberKinds.pattern.test(value.kind)) return undefined;
  const plain = value.text.replaceAll('_', '');
  return words.wholeNumbers.pattern.test(plain) ? Number.parseInt(plain, 10) : undefined;
}

export function argumentAt({ args }: CallFact, at: number | string): ValueFact | undefined {
  if (typeof at === 'string') {
    const inMaps = args.map(({ kind, items }) =>
      kind === 'map' ? items?.find(({ key }) => key === at) : undefined,
    );
    return [...args, ...inMaps].find((arg) => arg?.key === at);
  }
  const value = args[at];
  return value?.key === undefined ? value : undefined;
}

function namesOf(call: CallFact, trace: Trace): readonly string[] {
  const parts = call.args.flatMap((arg) => trace.partsOf(arg, call));
  const texts = parts.filter(({ kind }) => words.namingKinds.pattern.test(kind)).map(({ text }) => text);
  return [...trace.namesAround(call), ...texts];
}

function isFixed(value: ValueFact, at: { line: number; within: string }, trace: Trace): boolean {
  if (isConstant(value)) return true;
  const rest = trace
    .partsOf(value, at)
    .slice(1)
    .filter(({ text }) => !words.encodings.pattern.test(text));
  const isConversion = value.kind === 'call' && words.conversions.pattern.test(value.text);
  return rest.length > 0 && (value.kind === 'name' || isConversion) && rest.every(isConstant);
}

function isConstant({ kind, text, items = [] }: ValueFact): boolean {
  if (kind === 'string') return text !== '';
  if (kind === 'number') return true;
  if (kind === 'list') return items.length > 0 && items.every(isConstant);
  if (kind === 'call')
    return (
      words.conversions.pattern.test(text) &&
      (items.length > 0 ? items.every(isConstant) : text.startsWith('{}.'))
    );
  return kind === 'other' && words.byteLiterals.pattern.test(text);
}
