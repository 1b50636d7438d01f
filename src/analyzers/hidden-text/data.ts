import { type PathRow, pathRow as row } from '../path-row.ts';

/** Characters that a reader does not see, or takes for others. */
export interface CharacterRow {
  readonly code:
    | 'hidden-bidi'
    | 'hidden-payload'
    | 'hidden-invisible'
    | 'hidden-lookalike'
    | 'hidden-escape'
    | 'hidden-blank';
  readonly kind: string;
  /**
   * `all`: in any text. `code`: not in words for people. `said`: in code without its comments, `word`: there and in no page. `bare`: in code without
   * comments and texts.
   */
  readonly where: 'all' | 'code' | 'said' | 'word' | 'bare';
  /** Of several alternatives only what is in the first group counts; the others are harmless forms of the same. */
  readonly pattern: RegExp;
  readonly hit: string;
  readonly miss: string;
}

const at = (...points: readonly number[]): string => String.fromCodePoint(...points);
const [leftToRight, override, noWidth, joiner, softHyphen] = [0x200e, 0x202e, 0x200b, 0x200d, 0xad];

type Range = number | readonly [first: number, last: number];

/** The inside of a class of characters; built from numbers, so that this file hides nothing itself. */
function signs(...ranges: readonly Range[]): string {
  return ranges
    .map((range) => (typeof range === 'number' ? toEscape(range) : range.map(toEscape).join('-')))
    .join('');
}

function toEscape(point: number): string {
  return `\\u{${point.toString(16)}}`;
}

function any(...ranges: readonly Range[]): RegExp {
  return new RegExp(`([${signs(...ranges)}])`, 'gu');
}

const tags = signs([0xe0000, 0xe007f]);
const flag = `${signs(0x1f3f4)}[${signs([0xe0030, 0xe007a])}]{2,7}${signs(0xe007f)}`;
const selectors = signs([0xfe00, 0xfe0f], [0xe0100, 0xe01ef]);
const noWidths = signs([0x200b, 0x200d], [0x2060, 0x2064], 0x180e, 0xfeff);
const jamo = signs([0x1100, 0x11ff]);
const rightToLeft = signs([0x590, 0x8ff]);
const joined = `\\p{Extended_Pictographic}\\p{Emoji_Modifier}${signs(0xfe0f, 0x20e3, [0x600, 0xdff], [0xf00, 0x109f], [0x1780, 0x18af])}`;

/** Cyrillic, Greek and Lisu letters that look like Latin ones, wide forms, and letters made for formulas. */
const doubles = signs(
  ...`
    0410 0412 0415 041a 041c 041d 041e 0420 0421 0422 0423 0425 0406 0408 0405 0430 0435 043e 0440 0441 0443 0445
    0456 0458 0455 04bb 0501 051b 051d 0391 0392 0395 0396 0397 0399 039a 039c 039d 039f 03a1 03a4 03a5 03a7 03bf a4d0
  `
    .trim()
    .split(/\s+/)
    .map((hex) => Number.parseInt(hex, 16)),
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
  [0x1d400, 0x1d7ff],
);
const inWord = '[\\p{L}\\p{N}_]';
const mixedWord = `(?<!${inWord})(?=${inWord}{0,60}[A-Za-z])(?=${inWord}{0,60}[${doubles}])([\\w${doubles}]{2,60})(?!${inWord})`;

export const characterRows: readonly CharacterRow[] = [
  {
    code: 'hidden-bidi',
    kind: 'a control that turns the direction of writing',
    where: 'all',
    pattern: any([0x202a, 0x202e], [0x2066, 0x2069]),
    hit: `const role = 'user${at(override)} // admin';`,
    miss: "const role = '\\u202e';",
  },
  {
    code: 'hidden-payload',
    kind: 'letters of the invisible tag alphabet',
    where: 'all',
    pattern: new RegExp(`${flag}|([${tags}]+)`, 'gu'),
    hit: `const a = 'ok${at(0xe0072, 0xe0075, 0xe006e)}';`,
    miss: `const flag = '${at(0x1f3f4, 0xe0067, 0xe0062, 0xe0073, 0xe0063, 0xe0074, 0xe007f)}';`,
  },
  {
    code: 'hidden-payload',
    kind: 'a row of invisible variation selectors',
    where: 'all',
    pattern: new RegExp(`([${selectors}]{3,})`, 'gu'),
    hit: `const a = 'a${at(0xfe01, 0xfe05, 0xe0101)}';`,
    miss: `const a = '${at(0x2764, 0xfe0f)}${at(0x2764, 0xfe0f)}';`,
  },
  {
    code: 'hidden-payload',
    kind: 'a row of characters without width',
    where: 'all',
    pattern: new RegExp(`([${noWidths}]{4,})`, 'gu'),
    hit: `const a = '${at(noWidth, joiner, noWidth, joiner)}';`,
    miss: `const a = '${at(0x1f468, joiner, 0x1f469, joiner, 0x1f467)}';`,
  },
  {
    code: 'hidden-payload',
    kind: 'a letter that shows nothing and makes a name',
    where: 'code',
    pattern: new RegExp(`(?<![${jamo}])([${signs(0x3164, 0xffa0, 0x115f, 0x1160)}])`, 'gu'),
    hit: `const { user, ${at(0x3164)} } = req.query;`,
    miss: `const text = '${at(0x1100, 0x1160)}';`,
  },
  {
    code: 'hidden-payload',
    kind: 'a character without width within a word',
    where: 'word',
    pattern: new RegExp(
      `(?<=[A-Za-z0-9_])([${signs(0x200b, 0x200c, joiner, 0x2060, softHyphen, 0xfeff)}])(?=[A-Za-z0-9_])`,
      'gu',
    ),
    hit: `const admin${at(noWidth)}Role = 1;`,
    miss: `const adminRole${at(noWidth)} = 1;`,
  },
  {
    code: 'hidden-invisible',
    kind: 'a character without width',
    where: 'code',
    pattern: new RegExp(`(?<!^)([${signs(0x200b, [0x2060, 0x2064], 0x180e, 0x34f, 0xfeff)}])`, 'gu'),
    hit: `const admin${at(noWidth)} = 1;`,
    miss: `${at(0xfeff)}const admin = 1;`,
  },
  {
    code: 'hidden-invisible',
    kind: 'a hyphen that is not shown',
    where: 'said',
    pattern: any(softHyphen),
    hit: `const name = 'admin${at(softHyphen)}';`,
    miss: `const name = 1; // ad${at(softHyphen)}min`,
  },
  {
    code: 'hidden-invisible',
    kind: 'a joiner between letters that are not joined',
    where: 'code',
    pattern: new RegExp(`(?<![${joined}])([${signs(0x200c, joiner)}])`, 'gu'),
    hit: `const admin${at(joiner)} = 1;`,
    miss: `const text = '${at(0x645, 0x6cc, 0x200c, 0x62e)} ${at(0x1f468, joiner, 0x1f4bb)}';`,
  },
  {
    code: 'hidden-invisible',
    kind: 'a mark of direction',
    where: 'code',
    pattern: new RegExp(
      `(?<![${rightToLeft}].{0,40})([${signs(leftToRight, 0x200f, 0x61c)}])(?!.{0,40}[${rightToLeft}])`,
      'gu',
    ),
    hit: `if (role === 'admin${at(leftToRight)}') allow();`,
    miss: `const text = '${at(0x5d0, leftToRight)}';`,
  },
  {
    code: 'hidden-lookalike',
    kind: 'a letter of another script among Latin ones',
    where: 'said',
    pattern: new RegExp(mixedWord, 'gu'),
    hit: `const ${at(0x430)}dmin = true;`,
    miss: `const ${at(0x430, 0x434, 0x440)}Name = '${at(0x394)}t';`,
  },
  {
    code: 'hidden-lookalike',
    kind: 'a letter that looks like a sign of the language',
    where: 'bare',
    pattern: any(0x1c3, 0x37e, 0xa789, 0x2236, 0x2215, 0x2044, 0x29f8, 0x2d0, 0x2024, 0x1427, 0xff1b, 0x2217),
    hit: `if (stage ${at(0x1c3)}= PRODUCTION) debug();`,
    miss: `const text = '3${at(0x2044)}4'; // ${at(0x2236)}`,
  },
  {
    code: 'hidden-escape',
    kind: 'a control character that steers a terminal',
    where: 'all',
    pattern: new RegExp(`([${signs([1, 8], 0xb, [0xe, 0x1f], [0x7f, 0x84], [0x86, 0x9f])}]|\\r(?!$))`, 'gu'),
    hit: `echo 'ok${at(0x1b)}[2K'`,
    miss: "echo '\\x1b[2K'\tok",
  },
  {
    code: 'hidden-blank',
    kind: 'a blank that is none to a program',
    where: 'bare',
    pattern: any(0xa0, 0x1680, [0x2000, 0x200a], 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0x85),
    hit: `const${at(0xa0)}role = 1;`,
    miss: `const text = '5${at(0xa0)}km'; // 5${at(0xa0)}km`,
  },
  {
    code: 'hidden-blank',
    kind: 'code far to the right, out of sight,',
    where: 'code',
    pattern: /\S([ \t]{120,})\S/gu,
    hit: `done();${' '.repeat(140)}run();`,
    miss: `done();${' '.repeat(60)}run();`,
  },
];

/** Words for people: whoever writes Persian, Hindi or French needs some of these characters. */
export const prosePaths: readonly PathRow[] = [
  row(
    /\.(md|markdown|mdx|rst|adoc|asciidoc|txt|text|tex|po|pot|ftl|strings|xlf|xliff|arb|resx|srt|vtt|csv|tsv|log)$/i,
    'guide.rst',
    'guide.rs',
  ),
  row(
    /(^|[/._-])(i18n|l10n|locales?|lang|langs|languages|translations?|messages)([/._-]|$)/i,
    'src/locales/fa.json',
    'src/localhost/fa.json',
  ),
  row(
    /(^|\/)(docs?|documentation|website|blog|content|changelogs?)\//i,
    'docs/fa.json',
    'src/doctor/fa.json',
  ),
];

/** Words for people between code: blanks of every kind are ordinary there. */
export const markupPaths: readonly PathRow[] = [
  row(/\.(html?|xml|svg|vue|svelte|astro|jsx|tsx|hbs|ejs|tmpl|twig|erb|php|phtml)$/i, 'page.html', 'page.hs'),
];
