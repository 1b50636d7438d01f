import { expect, it } from 'vitest';
import { mendFailures } from './mend-failures.ts';

const of = (analyzer: string) => ({ analyzer, path: 'a.ts', reason: 'it failed' });
const mend =
  'have the analyzers mended that could not finish (whoever looks after the policy can, or can try them in shadow meanwhile)';

it.each([
  [['patch', 'syntax'], 'make readable what could not be verified'],
  [['acme', 'pool'], mend],
  [['syntax', 'acme'], `make readable what could not be verified, and ${mend}`],
])('asks those who can: %j', (analyzers, words) => {
  expect(mendFailures(analyzers.map(of))).toBe(words);
});
