import { describe, expect, it } from 'vitest';
import type { Texts } from '../../syntax/project/project-builder.ts';
import { listen, tell, user } from './story-builder.ts';

describe('who is reached', () => {
  const change = {
    before: { 'src/a.ts': 'export const a = () => 1;\nexport const other = 1;\nexport default a;\n' },
    after: { 'src/a.ts': 'export const a = () => 2;\nexport const other = 1;\nexport default a;\n' },
  };

  it.each<[string, Texts, readonly string[]]>([
    ['who imports it', { 'src/b.ts': user('a', './a') }, ['src/b.ts']],
    ['who imports it by another name', { 'src/b.ts': "import { a as b } from './a.js';\n" }, ['src/b.ts']],
    ['who imports its default', { 'src/b.ts': "import it from './a';\n" }, ['src/b.ts']],
    ['who takes it of the whole', { 'src/b.ts': "import * as all from './a';\nall.a();\n" }, ['src/b.ts']],
    ['who hands the whole on', { 'src/b.ts': "import * as all from './a';\nrun(all);\n" }, ['src/b.ts']],
    ['nobody who takes another name', { 'src/b.ts': user('other', './a') }, []],
    [
      'nobody who takes another name of the whole',
      { 'src/b.ts': "import * as all from './a';\nall.other;\n" },
      [],
    ],
    [
      'nobody who takes the name elsewhere',
      { 'src/b.ts': user('a', './c/a'), 'src/c/a.ts': 'export const a = 1;\n' },
      [],
    ],
    [
      'who imports it from a file that passes it on',
      { 'src/index.ts': "export { a } from './a';\n", 'b.ts': user('a', './src') },
      ['b.ts'],
    ],
    [
      'who imports it from a file that passes it on by another name',
      {
        'src/index.ts': "export { a as z } from './a';\n",
        'b.ts': user('z', './src'),
        'c.ts': user('a', './src'),
      },
      ['b.ts'],
    ],
    [
      'who imports it through two files that pass all on',
      {
        'src/index.ts': "export * from './a';\n",
        'index.ts': "export * from './src/index.js';\n",
        'b.ts': user('a', '.'),
      },
      ['b.ts'],
    ],
    [
      'nobody who imports a default that is not passed on with the rest',
      { 'src/index.ts': "export * from './a';\nexport default 1;\n", 'b.ts': "import it from './src';\n" },
      [],
    ],
    [
      'who takes it of a name that holds all',
      { 'src/index.ts': "export * as all from './a';\n", 'b.ts': user('all', './src') },
      ['b.ts'],
    ],
    [
      'who imports it through files that pass each other on in a circle',
      {
        'src/x.ts': "export * from './y';\nexport * from './a';\n",
        'src/y.ts': "export * from './x';\n",
        'b.ts': user('a', './src/y'),
      },
      ['b.ts'],
    ],
  ])('are %s', (_, still, users) => {
    const found = listen({ ...change, still });

    expect(tell(found)).toEqual(
      users.length === 0 ? [] : [`wide-impact src/a.ts:1 a (${users.length}: ${users.join(', ')})`],
    );
  });

  it('are those of a name that the module gives its default, when it has no such name', () => {
    const found = listen({
      still: {
        'b.js': "const a = require('./a');\na.open();\n",
        'c.js': "const { shut } = require('./a');\n",
      },
      before: {
        'a.js': 'class Door { open() { return 1; } }\nmodule.exports = Door;\nmodule.exports.shut = 1;\n',
      },
      after: {
        'a.js': 'class Door { open() { return 2; } }\nmodule.exports = Door;\nmodule.exports.shut = 1;\n',
      },
    });

    expect(tell(found)).toEqual(['wide-impact a.js:1 Door through the default export (1: b.js)']);
  });

  it.each<[string, string, Texts]>([
    [
      'are not those of a name that the module passes on beside its default',
      "module.exports = class { open() { return 0; } };\nmodule.exports.x = require('./x');\n",
      { 'b.js': "require('./a').x.y();\n", 'x.js': 'exports.y = 1;\n' },
    ],
    [
      'are not those of a name that may be among all that the module passes on',
      "export default class { open() { return 0; } }\nexport * from './x';\n",
      { 'b.js': "import { y } from './a';\n", 'x.js': 'export const y = 1;\n' },
    ],
  ])('%s', (_, text, still) => {
    const found = listen({ still, before: { 'a.js': text }, after: { 'a.js': text.replace('0', '1') } });

    expect(found).toEqual([]);
  });

  it('are those who hand the whole of a module on that has a default', () => {
    const found = listen({
      still: { 'b.ts': "import * as all from './a';\nrun(all);\n" },
      before: { 'a.ts': 'export default () => 1;\n' },
      after: { 'a.ts': 'export default () => 2;\n' },
    });

    expect(tell(found)).toEqual(['wide-impact a.ts:1 default (1: b.ts)']);
  });

  it('are not the module itself', () => {
    const found = listen({
      before: { 'a.ts': "import * as me from './a';\nexport const a = () => me.a(1);\n" },
      after: { 'a.ts': "import * as me from './a';\nexport const a = () => me.a(2);\n" },
    });

    expect(found).toEqual([]);
  });
});
