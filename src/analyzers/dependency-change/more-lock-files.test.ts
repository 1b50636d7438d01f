import { expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { dependencyChange } from './index.ts';

function steps(path: string, base: string | undefined, head: string) {
  return summarize(observe(dependencyChange, { path, head, ...(base === undefined ? {} : { base }) }));
}

const hex = (letter: string) => letter.repeat(64);

it.each([
  ['go.sum', 'a.b/c v1.0.0 h1:aaaa=\n', 'a.b/c v1.0.0 h1:bbbb=\n', ['dependency-integrity:1']],
  ['go.sum', 'a.b/c v1.0.0 h1:aaaa=\n', 'a.b/c v1.1.0 h1:bbbb=\n', []],
  [
    'Cargo.lock',
    `[[package]]\nname = "a"\nversion = "1.0.0"\nsource = "registry+https://github.com/rust-lang/crates.io-index"\nchecksum = "${hex('a')}"\n`,
    `[[package]]\nname = "a"\nversion = "1.0.0"\nsource = "registry+https://github.com/rust-lang/crates.io-index"\n`,
    ['dependency-integrity:4'],
  ],
  [
    'Cargo.lock',
    '',
    '[[package]]\nname = "own"\nversion = "1.0.0"\n\n[[package]]\nname = "b"\nsource = "git+https://github.com/x/b?rev=1#1"\n',
    ['dependency-source:7'],
  ],
  [
    'poetry.lock',
    '',
    '[[package]]\nname = "b"\nversion = "1"\nfiles = []\n\n[package.source]\ntype = "git"\nurl = "https://github.com/x/b"\n',
    ['dependency-source:2'],
  ],
  [
    'uv.lock',
    `[[package]]\nname = "a"\nversion = "1"\nsource = { registry = "https://pypi.org/simple" }\nwheels = [\n  { hash = "sha256:${hex('a')}" },\n]\n`,
    `[[package]]\nname = "a"\nversion = "1"\nsource = { registry = "https://pypi.org/simple" }\nwheels = [\n  { hash = "sha256:${hex('b')}" },\n]\n`,
    ['dependency-integrity:4'],
  ],
  [
    'Gemfile.lock',
    'GEM\n  remote: https://rubygems.org/\n  specs:\n    a (1.0)\n',
    'GIT\n  remote: https://github.com/x/a.git\n  specs:\n    a (1.0)\n',
    ['dependency-source:4'],
  ],
  ['Gemfile.lock', '', 'PATH\n  remote: .\n  specs:\n    own (1.0)\n', []],
  [
    'composer.lock',
    '{}',
    '{"packages": [{"name": "x/y", "version": "1", "source": {"url": "https://acme.dev/x/y.git"}}]}',
    ['dependency-source:1'],
  ],
  [
    'composer.lock',
    '{}',
    '{"packages": [{"name": "x/y", "version": "1", "source": {"url": "https://github.com/x/y.git"}}]}',
    [],
  ],
  [
    'packages.lock.json',
    '{"dependencies": {"net8.0": {"A": {"type": "Direct", "resolved": "1.0.0", "contentHash": "aaaa"}}}}',
    '{"dependencies": {"net8.0": {"A": {"type": "Direct", "resolved": "1.0.0", "contentHash": "bbbb"}}}}',
    ['dependency-integrity:1'],
  ],
])('reads the lock file %s', (path, base, head, codes) => {
  expect(steps(path, base, head)).toEqual(codes);
});
