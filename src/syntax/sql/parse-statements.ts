import type { ParsedSql, Parsers } from '../parsers.ts';
import type { Stretch } from './split-statements.ts';

export type Postgres = NonNullable<Parsers['postgres']>;

/** A statement as the parser understood it; without a tree, as its keywords tell. */
export interface ParsedStatement {
  readonly kind: string;
  readonly tree: unknown;
}

/** Longer texts are read piece by piece, longer statements by keywords: they are rows of data, their trees fill the memory. */
const longestScript = 1_000_000;
const longestStatement = 200_000;

/** Every statement of a whole text with its place; undefined when the parser refuses any of it. */
export function parseScript(text: string, postgres: Postgres): (ParsedStatement & Stretch)[] | undefined {
  if (text.length > longestScript) return undefined;
  const statements = parse(text, postgres);
  if (statements === undefined) return undefined;
  const toOffset = createByteIndex(text);
  return statements.map(({ stmt, stmt_location = 0, stmt_len = 0 }) => {
    const from = toOffset(stmt_location);
    const to = stmt_len === 0 ? text.length : toOffset(stmt_location + stmt_len);
    return { ...toParsed(stmt), ...trim(text, from, to) };
  });
}

/** One statement; undefined when the parser refuses it or finds several. */
export function parseStatement(text: string, postgres: Postgres): ParsedStatement | undefined {
  if (text.length > longestStatement) return undefined;
  const [first, ...others] = parse(text, postgres) ?? [];
  return first === undefined || others.length > 0 ? undefined : toParsed(first.stmt);
}

type RawStatement = NonNullable<ParsedSql['stmts']>[number];

/** The parser takes a NUL for the end of the text, and blank text for an error. */
function parse(text: string, postgres: Postgres): readonly RawStatement[] | undefined {
  if (text.includes('\0')) return undefined;
  if (text.trim() === '') return [];
  try {
    return postgres.parseSync(text).stmts ?? [];
  } catch {
    return undefined;
  }
}

function toParsed(statement: object | undefined): ParsedStatement {
  const [kind = '', tree = null] = Object.entries(statement ?? {})[0] ?? [];
  return { kind, tree };
}

/** Offsets of the text by the parser's offsets, which count UTF-8 bytes and must be asked for in rising order. */
function createByteIndex(text: string): (bytes: number) => number {
  let [at, counted] = [0, 0];
  return (bytes) => {
    while (counted < bytes) {
      const code = text.codePointAt(at) ?? 0;
      counted += toByteCount(code);
      at += code > 0xffff ? 2 : 1;
    }
    return at;
  };
}

function toByteCount(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** The parser counts the blanks behind the last statement as part of it. */
function trim(text: string, start: number, to: number): Stretch {
  return { start, end: start + text.slice(start, to).trimEnd().length };
}

/** Block comments nest. */
export function blockEnd(text: string, start: number): number {
  const marks = /\/\*|\*\//g;
  marks.lastIndex = start + 2;
  let depth = 1;
  for (let match = marks.exec(text); match !== null; match = marks.exec(text)) {
    depth += match[0] === '/*' ? 1 : -1;
    if (depth === 0) return marks.lastIndex;
  }
  return text.length;
}
