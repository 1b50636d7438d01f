import { expect, it } from 'vitest';
import { packageFileOf } from '../package-file-builder.ts';

it('reads both lists of composer.lock, with places that are no usual forge, and hashes', () => {
  const text = `{ "packages": [
    { "name": "x/a", "version": "1.0", "source": { "url": "https://github.com/x/a.git" }, "dist": { "shasum": "aa" } },
    { "name": "x/b", "version": "2.0", "source": { "url": "https://github.com.acme.dev/x/b.git" }, "dist": { "shasum": "" } },
    { "version": "3.0" }, "none"
  ], "packages-dev": [
    { "name": "x/c", "dist": { "url": "https://acme.dev/c.zip" } },
    { "name": "x/d", "source": { "url": "https://acme.dev/github.com/d.zip" } }
  ], "platform": { "php": "8" } }
`;

  const found = packageFileOf('composer.lock', text);

  const plain = { version: '', isDirect: false, source: undefined, integrity: undefined };
  expect(found).toEqual({
    dependencies: [
      { ...plain, name: 'x/a', version: '1.0', line: 2, integrity: 'aa' },
      { ...plain, name: 'x/b', version: '2.0', line: 3, source: 'github.com.acme.dev/x/b' },
      { ...plain, name: 'x/c', line: 6, source: 'acme.dev' },
      { ...plain, name: 'x/d', line: 7, source: 'acme.dev' },
    ],
    scripts: [],
  });
});

it('reads every target of packages.lock.json', () => {
  const text = `{ "version": 1, "dependencies": {
    "net8.0": { "A": { "type": "Direct", "resolved": "1.0.0", "contentHash": "aa" } },
    "net9.0": { "B": { "type": "Transitive", "resolved": "2.0.0" },
      "Own": "none" } } }
`;

  const found = packageFileOf('packages.lock.json', text);

  expect(found?.dependencies).toEqual([
    { name: 'A', version: '1.0.0', isDirect: true, line: 2, integrity: 'aa' },
    { name: 'B', version: '2.0.0', isDirect: false, line: 3, integrity: undefined },
    { name: 'Own', version: '', isDirect: false, line: 4, integrity: undefined },
  ]);
});

it.each(['composer.lock', 'packages.lock.json'])('reads a %s that says nothing', (path) => {
  expect(packageFileOf(path, '{}')).toEqual({ dependencies: [], scripts: [] });
});
