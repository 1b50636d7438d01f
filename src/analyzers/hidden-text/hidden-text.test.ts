import { expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { hiddenText } from './index.ts';

const at = (...points: number[]) => String.fromCodePoint(...points);
const noWidth = at(0x200b);

function hidden(path: string, head: string, base = '\n') {
  return summarize(observe(hiddenText, { path, base, head }));
}

it('names what is hidden and its number', () => {
  const found = observe(hiddenText, { path: 'src/a.py', head: `a = 1\nrole = "user${at(0x202e)}nimda"\n` });

  expect(found).toEqual([
    {
      kind: 'noticed',
      code: 'hidden-bidi',
      path: 'src/a.py',
      line: 2,
      args: { kind: 'a control that turns the direction of writing', point: 'U+202E' },
    },
  ]);
});

it.each([
  ['a tag alphabet', at(0xe0041, 0xe0042), 'U+E0041'],
  ['a low control', at(0x1b), 'U+001B'],
  ['a lone return', '\rb', 'U+000D'],
])('gives the number of %s', (_, sign, point) => {
  const found = observe(hiddenText, { path: 'src/a.sh', head: `x='a${sign}'\n` });

  expect(found).toMatchObject([{ args: { point } }]);
});

it('names the letter that is not Latin in a word', () => {
  const found = observe(hiddenText, { path: 'src/a.ts', head: `const p${at(0x430)}ypal = 1;\n` });

  expect(found).toMatchObject([{ code: 'hidden-lookalike', args: { point: 'U+0430' } }]);
});

it('is silent about plain text, marks at the start of a file, emoji and other scripts', () => {
  const family = at(0x1f468, 0x200d, 0x1f469, 0x200d, 0x1f467);
  const lines = [
    `${at(0xfeff)}const a = 'äöü ß é — … „ok“';`,
    `const b = '${family} ${at(0x2764, 0xfe0f)} ${at(0x1f44d, 0x1f3fd)}';`,
    `const c = '${at(0x4f60, 0x597d)} ${at(0x43f, 0x440, 0x438)} ${at(0x5e9, 0x5dc)}';`,
    `const d = 1;\tconst e = 2;`,
    `const ${at(0x3b1)} = 0.5; const ${at(0x394)}t = 1; const ${at(0x43c, 0x438, 0x440)} = 1;`,
  ];

  expect(hidden('src/a.ts', `${lines.join('\n')}\n`)).toEqual([]);
});

it('is silent about a line that moves or is indented, and about one that keeps its sign', () => {
  const line = `const a = 'x${noWidth}';`;

  const found = [
    hidden('src/a.ts', `if (b) {\n  ${line}\n}\n`, `${line}\nb();\n`),
    hidden('src/a.ts', `const b = 'x${noWidth}';\n`, `${line}\n`),
    hidden('src/a.ts', `const b = 'x${noWidth}';\nconst c = '${noWidth}';\n`, `${line}\n`),
    hidden('src/a.ts', `const b = 'x${at(0x2060)}';\n`, `${line}\n`),
  ];

  expect(found).toEqual([[], [], ['hidden-invisible:2'], ['hidden-invisible:1']]);
});

it('takes a blank of another kind for a change, not for layout', () => {
  const found = hidden('src/a.py', `${at(0xa0)}a = 1\n`, ' a = 1\n');

  expect(found).toEqual(['hidden-blank:1']);
});

it('leaves words for people their signs, save what hides a text in them', () => {
  const persian = at(0x645, 0x6cc, 0x200c, 0x62e);
  const lines = [
    `a${noWidth}b`,
    `a${at(0xad)}b`,
    `p${at(0x430)}ypal`,
    `5${at(0xa0)}km`,
    `${persian} ${at(0x202b)}x${at(0x202c)}`,
  ];

  const found = [
    hidden('docs/a.md', `${lines.join('\n')}\n`),
    hidden('docs/a.md', `plain ${at(0x202b)} words\n`),
    hidden('docs/a.md', `plain ${at(0xe0061)} words\n`),
    hidden('src/a.ts', `const a = '${persian} ${at(0x202b)}';\n`),
  ];

  expect(found).toEqual([[], ['hidden-bidi:1'], ['hidden-payload:1'], ['hidden-bidi:1']]);
});

it('leaves remarks their blanks and letters', () => {
  const said = `p${at(0x430)}ypal 5${at(0xa0)}km a${at(0xad)}b`;
  const lines = [
    `// ${said}`,
    `/* ${said} */ f();`,
    `/*\n  ${said}\n*/`,
    `/**\n * ${said}\n */`,
    `f(); // ${said}`,
  ];

  expect(hidden('src/a.ts', `${lines.join('\n')}\n`)).toEqual([]);
});

it.each([
  ['src/a.py', `f() # 5${at(0xa0)}km`, []],
  ['src/a.sql', `SELECT 1 -- 5${at(0xa0)}km`, []],
  ['src/a.ts', `f('5${at(0xa0)}km', "5${at(0xa0)}km", \`5${at(0xa0)}km\`);`, []],
  ['src/a.ts', `f('it\\'s 5${at(0xa0)}km');`, []],
  ['src/a.ts', `f('a',${at(0xa0)}'b');`, ['hidden-blank:1']],
  ['src/a.tsx', `<p>5${at(0xa0)}km</p>`, []],
  ['src/a.ts', `const s = 'https://p${at(0x430)}ypal.com'; // x`, ['hidden-lookalike:1']],
  ['src/a.ts', `f();${' '.repeat(130)}g();`, ['hidden-blank:1']],
  ['src/a.ts', `f();${' '.repeat(130)}`, []],
])('reads %s by what a program sees: %j', (path, line, codes) => {
  expect(hidden(path, `${line}\n`)).toEqual(codes);
});

it('says one thing a line and code, and stops after so many lines', () => {
  const twice = hidden('src/a.ts', `f('${noWidth}', '${noWidth}', '${at(0x200e)}', '${at(0x1b)}');\n`);
  const many = hidden('src/a.ts', `f('${noWidth}');\n${`g('${noWidth}');\n`.repeat(80)}`);

  expect(twice).toEqual(['hidden-invisible:1', 'hidden-escape:1']);
  expect(many).toHaveLength(50);
});

it('counts blanks far to the right anew, whatever blanks the old line had', () => {
  const found = hidden('src/a.ts', `f();${' '.repeat(130)}h();\n`, `f();${' '.repeat(130)}g();\n`);

  expect(found).toEqual(['hidden-blank:1']);
});

it('says nothing of a deleted file', () => {
  const found = observe(hiddenText, { path: 'src/a.ts', base: `f('${noWidth}');\n` });

  expect(found).toEqual([]);
});
