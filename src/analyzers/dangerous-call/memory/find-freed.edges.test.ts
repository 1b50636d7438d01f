import { expect, it } from 'vitest';
import { observe, summarize, viewOf } from '../../observation-builder.ts';
import { dangerousCall } from '../index.ts';
import { findFreed } from './find-freed.ts';

const toText = (lines: readonly string[]): string => `void f(struct a *a)\n{\n${lines.join('\n')}\n}\n`;

const find = (...lines: readonly string[]) =>
  findFreed(viewOf({ path: 'a.c', head: toText(lines) })).map(({ name, line }) => `${name} ${line}`);

it.each([
  ['behind space', '\t\tfree(a);', true],
  ['with space before the bracket', 'free  (a);', true],
  ['with space inside of the brackets', 'free(  a  );', true],
  ['with space behind the brackets', 'free(a)  ;', true],
  ['without brackets', 'delete  a  ;', true],
  ['as a list without space', 'delete[]a;', true],
  ['as a list in brackets', 'delete[] (a);', true],
  ['by the core of a system', 'kfree(a);', true],
  ['by the core of a system, in another way', 'kvfree(a);', true],
  ['by the core of a system, in a third way', 'vfree(a);', true],
  ['by a toolkit', 'g_free(a);', true],
  ['by a name of its own', 'xfree(a);', true],
  ['by a library for films', 'av_free(a);', true],
  ['by a library for keys', 'OPENSSL_free(a);', true],
  ['by another name', 'unfree(a);', false],
  ['behind a condition', 'if (b) free(a);', false],
  ['as a part of an expression', 'free(a) + 1;', false],
  ['over its address', 'free(&a);', false],
  ['as an element', 'free(a[1]);', false],
])('sees what is given back %s', (_how, line, isSeen) => {
  expect(find(line, 'b = a->c;')).toEqual(isSeen ? ['a 4'] : []);
});

it.each([
  ['a field behind space', ['free(a);', 'b = a  ->c;'], ['a 4']],
  ['an element behind space', ['free(a);', 'b = a  [1];'], ['a 4']],
  ['it again with space', ['free(a);', 'free  (  a  )  ;'], ['a 4']],
  ['it again by the core of a system', ['kfree(a);', 'kfree(a);'], ['a 4']],
  ['it again by a toolkit', ['g_free(a);', 'g_free(a);'], ['a 4']],
  ['it before another argument', ['free(a);', 'show(a  , 1);'], ['a 4']],
  ['the address of what it holds', ['free(a);', 'show(&a->b);'], []],
  ['it behind a new value without space', ['free(a);', 'a=make();', 'show(a);'], []],
  ['it behind a new value of a member', ['free(a.b);', 'a.b = 0;', 'show(a.b);'], []],
  ['it behind a new value of another', ['free(a);', 'ba = 0;', 'show(a);'], ['a 5']],
  ['it behind a new value of a member of another', ['free(a);', 'b.a = 0;', 'show(a);'], ['a 5']],
  ['it behind the address of a longer name', ['free(a);', 'fill(&ab);', 'show(a);'], ['a 5']],
  ['it behind an address with space', ['free(a);', 'fill(&  a);', 'show(a);'], []],
  ['it behind the beginning of a block', ['free(a);', '{', 'show(a);'], []],
  ['it behind a goto', ['free(a);', 'goto out;', 'show(a);'], []],
  ['it behind a break', ['free(a);', 'break;', 'show(a);'], []],
  ['it behind the next round', ['free(a);', 'continue;', 'show(a);'], []],
  ['it behind another way', ['free(a);', 'else', 'show(a);'], []],
  ['it behind another case', ['free(a);', 'case 1:', 'show(a);'], []],
  ['it behind all other cases', ['free(a);', 'default:', 'show(a);'], []],
  ['it behind a word that begins like a return', ['free(a);', 'returned();', 'show(a);'], ['a 5']],
  ['it behind a word that ends like a return', ['free(a);', 'no_return();', 'show(a);'], ['a 5']],
  ['it behind a condition of the compiler with space', ['free(a);', '  #endif', 'show(a);'], []],
  ['it behind a mark in a text', ['free(a);', 'say("#");', 'show(a);'], ['a 5']],
  ['two of them', ['free(a);', 'free(b);', 'show(a);', 'show(b);'], ['a 5', 'b 6']],
])('follows what was given back to %s', (_what, body, found) => {
  expect(find(...body)).toEqual(found);
});

it('says nothing of a file that is gone, and of languages whose names only look alike', () => {
  const text = toText(['free(a);', 'free(a);']);
  const count = (path: string) => findFreed(viewOf({ path, head: text })).length;

  expect(findFreed(viewOf({ path: 'a.c', base: text }))).toEqual([]);
  expect([count('a.h'), count('a.cs'), count('a.css'), count('a.ts')]).toEqual([1, 0, 0, 0]);
});

it('tells what it is about and where', () => {
  const head = toText(['free(a);', 'go(1);', 'free(a);']);
  const found = observe(dangerousCall, { path: 'a.c', head });

  expect(summarize(found)).toContain('unsafe-memory:5');
  expect(found.find((one) => one.kind === 'noticed' && one.code === 'unsafe-memory')).toEqual({
    kind: 'noticed',
    code: 'unsafe-memory',
    path: 'a.c',
    line: 5,
    endLine: 5,
    args: { name: 'a' },
  });
});
