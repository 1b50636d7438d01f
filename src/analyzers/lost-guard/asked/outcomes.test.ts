import { expect, it } from 'vitest';
import { frameOf, readFile, sayFrame } from './outcomes-builder.ts';

const ts = (body: string, more = ''): readonly [string, string] => [
  'a.ts',
  `${more}function f(a, b) {\n${body}\n}\n`,
];
const throwing = 'function g(c) {\n  if (!c) throw 1;\n}\n';
const agreeing = 'function y() {\n  return true;\n}\n';

it.each<[readonly [string, string], readonly string[]]>([
  [ts('  go();'), ['error: never']],
  [ts('  b ?? g(a);', throwing), ['error: never']],
  [ts('  if (a) return 1;\n  return 0;'), ['a: says 1', 'always: says 0', 'yes: a', 'no: not a', 'error: a']],
  [
    ts(
      '  if (a) return 1;\n  return 0;\n}\nfunction o(a) {\n  if (b) return 2;\n  return 3;',
      'function n(a) {\n  if (b) return 2;\n  return 3;\n}\n',
    ),
    ['a: says 1', 'always: says 0', 'yes: a', 'no: not a', 'error: a'],
  ],
  [ts('  return a && b;'), ['always: says a && b', 'yes: a & b', 'no: not a | not b', 'error: never']],
  [
    ts('  return a.b === 1;'),
    ['always: says a . b === 1', 'yes: a.b == 1', 'no: not a.b == 1', 'error: never'],
  ],
  [
    ts('  if (a) return false;\n  if (b) return true;\n  return a.c;'),
    [
      'a: says false',
      'b: says true and passes',
      'always: says a . c',
      'yes: not a & b | not a & a.c',
      'no: a | not b & not a.c',
      'error: a | b',
    ],
  ],
  [
    ts('  if (a) return true;\n  if (b) return false;\n  return true;'),
    [
      'a: says true and passes',
      'b: says false',
      'always: says true',
      'yes: a | not b',
      'no: not a & b',
      'error: a | b',
    ],
  ],
  [ts('  if (a || b) return true;'), ['a | b: says true and passes', 'error: a | b']],
  [
    ts('  if (y()) return true;', agreeing),
    ['always: says true and passes', 'yes: always', 'no: never', 'error: always'],
  ],
  [ts('  if (y()) throw 1;', agreeing), ['always: throws', 'error: always']],
  [
    ts('  if (a) throw 1;\n  return b;'),
    ['a: throws', 'always: says b', 'yes: not a & b', 'no: not a & not b', 'error: a'],
  ],
  [ts('  if (a) throw 1;\n  return;'), ['a: throws', 'always: says', 'yes: never', 'no: not a', 'error: a']],
  [ts('  if (a) go();\n  return b;'), ['always: says b', 'yes: b', 'no: not b', 'error: never']],
  [
    ts('  if (a)\n    if (b) {\n      throw 1;\n    }\n  return b;'),
    [
      'a & b: throws',
      'always: says b',
      'yes: not a & b | not b & b',
      'no: not a & not b | not b & not b',
      'error: a & b',
    ],
  ],
  [
    ts('  if (a) {\n    if (b) {\n      throw 1;\n    }\n  }\n  return b;'),
    [
      'a & b: throws',
      'always: says b',
      'yes: not a & b | not b & b',
      'no: not a & not b | not b & not b',
      'error: a & b',
    ],
  ],
  [
    ts('  if (a) {\n    go();\n  } else {\n    if (b) {\n      throw 1;\n    }\n    go();\n  }\n  return b;'),
    [
      'not a & b: throws',
      'always: says b',
      'yes: a & b | not b & b',
      'no: a & not b | not b & not b',
      'error: not a & b',
    ],
  ],
  [
    ts(
      '  if (a) {\n    go();\n  } else {\n    if (b) {\n      throw 1;\n    }\n    throw 2;\n  }\n  if (a.b) throw 3;\n  return b;',
    ),
    [
      'not a: throws',
      'not a & b: throws',
      'a.b: throws',
      'always: says b',
      'yes: a & a & not a.b & b | a & not b & not a.b & b',
      'no: a & a & not a.b & not b | a & not b & not a.b & not b',
      'error: not a | not a & b | a.b',
    ],
  ],
  [
    ts(
      '  if (a) {\n    throw 2;\n  } else {\n    if (b) {\n      throw 1;\n    }\n    go();\n  }\n  return b;',
    ),
    [
      'a: throws',
      'b: throws',
      'always: says b',
      'yes: not a & not b & b',
      'no: not a & not b & not b',
      'error: a | b',
    ],
  ],
  [
    ts('  if (a) {\n    go();\n  } else if (b) {\n    throw 1;\n  } else {\n    throw 3;\n  }\n  return b;'),
    [
      'not a & b: throws',
      'not a & not b: throws',
      'always: says b',
      'yes: a & a & b | a & b & b | not b & a & b | not b & b & b',
      'no: a & a & not b | a & b & not b | not b & a & not b | not b & b & not b',
      'error: not a & b | not a & not b',
    ],
  ],
  [
    ts('  if (a) {\n    go();\n  } else {\n    return false;\n  }\n  return b;'),
    ['not a: says false', 'always: says b', 'yes: a & b', 'no: not a | not b', 'error: not a'],
  ],
  [
    ts('  if (a) {\n    return true;\n  } else {\n    return false;\n  }'),
    ['a: says true and passes', 'not a: says false', 'error: a | not a'],
  ],
  [
    ts('  try {\n    return a;\n  } catch {\n  }\n  return b;'),
    ['always: says a', 'always: says b', 'error: never'],
  ],
  [
    ts('  for (const c of a) {\n    if (c) return true;\n  }\n  return false;'),
    ['c: says true and passes', 'always: says false', 'yes: c', 'no: not c', 'error: c'],
  ],
  [
    ts('  if (a.some((c) => {\n    return c;\n  })) throw 1;\n  return b;'),
    [
      'a.some ( ( c ) => { return c ; } ): throws',
      'always: says b',
      'yes: not a.some ( ( c ) => { return c ; } ) & b',
      'no: not a.some ( ( c ) => { return c ; } ) & not b',
      'error: a.some ( ( c ) => { return c ; } )',
    ],
  ],
  [
    ts('  if (a) throw 1;\n  g(a.b);\n  if (b) throw 2;\n  return b;', throwing),
    [
      'a: throws',
      'not a.b: throws',
      'b: throws',
      'always: says b',
      'yes: not a & a.b & not b & b',
      'no: not a & a.b & not b & not b',
      'error: a | not a.b | b',
    ],
  ],
  [ts('  g(a);', throwing), ['not a: throws', 'error: not a']],
  [
    ts('  const d = g(a);\n  return d;', throwing),
    ['not a: throws', 'always: says d', 'yes: a & g ( a )', 'no: a & not g ( a )', 'error: not a'],
  ],
  [
    ts('  const d = b && g(a);\n  return b;', throwing),
    ['always: says b', 'yes: b', 'no: not b', 'error: never'],
  ],
  [ts('  b || g(a);\n  return b;', throwing), ['always: says b', 'yes: b', 'no: not b', 'error: never']],
  [ts('  b ? g(a) : a;\n  return b;', throwing), ['always: says b', 'yes: b', 'no: not b', 'error: never']],
  [ts('  _ = g(a);\n  return b;', throwing), ['always: says b', 'yes: b', 'no: not b', 'error: never']],
  [ts('  go(g(a));\n  return b;', throwing), ['always: says b', 'yes: b', 'no: not b', 'error: never']],
  [
    ts('  if (g(a)) {\n    go();\n  }\n  return b;', throwing),
    ['always: says b', 'yes: b', 'no: not b', 'error: never'],
  ],
  [
    ts('  if (b) {\n    g(a);\n  }\n  return b;', throwing),
    [
      'b & not a: throws',
      'always: says b',
      'yes: not b & b | a & b',
      'no: not b & not b | a & not b',
      'error: b & not a',
    ],
  ],
  [
    ts('  await g(a);\n  return b;', throwing),
    ['not a: throws', 'always: says b', 'yes: a & b', 'no: a & not b', 'error: not a'],
  ],
  [ts('  g;\n  k(a);\n  return b;', throwing), ['always: says b', 'yes: b', 'no: not b', 'error: never']],
  [ts('  f(a);\n  return b;'), ['always: says b', 'yes: b', 'no: not b', 'error: never']],
  [
    ts('  return b;\n}\nfunction k(a) {\n  g(a);', throwing),
    ['always: says b', 'yes: b', 'no: not b', 'error: never'],
  ],
  [
    ts('  g(a);\n  return b;', 'function g(c) {\n  if (c) return;\n  throw 1;\n}\n'),
    ['always: says b', 'yes: b', 'no: not b', 'error: never'],
  ],
  [
    ts(
      '  g(a);\n  return b;',
      'function g(c) {\n  try {\n    return c;\n  } catch {\n  }\n  if (c.d) throw 1;\n}\n',
    ),
    ['a.d: throws', 'always: says b', 'yes: not a.d & b', 'no: not a.d & not b', 'error: a.d'],
  ],
  [
    ts(
      '  g(a);\n  return b;',
      'function g(c) {\n  if (!c) {\n    go();\n    throw 1;\n  }\n  if (c.d) return 2;\n  if (c.e) throw 1;\n}\n',
    ),
    [
      'not a | not a.d & a.e: throws',
      'always: says b',
      'yes: a & a.d & b | a & not a.e & b',
      'no: a & a.d & not b | a & not a.e & not b',
      'error: not a | not a.d & a.e',
    ],
  ],
  [ts('  assert(a);\n  return b;'), ['always: says b', 'yes: b', 'no: not b', 'error: never']],
  [
    ts('  check(a);\n  return b;'),
    ['not a: throws', 'always: says b', 'yes: a & b', 'no: a & not b', 'error: not a'],
  ],
  [
    ts('  requireOwner(a);\n  return b;'),
    ['not a: throws', 'always: says b', 'yes: a & b', 'no: a & not b', 'error: not a'],
  ],
  [
    ts('  requireOwner(a);\n  return b;', 'function requireOwner(c) {\n  if (c.d) throw 1;\n}\n'),
    ['a.d: throws', 'always: says b', 'yes: not a.d & b', 'no: not a.d & not b', 'error: a.d'],
  ],
  [
    ['a.ts', 'const k = (a) => a;\nconst f = (a, b) => a.c === b;\nconst l = (a) => a;\n'],
    ['always: says a . c === b', 'yes: a.c == b', 'no: not a.c == b', 'error: never'],
  ],
])('reads when a function is left and what it says then (%#)', ([path, text], expected) => {
  expect(sayFrame(frameOf(readFile(path, text)))).toEqual(expected);
});
