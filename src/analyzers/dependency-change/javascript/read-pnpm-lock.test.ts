import { expect, it } from 'vitest';
import { packageFileOf } from '../package-file-builder.ts';

it('reads names, versions, places, hashes and scripts of pnpm-lock.yaml', () => {
  const text = `lockfileVersion: '6.0'
packages:
  /a@1.0.0:
    resolution: {integrity: sha512-aa}
    requiresBuild: true
  /@own/b/2.0.0(a@1.0.0):
    dev: true
    resolution: {tarball: https://acme.dev/b.tgz}
  acme.dev/c/12ab:
    resolution: {commit: 12ab, repo: https://acme.dev/me/c.git, type: git}
  d@https://codeload.github.com/me/d/tar.gz/12:
    version: 1.0.0
  plain:
    requiresBuild: false
`;

  const found = packageFileOf('pnpm-lock.yaml', text);

  const plain = { isDirect: false, runsScript: false, source: undefined, integrity: undefined };
  expect(found).toEqual({
    dependencies: [
      { ...plain, name: 'a', version: '1.0.0', line: 4, runsScript: true, integrity: 'sha512-aa' },
      { ...plain, name: '@own/b', version: '2.0.0', line: 8, source: 'acme.dev' },
      { ...plain, name: 'acme.dev/c', version: '12ab', line: 10, source: 'acme.dev/me/c' },
      {
        ...plain,
        name: 'd',
        version: 'https://codeload.github.com/me/d/tar.gz/12',
        line: 11,
        source: 'codeload.github.com/me/d',
      },
      { ...plain, name: 'plain', version: '', line: 13 },
    ],
    scripts: [],
  });
});

it('reads a pnpm-lock.yaml without packages', () => {
  expect(packageFileOf('pnpm-lock.yaml', "lockfileVersion: '9.0'\n")).toEqual({
    dependencies: [],
    scripts: [],
  });
});
