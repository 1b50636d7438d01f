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
  let at = 0;
  while (at < text.length) {
    const mark = findMark(scan, at);
    if (mark === undefined) break;
    marks.push(mark);
    at = Math.max(mark.end, at + 1);
    const data = mark.kind === 'end' ? findCopyData(scan, marks) : undefined;
    if (data !== undefined) marks.push(data);
    at = data?.end ?? at;
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
  /--|\/\*|\*\/|['"`]|(?<![\w$])\$(?:[A-Za-z_\u0080-\uFFFF][\w\u0080-\uFFFF]*)?\$|^[ \t]*(?:\\\S|#|(?:DELIMITER[ \t]+\S|GO[ \t\r]*$|\/[ \t\r]*$))|;|\/\/|\$\$/gim;

function findMark(scan: Scan, from: number): SqlMark | undefined {
  opening.lastIndex = from;
  for (let match = opening.exec(scan.text); match !== null; match = opening.exec(scan.text)) {
    const mark = toMark(scan, match[0], match.index);
    if (mark !== undefined) return mark;
    opening.lastIndex = match.index + 1;
  }
  return undefined;
}

function toMark(scan: Scan, opened: string, start: number): SqlMark | undefined {
  const { text, delimiter, dialect } = scan;
  if (text.startsWith(delimiter, start)) return { kind: 'end', start, end: start + delimiter.length };
  if (opened === '--') return { kind: 'comment', start, end: lineEnd(text, start) };
  if (opened === '/*') return toBlockComment(scan, start);
  if (opened === '*/') return { kind: 'executable', start, end: start + 2 };
  if (/^['"`]$/.test(opened)) return toQuoted(scan, opened, start);
  if (opened.startsWith('$') && dialect === 'postgres') return toDollarQuoted(text, opened, start);
  return /^[ \t]*[\\#DG/]/i.test(opened) && isLineStart(text, start)
    ? toClientLine(scan, opened, start)
    : undefined;
}

/** PostgreSQL nests comments, MySQL does not, and runs what stands in executable ones. */
function toBlockComment({ text, dialect }: Scan, start: number): SqlMark {
  const opened = /\/\*M?!\d*/y;
  opened.lastIndex = start;
  const executable = dialect === 'mysql' ? opened.exec(text) : null;
  if (executable) return { kind: 'executable', start, end: opened.lastIndex };
  const end = dialect === 'postgres' ? blockEnd(text, start) : text.indexOf('*/', start + 2) + 2;
  return { kind: 'comment', start, end: end < start + 2 ? text.length : end };
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

function toDollarQuoted(text: string, tag: string, start: number): SqlMark {
  const end = text.indexOf(tag, start + tag.length);
  return { kind: 'quoted', start, end: end < 0 ? text.length : end + tag.length };
}

function toClientLine(scan: Scan, opened: string, start: number): SqlMark {
  const end = lineEnd(scan.text, start);
  if (opened.trim() === '#') return { kind: 'comment', start, end };
  const changed = /^\s*DELIMITER\s+(\S+)/i.exec(scan.text.slice(start, end))?.[1];
  if (changed !== undefined) scan.delimiter = changed;
  return { kind: 'command', start, end };
}

/** Behind `COPY … FROM stdin;` come rows of data, up to a line with `\\.`. */
function findCopyData({ text }: Scan, marks: readonly SqlMark[]): SqlMark | undefined {
  const start = marks.at(-1)?.end ?? 0;
  const before = marks.findLast(({ kind }, index) => /end|data/.test(kind) && index < marks.length - 1);
  if (!/\bCOPY\s[^;]*\bFROM\s+STDIN\b/i.test(text.slice(before?.end ?? 0, start))) return undefined;
  const close = /^\\\.[ \t\r]*$/gm;
  close.lastIndex = start;
  return { kind: 'data', start, end: close.test(text) ? close.lastIndex : text.length };
}

function isLineStart(text: string, start: number): boolean {
  return start === 0 || text[start - 1] === '\n';
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}
