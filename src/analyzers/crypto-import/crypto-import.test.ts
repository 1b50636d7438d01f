import { expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { cryptoImport } from './index.ts';

it.each([
  ["import { hash } from 'node:crypto';", 'node:crypto'],
  ["import 'crypto';", 'crypto'],
  ["export * from 'jose';", 'jose'],
  ["const { hash } = require('bcrypt');", 'bcrypt'],
  ["const load = () => import('@noble/hashes/sha256');", '@noble/hashes/sha256'],
  ["import { jwt } from 'npm:jsonwebtoken@9/lib';", 'npm:jsonwebtoken@9/lib'],
  ["import crypto = require('crypto');", 'crypto'],
])('reports %s', (line, module) => {
  const found = observe(cryptoImport, { path: 'src/a.ts', head: `export const a = 1;\n${line}\n` });

  expect(found).toEqual([
    { kind: 'noticed', code: 'crypto-import', path: 'src/a.ts', line: 2, endLine: 2, args: { module } },
  ]);
});

it.each([
  "// import { hash } from 'node:crypto';",
  'const text = "require(\'bcrypt\')";',
  "import type { Hash } from 'node:crypto';",
  "import { hash } from './crypto';",
  "import { price } from 'cryptoprices';",
  "import { price } from '@noble-prices/list';",
])('leaves %s alone', (line) => {
  const found = observe(cryptoImport, { path: 'src/a.ts', head: `${line}\n` });

  expect(found).toEqual([]);
});

it('counts neither a moved, nor a re-quoted, nor a renamed import', () => {
  const base = "import { b } from './b';\nimport { hash, sign } from 'crypto';\n";
  const head = 'import { hash } from "node:crypto";\nimport { b } from "./b";\nimport "crypto/sub";\n';

  const found = observe(cryptoImport, { path: 'src/a.ts', base, head });

  expect(found).toEqual([]);
});

it('reports a module once, and a second module of the same scope on its own', () => {
  const head = "import '@noble/hashes/a';\nimport '@noble/hashes/b';\nimport '@noble/curves/a';\n";

  const found = observe(cryptoImport, { path: 'src/a.js', head });

  expect(summarize(found)).toEqual(['crypto-import:1', 'crypto-import:3']);
});

it('reports an import that used to bring types alone', () => {
  const base = "import type { Hash } from 'node:crypto';\n";
  const head = "import { Hash } from 'node:crypto';\n";

  const found = observe(cryptoImport, { path: 'src/a.ts', base, head });

  expect(summarize(found)).toEqual(['crypto-import:1']);
});

it('spans the lines of an import', () => {
  const found = observe(cryptoImport, { path: 'src/a.ts', head: "import {\n  hash,\n} from 'crypto';\n" });

  expect(found).toMatchObject([{ line: 1, endLine: 3 }]);
});

it('counts modules that the policy adds', () => {
  const head = "import '@example/vault/key';\nimport 'other';\n";

  const found = observe(cryptoImport, { path: 'src/a.ts', head }, { modules: ['@Example/Vault'] });

  expect(summarize(found)).toEqual(['crypto-import:1']);
});

it('reads no other language and is silent about a deleted file', () => {
  const go = observe(cryptoImport, { path: 'a.go', head: 'package a\n\nimport "crypto"\n' });
  const deleted = observe(cryptoImport, { path: 'a.ts', base: "import 'crypto';\n" });

  expect([...go, ...deleted]).toEqual([]);
});

it.each([
  ['a.go', 'package a\n\nimport "golang.org/x/crypto/bcrypt"\n', ['crypto-import:3']],
  ['a.go', 'package a\n\nimport "crypto/sha256"\n', []],
  ['a.py', 'from Crypto.Cipher import AES\n', ['crypto-import:1']],
  ['a.py', 'import hashlib, secrets\n', []],
  ['A.java', 'import javax.crypto.Cipher;\n', ['crypto-import:1']],
  ['A.java', 'import java.security.Principal;\n', []],
  ['a.md', 'import crypto\n', []],
])('judges the modules of %s by its language: %s', (path, head, expected) => {
  const found = observe(cryptoImport, { path, head });

  expect(summarize(found)).toEqual(expected);
});

it('takes all paths of one package for the package in other languages too', () => {
  const base = 'package a\n\nimport "golang.org/x/crypto/bcrypt"\n';
  const head = 'package a\n\nimport "golang.org/x/crypto/scrypt"\n';

  const found = observe(cryptoImport, { path: 'a.go', base, head });

  expect(found).toEqual([]);
});
