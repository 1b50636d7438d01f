import { expect, it } from 'vitest';
import { listFacts } from './facts-builder.ts';

it.each([
  [
    'python',
    'strings',
    'k = "a"\nx = f"b{k}c"\ny = "d" + k + e + "f" + "g"\nz = f"{k}{k()}"\n',
    ['a', 'bac', 'composed da{}fg', 'composed a{}'],
  ],
  [
    'python',
    'settings',
    'a.b = "c"\nx = "d" + a.b + "e"\ny = "f" + a.b() + a.g\n',
    ["assignment a.b = 'c'", "assignment x = 'dce'", "assignment y = composed['f', a.b()[], a.g]"],
  ],
  [
    'python',
    'settings',
    'x = "a" + (y for y in z) + "b"\nx = "c" + (d + "e") + -f\nx = (1 + g) + 2\n',
    [
      "assignment x = composed['a', other, 'b']",
      "assignment x = composed['c', d, 'e', other]",
      'assignment x = other',
    ],
  ],
  [
    'python',
    'settings',
    'x = "a" + "b" + c + "d" + "e" + f + "g"\n',
    ["assignment x = composed['ab', c, 'de', f, 'g']"],
  ],
  ['python', 'strings', 'x = a + b\ny = 1 + 2\nz = "a" "b" f"{c}" "d"\n', ['composed ab{}d']],
  [
    'python',
    'settings',
    'K = 5\nx = f"a{K}b"\ny = "c" + K\n',
    ['assignment K = 5', "assignment x = 'a5b'", "assignment y = 'c5'"],
  ],
] as const)('tells of %s the %s of %j', (language, kind, text, facts) => {
  expect(listFacts(language, text, kind)).toEqual(facts);
});
