import type { CallFact, CodeFacts } from '../../syntax/code-facts.ts';
import { assertionCalls, testCalls } from './data.ts';
import { easyMatchers, equalities, matcherNames, trueConditions, trueTexts, truths } from './words/data.ts';

/** A line of what must be true. */
export interface Assertion {
  readonly line: number;
  readonly endLine: number;
  /** It holds whatever the program does. */
  readonly trivial: boolean;
}

/** What must be true in a file, by its lines. */
export function listAssertions(code: CodeFacts): ReadonlyMap<number, Assertion> {
  const matchers = new Map(
    code.calls.flatMap((call) =>
      matcherNames.pattern.test(call.written) ? [[call.line, call] as const] : [],
    ),
  );
  const lines = new Map<number, Assertion>();
  const checkers = listCheckers(code);
  for (const call of code.calls) {
    if (!isAssertion(call) && !checkers.has(toLastName(call.written))) continue;
    const { line, endLine, trivial } = lines.get(call.line) ?? { ...call, trivial: false };
    lines.set(line, {
      line,
      // What is called on an expectation may end lines below it.
      endLine: Math.max(endLine, call.endLine),
      trivial: trivial || isTrivial(call, matchers.get(line)),
    });
  }
  for (const { line, text, stops } of code.checks) {
    if (!stops || lines.has(line)) continue;
    lines.set(line, { line, endLine: line, trivial: trueConditions.pattern.test(text) });
  }
  return lines;
}

function isAssertion({ written }: CallFact): boolean {
  return assertionCalls.pattern.test(written.replace(/\(\)$/, '')) && !testCalls.pattern.test(written);
}

/** Functions of the file that hold assertions for its tests, or call one that does. */
function listCheckers({ calls, declarations }: CodeFacts): ReadonlySet<string> {
  const functions = declarations.filter(({ kind }) => kind === 'function');
  let checkers: ReadonlySet<string> = new Set();
  for (let count = -1; count < checkers.size; ) {
    count = checkers.size;
    const lines = calls
      .filter((call) => isAssertion(call) || checkers.has(toLastName(call.written)))
      .map(({ line }) => line);
    const found = functions.filter(({ line, endLine }) => lines.some((at) => at >= line && at <= endLine));
    checkers = new Set(found.map(({ name }) => name));
  }
  return checkers;
}

function toLastName(written: string): string {
  return written.slice(written.search(/[^./:>]*$/));
}

const constantKinds: ReadonlySet<string> = new Set(['boolean', 'number', 'string', 'null']);

/** `expect(true).toBe(true)`, `assertTrue(true)`, `assertEquals(1, 1)`. */
function isTrivial({ written, args }: CallFact, matcher: CallFact | undefined): boolean {
  const constants = args.every(({ kind }) => constantKinds.has(kind));
  const name = toLastName(written);
  if (name === 'pass') return true;
  const [first, second] = args;
  if (!constants || first === undefined) return false;
  if (name === 'expect') {
    if (matcher === undefined) return false;
    return (
      matcher.args.every(({ text }) => text === first.text) || easyMatchers.pattern.test(matcher.written)
    );
  }
  if (truths.pattern.test(name)) return trueTexts.pattern.test(first.text) && second?.kind !== 'boolean';
  return equalities.pattern.test(name) && second?.text === first.text;
}
