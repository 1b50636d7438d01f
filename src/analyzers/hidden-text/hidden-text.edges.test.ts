import { expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { hiddenText } from './index.ts';
import { meta } from './meta.ts';

const at = (...points: number[]) => String.fromCodePoint(...points);
const noWidth = at(0x200b);
const blank = at(0xa0);

function hidden(path: string, head: readonly string[], base = '') {
  return summarize(observe(hiddenText, { path, base: `${base}\n`, head: `${head.join('\n')}\n` }));
}

const said = `5${blank}km`;
const code = `f('a',${blank}'b');`;

it.each([
  ['behind a remark of several lines', ['/*', ' x', '*/', code], ['hidden-blank:4']],
  ['before it', [code, '/*', ' x', '*/'], ['hidden-blank:1']],
  ['in its first line', [`/* ${said}`, ' x', '*/'], []],
  ['in its last line', ['/*', ' x', ` ${said} */`], []],
])('reads what stands %s', (_what, lines, expected) => {
  expect(hidden('src/a.ts', lines)).toEqual(expected);
});

it('finds what is hidden behind signs that may stand there', () => {
  const family = at(0x1f468, 0x200d, 0x1f469);

  expect(hidden('src/a.ts', [`const b = '${family} x${noWidth}y';`])).toEqual([
    'hidden-payload:1',
    'hidden-invisible:1',
  ]);
});

it('tells of a text that is hidden among words from right to left', () => {
  const persian = at(0x645, 0x6cc, 0x62e);

  expect(hidden('docs/a.md', [`${persian} ${at(0xe0061)}`])).toEqual(['hidden-payload:1']);
});

it('tells of signs without width in a page', () => {
  expect(hidden('a.html', [`<p>a${noWidth}b</p>`])).toEqual(['hidden-invisible:1']);
});

it('is silent about an edited line that keeps its blank', () => {
  expect(hidden('src/a.ts', [`g('a',${blank}'b');`], code)).toEqual([]);
});

it('counts all but what may be meant in whatever a file was cleared as', () => {
  const elsewhere = Object.entries(meta.codes).filter(([, { anywhere }]) => anywhere !== true);

  expect(elsewhere.map(([name]) => name)).toEqual(['hidden-escape', 'hidden-blank']);
});
