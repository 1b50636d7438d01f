import { expect, it } from 'vitest';
import type { EditRow } from './edit-row.ts';
import { findEdits } from './find-edits.ts';
import { type Sides, viewOf } from './observation-builder.ts';

function find(sides: Omit<Sides, 'path'>, ...rows: readonly Partial<EditRow>[]): readonly string[] {
  const whole = rows.map((row) => ({ code: 'a', file: '', hit: '', miss: '', ...row }));
  return findEdits(viewOf({ path: 'src/a.ts', ...sides }), whole).map(
    ({ line, args }) => `${line} ${args?.name}`,
  );
}

const edit = (base: string, head: string) => ({
  base: `one();\n${base}\ntwo();\n`,
  head: `one();\n${head}\ntwo();\n`,
});

const gone = /lock/;
const came = /call/;

it('tells of every line that came', () => {
  expect(find(edit('go();', 'call(1);\ncall(2);'), { came })).toEqual(['2 call(1);', '3 call(2);']);
});

it('reads lines of four hundred letters', () => {
  const [longest, longer] = [400, 401].map((length) => `call();${'x'.repeat(length - 7)}`);

  expect(find(edit('go();', String(longest)), { came })).toHaveLength(1);
  expect(find(edit('go();', String(longer)), { came })).toEqual([]);
});

it('counts lines that went against those that came', () => {
  expect(find(edit('call(1);\ngo();', 'call(2);\ncall(3);'), { came })).toEqual(['3 call(3);']);
  expect(find(edit('call(1);\ngo();', 'call(2);'), { came })).toEqual([]);
});

it('knows where lines of the surroundings begin', () => {
  expect(find(edit('go();', 'call();'), { came, near: /^two/m })).toHaveLength(1);
});

it('says nothing for a row that looks for nothing', () => {
  expect(find(edit('go();', 'call();'), {})).toEqual([]);
});

const apart = (first: string, second: string) => `${first}\none();\n${second}\ntwo();\n`;

it('keeps edits apart', () => {
  const before = { base: apart('lock', 'er()'), head: apart('x', 'y') };
  const after = { base: apart('lock()', 'z'), head: apart('lo', 'ck()') };

  expect(find(before, { gone: /lock\b/ })).toEqual(['1 lock']);
  expect(find(after, { gone })).toEqual(['1 lock()']);
  expect(find({ base: apart('lock()', 'z'), head: apart('go()', 'y') }, { gone })).toEqual(['1 lock()']);
});

it.each<[string, Omit<Sides, 'path'>, Partial<EditRow>, readonly string[]]>([
  [
    'something had to come instead and nothing did',
    { base: 'lock();\ngo();\n', head: 'go();\n' },
    { gone, instead: true },
    [],
  ],
  [
    'what was used stood before it',
    edit('f(b, b, b, clean(a));', 'go(b);'),
    { gone: /clean\(/, keeps: true },
    [],
  ],
  [
    'one of two is used',
    edit('clean(a, b);', 'go(a);'),
    { gone: /clean\(/, keeps: true },
    ['2 clean(a, b);'],
  ],
  [
    'a longer name is used',
    edit('clean(value);', 'go(value);'),
    { gone: /clean\(/, keeps: true },
    ['2 clean(value);'],
  ],
  [
    'what is used stood near the end of its reach',
    edit(`clean(${' '.repeat(58)}a);`, 'go(a);'),
    { gone: /clean\(/, keeps: true },
    [`2 clean(${' '.repeat(54)}`],
  ],
  [
    'what is used stood further',
    edit(`clean(${' '.repeat(60)}a);`, 'go(a);'),
    { gone: /clean\(/, keeps: true },
    [],
  ],
])('looks at what is still used: %s', (_what, sides, row, expected) => {
  expect(find(sides, row)).toEqual(expected);
});

const take = 'function take() {\n  lock();\n  n();\n  n();\n}\n';
const tiny = 'function tiny() {}\n';

it.each([
  ['its function still stands', take, take.replace('lock();', ''), 1],
  ['its function went, and one above stands', tiny + take, tiny, 0],
  ['its function went, and one below stands', take + tiny, tiny, 0],
  ['its function went with its last line', 'function take() {\n  n();\n  lock(); }\ngo();\n', 'go();\n', 0],
  [
    'the inner of two functions went, far below',
    `function outer() {\n${'  n();\n'.repeat(6)}  function take() {\n  lock();\n  }\n}\n`,
    `function outer() {\n${'  n();\n'.repeat(6)}}\n`,
    0,
  ],
  ['it stood in no function', 'lock();\ngo();\n', 'go();\n', 1],
])('finds what is gone where %s', (_what, base, head, count) => {
  expect(find({ base, head }, { gone })).toHaveLength(count);
});

it('asks for no function where something else came', () => {
  expect(find({ base: take, head: 'call();\n' }, { gone, came })).toEqual(['1 call();']);
});

it('says nothing of what is gone with its file', () => {
  expect(find({ base: take }, { gone, path: /ts$/ })).toEqual([]);
  expect(find({ base: 'lock();\n' }, { gone, path: /ts$/ })).toEqual(['1 lock();']);
});

it('names the line on which it stood, or the first of several', () => {
  expect(find(edit('a();\nlock();', 'b();\nc();'), { gone })).toEqual(['3 lock();']);
  expect(find(edit('a(\nlock();', 'b();\nc();'), { gone: /a\( lock/ })).toEqual(['2 a(']);
});
