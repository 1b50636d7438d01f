import { expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { weakCrypto } from './index.ts';

it.each([
  ['a lower number of rounds', 'pbkdf2(a, salt, 600000)', 'pbkdf2(a, salt, 300000)'],
  ['fewer bytes for a key', 'const k = randomBytes(32)', 'const k = randomBytes(8)'],
  ['a smaller entry', 'generateKeyPair(a, { bits: 4096 })', 'generateKeyPair(a, { bits: 2048 })'],
  ['a lower setting', 'const hashIterations = 500', 'const hashIterations = 100'],
  ['a smaller key in a map', 'const a = { keySize: 256 }', 'const a = { keySize: 128 }'],
  ['a weaker hash by its name', "use('sha256')", "use('md5')"],
  ['a quick hash for a slow one', 'argon2(a)', "digest('sha256')"],
  ['a mode without a proof', "use('aes-256-gcm')", "use('aes-256-cbc')"],
  ['a cipher that is broken', "use('aes-256-cbc')", "use('des-ede3')"],
  ['ordinary chance', 'const a = randomBytes(16)', 'const a = Math.random()'],
  ['an older protocol', "use('TLSv1.2')", "use('TLSv1.1')"],
  ['no steady comparison', 'timingSafeEqual(a, b)', 'isSame(a, b)'],
])('reports %s', (_what, before, after) => {
  const found = change(before, after);

  expect(found).toContain('crypto-weakened:2');
});

it.each([
  ['a higher number', 'pbkdf2(a, salt, 600000)', 'pbkdf2(a, salt, 900000)'],
  ['a number that hardly falls', 'pbkdf2(a, salt, 600000)', 'pbkdf2(a, salt, 590000)'],
  ['a number about something else', 'const pageSize = 500', 'const pageSize = 100'],
  ['a size without a topic', 'const cost = 500', 'const cost = 100'],
  ['numbers of other calls', 'draw(a, 600)', 'draw(a, 300)'],
  ['a stronger hash', "use('sha256')", "use('sha512')"],
  ['names that only hold one', "use('amd5x')", "use('amd4x')"],
  ['a steady comparison by another', 'timingSafeEqual(a, b)', 'timingSafeEqual(c, d)'],
  ['a text that is long', `use('${'x'.repeat(50)} sha256')`, `use('${'x'.repeat(50)} md5')`],
])('leaves %s alone', (_what, before, after) => {
  const found = change(before, after);

  expect(found).toEqual([]);
});

it('reports no loss where the whole function is gone', () => {
  const base = 'function check(a, b) {\n  return timingSafeEqual(a, b);\n}\nrun();\n';

  const found = observe(weakCrypto, { path: 'src/a.ts', base, head: 'run();\n' });

  expect(found).toEqual([]);
});

it('tells where a lost comparison stood', () => {
  const base = 'one();\nif (timingSafeEqual(a, b)) two();\n';

  const found = observe(weakCrypto, { path: 'src/a.ts', base, head: 'one();\nif (isSame(a, b)) two();\n' });

  expect(found).toMatchObject([{ code: 'crypto-weakened', line: 2, side: 'removed', baseLine: 2 }]);
});

it.each([
  ['a.ts', 'return signature === expected;'],
  ['a.ts', 'if (req.headers.apiKey !== config.key) fail();'],
  ['a.ts', 'if (token !== expectedToken) fail();'],
  ['a.ts', 'return user.password == given;'],
  ['a.go', 'if bytes.Equal(hmac, sum) {'],
  ['A.java', 'return signature.equals(computed);'],
  ['a.py', 'if digest == expected_digest:'],
  ['a.c', 'if (strcmp(password, given) == 0) {'],
])('reports the comparison in %s: %s', (path, line) => {
  const found = observe(weakCrypto, { path, head: `\n${line}\n` });

  expect(summarize(found)).toContain('secret-comparison:2');
});

it.each([
  ['constants', "if (password === '') fail();"],
  ['nothing', 'if (signature == null) fail();'],
  ['lengths', 'if (signature.length !== other.length) fail();'],
  ['constants by name', 'if (token === Token.Comma) next();'],
  ['kinds', 'if (signature === KIND) next();'],
  ['confirmations', 'if (password !== confirmPassword) fail();'],
  ['tokens of a language', 'if (token === other) next();'],
  ['comments', '// signature === expected'],
  ['long lines', `${'x'.repeat(500)}; signature === expected`],
])('takes %s for no secrets', (_what, line) => {
  const found = observe(weakCrypto, { path: 'a.ts', head: `\n${line}\n` });

  expect(summarize(found)).toEqual([]);
});

it('leaves a comparison alone that was there, and one in a comment or another language', () => {
  const line = 'return signature === expected;';

  const found = [
    observe(weakCrypto, { path: 'a.ts', base: `${line}\n`, head: `if (a) {\n  ${line}\n}\n` }),
    observe(weakCrypto, { path: 'a.ts', head: `/*\n${line}\n*/\n` }),
    observe(weakCrypto, { path: 'a.md', head: `${line}\n` }),
  ];

  expect(found.map(summarize)).toEqual([[], [], []]);
});

it.each([
  [
    'a constant of the file',
    "const key = 'k'.repeat(32);\nconst iv = '0123';\ncreateCipheriv('aes-256-gcm', secret, iv);",
    true,
  ],
  ['bytes of a constant', "createCipheriv('aes-256-gcm', secret, Buffer.from('0123', 'hex'));", true],
  [
    'a variable that held one',
    "function f() {\n  let iv = 'a';\n  iv = 'b';\n  createCipheriv('aes-256-gcm', secret, iv);\n}",
    true,
  ],
  ['a list of numbers', "createCipheriv('aes-256-gcm', secret, new Uint8Array([1, 2]));", true],
  ['a parameter', "function f(iv) { createCipheriv('aes-256-gcm', secret, iv); }", false],
  ['what a call makes', "createCipheriv('aes-256-gcm', secret, derive('0123'));", false],
  ['an empty text', "createCipheriv('aes-256-ecb', secret, '');", false],
])('knows %s', (_what, text, isFixed) => {
  const head = `import { createCipheriv } from 'crypto';\n${text}\n`;

  const found = summarize(observe(weakCrypto, { path: 'a.ts', head }));

  expect(found.some((code) => code.startsWith('fixed-value'))).toBe(isFixed);
});

function change(before: string, after: string): readonly string[] {
  return summarize(
    observe(weakCrypto, { path: 'src/a.ts', base: inFunction(before), head: inFunction(after) }),
  );
}

function inFunction(line: string): string {
  return `export function make(a, b, c, d) {\n  ${line};\n}\n`;
}

it.each([
  ['secure chance that is gone', 'rand.Read(b)', 'keep(b)', false],
  ['secure chance that nothing took the place of', 'randomFillSync(b)', '', true],
])('judges %s', (_what, before, after, isLost) => {
  const found = change(before, after);

  expect(found.includes('crypto-weakened:2')).toBe(isLost);
});

it('leaves secure chance at the top of a file alone', () => {
  const found = observe(weakCrypto, { path: 'a.ts', base: 'randomFillSync(b);\ngo();\n', head: 'go();\n' });

  expect(summarize(found)).toEqual([]);
});

it.each([
  ['a module by a weaker one', 'import "crypto/rand"', 'import "math/rand"', ['crypto-weakened:3']],
  ['a module by a stronger one', 'import "math/rand"', 'import "crypto/rand"', []],
  ['a module that stays', 'import "crypto/rand"', 'import (\n"crypto/rand"\nmr "math/rand"\n)', []],
  ['a module of another kind', 'import "crypto/sha256"', 'import "math/rand"', []],
  ['a weak module that was there', 'import (\n"crypto/rand"\nmr "math/rand"\n)', 'import "math/rand"', []],
])('judges %s', (_what, before, after, expected) => {
  const toText = (line: string): string => `package a\n\n${line}\n`;

  const found = observe(weakCrypto, { path: 'a.go', base: toText(before), head: toText(after) });

  expect(summarize(found)).toEqual(expected);
});

it('reads a number that stands in for a missing setting', () => {
  const found = change("hash({ rounds: env('ROUNDS', 12) })", "hash({ rounds: env('ROUNDS', 4) })");

  expect(found).toContain('crypto-weakened:2');
});

it.each([
  ['a constant of the file', 'const cost = 4;', true],
  ['a constant that is high enough', 'const cost = 12;', false],
  ['a sum', 'const cost = 4 + other;', false],
])('follows the number of rounds to %s', (_what, line, isWeak) => {
  const head = `import bcrypt from 'bcrypt';\n${line}\nbcrypt.hash(a, cost);\n`;

  const found = summarize(observe(weakCrypto, { path: 'a.ts', head }));

  expect(found.includes('weak-strength:3')).toBe(isWeak);
});
