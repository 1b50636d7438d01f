import { describe, expect, it } from 'vitest';
import { buildProject } from './project-builder.ts';

describe('a project', () => {
  it('has the modules of the head and the changed ones as they were', () => {
    const project = buildProject(
      { 'a.ts': 'export const a = 1;\n', 'package.json': '{}' },
      { 'b.ts': 'export const b = 1;\n' },
    );

    expect(project.after('a.ts')?.exports).toMatchObject([{ name: 'a' }]);
    expect(project.before('b.ts')?.exports).toMatchObject([{ name: 'b' }]);
    expect([project.after('b.ts'), project.before('a.ts'), project.after('package.json')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('reads a module once', () => {
    const project = buildProject({ 'a.ts': 'export const a = 1;\n' }, { 'a.ts': 'export const b = 1;\n' });

    expect(project.after('a.ts')).toBe(project.after('a.ts'));
    expect(project.before('a.ts')).not.toBe(project.after('a.ts'));
  });

  it('says who takes what of a module, and who passes it on', () => {
    const project = buildProject({
      'src/a.ts': 'export const a = 1;\n',
      'src/c.ts': "import { a } from './a';\nimport { x } from './other/a';\n",
      'src/b.ts': "\nexport { a as b } from './a.js';\n",
      'src/other/a.ts': 'export const x = 1;\n',
    });

    const links = project.linksTo('src/a.ts');

    expect(links).toEqual([
      { by: 'src/b.ts', name: 'a', as: 'b', line: 2 },
      { by: 'src/c.ts', name: 'a', line: 1 },
    ]);
    expect(project.linksTo('src/a.ts')).toBe(links);
  });

  it('takes names without a path where the settings of the project know them', () => {
    const project = buildProject({
      'tsconfig.json': '{ "compilerOptions": { "paths": { "auth": ["./src/door.ts"] } } }',
      'src/door.ts': 'export const a = 1;\n',
      'b.ts': "import { a } from 'auth';\n",
    });

    expect(project.linksTo('src/door.ts')).toEqual([{ by: 'b.ts', name: 'a', line: 1 }]);
  });

  it('knows who still asks for a module that is gone', () => {
    const project = buildProject(
      { 'b.ts': "import { a } from './a';\n" },
      { 'a.ts': 'export const a = 1;\n' },
    );

    expect(project.linksTo('a.ts')).toEqual([{ by: 'b.ts', name: 'a', line: 1 }]);
  });

  it('takes a folder that came in place of a file for what is meant', () => {
    const project = buildProject(
      { 'b.ts': "import { a } from './a';\n", 'a/index.ts': 'export const a = 1;\n' },
      { 'a.ts': 'export const a = 1;\n' },
    );

    expect(project.linksTo('a.ts')).toEqual([]);
    expect(project.linksTo('a/index.ts')).toHaveLength(1);
  });
});

describe('a hostile project', () => {
  it('with modules in a circle has an end', () => {
    const project = buildProject({
      'a.ts': "export * from './b';\nimport './a';\n",
      'b.ts': "export * from './a';\nexport * from './b';\n",
    });

    expect(project.linksTo('a.ts')).toEqual([{ by: 'b.ts', name: '*', as: '*', line: 1 }]);
  });

  it('with names that objects have of their own is like any other', () => {
    const project = buildProject({
      '__proto__.ts': 'export const constructor = 1;\n',
      'toString/index.ts':
        "import { constructor } from '../__proto__';\nexport const __proto__ = constructor;\n",
      'constructor.ts': "export { __proto__ as hasOwnProperty } from './toString';\n",
    });

    expect(project.linksTo('__proto__.ts')).toEqual([
      { by: 'toString/index.ts', name: 'constructor', line: 1 },
    ]);
    expect(project.linksTo('toString/index.ts')).toMatchObject([{ as: 'hasOwnProperty' }]);
  });

  it('of more text than may be parsed is refused with the limit', () => {
    const large = `import { a } from './a';\n// ${'x'.repeat(1024 * 1024)}\n`;
    const users = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`u${at}.ts`, large]));
    const project = buildProject({ 'a.ts': 'export const a = 1;\n', ...users });

    expect(() => project.linksTo('a.ts')).toThrow('more than 8 megabytes would have to be read');
  });

  it('of thousands of modules is read only where somebody may ask for the change', () => {
    const others = Object.fromEntries(
      Array.from({ length: 4000 }, (_, at) => [
        `m${at}.ts`,
        `import './m${at + 1}';\n// ${'x'.repeat(4000)}\n`,
      ]),
    );
    const project = buildProject({
      'a.ts': 'export const a = 1;\n',
      ...others,
      'b.ts': "import { a } from './a';\n",
    });

    expect(project.linksTo('a.ts')).toHaveLength(1);
  });
});
