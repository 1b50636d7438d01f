import { expect, it } from 'vitest';
import { isTainted, listTainted } from './taint.ts';

const known = (...lines: readonly string[]) => [...(listTainted(lines).at(-1) ?? [])];
const names = (...lines: readonly string[]) => known(...lines).filter((name) => !name.startsWith('$'));

it.each([
  ['a pointer', ['char *a = req.query.a;'], ['a']],
  ['a name of a type of its own', ['List<Item>  a = req.query.a;'], ['a']],
  ['several names taken out of a list', ['const [a, b] = req.params.all;'], ['a', 'b']],
  ['names with space before the comma', ['a , b = req.query.all'], ['a', 'b']],
  ['names without space behind the comma', ['a,bcd = req.query.all'], ['a', 'bcd']],
  ['a type without space', ['const a:string = req.query.a;'], ['a']],
  ['a type behind a tab', ['const a:\tstring = req.query.a;'], ['a']],
  ['an assignment without space', ['a=req.query.a'], ['a']],
  ['a short assignment that cleans', ['a := req.query.a', "a := 'x'"], []],
])('follows %s', (_what, lines, expected) => {
  expect(names(...lines)).toEqual(expected);
});

it('forgets a variable with a sign, when it gets another value', () => {
  expect(known("$a = $_GET['a'];")).toEqual(['a', '$a']);
  expect(known("$a = $_GET['a'];", "$a = 'x';")).toEqual([]);
});

it('knows a parameter of which the mark stands on a line of its own', () => {
  expect(names('f(@RequestParam', 'String name) {')).toEqual(['name']);
});

it.each([
  ['a name in a text of PHP', '"$name/x"', true],
  ['a name behind a minus', 'go(total-name)', true],
  ['a name behind a minus that is added to', 'total-name + 1;', true],
  ['a name that is called', 'name (total)', false],
  ['another name', '"$total/x"', false],
])('looks in a text for %s', (_what, text, expected) => {
  expect(isTainted(text, new Set(['name', 'n']))).toBe(expected);
});
