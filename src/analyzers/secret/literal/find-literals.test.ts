import { expect, it } from 'vitest';
import { findLiterals } from './find-literals.ts';

const real = ['k7Qz2Lw9', 'Xb4Tn8Vd3R'].join('');
const typescript = { language: 'typescript', isQuiet: false };

const codesIn = (text: string, place = typescript) =>
  findLiterals([{ text, line: 4 }], place).map(({ code, line }) => `${code}:${line}`);

const address = (password: string) => `connect("postgres://app:${password}@db.acme.dev/app");`;

type Case = [what: string, text: string, language: string, codes: readonly string[]];

it.each<Case>([
  ['a secret in code', `const apiToken = "${real}";`, 'typescript', ['secret-literal:4']],
  ['a word in code', 'const dbPassword = "wordswords";', 'typescript', ['secret-guessable:4']],
  ...['yaml', 'ini', 'dockerfile', 'json', 'toml', 'xml'].map(
    (language): Case => ['a word in settings', '"dbPassword": "wordswords"', language, []],
  ),
  ['a secret in settings', `"dbPassword": "${real}"`, 'json', ['secret-literal:4']],
  ['a setting in settings', `api_token: ${real}`, 'yaml', ['secret-literal:4']],
  ['a setting in code', `api_token: ${real}`, 'typescript', []],
  ['a secret in an address', address(real), 'typescript', ['secret-credential:4']],
  ['a short one in an address', address('k7Qz2Lw9'), 'typescript', ['secret-literal:4']],
  ['a word in an address', address('wordswords'), 'typescript', ['secret-guessable:4']],
  ['a long word in an address', address('root12345678901'), 'typescript', ['secret-literal:4']],
  ['a secret without a name', `const apiName = "${real}";`, 'typescript', []],
  ['a comment', `// apiToken = "${real}"`, 'typescript', []],
  ['a line of 1000 letters', `const apiToken = "${real}";`.padEnd(1000), 'typescript', ['secret-literal:4']],
  ['a longer line', `const apiToken = "${real}";`.padEnd(1001), 'typescript', []],
])('reads %s: %s in %s', (_, text, language, codes) => {
  expect(codesIn(text, { language, isQuiet: false })).toEqual(codes);
});

it.each([
  ['a secret', `const apiToken = "${real}";`, []],
  ['a secret in an address', address(real), ['secret-credential:4']],
  ['a short one in an address', address('k7Qz2Lw9'), []],
  ['a word in an address', address('wordswords'), []],
  ['what was typed to show one', address('k7Qz2abcdefgh'), []],
  ['a secret of the web', `clone("https://bot:${real}@git.acme.dev/a.git")`, []],
])('reads in a quiet place %s', (_, text, codes) => {
  expect(codesIn(text, { language: 'typescript', isQuiet: true })).toEqual(codes);
});

it.each([
  [`f({ dbPassword: "wordswords", apiToken: "${real}" });`, 'secret-literal:4'],
  [`f({ apiToken: "${real}", dbPassword: "wordswords" });`, 'secret-literal:4'],
  [`f({ dbPassword: "wordswords", jwtSecret: "otherwords" });`, 'secret-guessable:4'],
])('tells of a line what says most: %s', (text, code) => {
  expect(codesIn(text)).toEqual([code]);
});

it('tells what it found, and keeps it', () => {
  expect(findLiterals([{ text: `const apiToken = "${real}";`, line: 4 }], typescript)).toEqual([
    { code: 'secret-literal', kind: 'a secret as a fixed text', secret: real, line: 4 },
  ]);
});
