import { expect, it } from 'vitest';
import { viewOf } from '../../observation-builder.ts';
import { byHeart } from './data.ts';
import { findBypasses } from './find-bypass.ts';

it.each(byHeart)('knows $hit, and not $miss', ({ hit, miss }) => {
  expect([hit, miss].map((condition) => find(condition).length)).toEqual([1, 0]);
});

it.each([
  ['a switch', 'user.ok || skipAuth', 1],
  ['a switch that is called', 'ok(user) || config.skipAuth()', 1],
  ['another switch', 'skipLine', 0],
  ['a kind', "input.type === 'pin' || input.pin === 'none1'", 0],
  ['a user', "username === 'bob'", 1],
])('reads %s', (_what, condition, count) => {
  expect(find(condition)).toHaveLength(count);
});

it.each([
  ['an assertion', 'def f(username):\n    assert username == "bob"\n', 0],
  ['a condition that names one', 'def f(username):\n    if username == "bob":\n        assert ok\n', 1],
])('reads %s', (_what, head, count) => {
  expect(findBypasses(viewOf({ path: 'a.py', base: '\n', head }))).toHaveLength(count);
});

it('leaves alone what was known before, in whatever quotes', () => {
  const base = "if (username === 'bob') go();\n";

  const found = findBypasses(
    viewOf({ path: 'a.ts', base, head: 'if (username === "bob") go();\nif (username === \'eve\') go();\n' }),
  );

  expect(found.map(({ line }) => line)).toEqual([2]);
});

it('says nothing of a file that is gone', () => {
  const found = findBypasses(viewOf({ path: 'a.ts', base: "if (username === 'bob') go();\n" }));

  expect(found).toEqual([]);
});

function find(condition: string) {
  return findBypasses(viewOf({ path: 'a.ts', base: 'go();\n', head: `go();\nif (${condition}) go();\n` }));
}
