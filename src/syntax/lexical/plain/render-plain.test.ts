import { expect, it } from 'vitest';
import { readLexically } from '../read-lexically.ts';
import { plainRows } from './data.ts';
import { renderPlain } from './render-plain.ts';

it.each(plainRows.map((row) => [row.language, row] as const))(
  'tells a program in %s from its layout and comments, where signs can tell',
  (language, { hit, same, miss }) => {
    expect(renderPlain(language, same)).toBe(renderPlain(language, hit));
    expect(renderPlain(language, hit)).toMatch(/[A-Za-z]/);
    expect(renderPlain(language, miss)).toBeUndefined();
  },
);

it.each([
  ['kotlin', 'a - b', 'a -b'],
  ['kotlin', 'a\nb', 'a b'],
  ['kotlin', 'a /*\n*/ b', 'a /* */ b'],
  ['kotlin', '"a  b"', '"a b"'],
  ['kotlin', '"a // b"', '"a // c"'],
  ['kotlin', '"a\\" // b"', '"a\\" // c"'],
  ['kotlin', '\'"\' + b // "', '\'"\' + c // "'],
  ['csharp', '#if A\nb', '#if A b'],
  ['kotlin', 'a = """b\n  c"""', 'a = """b\n c"""'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: Kotlin's own way to put something in
  ['kotlin', '"${a("b  c")}"', '"${a("b c")}"'],
  ['c', 'a; // b \\\nc\nd', 'a; // b\nc\nd'],
  ['hcl', 'a = <<B\n c\nB\n', 'a = <<B\n  c\nB\n'],
  ['hcl', 'a = "b # c"', 'a = "b # d"'],
  ['toml', "a = 'b  c'", "a = 'b c'"],
  ['xml', '<a> b</a>', '<a>b</a>'],
  ['xml', '<a> <b/></a>', '<a><b/></a>'],
  ['xml', '<a>\n<b/></a>', '<a> <b/></a>'],
  ['dockerfile', 'ENV A=b # c\n', 'ENV A=b # d\n'],
  ['dockerfile', 'RUN a \\\n b\n', 'RUN a \\ \n b\n'],
  ['ini', 'a = b  c\n', 'a = b c\n'],
  ['ini', 'a = b;c\n', 'a = b;d\n'],
  ['kotlin', 'f(a,\nb)', 'f(a\nb)'],
  ['kotlin', 'f(", )")', 'f(",)")'],
  ['dart', 'f((a,))', 'f((a))'],
  ['css', 'a b { c: d }', 'ab { c: d }'],
  ['css', 'a{b:c;d:e}', 'a{b:cd:e}'],
])('tells two programs in %s apart: %j and %j', (language, one, other) => {
  expect(renderPlain(language, one)).not.toBe(renderPlain(language, other));
});

it.each([
  ['kotlin', 'fun f(a: A, b: B)', 'fun f(\n  a: A,\n  b: B,\n)'],
  ['kotlin', 'val a = [b]', 'val a = [ b ]'],
  ['dart', 'f(a, b)', 'f(\n  a,\n  b\n)'],
  ['swift', 'f(a, b)', 'f(\n  a,\n  b\n)'],
  ['css', '.a { b: c; d: e; }', '.a {\n  b: c;\n  d: e\n}'],
])('takes two programs in %s for one: %j and %j', (language, one, other) => {
  expect(renderPlain(language, one)).toBe(renderPlain(language, other));
});

it('takes no word for layout that a comment separates', () => {
  expect(renderPlain('kotlin', 'a/* why */b')).toBe('a b');
  expect(renderPlain('kotlin', 'a // why\n\n  b \r\n')).toBe('a\nb');
  expect(renderPlain('dockerfile', 'RUN a \\\n# why\n b\n')).toBe('RUN a \\\n b\n');
});

it.each([
  ['kotlin', "val a = b'c\n"],
  ['toml', 'a = "b\n# c\n'],
  ['css', 'a { b: `c` }'],
])('says nothing of %s where a quote is left over: %j', (language, text) => {
  expect(renderPlain(language, text)).toBeUndefined();
});

it('leaves languages alone in which signs do not tell', () => {
  expect(renderPlain('ruby', 'a\n')).toBeUndefined();
  expect(readLexically('ruby', 'a\n')).not.toHaveProperty('structure');
  expect(readLexically('toml', 'a = 1 # why\n').structure).toBe('a = 1');
});
