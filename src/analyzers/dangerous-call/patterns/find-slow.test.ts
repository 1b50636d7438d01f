import { expect, it } from 'vitest';
import { viewOf } from '../../observation-builder.ts';
import { findSlow } from './find-slow.ts';

const slow = (head: string, base = '', path = 'a.ts') => findSlow(viewOf({ path, base, head }));

it('tells of a repeat that is repeated, and shows it', () => {
  expect(slow('f();\nconst a = /^([a-z]+)+$/;\n', 'f();\n')).toEqual([{ line: 2, name: '^([a-z]+)+$' }]);
});

it.each([
  ['words with a blank that may be there', 'const a = /^(\\w+\\s?)*$/;\n', 1],
  ['anything, again and again', 'const a = /(.*)*/;\n', 1],
  ['a text of another language', "re.compile(r'^(?:\\d+)+$')\n", 1],
  ['at least three', 'const a = /(x+){3,}/;\n', 1],
  ['words with a sign between them', 'const a = /^(\\w+,)*$/;\n', 0],
  ['one repeat', 'const a = /^([a-z]+)$/;\n', 0],
  ['a repeat that gives nothing back', 'const a = /(x+)++/;\n', 0],
  ['a sum', 'const a = (b+)+c;\n', 0],
  ['blanks around anything', 'const a = /^\\s*(.*)\\s*$/;\n', 0],
  ['a line of data', `const a = /^([a-z]+)+$/; // ${'x'.repeat(400)}\n`, 0],
])('counts expressions with %s', (_what, text, count) => {
  expect(slow(text)).toHaveLength(count);
});

it('shows sixty letters, and reads lines of four hundred', () => {
  const text = `([${'a'.repeat(59)}]+)+`;
  const line = `const a = /^${text}$/;`;

  const [found] = slow(`${line.padEnd(400, ' ')}\n`);

  expect(found?.name).toBe(`^${text}$`.slice(0, 60));
});

it.each([
  ['a gap that may be missing', '/^a *(?:\\n *)?b/', '/^a *\\n? *b/', 1],
  ['a class that takes the sign between, too', "/`a[^,]*,[^,]*'/", "/`a.*,.*'/", 1],
  ['an end that is begun anywhere', '/\\[[^[\\]]*\\]/', '/\\[[^\\]]*\\]/', 1],
  ['the same at the beginning alone', '/^\\[[^[\\]]*\\]/', '/^\\[[^\\]]*\\]/', 0],
  ['one that grows no faster', '/^a *b/', '/^a *c/', 0],
  ['one that was as slow', '/^(a+)+b* *$/', '/^(a+)+b* * *$/', 0],
  ['one that has become better', '/^a *\\n? *b/', '/^a *(?:\\n *)?b/', 0],
  ['another expression', '/^abcdefghijkl$/', '/.*x.*y.*zzzzzz/', 0],
])('compares an edited expression with what it was: %s', (_what, before, after, count) => {
  expect(slow(`const a = ${after};\n`, `const a = ${before};\n`)).toHaveLength(count);
});

it('tells where an edited expression stands', () => {
  const [before, after] = ['f();\nconst a = /^a*b/;\n', 'f();\nconst a = /^a*a*b/;\n'];

  expect(slow(after, before)).toEqual([{ line: 2, name: '^a*a*b' }]);
});

it('says nothing of what was as slow before, nor twice of a line', () => {
  expect(slow('const a = /^(a+)+c$/;\n', 'const a = /^(a+)+b$/;\n')).toEqual([]);
  expect(slow('const a = /^(a+)+(a+)+b$/;\n', 'const a = /^(a)+b$/;\n')).toHaveLength(1);
});

it('goes by the language', () => {
  expect(slow('a =~ /(a+ # b\n)/x\nb =~ /^(a+ b+ )+$/x\n', '', 'a.rb')).toEqual([]);
  expect(slow('package a\n\nvar b = regexp.MustCompile(`^(a+)+$`)\n', '', 'a.go')).toEqual([]);
  expect(slow('class A { Pattern a = Pattern.compile("^(\\\\w+)+$"); }\n', '', 'A.java')).toHaveLength(1);
});
