import { free } from '../blanks/data.ts';
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
} from '../sign-row.ts';

const longOpen = String.raw`\[=*\[[^]*`;
const filling = String.raw`\$\{(?:[^{}'"\n]|"[^"\\\n$]*"|'[^'\\\n$]*')*\}`;

/** A comment to the end of the line, which a backslash there moves. */
const longSlashes = String.raw`\/\/(?:[^\\\n]|\\[^])*`;
/** Lines of the preprocessor, in which blanks count. */
const directives = String.raw`(?<=^[ \t]*)#(?:[^\\\n]|\\[^])*`;
const unlikeC = /\\[ \t]+\r?\n|\?\?\/|^[ \t]*#[^\n]*\/\*(?:(?!\*\/)[^\n])*\n/m;

/** Languages in which blanks and line breaks only part words and signs. */
export const freeRows: readonly SignRow[] = [
  {
    language: 'lua',
    comments: String.raw`--\[(?<a>=*)\[[^]*?\]\k<a>\]|--(?!\[=*\[)[^\n]*`,
    texts: String.raw`(?<![^])#[^\n]*|--${longOpen}|\[(?<b>=*)\[[^]*?\]\k<b>\]|${longOpen}|${double}|${single}`,
    words: plainWords,
    nothing: free,
    quotes: true,
    hit: "local M={}\nfunction M.add(a,b) -- why\nreturn a..'--b'+[[\n--c]]\nend\n",
    same: 'local M = {}\n\n--[[ how\n]]\nfunction M.add(a, b)\n  return a.."--b" + [[\n--c]]\nend',
    miss: 'a = "b\\\nc"\n',
  },
  {
    language: 'graphql',
    comments: hash,
    texts: String.raw`"""(?:\\"""|(?!""")[^])*"""|${double}`,
    words: plainWords,
    nothing: free,
    hit: 'type A{ # why\n  b(c:Int="# d"):[E!]!\n}\n',
    same: '# how\ntype A {\n  b(c: Int = "# d"): [E!]!\n}\n',
    miss: 'type A { b: "c\n }\n',
  },
  {
    language: 'protobuf',
    comments: `${slashes}|${block}`,
    texts: `${openBlock}|${double}|${single}`,
    words: plainWords,
    nothing: free,
    quotes: true,
    hit: "message A { // why\n  string b=1 [c='//d'];\n}\n",
    same: '/* how */\nmessage A\n{\n  string b = 1 [c = "//d"];\n}\n',
    miss: 'option a = "\\\n";\n',
  },
  {
    language: 'solidity',
    comments: `${slashes}|${block}`,
    texts: `${openBlock}|${double}|${single}`,
    words: plainWords,
    nothing: free,
    quotes: true,
    hit: "contract A { // why\n  uint b=1;\n  string c='//d';\n}\n",
    same: '/* how */\ncontract A {\n  uint b = 1;\n\n  string c = "//d";\n}\n',
    miss: 'string a = "b\n";\n',
  },
  {
    language: 'dart',
    comments: `${slashes}|${flatBlock}`,
    texts: [
      openBlock,
      String.raw`r"""[^]*?"""|r'''[^]*?'''|r"[^"\n]*"|r'[^'\n]*'`,
      String.raw`"""(?:[^"\\$]|\\[^]|"{1,2}(?!")|\$(?!\{))*"""`,
      String.raw`'''(?:[^'\\$]|\\[^]|'{1,2}(?!')|\$(?!\{))*'''`,
      String.raw`"(?!"")(?:[^"\\\n$]|\\[^\n]|\$(?!\{)|${filling})*"`,
      String.raw`'(?!'')(?:[^'\\\n$]|\\[^\n]|\$(?!\{)|${filling})*'`,
    ].join('|'),
    words: plainWords,
    nothing: free,
    trailing: /^,[\]}]$/,
    quotes: true,
    hit: "final a=[b('/* c */'), 'd']; // why\n",
    same: '/// How.\nfinal a = [\n  b("/* c */"),\n  "d",\n];\n',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: Dart's own way to put something in
    miss: "final a = '${b('${c}')}';\n",
  },
  {
    language: 'zig',
    comments: slashes,
    texts: String.raw`\\\\[^\n]*|${double}|${single}`,
    words: plainWords,
    nothing: free,
    trailing: /^,[)\]}]$/,
    hit: 'const a=b(c, .{ .d="//e" }); // why\nconst f = \\\\g // h\n;\n',
    same: '/// How.\nconst a = b(\n    c,\n    .{ .d = "//e", },\n);\nconst f =\n    \\\\g // h\n;\n',
    miss: 'const a = "b\n";\n',
  },
  {
    language: 'rust',
    comments: `${slashes}|${flatBlock}`,
    texts: String.raw`${openBlock}|[bc]?r(?<h>#*)"[^]*?"\k<h>|"(?:[^"\\]|\\[^])*"|'(?:[^'\\\n]|\\'|\\[^'\n]{1,10})'`,
    words: String.raw`'[\p{L}_][\p{L}\p{N}_]*(?![\p{L}\p{N}_'])|${plainWords}`,
    nothing: free,
    hit: "fn a<'b>(c: &'b str)->u8{ // why\n  d('\"', r#\"//e\"#)\n}\n",
    same: "/* how */\nfn a<'b>(c: &'b str)->u8 {\n    d(\n        '\"',\n        r#\"//e\"#\n    )\n}\n",
    miss: 'fn a() { "b }\n',
  },
  {
    language: 'c',
    comments: `${longSlashes}|${block}`,
    texts: `${directives}|${openBlock}|${double}|${character}`,
    words: plainWords,
    nothing: free,
    unless: unlikeC,
    // Lines of the preprocessor that were not told, and lines that go on.
    doubt: /[#\\]|%:/,
    hit: 'BEGIN(int a;\n#define A(b) "c" \\\n  d\nif(e){ f=\'"\'; } /* why */\n',
    same: 'BEGIN(int  a;\n#define A(b) "c" \\\n  d\n\nif (e) // how\n{\n  f = \'"\';\n}\n',
    miss: 'BEGIN(int a;\n#define A \\ \n 1\n',
  },
  {
    language: 'cpp',
    comments: `${longSlashes}|${block}`,
    texts: String.raw`${directives}|${openBlock}|(?:u8|[uUL])?R"(?<d>[^()\s\\]*)\([^]*?\)\k<d>"|${double}|${character}`,
    words: String.raw`\.?\d(?:[eEpP][+\-]|'\w|[\w.])*|[\p{L}\p{N}_.$]+`,
    nothing: free,
    unless: unlikeC,
    // Lines of the preprocessor that were not told, and lines that go on.
    doubt: /[#\\]|%:/,
    hit: 'BEGIN(int a=1\'000;\nauto b=R"(\n//c)"; /* why */\n',
    same: 'BEGIN( int a = 1\'000;\n\nauto b = R"(\n//c)"; // how\n',
    miss: 'BEGIN(\n#define A /* b\n*/ c\n',
  },
];
