import { expect, it } from 'vitest';
import type { Noticed } from '../contract.ts';
import { viewOf } from '../observation-builder.ts';
import { isMadeBriefly } from './made-briefly.ts';

const noticed: Noticed = { kind: 'noticed', code: 'a', path: 'A.cs', line: 1, baseLine: 2 };
const toText = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');
const far = Array<string>(9).fill('go();');

it.each([
  ['of a type that its place tells', ['a();', '  x = new Limiter(3);'], ['a();', '    x = new(3);'], true],
  ['otherwise', ['a();', 'x = new Limiter(3);'], ['a();', 'x = make(3);'], false],
  ['of another number', ['a();', 'x = new Limiter(3);'], ['a();', 'x = new(4);'], false],
  ['beside one that is old', ['a();', 'x = new Limiter(3);', 'x = new(3);'], ['a();', 'x = new(3);'], false],
  ['elsewhere', ['a();', 'ask();', ...far], ['a();', ...far, 'ask();'], false],
  [
    'among other changes',
    ['a();', 'x = new Limiter(3);', 'b();', ...far, 'c();'],
    ['a();', 'x = new(3);', 'd();', ...far, 'e();'],
    true,
  ],
])('knows what is made %s', (_what, base, head, expected) => {
  expect(isMadeBriefly(viewOf({ path: 'A.cs', base: toText(base), head: toText(head) }), noticed)).toBe(
    expected,
  );
});

it('says nothing of what has no place in the base', () => {
  const { baseLine: _, ...added } = noticed;

  expect(isMadeBriefly(viewOf({ path: 'A.cs', base: 'a();\n', head: '\nb();\n' }), added)).toBe(false);
});
