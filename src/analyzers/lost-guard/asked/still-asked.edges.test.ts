import { expect, it } from 'vitest';
import { answers, asks, guard, inHelper, inScript, isAsked } from './asked-builder.ts';

it.each([
  [
    'a function with another name',
    '  if (!owns(doc, user)) throw 1;\n',
    '  if (!mine(doc, user)) throw 1;\n',
    answers,
    answers.replace('owns', 'mine'),
    true,
  ],
  [
    'a function with another name that asks for less',
    '  if (!owns(doc, user)) throw 1;\n',
    '  if (!mine(doc, user)) throw 1;\n',
    answers,
    inHelper('  return Boolean(doc);\n', 'function mine(doc, user)'),
    false,
  ],
  [
    'a function that is given something else',
    '  if (!owns(doc, user)) throw 1;\n',
    '  if (!owns(doc, other)) throw 1;\n',
    answers,
    answers,
    false,
  ],
  [
    'a number with a name',
    '  if (doc.size > 80) throw 1;\n',
    '  if (doc.size > MAX) throw 1;\n',
    '',
    'const MAX = 80;\n',
    true,
  ],
  [
    'a larger number with a name',
    '  if (doc.size > 80) throw 1;\n',
    '  if (doc.size > MAX) throw 1;\n',
    '',
    'const MAX = 800;\n',
    false,
  ],
  [
    'another name for a number',
    '  if (doc.size > MAX) throw 1;\n',
    '  if (LIMIT < doc.size) throw 1;\n',
    'const MAX = 4 * 20;\n',
    'const LIMIT = 4 * 20;\n',
    true,
  ],
  [
    'a name that has two numbers',
    '  if (doc.size > 80) throw 1;\n',
    '  if (doc.size > MAX) throw 1;\n',
    '',
    'const MAX = 80;\nMAX = 800;\n',
    false,
  ],
  [
    'a text with a name',
    "  if (!user.has('a')) throw 1;\n",
    '  if (!user.has(RIGHT)) throw 1;\n',
    '',
    "const RIGHT = 'a';\n",
    true,
  ],
  [
    'another name of a variable',
    '  const name = doc.name;\n  if (name.length > 80) throw 1;\n',
    '  const title = doc.name;\n  if (title.length > 80) throw 1;\n',
    '',
    '',
    true,
  ],
  ['a name that is nowhere given', '  if (blue) throw 1;\n', '  if (red) throw 1;\n', '', '', false],
  [
    'a range in one',
    '  if (!(doc.size > 0 && doc.size <= user.most)) throw 1;\n',
    '  if (doc.size <= 0) throw 1;\n  if (user.most < doc.size) throw 1;\n',
    '',
    '',
    true,
  ],
  [
    'a range with an end more',
    '  if (doc.size >= user.most) throw 1;\n',
    '  if (doc.size > user.most) throw 1;\n',
    '',
    '',
    false,
  ],
])('hears a question with %s', (_what, was, now, before, after, expected) => {
  expect(isAsked({ path: 'a.ts', base: inScript(was, before), head: inScript(now, after) }, 'throw 1')).toBe(
    expected,
  );
});

const route = (asked: string, more = '') =>
  `${more}app.get('/docs', async (user, doc) => {\n  start();\n${asked}  return show(doc);\n});\n`;

it('knows a callback by the lines around it', () => {
  const base = route(asks);

  expect(isAsked({ path: 'a.ts', base, head: route(guard('!owns(doc, user)'), answers) }, 'doc.owner')).toBe(
    true,
  );
  expect(isAsked({ path: 'a.ts', base, head: route('', asks) }, 'doc.owner')).toBe(false);
});

it('knows a function that got another name and all its lines', () => {
  const base = inScript(asks);

  expect(
    isAsked({ path: 'a.ts', base, head: base.replace('function read', 'function load') }, 'doc.owner'),
  ).toBe(true);
  expect(isAsked({ path: 'a.ts', base, head: 'export const a = 1;\n' }, 'doc.owner')).toBe(false);
});

it.each([
  [
    'a line that asks nothing',
    { path: 'a.ts', base: inScript(asks), head: inScript(asks) },
    'start();',
    false,
  ],
  ['a line that still asks', { path: 'a.ts', base: inScript(asks), head: inScript(asks) }, 'doc.owner', true],
  [
    'a line of no function',
    { path: 'a.ts', base: 'if (doc.owner) throw 1;\n', head: 'go();\n' },
    'doc.owner',
    false,
  ],
  ['a text', { path: 'a.txt', base: inScript(asks), head: inScript(asks) }, 'doc.owner', false],
])('finds %s', (_what, step, text, expected) => {
  expect(isAsked(step, text)).toBe(expected);
});
