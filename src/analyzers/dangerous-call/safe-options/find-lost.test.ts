import { expect, it } from 'vitest';
import { parsers } from '../../../syntax/ready-parsers-builder.ts';
import { viewFile } from '../../../syntax/view-file.ts';
import { changeOf, type Sides } from '../../observation-builder.ts';
import { findLost } from './find-lost.ts';

const lost = (sides: Sides) => findLost(viewFile(changeOf(sides), parsers));

const java = (...lines: string[]) => `class A {\n  void f() {\n${lines.join('\n')}\n    g();\n  }\n}\n`;

const feature = (name: string, value: string) =>
  `    a.setFeature("http://xml.org/sax/features/${name}", ${value});`;

const general = feature('external-general-entities', 'false');
const parameter = feature('external-parameter-entities', 'false');

it('tells of an option that is gone, and where it stood', () => {
  const found = lost({ path: 'A.java', base: java(general, parameter), head: java(general) });

  expect(found).toEqual([
    {
      kind: 'noticed',
      code: 'xml-entities',
      path: 'A.java',
      line: 4,
      side: 'removed',
      baseLine: 4,
      args: { name: 'setFeature http://xml.org/sax/features/external-parameter-entities' },
    },
  ]);
});

it('names a setting and a check of a download by what they are', () => {
  const setting = lost({ path: 'a.py', base: 'f(resolve_entities=False)\n', head: 'f()\n' });
  const check = lost({ path: 'a.sh', base: 'a\necho b | sha256sum -c\n', head: 'a\n' });

  expect([...setting, ...check].map(({ args }) => args)).toEqual([
    { name: 'resolve_entities' },
    { name: 'sha256sum' },
  ]);
});

it.each([
  ['it stands elsewhere now', { path: 'A.java', base: java(general), head: `${java()}${java(general)}` }],
  ['its function is gone, too', { path: 'A.java', base: java(general), head: 'class A {}\n' }],
  ['the file is gone', { path: 'A.java', base: java(general) }],
  ['the file is no program', { path: 'a.md', base: 'setFeature\n', head: '\n' }],
  [
    'it was off before',
    { path: 'A.java', base: java(feature('external-general-entities', 'true')), head: java() },
  ],
  ['another name ends alike', { path: 'A.java', base: java(general.replace('set', 'reset')), head: java() }],
])('says nothing where %s', (_what, sides) => {
  expect(lost(sides)).toEqual([]);
});

it('knows options at the top of a file', () => {
  const found = lost({ path: 'a.py', base: 'x = f(no_network=True)\n', head: 'x = f()\n' });

  expect(found).toHaveLength(1);
});
