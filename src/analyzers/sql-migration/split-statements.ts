/** One statement read by its words: comments taken out, strings emptied, names unquoted. */
export interface PlainStatement {
  readonly words: string;
  readonly line: number;
  readonly endLine: number;
}

/**
 * The smallest pieces that matter to a reader of SQL in any dialect: comments, strings, quoted names, dollar quotes,
 * ends of statements, line ends, words, and everything else sign by sign.
 */
const piece =
  /(?<comment>--[^\n]*|\/\*(?![!+])[\s\S]*?(?:\*\/|$)|(?<=^|\n|\s)#(?![>-])[^\n]*)|(?<string>'(?:[^'\\]|''|\\[\s\S])*(?:'|$))|(?<name>"(?:[^"]|"")*"|`[^`]*`|(?<![\w\])])\[[A-Za-z_][^\]\n]*\])|(?<quote>\$\w*\$|\/\*[!+]\d*|\*\/)|(?<end>;|(?<=^|\n)[ \t]*go[ \t]*(?=\r?\n|$)|(?<=^|\n)[ \t]*delimiter\b[^\n]*|(?<=^|\n)\\[^\n]*)|(?<rest>\w+|[\s\S])/gi;

/** Strings after these words are statements themselves. */
const runsStrings = /\b(execute|prepare|sp_executesql)\b/i;

/**
 * Splits SQL of any dialect into statements, without a parser. Bodies in dollar quotes and conditional comments
 * (`/*! … *​/`) are read as if they stood in the file; data rows after COPY FROM stdin are skipped.
 */
export function splitStatements(text: string): readonly PlainStatement[] {
  const statements: PlainStatement[] = [];
  let words = '';
  let line = 1;
  let start = 1;
  const finish = () => {
    const trimmed = words.trim();
    if (trimmed !== '')
      statements.push({ words: trimmed.replaceAll(/\s+/g, ' '), line: start, endLine: line });
    words = '';
  };
  for (const match of withoutCopyRows(text).matchAll(piece)) {
    const { string, name, end, rest } = match.groups ?? {};
    if (words.trim() === '') {
      words = '';
      start = line;
    }
    if (end !== undefined) finish();
    else if (rest !== undefined) words += rest;
    else if (name !== undefined) words += name.slice(1, -1);
    else if (string !== undefined && runsStrings.test(words)) words += ` ${string.slice(1, -1)} `;
    else words += string === undefined ? ' ' : "''";
    line += match[0].split('\n').length - 1;
  }
  finish();
  return statements;
}

/** Blanks the rows that a dump carries between COPY FROM stdin and a lone `\.`; line numbers stay. */
function withoutCopyRows(text: string): string {
  return text.replaceAll(
    /^(copy\b[^;\n]*\bfrom\s+stdin[^;\n]*;)([\s\S]*?)(^\\\.$|(?![\s\S]))/gim,
    (_, head, rows) => `${head}${String(rows).replaceAll(/[^\n]/g, '')}`,
  );
}
