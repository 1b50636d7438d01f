import { expect, it } from 'vitest';
import { indexSpecifiers } from './index-specifiers.ts';

function find(texts: Readonly<Record<string, string>>, path: string, aliases: readonly string[] = []) {
  const files = Object.entries(texts).map(([name, text]) => ({ path: name, text }));
  return indexSpecifiers(files, new Set(aliases))(path);
}

it.each([
  ["import { a } from './a';", 'src/a.ts'],
  ['import { a } from "../lib/a.js"', 'lib/a.ts'],
  ["import {\n  a,\n} from './a'", 'src/a.mts'],
  ["export * from './a'", 'src/a.ts'],
  ["import './a'", 'src/a.ts'],
  ["const a = require('./a');", 'src/a.js'],
  ["const a = require ( './a' )", 'src/a.js'],
  ['await import(`./a`)', 'src/a.js'],
  ["import a = require('./a')", 'src/a.ts'],
  ["import { a } from '@/lib/a'", 'src/lib/a.ts'],
  ["import { a } from './lib'", 'src/lib/index.ts'],
  ["import { a } from './lib/'", 'src/lib/index.ts'],
  ["import { a } from './lib/index.js'", 'src/lib/index.ts'],
  ["import { a } from '.'", 'src/index.ts'],
  ["import { a } from './'", 'src/index.ts'],
  ["import { a } from '..'", 'index.ts'],
  ["import { a } from 'auth'", 'src/door.ts'],
  ["import { a } from 'auth/deep/down'", 'src/door.ts'],
  ["import { a } from '@acme/shop/x'", 'src/door.ts'],
  ["import { a } from '#own'", 'src/door.ts'],
])('takes %j for somebody who may ask for %s', (text, path) => {
  const found = find({ 'src/user.ts': text }, path, ['auth', '@acme/shop']);

  expect(found).toEqual(['src/user.ts']);
});

it.each([
  ["import { a } from './b'", 'src/a.ts'],
  ["import { a } from './a/b'", 'src/a.ts'],
  ["import { a } from 'other/x'", 'src/door.ts'],
  ["import { a } from '@acme/other'", 'src/door.ts'],
  ["import { a } from './lib'", 'src/lib/door.ts'],
  ["transform('./a')", 'src/a.ts'],
  ['const a = 1;', 'src/a.ts'],
  ["import { a } from '..'", 'src/index.ts'],
  [`import '${'x'.repeat(301)}/a'`, 'src/a.ts'],
])('leaves %j out for %s', (text, path) => {
  const found = find({ 'src/user.ts': text }, path, ['auth', '@acme/shop']);

  expect(found).toEqual([]);
});

it.each([
  ['..', 'a/index.ts'],
  ['../..', 'index.ts'],
  ['../../', 'index.ts'],
  ['.', 'a/b/index.ts'],
])('takes %j in a deep folder for %s', (module, path) => {
  const texts = { 'a/b/c.ts': `import '${module}';\n` };

  const found = ['index.ts', 'a/index.ts', 'a/b/index.ts'].filter((one) => find(texts, one).length > 0);

  expect(found).toEqual([path]);
});

it('names each file once, in the order of paths', () => {
  const texts = {
    'b.ts': "import './lib/index';\nimport './lib';\n",
    'a.ts': "import './lib';\n",
    'c.ts': '',
  };

  const found = find(texts, 'lib/index.ts');

  expect(found).toEqual(['a.ts', 'b.ts']);
});
