import { expect, it } from 'vitest';
import { changedCalls, changedDependencies, changedSettings, changedStrings } from './changed-facts.ts';
import { codeFactsMoreOf, factsMoreOf } from './compare-code.ts';
import { viewOf } from './observation-builder.ts';

it('reads a manifest by the name that it has on the side', () => {
  const base = '{\n  "dependencies": {\n    "a": "1.0.0"\n  }\n}\n';
  const head = '{\n  "require": {\n    "b/c": "1.0.0"\n  }\n}\n';
  const file = viewOf({ path: 'composer.json', from: 'package.json', base, head });

  expect(changedDependencies(file, 'removed').map(({ name }) => name)).toEqual(['a']);
  expect(changedDependencies(file, 'added').map(({ name }) => name)).toEqual(['b/c']);
});

it('finds no packages in a manifest that cannot be read', () => {
  expect(changedDependencies(viewOf({ path: 'package.json', head: '{ "dependencies": ' }))).toEqual([]);
});

it('finds no code in a text', () => {
  const file = viewOf({ path: 'a.txt', base: 'a\n', head: "f('b', { c: 1 });\n" });

  expect([changedCalls(file), changedSettings(file), changedStrings(file)]).toEqual([[], [], []]);
  expect(codeFactsMoreOf(file, 'added', { select: ({ checks }) => checks, key: ({ text }) => text })).toEqual(
    [],
  );
});

it('gives facts in the order of their lines, whichever of them are on changed ones', () => {
  const file = viewOf({ path: 'a.ts', base: 'a();\nkept();\n', head: 'b();\nkept();\nc();\n' });
  const lines = [1, 2, 3].map((line) => ({ line, endLine: line }));

  const found = factsMoreOf(file, 'added', {
    select: (source) => (source === file.head ? lines : []),
    key: ({ line }) => String(line),
  });

  expect(found).toEqual(lines);
});
