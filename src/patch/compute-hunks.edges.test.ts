import { expect, it } from 'vitest';
import { computeHunks } from './compute-hunks.ts';
import { unquotePath } from './unquote-path.ts';

const many = (name: string) => Array.from({ length: 3000 }, (_, at) => `${name} ${at}`).join('\n');

const shape = (base: string, head: string) =>
  computeHunks(base, head).map(({ lines, ...numbers }) => [
    ...Object.values(numbers),
    lines.filter(({ kind }) => kind === 'removed').length,
    lines.at(-1)?.text,
  ]);

it.each([
  ['all is other', many('a'), many('b'), [1, 3000, 1, 3000, 3000, 'b 2999']],
  ['all is other, with line ends', `${many('a')}\n`, `${many('b')}\n`, [1, 3000, 1, 3000, 3000, 'b 2999']],
  ['much came behind', 'x\n', `x\n${many('b')}\n`, [2, 0, 2, 3000, 0, 'b 2999']],
  ['much went behind', `x\n${many('a')}\n`, 'x\n', [2, 3000, 2, 0, 3000, 'a 2999']],
])('replaces what is behind the common start where %s', (_what, base, head, expected) => {
  expect(shape(base, head)).toEqual([expected]);
});

it('leaves a return in the midst of a line', () => {
  expect(computeHunks('', 'a\rb\r\n')[0]?.lines).toEqual([{ kind: 'added', text: 'a\rb', headLine: 1 }]);
});

it.each([
  ['a"', 'a"'],
  ['"\\200"', '\\200'],
  ['"\\177\\302\\200"', '\u007f\u0080'],
])('reads the path %s', (printed, path) => {
  expect(unquotePath(printed)).toBe(path);
});
