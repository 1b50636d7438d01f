import { expect, it } from 'vitest';
import { readGoMod, readGoSum } from './read-go-mod.ts';

it('reads required and replaced modules of go.mod, in blocks and alone', () => {
  const text = `module acme.dev/app
require acme.dev/a v1.0.0 // why
require (
	acme.dev/b v1.1.0 // indirect
	// acme.dev/none v1.0.0
	acme.dev/c v1.2.0
	broken
)
replace acme.dev/a => github.com/Me/a v1.0.1
replace broken
retract v1.0.0
exclude (
	acme.dev/d v1.0.0
)
replace (
	acme.dev/b v1.1.0 => ../b
	acme.dev/c => /srv/c
	acme.dev/d v1.0.0 => acme.dev/d v1.0.1
	acme.dev/e v1.0.0 => acme.dev/f v1.0.0
)
`;

  expect(readGoMod(text)).toEqual({
    dependencies: [
      { name: 'acme.dev/a', version: 'v1.0.0', isDirect: true, line: 2 },
      { name: 'acme.dev/b', version: 'v1.1.0', isDirect: false, line: 4 },
      { name: 'acme.dev/c', version: 'v1.2.0', isDirect: true, line: 6 },
      { name: 'acme.dev/a =>', version: '', isDirect: false, line: 9, source: 'github.com/me/a' },
      { name: 'acme.dev/e =>', version: '', isDirect: false, line: 19, source: 'acme.dev/f' },
    ],
    scripts: [],
  });
});

it('reads the hashes of go.sum', () => {
  const text = 'a.b/c v1.0.0 h1:aa=\n\na.b/c v1.0.0/go.mod h1:bb=\na.b/d v1.0.0\n';

  expect(readGoSum(text).dependencies).toEqual([
    { name: 'a.b/c', version: 'v1.0.0', integrity: 'h1:aa=', isDirect: false, line: 1 },
    { name: 'a.b/c', version: 'v1.0.0/go.mod', integrity: 'h1:bb=', isDirect: false, line: 3 },
  ]);
});
