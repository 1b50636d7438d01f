import { expect, it } from 'vitest';
import { createResolver, listAliases } from './create-resolver.ts';
import { type Texts, ts } from './project-builder.ts';

function resolve(texts: Texts, module: string, from: string): string | undefined {
  return createResolver(new Map(Object.entries(texts)), ts)(module, from);
}

const settings = (options: object) => JSON.stringify({ compilerOptions: options });

it.each<[string, readonly string[], string, string, string | undefined]>([
  ['a file beside it', ['src/a.ts', 'src/b.ts'], './b', 'src/a.ts', 'src/b.ts'],
  ['a file above it', ['src/a.ts', 'b.tsx'], '../b', 'src/a.ts', 'b.tsx'],
  ['TypeScript behind the ending of JavaScript', ['a.ts', 'b.ts'], './b.js', 'a.ts', 'b.ts'],
  ['an ending as it is', ['a.ts', 'b.ts'], './b.ts', 'a.ts', 'b.ts'],
  ['JavaScript', ['a.js', 'b.js'], './b', 'a.js', 'b.js'],
  ['a module with the ending of one', ['a.mts', 'b.mts'], './b.mjs', 'a.mts', 'b.mts'],
  ['the index of a folder', ['a.ts', 'b/index.ts'], './b', 'a.ts', 'b/index.ts'],
  ['the index of its own folder', ['b/a.ts', 'b/index.ts'], '.', 'b/a.ts', 'b/index.ts'],
  ['a file before a folder', ['a.ts', 'b.ts', 'b/index.ts'], './b', 'a.ts', 'b.ts'],
  [
    'a file in a folder with blanks and quotes',
    ['a "b" c/ö.ts', 'a "b" c/ä.ts'],
    './ä',
    'a "b" c/ö.ts',
    'a "b" c/ä.ts',
  ],
  ['nothing where there is nothing', ['a.ts'], './b', 'a.ts', undefined],
  ['nothing outside of the repository', ['a.ts', 'b.ts'], '../../b', 'src/a.ts', 'b.ts'],
  ['nothing for an installed package', ['a.ts', 'react.ts'], 'react', 'a.ts', undefined],
])('finds %s', (_, paths, module, from, found) => {
  const texts = Object.fromEntries(paths.map((path) => [path, '']));

  expect(resolve(texts, module, from)).toBe(found);
});

it.each<[string, Texts, string, string, string | undefined]>([
  [
    'an alias of the settings',
    { 'tsconfig.json': settings({ paths: { '@/*': ['./src/*'] } }), 'src/a.ts': '', 'src/lib/b.ts': '' },
    '@/lib/b',
    'src/a.ts',
    'src/lib/b.ts',
  ],
  [
    'an alias without a star, in settings with comments',
    {
      'jsconfig.json': `// Why.\n${settings({ paths: { auth: ['./src/b'] } })}`,
      'src/a.js': '',
      'src/b.js': '',
    },
    'auth',
    'src/a.js',
    'src/b.js',
  ],
  [
    'a name from the base that the settings give',
    { 'app/tsconfig.json': settings({ baseUrl: './src' }), 'app/src/a.ts': '', 'app/src/b.ts': '' },
    'b',
    'app/src/a.ts',
    'app/src/b.ts',
  ],
  [
    'an alias of settings that others extend',
    {
      'tsconfig.base.json': settings({ paths: { '#/*': ['./src/*'] } }),
      'app/tsconfig.json': '{ "extends": "../tsconfig.base.json" }',
      'app/a.ts': '',
      'src/b.ts': '',
    },
    '#/b',
    'app/a.ts',
    'src/b.ts',
  ],
  [
    'nothing by the alias of another folder',
    { 'app/tsconfig.json': settings({ paths: { '@/*': ['./src/*'] } }), 'a.ts': '', 'app/src/b.ts': '' },
    '@/b',
    'a.ts',
    undefined,
  ],
  [
    'nothing by settings that are broken, and goes on',
    { 'tsconfig.json': '{ "compilerOptions": [', 'a.ts': '', 'b.ts': '' },
    './b',
    'a.ts',
    'b.ts',
  ],
  [
    'files where settings extend each other in a circle',
    { 'tsconfig.json': '{ "extends": "./tsconfig.json" }', 'a.ts': '', 'b.ts': '' },
    './b',
    'a.ts',
    'b.ts',
  ],
  [
    'what a package imports under a name of its own',
    {
      'package.json': '{ "name": "shop", "imports": { "#b": "./src/b.ts" } }',
      'src/a.ts': '',
      'src/b.ts': '',
    },
    '#b',
    'src/a.ts',
    'src/b.ts',
  ],
  [
    'a package by its own name',
    {
      'package.json': '{ "name": "shop", "exports": { "./b": "./src/b.ts" } }',
      'src/a.ts': '',
      'src/b.ts': '',
    },
    'shop/b',
    'src/a.ts',
    'src/b.ts',
  ],
])('finds %s', (_, texts, module, from, found) => {
  expect(resolve(texts, module, from)).toBe(found);
});

it('says the same when it is asked again, and tells folders apart', () => {
  const texts = new Map(['a.ts', 'b.ts', 'src/a.ts', 'src/b.ts'].map((path) => [path, '']));
  const find = createResolver(texts, ts);

  const found = [find('./b', 'a.ts'), find('./b', 'src/a.ts'), find('./b', 'a.ts')];

  expect(found).toEqual(['b.ts', 'src/b.ts', 'b.ts']);
});

it('lists what may be written without a path', () => {
  const texts = new Map([
    ['tsconfig.json', settings({ paths: { '@/*': ['./*'], auth: ['./b'] } })],
    ['package.json', '{ "name": "shop" }'],
    ['odd/package.json', '{ "name": 3 }'],
    ['broken/package.json', '['],
    ['odd/tsconfig.json', '{ "compilerOptions": { "paths": "no" } }'],
    ['a.ts', '{ "name": "no" }'],
  ]);

  const aliases = listAliases(texts, ts);

  expect([...aliases].filter((alias) => !/^\d$/.test(alias)).toSorted()).toEqual(['auth', 'shop']);
});
