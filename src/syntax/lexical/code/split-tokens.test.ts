import { expect, it } from 'vitest';
import { splitTokens } from './split-tokens.ts';

it('leaves comments out', () => {
  expect(splitTokens('kotlin', '#!a\n// b\nc /* d */ "e" 1')).toEqual([
    { kind: 'word', text: 'c', start: 9 },
    { kind: 'string', text: '"e"', start: 19 },
    { kind: 'number', text: '1', start: 23 },
  ]);
});

it('knows no words of a language that it does not know', () => {
  expect(splitTokens('unknown', 'a(1)')).toEqual([]);
});
