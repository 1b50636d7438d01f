import { expect, it } from 'vitest';
import { observe, viewOf } from '../../observation-builder.ts';
import { align } from '../align.ts';
import { lostGuard } from '../index.ts';
import { effects, functionWords, harmlessReceivers } from './data.ts';
import { findLateChecks } from './find-late-checks.ts';

const ask = '  if (doc.ownerId !== user.id) throw new Forbidden();\n';
const act = '  await docs.remove(doc);\n';
const f = (...lines: readonly string[]) =>
  `async function drop(user, doc) {\n${lines.join('')}  tell();\n}\n`;

it.each([effects, harmlessReceivers, functionWords])('knows $hit from $miss', ({ pattern, hit, miss }) => {
  expect([pattern.test(hit), pattern.test(miss)]).toEqual([true, false]);
});

it.each([
  ['a check behind what it guarded', f(ask, act), f(act, ask), ['2-3']],
  [
    'a check behind two of them',
    f(ask, act, '  ledger.pay(user);\n'),
    f('  go();\n', act, '  ledger.pay(user);\n', ask),
    ['3-5'],
  ],
  [
    'a check that asks what got a name before',
    f(ask, act),
    f('  const ownerId = doc.ownerId;\n', act, ask.replace('doc.', '')),
    ['3-4'],
  ],
  ['a check that answers otherwise', f(ask, act), f(act, ask.replace('Forbidden', 'Other')), ['2-3']],
  ['a demand', f('  requireOwner(doc);\n', act), f(act, '  requireOwner(doc);\n'), ['2-3']],
  [
    'a call that is only noted now',
    f('  if (!(await seen.claim(doc.id))) return;\n', act),
    f(act, '  const first = await seen.claim(doc.id);\n'),
    ['2-3'],
  ],
  ['a check that stays before', f(ask, act), f('  go();\n', ask, act), []],
  ['a check that comes before', f(act, ask), f(ask, act), []],
  ['a check that is gone', f(ask, act), f(act), []],
  ['another check', f(ask, act), f(act, ask.replace('ownerId', 'authorId')), []],
  ['what changes nothing', f(ask, act.replace('remove', 'find')), f(act.replace('remove', 'find'), ask), []],
  ['a log', f(ask, act.replace('docs', 'logger')), f(act.replace('docs', 'logger'), ask), []],
  ['something else that is done', f(ask, act), f(act.replace('docs', 'pages'), ask), []],
  ['what is done before and behind', f(ask, act, act), f(act, ask, act), []],
  ['a check that stands before and behind', f(ask, act, ask), f(act, ask), []],
  ['a check that is asked twice now', f(ask, act), f(ask, act, ask), []],
  [
    'a condition that leaves nothing',
    f('  if (doc.ownerId !== user.id) go();\n', act),
    f(act, '  if (doc.ownerId !== user.id) go();\n'),
    [],
  ],
  [
    'a condition about what came back',
    f('  if (err) throw err;\n', act),
    f(act, '  if (err) throw err;\n'),
    [],
  ],
  ['a function of another name', f(ask, act), f(act, ask).replace('drop', 'clear'), []],
  [
    'calls of two, of which one is noted',
    f('  if (a(x) && seen.claim(y)) return;\n', act),
    f(act, '  const first = seen.claim(y);\n'),
    [],
  ],
])('reads %s', (_what, base, head, expected) => {
  expect(find('a.ts', base, head)).toEqual(expected);
});

it('reads functions that change places', () => {
  const [one, other] = [f(ask, '  docs.read(doc);\n'), f(act).replace('drop', 'clear')];

  expect(find('a.ts', one + other, other + one)).toEqual([]);
});

it.each([
  ['a route', 'a.ts', (body: string) => `router.post('/a', async (req, res) => {\n${body}});\n`, '2-3'],
  ['Kotlin', 'a.kt', (body: string) => `fun Route.all(db: Db) {\n${body}}\nfun last() {\n  go()\n}\n`, '2-3'],
  ['Swift', 'a.swift', (body: string) => `func all() {\n${body}}\n`, '2-3'],
])('reads %s', (_what, path, write, expected) => {
  const [asked, acted] = ['  if (!db.owns(user, doc)) { return }\n', '  docs.remove(doc)\n'];

  expect(find(path, write(asked + acted), write(acted + asked))).toEqual([expected]);
});

const inRuby = (...lines: readonly string[]) =>
  `def drop\n${lines.map((line) => `  ${line}\n`).join('')}end\n`;

it('reads a call without brackets, as Ruby writes it', () => {
  const found = find(
    'a.rb',
    inRuby('authorize order', 'order.destroy', 'go'),
    inRuby('order.destroy', 'authorize order', 'go'),
  );

  expect(found).toEqual(['2-3']);
});

it('tells functions that no parser knows from each other', () => {
  const [asked, acted] = ['  if (!db.owns(user)) { return }\n', '  docs.remove(doc)\n'];
  const [one, other] = [`fun one() {\n${asked}}\n`, `fun other() {\n${acted}}\n`];

  expect(find('a.kt', one + other, other + one)).toEqual([]);
});

it('tells what is asked too late, and from where to where', () => {
  const found = observe(lostGuard, { path: 'a.ts', base: f(ask, act), head: f(act, ask) });

  expect(found).toEqual([
    {
      kind: 'noticed',
      code: 'check-late',
      path: 'a.ts',
      line: 2,
      endLine: 3,
      args: { name: 'ownerId !== id' },
    },
  ]);
});

function find(path: string, base: string, head: string): readonly string[] {
  const file = viewOf({ path, base, head });
  if (file.base === undefined || file.head === undefined) throw new Error('both sides are there');
  const found = findLateChecks(file, align(file, { base: file.base, head: file.head }));
  return found.map(({ line, endLine }) => `${line}-${endLine}`);
}
