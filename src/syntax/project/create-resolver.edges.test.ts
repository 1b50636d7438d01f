import { expect, it } from 'vitest';
import { createResolver, listAliases } from './create-resolver.ts';
import { ts } from './project-builder.ts';
import { isModulePath } from './project-source.ts';

it('reads settings that say nothing', () => {
  const texts = new Map(['null', '3', '""', '{}', '[]'].map((text, at) => [`${at}/tsconfig.json`, text]));

  expect([...listAliases(texts, ts)]).toEqual([]);
});

it('finds no file that only a package speaks of', () => {
  const texts = new Map([
    ['a.ts', ''],
    ['b/package.json', '{ "name": "b", "main": "./gone.js", "types": "./gone.d.ts" }'],
  ]);

  expect(createResolver(texts, ts)('./b', 'a.ts')).toBeUndefined();
});

it.each([
  ['a.ts', true],
  ['a.d.ts', false],
  ['a.d.mts', false],
  ['a.d.ts.js', true],
  ['a.json', false],
])('takes %s for a module: %s', (path, expected) => {
  expect(isModulePath(path)).toBe(expected);
});
