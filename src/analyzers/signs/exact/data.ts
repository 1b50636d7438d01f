import { double, hash, plainWords, type SignRow, single, tripleDouble, tripleSingle } from '../sign-row.ts';

/** Languages in which places count: only comments that end a line, and empty lines, say nothing. */
export const exactRows: readonly SignRow[] = [
  {
    language: 'starlark',
    comments: hash,
    texts: `${tripleDouble}|${tripleSingle}|${double}|${single}`,
    words: plainWords,
    nothing: /(?!)/,
    exact: true,
    hit: 'a(\n    b = "# c",  # why\n)\n',
    same: '# how\na(\n\n    b = "# c",\n)\n',
    miss: "a = 'b\n'\n",
  },
  {
    language: 'haskell',
    // What begins like a comment and goes on like a sign is a sign.
    comments: String.raw`(?<![!#$%&*+.\/<=>?@\\^|~:\-])--+(?![!#$%&*+.\/<=>?@\\^|~:\-])[^\n]*`,
    texts: String.raw`\{-(?:(?!\{-|-\})[^])*-\}|\{-[^]*|"(?:[^"\\\n]|\\[^\n])*"|'(?:[^'\\\n]|\\[^'\n]{1,8}|\\')'`,
    words: String.raw`[\p{L}\p{N}_.'][\p{L}\p{N}_.']*`,
    nothing: /(?!)/,
    exact: true,
    unless: /\[[\w.']*\||^#|[^\0-\x7f]--|--[^\0-\x7f]/m,
    hit: 'a = b where -- why\n  b = "-- c"\n',
    same: '-- how\n\na = b where\n\n  b = "-- c"\n',
    miss: 'a = [r|-- b|]\n',
  },
  {
    language: 'prisma',
    comments: String.raw`\/\/(?!\/)[^\n]*`,
    texts: String.raw`\/\/\/[^\n]*|${double}`,
    words: plainWords,
    nothing: /(?!)/,
    exact: true,
    hit: 'model A { // why\n  b String @c("//d")\n}\n',
    same: '// how\nmodel A {\n\n  b String @c("//d")\n}\n',
    miss: 'a = "b\n',
  },
  {
    language: 'powershell',
    comments: String.raw`(?<![^\s;({}|&,=)])#(?!>)[^\n]*`,
    texts: [
      String.raw`@"[ \t\r]*\n(?:(?!\n"@|\$\()[^])*\n"@|@'[ \t\r]*\n[^]*?\n'@|@["'][^]*`,
      '<#[^]*?#>|<#[^]*',
      '"(?:[^"`$]|`[^]|""|\\$(?!\\()|\\$\\([^()"\'`]*\\))*"',
      "'(?:[^']|'')*'",
    ].join('|'),
    words: String.raw`[\p{L}\p{N}_.$\-]+|${'`[^]'}`,
    nothing: /(?!)/,
    exact: true,
    unless: /--%|[“”„‘’‚‛]/,
    stray: /["'`#]/,
    hit: 'function A { # why\n  b "# $($c.d)"\n}\n',
    same: '# how\n\nfunction A {\n  b "# $($c.d)"\n}\n',
    miss: 'a "$(b "c")"\n',
  },
];
