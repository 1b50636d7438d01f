import { expect, it } from 'vitest';
import { sourceOf } from '../../observation-builder.ts';
import { findAnswer } from './find-answer.ts';

it.each([
  ['an answer', 'a.ts', 'function may() {\n  return true;\n}\n', 2],
  ['an answer with a comment behind it', 'a.ts', 'function may() {\n  return true; // later\n}\n', 2],
  [
    'an answer behind comments',
    'a.ts',
    'function may() {\n\n  // one\n  /* two\n  three */\n  return true;\n}\n',
    6,
  ],
  ['an answer of one line', 'a.ts', 'const may = () => true;\n', 1],
  ['an answer in the second of two lines', 'a.ts', 'const may = () =>\n  true;\n', 2],
  ['an answer in brackets of one line', 'a.ts', 'function may() { return true; }\n', 1],
  [
    'an answer that begins in the first of many lines',
    'a.ts',
    'f(() => true, () => {\n  a();\n  b();\n});\n',
    0,
  ],
  ['an empty body', 'a.ts', 'function may() {\n  // later\n}\n', 1],
  ['an empty body below a long head', 'a.ts', 'function may(\n  a,\n) {\n}\n', 3],
  ['a question', 'a.ts', 'function may() {\n  return ask();\n  return true;\n}\n', 0],
  ['a question of one line', 'a.ts', 'const may = () => ask();\n', 0],
  ['a docstring', 'a.py', 'def may():\n    """Says."""\n    return True\n', 3],
  ['a docstring alone', 'a.py', 'def may():\n    """Says."""\n', 0],
  ['Ruby', 'a.rb', 'def may?\n  true\nend\n', 2],
  ['Ruby with nothing in it', 'a.rb', 'def may?\nend\n', 0],
])('finds where there is %s', (_what, path, text, expected) => {
  const side = sourceOf(path, text);
  const declared = side.facts.code?.declarations ?? [];
  const whole = { ...declared[0], line: 1, endLine: text.split('\n').length - 1 };

  const answer = findAnswer(whole as never, side);

  expect(answer).toBe(expected);
});

it('reads no line before the function', () => {
  const side = sourceOf('a.ts', 'function a() {\n  return true;\n}\nfunction b() {\n  go();\n}\n');

  const answers = side.facts.code?.declarations.map((declared) => findAnswer(declared, side));

  expect(answers).toEqual([2, 0]);
});
