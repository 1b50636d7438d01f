import { expect, it } from 'vitest';
import { parsers } from '../syntax/ready-parsers-builder.ts';
import { viewFile } from '../syntax/view-file.ts';
import {
  changedCalls,
  changedDependencies,
  changedImports,
  changedNodes,
  changedSettings,
  changedStatements,
  changedStrings,
  changedTextLines,
  toPlace,
} from './changed-facts.ts';
import { changeOf, type Sides } from './observation-builder.ts';

const view = (sides: Sides) => viewFile(changeOf(sides), parsers);
const code = view({
  path: 'a.ts',
  base: "import { a } from 'one';\nold({ mode: 'slow' });\nkept();\n",
  head: "import { b } from 'two';\nimport type { C } from 'three';\n\nkept();\nfresh({ mode: 'fast' });\n",
});

it('tells calls, settings, texts and imports that came and went', () => {
  const facts = (['added', 'removed'] as const).map((side) => ({
    calls: changedCalls(code, side).map(({ name, line }) => `${name}:${line}`),
    settings: changedSettings(code, side).map(({ name, value }) => `${name}=${value.text}`),
    strings: changedStrings(code, side).map(({ text }) => text),
    imports: changedImports(code, side).map(({ module, line }) => `${module}:${line}`),
  }));

  expect(facts).toEqual([
    { calls: ['fresh:5'], settings: ['mode=fast'], strings: ['fast'], imports: ['two:1'] },
    { calls: ['old:2'], settings: ['mode=slow'], strings: ['slow'], imports: ['one:1'] },
  ]);
});

it('takes what was added for granted where no side is named', () => {
  expect(changedCalls(code)).toEqual(changedCalls(code, 'added'));
  expect(changedImports(code)).toEqual(changedImports(code, 'added'));
  expect(changedSettings(code)).toEqual(changedSettings(code, 'added'));
  expect(changedStrings(code)).toEqual(changedStrings(code, 'added'));
});

it('tells SQL statements, whatever their layout', () => {
  const file = view({
    path: 'a.sql',
    base: 'DROP TABLE a;\nSELECT 1;\n',
    head: 'SELECT\n  1;\nDROP TABLE b;\n',
  });

  expect(changedStatements(file).map(({ kind, text }) => [kind, text])).toEqual([
    ['DropStmt', 'DROP TABLE b'],
  ]);
  expect(changedStatements(file, 'removed').map(({ text }) => text)).toEqual(['DROP TABLE a']);
});

it('tells values of documents by the keys they stand under', () => {
  const file = view({
    path: 'a.yml',
    base: 'on: push\njobs:\n  test:\n    steps:\n      - uses: a@v1\n',
    head: 'on: push\njobs:\n  test:\n    steps:\n      - uses: a@v2\n      - run: make\n',
  });

  expect(changedNodes(file).map(({ path, value, line }) => [path, value, line])).toEqual([
    ['jobs.test.steps.-.uses', 'a@v2', 5],
    ['jobs.test.steps.-.run', 'make', 6],
  ]);
  expect(changedNodes(file, 'removed').map(({ value }) => value)).toEqual(['a@v1']);
});

it('tells packages by name and version', () => {
  const file = view({
    path: 'package.json',
    base: '{\n  "dependencies": {\n    "a": "1.0.0",\n    "b": "1.0.0"\n  }\n}\n',
    head: '{\n  "dependencies": {\n    "a": "1.0.0",\n    "b": "2.0.0"\n  }\n}\n',
  });

  expect(changedDependencies(file)).toEqual([
    { name: 'b', version: '2.0.0', ecosystem: 'npm', line: 4, endLine: 4 },
  ]);
  expect(changedDependencies(file, 'removed').map(({ version }) => version)).toEqual(['1.0.0']);
  expect(changedDependencies(code)).toEqual([]);
});

it('tells lines that came and went, but not those that moved', () => {
  const file = view({ path: 'a.txt', base: 'one\ntwo\nthree\n', head: 'two\n  one\nfour\n' });

  expect(changedTextLines(file)).toEqual([{ text: 'four', line: 3, endLine: 3 }]);
  expect(changedTextLines(file, 'removed')).toEqual([{ text: 'three', line: 3, endLine: 3 }]);
});

it('has nothing to tell of a side that is not there', () => {
  const file = view({ path: 'a.ts', head: 'a();\n' });

  expect(changedCalls(file, 'removed')).toEqual([]);
  expect(changedNodes(file)).toEqual([]);
  expect(changedStatements(file)).toEqual([]);
});

it('points to the head for what was added, and to where it was for what was removed', () => {
  const place = { line: 2, endLine: 2 };

  expect(toPlace(code, 'added', { line: 4, endLine: 5 })).toEqual({
    path: 'a.ts',
    line: 4,
    endLine: 5,
    side: 'added',
  });
  expect(toPlace(code, 'removed', place)).toEqual({
    path: 'a.ts',
    line: 1,
    endLine: 1,
    side: 'removed',
    baseLine: 2,
  });
});
