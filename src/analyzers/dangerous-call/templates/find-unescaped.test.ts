import { expect, it } from 'vitest';
import { changeOf, type Sides } from '../../observation-builder.ts';
import { findUnescaped } from './find-unescaped.ts';

const unescaped = (sides: Sides) => findUnescaped(changeOf(sides));

it('tells of new lines that write a value as it is, and how they look', () => {
  const found = unescaped({ path: 'a.html', base: '<p>\n', head: '<p>\n  <b>{{ a|safe }}</b>\n' });

  expect(found).toEqual([{ line: 2, name: '<b>{{ a|safe }}</b>' }]);
});

it.each([
  ['a line that was there', { path: 'a.html', base: '{{ a|safe }}\n', head: '<p>\n{{ a|safe }}\n' }],
  ['a file of another kind', { path: 'a.txt', head: '{{ a|safe }}\n' }],
  ['a part of the page', { path: 'a.ejs', head: "<%- include('head') %>\n" }],
  ['a value that is escaped', { path: 'a.html', head: '{{ a }}\n' }],
  ['a mark of another language', { path: 'a.ejs', head: '{{ a|safe }}\n' }],
])('says nothing of %s', (_what, sides) => {
  expect(unescaped(sides)).toEqual([]);
});

it('shows sixty letters of a line', () => {
  const [found] = unescaped({ path: 'a.html', head: `{{ ${'a'.repeat(80)}|safe }}\n` });

  expect(found?.name).toBe(`{{ ${'a'.repeat(57)}`);
});

it('does not take what stands before a value for a part of the page', () => {
  expect(unescaped({ path: 'a.vue', head: '<p class="markdown" v-html="body"></p>\n' })).toHaveLength(1);
});
