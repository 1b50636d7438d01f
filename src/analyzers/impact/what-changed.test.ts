import { describe, expect, it } from 'vitest';
import { changeOf } from '../observation-builder.ts';
import { listen, tell, user } from './story-builder.ts';

const lean = (number: number) =>
  `const deep = () => ${number};\nconst middle = () => deep();\nexport const one = () => middle();\nexport const two = () => 0;\nexport const three = middle;\n`;

const given = (number: number) =>
  `function Reply() {}\nReply.prototype.send = () => ${number};\nexports.Reply = Reply;\n`;

describe('what leads to a name', () => {
  it('is a declaration that is exported by another name', () => {
    const found = listen({
      still: { 'b.ts': user('b', './a') },
      before: { 'a.ts': 'const a = () => 1;\nexport { a as b };\n' },
      after: { 'a.ts': 'const a = () => 2;\nexport { a as b };\n' },
    });

    expect(tell(found)).toEqual(['wide-impact a.ts:1 a through `b` (1: b.ts)']);
  });

  it('is one that others lean on, through as many as there are', () => {
    const found = listen({
      still: { 'b.ts': user('one', './a'), 'c.ts': user('two', './a'), 'd.ts': user('three', './a') },
      before: { 'a.ts': lean(1) },
      after: { 'a.ts': lean(2) },
    });

    expect(tell(found)).toEqual(['wide-impact a.ts:1 deep through `one`, `three` (2: b.ts, d.ts)']);
  });

  it('is a part that is given to a declaration', () => {
    const found = listen({
      still: { 'b.js': "const { Reply } = require('./a');\n" },
      before: { 'a.js': given(1) },
      after: { 'a.js': given(2) },
    });

    expect(tell(found)).toEqual(['wide-impact a.js:2 Reply.prototype.send (1: b.js)']);
  });

  it('is what is written where it is exported', () => {
    const found = listen({
      still: { 'b.js': "require('./a').open();\n" },
      before: { 'a.js': 'module.exports = { open: () => 1 };\n' },
      after: { 'a.js': 'module.exports = { open: () => 2 };\n' },
    });

    expect(tell(found)).toEqual(['wide-impact a.js:1 open (1: b.js)']);
  });

  it('is no new declaration and no new name', () => {
    const found = listen({
      still: { 'b.ts': user('fresh', './a'), 'c.ts': user('late', './a') },
      before: { 'a.ts': 'const late = () => 1;\n' },
      after: { 'a.ts': 'export const fresh = 1;\nexport const late = () => 2;\n' },
    });

    expect(found).toEqual([]);
  });

  it.each([
    ['the number of a release', "export const a = 'v1.2.3-rc.1';\n", "export const a = '1.3.0';\n"],
    ['the number of a later release', "export const a = '10.11.12';\n", "export const a = '10.11.13';\n"],
    ['types', 'export const a = (b) => b;\n', 'export const a = (b: string): string => b as string;\n'],
    ['a comment', 'export const a = (b) => b;\n', '// Why.\nexport const a = (b) => b; // How.\n'],
    ['a type that changed', 'export type a = 1;\n', 'export type a = 2;\n'],
  ])('is not %s', (_, before, after) => {
    const found = listen({
      still: { 'b.ts': user('a', './a') },
      before: { 'a.ts': before },
      after: { 'a.ts': after },
    });

    expect(found).toEqual([]);
  });

  it.each([
    ["export const a = '1.2.3';\n", "export const a = 'off';\n"],
    ["export const a = 'on';\n", "export const a = '1.2.3';\n"],
    ["export const a = ['1.2.3'];\n", "export const a = ['1.2.4'];\n"],
    ["export const a = 'x1.2.3';\n", "export const a = 'x1.2.4';\n"],
    ["export const a = '1.2';\n", "export const a = '1.3';\n"],
  ])('is a text that is not only the number of a release: %j, %j', (before, after) => {
    const found = listen({
      still: { 'b.ts': user('a', './a') },
      before: { 'a.ts': before },
      after: { 'a.ts': after },
    });

    expect(found).toHaveLength(1);
  });

  it('is found in a file that has another name now', () => {
    const found = listen({
      still: { 'c.ts': user('a', './b') },
      before: { 'a.ts': 'export const a = () => 1;\n' },
      after: { 'b.ts': 'export const a = () => 2;\n' },
      moved: { 'b.ts': 'a.ts' },
    });

    expect(tell(found)).toEqual(['wide-impact b.ts:1 a (1: c.ts)']);
  });
});

describe('a name that is gone', () => {
  it('is told where files still ask for it', () => {
    const found = listen({
      still: {
        'b.ts': user('least', './a'),
        'c.ts': "export { least } from './a';\n",
        'd.ts': user('most', './a'),
      },
      before: { 'a.ts': 'let x;\nexport const least = 1;\nexport const most = 2;\n' },
      after: { 'a.ts': 'export const most = 2;\n' },
    });

    expect(found).toEqual([
      {
        kind: 'noticed',
        code: 'dropped-export',
        path: 'a.ts',
        line: 1,
        side: 'removed',
        baseLine: 2,
        args: { name: 'least', files: 2, users: 'b.ts, c.ts' },
      },
    ]);
  });

  it.each<[string, string, string]>([
    ['passed on from elsewhere', "export { a } from './b';\n", 'export const c = 1;\n'],
    ['perhaps among all that is passed on', "export * from 'elsewhere';\n", 'export const c = 1;\n'],
    ['perhaps part of one whole', 'module.exports = build();\n', 'exports.c = 1;\n'],
  ])('is not gone when it is %s', (_, after, more) => {
    const found = listen({
      still: { 'd.ts': user('a', './a'), 'b.ts': 'export const a = 1;\n' },
      before: { 'a.ts': `export const a = 1;\n${more}` },
      after: { 'a.ts': after },
    });

    expect(found).toEqual([]);
  });

  it('is told of names that were passed on, and not of a default or of all', () => {
    const found = listen({
      still: { 'd.ts': "import it, { a } from './a';\nexport * from './a';\n" },
      before: { 'a.ts': "export { a } from './b';\nexport * from './c';\nexport default 1;\n" },
      after: { 'a.ts': 'export const b = 1;\n' },
    });

    expect(tell(found)).toEqual(['dropped-export a.ts:1 a (1: d.ts)']);
  });

  it('is told of every name of a file that is gone or moved, the default too', () => {
    const gone = listen({
      still: { 'd.ts': "import it, { a } from './a';\nexport * from './a';\n" },
      before: { 'a.ts': "export const a = 1;\nexport default 2;\nexport * from './c';\n" },
      after: {},
    });
    const moved = listen({
      still: { 'd.ts': user('a', './a') },
      before: { 'a.ts': 'export const a = 1;\n' },
      after: { 'b.ts': 'export const a = 1;\n' },
      moved: { 'b.ts': 'a.ts' },
    });

    expect(tell(gone)).toEqual([
      'dropped-export a.ts:1 a (1: d.ts)',
      'dropped-export a.ts:1 default (1: d.ts)',
    ]);
    expect(tell(moved)).toEqual(['dropped-export b.ts:1 a (1: d.ts)']);
  });

  it('is not told of what a copied file leaves where it is', () => {
    const before = { 'a.ts': 'export const a = 1;\n' };
    const copy = changeOf({
      path: 'b.ts',
      from: 'a.ts',
      base: before['a.ts'],
      head: '',
      but: { status: 'copied' },
    });

    const found = listen({
      still: { 'a.ts': '', 'd.ts': user('a', './a') },
      before,
      after: {},
      view: { patch: { files: [copy] } },
    });

    expect(found).toEqual([]);
  });
});
