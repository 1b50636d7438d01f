import { expect, it } from 'vitest';
import { readGemfile, readGemfileLock } from './read-gemfile.ts';

it('reads the gems of a Gemfile with their versions and places', () => {
  const text = `source "https://rubygems.org"
gem "a", "~> 1.0"
gem 'b', git: "https://acme.dev/me/b"
gem "c", github: "Me/c"
gem "d", source: "https://gems.acme.dev"
gem "e", source: "https://rubygems.org"
gem "f", git: "https://rubygems.org/f"
`;

  expect(readGemfile(text)).toEqual({
    dependencies: [
      { name: 'a', version: '~> 1.0', isDirect: true, line: 2 },
      { name: 'b', version: '', isDirect: true, line: 3, source: 'acme.dev/me/b' },
      { name: 'c', version: '', isDirect: true, line: 4, source: 'github.com/me/c' },
      { name: 'd', version: '', isDirect: true, line: 5, source: 'gems.acme.dev' },
      { name: 'e', version: '', isDirect: true, line: 6 },
      { name: 'f', version: '', isDirect: true, line: 7, source: 'https://rubygems.org/f' },
    ],
    scripts: [],
  });
});

it('reads the gems of a Gemfile.lock with the places of their sections', () => {
  const text = `GIT
  remote: https://github.com/me/a.git
  specs:
    a (1.0)
      b (>= 1)

PATH
  remote: .
  specs:
    own (1.0)

GEM
  remote: https://rubygems.org/
  specs:
    b (2.0)

GEM
  remote: https://gems.acme.dev/
  specs:
    c (3.0)

DEPENDENCIES
  a!
`;

  expect(readGemfileLock(text)).toEqual({
    dependencies: [
      { name: 'a', version: '1.0', isDirect: false, line: 4, source: 'github.com/me/a' },
      { name: 'b', version: '2.0', isDirect: false, line: 15 },
      { name: 'c', version: '3.0', isDirect: false, line: 20, source: 'gems.acme.dev' },
    ],
    scripts: [],
  });
});

it('takes gems that no place is named for to be from the usual one', () => {
  expect(readGemfileLock('    a (1.0)\n').dependencies).toEqual([
    { name: 'a', version: '1.0', isDirect: false, line: 1 },
  ]);
});
