import { expect, it } from 'vitest';
import { readPyproject } from './read-pyproject.ts';

it('reads the lists of requirements of every tool', () => {
  const text = `[build-system]
requires = ["a"]
build-backend = "none"
[project]
name = "none"
keywords = ["none"]
dependencies = ["b>=1"]
optional-dependencies.x = ["c"]
[project.optional-dependencies]
y = ["d"]
[project.scripts]
dependencies = ["none"]
[dependency-groups]
dev = ["e", { include-group = "none" }]
[tool.uv]
dev-dependencies = ["f"]
override-dependencies = ["none"]
[tool.pdm.dev-dependencies]
z = ["g"]
[tool.other]
requires = ["none"]
dev-dependencies = ["none"]
`;

  const names = readPyproject(text).dependencies.filter(({ name }) => name !== 'none');

  expect(names).toEqual([
    { name: 'a', version: '', isDirect: true, line: 2 },
    { name: 'b', version: '>=1', isDirect: true, line: 7 },
    { name: 'c', version: '', isDirect: true, line: 8 },
    { name: 'd', version: '', isDirect: true, line: 10 },
    { name: 'e', version: '', isDirect: true, line: 14 },
    { name: 'f', version: '', isDirect: true, line: 16 },
    { name: 'g', version: '', isDirect: true, line: 19 },
  ]);
  expect(readPyproject(text).dependencies).toHaveLength(8);
});

it('reads tables in which a key is a package', () => {
  const text = `[tool.poetry.dependencies]
python = "^3.12"
Py_A = "^1.0" # git = "https://acme.dev/me/a.git"
b = { version = "^2.0", extras = ["x"] }
c = { git = "https://acme.dev/me/c.git", rev = "1" }
[tool.poetry.group.dev.dependencies]
d = { url = "https://acme.dev/d.whl" }
[tool.uv.sources]
e = { url = "https://files.pythonhosted.org/e.whl" }
[packages]
"f.x" = "*"
[dev-packages]
g = [{ version = "1.0", python = "<3" }, { git = "https://acme.dev/me/g" }]
[tool.poetry]
name = "none"
`;

  expect(readPyproject(text)).toEqual({
    dependencies: [
      { name: 'py-a', version: '^1.0', isDirect: true, line: 3 },
      { name: 'b', version: '^2.0', isDirect: true, line: 4 },
      { name: 'c', version: '', isDirect: true, line: 5, source: 'acme.dev/me/c' },
      { name: 'd', version: '', isDirect: true, line: 7, source: 'acme.dev' },
      {
        name: 'e',
        version: '',
        isDirect: true,
        line: 9,
        source: 'https://files.pythonhosted.org/e.whl',
      },
      { name: 'f-x', version: '*', isDirect: true, line: 11 },
      { name: 'g', version: '1.0', isDirect: true, line: 13, source: 'acme.dev/me/g' },
    ],
    scripts: [],
  });
});
