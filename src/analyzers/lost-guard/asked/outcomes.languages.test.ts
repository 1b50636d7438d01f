import { expect, it } from 'vitest';
import { frameOf, readFile, sayFrame } from './outcomes-builder.ts';

const rb = (body: string, more = ''): readonly [string, string] => [
  'a.rb',
  `${more}def f(a, b)\n${body}\nend\n`,
];
const rs = (body: string, more = ''): readonly [string, string] => [
  'a.rs',
  `${more}fn f(a: i32, b: i32) -> bool {\n${body}\n}\n`,
];
const go = (body: string, more = ''): readonly [string, string] => [
  'a.go',
  `package p\n\n${more}func f(a int, b int) error {\n${body}\n}\n`,
];
const py = (body: string, more = ''): readonly [string, string] => ['a.py', `${more}def f(a, b):\n${body}\n`];
const failing =
  'fn g(c: i32) -> Result<(), E> {\n    if !c {\n        return Err(E);\n    }\n    Ok(())\n}\n';

it.each<[readonly [string, string], readonly string[]]>([
  [
    rb('  !a.nil? && a.b == c'),
    [
      'always: says ! a . nil? && a . b == c',
      'yes: not a == null & a.b == c',
      'no: a == null | not a.b == c',
      'error: never',
    ],
  ],
  [
    rb('  return deny if a\n  a.b == c'),
    ['a: throws', 'always: says a . b == c', 'yes: not a & a.b == c', 'no: not a & not a.b == c', 'error: a'],
  ],
  [rb('  go\n  return deny unless a'), ['not a: throws', 'error: not a']],
  [rb('  go\n  if a then b end'), ['error: never']],
  [rb('  return a\n  b'), ['always: says a', 'yes: a', 'no: not a', 'error: never']],
  [
    rb('  return false unless a\n  true'),
    ['not a: says false', 'always: says true', 'yes: a', 'no: not a', 'error: not a'],
  ],
  [
    rs('    if a {\n        return false;\n    }\n    b == 1'),
    ['a: says false', 'always: says b == 1', 'yes: not a & b == 1', 'no: a | not b == 1', 'error: a'],
  ],
  [rs('    a == 1'), ['always: says a == 1', 'yes: a == 1', 'no: not a == 1', 'error: never']],
  [rs('    go();\n    if a {\n        panic!(1);\n        b == 1 }'), ['a: throws', 'error: a']],
  [
    rs('    loop {\n        return a;\n    }\n    b'),
    ['always: says a', 'yes: a', 'no: not a', 'error: never'],
  ],
  [
    ['a.rs', 'fn f(a: &A) -> bool { a.b == 1 }\n'],
    ['always: says a . b == 1', 'yes: a.b == 1', 'no: not a.b == 1', 'error: never'],
  ],
  [
    rs('    g(a)?;\n    true', failing),
    ['not a: throws', 'always: says true', 'yes: a', 'no: never', 'error: not a'],
  ],
  [
    rs('    let x = g(a)?;\n    true', failing),
    ['not a: throws', 'always: says true', 'yes: a', 'no: never', 'error: not a'],
  ],
  [rs('    g(a);\n    true', failing), ['always: says true', 'yes: always', 'no: never', 'error: never']],
  [
    rs('    if a {\n        return Ok(());\n    }\n    if b {\n        return Err(E);\n    }\n    Ok(())'),
    [
      'a: says Ok ( ( ) ) and passes',
      'b: says Err ( E )',
      'always: says Ok ( ( ) )',
      'yes: a & Ok ( ( ) ) | not a & b & Err ( E ) | not a & not b & Ok ( ( ) )',
      'no: a & not Ok ( ( ) ) | not a & b & not Err ( E ) | not a & not b & not Ok ( ( ) )',
      'error: not a & b',
    ],
  ],
  [
    [
      'a.zig',
      'fn g(c: i32) void {\n    if (!c) return error.No;\n}\n\nfn f(a: i32) bool {\n    try g(a);\n    return true;\n}\n',
    ],
    ['not a: throws', 'always: says true', 'yes: a', 'no: never', 'error: not a'],
  ],
  [
    [
      'a.zig',
      'fn g(c: i32) void {\n    if (!c) return error.No;\n}\n\nfn f(a: i32) bool {\n    go g(a);\n    return true;\n}\n',
    ],
    ['always: says true', 'yes: always', 'no: never', 'error: never'],
  ],
  [
    go('\tif a {\n\t\treturn errA\n\t}\n\treturn nil'),
    ['a: says errA', 'always: says nil', 'yes: a & errA', 'no: a & not errA | not a', 'error: a'],
  ],
  [
    go(
      '\tif a {\n\t\treturn 0, errA\n\t}\n\tif b {\n\t\treturn 1, nil\n\t}\n\treturn 2, g(a)',
      'func g(c int) error {\n\tif c {\n\t\treturn errG\n\t}\n\treturn nil\n}\n',
    ),
    [
      'a: says 0 , errA',
      'b: says 1 , nil',
      'always: says 2 , g ( a )',
      'yes: a & 0 , errA | not a & b & 1 , null | not a & not b & 2 , g ( a )',
      'no: a & not 0 , errA | not a & b & not 1 , null | not a & not b & not 2 , g ( a )',
      'error: a | not b & a',
    ],
  ],
  [
    go(
      '\tif a {\n\t\tpanic(1)\n\t}\n\tif b {\n\t\treturn nil\n\t}\n\tif c {\n\t\treturn errC\n\t}\n\treturn errD',
    ),
    [
      'a: throws',
      'b: says nil and passes',
      'c: says errC',
      'always: says errD',
      'yes: not a & not b & c & errC | not a & not b & not c & errD',
      'no: not a & b | not a & c & not errC | not a & not c & not errD',
      'error: a | not b & c',
    ],
  ],
  [
    go('\tif a {\n\t\treturn\n\t}\n\tif b {\n\t\treturn errB\n\t}'),
    ['a: says', 'b: says errB', 'error: not a & b'],
  ],
  [
    py('    if a:\n        raise E\n    elif b:\n        return False\n    return c'),
    [
      'a: throws',
      'b: says False',
      'always: says c',
      'yes: not a & not b & c',
      'no: not a & b | not a & not c',
      'error: a | b',
    ],
  ],
  [
    py('    if a:\n        go()\n    elif b:\n        raise E\n    else:\n        raise F\n    return c'),
    [
      'not a & b: throws',
      'not a & not b: throws',
      'always: says c',
      'yes: a & a & c | a & b & c | not b & a & c | not b & b & c',
      'no: a & a & not c | a & b & not c | not b & a & not c | not b & b & not c',
      'error: not a & b | not a & not b',
    ],
  ],
  [
    py('    if a:\n        go()\n    if b:\n        raise E\n    return c'),
    ['b: throws', 'always: says c', 'yes: not b & c', 'no: not b & not c', 'error: b'],
  ],
  [
    py('    if a:\n        go()\n    else:\n        go()\n    if b:\n        raise E\n    return c'),
    ['b: throws', 'always: says c', 'yes: not b & c', 'no: not b & not c', 'error: b'],
  ],
  [
    py(
      '    if a:\n        go()\n    else:\n        go()\n        if b:\n            go()\n            return b\n    return c',
    ),
    [
      'not a: says b',
      'not a & b: says b',
      'always: says c',
      'yes: not a & b | a & not a & b & b | a & a & c | a & not b & c',
      'no: not a & not b | a & not a & b & not b | a & a & not c | a & not b & not c',
      'error: not a | not a & b',
    ],
  ],
  [
    py('    if a:\n        go()\n    else:\n        return b\n    return c'),
    [
      'not a: says b',
      'always: says c',
      'yes: not a & b | a & c',
      'no: not a & not b | a & not c',
      'error: not a',
    ],
  ],
  [py('    return a\nif a:\n    raise E'), ['always: says a', 'yes: a', 'no: not a', 'error: never']],
  [
    py('    return a\ng(a)', 'def g(c):\n    if not c:\n        raise E\n'),
    ['always: says a', 'yes: a', 'no: not a', 'error: never'],
  ],
  [py('    return a\n    return b'), ['always: says a', 'always: says b', 'error: never']],
  [
    ['a.c', 'static int f(int a)\n{\n\tif (a)\n\t\treturn -EPERM;\n\treturn 0;\n}\n'],
    ['a: says - EPERM', 'always: says 0', 'yes: a', 'no: not a', 'error: a'],
  ],
  [
    ['a.c', 'static int f(int a)\n{\n\tif (a)\n\t\treturn 0;\n\treturn -EPERM;\n}\n'],
    ['a: says 0', 'always: says - EPERM', 'yes: not a', 'no: a', 'error: a'],
  ],
  [
    ['a.c', 'static int f(int a)\n{\n\tif (a)\n\t\tgoto out;\n\treturn 1;\nout:\n\treturn 0;\n}\n'],
    ['a: leaves', 'always: says 1', 'always: says 0', 'error: never'],
  ],
  [
    ['A.kt', 'fun f(a: A): Boolean {\n    val b = a.b ?: return false\n    return b.c == 1\n}\n'],
    [
      'b == null: says false',
      'always: says b . c == 1',
      'yes: not b == null & b.c == 1',
      'no: b == null | not b.c == 1',
      'error: b == null',
    ],
  ],
  [
    ['A.kt', 'fun f(a: A): Boolean = a.b == 1\n'],
    ['always: says a . b == 1', 'yes: a.b == 1', 'no: not a.b == 1', 'error: never'],
  ],
  [
    [
      'a.py',
      'def g(c):\n    if not c:\n        raise E\ndef f(a, b):\n    if g(a):\n        go()\n    return b\n',
    ],
    ['always: says b', 'yes: b', 'no: not b', 'error: never'],
  ],
  [
    ['a.ts', 'function k(a) {\n  return a;\n}\nconst f = (a, b) => a.c === b;\n'],
    ['always: says a . c === b', 'yes: a.c == b', 'no: not a.c == b', 'error: never'],
  ],
  [
    ['a.ts', 'const k = (a) => a;\nfunction f(a, b) {\n  go();\n  return b;\n}\n'],
    ['always: says b', 'yes: b', 'no: not b', 'error: never'],
  ],
  [
    [
      'a.ts',
      'function f(a, b) {\n  try {\n    return a;\n  } catch {\n  }\n  if (b) throw 1;\n  return b;\n}\n',
    ],
    ['always: says a', 'b: throws', 'always: says b', 'error: b'],
  ],
  [
    [
      'a.ts',
      'function f(a, b) {\n  try {\n    return a;\n  } catch {\n  }\n  if (b) {\n    go();\n  } else {\n    throw 2;\n  }\n}\n',
    ],
    ['always: says a', 'not b: throws', 'error: not b'],
  ],
  [['a.rs', 'fn f(a: &A) -> bool { if a { b } }\n'], ['error: never']],
])('reads when a function is left and what it says then (%#)', ([path, text], expected) => {
  expect(sayFrame(frameOf(readFile(path, text)))).toEqual(expected);
});

it('knows no last answer of lines that are no function', () => {
  const frame = frameOf(readFile(...rb('  go\n  a.b == c')));
  const lines = { ...frame.range, from: frame.range.from + 1 };

  expect(sayFrame({ ...frame, range: lines })).toEqual(['error: never']);
});
