import { expect, it } from 'vitest';
import { readTomlLock } from './read-toml-lock.ts';

const [one, two, three] = ['a', 'b', 'c'].map((letter) => letter.repeat(64));

it('reads the packages of Cargo.lock, but for those of the repository itself', () => {
  const text = `version = 3

[[package]]
name = "a"
version = "1.0.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
checksum = "${one}"

[[package]]
name = "own"
version = "0.1.0"

[[package]]
name = "b"
version = "2.0.0"
source = "git+https://github.com/me/b?rev=1#12"
`;

  expect(readTomlLock(text)).toEqual({
    dependencies: [
      { name: 'a', version: '1.0.0', isDirect: false, line: 6, integrity: one },
      { name: 'b', version: '2.0.0', isDirect: false, line: 16, source: 'github.com/me/b' },
    ],
    scripts: [],
  });
});

it('reads the packages of poetry.lock and pdm.lock with the hashes of their files', () => {
  const text = `[[package]]
name = "a"
version = "1.0"
files = [
    {file = "a.whl", hash = "sha256:${two}"},
    {file = "a.tar.gz", hash = "sha256:${one}"},
]

[package.dependencies]
c = ">=1"

[[package]]
name = "b"
files = []

[package.source]
type = "git"
url = "https://github.com/me/b.git"
reference = "main"

[[package]]
name = "own"
version = "1.0"

[metadata]
source = "https://acme.dev"
files = ["${three}"]
`;

  expect(readTomlLock(text).dependencies).toEqual([
    { name: 'a', version: '1.0', isDirect: false, line: 2, integrity: `${two} ${one}` },
    { name: 'b', version: '', isDirect: false, line: 13, source: 'github.com/me/b' },
  ]);
});

it('reads the packages of uv.lock with their places', () => {
  const text = `[[package]]
name = "a"
version = "1.0"
source = { registry = "https://pypi.org/simple" }
sdist = { url = "https://files.pythonhosted.org/a.tar.gz", hash = "sha256:${one}" }
wheels = [
    { url = "https://files.pythonhosted.org/a.whl", hash = "sha256:${two}" },
]

[[package]]
name = "b"
version = "2.0"
source = { git = "https://github.com/me/b?rev=1#12" }

[[package]]
name = "c"
version = "3.0"
source = { url = "https://acme.dev/c.whl" }

[[package]]
name = "own"
version = "4.0"
source = { virtual = "." }

[[package]]
version = "5.0"
source = { url = "https://acme.dev/nobody.whl" }
`;

  expect(readTomlLock(text).dependencies).toEqual([
    { name: 'a', version: '1.0', isDirect: false, line: 4, integrity: `${two} ${one}` },
    { name: 'b', version: '2.0', isDirect: false, line: 13, source: 'github.com/me/b' },
    { name: 'c', version: '3.0', isDirect: false, line: 18, source: 'acme.dev' },
  ]);
});
