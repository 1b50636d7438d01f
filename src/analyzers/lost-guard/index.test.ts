import { expect, it } from 'vitest';
import type { FileView, SourceView } from '../../syntax/file-view.ts';
import { observe, summarize, viewOf } from '../observation-builder.ts';
import { lostGuard } from './index.ts';

const guarded = 'function f(a) {\n  if (a.bad) {\n    return;\n  }\n  go(a);\n}\n';
const bare = 'function f(a) {\n  go(a);\n}\n';

it.each([
  ['a program', { path: 'a.ts', base: guarded, head: bare }, ['exit-removed:2']],
  ['a program that was moved', { path: 'b.ts', from: 'a.ts', base: guarded, head: bare }, ['exit-removed:2']],
  ['an added file', { path: 'a.ts', head: bare }, []],
  ['a deleted file', { path: 'a.ts', base: guarded }, []],
  ['a test', { path: 'a.test.ts', base: guarded, head: bare }, []],
  ['a text', { path: 'a.txt', base: guarded, head: bare }, []],
  ['data', { path: 'a.json', base: '{"a": [1, 2]}', head: '{"a": [1]}' }, []],
  ['brackets that mean nothing', { path: 'a.ts', base: bare.replace('a)', '(a))'), head: bare }, []],
])('reads %s', (_what, sides, expected) => {
  expect(summarize(observe(lostGuard, sides))).toEqual(expected);
});

it('says nothing of a program that another layout leaves as it was', () => {
  const asking = (asked: string) => guarded.replace('a.bad', asked);
  const [base, head] = [asking('(a) > 8'), asking('a > 8')];

  expect(summarize(observe(lostGuard, { path: 'a.ts', base, head }))).toEqual([]);
});

const part = (side: SourceView | undefined) => side && { ...side, whole: false };
const withoutCode = (side: SourceView | undefined) => {
  const { code: _, ...facts } = side?.facts ?? {
    language: 'a',
    reading: 'lexical',
    imports: [],
    comments: [],
  };
  return side && { ...side, facts };
};

const flat = (side: SourceView | undefined) => {
  const { structure: _, ...facts } = side?.facts ?? { language: 'a', reading: 'lexical' };
  return side && { ...side, facts };
};

it.each<[string, (file: FileView) => object, number]>([
  ['both sides as they are', () => ({}), 1],
  ['a base that is known in parts', ({ base }) => ({ base: part(base) }), 0],
  ['a head that is known in parts', ({ head }) => ({ head: part(head) }), 0],
  ['two sides without structure', ({ base, head }) => ({ base: flat(base), head: flat(head) }), 1],
  ['a base without facts', ({ base }) => ({ base: withoutCode(base) }), 0],
  ['a head without facts', ({ head }) => ({ head: withoutCode(head) }), 0],
])('reads %s', (_what, change, count) => {
  const file = viewOf({ path: 'a.ts', base: guarded, head: bare });

  const found = [...(lostGuard.analyzeFile?.({ ...file, ...change(file) }, undefined) ?? [])];

  expect(found).toHaveLength(count);
});

it.each([
  [2_000_000, []],
  [2_000_001, [{ kind: 'failed', path: 'a.php', reason: 'it is too long to be compared word by word' }]],
])('compares two sides of %d letters or says that it cannot', (letters, expected) => {
  const [base, head] = ['<?php\n$b = 1; // ', '<?php\n$b = 2; // '];
  const sides = { base: base.padEnd(1_000_000, 'a'), head: head.padEnd(letters - 1_000_000, 'a') };

  expect(observe(lostGuard, { path: 'a.php', ...sides })).toEqual(expected);
});

it.each([
  [20, 20],
  [21, 20],
])('tells of %d losses the first %d', (count, told) => {
  const calls = (more: string) => Array.from({ length: count }, (_, at) => `c${at}(a${more});\n`).join('');

  expect(observe(lostGuard, { path: 'a.ts', base: calls(', d'), head: calls('') })).toHaveLength(told);
});

it('tells of one loss a line', () => {
  const found = observe(lostGuard, { path: 'a.ts', base: 'c(a, d); e(a, d);\n', head: 'c(a); e(a);\n' });

  expect(summarize(found)).toEqual(['argument-removed:1']);
});

it('names no more than eighty letters of what is gone', () => {
  const [base, head] = [`go(a, ${'d'.repeat(90)});\n`, 'go(a);\n'];

  const found = observe(lostGuard, { path: 'a.ts', base, head });

  expect(found).toEqual([
    expect.objectContaining({ side: 'removed', args: { name: `, ${'d'.repeat(78)}` } }),
  ]);
});

it.each([
  ['the line that stands there now', 'x()\ngo(b)\n', 'y()\nz()\ngo(b)\n', 4, 3],
  ['the last line of the head', '', '', 2, 2],
])('names %s', (_what, was, is, line, baseLine) => {
  const found = observe(lostGuard, {
    path: 'a.rb',
    base: `${was || 'go(b)\n'}c a, d\n`,
    head: `${is || 'go(b)\n'}c a\n`,
  });

  expect(found).toEqual([expect.objectContaining({ line, baseLine, args: { name: ', d' } })]);
});

it('tells of a guard that a comment takes out', () => {
  const head = guarded.replace('  if', '/*\n  if').replace('  }\n  go', '  }\n*/\n  go');

  const found = observe(lostGuard, { path: 'a.ts', base: guarded, head });

  expect(summarize(found)).toEqual(['exit-removed:7']);
});

const query = (more: string, guard: string) =>
  `const q = \`\n  select a\n${more}  from b\`;\nfunction f(a) {\n${guard}  go(a);\n}\n`;

it('tells of a word less in a text without losing its way behind it', () => {
  const guard = '  if (a.bad) return;\n';

  const found = observe(lostGuard, { path: 'a.ts', base: query('  , c\n', guard), head: query('', '') });

  expect(summarize(found)).toEqual(['exit-removed:5', 'argument-removed:3']);
});

it.each([
  ['two lines', '  // b\n'.repeat(2), 4],
  ['three lines', '  // b\n'.repeat(3), 2],
])('tells of what stood before a comment of %s', (_what, comment, line) => {
  const write = (text: string) => text.replace('  go', `${comment}  go`);
  const [base, head] = [write(guarded), write(bare)];

  expect(summarize(observe(lostGuard, { path: 'a.ts', base, head }))).toEqual([`exit-removed:${line}`]);
});

const long = 'b'.repeat(90);
const check = (lines: string) =>
  `function checkToken(a) {\n${lines}  if (!a.token) throw new Denied();\n  go(a);\n}\n`;

it('names no more than eighty letters of a new way around a check', () => {
  const found = observe(lostGuard, {
    path: 'a.ts',
    base: check(''),
    head: check(`  if (${long}) return;\n`),
  });

  expect(found).toEqual([
    { kind: 'noticed', code: 'check-skipped', path: 'a.ts', line: 2, args: { name: 'b'.repeat(80) } },
  ]);
});

it('names no more than eighty letters of a check that comes late', () => {
  const [ask, act] = [`  if (doc.ownerId !== ${long}) throw new Forbidden();\n`, '  docs.remove(doc);\n'];
  const [base, head] = [ask + act, act + ask].map((lines) => `function drop(doc) {\n${lines}}\n`);

  const found = observe(lostGuard, { path: 'a.ts', base: String(base), head: String(head) });

  const args = { name: `ownerId !== ${long}`.slice(0, 80) };
  expect(found).toContainEqual(
    expect.objectContaining({ kind: 'noticed', code: 'check-late', path: 'a.ts', line: 2, args }),
  );
});

it('tells of a comment about an attack on the side where it stood', () => {
  const base = `function f(a) {\n  // No overflow.\n  a.open(1, 2);\n  go(a);\n}\n`;

  const found = observe(lostGuard, { path: 'a.ts', base, head: bare });

  const args = { name: 'overflow' };
  expect(found).toContainEqual(
    expect.objectContaining({ kind: 'noticed', code: 'reason-removed', side: 'removed', args }),
  );
});

const opening = (lines: string) => `function open(doc, user) {\n${lines}  return doc.text;\n}\n`;
const refuse = (asked: string) => `  if (${asked}) throw new Denied();\n`;

it.each([
  ['in two steps', refuse('!doc') + refuse('doc.owner !== user.id'), []],
  ['in part', refuse('!doc'), ['condition-loosened:2']],
])('weighs what is still asked %s', (_what, lines, expected) => {
  const [base, head] = [opening(refuse('!doc || doc.owner !== user.id')), opening(lines)];

  expect(summarize(observe(lostGuard, { path: 'a.ts', base, head }))).toEqual(expected);
});
