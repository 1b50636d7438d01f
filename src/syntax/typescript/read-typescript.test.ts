import { expect, it } from 'vitest';
import type { Facts } from '../facts.ts';
import { parsers } from '../ready-parsers-builder.ts';
import { readTypescript } from './read-typescript.ts';

it.each([
  ['types', 'a.ts', 'let a: string = b!'],
  ['casts in brackets', 'a.ts', 'let a = <string>b'],
  ['JSX with types', 'a.tsx', 'const a = <T,>(b: T) => <c>{b}</c>'],
  ['JSX in a file without x', 'a.ts', 'const a = <b c="d">{e}</b>'],
  ['decorated parameters', 'a.ts', 'class A { constructor(@B() c: string) {} }'],
  ['decorators behind export', 'a.ts', 'export @b class A {}'],
  ['declarations', 'a.d.ts', 'export default function a(): void\ndeclare const b: string'],
  ['JSX', 'a.js', 'const a = <b />'],
  ['Flow', 'a.js', '// @flow\nconst a = (b: any)'],
  ['Flow without its mark', 'a.js', 'type A = { a: string };\nfunction f(a: ?string) {}'],
  ['comparisons that look like Flow', 'a.js', 'f(a<b, c>(d))'],
  ['scripts', 'a.cjs', 'with (a) { b() }\nreturn c'],
  ['await at the top', 'a.mjs', 'await a()'],
  ['decorators', 'a.js', '@a class B { @c d() {} }'],
  ['decorated exports', 'a.js', '@a export class B {}'],
  ['doubled names', 'a.ts', 'const a = 1; const a = 2; export { b }'],
  ['an interpreter', 'cli.js', '#!/usr/bin/env node\na()'],
  ['a byte order mark', 'a.js', '\uFEFFa()'],
  ['nothing', 'a.ts', ''],
  ['resource management', 'a.ts', 'using a = b()'],
  ['decorated parameters among casts', 'a.ts', 'class A { constructor(@B() c = <string>d) {} }'],
  ['decorated exports among casts', 'a.ts', 'export @b class A { c = <string>d }'],
  ['decorated parameters among JSX', 'a.ts', 'class A { constructor(@B() c = <d/>) {} }'],
  ['decorated exports among JSX', 'a.tsx', 'export @b class A { c = <d/> }'],
  ['decorated parameters of scripts', 'a.js', 'class A { constructor(@B() c = <d/>) {} }'],
  ['decorated exports of scripts', 'a.js', '/* @flow */ export @b class A { c = <d/> }'],
  ['constants of declarations', 'a.d.ts', 'export const a: string'],
  ['constants of module declarations', 'a.d.mts', 'export const a: string'],
  ['targets outside of functions', 'a.js', 'new.target'],
  ['parents outside of classes', 'a.js', 'super.a()'],
  ['imports inside of blocks', 'a.js', `if (a) { import 'm' }`],
  ['generated accessors', 'a.js', 'class A { accessor b = 1 }'],
  ['exports of defaults', 'a.js', `export a from 'm'`],
  ['deferred imports', 'a.js', `import defer * as a from 'm'`],
  ['imports of sources', 'a.js', `import source a from 'm'`],
])('reads %s', (_what, path, text) => {
  const facts = read(path, text);

  expect(facts).toMatchObject({ reading: 'syntax' });
  expect(facts.reason).toBeUndefined();
});

it.each([
  ['a missing brace', 'function a() {', 'Unexpected token (1:14)'],
  ['a conflict', '<<<<<<< HEAD\na()\n=======\nb()\n>>>>>>> x\n', 'Unexpected token (1:1)'],
  ['a word that is none', 'let class = 1', "Unexpected token 'class' (1:4)"],
  ['two values on a line', 'a b', 'Missing semicolon. (1:1)'],
])('says why it cannot read %s', (_what, text, reason) => {
  const facts = read('a.ts', text);

  expect(facts.reading).toBe('broken');
  expect(facts.reason).toContain(reason.slice(0, 10));
  expect(facts.structure).toBeUndefined();
});

it('takes a constant without a value for a mistake outside of declarations', () => {
  expect(read('a.d.ts/b.ts', 'export const a: string')).toMatchObject({ reading: 'broken' });
});

it.each([
  ['plain words in their plain sense', '', 'type\nA = <b/>', 'type; A = <b/>'],
  ['the words of a marked text in Flow’s', '// @flow\n', 'type A = <b>(c) => d', 'type\nA = <b>(c) => d'],
])('takes %s', (_what, mark, one, other) => {
  const structure = read('a.js', mark + one).structure;

  expect(structure).toBeDefined();
  expect(structure).toBe(read('a.js', mark + other).structure);
});

it.each([
  ['the likeliest dialect', 'a.js', 'type A = b; c d', 'Missing semicolon. (1:4)'],
  ['the only dialect that can go on', 'a.ts', 'const a = <b>// x</b>; c d', 'Missing semicolon. (1:24)'],
  ['the first dialect where none can go on', 'a.ts', 'const a = <b>{</b>', 'Unexpected token (1:14)'],
])('explains a broken text in the terms of %s', (_what, path, text, reason) => {
  expect(read(path, text)).toMatchObject({ reading: 'broken', comments: [] });
  expect(read(path, text).reason).toContain(reason);
});

it('still finds imports and comments where a text is broken', () => {
  const lost = read('a.ts', `import a from 'm'; // x\nfunction b() {`);
  const recovered = read('a.ts', `import a from 'm'; // x\na b`);

  expect(lost).toMatchObject({ reading: 'broken', imports: [{ module: 'm' }], comments: [{ text: '// x' }] });
  expect(recovered).toMatchObject({
    reading: 'broken',
    imports: [{ module: 'm' }],
    comments: [{ text: '// x' }],
  });
});

it('gives up on text that is nested too deeply', () => {
  const facts = read('a.ts', `${'['.repeat(50_000)}${']'.repeat(50_000)}`);

  expect(facts).toMatchObject({ reading: 'broken', reason: 'it is nested too deeply' });
});

it('cuts a reason to one short line', () => {
  const failing = {
    parse: () => {
      throw new SyntaxError(`first\n  second ${'x'.repeat(500)}`);
    },
  };
  const facts = readTypescript({ path: 'a.ts', language: 'typescript', text: 'a' }, failing);

  expect(facts.reason).toBe(`first second ${'x'.repeat(187)}`);
});

it('takes whatever a parser throws for its reason', () => {
  const failing = {
    parse: () => {
      throw 'odd';
    },
  };
  const facts = readTypescript({ path: 'a.ts', language: 'typescript', text: 'a' }, failing);

  expect(facts.reason).toBe('odd');
});

it('spares the parser the stacks of its errors, and nobody else', () => {
  const usual = Error.stackTraceLimit;
  const seen: number[] = [];
  const failing = {
    parse: () => {
      seen.push(Error.stackTraceLimit);
      throw new SyntaxError('odd');
    },
  };
  readTypescript({ path: 'a.js', language: 'javascript', text: 'a' }, failing);

  expect([seen, Error.stackTraceLimit]).toEqual([[0, 0], usual]);
});

it('tells comments with their marks, lines and whether they steer something', () => {
  const facts = read(
    'a.ts',
    '#!/usr/bin/env node\n// plain\n/* two\nlines */\n// @ts-expect-error why\na()\n',
  );

  expect(facts.comments).toEqual([
    { text: '#!/usr/bin/env node', directive: true, line: 1, endLine: 1 },
    { text: '// plain', directive: false, line: 2, endLine: 2 },
    { text: '/* two\nlines */', directive: false, line: 3, endLine: 4 },
    { text: '// @ts-expect-error why', directive: true, line: 5, endLine: 5 },
  ]);
});

function read(path: string, text: string): Facts {
  const language = /\.[cm]?tsx?$/.test(path) ? 'typescript' : 'javascript';
  return readTypescript({ path, language, text }, parsers.babel);
}
