import { expect, it } from 'vitest';
import { sourceOf } from '../observation-builder.ts';
import { markupRows } from './markup/data.ts';
import { readBySigns, signRows } from './read-by-signs.ts';
import { scriptRow } from './scripts/data.ts';
import { steeringRows } from './steering/data.ts';
import { steers } from './steers.ts';
import { tellApart } from './tell-apart.ts';
import { tellMarkup } from './tell-markup.ts';

const programOf = (language: string, text: string) => {
  const row = [...signRows, scriptRow].find((one) => one.language === language);
  const page = markupRows.find((one) => one.language === language);
  return (row && tellApart(row, text)?.program) ?? (page && tellMarkup(page, text)?.program);
};

it.each([...signRows, scriptRow, ...markupRows].map((row) => [row.language, row] as const))(
  'tells a program in %s from its layout and comments, where signs can tell',
  (language, { hit, same, miss }) => {
    expect(programOf(language, same)).toBe(programOf(language, hit));
    expect(programOf(language, hit)).toMatch(/[A-Za-z]/);
    expect(programOf(language, hit)).not.toMatch(/why/);
    expect(programOf(language, miss)).toBeUndefined();
  },
);

it.each(steeringRows.map(({ hit, miss, language = 'any' }) => [hit, miss, language]))(
  'knows that a tool follows %j, and that people read %j',
  (hit, miss, language) => {
    expect([steers(language, hit), steers(language, miss)]).toEqual([true, false]);
  },
);

const sourceAs = (path: string, text: string) => readBySigns(sourceOf(path, text));

it('leaves what a parser told as it is', () => {
  const source = sourceOf('a.ts', 'const a = 1; // why\n');

  expect(readBySigns(source).facts).toBe(source.facts);
});

it('takes the program of a text away that its signs do not tell', () => {
  const source = sourceAs('a.kt', "val a = b'c\n");

  expect(source.facts).not.toHaveProperty('structure');
});

it('knows where each comment stands, and whether a tool follows it', () => {
  const source = sourceAs('a.lua', 'a() -- why\n--[[ luacheck: ignore\n]]\nb()\n');

  expect(source.facts.comments).toEqual([
    { text: '-- why', directive: false, line: 1, endLine: 1 },
    { text: '--[[ luacheck: ignore\n]]', directive: false, line: 2, endLine: 3 },
  ]);
});

it('knows where a comment stands in a script of a page', () => {
  const source = sourceAs('a.vue', '<!-- why -->\n<script>\na() // eslint-disable-line\n</script>\n');

  expect(source.facts.comments).toEqual([
    { text: '<!-- why -->', directive: false, line: 1, endLine: 1 },
    { text: '// eslint-disable-line', directive: true, line: 3, endLine: 3 },
  ]);
});

it('reads each side once', () => {
  const source = sourceOf('a.lua', 'a()\n');

  expect(readBySigns(source)).toBe(readBySigns(source));
});

it.each([
  ['has letters that end a text', 'a = 1 -- \0\n'],
  ['has line ends of an old kind', 'a = 1 -- b\rc()\n'],
  ['has a comment that ends at a sign of another kind', 'a = 1 -- b\u2028c()\n'],
  ['has a comment with a control sign', 'a = 1 -- b\fc()\n'],
  ['is longer than people write', `a = 1${' '.repeat(400_000)}\n`],
])('does not tell a text that %s', (_, text) => {
  expect(programOf('lua', text)).toBeUndefined();
});

// Read with a quadratic pattern, each of these takes half a minute and more.
it.each([
  ['lua', '"\\"'.repeat(30_000)],
  ['rust', '"\\"'.repeat(30_000)],
  ['kotlin', '/*'.repeat(190_000)],
  ['kotlin', '"""${'.repeat(70_000)],
  ['html', '<a "'.repeat(90_000)],
  ['html', '<script>'.repeat(45_000)],
  ['html', '\n<!--'.repeat(70_000)],
  ['scss', '#{"'.repeat(120_000)],
  ['ini', '; ;'.repeat(120_000)],
  ['make', '\\\n'.repeat(180_000)],
  ['elixir', '~s('.repeat(120_000)],
  ['haskell', '{-'.repeat(180_000)],
])('takes no longer for a hostile text in %s than for another', (language, text) => {
  const start = performance.now();

  programOf(language, text);

  expect(performance.now() - start).toBeLessThan(9_000);
});
