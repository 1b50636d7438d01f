import { expect, it } from 'vitest';
import { observe } from '../../observation-builder.ts';
import { dependencyChange } from '../index.ts';

const lock = (version: string, resolved = `parse/-/parse-${version}`): string =>
  `{
  "lockfileVersion": 1,
  "dependencies": {
    "parse": {
      "version": "${version}",
      "resolved": "https://registry.npmjs.org/${resolved}.tgz",
      "integrity": "sha512-${version}"
    }
  }
}
`;

it('knows a package of the first kind of lock file by its whole name', () => {
  const [same, other] = [lock('2.10.0'), lock('2.10.0', 'purse/-/purse-2.10.0')].map((head) =>
    observe(dependencyChange, { path: 'package-lock.json', base: lock('2.9.0'), head }),
  );

  expect(same).toEqual([]);
  expect(other).toMatchObject([{ code: 'dependency-source', args: { name: 'parse' } }]);
});
