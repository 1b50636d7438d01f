import { expect, it } from 'vitest';
import { readCargo } from './read-cargo.ts';

it('reads dependencies of Cargo.toml, one a line', () => {
  const text = `[package]
name = "none"
version = "1.0"
[dependencies]
a = "1.0" # { git = "none" }
b = { version = "2.0", features = ["x"] }
c = { git = "https://github.com/me/c", package = "real" }
d = { path = "../d", version = "1.0" }
e = { workspace = true }
f = { registry = "own", version = "1.0" }
"g" = { git = "https://crates.io/g" }
[target.'cfg(unix)'.build-dependencies]
h = "1.0"
[workspace.dependencies]
i = { features = ["x"] }
[patch.crates-io]
j = { git = "https://acme.dev/me/j" }
[patch."https://github.com/you/k"]
k = { git = "https://github.com/me/k" }
[features]
dependencies = []
`;

  expect(readCargo(text)).toEqual({
    dependencies: [
      { name: 'a', version: '1.0', isDirect: true, line: 5 },
      { name: 'b', version: '2.0', isDirect: true, line: 6 },
      { name: 'real', version: '', isDirect: true, line: 7, source: 'github.com/me/c' },
      { name: 'f', version: '1.0', isDirect: true, line: 10, source: 'own' },
      { name: 'g', version: '', isDirect: true, line: 11, source: 'https://crates.io/g' },
      { name: 'h', version: '1.0', isDirect: true, line: 13 },
      { name: 'i', version: '', isDirect: true, line: 15 },
      { name: 'j', version: '', isDirect: true, line: 17, source: 'acme.dev/me/j' },
      { name: 'k', version: '', isDirect: true, line: 19, source: 'github.com/me/k' },
    ],
    scripts: [],
  });
});

it('reads dependencies of Cargo.toml that have a table of their own', () => {
  const text = `[dependencies.a]
features = ["x"]
version = "1.0"
[dev-dependencies.b]
git = "https://github.com/me/b"
[dependencies.c]
path = "../c"
[dependencies.d]
workspace = true
`;

  expect(readCargo(text).dependencies).toEqual([
    { name: 'a', version: '1.0', isDirect: true, line: 3 },
    { name: 'b', version: '', isDirect: true, line: 5, source: 'github.com/me/b' },
  ]);
});
