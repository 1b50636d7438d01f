import type { PathRow } from '../../path-row.ts';

/** How one format of translations writes a text on one line, and what of it is no more than remarks. */
export interface TextFormat extends PathRow {
  /** A line with a text: the groups `key` and `text`. Every other line has to stay as it is. */
  readonly entry: RegExp;
  readonly remark: RegExp;
  /** What goes on after a line's end is joined before lines are read. */
  readonly joint?: RegExp;
  /** The line before tells the text that is translated, and so which places it has to fill. */
  readonly tellsSource?: true;
  /** A parser has to have read both sides. */
  readonly parsed?: true;
  readonly sample: { readonly base: string; readonly head: string; readonly bad: string };
}

/** `de`, `pt-BR`, `zh_Hant_TW`, `es-419`. */
const tag = '[a-z]{2,3}([-_](?:[A-Za-z]{2,4}|\\d{3}))?([-_][A-Z]{2})?';
const place = '(?:locales?|i18n|l10n|translations?|langs?|languages?|locali[sz]ations?)';

function inPlace(ending: string): RegExp {
  return new RegExp(`(^|/)${place}/(.*/)?([\\w-]+\\.)?${tag}(/[\\w./-]+)?\\.${ending}$`);
}

export const textFormats: readonly TextFormat[] = [
  {
    pattern: inPlace('ya?ml'),
    hit: 'config/locales/de.yml',
    miss: 'config/locales/settings.yml',
    entry:
      /^(?<key>\s*(?:[\w.-]+|"[\w. -]+"|'[\w. -]+'):)\s+(?:"(?<text>(?:[^"\\]|\\.)*)"|'(?<text2>(?:[^']|'')*)'|(?!(?:true|false|yes|no|on|off|null)\s*$)(?<text3>\p{L}(?:(?!\s#|:\s|:$).)*))\s*$/iu,
    remark: /^\s*#/,
    parsed: true,
    sample: {
      base: 'de:\n  a: "Gut"\n',
      head: 'de:\n  a: "Besser"\n',
      bad: 'de:\n  a: !ruby/object "Gut"\n',
    },
  },
  {
    pattern: inPlace('(json|arb)'),
    hit: 'src/i18n/de/common.json',
    miss: 'src/i18n/settings.json',
    entry: /^(?<key>\s*"(?:[^"\\]|\\.)*"\s*:)\s*"(?<text>(?:[^"\\]|\\.)*)"\s*,?\s*$/,
    remark: /^$/,
    parsed: true,
    sample: { base: '{\n  "a": "Gut"\n}\n', head: '{\n  "a": "Besser"\n}\n', bad: '{\n  "a": ["Gut"]\n}\n' },
  },
  {
    pattern:
      /(^|\/)([Ll]ocalStrings|[Mm]essages?|[Ss]trings|[Ll]abels?|[Tt]ranslations?|[Bb]undle|ValidationMessages)(_[a-z]{2,3}(_[A-Z][A-Za-z]{1,3})?(_[A-Z]{2})?)?\.properties$/,
    hit: 'org/a/LocalStrings_de.properties',
    miss: 'org/a/application_de.properties',
    entry: /^(?<key>[\w.$-]+)\s*[=:]\s*(?<text>\S.*)$/,
    remark: /^\s*[#!]/,
    joint: /(?<=(?:^|[^\\])(?:\\\\)*)\\\r?\n[ \t]*/g,
    sample: { base: 'a.b=Gut\n', head: 'a.b=Besser\n', bad: 'a.b=Gut\nc\n' },
  },
  {
    pattern: /\.po$/,
    hit: 'locale/de/LC_MESSAGES/app.po',
    miss: 'locale/de/LC_MESSAGES/app.mo',
    entry: /^(?<key>msgstr(?:\[\d\])?)\s+"(?<text>(?:[^"\\]|\\.)*)"\s*$/,
    remark: /^\s*#/,
    joint: /(?<!\\)"\r?\n"/g,
    tellsSource: true,
    sample: {
      base: 'msgid "Good %s"\nmsgstr ""\n',
      head: 'msgid "Good %s"\nmsgstr "Gut %s"\n',
      bad: 'msgid "Good %s"\nmsgstr "Gut %n"\n',
    },
  },
  {
    pattern: /(^|\/)([a-z]{2,3}(-[A-Za-z]{2,4})?)\.lproj\/[\w-]+\.strings$/,
    hit: 'App/de.lproj/Localizable.strings',
    miss: 'App/de.strings',
    entry: /^(?<key>"(?:[^"\\]|\\.)*"\s*=)\s*"(?<text>(?:[^"\\]|\\.)*)"\s*;\s*$/,
    remark: /^\s*(\/\/|\/\*(?:(?!\*\/).)*\*\/\s*$)/,
    sample: { base: '"a" = "Gut";\n', head: '"a" = "Besser";\n', bad: '"a" = "Gut"; "b" = "c";\n' },
  },
  {
    pattern: /(^|\/)res\/values(-[\w+-]+)?\/strings\.xml$/,
    hit: 'app/res/values-de/strings.xml',
    miss: 'app/res/values-de/config.xml',
    entry: /^(?<key>\s*<string\s+name="[\w.]+"\s*>)(?<text>[^<>]*)<\/string>\s*$/,
    remark: /^\s*<!--(?:(?!-->).)*-->\s*$/,
    sample: {
      base: '<resources>\n<string name="a">Gut</string>\n</resources>\n',
      head: '<resources>\n<string name="a">Besser</string>\n</resources>\n',
      bad: '<resources>\n<string name="a" translatable="false">Gut</string>\n</resources>\n',
    },
  },
  {
    pattern: /(^|\/)[\w-]*(Resources?|Strings|Messages|Labels)(\.[a-z]{2,3}(-[A-Za-z]{2,4})?)?\.resx$/,
    hit: 'src/SharedResources.de.resx',
    miss: 'src/Form1.resx',
    entry: /^(?<key>\s*<value>)(?<text>[^<>]*)<\/value>\s*$/,
    remark: /^\s*<comment>[^<>]*<\/comment>\s*$/,
    sample: {
      base: '<data name="a" xml:space="preserve">\n<value>Gut</value>\n</data>\n',
      head: '<data name="a" xml:space="preserve">\n<value>Besser</value>\n</data>\n',
      bad: '<data name="a" type="b">\n<value>Gut</value>\n</data>\n',
    },
  },
  {
    pattern: new RegExp(
      `(^|/)(${place}/(.*/)?([\\w-]+\\.(lang-)?)?${tag}(/[\\w./-]+)?|[\\w-]+\\.lang-${tag})\\.(php|inc)$`,
    ),
    hit: 'program/localization/de_DE/labels.inc',
    miss: 'program/localization/index.inc',
    entry:
      /^(?<key>\s*(?:\$\w+\['[^'\\]*'\]\s*=|'[^'\\]*'\s*=>))\s*(?:'(?<text>(?:[^'\\]|\\['\\])*)'|"(?<text2>(?:[^"\\$]|\\["\\n])*)")\s*[;,]\s*$/,
    remark: /^\s*(\/\/|#)(?:(?!\?>).)*$/,
    sample: {
      base: "<?php\n$labels['a'] = 'Gut';\n",
      head: "<?php\n$labels['a'] = 'Besser';\n",
      bad: "<?php\n$labels['a'] = 'Gut' . shell();\n",
    },
  },
];

/** Marks of letters that do no more than they show, in a text that had none. */
export const plainMarks = {
  pattern:
    /^(<\/?(b|i|em|strong|br|p|code) ?\/?>|&(nbsp|amp|quot|ndash|mdash|hellip|[lr]squo|[lr]aquo|[aeiouAEIOU](uml|acute|grave|circ));)$/,
  hit: '<b>',
  miss: '<b onclick=a>',
} as const;

/** Places that a new text may leave for the program to fill. */
export const plainPlaces = {
  pattern: /^(\{\w+\}|\{\{ ?\w+ ?\}\}|%\{\w+\}|%(\d+\$)?[sd@]|:\w+)$/,
  hit: '{name}',
  miss: '{user.password}',
} as const;
