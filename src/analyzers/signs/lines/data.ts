import {
  block,
  character,
  double,
  flatBlock,
  hash,
  openBlock,
  plainWords,
  type SignRow,
  single,
  slashes,
  tripleDouble,
  tripleSingle,
} from '../sign-row.ts';

/** Texts with `${…}` in them, in which texts may stand that have no such place. */
const filled = String.raw`"(?!"")(?:[^"\\\n$]|\\[^\n]|\$(?!\{)|\$\{(?:[^{}"\n]|"[^"\\\n$]*"|\{[^{}"\n]*\})*\})*"`;
const longFilled = String.raw`"""(?:(?!"""|\$\{)[^]|\$\{[^{}"]*\})*"""+`;
const backticks = '`[^`\\n]*`';
/** With escapes of any kind and line breaks. */
const longDouble = String.raw`"(?:[^"\\]|\\[^])*"`;
const longSingle = String.raw`'(?:[^'\\]|\\[^])*'`;

/** Languages in which a line break may end what is said. */
export const lineRows: readonly SignRow[] = [
  {
    language: 'kotlin',
    comments: `${slashes}|${flatBlock}`,
    texts: `${openBlock}|${longFilled}|${filled}|${character}|${backticks}`,
    words: plainWords,
    nothing:
      /^(?:[([{,;]\s+[\s\S]|[\s\S]\s+[)\]},;]|[\s\S] \{|[a_")\]] [=*/%<>|&+\-:]|[=*/%<|&+\-:] [^=*/%<>|&+\-:!.]|> [a1"])$/u,
    trailing: /^,[)\]]$/,
    breaks: true,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: Kotlin's own way to put something in
    hit: 'val a:B="b  // ${c("d")}" // why\nval `d  e`=f(1,2).map{ it*2 }\nval g = """\n//"""\n',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: Kotlin's own way to put something in
    same: '\n  val a: B = "b  // ${c("d")}"\n\n/* how */ val `d  e` = f(\n  1,\n  2,\n).map { it * 2 }\nval g = """\n//"""',
    miss: "val a = b'c\n",
  },
  {
    language: 'swift',
    comments: `${slashes}|${flatBlock}`,
    texts: [
      openBlock,
      String.raw`"""(?:(?!""")[^\\]|\\[^(]|\\\([^()"]*\))*"""`,
      String.raw`"(?!"")(?:[^"\\\n]|\\[^(\n]|\\\((?:[^()"\n]|\([^()"\n]*\)|"[^"\\\n]*")*\))*"`,
    ].join('|'),
    words: plainWords,
    nothing: /^(?:[([{,]\s+[\s\S]|[\s\S]\s+[)\]}]|[\s\S] \{|[:;] [\s\S])$/u,
    breaks: true,
    unless: /#"|#\//,
    // What may be the beginning of a pattern.
    doubt: /(?<![\w)\]\s])\/|\s\/(?!\s)/,
    hit: 'struct A{ // why\n  let b:Int=f( 1, "\\(c) // d" )\n}\n',
    same: '/* how */\nstruct A {\n\n    let b: Int=f(\n        1,\n        "\\(c) // d"\n    )\n}\n',
    miss: 'let a = #"b"#\n',
  },
  {
    language: 'scala',
    comments: `${slashes}|${flatBlock}`,
    texts: `${openBlock}|${longFilled}|${filled}|${character}|${backticks}`,
    words: plainWords,
    nothing:
      /^(?:[([{,;] [\s\S]|[\s\S] [)\]},;]|[\s\S] \{|[a")\]] [=*/<>|&:+-]|[=*/<>|&:] [a1"(]|[+-] [a"])$/u,
    breaks: true,
    emptyLines: true,
    indents: true,
    unless: /\\u|\$"|\braw"(?!")|(?<![\w"])"[^"\n]*\$\{/,
    doubt: /(?:^|[\s({=,])<[A-Za-z_!?]/,
    hit: 'object A{ // why\n  def b(c:Int):Int=c+d("// e")\n}\n',
    same: '/* how */\nobject A {\n    def b(c: Int): Int = c + d("// e")\n}\n',
    miss: 'val a = <b>c</b>\n',
  },
  {
    language: 'groovy',
    comments: `${slashes}|${block}`,
    texts: [
      openBlock,
      String.raw`"""(?:[^"\\$]|\\[^]|"{1,2}(?!")|\$(?!\{)|\$\{[^{}"]*\})*"""`,
      tripleSingle,
      filled,
      single,
    ].join('|'),
    words: plainWords,
    nothing: /^(?:[([{,;]\s+[\s\S]|[\s\S]\s+[)\]}]|[\s\S] [{,;]|[a_1")\]] =|= [a1"([])$/u,
    breaks: true,
    unless: /\\u/,
    open: '["\'`/]',
    hit: "a {\n  b 'c // d'\n  e=f(1, 2) // why\n}\n",
    same: "/* how */\na{\n    b 'c // d'\n    e = f(\n        1,\n        2)\n}\n",
    miss: 'a = b / c\n',
  },
  {
    language: 'r',
    comments: String.raw`#'[ \t]*@(?:export\w*|import\w*|examples\w*|method|useDynLib|rawNamespace|evalNamespace|include)\b[^\n]*(?:\n[ \t]*#'(?![ \t]*@)[^\n]*)*|${hash}`,
    texts: `[rR]["']-*[([{][^]*|${longDouble}|${longSingle}|${backticks}`,
    words: String.raw`%[^%\n]*%|\.?\d(?:[eEpP][+\-]|[\w.])*|[\p{L}\p{N}_.]+`,
    nothing: /^(?:[([{,]\s+[\s\S]|[\s\S]\s+[)\]}]|[\s\S] [,;{]|[a_1"\])}] [^a1"([]|[^a_"\])}] [a1"([])$/u,
    breaks: true,
    quotes: true,
    hit: "avg<-function(x,na=TRUE){ # why\n  mean(x,na.rm=na,a='# b')\n}\n",
    same: '#\' Mean of all.\navg <- function(x, na = TRUE) {\n  mean(\n    x,\n    na.rm = na,\n    a = "# b"\n  )\n}\n',
    miss: 'a <- "b\n',
  },
  {
    language: 'elixir',
    comments: hash,
    texts: [
      String.raw`\?(?:\\[^\n]|[^\s\\])`,
      String.raw`~[a-zA-Z]+(?:\((?:[^()\\\n#]|#(?!\{))*\)|\[(?:[^\[\]\\\n#]|#(?!\{))*\]|\{(?:[^{}\\\n#]|#(?!\{))*\}|\/(?:[^\/\\\n#]|#(?!\{)|\\[^\n])*\/|"(?!"")(?:[^"\\\n#]|#(?!\{))*")`,
      String.raw`~[a-zA-Z]+"""[^]*?\n[ \t]*"""|~[a-zA-Z][^]*`,
      String.raw`"""[^]*?\n[ \t]*"""|'''[^]*?\n[ \t]*'''`,
      String.raw`"(?!"")(?:[^"\\\n#]|\\[^\n]|#(?!\{)|#\{(?:[^{}"\n]|"[^"\\\n#]*"|\{[^{}"\n]*\})*\})*"`,
      String.raw`'(?!'')(?:[^'\\\n#]|\\[^\n]|#(?!\{))*'`,
    ].join('|'),
    words: String.raw`\.?\d(?:[eE][+\-]|[\w.])*|[\p{L}\p{N}_.@:]+[?!]?`,
    nothing: /^(?:[([{,]\s+[\s\S]|[\s\S]\s+[)\]}]|[\s\S] [,;])$/u,
    breaks: true,
    unless: /#\{[^}\n]*"""/,
    hit: 'def a(b, "# c") do # why\n  d(  b)\nend\n',
    same: '# how\ndef a(\n  b,\n  "# c"\n) do\n\n  d(b)\nend\n',
    miss: 'a = "b\n"\n',
  },
  {
    language: 'toml',
    comments: hash,
    texts: String.raw`${tripleDouble}"{0,2}|'''(?:[^']|'{1,2}(?!'))*'{3,5}|${double}|'(?!'')[^'\n]*'`,
    words: String.raw`[\w.+:\-]+`,
    nothing: /^(?:[=,{}] [\s\S]|[\s\S] [=,{}]|\[\s+[^[]|[^\]]\s+\]|,\n[\s\S])$/u,
    trailing: /^,\]$/,
    breaks: true,
    quotes: true,
    hit: '[a]\nb=\'# c\' # why\nd={e="1",f=[\'g\',\'h\']}\ni = """\n# j"""\n',
    same: '# how\n[a]\n\nb   = "# c"\nd = { e = "1", f = [\n  "g",\n  "h",\n] }\ni = """\n# j"""\n',
    miss: 'a = "b\n',
  },
];
