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
  // A list: a text that grows sign by sign would be copied each time it is looked at.
  let words: string[] = [];
  let runs = false;
  let line = 1;
  let start = 1;
  const finish = () => {
    const joined = words.join('').trim();
    if (joined !== '') statements.push({ words: joined.replaceAll(/\s+/g, ' '), line: start, endLine: line });
    words = [];
    runs = false;
  };
  for (const match of withoutCopyRows(text).matchAll(piece)) {
    const { string, end } = match.groups ?? {};
    if (end === undefined) {
      const said = toWords(match.groups ?? {}, runs);
      runs ||= string === undefined && runsStrings.test(said);
      if (words.length === 0) start = line;
      if (words.length > 0 || said.trim() !== '') words.push(said);
    } else finish();
    line += match[0].split('\n').length - 1;
  }
  finish();
  return statements;
}

/** What a piece says: comments and texts are empty, unless the text is run. */
function toWords({ string, name, rest }: Partial<Record<string, string>>, runs: boolean): string {
  if (rest !== undefined) return rest;
  if (name !== undefined) return name.slice(1, -1);
  if (string === undefined) return ' ';
  return runs ? ` ${string.slice(1, -1)} ` : "''";
}

/** Blanks the rows that a dump carries between COPY FROM stdin and a lone `\.`; line numbers stay. */
function withoutCopyRows(text: string): string {
  return text.replaceAll(
    /^(copy\b[^;\n]*\bfrom\s+stdin[^;\n]*;)([\s\S]*?)(^\\\.$|(?![\s\S]))/gim,
    (_, head, rows) => `${head}${String(rows).replaceAll(/[^\n]/g, '')}`,
  );
}
