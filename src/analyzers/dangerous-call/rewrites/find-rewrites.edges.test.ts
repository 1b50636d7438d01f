import { expect, it } from 'vitest';
import { viewOf } from '../../observation-builder.ts';
import { edit, rewrites } from './edit-builder.ts';
import { findRewrites } from './find-rewrites.ts';
import { documents } from './forms/data.ts';

it('gives all that is known of what it noticed', () => {
  const file = viewOf({ path: 'src/a.ts', base: 'f(escape(a));\n', head: 'f(a);\n' });

  expect(findRewrites(file)).toEqual([
    {
      kind: 'noticed',
      code: 'cleaning-lost',
      path: 'src/a.ts',
      line: 1,
      endLine: 1,
      args: { name: 'escape' },
    },
  ]);
});

it('gives the line of the base where nothing stands in the place', () => {
  const file = viewOf({ path: 'a.py', base: 'f(verify=True, a=1)\n', head: 'f(a=1)\n' });

  expect(findRewrites(file)).toEqual([
    {
      kind: 'noticed',
      code: 'option-weakened',
      path: 'a.py',
      line: 1,
      endLine: 1,
      side: 'removed',
      baseLine: 1,
      args: { name: 'verify' },
    },
  ]);
});

it('says nothing of files that came or went', () => {
  expect(rewrites({ path: 'a.py', base: 'verify = True\n' })).toEqual([]);
  expect(rewrites({ path: 'a.py', head: 'verify = False\n' })).toEqual([]);
});

const marks = (mark: string) => `${`${mark} `.repeat(190)}\n`.repeat(3);

it('stands aside where too much was written anew', () => {
  expect(edit(`${marks('+')}show(escapeHtml(name));`, `${marks('-')}show(name);`)).toEqual([]);
  expect(
    edit(`${marks('+').slice(400)}show(escapeHtml(name));`, `${marks('-').slice(400)}show(name);`),
  ).toEqual(['cleaning-lost escapeHtml 4']);
});

it.each([
  ['a.json', '{ "a": "escape(b)" }\n', '{ "a": "b" }\n'],
  ['a.toml', 'a = "escape(b)"\n', 'a = "b"\n'],
  ['a.sql', 'SELECT escape(b);\n', 'SELECT b;\n'],
])('takes names in %s for data', (path, base, head) => {
  expect(rewrites({ path, base, head })).toEqual([]);
});

it('reads shorter lists of data', () => {
  const found = rewrites({ path: 'a.yaml', base: 'denied:\n- a\n- b\n', head: 'denied:\n- a\n' });

  expect(found).toEqual(['option-weakened - b 3 <- 3']);
});

it('knows which languages are no programs', () => {
  expect(['markdown', 'css', 'protobuf', 'swift', 'c'].filter((name) => documents.has(name))).toEqual([
    'markdown',
    'css',
    'protobuf',
  ]);
});

it.each([
  ['a switch that was computed', 'f({ skipVerify: isDev });', 'f({ skipVerify: true });'],
  ['a switch with nothing behind it', 'f(verify:', 'f(verify: x:'],
  ['a limit that was a name of small letters', 'f(a, { maxOutput: size });', 'f(a);'],
  ['a limit that was a name with a number', 'f(a, { maxOutput: OUT_b });', 'f(a);'],
])('says nothing of %s', (_what, before, after) => {
  expect(edit(before, after)).toEqual([]);
});
