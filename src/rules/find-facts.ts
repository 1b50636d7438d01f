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
    const all = changedSettings(file, side).filter(({ value }) => hasValue(toText(value)));
    return keep(all, toNameTest(settings), ({ name }) => name);
  }
  if (texts) return keep(changedStrings(file, side), toTest(texts), ({ text }) => text);
  if (sql) return findStatements(changedStatements(file, side), sql);
  if (nodes) {
    const all = changedNodes(file, side).filter(({ value }) => hasValue(value));
    return keep(all, toTest(nodes), ({ path }) => path);
  }
  if (dependencies) {
    const all = changedDependencies(file, side).filter(({ version }) => hasValue(version));
    return keep(all, toTest(dependencies), ({ name }) => name);
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

function findCalls(
  calls: readonly CallFact[],
  names: readonly string[],
  args: readonly string[],
): readonly FoundFact[] {
  const tests = args.map(parseWildcard);
  const fitting = calls.filter((call) => tests.every((test) => call.args.some((arg) => test(toText(arg)))));
  return keep(fitting, toNameTest(names), ({ name }) => name);
}

/** `text` of a constant or a name, with its key where it has one: `mode=fast`. */
function toText({ key, text }: ValueFact): string {
  return key === undefined ? text : `${key}=${text}`;
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
