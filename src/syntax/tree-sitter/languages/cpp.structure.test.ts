import { expect, it } from 'vitest';
import { readProgram } from '../facts-builder.ts';

it('reads a program that the grammar does not take by its words', () => {
  expect(readProgram('cpp', 'class {').reading).toBe('lexical');
});

it.each([
  ["char a = ' ';", "char a = '  ';"],
  ['char *a = "b\\n c";', 'char *a = "b\\nc";'],
  ['char *a = R"( b)";', 'char *a = R"(b)";'],
  ['char *a = L" b";', 'char *a = L"b";'],
])('takes %j and %j for two programs', (one, other) => {
  expect(readProgram('cpp', one).structure).toBeDefined();
  expect(readProgram('cpp', one).structure).not.toBe(readProgram('cpp', other).structure);
});
