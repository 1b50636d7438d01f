import { expect, it } from 'vitest';
import { toDirection } from './direction.ts';

const marks = [
  { text: ' note', directive: false, line: 1, endLine: 1 },
  { text: '-- +goose Down', directive: false, line: 3, endLine: 3 },
];

it.each([
  [2, false],
  [3, false],
  [4, true],
])('knows which way line %i runs', (line, expected) => {
  expect(toDirection('db/a.sql', marks)(line)).toBe(expected);
});

it('knows the way back by the path', () => {
  expect(toDirection('db/a.down.sql', [])(1)).toBe(true);
});
