import { expect, it } from 'vitest';
import { parsers } from '../ready-parsers-builder.ts';
import { readTypescript } from './read-typescript.ts';

it.each([
  ['layout', 'if(a){b()}', 'if (a) {\n  b();\n}'],
  ['comments', 'a(/* x */); // y', 'a();'],
  ['quotes', `a('x', "it's")`, `a("x", 'it\\'s')`],
  ['quotes that need no backslash', `a("\\'")`, `a("'")`],
  ['double quotes that need one', `a("\\"")`, `a('"')`],
  ['semicolons', 'a()\nb()', 'a();\nb();'],
  ['lone semicolons', 'a();;', 'a();'],
  ['trailing commas', 'f(a, [b, ], { c, })', 'f(a, [b], { c },)'],
  ['redundant parentheses', 'const x = (a) + (b * c);', 'const x = a + b * c;'],
  ['parentheses of an arrow function', '(x) => x', 'x => x'],
  ['grouped conditions', 'a && (b && (c && d))', 'a && b && c && d'],
  ['parentheses of types', 'let a: (string | number)', 'let a: string | number'],
  ['leading bars of a union', 'type A = | 1 | 2', 'type A = 1 | 2'],
  ['separators of members', 'interface A { a: 1, b: 2 }', 'interface A { a: 1; b: 2 }'],
  ['order of imported names', `import d, { b as c, a } from 'e'`, `import d, { a, b as c } from 'e'`],
  ['order of exported names', 'export { a, b as c, b as d }', 'export { b as d, b as c, a }'],
  ['order of names given on', `export { a, b } from 'c'`, `export { b, a } from 'c'`],
  ['quoted keys', `x = { 'a': 1, "b-c": 2 }`, `x = { a: 1, 'b-c': 2 }`],
  ['quotes behind a backslash', `a('\\\\"')`, `a("\\\\\\"")`],
  ['quoted number keys', `x = { '1': a }`, 'x = { 1: a }'],
  ['spelling of numbers', 'x = [0xFF, 1.0, 1e3, 1_000]', 'x = [255, 1, 1000, 1000]'],
  ['order of flags', '/a/gi', '/a/ig'],
  ['arguments of new', 'new A', 'new A()'],
  ['quotes of directives', `'use strict'; a()`, `"use strict"; a()`],
  ['line ends in templates', 'x = `a\r\nb`', 'x = `a\nb`'],
  ['line breaks around JSX text', 'x = <a>\n  b c\n  <d/>\n</a>', 'x = <a>b c<d /></a>'],
  ['wrapped JSX text', 'x = <a>b\n  c</a>', 'x = <a>b c</a>'],
  ['a blank in braces where a line breaks', `x = <a>b{' '}\n<c/></a>`, 'x = <a>b <c/></a>'],
  ['blank lines around JSX text', 'x = <a> \t\r\n\n \tb</a>', 'x = <a>b</a>'],
  ['comments among JSX children', 'x = <a>{/* no */}<b/></a>', 'x = <a><b/></a>'],
  ['quotes of JSX attributes', `x = <a b='c' />`, `x = <a b="c" />`],
  ['position of decorators', '@a class B {}', '@a\nclass B {}'],
])('finds one program behind different %s', (_what, one, other) => {
  expect(structureOf(one)).toBe(structureOf(other));
});

/** How the structure of a fragment ends. */
const closing = [
  'closingFragment',
  'type',
  'JSXClosingFragment',
  'openingFragment',
  'type',
  'JSXOpeningFragment',
  'type',
  'JSXFragment',
].join('{/**/}');

it.each([
  ['template contents', 'x = `a b`', 'x = `a  b`'],
  ['template holes', `x = \`\${a}b\``, `x = \`\${a} b\``],
  ['blanks in strings', `x = 'a b'`, `x = 'a  b'`],
  ['escapes that only look equal', `x = '\\x41'`, `x = 'A'`],
  ['a quote and a backslash', `x = '\\\\"'`, `x = '\\"'`],
  ['operators', 'a < b', 'a <= b'],
  ['names', 'a()', 'b()'],
  ['order of arguments', 'f(a, b)', 'f(b, a)'],
  ['mixed conditions', 'a && (b || c)', 'a && b || c'],
  ['mixed conditions of one shape', 'a || (b && c)', 'a || (b || c)'],
  ['order of conditions', 'a && b', 'b && a'],
  ['groups that decide', '(a - b) - c', 'a - (b - c)'],
  ['a return that lost its value', 'function f() { return a }', 'function f() { return\na }'],
  ['a call that joins two lines', 'a\n;(b)', 'a\n(b)'],
  ['a step that changes sides', 'a\n++b', 'a++\nb'],
  ['a directive and a string in parentheses', `'use strict'; a()`, `('use strict'); a()`],
  ['a directive with an escape', `'use strict'; a()`, `'use\\x20strict'; a()`],
  ['await', 'async () => { await a() }', 'async () => { a() }'],
  ['optional chains', 'a?.b.c', '(a?.b).c'],
  ['optional calls', 'a?.()', 'a()'],
  ['const and let', 'const a = 1', 'let a = 1'],
  ['static members', 'class A { static a() {} }', 'class A { a() {} }'],
  ['accessibility', 'class A { private a() {} }', 'class A { public a() {} }'],
  ['types', 'let a: string', 'let a: number'],
  ['imported names', `import { a as b, c as d } from 'e'`, `import { c as b, a as d } from 'e'`],
  ['imports in order', `import 'a'\nimport 'b'`, `import 'b'\nimport 'a'`],
  ['type imports', `import type { A } from 'a'`, `import { A } from 'a'`],
  [
    'import attributes',
    `import a from 'a' with { type: 'json' }`,
    `import a from 'a' assert { type: 'json' }`,
  ],
  [
    'attributes of named re-exports',
    `export { a } from 'a' with { type: 'json' }`,
    `export { a } from 'a' assert { type: 'json' }`,
  ],
  [
    'attributes of whole re-exports',
    `export * from 'a' with { type: 'json' }`,
    `export * from 'a' assert { type: 'json' }`,
  ],
  ['lists that end elsewhere', 'x = [[a], b]', 'x = [[a, b]]'],
  ['truth', 'x = true', 'x = false'],
  ['signs', 'x = -1', 'x = 1'],
  ['members and their names', 'a[b]', 'a.b'],
  ['private names', 'class A { #a }', 'class A { a }'],
  ['spellings of big keys', 'x = { 0x1n: a }', `x = { '0x1n': a }`],
  ['number keys', 'x = { 1: a }', 'x = { 2: a }'],
  ['quoted keys', `x = { 'a': 1 }`, `x = { 'b': 1 }`],
  ['holes in lists', 'x = [a,,b]', 'x = [a,b]'],
  ['holes and null', 'x = [,]', 'x = [null]'],
  ['flags of patterns', '/a/g', '/a/i'],
  ['patterns', '/a b/', '/a  b/'],
  ['big numbers', 'x = 1n', 'x = 1'],
  ['computed keys', 'x = { [a]: 1 }', 'x = { a: 1 }'],
  ['quoted keys with escapes', `x = { '\\x61': 1 }`, 'x = { a: 1 }'],
  ['computed keys and names', `x = { ['a']: 1 }`, 'x = { [a]: 1 }'],
  ['the name an assignment gives', '(f) = function () {}', 'f = function () {}'],
  ['the name a default gives', '[(f) = function () {}] = []', '[f = function () {}] = []'],
  ['imports for nothing, which a compiler drops', `import {} from 'a'`, `import 'a'`],
  ['an empty body', 'if (a); b()', 'if (a) b()'],
  ['blocks', 'if (a) b()', 'if (a) { b() }'],
  ['blanks in JSX text', 'x = <a>b c</a>', 'x = <a>b  c</a>'],
  ['blanks before a JSX element', 'x = <a>b <c/></a>', 'x = <a>b<c/></a>'],
  ['tabs in JSX text', 'x = <a>b\tc</a>', 'x = <a>b c</a>'],
  ['blanks at the ends of JSX text', 'x = <a> b </a>', 'x = <a>b</a>'],
  ['elements', 'x = <a><b/></a>', 'x = <a><c/></a>'],
  ['order of texts and elements', 'x = <a>b<c/></a>', 'x = <a><c/>b</a>'],
  ['texts on either side of an element', 'x = <a>b<c/>d</a>', 'x = <a>bd<c/></a>'],
  ['texts and attributes', 'x = <a b="c"/>', 'x = <a b="d"/>'],
  ['names of attributes', 'x = <a b="c"/>', 'x = <a d="c"/>'],
  ['texts and expressions as attributes', 'x = <a b="c"/>', `x = <a b={'c'}/>`],
  ['elements behind texts', 'x = <a>b<c/></a>', 'x = <a>b<d/></a>'],
  ['elements before texts', 'x = <a><c/>b</a>', 'x = <a><d/>b</a>'],
  ['texts written like the structure around them', `x = <><></>${closing}</>`, `x = <><>${closing}</></>`],
  ['blanks that are spread', `x = <a>b{...' '}<c/></a>`, 'x = <a>b <c/></a>'],
  ['blanks on a line of their own', `x = <a>b{'  '}<c/></a>`, 'x = <a>b <c/></a>'],
  ['texts cut by a comment', 'x = <a>b{/* no */}c</a>', 'x = <a>bc</a>'],
  ['entities and blanks', 'x = <a>b&nbsp;c</a>', 'x = <a>b c</a>'],
  ['expressions in JSX', 'x = <a>{b}</a>', 'x = <a>b</a>'],
  ['text and its quoted twin', `x = <a>{'b'}</a>`, 'x = <a>b</a>'],
  ['JSX attributes', `x = <a b="c d" />`, `x = <a b="c  d" />`],
  ['backslashes in JSX attributes', `x = <a b="\\'" />`, `x = <a b="'" />`],
  ['JSX attributes with and without a value', 'x = <a b />', 'x = <a b={c} />'],
  ['elements and fragments', 'x = <a></a>', 'x = <></>'],
  ['interpreters', '#!/usr/bin/env node\na()', '#!/usr/bin/env bun\na()'],
  ['modules and scripts', 'export {}; a()', 'a()'],
])('keeps %s apart', (_what, one, other) => {
  expect(structureOf(one)).not.toBe(structureOf(other));
});

it('renders a long sum', () => {
  const sum = `x = ${'a + '.repeat(2_000)}a`;

  expect(structureOf(sum)?.length).toBeGreaterThan(20_000);
});

function structureOf(text: string): string | undefined {
  const path = text.includes('</') || text.includes('/>') ? 'a.tsx' : 'a.ts';
  const facts = readTypescript({ path, language: 'typescript', text }, parsers.babel);
  expect(facts.reason).toBeUndefined();
  return facts.structure;
}
