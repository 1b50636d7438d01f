import { expect, it } from 'vitest';
import { type MarkupRow, markupRows } from './markup/data.ts';
import { tellMarkup } from './tell-markup.ts';

function rowOf(name: string): MarkupRow {
  const row = markupRows.find(({ language }) => language === name);
  if (row === undefined) throw new Error(`no row for ${name}`);
  return row;
}

const program = (language: string, text: string) =>
  tellMarkup(rowOf(language), text)?.program.replaceAll('\0', '|');

it.each([
  ['html', '\n<p >a\n b  c</p>\n\n<b>d</b> <i>e</i>\n', '<p>a\nb c</p>\n<b>d</b> <i>e</i>'],
  ['html', '<p>a { b \'c\' "d"</p>', '<p>a { b \'c\' "d"</p>'],
  ['html', '<p a={b}>c</p>', '<p a={b}>c</p>'],
  ['html', '<p>a</p><!-- b --><p>c</p>', '<p>a</p><!-- b --><p>c</p>'],
  ['html', '<pre>\n a  b </pre>', '|<pre>\n a  b </pre>|'],
  ['html', '<script>a( )</script>', '<script>||a()||</script>'],
  ['html', '<PRE> a  b</PRE>', '|<PRE> a  b</PRE>|'],
  ['html', '<!-- a -->\n<p>b</p>', '<p>b</p>'],
  ['html', '<p>a</p>\n<!-- b -->\n<p>c</p>', '<p>a</p>\n<p>c</p>'],
  ['xml', '\n<a/>', '<a/>'],
  ['xml', '\n<?xml a?><a/>', '\n<?xml a?><a/>'],
  ['xml', '<a/><!-- b --><c/>', '<a/>#<c/>'],
  ['xml', '<a/> <!-- b --><c/>', '<a/> <c/>'],
  ['xml', '<a/>\n<!-- b -->\n<c/>', '<a/>\n<c/>'],
  ['xml', '<a>b  c\n\nd</a>', '<a>b  c\n\nd</a>'],
  ['xml', '<a>  b  </a>', '<a>  b  </a>'],
  ['xml', '<a>b  <c/>  d</a>', '<a>b  <c/>  d</a>'],
  ['xml', '<a>  <![CDATA[ < ]]>  </a>', '<a>  <![CDATA[ < ]]>  </a>'],
  ['svelte', '<p a={b}  c="{d}">{ e  }</p>', '<p a={b} c="{d}">{ e  }</p>'],
])('tells the program of a page in %s: %j', (language, text, expected) => {
  expect(program(language, text)).toBe(expected);
});

it.each([
  ['html', '<p>a < b</p>'],
  ['html', '<script>a()'],
  ['html', '<pre>a'],
  ['html', '<p>a</p><b'],
  ['html', '<p title="a'],
  ['svelte', '<p>a } b</p>'],
  ['svelte', '<p>a { b</p>'],
  ['xml', '<a b="c'],
])('leaves a page in %s alone where something is in doubt: %j', (language, text) => {
  expect(program(language, text)).toBeUndefined();
});

it.each([
  ['<template><p/></template>', true],
  ['<template>\n<template><p/></template><p/></template>', true],
  ['<script>a()</script>\n<style>a{}</style>', true],
  ['<template/>', true],
  ['<template/><p/>', false],
  ['<template></template><p/>', false],
  ['<template><br></template><p/>', false],
  ['<p/>', false],
  ['a', false],
  ['{{ "<script" }}', false],
  ['<noscript></noscript>', false],
  ['<styles></styles>', false],
  ['<scripts></scripts>', false],
  ['<template></template></template><p/>', false],
])('tells a page in parts by what stands outside of all elements: %s', (text, expected) => {
  expect(program('vue', text) !== undefined).toBe(expected);
});

it('gives remarks of pages and of their scripts in order', () => {
  const remarks = tellMarkup(
    rowOf('html'),
    '<!-- a -->\n<script>\nb() // c\n</script>\n<!-- d -->\n<style>\n/* e */\n</style>\n',
  )?.remarks;

  expect(remarks).toEqual([
    { text: '<!-- a -->', start: 0 },
    { text: '// c', start: 24 },
    { text: '<!-- d -->', start: 39 },
    { text: '/* e */', start: 58 },
  ]);
});
