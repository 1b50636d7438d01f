import { block, double, openBlock, type SignRow, single, slashes } from '../sign-row.ts';

/** What a style sheet fills in, such as `#{$name}` or `@{name}`. */
const filling = String.raw`[#@]\{(?:[^{}"'\n]|"[^"\\\n#]*"|'[^'\\\n#]*')*\}`;
const filled = [
  String.raw`"(?:[^"\\\n#]|\\[^\n]|#(?!\{)|#\{(?:[^{}"'\n]|"[^"\\\n#]*"|'[^'\\\n#]*')*\})*"`,
  String.raw`'(?:[^'\\\n#]|\\[^\n]|#(?!\{)|#\{(?:[^{}"'\n]|"[^"\\\n#]*"|'[^'\\\n#]*')*\})*'`,
].join('|');
/** An address without quotes, and the value of a custom property: any program may read it as it stands. */
const raw = String.raw`[uU][rR][lL]\(\s*(?!["'])[^)]*\)|--[\w\-]+\s*:(?:[^;{}"'\/]|\/(?!\*)|${double}|${single})*`;
const words = String.raw`[\p{L}\p{N}_.$%@\-]+`;

/** Blanks after what begins, ends or parts, before what ends or parts, and where a name has a value. */
const nothing = /^(?:[{};,]\s[\s\S]|[\s\S]\s[{};,)!]|[(:]\s[\s\S]|[\s\S]\s:|>\s[^=>]|[^=<>]\s>)$/u;
const unless = /\\[ \t]*\r?\n|@charset|--[\w-]+\s*:\s*\{|[uU][rR][lL]\([^"')]*(?:\/\*|[\\(])/;

/** Style sheets, in which blanks may part one selector from another. */
export const styleRows: readonly SignRow[] = [
  {
    language: 'css',
    comments: block,
    texts: `${openBlock}|${raw}|${double}|${single}`,
    words,
    nothing,
    trailing: /^;\}$/,
    quotes: true,
    declares: true,
    unless,
    hit: "/* why */\na>b,c:hover{d:url(https://e);f:'/*g'}\n",
    same: 'a > b,\nc:hover {\n  d: url(https://e);\n  f: "/*g";\n}\n',
    miss: 'a::after { content: "\\\n" }\n',
  },
  {
    language: 'scss',
    comments: `${block}|${slashes}`,
    texts: `${openBlock}|${raw}|${filling}|${filled}`,
    words,
    nothing,
    trailing: /^;\}$/,
    quotes: true,
    declares: true,
    unless: new RegExp(`${unless.source}|--[\\w-]+\\s*:[^;{}]*\\/\\/`),
    hit: '.a{\n    &:hover{ b:$c; } // why\n  #{$d} e{f:g("#{$h}//")}\n}\n',
    same: '/* how */\n.a {\n  &:hover {\n    b: $c;\n  }\n  #{$d} e {\n    f: g("#{$h}//");\n  }\n}\n',
    miss: '.a { b: "c\n" }\n',
  },
  {
    language: 'less',
    comments: `${block}|${slashes}`,
    texts: `${openBlock}|${raw}|${filling}|${double}|${single}`,
    words,
    nothing,
    trailing: /^;\}$/,
    declares: true,
    unless: new RegExp(`${unless.source}|--[\\w-]+\\s*:[^;{}]*\\/\\/`),
    hit: '.a{\n    &:hover{ b:@c; } // why\n  .@{d} e{f:~"g//"}\n}\n',
    same: '/* how */\n.a {\n  &:hover {\n    b: @c;\n  }\n  .@{d} e {\n    f: ~"g//";\n  }\n}\n',
    miss: '.a { b: `c` }\n',
  },
];
