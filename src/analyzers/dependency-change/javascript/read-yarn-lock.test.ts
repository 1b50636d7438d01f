import { expect, it } from 'vitest';
import { readYarnLock } from './read-yarn-lock.ts';

const plain = { isDirect: false, source: undefined, integrity: undefined };

it('reads a classic yarn.lock by its blocks', () => {
  const text = `  version "0.0.0"
# yarn lockfile v1


"@own/a@^1.0.0", "@own/a@^1.1.0":
  version "1.1.0"
  resolved "https://acme.dev/@own/a/-/a-1.1.0.tgz#aa"
  integrity sha512-aa
  dependencies:
    b "^2.0.0"

b@^2.0.0, b@>=2:
  version "2.0.1"
  integrity sha512-bb

"short@npm:long@^1.0.0":
  version "1.0.0"
  resolved "https://registry.yarnpkg.com/long/-/long-1.0.0.tgz#cc"

c@1:
`;

  expect(readYarnLock(text)).toEqual({
    dependencies: [
      { ...plain, name: '@own/a', version: '1.1.0', line: 7, source: 'acme.dev', integrity: 'sha512-aa' },
      { ...plain, name: 'b', version: '2.0.1', line: 12, integrity: 'sha512-bb' },
      { ...plain, name: 'long', version: '1.0.0', line: 18 },
      { ...plain, name: 'c', version: '', line: 20 },
    ],
    scripts: [],
  });
});

it('reads a later yarn.lock by its blocks', () => {
  const text = `__metadata:
  version: 8

"ms@npm:^2.1.0":
  version: 2.1.3
  resolution: "ms@npm:2.1.3"
  checksum: 10c0/aa

"a@https://github.com/me/a.git":
  version: 1.0.0
  resolution: "a@https://github.com/me/a.git#commit=12"

"own@workspace:.":
  version: 0.0.0
  resolution: "own@workspace:."
`;

  expect(readYarnLock(text).dependencies).toEqual([
    { ...plain, name: 'ms', version: '2.1.3', line: 6, integrity: '10c0/aa' },
    { ...plain, name: 'a', version: '1.0.0', line: 11, source: 'github.com/me/a' },
  ]);
});
