import { blockEnd } from './parse-statements.ts';

/** A stretch of an SQL text: a comment, or what separates statements, or a text in quotes that holds neither. */
export interface SqlMark {
  readonly kind: 'comment' | 'executable' | 'quoted' | 'end' | 'command' | 'data';
  readonly start: number;
  /** Offset behind it. */
  readonly end: number;
}

export type SqlDialect = 'postgres' | 'mysql';

/** MySQL's own marks; a text without them is read as PostgreSQL. */
export function toDialect(text: string): SqlDialect {
  return /`|\/\*M?!|\bENGINE\s*=|\bAUTO_INCREMENT\b|^\s*DELIMITER\s/im.test(text) ? 'mysql' : 'postgres';
}

/**
 * Finds comments, quoted texts and the ends of statements. `executable` is the opening of MySQL's `/*! code *\/`, which
 * the server runs; a `command` is a line for the client (psql's backslash commands, `DELIMITER`, `GO`).
 */
export function scanSql(text: string, dialect: SqlDialect): SqlMark[] {
  const marks: SqlMark[] = [];
  const scan: Scan = { text, dialect, delimiter: ';' };
  let from = 0;
  let mark = findMark(scan, 0);
  while (mark !== undefined) {
    const data = mark.kind === 'end' ? findCopyData(text, from, mark.end) : undefined;
    const { end } = data ?? mark;
    marks.push(mark);
    if (data !== undefined) marks.push(data);
    if (mark.kind === 'end') from = end;
    mark = findMark(scan, end);
  }
  return marks;
}

interface Scan {
  readonly text: string;
  readonly dialect: SqlDialect;
  delimiter: string;
}

/** Where something may begin: a comment, a quote, a dollar quote, a client line, or one of the usual ends. */
const opening =
  /--|\/\*|\*\/|['"`]|(?<![\w$])\$(?:[A-Za-z_\u0080-\uFFFF][\w\u0080-\uFFFF]*)\$|((?<![^\n])[ \t]*(?:\\\S|#|DELIMITER[ \t]+\S|GO[ \t\r]*$|\/[ \t\r]*$))|;|\/\/|\$\$/gim;

function findMark(scan: Scan, from: number): SqlMark | undefined {
  opening.lastIndex = from;
  for (let match = opening.exec(scan.text); match !== null; match = opening.exec(scan.text)) {
    const mark = toMark(scan, match);
    if (mark !== undefined) return mark;
    opening.lastIndex = match.index + 1;
  }
  return undefined;
}

function toMark(
  scan: Scan,
  { 0: opened, 1: clientLine, index: start }: RegExpExecArray,
): SqlMark | undefined {
  const { text, delimiter, dialect } = scan;
  if (text.startsWith(delimiter, start)) return { kind: 'end', start, end: start + delimiter.length };
  if (clientLine !== undefined) return toClientLine(scan, clientLine, start);
  if (opened === '--') return { kind: 'comment', start, end: lineEnd(text, start) };
  if (opened === '/*') return toBlockComment(scan, start);
  if (["'", '"', '`'].includes(opened)) return toQuoted(scan, opened, start);
  if (dialect === 'mysql') return opened === '*/' ? { kind: 'executable', start, end: start + 2 } : undefined;
  return opened[0] === '$'
    ? { kind: 'quoted', start, end: endOfNext(opened, text, start + opened.length) }
    : undefined;
}

/** PostgreSQL nests comments, MySQL does not, and runs what stands in executable ones. */
function toBlockComment({ text, dialect }: Scan, start: number): SqlMark {
  const opened = /\/\*M?!\d*/y;
  opened.lastIndex = start;
  const executable = dialect === 'mysql' ? opened.exec(text) : null;
  if (executable) return { kind: 'executable', start, end: opened.lastIndex };
  const end = dialect === 'postgres' ? blockEnd(text, start) : endOfNext('*/', text, start + 2);
  return { kind: 'comment', start, end };
}

/** A backslash escapes in MySQL and in PostgreSQL's `E'…'`; everywhere a doubled quote stands for itself. */
function toQuoted({ text, dialect }: Scan, quote: string, start: number): SqlMark {
  const hasEscapes =
    quote !== '`' && (dialect === 'mysql' || /(^|[^\w$])e$/i.test(text.slice(Math.max(0, start - 2), start)));
  const body = hasEscapes
    ? `(?:[^${quote}\\\\]|\\\\[^]|${quote}${quote})*`
    : `(?:[^${quote}]|${quote}${quote})*`;
  const pattern = new RegExp(`${quote}${body}(?:${quote}|$(?![^]))`, 'y');
  pattern.lastIndex = start;
  return { kind: 'quoted', start, end: pattern.test(text) ? pattern.lastIndex : text.length };
}

function toClientLine(scan: Scan, opened: string, start: number): SqlMark {
  const end = lineEnd(scan.text, start);
  if (opened.trim() === '#') return { kind: 'comment', start: start + opened.length - 1, end };
  const changed = /^\s*DELIMITER\s+(\S+)/i.exec(scan.text.slice(start, end))?.[1];
  if (changed !== undefined) scan.delimiter = changed;
  return { kind: 'command', start, end };
}

/** Behind `COPY … FROM stdin;` come rows of data, up to a line with `\\.`. */
function findCopyData(text: string, from: number, start: number): SqlMark | undefined {
  if (!/\bCOPY\s[^;]*\bFROM\s+STDIN\b/i.test(text.slice(from, start))) return undefined;
  const close = /^\\\.[ \t\r]*$/gm;
  close.lastIndex = start;
  return { kind: 'data', start, end: close.test(text) ? close.lastIndex : text.length };
}

/** Offset behind the next of these; the end of the text where there is none. */
export function endOfNext(closing: string, text: string, from: number): number {
  const at = text.indexOf(closing, from);
  return at < 0 ? text.length : at + closing.length;
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}
