/**
 * A language without a parser at hand whose texts can be told apart into strings, comments and all else by their signs
 * alone, with what it takes for that: sources of regular expressions.
 */
export interface PlainRow {
  readonly language: string;
  readonly comments: string;
  readonly strings: string;
  /** Stretches in which only it counts whether there is a line break. */
  readonly blanks: string;
  /** What says nothing once blanks are evened out: those that stand beside brackets, for example. */
  readonly nothing?: string;
  /** Texts with any of these are left alone: there, signs or blanks may mean something else. */
  readonly unless: RegExp;
  readonly hit: string;
  /** The same program: laid out anew, with other comments. */
  readonly same: string;
  readonly miss: string;
}

const never = '(?!)';
const slashes = String.raw`\/\/[^\n]*`;
const block = String.raw`\/\*[^]*?\*\/`;
const hash = '#[^\\n]*';
/** A comment to the end of the line, which a backslash there moves. */
const longSlashes = String.raw`\/\/(?:[^\\\n]|\\[^])*`;
const double = String.raw`"(?:[^"\\\n]|\\.)*"`;
const single = String.raw`'(?:[^'\\\n]|\\.)*'`;
const plainSingle = "'[^'\\n]*'";
const backticks = '`[^`\\n]*`';
const tripleDouble = '"""[^]*?"""+';
const tripleSingle = "'''[^]*?'''+";
/** With `${…}` in it, in which texts may stand that have no such place. */
const filled = String.raw`"(?:[^"\\\n$%]|\\.|[$%](?!\{)|[$%]\{[^{}"\n]*(?:"(?:[^"\\\n]|\\.)*"[^{}"\n]*)*\})*"`;
const heredoc = String.raw`<<[-~]?(?<tag>\w+)\n[^]*?\n[ \t]*\k<tag>\b`;

/** Line breaks with the blanks around them, and blanks between words. */
const loose = '[ \\t\\r\\f]*\\n[ \\t\\r\\n\\f]*|[ \\t\\r]+';

/** One blank after an opening bracket or a comma, and before a closing bracket. */
const inBrackets = '(?<=[([,])[ \\n]|[ \\n](?=[)\\]])';

export const plainRows: readonly PlainRow[] = [
  {
    language: 'kotlin',
    comments: `${slashes}|${block}`,
    strings: `${tripleDouble}|${filled}|${single}|${backticks}`,
    blanks: loose,
    nothing: `${inBrackets}|,[ \\n]?(?=[)\\]])`,
    unless: /\r(?!\n)/,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: Kotlin's own way to put something in
    hit: 'val a = "b  // ${c("d")}" // why\nval `d  e` = """\n//"""\n',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: Kotlin's own way to put something in
    same: '\n  val a =  "b  // ${c("d")}"\n\n/* how */ val `d  e` = """\n//"""',
    miss: "val a = b'c\n",
  },
  {
    language: 'swift',
    comments: `${slashes}|${block}`,
    strings: `${tripleDouble}|${double}`,
    blanks: loose,
    nothing: inBrackets,
    unless: /#"|#\/|\\\([^)\n]{0,200}"/,
    hit: 'class A {\n} // why\n',
    same: 'class  A {\n\n}\n',
    miss: 'let a = "\\(b("c"))"\n',
  },
  {
    language: 'dart',
    comments: `${slashes}|${block}`,
    strings: `${tripleDouble}|${tripleSingle}|${filled}|${single}`,
    blanks: loose,
    nothing: inBrackets,
    unless: /\br["']|'[^'\n]{0,300}\$\{/,
    hit: "final a = 'b /* c */'; // why\n",
    same: "/// How.\nfinal a =\t'b /* c */';\n",
    miss: "final a = r'\\';\n",
  },
  {
    language: 'csharp',
    comments: `${slashes}|${block}`,
    strings: `${double}|${single}`,
    blanks: loose,
    unless: /@"|@\$"|"""|\$"[^"\n]{0,300}\{[^}"\n]{0,100}"/,
    hit: 'class A\n#if B\n  : C // why\n#endif\n{ }\n',
    same: '/// How.\nclass A\n#if B\n: C\n#endif\n{  }\n',
    miss: 'class A (\n#if B\n var a = @"\\";\n',
  },
  {
    language: 'c',
    comments: `${longSlashes}|${block}`,
    strings: `${double}|${single}`,
    blanks: loose,
    unless: /\\[ \t]+\r?\n|\?\?\/|#[ \t]{0,80}include[ \t]{0,80}<[^>\n]{0,200}\/[/*]/,
    hit: 'BEGIN(int a;\n#define A b \\\n  c\nint b; /* why */\n',
    same: 'BEGIN(int  a;\n#define A b \\\n  c\n\nint b; // how\n',
    miss: 'BEGIN(int a;\n#define A \\ \n 1\n',
  },
  {
    language: 'cpp',
    comments: `${longSlashes}|${block}`,
    strings: `${double}|${single}`,
    blanks: loose,
    unless:
      /\\[ \t]+\r?\n|\?\?\/|#[ \t]{0,80}include[ \t]{0,80}<[^>\n]{0,200}\/[/*]|R"|[\da-fA-F]'[\da-fA-F]/,
    hit: 'BEGIN(int a;\nint b; /* why */\n',
    same: 'BEGIN(int  a;\n\nint b; // how\n',
    miss: 'BEGIN( auto a = R"(\n)";\n',
  },
  {
    language: 'css',
    comments: block,
    strings: `${double}|${single}`,
    blanks: loose,
    nothing: '(?<=[{};])[ \\n]|[ \\n](?=[{}])|;[ \\n]?(?=\\})',
    unless: /\\[ \t]*\r?\n|url\([^"')]{0,200}\/\*/,
    hit: '/* why */\na { b: url(https://c) }\n',
    same: 'a {  b: url(https://c) }\r\n',
    miss: 'a::after { content: "\\\n" }\n',
  },
  {
    language: 'protobuf',
    comments: `${slashes}|${block}`,
    strings: `${double}|${single}`,
    blanks: loose,
    unless: /\\[ \t]*\r?\n/,
    hit: 'message A { // why\n}\n',
    same: 'message A {\n\n}\n',
    miss: 'option a = "\\\n";\n',
  },
  {
    language: 'jsonnet',
    comments: `${hash}|${slashes}|${block}`,
    strings: `${double}|${single}`,
    blanks: loose,
    unless: /\|\|\||@["']/,
    hit: "{ a: 'b  # c' } // why\n",
    same: "# how\n{\ta:  'b  # c' }\n",
    miss: 'a: |||\n  b\n|||\n',
  },
  {
    language: 'hcl',
    comments: `${hash}|${slashes}|${block}`,
    strings: `${heredoc}|${filled}`,
    blanks: loose,
    unless: /\r(?!\n)/,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: Terraform's own way to put something in
    hit: 'a "b" {\n  c = "# ${d["e"]}" # why\n  f = <<-EOT\n    # g\n    EOT\n}\n',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: Terraform's own way to put something in
    same: '// how\na "b" {\n  c   = "# ${d["e"]}"\n  f = <<-EOT\n    # g\n    EOT\n}\n',
    miss: 'a = b"c\n',
  },
  {
    language: 'toml',
    comments: hash,
    strings: `${tripleDouble}|${tripleSingle}|${double}|${plainSingle}`,
    blanks: loose,
    unless: /\r(?!\n)/,
    hit: '[a]\nb = "# c" # why\nd = """\n# e"""\n',
    same: '# how\n[a]\n\nb   = "# c"\nd = """\n# e"""\n',
    miss: 'a = "b\n',
  },
  {
    language: 'xml',
    comments: '<!--[^]*?-->',
    strings: never,
    blanks: '(?<=>)[ \\t\\r\\n]+(?=<)|\\r\\n|\\n+(?![^])',
    unless: /<!\[CDATA\[|<!DOCTYPE|xml:space|<%|\{%|<\?php/i,
    hit: '<a>\n  <!-- why -->\n  <b>c</b>\n</a>\n',
    same: '<a>\r\n\t<b>c</b>\r\n</a>\n\n',
    miss: '<a><![CDATA[<!-- b -->]]></a>\n',
  },
  {
    language: 'dockerfile',
    comments: '^[ \\t]*#[^\\n]*\\n',
    strings: never,
    blanks: '\\n+(?![^])',
    unless: /<<|^[ \t]{0,80}#[ \t]{0,80}escape/im,
    hit: '# why\nFROM a\nENV B=c # d\n',
    same: 'FROM a\n  # how\nENV B=c # d\n\n',
    miss: 'RUN <<EOT\n# a\nEOT\n',
  },
  {
    language: 'ini',
    comments: '^[ \\t]*[#;][^\\n]*\\n',
    strings: never,
    blanks: '\\n+(?![^])',
    unless: /\\[ \t]*\r?$|^[^"\n]*"(?:[^"\n]*"[^"\n]*")*[^"\n]*$|^[^'\n]*'(?:[^'\n]*'[^'\n]*')*[^'\n]*$/m,
    hit: '; why\n[a]\nb = c # d\n',
    same: '[a]\n# how\nb = c # d\n',
    miss: 'a = "\n# b\n"\n',
  },
];
