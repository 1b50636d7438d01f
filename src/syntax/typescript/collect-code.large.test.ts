import { expect, it } from 'vitest';
import { parsers } from '../ready-parsers-builder.ts';
import { readTypescript } from './read-typescript.ts';

it.each([
  ['links of a chain', `a${'.b()'.repeat(30_000)}`],
  ['parts of a text', `f(\`${`b\${c}`.repeat(30_000)}\`)`],
  ['entries', `f([${'{ a: 1 }, '.repeat(10_000)}])`],
  ['branches', `${'if (a) {} else '.repeat(700)}{}`],
  ['functions', `${'function f() {'.repeat(400)}${'}'.repeat(400)}`],
])('does not stumble over many %s', (_what, text) => {
  const facts = readTypescript({ path: 'a.js', language: 'javascript', text }, parsers.babel);

  expect(facts.reading).toBe('syntax');
  expect(facts.code?.calls.every(({ name }) => name.length < 500)).toBe(true);
});
