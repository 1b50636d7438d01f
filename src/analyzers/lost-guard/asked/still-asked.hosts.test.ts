import { expect, it } from 'vitest';
import { viewOf } from '../../observation-builder.ts';
import { isAsked } from './asked-builder.ts';
import { isStillAsked } from './still-asked.ts';

const f = (body: string, more = '') => `${more}function f(a, b) {\n  go();\n${body}  return b;\n}\n`;
const g = '  if (a.own) throw 1;\n';
const inTwo = '  if (a.own) {\n    throw 1;\n  }\n';
const many = (count: number) => '  if (b.x) throw 2;\n'.repeat(count);
const other = (name: string) => `function ${name}(b) {\n${many(60)}}\n`;
const back = (name: string, body: string) =>
  `app.${name}((a, b) => {\n  ${name}();\n  more${name}();\n${body}  show();\n});\n`;
const c = (body: string) => `int f(struct s *a, int b)\n{\n\tgo();\n${body}\treturn b;\n}\n`;
const inC = '\tif (a->own)\n\t\treturn -EPERM;\n';

it.each([
  [{ path: 'a.ts', head: f(g) }, []],
  [{ path: 'a.ts', base: f(g) }, []],
  [{ path: 'a.txt', base: f(g), head: f(g) }, []],
  [{ path: 'a.ts', base: f(g), head: f(g) }, [3]],
  [{ path: 'a.ts', base: f(`  // why\n\n${g}`), head: f(g) }, [5]],
  [{ path: 'a.ts', base: f('  if (\n    a.x ||\n    a.own\n  )\n    throw 1;\n'), head: f(g) }, []],
  [
    {
      path: 'a.ts',
      base: f('  if (\n    a.x ||\n    a.own\n  )\n    throw 1;\n'),
      head: f(`${g}  if (a.x) throw 1;\n`),
    },
    [3, 4, 5],
  ],
  [{ path: 'a.ts', base: f(`${g}  if (b.z) throw 3;\n`), head: f(g) }, [3]],
  [{ path: 'a.ts', base: f(`${g}  if (b.z) throw 3;\n`), head: f('  if (b.z) throw 3;\n') }, [4]],
  [{ path: 'a.ts', base: f(`${g}  if (a.own) throw 4;\n`), head: f(g) }, [3, 4]],
  [{ path: 'a.ts', base: f(g) + f(g).replace(' f', ' h'), head: f(g) + f('').replace(' f', ' h') }, [3]],
])('tells which lines are asked still (%#)', (sides, expected) => {
  const file = viewOf(sides);

  const asked = [...Array(13).keys()].filter((line) => isStillAsked(file, line));

  expect(asked).toEqual(expected);
});

it.each([
  [59, 59, true],
  [60, 0, false],
  [0, 60, false],
])('gives up where a function asks too much (%i and %i more)', (before, after, expected) => {
  const step = { path: 'a.ts', base: f(g + many(before)), head: f(g + many(after)) };

  expect(isAsked(step, 'own')).toBe(expected);
});

it.each(['for (const c of b) {', 'while (b) {', 'if (b) {', 'try {', 'switch (b) {\n    case 1:'])(
  'looks for the function around %o',
  (opened) => {
    const base = f(`  ${opened}\n  ${g}  }\n`);

    expect(isAsked({ path: 'a.ts', base, head: f(g) }, 'own')).toBe(true);
    expect(isAsked({ path: 'a.ts', base, head: f('') }, 'own')).toBe(false);
  },
);

it.each<[string, string, string, boolean, string?]>([
  ['what other functions ask much', f(g, other('o')) + other('p'), f(g, other('o')) + other('p'), true],
  ['what another function asks', f(g) + f('').replace(' f', ' h'), f('') + f(g).replace(' f', ' h'), false],
  ['what only some are asked now', f(g), f(`  if (b.x) return true;\n${g}`), false],
  [
    'what only some were asked',
    f(`  if (b.x) return true;\n${g}`),
    f(`  if (b.x) return true;\n  go();\n${g}`),
    true,
  ],
  ['what more are asked now', f(`  if (b.x) return true;\n${g}`), f(g), true],
  ['what is asked at the end', `function f(a) {\n  go();\n${g}}\n`, `function f(a) {\n  k();\n${g}}\n`, true],
  ['what was asked at the end', `function f(a) {\n  go();\n${g}}\n`, 'function f(a) {\n  go();\n}\n', false],
  [
    'what is only answered',
    f('').replace('b;', 'a.own && b;'),
    f('  go();\n').replace('b;', 'a.own && b;'),
    false,
  ],
  [
    'a name',
    f('  const x = go(a);\n  if (x.own) throw 1;\n'),
    f('  const y = go(a);\n  if (y.own) throw 1;\n'),
    true,
  ],
  [
    'a name that is set',
    f('  x = go(a);\n  if (x.own) throw 1;\n'),
    f('  y = go(a);\n  if (y.own) throw 1;\n'),
    true,
  ],
  [
    'a name that stayed',
    f('  const x = go(a);\n  if (x.own) throw 1;\n'),
    f('  const x = go(a);\n  const y = go(b);\n  if (y.own) throw 1;\n'),
    false,
  ],
  [
    'a name that was known',
    f('  const y = go(b);\n  const x = go(a);\n  if (x.own) throw 1;\n'),
    f('  const y = go(b);\n  if (y.own) throw 1;\n'),
    false,
  ],
  [
    'a name that was a part',
    f('  k.y;\n  if (x.own) throw 1;\n'),
    f('  const y = go(b);\n  if (y.own) throw 1;\n'),
    true,
  ],
  ['a parameter', f(g), f('  if (c.own) throw 1;\n').replace('(a,', '(c,'), true],
  ['another parameter', f(g), f('  if (b.own) throw 1;\n'), false],
  ['a name of nobody', f(g), f('  if (c.own) throw 1;\n'), false],
  ['a callback', back('x', g) + back('y', ''), back('x', inTwo) + back('y', ''), true],
  ['a second callback', back('x', '') + back('y', g), back('x', '') + back('y', inTwo), true],
  ['another callback', back('x', g) + back('y', ''), back('x', '') + back('y', inTwo), false],
  [
    'a callback with most lines',
    back('x', `  one();\n  two();\n${g}  three();\n`),
    `${back('z', '').replace('});\n', '')}  x();\n});\n${back('x', `  one();\n  two();\n${inTwo}  three();\n`)}`,
    true,
  ],
  [
    'a block with its brace below',
    c(`\tif (b)\n\t{\n\t${inC.replace('\n', '\n\t')}\t}\n`),
    c(inC),
    true,
    'a.c',
  ],
  ['a label before', c(inC), c(`again:\n${inC}`), true, 'a.c'],
  ['a label behind', c(inC), c(`${inC}out:\n\tstop();\n`), true, 'a.c'],
  ['a label that stayed', c(` again:\n\tgo();\n${inC}`), c(` again:\n\tgo();\n\tgo();\n${inC}`), true, 'a.c'],
  [
    'a line for the compiler',
    c(`  #ifdef A\n\tgo();\n  #endif\n${inC}`),
    c(`  #ifdef A\n\tk();\n  #endif\n${inC}`),
    true,
    'a.c',
  ],
  ['a line of no function', 'go();\nif (a.own) throw 1;\n', 'go();\n  if (a.own) throw 1;\n', false],
])('knows what is asked still: %s', (_what, base, head, expected, path = 'a.ts') => {
  expect(isAsked({ path, base, head }, 'own')).toBe(expected);
});
