import { expect, it } from 'vitest';
import { quoteWord, renderKeyPath } from './problem.ts';

it.each([
  [[], ''],
  [['gates', 'qa', 'tiers', 2], 'gates.qa.tiers[2]'],
  [['rules', 'a b', 0, 'x'], 'rules.a b[0].x'],
  [['rules', 'a\u001bb'], 'rules."a\\u001bb"'],
  [[0], '[0]'],
  [[0, 'a'], '[0].a'],
])('writes the path %j as people do', (path, text) => {
  expect(renderKeyPath(path)).toBe(text);
});

it.each([
  ['plain', '`plain`'],
  ['', '`""`'],
  ['two\nlines', '`"two\\nlines"`'],
  ['a'.repeat(60), `\`${'a'.repeat(60)}\``],
  ['a'.repeat(61), `\`${'a'.repeat(59)}…\``],
])('quotes the word %j', (word, quoted) => {
  expect(quoteWord(word)).toBe(quoted);
});
