import { expect, it } from 'vitest';
import { observe } from '../observation-builder.ts';
import { asset } from './index.ts';

const cleared = (path: string) => [{ kind: 'cleared', path, reason: 'asset' }];
const yml = 'config/locales/de.yml';
const php = 'app/lang/de/labels.php';

it.each([
  ['a picture', { path: 'web/public/logo.png' }],
  ['a picture with the name of a drawing', { path: 'web/public/logo.svg.png' }],
  ['a drawing', { path: 'web/public/logo.svg', head: '<svg><use href="#a"/></svg>' }],
  [
    'words of one key, and a new key',
    { path: yml, base: 'de:\n  a: Gut\n', head: 'de:\n  b: "Neu"\n  a: Besser\n' },
  ],
  [
    'two keys of one name in two places',
    {
      path: yml,
      base: 'de:\n  a:\n    t: A\n  b:\n    t: B\n',
      head: 'de:\n  a:\n    t: C\n  b:\n    t: D\n',
    },
  ],
  [
    'keys of one name under lines of one wording',
    {
      path: yml,
      base: 'de:\n  a:\n    f:\n      t: A\n  b:\n    f:\n      t: B\n',
      head: 'de:\n  a:\n    f:\n      t: C\n  b:\n    f:\n      t: B\n',
    },
  ],
  [
    'remarks and empty lines',
    {
      path: php,
      base: "<?php\nreturn [\n'a' => 'b',\n];\n",
      head: "<?php\n// c\n\nreturn [\n'a' => 'd',\n];\n",
    },
  ],
  [
    'a text over two lines',
    { path: 'a/messages_de.properties', base: 'a=Eins \\\n  zwei\n', head: 'a=Eins \\\n  drei\n' },
  ],
  [
    'a catalogue, by the text it translates',
    {
      path: 'po/de.po',
      base: 'msgid "%d files"\nmsgstr ""\n',
      head: 'msgid "%d files"\nmsgstr ""\n"%d "\n"Dateien"\n',
    },
  ],
  [
    'one of several texts that wait in a catalogue',
    {
      path: 'po/de.po',
      base: 'msgid "%d a"\nmsgstr ""\nmsgid "%d b"\nmsgid_plural "%d bs"\nmsgstr[0] ""\n',
      head: 'msgid "%d a"\nmsgstr ""\nmsgid "%d b"\nmsgid_plural "%d bs"\nmsgstr[0] "%d B"\n',
    },
  ],
  [
    'a catalogue, by the text that stood there',
    { path: 'po/de.po', base: 'msgid "a"\nmsgstr "{x} b"\n', head: 'msgid "a"\nmsgstr "{x} c"\n' },
  ],
])('clears %s', (_what, sides) => {
  expect(observe(asset, sides)).toEqual(cleared(sides.path));
});

it.each([
  ['a picture that is text', { path: 'web/public/logo.png', head: '<?php\n' }],
  ['a picture that goes', { path: 'web/public/logo.png', base: 'a\n' }],
  ['a drawing that nobody has read', { path: 'web/public/logo.svg' }],
  ['a drawing that acts', { path: 'web/public/logo.svg', head: '<svg onload="a()"/>' }],
  [
    'a drawing that leads elsewhere',
    { path: 'web/public/a.svg', head: '<svg><a href="//b.example"/></svg>' },
  ],
  ['a new language', { path: yml, head: 'de:\n  a: Gut\n' }],
  ['a key that goes', { path: yml, base: 'de:\n  a: A\n  b: B\n', head: 'de:\n  a: C\n' }],
  ['a number', { path: yml, base: 'de:\n  a: 1\n', head: 'de:\n  a: 2\n' }],
  ['a switch', { path: yml, base: 'de:\n  a: true\n', head: 'de:\n  a: false\n' }],
  ['a list', { path: yml, base: 'de:\n  a: [b]\n', head: 'de:\n  a: [c]\n' }],
  ['a text that becomes a switch', { path: yml, base: 'de:\n  a: B\n', head: 'de:\n  a: No\n' }],
  ['a text with a tag', { path: yml, base: 'de:\n  a: B\n', head: 'de:\n  a: !ruby/sym b\n' }],
  ['a text that does more', { path: yml, base: 'de:\n  a: B\n', head: 'de:\n  a: "<script>b"\n' }],
  ['text that does not parse', { path: yml, base: 'de:\n  a: B\n', head: 'de:\n  a: C\n\t- : [\n' }],
  ['text that did not parse', { path: yml, base: 'de:\n  a: B\n\t- : [\n', head: 'de:\n  a: C\n\t- : [\n' }],
  ['one key twice', { path: php, base: "$a['b'] = 'c';\n", head: "$a['b'] = 'c';\n$a['b'] = 'd';\n" }],
  [
    'one key that was there twice',
    { path: php, base: "$a['b'] = 'c';\n$a['b'] = 'd';\n", head: "$a['b'] = 'd';\n" },
  ],
  [
    'a program among the words',
    { path: php, base: "$a['b'] = 'c';\n", head: "$a['b'] = 'c';\nsystem('d');\n" },
  ],
  [
    'a remark that ends the program',
    { path: php, base: "$a['b'] = 'c';\n", head: "$a['b'] = 'c';\n// ?><script>\n" },
  ],
  [
    'an order of lines',
    { path: php, base: "a();\nb();\n$a['b'] = 'c';\n", head: "b();\na();\n$a['b'] = 'c';\n" },
  ],
  ['a file by another name', { path: yml, from: 'config/locales/en.yml', base: 'a: B\n', head: 'a: C\n' }],
  [
    'settings beside translations',
    { path: 'src/i18n/settings.json', base: '{"a":"b"}\n', head: '{"a":"c"}\n' },
  ],
  [
    'a text that no line says the source of',
    { path: 'po/de.po', base: 'msgstr ""\n', head: 'msgstr "{a}"\n' },
  ],
  [
    'a catalogue that fills in more than its source',
    { path: 'po/de.po', base: 'msgid "a"\nmsgstr ""\n', head: 'msgid "a"\nmsgstr "%s"\n' },
  ],
])('leaves %s to others', (_what, sides) => {
  expect(observe(asset, sides)).toEqual([]);
});

it.each([
  ['web/static/a.png', cleared('web/public/b.png')],
  ['src/a.ts', []],
])('looks at both names of a picture that was %s', (basePath, seen) => {
  const sides = { path: 'web/public/b.png', but: { status: 'renamed', basePath } } as const;

  expect(observe(asset, sides)).toEqual(seen);
});
