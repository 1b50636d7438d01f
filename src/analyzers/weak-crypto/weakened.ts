import type { CallFact, SettingFact, ValueFact } from '../../syntax/code-facts.ts';
import type { FileView, SourceView } from '../../syntax/file-view.ts';
import { toCallKey, toSettingKey } from '../code-rows.ts';
import { addedFacts, removedFacts } from '../compare-code.ts';
import type { Noticed } from '../contract.ts';
import { toWords } from '../name-words.ts';
import { toNumber } from './conditions.ts';
import { noticeLostCalls } from './lost-calls.ts';
import { listStrengths, type Strength, toImportStrength } from './strengths.ts';
import { sizedCalls, sizes, topics } from './words/data.ts';

/** What was strong before the change and is weaker after it. */
export function* noticeWeakened(file: FileView): Iterable<Noticed> {
  yield* noticeLostCalls(file);
  const calls = { select: listCalls, key: toCallKey };
  const removedCalls = removedFacts(file, calls);
  for (const call of addedFacts(file, calls)) {
    if (removedCalls.some((old) => isSame(old, call) && isWeaker(old.args, call.args)))
      yield toNoticed(file, call, `${call.written} with smaller numbers`);
  }
  const settings = { select: listSettings, key: toSizeKey };
  const removedSettings = removedFacts(file, settings);
  for (const setting of addedFacts(file, settings)) {
    const before = removedSettings.find((old) => isSame(old, setting));
    if (before && isLower(before.value, setting.value))
      yield toNoticed(file, setting, `a lower ${setting.name}`);
  }
  yield* noticeDowngrades(file);
  yield* noticeImports(file);
}

interface Named {
  readonly name: string;
  readonly within: string;
}

function isSame(old: Named, now: Named): boolean {
  return old.name === now.name && old.within === now.within;
}

function toNoticed(
  file: FileView,
  { line, endLine }: { line: number; endLine: number },
  what: string,
): Noticed {
  return { kind: 'noticed', code: 'crypto-weakened', path: file.change.path, line, endLine, args: { what } };
}

function listCalls({ calls }: { calls: readonly CallFact[] }): readonly CallFact[] {
  return calls.filter(({ name }) => sizedCalls.pattern.test(name));
}

/** Calls differ by the number they are given too. */
function toSizeKey(setting: SettingFact): string {
  return `${toSettingKey(setting)} ${toOnlyNumber(setting.value)}`;
}

function listSettings({ settings }: { settings: readonly SettingFact[] }): readonly SettingFact[] {
  return settings.filter(
    ({ name, of, within, value }) =>
      sizes.pattern.test(toWords(name)) &&
      (topics.pattern.test(`${name} ${of} ${within}`) ||
        value.items?.some(({ text }) => topics.pattern.test(text))),
  );
}

function isWeaker(before: readonly ValueFact[], after: readonly ValueFact[]): boolean {
  return flatten(before).some((value, at) => isLower(value, flatten(after)[at]));
}

/** Arguments, and the entries of maps among them. */
function flatten(args: readonly ValueFact[]): readonly ValueFact[] {
  return args.flatMap((arg) => (arg.kind === 'map' && arg.items ? arg.items : [arg]));
}

/** More than enough is still enough: a number counts as lower only when it falls by a fifth. */
function isLower(before: ValueFact, after: ValueFact | undefined): boolean {
  const [old = Number.NaN, now = Number.NaN] = [toOnlyNumber(before), toOnlyNumber(after)];
  return before.key === after?.key && now < old * 0.8;
}

/** A number, also the one that stands in for a missing setting: `env('ROUNDS', 12)`. */
function toOnlyNumber(value: ValueFact | undefined): number | undefined {
  return toNumber(value?.kind === 'call' ? value.items?.at(-1) : value);
}

function* noticeDowngrades(file: FileView): Iterable<Noticed> {
  const comparison = { select: listStrengths, key: ({ word }: { word: string }) => word };
  const removed = removedFacts(file, comparison);
  for (const now of addedFacts(file, comparison)) {
    const better = removed.find(
      ({ kind, rank, within }) => kind === now.kind && rank > now.rank && within === now.within,
    );
    if (better) yield toNoticed(file, now, `${now.word} instead of ${better.word}`);
  }
}

/** The same for modules: what the program calls keeps its name and gets its meaning from there. */
function* noticeImports(file: FileView): Iterable<Noticed> {
  if (file.base === undefined || file.head === undefined) return;
  const [before, after] = [listModules(file.base), listModules(file.head)];
  for (const now of after) {
    const better = before.find(({ kind, rank }) => kind === now.kind && rank > now.rank);
    if (better === undefined || isIn(before, now) || isIn(after, better)) continue;
    yield toNoticed(file, now, `${now.word} instead of ${better.word}`);
  }
}

function listModules({ facts }: SourceView): readonly Strength[] {
  return facts.imports.flatMap(({ module, line }) => toImportStrength(module, line));
}

function isIn(all: readonly Strength[], { word }: Strength): boolean {
  return all.some((one) => one.word === word);
}
