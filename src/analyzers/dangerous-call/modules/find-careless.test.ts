import { expect, it } from 'vitest';
import { sourceOf } from '../../observation-builder.ts';
import { findCareless } from './find-careless.ts';

const go = (...modules: string[]) =>
  sourceOf('a.go', `package a\n\nimport (\n${modules.map((name) => `\t"${name}"\n`).join('')})\n`);

it('tells of a module that came in the place of a careful one', () => {
  const found = findCareless({ base: go('fmt', 'html/template'), head: go('fmt', 'text/template') });

  expect(found).toEqual([{ code: 'markup-injection', line: 5, endLine: 5, name: 'text/template' }]);
});

it.each([
  ['the careful one stays', { base: go('html/template'), head: go('html/template', 'text/template') }],
  ['there was no careful one', { base: go('fmt'), head: go('text/template') }],
  ['the file is new', { head: go('text/template') }],
  ['the file is gone', { base: go('html/template') }],
  ['nothing comes instead', { base: go('html/template'), head: go('fmt') }],
])('says nothing where %s', (_what, sides) => {
  expect(findCareless(sides)).toEqual([]);
});
