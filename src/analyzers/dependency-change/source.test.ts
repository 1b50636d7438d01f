import { expect, it } from 'vitest';
import { toPlace, toSource } from './source.ts';

it.each([
  // The registries that everybody uses.
  [undefined, undefined],
  ['https://registry.npmjs.org/a/-/a-1.0.0.tgz', undefined],
  ['HTTPS://Registry.NPMJS.org/a', undefined],
  ['sparse+https://index.crates.io/', undefined],
  ['registry+https://github.com/rust-lang/crates.io-index', undefined],
  ['https://user:word@pypi.org/simple', undefined],
  // Other registries, by their host.
  ['https://packages.acme.dev/a/-/a-1.0.0.tgz', 'packages.acme.dev'],
  ['https://user:word@packages.acme.dev/a', 'packages.acme.dev'],
  ['https://packages.acme.dev/@own/a', 'packages.acme.dev'],
  ['https://packages.acme.dev?a=b', 'packages.acme.dev'],
  ['https://packages.acme.dev/legit/a-git.tgz', 'packages.acme.dev'],
  ['https://packages.acme.dev/github/a.tgz', 'packages.acme.dev'],
  ['registry+https://packages.acme.dev/index', 'packages.acme.dev'],
  ['https://packages.acme.dev/x/http://y', 'packages.acme.dev'],
  ['https://packages.acme.dev/sha-git+a', 'packages.acme.dev'],
  // Without a safe connection, even the usual ones.
  ['http://registry.npmjs.org/a', 'http://registry.npmjs.org'],
  ['HTTP://registry.npmjs.org/a/b', 'http://registry.npmjs.org'],
  // Repositories, by their owner and name.
  ['https://github.com/Someone/a/archive/main.tar.gz', 'github.com/someone/a'],
  ['git+https://acme.dev/someone/a.git#12', 'acme.dev/someone/a'],
  ['git+https://acme.dev/someone/a.git/', 'acme.dev/someone/a'],
  ['git+https://acme.dev/someone/a.git?rev=1#12', 'acme.dev/someone/a'],
  ['git+https://github.com/someone/a.git@v1.0.0', 'github.com/someone/a'],
  ['git+ssh://git@github.com/someone/a.git', 'github.com/someone/a'],
  ['git@github.com:someone/a.git', 'github.com/someone/a'],
  ['ssh://me@acme.dev/someone/a/b', 'acme.dev/someone/a'],
  ['hg+https://acme.dev/someone/a', 'acme.dev/someone/a'],
  ['svn+https://acme.dev/someone/a/trunk', 'acme.dev/someone/a'],
  ['https://acme.dev/someone/a.git', 'acme.dev/someone/a'],
  ['https://acme.dev/someone/a.github.tgz', 'acme.dev'],
])('knows where %s leads', (address, source) => {
  expect(toSource(address)).toBe(source);
});

it.each([
  'https://acme.dev?@registry.npmjs.org/a',
  'https://acme.dev#@registry.npmjs.org/a',
  'https://acme.dev\\@registry.npmjs.org/a',
  'https://me@registry.npmjs.org@acme.dev/a',
  'https://registry.npmjs.org@acme.dev/a',
  'https://registry.npmjs.org.acme.dev/a',
])('is not misled by a usual registry that is no host in %s', (address) => {
  expect(toSource(address)).toMatch(/acme\.dev/);
});

it('tells the whole place of an address, without how it is fetched', () => {
  const places = [
    'git+https://me@acme.dev/a/b/c.git@v1#x',
    'https://acme.dev/wheels/b-1.0.whl#sha256=1',
    'http://acme.dev/git@b:c',
    'bzr+https://acme.dev/git+a',
  ].map(toPlace);

  expect(places).toEqual([
    'acme.dev/a/b/c',
    'acme.dev/wheels/b-1.0.whl',
    'http://acme.dev/git',
    'acme.dev/git+a',
  ]);
});
