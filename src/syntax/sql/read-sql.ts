import type { Facts, StatementFact } from '../facts.ts';
import { createLineIndex, type LineIndex } from '../line-index.ts';
import { type ParsedStatement, type Postgres, parseScript, parseStatement } from './parse-statements.ts';
import { toCommentFacts } from './read-comments.ts';
import { type SqlMark, scanSql, toDialect } from './scan-sql.ts';
import { type Stretch, splitStatements } from './split-statements.ts';

/**
 * SQL by PostgreSQL's own parser. A text it refuses is read statement by statement, and a statement it refuses (another
 * dialect, a client command, a template) by its leading keywords: the reading is `lexical` then, not `broken`, for
 * nobody but the database knows whether it is wrong.
 */
export function readSql(text: string, postgres: Postgres): Facts {
  const toLine = createLineIndex(text);
  const whole = /\/\*M?!/.test(text) ? undefined : parseScript(text, postgres);
  if (whole === undefined) return readPieces(text, postgres, toLine);
  return {
    language: 'sql',
    reading: 'syntax',
    imports: [],
    comments: scanSql(text, 'postgres').flatMap((mark) => toCommentFacts(text, mark, toLine)),
    statements: whole.map((parsed) => toFact(text, parsed, toLine)),
    structure: renderStructure(whole),
  };
}

function readPieces(text: string, postgres: Postgres, toLine: LineIndex): Facts {
  const marks = scanSql(text, toDialect(text));
  const plain = toPlain(text, marks);
  const pieces = splitStatements(plain, marks).map((stretch) => ({
    ...stretch,
    ...(parseStatement(plain.slice(stretch.start, stretch.end), postgres) ?? readKeywords(plain, stretch)),
  }));
  const refused = pieces.filter(({ tree }) => tree === null).length;
  return {
    language: 'sql',
    reading: 'lexical',
    reason: `PostgreSQL's parser refuses ${refused} of ${pieces.length} statements`,
    imports: [],
    comments: marks.flatMap((mark) => toCommentFacts(text, mark, toLine)),
    statements: pieces.map((piece) => toFact(text, piece, toLine)),
  };
}

/** MySQL as PostgreSQL would write it, every offset kept: names in double quotes, executable comments opened. */
function toPlain(text: string, marks: readonly SqlMark[]): string {
  let plain = '';
  for (const { kind, start, end } of marks) {
    if (kind !== 'executable' && text[start] !== '`') continue;
    const word = text.slice(start, end);
    const shown = kind === 'executable' ? ' '.repeat(word.length) : word.replaceAll('`', '"');
    plain += text.slice(plain.length, start) + shown;
  }
  return plain + text.slice(plain.length);
}

function readKeywords(text: string, { start, end }: Stretch): ParsedStatement {
  const words = /^\\?[A-Za-z_]+(\s+[A-Za-z_]+)?/.exec(text.slice(start, end))?.[0] ?? '';
  return { kind: words.replace(/\s+/g, ' ').toUpperCase(), tree: null };
}

function toFact(text: string, piece: Stretch & ParsedStatement, toLine: LineIndex): StatementFact {
  const { start, end, kind, tree } = piece;
  const line = toLine(start);
  return { kind, text: text.slice(start, end), tree, line, endLine: toLine(Math.max(start, end - 1)) };
}

/** The trees without their places in the text. */
function renderStructure(statements: readonly ParsedStatement[]): string {
  const trees = statements.map(({ kind, tree }) => [kind, tree]);
  return JSON.stringify(trees, (key, value) => (places.has(key) ? undefined : value));
}

const places: ReadonlySet<string> = new Set([
  'location',
  'list_start',
  'list_end',
  'rexpr_list_start',
  'rexpr_list_end',
]);
