import { expect, it } from 'vitest';
import { readRequirements, toQuotedRequirements } from './read-requirements.ts';

const plain = { version: '', isDirect: true, line: 1 };

it.each([
  ['requests', { name: 'requests' }],
  ['Pad_Words.Py==1.0', { name: 'pad-words-py', version: '==1.0' }],
  ['a--._b', { name: 'a-b' }],
  ['a[b,c] >= 1.0, < 2', { name: 'a', version: '>=1.0,<2' }],
  ['a (>=1.0)', { name: 'a', version: '>=1.0' }],
  ['a (==1.0)', { name: 'a', version: '==1.0' }],
  ['a===1.0', { name: 'a', version: '===1.0' }],
  ['a ~= 1.0 ; python_version > "3"', { name: 'a', version: '~=1.0' }],
  ['a!=1.0# why', { name: 'a', version: '!=1.0' }],
  ['  a==1.0 \\', { name: 'a', version: '==1.0' }],
  ['a==1.0 --hash=sha256:aa', { name: 'a', version: '==1.0', integrity: 'sha256:aa' }],
  ['a @ https://acme.dev/a.whl', { name: 'a', source: 'acme.dev' }],
  ['a@ git+https://github.com/me/a@main', { name: 'a', source: 'github.com/me/a' }],
  ['a @ https://files.pythonhosted.org/a.whl', { name: 'a' }],
  ['git+https://github.com/me/A.git@v1#egg=My_A', { name: 'my-a', source: 'github.com/me/a' }],
  ['-e git+ssh://git@github.com/me/a.git@v1', { name: 'github.com/me/a', source: 'github.com/me/a' }],
  ['https://acme.dev/w/a-1.0.whl#sha256=aa', { name: 'acme.dev/w/a-1.0.whl', source: 'acme.dev' }],
  ['https://files.pythonhosted.org/a.whl', { name: 'files.pythonhosted.org/a.whl', source: 'pypi.org' }],
])('reads the requirement %s', (text, dependency) => {
  expect(readRequirements(text)).toEqual({ dependencies: [{ ...plain, ...dependency }], scripts: [] });
});

it.each([
  '',
  '# requests',
  '-r base.txt',
  '--index-url https://acme.dev',
  '--hash=sha256:aa',
  'name = value',
  'open("x.txt")',
  'some words',
])('takes %j for no requirement', (text) => {
  expect(readRequirements(text).dependencies).toEqual([]);
});

it('gives a requirement all the hashes on the lines that follow', () => {
  const text = 'a==1 \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb\nb==1\nc==1 --hash sha256:cc\n';

  expect(readRequirements(text).dependencies).toEqual([
    { name: 'a', version: '==1', isDirect: true, line: 1, integrity: 'sha256:aa sha256:bb' },
    { name: 'b', version: '==1', isDirect: true, line: 4 },
    { name: 'c', version: '==1', isDirect: true, line: 5, integrity: 'sha256:cc' },
  ]);
});

it('reads the texts of a list with their lines, but for comments', () => {
  const list = '["a>1", \'b\',\n  # "c",\n  "d; x == \'y\'", # "e"\n  "--f"]';

  const found = toQuotedRequirements(list, 7).map(({ name, version, line }) => [name, version, line]);

  expect(found).toEqual([
    ['a', '>1', 7],
    ['b', '', 7],
    ['d', '', 9],
  ]);
});
