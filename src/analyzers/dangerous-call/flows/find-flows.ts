import { changedLines } from '../../../patch/changed-lines.ts';
import type { CodeFacts, DeclarationFact } from '../../../syntax/code-facts.ts';
import type { FileView } from '../../../syntax/file-view.ts';
import type { Noticed } from '../../contract.ts';
import { isComment } from '../../list-edit-runs.ts';
import { newLines } from '../../new-lines.ts';
import { createParameters } from '../../parameters.ts';
import { toNameWords } from '../rewrites/tokens.ts';
import { cleaners, harmlessCalls, placeChecks, type Sink, sinks } from './data.ts';
import { listLineFlows } from './line-flows.ts';
import { lineSinks } from './lines/data.ts';
import { isTainted, listTainted, type Tainted } from './taint.ts';

/** What a caller chose and a function now gives to something that acts on it, over names that it gave it in between. */
export function findFlows(file: FileView): readonly Noticed[] {
  const { head } = file;
  if (head?.facts.code === undefined) return [];
  const { code } = head.facts;
  const { declarations } = code;
  const text = head.text.split(/\r?\n/);
  const fresh = new Set(newLines(file.change).map(({ line }) => line));
  const touched = countUpTo(changedLines(file.change).added, text.length);
  const functions = declarations.filter(
    ({ kind, line, endLine }) => kind === 'function' && (touched[endLine] ?? 0) > (touched[line - 1] ?? 0),
  );
  const scopes = declarations.length === 0 ? [{ line: 1, endLine: text.length }] : functions;
  const listAsked = createAsked(file.language, code);
  const found = scopes.flatMap((scope) =>
    findInScope({
      lines: text.slice(scope.line - 1, Math.min(scope.endLine, scope.line + longestScope)),
      first: scope.line,
      asked: 'parameters' in scope ? listAsked(scope) : undefined,
      language: file.language,
    }),
  );
  const seen = new Set<string>();
  return found.flatMap((one) => {
    const key = `${one.code} ${one.line}`;
    if (!fresh.has(one.line) || seen.has(key)) return [];
    seen.add(key);
    const { name, line } = one;
    return [{ kind: 'noticed', code: one.code, path: file.change.path, line, endLine: line, args: { name } }];
  });
}

/** Longer functions are read up to here. */
const longestScope = 400;
/** Longer lines are data. */
const longest = 400;

/** How many of some lines stand up to each line. */
function countUpTo(lines: ReadonlySet<number>, last: number): readonly number[] {
  const counts = [0];
  for (let line = 1; line <= last; line += 1)
    counts.push((counts[line - 1] ?? 0) + (lines.has(line) ? 1 : 0));
  return counts;
}

interface Flow {
  readonly code: string;
  readonly line: number;
  readonly name: string;
}

interface Scope {
  readonly lines: readonly string[];
  readonly first: number;
  /** Parameters that a caller chooses. */
  readonly asked: readonly string[] | undefined;
  readonly language: string;
}

/** In Python, the route of a function stands before it: its parameters are what a caller asks for. */
function createAsked(
  language: string,
  code: CodeFacts,
): (scope: DeclarationFact) => readonly string[] | undefined {
  if (language !== 'python') return () => undefined;
  const { isAsked } = createParameters(code);
  return ({ name, within, parameters }) => {
    const place = within === '' ? name : `${within}.${name}`;
    return parameters.filter((parameter) => isAsked(parameter, { within: place }));
  };
}

function findInScope({ lines, first, asked, language }: Scope): readonly Flow[] {
  const tainted = listTainted(lines, asked);
  const rows = lineSinks.filter(({ languages }) => languages.includes(language));
  const makers = listMakers(lines);
  const isHeld = lines.some((line) => placeChecks.test(line));
  return lines.flatMap((line, at) => {
    if (isComment(line) || line.length > longest) return [];
    const before = tainted[at - 1] ?? tainted[at] ?? new Set<string>();
    const called = listCalls(line, makers).flatMap((call) =>
      sinks
        .filter((sink) => isReached(sink, call, before) && !(isHeld && sink.code === 'path-traversal'))
        .map(({ code }) => ({ code, name: call.name })),
    );
    return [...called, ...listLineFlows(line, rows, before)].map((flow) => ({ ...flow, line: first + at }));
  });
}

/** What names stand for, as far as a call that made it tells: `c` is `httpx.AsyncClient` after `with httpx.AsyncClient() as c`. */
function listMakers(lines: readonly string[]): ReadonlyMap<string, string> {
  const made = lines
    .filter((line) => line.length <= longest)
    .flatMap((line) => [
      ...[...line.matchAll(/([\w$]+)\s*:?=\s*(?:await\s+|new\s+|&)*([\w.]+)[({]/g)].map(
        (found) => [String(found[1]), String(found[2])] as const,
      ),
      ...[...line.matchAll(/([\w.]+)\([^)]*\)\s+as\s+(\w+)/g)].map(
        (found) => [String(found[2]), String(found[1])] as const,
      ),
    ]);
  return new Map(made);
}

interface WrittenCall {
  readonly name: string;
  readonly words: string;
  readonly given: string;
}

/** Calls of a line with all that stands between their brackets; some languages do without brackets. */
function listCalls(text: string, makers: ReadonlyMap<string, string>): readonly WrittenCall[] {
  // What is written by is a part of the name.
  const line = text.replaceAll('getWriter().', 'getWriter.');
  return [...line.matchAll(written)].map((found) => {
    const name = String(found[1]);
    const maker = makers.get(/^\$?(\w+)(?=\.|->)/.exec(name)?.[1] ?? '');
    const given = found[2] === '(' ? toGiven(line, found.index + found[0].length) : '';
    return { name, words: toNameWords([maker, name].join(' ')), given };
  });
}

const written =
  /((?:new\s+)?[A-Za-z_$@][\w$]*(?:(?:\.|->|::|\?\.)[A-Za-z_$][\w$]*[?!]?)*)\s*(\(|$|(?=[,)]))/g;

function toGiven(line: string, start: number): string {
  let depth = 1;
  for (let at = start; at < line.length; at += 1) {
    if (line[at] === '(') depth += 1;
    if (line[at] === ')') depth -= 1;
    if (depth === 0) return line.slice(start, at);
  }
  return line.slice(start);
}

function isReached({ words, first, given: begins }: Sink, call: WrittenCall, tainted: Tainted): boolean {
  if (!words.test(call.words) || harmlessCalls.test(call.words) || cleaners.test(`${call.name}(`))
    return false;
  if (/^\s*[fF]?["'`](\/|https?:\/\/)\w/.test(call.given)) return false;
  if (begins?.test(call.given) === false) return false;
  const given = first ? call.given.replace(/,.*/, '') : call.given;
  if (first && /^\s*[[{]/.test(given)) return false;
  const owner = /^(?:new\s+)?(\$?[A-Za-z_]\w*)(?:\.|->)/.exec(call.name)?.[1] ?? '';
  return isTainted(given, tainted) || tainted.has(owner);
}
