import { expect, it } from 'vitest';
import { viewOf } from '../observation-builder.ts';
import { findBareMethods } from './bare-methods.ts';

const all = '  @Authorized()\n  @Query(() => [Page])\n  all() {}\n';
const renew = '  @Mutation(() => Page)\n  renew() {}\n';
const inClass = (...methods: readonly string[]): string => `@Resolver()\nclass A {\n${methods.join('')}}\n`;

function find(head: string, base?: string, path = 'src/a.ts'): readonly string[] {
  const sides = base === undefined ? { path, head } : { path, base, head };
  return findBareMethods(viewOf(sides)).map(({ name, line }) => `${name}:${line}`);
}

it.each([
  ['a method beside a guarded one', inClass(all, renew), ['renew:6']],
  ['a method that changes nothing', inClass(all, renew.replace('Mutation', 'Query')), []],
  ['a method without a guarded one', inClass(all.replace('  @Authorized()\n', ''), renew), []],
  ['a method with a guard of its own', inClass(all, `  @Roles('a')\n${renew}`), []],
  ['a method of a guarded class', `@Authorized()\n${inClass(all, renew)}`, []],
  ['a method for those who come', inClass(all, renew.replace('renew', 'signIn')), []],
  ['a method with two marks', inClass(all, `  @Named()\n${renew}`), ['renew:6']],
  [
    'a method beside a guarded one that is called as the class',
    inClass(all.replace(' all(', ' A('), renew),
    ['renew:6'],
  ],
  ['a method of another class', `${inClass(all)}class B {\n${renew}}\n`, []],
])('reads %s', (_what, head, expected) => {
  expect(find(head)).toEqual(expected);
});

it('says nothing of what stood there before', () => {
  expect(find(`${inClass(all, renew)}go();\n`, inClass(all, renew))).toEqual([]);
});

it('tells of what came', () => {
  expect(find(inClass(all, renew), inClass(all))).toEqual(['renew:6']);
});

it('tells of what came while another went', () => {
  const count = '  @Query(() => Int)\n  count() {}\n';

  expect(find(inClass(all, renew), inClass(all, count))).toEqual(['renew:6']);
});

it('says nothing of a method beside a guarded class', () => {
  const head =
    'class A {\n  @PreAuthorize("isOwner()")\n  static class B {}\n\n  @DeleteMapping("/a")\n  void drop() { go(); }\n}\n';

  expect(find(head, undefined, 'A.java')).toEqual([]);
});

it('reads annotations of Java', () => {
  const head =
    'class A {\n  @PreAuthorize("isOwner()")\n  @GetMapping("/a")\n  A all() { return a; }\n\n  @DeleteMapping("/a")\n  void drop() { go(); }\n}\n';

  expect(find(head, undefined, 'A.java')).toEqual(['drop:6']);
});

it('reads attributes of C#', () => {
  const head =
    'class A {\n  [Authorize]\n  [HttpGet]\n  public A All() { return a; }\n\n  [HttpPost]\n  public void Drop() { Go(); }\n}\n';

  expect(find(head, undefined, 'A.cs')).toEqual(['Drop:6']);
});
