import { expect, it } from 'vitest';
import { buildProject, moduleOf } from './project-builder.ts';

it('takes a text for no mention of what has its name', () => {
  expect(moduleOf("const a = 'b';\nconst b = a;\n").parts.map(({ mentions }) => mentions)).toEqual([
    [],
    ['a'],
  ]);
});

it('lists exports in the order of their lines', () => {
  const { exports } = moduleOf(
    'export const b = 1;\nexport { a };\nconst a = 1;\nexports.c = 1;\nexport const d = 1;\n',
  );

  expect(exports.map(({ name, line }) => `${name} ${line}`)).toEqual(['b 1', 'a 2', 'c 4', 'd 5']);
});

it('knows nothing of a module that is nested too deeply', () => {
  expect(moduleOf(`export const a = ${'['.repeat(200_000)}`)).toEqual({
    path: 'a.ts',
    exports: [],
    passes: [],
    parts: [],
    takes: [],
  });
});

const uses = (text: string) => moduleOf(text, 'a.tsx').takes.map(({ name, line }) => `${name} ${line}`);

it.each([
  ["import * as x from './x';\nconst { a = x } = y;\n", ['* 2']],
  ["import * as x from './x';\nx.a();\nx.a();\nx.b();\n", ['a 2', 'b 4']],
  ["import * as x from './x';\nexport { x as y };\n", []],
  ["import * as x from './x';\nconst { x: y } = z;\n", []],
  ["import * as x from './x';\nimport x2, { x as y } from './z';\n", ['default 2', 'x 2']],
])('knows what is taken of a whole module: %j', (text, expected) => {
  expect(uses(text)).toEqual(expected);
});

it.each([
  ["import { y } from './x';\nmodule.exports = { z: y.b };\n", ['exports.z as z']],
  ['module.exports = { z: a.b };\n', ['exports.z as z']],
])('takes what is read of a name for a value of its own: %j', (text, expected) => {
  const { exports, passes } = moduleOf(text);

  expect(exports.map(({ name, of }) => `${of} as ${name}`)).toEqual(expected);
  expect(passes).toEqual([]);
});

it('takes no data for somebody who asks for a module', () => {
  const project = buildProject({
    'a.ts': '',
    'package.json': '{ "x": "import \'./a\'", "y": "require(\'./a\')" }',
  });

  expect(project.kind).toBe('known');
  expect(project.linksTo('a.ts')).toEqual([]);
});
