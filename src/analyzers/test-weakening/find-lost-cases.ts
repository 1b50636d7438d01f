import { toHeadLine } from '../../patch/changed-lines.ts';
import type { ValueFact } from '../../syntax/code-facts.ts';
import type { FileView, SourceView } from '../../syntax/file-view.ts';
import type { TestBlock } from './collect-tests.ts';
import { isRefusal } from './refusals.ts';
import type { TestFinding } from './test-finding.ts';
import { tableCalls } from './told/data.ts';

/** A case of a table that one test runs over. */
interface Case {
  readonly text: string;
  /** Where the table begins. */
  readonly line: number;
}

/**
 * Cases that tables of tests lost while all tables stay: the first says it. Nothing is said where a table is filled
 * from elsewhere.
 * @param before the tests of the base.
 */
export function findLostCases(
  { change, base, head }: FileView,
  before: readonly TestBlock[],
): readonly TestFinding[] {
  const [was, is] = [listTables(base), listTables(head)];
  const [cases, left] = [was.flat(), is.flat()];
  if (was.length !== is.length || left.length >= cases.length || left.some(isSpread)) return [];
  const kept = new Set(left.map(({ text }) => text));
  const lost = cases.find(({ text }) => !kept.has(text));
  if (lost === undefined) return [];
  const test = before.find((one) => !one.isSuite && one.endLine >= lost.line);
  if (test === undefined) return [];
  const code = isRefusal(test, change.basePath) ? 'refusal-untested' : 'test-thinned';
  return [{ code, line: toHeadLine(change, lost.line), baseLine: lost.line, title: test.title }];
}

/** Each table that is written out. */
function listTables(source: SourceView | undefined): readonly (readonly Case[])[] {
  const calls = source?.facts.code?.calls ?? [];
  return calls
    .filter(({ name }) => tableCalls.pattern.test(name))
    .map(({ args, line }) => toCases(args).map((text) => ({ text, line })))
    .filter((cases) => cases.length > 0);
}

/** A list has a case in each item. */
function toCases(args: readonly ValueFact[]): readonly string[] {
  const lists = args.filter(({ kind }) => kind === 'list');
  return lists.flatMap(({ items = [] }) => items.map(({ text }) => text));
}

function isSpread({ text }: Case): boolean {
  return /^(\.\.\.|\*)/.test(text);
}
