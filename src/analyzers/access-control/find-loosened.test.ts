import { expect, it } from 'vitest';
import { viewOf } from '../observation-builder.ts';
import { findLoosened } from './find-loosened.ts';

const loosened = (base: readonly string[], head: readonly string[]) =>
  findLoosened(viewOf({ path: 'src/a.ts', base: toText(base), head: toText(head) }));

const toText = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');

const long = 'x'.repeat(400);

it.each([
  ['a join', 'return isAdmin(u) && isOwner(u);', 'return isAdmin(u) || isOwner(u);', true],
  ['a join the other way', 'return isAdmin(u) || isOwner(u);', 'return isAdmin(u) && isOwner(u);', false],
  ['a join in words', 'return is_admin(u) and is_owner(u)', 'return is_admin(u) or is_owner(u)', true],
  ['a join and a no', 'return !isAdmin(u) && x;', 'return isAdmin(u) || x;', true],
  ['a join of something else', 'return isAdmin(u) && x;', 'return y || z;', false],
  ['a question less', 'return isAdmin(u) && x;', 'return isAdmin(u);', true],
  ['the first question less', 'return isAdmin(u) && x;', 'return x;', true],
  ['a question more', 'return isAdmin(u);', 'return isAdmin(u) && x;', false],
  ['another question', 'return isAdmin(u) && x;', 'return y;', false],
  ['one kept and one other question', 'return isAdmin(u) && x && y;', 'return x && z;', false],
  ['another order', 'return x && isAdmin(u);', 'return isAdmin(u) && x;', false],
  ['a no that is gone', 'return !isAdmin(u);', 'return isAdmin(u);', true],
  ['a no that came', 'return isAdmin(u);', 'return !isAdmin(u);', true],
  ['a way more', 'return isAdmin(u);', 'return isAdmin(u)|| x;', true],
  ['a way more before', 'return isAdmin(u);', 'return x || isAdmin(u);', true],
  ['a way more before a name like a return', 'isAdmin(returned)', 'x || isAdmin(returned)', true],
  ['other blanks', 'return isAdmin(u);', 'return  isAdmin(u) ;', false],
  ['a sign of other length', 'return u.role === x && y;', 'return u.role == x;', true],
  ['a no of other length', 'return u.role !== x && y;', 'return u.role != x;', true],
  ['a turned sign', 'return u.role != x && y;', 'return u.role == x || y;', false],
  ['a text with a sign in it', "return f(';') && isAdmin(u);", "return f('');", false],
  ['a function of one line', '(u) => isAdmin(u) && x', '(u) => isAdmin(u)', true],
  ['a function that lost its first question', '(u) => isAdmin(u) && x', '(u) => x', true],
  ['a last line', 'isAdmin(u) && my', 'my', true],
  ['a last line with a name like a return', 'isAdmin(u) && returned(u)', 'isAdmin(u)', true],
  ['another statement', 'return isAdmin(u) && x', 'unless x', false],
  ['a line that answers no more', 'isAdmin(u) && x', 'isAdmin(u);', false],
  ['a line that did not answer', 'isAdmin(u) && x;', 'isAdmin(u)', false],
  ['something plain', 'return blue && red;', 'return blue;', false],
  ['a proof less', 'return verified && x;', 'return x;', true],
  ['the end of a long line', `return isAdmin(u) && ${long};`, `return isAdmin(u) && ${long} || y;`, false],
])('judges %s', (_what, was, is, expected) => {
  expect(loosened([was], [is]).length > 0).toBe(expected);
});

it('tells the line and the text of the answer', () => {
  expect(loosened(['a();', '  return isAdmin(u) && x;'], ['a();', '  return isAdmin(u);'])).toEqual([
    { line: 2, text: 'return isAdmin(u);' },
  ]);
});

it('compares what went with what came', () => {
  const kept = '  return isAdmin(u);';

  expect(loosened(['  return isAdmin(u) && x;', kept], ['  paint();', kept])).toEqual([]);
  expect(loosened(['  return isAdmin(u) && x;'], ['  return isAdmin(u) && x;', kept])).toEqual([]);
  expect(loosened(['  return isAdmin(u) && x;', '  return isOwner(u);'], [kept])).toHaveLength(1);
});
