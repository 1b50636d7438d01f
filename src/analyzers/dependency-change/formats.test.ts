import { expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { dependencyChange } from './index.ts';

function steps(path: string, base: string | undefined, head: string) {
  return summarize(observe(dependencyChange, { path, head, ...(base === undefined ? {} : { base }) }));
}

it.each([
  ['requests==2.0\n', 'requests==2.1\n', []],
  ['requests==2.1\n', 'requests==2.0\n', ['dependency-downgrade:1']],
  ['requests==2.1\n', 'requests\n', ['dependency-wildcard:1']],
  ['a==1\n', 'a==1\nPad_Words[all]>=1.0 ; python_version > "3"  # why\n', ['dependency-added:2']],
  ['pad-words==1\n', 'Pad_Words==1.1\n', []],
  ['a==1\n', 'a @ git+https://github.com/someone/a@main\n', ['dependency-source:1']],
  ['a==1\n', '-e git+https://github.com/someone/a#egg=a\n', ['dependency-source:1']],
  ['a==1\n', 'a==1 --hash=sha256:aa\n', []],
  ['a==1 --hash=sha256:aa\n', 'a==1\n', ['dependency-integrity:1']],
  ['a==1 \\\n  --hash=sha256:aa\n', 'a==1 \\\n  --hash=sha256:bb\n', ['dependency-integrity:1']],
  ['a==1 \\\n  --hash=sha256:aa\n', 'a==1 \\\n  --hash=sha256:bb \\\n  --hash=sha256:aa\n', []],
  ['a==1\n', 'a==1\n# a comment\n\n-r other.txt\n', []],
])('reads requirements %j that become %j', (base, head, codes) => {
  expect(steps('requirements/base.txt', base, head)).toEqual(codes);
});

it.each([
  [
    'pyproject.toml',
    '[project]\ndependencies = [\n  "a==1",\n]\n',
    '[project]\ndependencies = [\n  "a==1",\n  "b",\n]\n',
    ['dependency-added:4'],
  ],
  [
    'pyproject.toml',
    '[project]\n',
    "[project.optional-dependencies]\nx = ['b[c]>=1']\n",
    ['dependency-added:2'],
  ],
  [
    'pyproject.toml',
    '[project]\n',
    '[project]\noptional-dependencies.x = ["b>=1"]\n',
    ['dependency-added:2'],
  ],
  [
    'pyproject.toml',
    '[tool.poetry.dependencies]\npython = "^3"\na = "^2.0"\n',
    '[tool.poetry.dependencies]\npython = "^3"\na = "^1.0"\n',
    ['dependency-downgrade:3'],
  ],
  [
    'pyproject.toml',
    '[tool.poetry.dependencies]\na = "^2.0"\n',
    '[tool.poetry.dependencies]\na = { git = "https://github.com/x/a.git", rev = "1" }\n',
    ['dependency-source:2'],
  ],
  ['Pipfile', '[packages]\na = "==1"\n', '[packages]\na = "*"\n', ['dependency-wildcard:2']],
  [
    'setup.py',
    'setup(\n  install_requires=["a"],\n)\n',
    'setup(\n  install_requires=["a", "b>=1"],\n)\n',
    ['dependency-added:2'],
  ],
  [
    'setup.cfg',
    '[options]\ninstall_requires =\n  a\n',
    '[options]\ninstall_requires =\n  a\n  b>=1\n',
    ['dependency-added:4'],
  ],
  [
    'Cargo.toml',
    '[dependencies]\na = "1"\n',
    '[dependencies]\na = { git = "https://github.com/x/a" }\n',
    ['dependency-source:2'],
  ],
  [
    'Cargo.toml',
    '[dependencies]\na = "1"\n',
    '[dependencies]\na = { workspace = true }\nb = { path = "../b" }\n',
    [],
  ],
  [
    'Cargo.toml',
    '[dependencies]\n',
    '[dev-dependencies.b]\nversion = "1"\nfeatures = ["x"]\n',
    ['dependency-added:2'],
  ],
  [
    'Gemfile',
    'gem "a"\n',
    'gem "a"\ngem \'b\', github: "x/b"\n',
    ['dependency-added:2', 'dependency-source:2'],
  ],
  ['Gemfile', 'gem "a", "~> 2.0"\n', 'gem "a", "~> 1.0"\n', ['dependency-downgrade:1']],
  ['a.gemspec', '', "  spec.add_dependency 'b', '>= 1'\n", ['dependency-added:1']],
  [
    'go.mod',
    'require (\n)\n',
    'require (\n\tacme.dev/b v1.0.0\n\tacme.dev/c v1.0.0 // indirect\n)\n',
    ['dependency-added:2'],
  ],
  ['go.mod', 'require a.b/c v1.2.0\n', 'require a.b/c v1.1.0\n', ['dependency-downgrade:1']],
  ['go.mod', '', 'replace (\n\ta.b/c => ../c\n\ta.b/d v1.0.0 => a.b/d v1.0.1\n)\n', []],
  [
    'pom.xml',
    '<a/>',
    '<dependency><groupId>g</groupId><artifactId>a</artifactId><version>1.0</version></dependency>',
    ['dependency-added:1'],
  ],
  [
    'build.gradle',
    '',
    '  implementation \'g:a:1.0\'\n  testImplementation("g:b")\n',
    ['dependency-added:1', 'dependency-added:2'],
  ],
  ['gradle/libs.versions.toml', '', 'b = { module = "g:b", version.ref = "b" }\n', ['dependency-added:1']],
  ['app.csproj', '', '<PackageReference Include="B" Version="1.0" />\n', ['dependency-added:1']],
  [
    'app.csproj',
    '<PackageReference Include="B" Version="2.0" />',
    '<PackageReference Include="B"><Version>1.0</Version></PackageReference>',
    ['dependency-downgrade:1'],
  ],
  ['composer.json', '{}', '{"require": {"php": ">=8", "x/y": "^1"}}', ['dependency-added:1']],
])('reads %s', (path, base, head, codes) => {
  expect(steps(path, base, head)).toEqual(codes);
});
