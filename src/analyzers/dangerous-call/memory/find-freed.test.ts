import { expect, it } from 'vitest';
import { parsers } from '../../../syntax/ready-parsers-builder.ts';
import { viewFile } from '../../../syntax/view-file.ts';
import { changeOf } from '../../observation-builder.ts';
import { findFreed } from './find-freed.ts';

const toText = (lines: readonly string[]): string => `void f(struct a *a)\n{\n${lines.join('\n')}\n}\n`;

function find(body: readonly string[], path = 'a.c', base?: readonly string[]) {
  const sides = { path, head: toText(body), ...(base && { base: toText(base) }) };
  return findFreed(viewFile(changeOf(sides), parsers)).map(({ name, line }) => `${name} ${line}`);
}

it.each([
  ['a field of it', ['free(a);', 'a->b = 1;'], ['a 4']],
  ['an element of it', ['free(a);', 'go(1);', 'b = a[1];'], ['a 5']],
  ['it as an argument', ['free(a);', 'show(1, a);'], ['a 4']],
  ['it in a condition', ['free(a);', 'if (a->b) {'], ['a 4']],
  ['what it gave back already', ['free(a);', 'free(a);'], ['a 4']],
  ['what it deleted', ['delete a;', 'delete a;'], ['a 4']],
  ['what it deleted as a list', ['delete[] a;', 'show(a);'], ['a 4']],
  ['a member that it gave back', ['free(a->b);', 'free(a->b);'], ['a->b 4']],
  ['a member of its own', ['free(a.b);', 'show(a.b);'], ['a.b 4']],
  ['what it returns', ['free(a);', 'return a->b;'], ['a 4']],
  ['another name', ['free(a);', 'free(b);'], []],
  ['a name that only begins so', ['free(a);', 'show(ab);', 'free(ba);'], []],
  ['a member of another one', ['free(a);', 'show(b->a);', 'b.a->c = 1;'], []],
  ['the whole after a member', ['free(a->b);', 'free(a);'], []],
  ['a member that only looks the same', ['free(a.b);', 'show(aXb);'], []],
  ['it after a new value', ['free(a);', 'a = make();', 'a->b = 1;'], []],
  ['it after others may have set it', ['free(a);', 'fill(&a);', 'a->b = 1;'], []],
  ['it behind the end of the block', ['free(a);', '}', 'a->b = 1;'], []],
  ['it behind a return', ['free(a);', 'return;', 'a->b = 1;'], []],
  ['it behind a condition of the compiler', ['free(a);', '#else', 'a->b = 1;'], []],
  ['it in a comparison alone', ['free(a);', 'b = a == 0;'], []],
  ['it six lines on', ['free(a);', ';', ';', ';', ';', ';', 'a->b = 1;'], ['a 9']],
  ['it seven lines on', ['free(a);', ';', ';', ';', ';', ';', ';', 'a->b = 1;'], []],
])('follows what was given back to %s', (_what, body, found) => {
  expect(find(body)).toEqual(found);
});

it('reads the languages that give memory back by hand', () => {
  const body = ['free(a);', 'free(a);'];

  expect([find(body, 'a.cpp'), find(body, 'a.m'), find(body, 'a.go')]).toEqual([['a 4'], ['a 4'], []]);
});

it('tells of what the change brought, be it the use or the giving back', () => {
  const both = ['free(a);', 'show(a);'];

  expect(find(both, 'a.c', ['show(a);'])).toEqual(['a 4']);
  expect(find(both, 'a.c', ['free(a);'])).toEqual(['a 4']);
  expect(find([...both, 'go(1);'], 'a.c', both)).toEqual([]);
});
