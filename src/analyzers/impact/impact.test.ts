import { describe, expect, it } from 'vitest';
import type { ClearanceReason } from '../../patch/assessment.ts';
import type { FileChange } from '../../patch/patch.ts';
import { buildProject, type Texts } from '../../syntax/project/project-builder.ts';
import type { Noticed, PatchView } from '../contract.ts';
import { changeOf } from '../observation-builder.ts';
import { impact } from './index.ts';

interface Story {
  /** Files that do not change. */
  readonly still?: Texts;
  readonly before: Texts;
  readonly after: Texts;
  readonly moved?: Readonly<Record<string, string>>;
  readonly view?: Partial<PatchView>;
  readonly options?: unknown;
}

function listen({ still = {}, before, after, moved = {}, view, options }: Story) {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const origins = new Set(Object.values(moved));
  const files: readonly FileChange[] = paths
    .filter((path) => !origins.has(path))
    .map((path) => {
      const from = moved[path];
      const [base, head] = [before[from ?? path], after[path]];
      return changeOf({
        path,
        ...(base !== undefined && { base }),
        ...(head !== undefined && { head }),
        ...(from && { from }),
      });
    });
  const shown: PatchView = {
    patch: { files },
    cleared: new Map(),
    isGenerated: () => false,
    project: buildProject({ ...still, ...after }, before),
    ...view,
  };
  return [
    ...(impact.analyzePatch?.(shown, impact.parseOptions?.(options ?? { files: 1 })) ?? []),
  ] as readonly Noticed[];
}

/** Each finding as `code path:line name (files: users)`. */
function tell(found: readonly Noticed[]): readonly string[] {
  return found.map(
    ({ code, path, line, args = {} }) =>
      `${code} ${path}:${line} ${args.name}${args.through ?? ''} (${args.files}: ${args.users})`,
  );
}

const user = (name: string, from: string) => `import { ${name} } from '${from}';\n${name}();\n`;

describe('a declaration that says something else', () => {
  it('is told with its place, what of it changed, and who uses it', () => {
    const found = listen({
      still: { 'b.ts': user('check', './a'), 'c.ts': user('check', './a'), 'd.ts': 'export {};\n' },
      before: { 'a.ts': 'const x = 1;\nexport function check() {\n  return true;\n}\n' },
      after: { 'a.ts': 'const x = 1;\nexport function check() {\n  return false;\n}\n' },
    });

    expect(found).toEqual([
      {
        kind: 'noticed',
        code: 'wide-impact',
        path: 'a.ts',
        line: 3,
        args: { what: 'body', name: 'check', files: 2, through: '', users: 'b.ts, c.ts' },
      },
    ]);
  });

  it('is told with its parameters where these alone changed', () => {
    const found = listen({
      still: { 'b.ts': user('check', './a') },
      before: { 'a.ts': 'export function check(a) {\n  return 1;\n}\n' },
      after: { 'a.ts': 'export function check(a, b) {\n  return 1;\n}\n' },
    });

    expect(found).toMatchObject([{ line: 1, args: { what: 'parameters', name: 'check' } }]);
  });

  it('stands at the place of a line that is gone, where none came', () => {
    const found = listen({
      still: { 'b.ts': user('check', './a') },
      before: { 'a.ts': 'let x;\nexport function check() {\n  stop();\n  go();\n}\nlet y;\n' },
      after: { 'a.ts': 'export function check() {\n  go();\n}\nlet z;\n' },
    });

    expect(found).toMatchObject([{ code: 'wide-impact', line: 2, side: 'removed', baseLine: 3 }]);
  });

  it('names three users and counts the others', () => {
    const found = listen({
      still: Object.fromEntries(['e', 'd', 'c', 'b'].map((name) => [`${name}.ts`, user('a', './a')])),
      before: { 'a.ts': 'export const a = () => 1;\n' },
      after: { 'a.ts': 'export const a = () => 2;\n' },
    });

    expect(tell(found)).toEqual(['wide-impact a.ts:1 a (4: b.ts, c.ts, d.ts and 1 more)']);
  });

  it('is silent below the number of files that counts, which is ten by default', () => {
    const usersOf = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`u${at}.ts`, user('a', './a')]));
    const change = {
      before: { 'a.ts': 'export const a = () => 1;\n' },
      after: { 'a.ts': 'export const a = () => 2;\n' },
    };

    expect(listen({ ...change, still: usersOf(9), options: {} })).toEqual([]);
    expect(listen({ ...change, still: usersOf(10), options: {} })).toHaveLength(1);
    expect(listen({ ...change, still: usersOf(2), options: { files: 3 } })).toEqual([]);
  });
});

describe('who is reached', () => {
  const change = {
    before: { 'src/a.ts': 'export const a = () => 1;\nexport const other = 1;\nexport default a;\n' },
    after: { 'src/a.ts': 'export const a = () => 2;\nexport const other = 1;\nexport default a;\n' },
  };

  it.each<[string, Texts, readonly string[]]>([
    ['who imports it', { 'src/b.ts': user('a', './a') }, ['src/b.ts']],
    ['who imports it by another name', { 'src/b.ts': "import { a as b } from './a.js';\n" }, ['src/b.ts']],
    ['who imports its default', { 'src/b.ts': "import it from './a';\n" }, ['src/b.ts']],
    ['who takes it of the whole', { 'src/b.ts': "import * as all from './a';\nall.a();\n" }, ['src/b.ts']],
    ['who hands the whole on', { 'src/b.ts': "import * as all from './a';\nrun(all);\n" }, ['src/b.ts']],
    ['nobody who takes another name', { 'src/b.ts': user('other', './a') }, []],
    [
      'nobody who takes another name of the whole',
      { 'src/b.ts': "import * as all from './a';\nall.other;\n" },
      [],
    ],
    [
      'nobody who takes the name elsewhere',
      { 'src/b.ts': user('a', './c/a'), 'src/c/a.ts': 'export const a = 1;\n' },
      [],
    ],
    [
      'who imports it from a file that passes it on',
      { 'src/index.ts': "export { a } from './a';\n", 'b.ts': user('a', './src') },
      ['b.ts'],
    ],
    [
      'who imports it from a file that passes it on by another name',
      {
        'src/index.ts': "export { a as z } from './a';\n",
        'b.ts': user('z', './src'),
        'c.ts': user('a', './src'),
      },
      ['b.ts'],
    ],
    [
      'who imports it through two files that pass all on',
      {
        'src/index.ts': "export * from './a';\n",
        'index.ts': "export * from './src/index.js';\n",
        'b.ts': user('a', '.'),
      },
      ['b.ts'],
    ],
    [
      'nobody who imports a default that is not passed on with the rest',
      { 'src/index.ts': "export * from './a';\nexport default 1;\n", 'b.ts': "import it from './src';\n" },
      [],
    ],
    [
      'who takes it of a name that holds all',
      { 'src/index.ts': "export * as all from './a';\n", 'b.ts': user('all', './src') },
      ['b.ts'],
    ],
    [
      'who imports it through files that pass each other on in a circle',
      {
        'src/x.ts': "export * from './y';\nexport * from './a';\n",
        'src/y.ts': "export * from './x';\n",
        'b.ts': user('a', './src/y'),
      },
      ['b.ts'],
    ],
  ])('are %s', (_, still, users) => {
    const found = listen({ ...change, still });

    expect(tell(found)).toEqual(
      users.length === 0 ? [] : [`wide-impact src/a.ts:1 a (${users.length}: ${users.join(', ')})`],
    );
  });

  it('are those of a name that the module gives its default, when it has no such name', () => {
    const found = listen({
      still: {
        'b.js': "const a = require('./a');\na.open();\n",
        'c.js': "const { shut } = require('./a');\n",
      },
      before: {
        'a.js': 'class Door { open() { return 1; } }\nmodule.exports = Door;\nmodule.exports.shut = 1;\n',
      },
      after: {
        'a.js': 'class Door { open() { return 2; } }\nmodule.exports = Door;\nmodule.exports.shut = 1;\n',
      },
    });

    expect(tell(found)).toEqual(['wide-impact a.js:1 Door through the default export (1: b.js)']);
  });

  it('are not the module itself', () => {
    const found = listen({
      before: { 'a.ts': "import * as me from './a';\nexport const a = () => me.a(1);\n" },
      after: { 'a.ts': "import * as me from './a';\nexport const a = () => me.a(2);\n" },
    });

    expect(found).toEqual([]);
  });
});

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
    const text = (number: number) =>
      `const deep = () => ${number};\nconst middle = () => deep();\nexport const one = () => middle();\nexport const two = () => 0;\nexport const three = middle;\n`;

    const found = listen({
      still: { 'b.ts': user('one', './a'), 'c.ts': user('two', './a'), 'd.ts': user('three', './a') },
      before: { 'a.ts': text(1) },
      after: { 'a.ts': text(2) },
    });

    expect(tell(found)).toEqual(['wide-impact a.ts:1 deep through `one`, `three` (2: b.ts, d.ts)']);
  });

  it('is a part that is given to a declaration', () => {
    const text = (number: number) =>
      `function Reply() {}\nReply.prototype.send = () => ${number};\nexports.Reply = Reply;\n`;

    const found = listen({
      still: { 'b.js': "const { Reply } = require('./a');\n" },
      before: { 'a.js': text(1) },
      after: { 'a.js': text(2) },
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

describe('what is not looked at', () => {
  const story = {
    still: { 'b.ts': user('a', './a') },
    before: { 'a.ts': 'export const a = () => 1;\n' },
    after: { 'a.ts': 'export const a = () => 2;\n' },
  };

  it.each<[string, Partial<PatchView>]>([
    [
      'a file that was proved harmless',
      { cleared: new Map<string, ClearanceReason>([['a.ts', 'formatting']]) },
    ],
    ['a file that a tool wrote', { isGenerated: ({ path }) => path === 'a.ts' }],
  ])('is %s', (_, view) => {
    const found = listen({ ...story, view });

    expect(found).toEqual([]);
  });

  it('is a change without a project', () => {
    const files = [changeOf({ path: 'a.ts', base: 'export {};\n', head: 'go();\n' })];
    const view = { patch: { files }, cleared: new Map(), isGenerated: () => false };

    const found = [...(impact.analyzePatch?.(view, { files: 1 }) ?? [])];

    expect(found).toEqual([]);
  });

  it('is a file that the project does not have, before or now', () => {
    const found = listen({ ...story, view: { project: buildProject(story.still, story.before) } });
    const fresh = listen({ ...story, view: { project: buildProject({ ...story.still, ...story.after }) } });

    expect(tell(found)).toEqual(['dropped-export a.ts:1 a (1: b.ts)']);
    expect(fresh).toEqual([]);
  });
});

it('says at the first file of code that was there why nothing is known', () => {
  const found = listen({
    before: { 'README.md': 'a\n', 'a.ts': 'export {};\n', 'b.ts': 'export {};\n' },
    after: { 'README.md': 'b\n', 'new.ts': '', 'a.ts': 'go();\n', 'b.ts': 'go();\n' },
    view: { project: { kind: 'unknown', reason: 'it is too large' } },
  });

  expect(found).toEqual([
    { kind: 'noticed', code: 'impact-unknown', path: 'a.ts', line: 0, args: { reason: 'it is too large' } },
  ]);
});

it('has nothing to say of a project that it cannot read where no code changes', () => {
  const found = listen({
    before: { 'README.md': 'a\n' },
    after: { 'README.md': 'b\n' },
    view: { project: { kind: 'unknown', reason: 'it is too large' } },
  });

  expect(found).toEqual([]);
});

it('is worth one point at most, whatever it finds', () => {
  const points = Object.values(impact.meta.codes).map((code) => code.points);

  expect(points.reduce<number>((sum, one) => sum + one, 0)).toBe(1);
});

it('refuses options that it does not know', () => {
  expect(() => impact.parseOptions?.({ file: 3 })).toThrow('unknown option `file`; known: files');
});
