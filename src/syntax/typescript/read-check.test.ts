import { expect, it } from 'vitest';
import { readCode } from './code-builder.ts';

it.each([
  ['if (!a.b(c)) { x(); return }', '!a.b(c) [a.b] [a.b,c] stops'],
  ['if (a) throw b', 'a [] [a] stops'],
  ['if (a) b(); else { return }', 'a [] [a] stops'],
  ['if (a) { try { return } catch {} }', 'a [] [a] stops'],
  ['if (a) { b() }', 'a [] [a]'],
  ['if (a) {}', 'a [] [a]'],
  ['if (a) process.exit(1)', 'a [] [a] stops'],
  ['if (a) next(b)', 'a [] [a] stops'],
  ['if (a) next()', 'a [] [a]'],
  ['if (a) reject(b)', 'a [] [a] stops'],
  ['if (a) res.status(403).json({})', 'a [] [a] stops'],
  ['if (a) await res.sendStatus(401)', 'a [] [a] stops'],
  ['if (a) res.status(HttpStatus.FORBIDDEN).end()', 'a [] [a] stops'],
  ['if (a) res.status(200).json({})', 'a [] [a]'],
  ['if (a) b = 1', 'a [] [a]'],
  ['x = a ? b : c', 'a [] [a]'],
  ['while (a\n  < b) {}', 'a < b [] [a,b]'],
  ['do {} while (a)', 'a [] [a]'],
  ['for (;a;) {}', 'a [] [a]'],
  ['for (;;) {}', ''],
  ['a && b()', 'a [] [a]'],
  ['a || fail()', 'a [] [a] stops'],
  ['x = a && b', ''],
  ['assert(a.b)', 'a.b [] [a.b] stops'],
  ['assert.equal(a, b())', 'a, b() [b] [a,b] stops'],
  ["import ok from 'assert'; ok(a)", 'a [] [a] stops'],
  ['invariant(a)', 'a [] [a] stops'],
  ['assert()', ''],
  ['reassert(a)', ''],
  ['if (a[b].c(d)[e]) {}', 'a[b].c(d)[e] [a.{}.c] [a.{}.c().{},a.{}.c,b,d,e]'],
  ['if (new A(b)) {}', 'new A(b) [A] [A,b]'],
])('sees what %s checks', (text, checks) => {
  const found = readCode(text).checks.map(
    ({ text: condition, calls, names, stops }) =>
      `${condition} [${calls.join()}] [${names.join()}]${stops ? ' stops' : ''}`,
  );

  expect(found.join(' | ')).toBe(checks);
});

it('places a check at its condition', () => {
  const { checks } = readCode('function f() {\n  if (\n    a\n  ) {\n    return;\n  }\n}');

  expect(checks).toMatchObject([{ line: 2, endLine: 3, within: 'f' }]);
});

it('stops reading a condition that is a program of its own', () => {
  const { checks } = readCode(`if (f(() => { ${'a1.b; '.repeat(400)} last })) {}`);

  expect(checks[0]?.names).toEqual(['f', 'a1.b']);
  expect(checks[0]?.text).toHaveLength(500);
});
