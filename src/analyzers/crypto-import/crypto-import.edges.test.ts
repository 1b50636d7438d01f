import { expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { cryptoImport } from './index.ts';

it.each([
  ['a module of another package', 'a.ts', "import 'x/node:crypto';\n", []],
  ['a version of several parts', 'a.ts', "import 'npm:jose@5.1.0';\n", ['crypto-import:1']],
  ['a path behind a version', 'a.ts', "import 'jose@5/jwt';\n", ['crypto-import:1']],
  ['a name that begins at the root', 'a.php', '<?php\nuse \\Firebase\\JWT\\JWT;\n', ['crypto-import:2']],
  ['two paths of one package', 'a.ts', "import 'jose/a';\nimport 'jose/b';\n", ['crypto-import:1']],
  ['two packages', 'a.ts', "import 'jose';\nimport 'crypto';\n", ['crypto-import:1', 'crypto-import:2']],
  [
    'two packages of one scope',
    'a.ts',
    "import '@noble/hashes/a';\nimport '@noble/curves';\nimport '@noble/hashes/b';\n",
    ['crypto-import:1', 'crypto-import:2'],
  ],
])('reads %s', (_what, path, head, expected) => {
  expect(summarize(observe(cryptoImport, { path, head }))).toEqual(expected);
});

it('tells packages apart where the policy names their scope', () => {
  const head = "import '@x/a';\nimport '@x/b/c';\nimport '@x/b/d';\n";

  const found = observe(cryptoImport, { path: 'a.ts', head }, { modules: ['@x'] });

  expect(summarize(found)).toEqual(['crypto-import:1', 'crypto-import:2']);
});

it('knows no language by the name of what all things have', () => {
  expect(observe(cryptoImport, { path: 'a.md', head: 'import crypto\n' })).toEqual([]);
});
