import { expect, it } from 'vitest';
import type { FileChange } from '../../patch/patch.ts';
import { observe, type Sides, summarize } from '../observation-builder.ts';
import { opaqueContent } from './index.ts';

const bytes = (count: number) => ({ kind: 'binary', bytes: count }) as const;

function opaque(sides: Sides) {
  return summarize(observe(opaqueContent, sides));
}

function added(path: string, but: Partial<FileChange> = {}) {
  return opaque({ path, but: { status: 'added', base: { kind: 'absent' }, head: bytes(9), ...but } });
}

it('says what a file of bytes is, and how large', () => {
  const found = observe(opaqueContent, { path: 'lib/a.jar', but: { status: 'added', head: bytes(42) } });

  expect(found).toEqual([
    {
      kind: 'noticed',
      code: 'opaque-program',
      path: 'lib/a.jar',
      line: 0,
      args: { kind: 'a program for a virtual machine', bytes: 42 },
    },
  ]);
});

it('takes bytes of an unknown kind for bytes, and text with such a name for text', () => {
  const found = [added('data/table.dat'), added('Makefile'), opaque({ path: 'lib/a.jar', head: 'text\n' })];

  expect(found).toEqual([['opaque-binary:0'], ['opaque-binary:0'], []]);
});

it.each<[string, string, number, string[]]>([
  ['lib/a.jar', 'lib/b.jar', 9, []],
  ['lib/a.jar', 'lib/b.jar', 8, ['opaque-program:0']],
  ['lib/a.jar', 'lib/b.png', 9, ['opaque-program:0']],
  ['lib/a.jar', 'lib/a.jar', 9, ['opaque-program:0']],
  ['lib/a.zip', 'lib/b.zip', 9, []],
  ['lib/a.zip', 'lib/a.zip', 9, ['opaque-binary:0']],
])('looks at %s that was %s of %d bytes', (path, from, before, codes) => {
  const but = { status: 'renamed', base: bytes(before), head: bytes(9) } as const;

  expect(opaque({ path, from, but })).toEqual(codes);
});

it('says nothing of what is taken out', () => {
  const found = [
    added('lib/a.jar', { status: 'deleted', head: { kind: 'absent' }, base: bytes(9) }),
    added('lib/a', { status: 'deleted', baseMode: '120000', headMode: '120000', head: { kind: 'absent' } }),
  ];

  expect(found).toEqual([[], []]);
});

function linked(path: string, target: string, base?: string) {
  const modes = { headMode: '120000', ...(base === undefined ? {} : { baseMode: '120000' }) };
  return opaque({ path, head: target, ...(base === undefined ? {} : { base }), but: modes });
}

it.each([
  ['a/link', 'b', 'opaque-link:0'],
  ['a/link', '../b', 'opaque-link:0'],
  ['a/link', './c//../d/../../b\n', 'opaque-link:0'],
  ['a/link', '../../b', 'opaque-link-outside:0'],
  ['link', '..', 'opaque-link-outside:0'],
  ['a/link', '/etc/passwd', 'opaque-link-outside:0'],
  ['a/link', '~/.ssh', 'opaque-link-outside:0'],
  ['a/link', 'C:\\keys', 'opaque-link-outside:0'],
  ['a/link', '..\\..\\keys', 'opaque-link:0'],
  ['a/link', '\\\\host\\keys', 'opaque-link-outside:0'],
  ['a/link', '../.git/hooks', 'opaque-link-outside:0'],
])('judges the link %s to %j', (path, target, code) => {
  expect(linked(path, target)).toEqual([code]);
});

it('counts a link again when it points elsewhere, or stands elsewhere', () => {
  const found = [
    linked('a/link', 'b', 'b'),
    linked('a/link', 'b', 'c'),
    opaque({
      path: 'a/link',
      from: 'link',
      base: 'b',
      head: 'b',
      but: { baseMode: '120000', headMode: '120000' },
    }),
    opaque({ path: 'a/link', base: 'b', head: 'b', but: { baseMode: '100644', headMode: '120000' } }),
  ];

  expect(found).toEqual([[], ['opaque-link:0'], ['opaque-link:0'], ['opaque-link:0']]);
});

it('shows where a link points', () => {
  const found = observe(opaqueContent, { path: 'a', head: 'b/c\n', but: { headMode: '120000' } });

  expect(found).toMatchObject([{ args: { what: 'b/c' } }]);
});

it.each<[string | undefined, string, FileChange['status'], string[]]>([
  ['100644', '100755', 'modified', ['a plain file']],
  ['120000', '100755', 'modified', ['a link']],
  ['100755', '100755', 'modified', []],
  ['100755', '100644', 'modified', []],
  [undefined, '100755', 'modified', []],
  ['100644', '100755', 'added', []],
  ['100644', '100755', 'copied', []],
  ['100644', '100755', 'renamed', ['a plain file']],
])('reads the modes %s to %s of a file that is %s', (baseMode, headMode, status, said) => {
  const modes = { headMode, status, ...(baseMode === undefined ? {} : { baseMode }) };

  const found = observe(opaqueContent, { path: 'run.sh', base: 'a\n', head: 'a\n', but: modes });

  expect(found.map((one) => (one.kind === 'noticed' ? one.args?.what : one.kind))).toEqual(said);
});

it('names the commit of a submodule', () => {
  const commit = 'Subproject commit 0123456789abcdef0123456789abcdef01234567\n';
  const but = { headMode: '160000', baseMode: '160000' };

  const found = [
    observe(opaqueContent, { path: 'vendor/a', base: 'x\n', head: commit, but }),
    observe(opaqueContent, { path: 'vendor/a', but: { headMode: '160000' } }),
  ];

  expect(found.flat()).toMatchObject([
    { code: 'opaque-submodule', line: 0, args: { what: '0123456789ab' } },
    { code: 'opaque-submodule', args: { what: 'another commit' } },
  ]);
});

const dense = 'a(b);'.repeat(600);

it.each([
  ['src/a.js', dense, ['opaque-blob:1']],
  ['src/a.js', dense.slice(0, 2499), []],
  ['src/a.js', `const d = "${'M0 0 L10 10 '.repeat(300)}";`, []],
  ['src/a.js', `// ${'many words and '.repeat(300)}`, []],
  ['src/a.json', dense, []],
  ['src/a.html', `eval(function(p,a,c,k,e,d){})${dense}`, ['opaque-obfuscated:1']],
])('reads long lines of %s', (path, line, codes) => {
  expect(opaque({ path, head: `${line}\n` })).toEqual(codes);
});

it('leaves a long line that moves, and stops after so many', () => {
  const moved = opaque({ path: 'src/a.js', base: `${dense}\na();\n`, head: `a();\n${dense}\n` });
  const many = opaque({ path: 'src/a.js', base: '', head: `${dense}\n`.repeat(40) });

  expect(moved).toEqual([]);
  expect(many).toHaveLength(20);
});

function attributes(head: string, base?: string) {
  return observe(opaqueContent, {
    path: '.gitattributes',
    head,
    ...(base === undefined ? {} : { base }),
  });
}

it('says what an attribute does to what', () => {
  const found = attributes('# src/** -diff\n\nsrc/**  text -diff merge=ours\n');

  expect(found).toMatchObject([
    { code: 'opaque-folded', line: 3, args: { effect: 'shows no difference for', target: 'src/**' } },
    { code: 'opaque-attribute', line: 3, args: { effect: 'merges by a driver of its own' } },
  ]);
});

it('counts an attribute once, wherever it stands', () => {
  const found = [
    attributes('src/** -diff text\n', 'src/** binary\n'),
    attributes('lib/** -diff\n', 'src/** -diff\n'),
    observe(opaqueContent, { path: 'gitattributes', head: 'src/** -diff\n' }),
    observe(opaqueContent, { path: 'src/.gitattributes', head: '*.ts -diff\n' }),
  ];

  expect(found.map(summarize)).toEqual([[], ['opaque-folded:1'], [], ['opaque-folded:1']]);
});

const modules = (url: string) => `[submodule "a"]\n\tpath = a\n\turl = ${url}\n`;

it.each([
  ['https://git.acme.dev/a.git', 'https://git.acme.dev/a', []],
  ['https://git.acme.dev/a.git', 'ssh://git@git.acme.dev/a.git/', []],
  ['git@git.acme.dev:a.git', 'https://git.acme.dev/A', []],
  ['https://git.acme.dev/a.git', 'http://git.acme.dev/a.git', ['opaque-submodule-source:3']],
  ['https://git.acme.dev/a.git', 'https://git.acme.dev/b.git', ['opaque-submodule-source:3']],
])('compares the addresses %s and %s of a submodule', (base, head, codes) => {
  const found = opaque({ path: '.gitmodules', base: modules(base), head: modules(head) });

  expect(found).toEqual(codes);
});

it('names a new submodule with its address', () => {
  const found = observe(opaqueContent, { path: '.gitmodules', head: modules('../a.git') });

  expect(found).toMatchObject([{ line: 3, args: { name: 'a', url: '../a.git' } }]);
  expect(opaque({ path: 'gitmodules', head: modules('../a.git') })).toEqual([]);
});

it('says nothing of a file that is deleted, whatever it was', () => {
  const binary = {
    status: 'deleted',
    headMode: '120000',
    head: { kind: 'text', text: '/etc/passwd' },
  } as const;

  expect(opaque({ path: 'a', but: binary })).toEqual([]);
});

it('counts wherever it stands', () => {
  expect(Object.values(opaqueContent.meta.codes).filter(({ anywhere }) => anywhere !== true)).toEqual([]);
});

it('stops after so many attributes and submodules of a file', () => {
  const list = Array.from({ length: 30 }, (_, at) => at);
  const given = list.map((at) => `src/${at}.ts -diff\n`).join('');
  const parts = list.map((at) => `[submodule "${at}"]\n\turl = https://acme.dev/${at}\n`).join('');

  const found = [
    opaque({ path: '.gitattributes', head: given }),
    opaque({ path: '.gitmodules', head: parts }),
  ];

  expect(found.map(({ length }) => length)).toEqual([20, 20]);
});
