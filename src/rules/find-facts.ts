import {
  changedCalls,
  changedDependencies,
  changedImports,
  changedNodes,
  changedSettings,
  changedStatements,
  changedStrings,
  changedTextLines,
} from '../analyzers/changed-facts.ts';
import type { CallFact, ValueFact } from '../syntax/code-facts.ts';
import type { StatementFact } from '../syntax/facts.ts';
import type { FileView } from '../syntax/file-view.ts';
import type { Matcher, Rule } from './rule.ts';
import { parseWildcard } from './wildcard.ts';

/** Something a matcher found. */
export interface FoundFact {
  readonly name: string;
  /** What fitted the first pattern of `args`. */
  readonly arg?: string;
  /** Of a setting, a node or a package: its value or version. */
  readonly value?: string;
  readonly line: number;
  readonly endLine: number;
}

type Side = Rule['side'];

/** Everything of one side that a matcher fits. */
export function findFacts(file: FileView, side: Side, matcher: Matcher): readonly FoundFact[] {
  const { imports, calls, settings, texts, sql, nodes, dependencies, lines } = matcher;
  const hasValue = toTest(matcher.values);
  if (imports) return keep(changedImports(file, side), toTest(imports), ({ module }) => module);
  if (calls) return findCalls(changedCalls(file, side), calls, matcher.args ?? []);
  if (settings) {
    const all = changedSettings(file, side).map((one) => ({
      ...one,
      value: listTexts(one.value).find(hasValue),
    }));
    return keepValued(all, toNameTest(settings), ({ name }) => name);
  }
  if (texts) return keep(changedStrings(file, side), toTest(texts), ({ text }) => text);
  if (sql) return findStatements(changedStatements(file, side), sql);
  if (nodes) {
    const all = changedNodes(file, side).filter(({ value }) => hasValue(value));
    return keepValued(all, toTest(nodes), ({ path }) => path);
  }
  if (dependencies) {
    const all = changedDependencies(file, side).map((one) => ({ ...one, value: one.version }));
    const wanted = all.filter(({ value }) => hasValue(value));
    return keepValued(wanted, toTest(dependencies), ({ name }) => name);
  }
  return lines ? keep(changedTextLines(file, side), toTest(lines), ({ text }) => text.trim()) : [];
}

type Test = (text: string) => boolean;

/** Any of the patterns; without a list everything will do. */
function toTest(patterns: readonly string[] | undefined): Test {
  if (patterns === undefined) return () => true;
  const tests = patterns.map(parseWildcard);
  return (text) => tests.some((test) => test(text));
}

/** A name, or its end after a dot, a slash or a colon. */
function toNameTest(names: readonly string[]): Test {
  return toTest(names.flatMap((name) => [name, `*.${name}`, `*/${name}`, `*:${name}`]));
}

function keep<Fact extends { readonly line: number; readonly endLine: number }>(
  facts: readonly Fact[],
  test: Test,
  toName: (fact: Fact) => string,
): readonly FoundFact[] {
  return facts
    .filter((fact) => test(toName(fact)))
    .map((fact) => ({ name: toName(fact), line: fact.line, endLine: fact.endLine }));
}

/** The same for facts that have a value, without those whose value is not wanted. */
function keepValued<
  Fact extends { readonly line: number; readonly endLine: number; readonly value?: string | undefined },
>(facts: readonly Fact[], test: Test, toName: (fact: Fact) => string): readonly FoundFact[] {
  return facts.flatMap(({ value, ...fact }) =>
    value === undefined ? [] : keep([fact as Fact], test, toName).map((found) => ({ ...found, value })),
  );
}

function findCalls(
  calls: readonly CallFact[],
  names: readonly string[],
  args: readonly string[],
): readonly FoundFact[] {
  const tests = args.map(parseWildcard);
  return calls.flatMap((call) => {
    const texts = call.args.flatMap(listTexts);
    const fitting = tests.map((test) => texts.find(test));
    if (fitting.includes(undefined)) return [];
    const [arg] = fitting;
    const found = keep([call], toNameTest(names), ({ name }) => name);
    return found.map((one) => ({ ...one, ...(arg !== undefined && { arg }) }));
  });
}

/**
 * What a value may be asked for by: its text, of a text that is put together also its constant parts with `{}` for the others,
 * and the entries of a map. Each has its key where it has one: `mode=fast`.
 */
export function listTexts({ key, kind, text, items = [] }: ValueFact): readonly string[] {
  const own = kind === 'composed' && items.length > 0 ? [fillHoles(items), text] : [text];
  const keyed = key === undefined ? own : own.map((one) => `${key}=${one}`);
  return kind === 'map' ? [...keyed, ...items.flatMap(listTexts)] : keyed;
}

function fillHoles(items: readonly ValueFact[]): string {
  return items.map(({ kind, text }) => (kind === 'string' ? text : '{}')).join('');
}

/** A statement by its kind (`DropStmt`) or by the words it begins with (`DROP TABLE`), in any letter case. */
function findStatements(
  statements: readonly StatementFact[],
  patterns: readonly string[],
): readonly FoundFact[] {
  const test = toTest(patterns.flatMap((one) => [one.toLowerCase(), `${one.toLowerCase()} *`]));
  return statements
    .map(({ kind, text, line, endLine }) => ({ kind, text: text.split(/\s+/).join(' '), line, endLine }))
    .filter(({ kind, text }) => test(kind.toLowerCase()) || test(text.toLowerCase()))
    .map(({ text, line, endLine }) => ({ name: text, line, endLine }));
}
