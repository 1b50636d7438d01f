import { expect, it } from 'vitest';
import { parsers } from '../syntax/ready-parsers-builder.ts';
import { viewFile } from '../syntax/view-file.ts';
import type { EditRow } from './edit-row.ts';
import { findEdits } from './find-edits.ts';
import { changeOf, type Sides } from './observation-builder.ts';

const proof = { file: '', hit: '', miss: '' };

function find(sides: Sides, ...rows: readonly Partial<EditRow>[]) {
  const view = viewFile(changeOf(sides), parsers);
  return findEdits(
    view,
    rows.map((row) => ({ code: 'a', ...proof, ...row })),
  );
}

const script = (...lines: string[]) => `${lines.join('\n')}\n`;
const edit = (base: string, head: string): Sides => ({
  path: 'src/a.ts',
  base: script('one();', base, 'two();'),
  head: script('one();', head, 'two();'),
});

it('tells of a line that came, with its words', () => {
  const found = find(edit('go();', `  call(${'x'.repeat(80)});`), { came: /call/ });

  const name = `call(${'x'.repeat(80)});`.slice(0, 60);
  expect(found).toEqual([
    { kind: 'noticed', code: 'a', path: 'src/a.ts', line: 2, endLine: 2, args: { name } },
  ]);
});

it('tells where something stood that is gone', () => {
  const base = script('one();', 'lock();', 'two();');
  const head = script('one();', 'two();');

  const found = find({ path: 'src/a.ts', base, head }, { gone: /lock/ });

  expect(found).toEqual([
    {
      kind: 'noticed',
      code: 'a',
      path: 'src/a.ts',
      line: 2,
      endLine: 2,
      baseLine: 2,
      side: 'removed',
      args: { name: 'lock();' },
    },
  ]);
});

it('points at the line that came in the place of what is gone', () => {
  const base = script('one();', 'a();', 'lock();', 'two();');
  const head = script('one();', 'b();', 'c();', 'two();');

  const found = find({ path: 'src/a.ts', base, head }, { gone: /lock/, instead: true });

  expect(found.map(({ line, args }) => [line, args?.name])).toEqual([[3, 'lock();']]);
});

it('points at the last line where fewer came than went', () => {
  const base = script('one();', 'a();', 'lock();', 'two();');
  const head = script('one();', 'b();', 'two();');

  const found = find({ path: 'src/a.ts', base, head }, { gone: /lock/ });

  expect(found.map(({ line, side }) => [line, side])).toEqual([[2, undefined]]);
});

it('points at what came, also a few lines on', () => {
  const base = script('safe();', 'one();', 'go();');
  const head = script('plain();', 'one();', 'risky();');

  const found = find({ path: 'src/a.ts', base, head }, { gone: /safe/, came: /risky/ });

  expect(found.map(({ line, args }) => [line, args?.name])).toEqual([[3, 'risky();']]);
});

it('counts a line once a code', () => {
  const rows = [{ came: /call/ }, { came: /call\(/ }, { code: 'b', came: /call/ }];

  const found = find(edit('go();', 'call();'), ...rows);

  expect(found.map(({ code }) => code)).toEqual(['a', 'b']);
});

it.each<[string, Sides, Partial<EditRow>]>([
  ['a line only got other names', edit('call(a);', 'call(b);'), { came: /call/ }],
  ['a line is a comment', edit('go();', '// call();'), { came: /call/ }],
  ['a line is data', edit('go();', `call('${'x'.repeat(400)}');`), { came: /call/ }],
  ['something makes it harmless', edit('go();', 'call(safe);'), { came: /call/, unless: /safe/ }],
  ['its surroundings are others', edit('go();', 'call();'), { came: /call/, near: /upload/ }],
  ['the file holds what makes it harmless', edit('go();', 'call();'), { came: /call/, absent: /one/ }],
  ['the file is another', edit('go();', 'call();'), { came: /call/, whole: /upload/ }],
  ['the language is another', edit('go();', 'call();'), { came: /call/, languages: ['go'] }],
  ['the path is another', edit('go();', 'call();'), { came: /call/, path: /\.vue$/ }],
  ['the file is no program', { path: 'a.md', base: 'go\n', head: 'call\n' }, { came: /call/ }],
  ['what went came back', edit('lock(a);', 'lock(b);'), { gone: /lock/ }],
  ['nothing came instead', edit('lock();', ''), { gone: /lock/, instead: true, path: /ts$/, near: /none/ }],
  ['what came is harmless', edit('lock();', 'mutex();'), { gone: /lock/, unless: /mutex/ }],
  ['nothing of it is used', edit('clean(a);', 'go(b);'), { gone: /clean\(/, keeps: true }],
  ['what should have come did not', edit('safe();', 'go();'), { gone: /safe/, came: /risky/ }],
  ['there is nothing to lose', { path: 'src/a.ts', head: 'go();\n' }, { gone: /lock/ }],
])('says nothing where %s', (_what, sides, row) => {
  expect(find(sides, row)).toEqual([]);
});

it.each<[string, Sides, Partial<EditRow>]>([
  ['a name that is still used', edit('clean(a);', 'go(a);'), { gone: /clean\(/, keeps: true }],
  ['its surroundings', edit('go();', 'call();'), { came: /call/, near: /two/ }],
  ['the whole file', edit('go();', 'call();'), { came: /call/, whole: /one/ }],
  ['what the whole file lacks', edit('go();', 'call();'), { came: /call/, absent: /upload/ }],
  ['its language', edit('go();', 'call();'), { came: /call/, languages: ['typescript'] }],
  ['its path', { path: 'a.vue', base: 'go\n', head: 'call\n' }, { came: /call/, path: /\.vue$/ }],
])('goes by %s', (_what, sides, row) => {
  expect(find(sides, row)).toHaveLength(1);
});

const inFunction = (...lines: string[]) => script('function take() {', '  lock();', ...lines, '}', 'go();');

it('says nothing where a whole function went', () => {
  const found = find({ path: 'src/a.ts', base: inFunction('n();'), head: 'go();\n' }, { gone: /lock/ });

  expect(found).toEqual([]);
});

it('goes by the innermost function', () => {
  const base = script('function outer() {', 'function take() {', 'lock();', '}', 'keep();', '}');
  const head = script('function outer() {', 'keep();', '}');

  expect(find({ path: 'src/a.ts', base, head }, { gone: /lock/ })).toEqual([]);
});

it('says nothing where more than forty lines are written anew', () => {
  const many = (name: string, count: number) => script(...Array.from({ length: count }, () => `${name}();`));
  const row = { gone: /lock/, instead: true } as const;

  const [small, large] = [20, 21].map((count) =>
    find({ path: 'src/a.ts', base: many('lock', 20), head: many('go', count) }, row),
  );

  expect([small?.length, large?.length]).toEqual([1, 0]);
});

it.each(['// lock();', '# lock();', ' * lock();', '/* lock();', '<!-- lock -->', '-- lock', '{# lock #}'])(
  'takes %s for a comment',
  (line) => {
    expect(find(edit(line, 'go();'), { gone: /lock/, path: /ts$/ })).toEqual([]);
  },
);

it.each(['#[lock]', '#define lock 1', '# include "lock"', '--lock;', 'lock(); // a'])(
  'takes %s for code',
  (line) => {
    expect(find(edit(line, 'go();'), { gone: /lock/, path: /ts$/ })).toHaveLength(1);
  },
);

it('sees the same whether a line is broken or not', () => {
  const base = script('one();', 'call(lock, a);', 'two();');
  const head = script('one();', 'call(', '  lock, a);', 'two();');

  expect(find({ path: 'src/a.ts', base, head }, { gone: /call\(\s*lock/ })).toEqual([]);
});

it('misses what cares for other places even where its function went', () => {
  const base = script('function take() {', '  hook();', '}', 'go();');
  const sides = { path: 'src/a.ts', base, head: script('go();') };

  expect(find(sides, { gone: /hook/ })).toEqual([]);
  expect(find(sides, { gone: /hook/, afar: true })).toHaveLength(1);
});

it.each([
  ['a value that is written through a pointer', '*call = 1;', 1],
  ['a line of a comment', '* call', 0],
  ['the end of one', '*/ call', 0],
  ['a line with a star alone', '*', 0],
  ['the beginning of one', '/** call', 0],
])('reads %s for what it is', (_what, line, count) => {
  expect(find(edit('go();', line), { came: /call|^\*$/ })).toHaveLength(count);
});

it('asks what stands in the function around a line that came, and what does not', () => {
  const head = script('function a() {', '  make();', '  set();', '}', 'function b() {', '  make();', '}');
  const lines = (row: Partial<EditRow>) => find({ path: 'src/a.ts', head }, row).map(({ line }) => line);

  expect(lines({ came: /make/, within: /set/ })).toEqual([2]);
  expect(lines({ came: /make/, lacks: /set/ })).toEqual([6]);
  expect(lines({ came: /make/, within: /make/, lacks: /other/ })).toEqual([2, 6]);
});
