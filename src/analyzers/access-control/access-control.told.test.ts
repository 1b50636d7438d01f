import { expect, it } from 'vitest';
import { observe, summarize, viewOf } from '../observation-builder.ts';
import type { Sides } from '../sample-change.ts';
import { accessControl } from './index.ts';

const found = (sides: Sides) => observe(accessControl, sides);
const told = (sides: Sides) => summarize(found(sides));
const toText = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');

it('says nothing of a file that is gone', () => {
  expect(told({ path: 'a.ts', base: 'app.use(requireAuth);\n' })).toEqual([]);
});

it('says nothing where the program stays the same', () => {
  const [base, head] = ['go(find({ id, /* ownerId */ }));\n', 'go(find({ id }));\n'];

  expect(told({ path: 'a.ts', base, head })).toEqual([]);
  expect(told({ path: 'b.ts', from: 'a.ts', base, head: base })).toEqual([]);
});

it('reads a program of which the head could not be read', () => {
  const file = viewOf({ path: 'a.ts', base: 'app.use(requireAuth);\n', head: 'go();\n' });
  if (file.head === undefined) throw new Error('a change of a file has a head');
  const { code: _, ...facts } = file.head.facts;

  const all = [...(accessControl.analyzeFile?.({ ...file, head: { ...file.head, facts } }, undefined) ?? [])];

  expect(summarize(all)).toEqual(['access-check-removed:1']);
});

it('tells all of a guard that is gone', () => {
  const name = `${'a'.repeat(80)}.requireAuth`;
  const base = toText(['function f() {', `  ${name}();`, '  go();', '}']);

  expect(found({ path: 'a.ts', base, head: base.replace(`  ${name}();\n`, '') })).toStrictEqual([
    {
      kind: 'noticed',
      code: 'access-check-removed',
      path: 'a.ts',
      line: 2,
      side: 'removed',
      baseLine: 2,
      args: { name: 'a'.repeat(80) },
    },
  ]);
});

it('tells all of a guard that asks for less', () => {
  const base = toText(['function f(u) {', '  if (!u || !u.isAdmin) throw new Forbidden();', '  go();', '}']);

  expect(found({ path: 'a.ts', base, head: base.replace('!u.isAdmin', '!u.isAdmin && x') })).toContainEqual({
    kind: 'noticed',
    code: 'access-check-weakened',
    path: 'a.ts',
    line: 2,
    endLine: 2,
    side: 'added',
    baseLine: 2,
    args: { name: '!u || !u.isAdmin' },
  });
});

it('tells all of a place in the head', () => {
  const long = `return isAdmin(u) || ${'x'.repeat(80)};`;
  const base = toText(['function f(u) {', '  return isAdmin(u);', '}']);

  expect(found({ path: 'a.ts', base, head: toText(['function f(u) {', `  ${long}`, '}']) })).toStrictEqual([
    {
      kind: 'noticed',
      code: 'access-check-weakened',
      path: 'a.ts',
      line: 2,
      args: { name: long.slice(0, 80) },
    },
  ]);
});

it('tells the end of a place that has one', () => {
  const check = (answer: string) =>
    toText(['function f(u) {', '  if (!isAdmin(u)) {', `    ${answer}`, '  }', '  go();', '}']);

  expect(
    found({ path: 'a.ts', base: check('throw new Forbidden();'), head: check('log(u);') }),
  ).toStrictEqual([
    {
      kind: 'noticed',
      code: 'access-check-weakened',
      path: 'a.ts',
      line: 2,
      endLine: 3,
      args: { name: '!isAdmin(u)' },
    },
  ]);
});

it('tells a number with what it was', () => {
  expect(
    found({ path: 'a.ts', base: 'const minPasswordLength = 12;\n', head: 'const minPasswordLength = 6;\n' }),
  ).toContainEqual(expect.objectContaining({ line: 1, args: { name: '12 → 6' } }));
});

it('tells of a guard that no longer stands around the handler', () => {
  const show = (...lines: readonly string[]) => toText([...lines, 'def show():', '    return 1']);
  const [route, guard] = ['@app.get("/a")', '@login_required'];

  expect(told({ path: 'a.py', base: show(route, guard), head: show(guard, route) })).toEqual([
    'access-check-removed:1',
  ]);
});

it('tells of a lookup that no longer asks whose it is', () => {
  const base = 'one();\nconst a = orders.findOne({ id, ownerId: me.id });\nlast();\n';

  expect(told({ path: 'a.ts', base, head: 'one();\nconst a = orders.getOrFind(id);\nlast();\n' })).toEqual([
    'access-check-removed:2',
  ]);
});

const far = Array<string>(8).fill('go();');

const rules = (text: string) => `go();\npassword: 'required${text}'\n`;

it('tells of lost words with all that is known of them', () => {
  expect(found({ path: 'a.ts', base: rules(`|min:12${'|b'.repeat(40)}`), head: rules('') })).toStrictEqual([
    {
      kind: 'noticed',
      code: 'password-rules-weakened',
      path: 'a.ts',
      line: 2,
      side: 'removed',
      baseLine: 2,
      args: { name: `min 12${' b'.repeat(37)}` },
    },
  ]);
});

it.each([
  ['beside another finding', [], ['access-check-removed:1']],
  ['far from it', far, ['access-check-removed:1', 'password-rules-weakened:10']],
])('tells of lost words %s', (_what, between, expected) => {
  const base = toText(['app.use(requireAuth);', 'stay();', ...between, "password: 'required|min:12'"]);
  const head = toText(['stay();', ...between, "password: 'required'"]);

  expect(told({ path: 'a.ts', base, head })).toEqual(expected);
});

const save = (...lines: readonly string[]) => ['function save(u) {', ...lines, '}'];

it('tells once what was lost in one place, and each of several places', () => {
  const both = ['  requireAdmin(u);', '  verifySignature(u);'];

  expect(told({ path: 'a.ts', base: toText(save(...both)), head: toText(save()) })).toEqual([
    'access-check-removed:2',
  ]);
  expect(
    told({
      path: 'a.ts',
      base: toText(save(...both.slice(0, 1), ...far, ...both.slice(1))),
      head: toText(save(...far)),
    }),
  ).toEqual(['access-check-removed:2', 'verification-removed:10']);
});

const many = (asked: string) =>
  Array.from({ length: 40 }, (_, at) => `function f${at}(u) {\n${asked}  go(u);\n}\n`).join('');

it('tells of the first thirty places', () => {
  expect(told({ path: 'a.ts', base: many('  requireAdmin(u);\n'), head: many('') })).toHaveLength(30);
});

const form = (token: string) => `<form>\n${token}</form>\n`;

it('tells all of a form that lost its token', () => {
  expect(found({ path: 'a.html', base: form('{% csrf_token %}\n'), head: form('') })).toStrictEqual([
    {
      kind: 'noticed',
      code: 'verification-removed',
      path: 'a.html',
      line: 2,
      side: 'removed',
      baseLine: 2,
      args: { name: 'form' },
    },
  ]);
});

const query = (owner: string) => `<a>\nselect a from b where id = 1${owner}\n</a>\n`;

it.each([
  ['a.xml', ['access-check-removed:2']],
  ['a.sql', ['access-check-removed:2']],
  ['a.txt', []],
])('looks for lost words in the queries of %s', (path, expected) => {
  expect(told({ path, base: query(' and owner_id = 2'), head: query('') })).toEqual(expected);
});
