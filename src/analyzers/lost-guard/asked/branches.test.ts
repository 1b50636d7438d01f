import { expect, it } from 'vitest';
import { frameOf, readFile, sayFrame } from './outcomes-builder.ts';

const ts = (body: string): readonly [string, string] => ['a.ts', `function f(a, b) {\n${body}\n}\n`];
const rb = (body: string): readonly [string, string] => ['a.rb', `def f(a, b)\n${body}\nend\n`];
const go = (body: string): readonly [string, string] => [
  'a.go',
  `package p\n\nfunc f(a int, b int) error {\n${body}\n}\n`,
];
const py = (body: string): readonly [string, string] => ['a.py', `def f(a, b):\n${body}\n`];
const kt = (body: string): readonly [string, string] => ['a.kt', `fun f(a: A, b: B): C {\n${body}\n}\n`];
const php = (body: string): readonly [string, string] => [
  'a.php',
  `<?php\nfunction f($a, $b) {\n${body}\n}\n`,
];

it.each<[readonly [string, string], readonly string[]]>([
  [ts('  check(a, b);'), ['not a: throws', 'error: not a']],
  [ts('  check(a && b);'), ['not a | not b: throws', 'error: not a | not b']],
  [ts('  abort_if(a);'), ['a: throws', 'error: a']],
  [ts('  abort_unless(a);'), ['not a: throws', 'error: not a']],
  [ts('  if (c = a.b) throw 1;'), ['c = a.b: throws', 'error: c = a.b']],
  [ts('  if (a) res.status(404);'), ['a: leaves', 'error: never']],
  [ts('  if (a) abort(404);'), ['a: throws', 'error: a']],
  [ts('  if (a) { go(); throw 1; return 2; }'), ['a: throws', 'error: a']],
  [ts('  if (a) { go(); return 2; throw 1; }'), ['a: says 2', 'error: a']],
  [ts('  if (a) { return deny(b); }'), ['a: throws', 'error: a']],
  [ts('  if (a) go();\n  else\n    throw 2;\n  if (b) throw 3;'), ['b: throws', 'error: b']],
  [ts('  if (a) go();\n  else go();\n  if (b) throw 3;'), ['b: throws', 'error: b']],
  [ts('  if (a) {\n    if (b) throw 1;\n    go();\n  }'), ['a & b: throws', 'error: a & b']],
  [ts('  if (a) {\n    if (b) go();\n    throw 1;\n  }'), ['a: throws', 'error: a']],
  [ts('  if (a) {\n    throw 1;\n    if (b) go();\n  }'), ['a: throws', 'error: a']],
  [ts('  if (a) {\n    if (b) go();\n    else throw 1;\n    go();\n  }'), ['error: never']],
  [
    ts('  if (a) {\n    go();\n  } else if (b) {\n    if (a.b) {\n      throw 1;\n    }\n    go();\n  }'),
    ['b & a.b: throws', 'error: b & a.b'],
  ],
  [ts('  if (a) {\n    go();\n  } else go();\n  if (b) throw 1;'), ['b: throws', 'error: b']],
  [ts('  if (a) {\n    go();\n  }\n  if (b) throw 1;'), ['b: throws', 'error: b']],
  [
    py(
      '    if a:\n        go()\n    elif b:\n        go()\n        if c:\n            go()\n            raise E',
    ),
    ['b & c: throws', 'error: b & c'],
  ],
  [py('    if a:\n        go()\n    else:\n        raise E'), ['not a: throws', 'error: not a']],
  [py('    if a:\n        go()\n    else:\n        raise E\n\nraise F'), ['not a: throws', 'error: not a']],
  [['a.py', 'if c:\n    def f(a):\n        if a:\n            go()\nelse:\n    raise E\n'], ['error: never']],
  [
    rb('  if a\n    b\n  else\n    raise E\n  end\n  raise F if b'),
    ['not a: throws', 'b: throws', 'error: not a | b'],
  ],
  [rb('  return 1 if a\n  return nil unless b'), ['a: says 1', 'not b: says nil', 'error: a']],
  [rb('  check a, b\n'), ['not a: throws', 'error: not a']],
  [rb('  c = a.b || raise(E)\n'), ['not a.b & not raise ( E ): throws', 'error: not a.b & not raise ( E )']],
  [
    php('  if ($a) {\n    go();\n  } elseif ($b) {\n    throw new E();\n  }'),
    ['not a & b: throws', 'error: not a & b'],
  ],
  [php('  $c = $a->b ?? throw new E();'), ['c == null: throws', 'error: c == null']],
  [php('  $a->b ?? throw new E();'), ['not a.b: throws', 'error: not a.b']],
  [kt('    val c = a.b ?: return'), ['c == null: says', 'error: never']],
  [kt('    a.b ?: return'), ['not a.b: says', 'error: never']],
  [
    go('\tif c := a.b; c != nil {\n\t\treturn errA\n\t}'),
    ['not c == null: says errA', 'error: not c == null'],
  ],
  [go('\tc := a.b || panic(1)'), ['not a.b & not panic ( 1 ): throws', 'error: not a.b & not panic ( 1 )']],
  [go('\tfor a {\n\t\tif b {\n\t\t\tbreak\n\t\t}\n\t}'), ['b: leaves', 'error: never']],
  [
    ts('  if (a) { go(); } else { throw 1; } return 2;'),
    ['not a: throws', 'always: says 2', 'yes: a & 2', 'no: a & not 2', 'error: not a'],
  ],
  [
    ts('  if (a) { go(); } else return 2;\n  return b;'),
    [
      'not a: says 2',
      'always: says b',
      'yes: not a & 2 | a & b',
      'no: not a & not 2 | a & not b',
      'error: not a',
    ],
  ],
  [
    rb('  if a\n    go\n  elsif b\n    raise E\n  end\n  c'),
    [
      'not a & b: throws',
      'always: says c',
      'yes: a & c | not b & c',
      'no: a & not c | not b & not c',
      'error: not a & b',
    ],
  ],
  [
    rb('  if a\n    go\n  end\n  if b\n    raise E\n  end\n  c'),
    ['b: throws', 'always: says c', 'yes: not b & c', 'no: not b & not c', 'error: b'],
  ],
])('reads when a branch is taken and how it leaves (%#)', ([path, text], expected) => {
  expect(sayFrame(frameOf(readFile(path, text)))).toEqual(expected);
});
