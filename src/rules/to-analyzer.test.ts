import { expect, it } from 'vitest';
import { type Sides, summarize } from '../analyzers/observation-builder.ts';
import type { Matcher, Rule } from './rule.ts';
import { find, plain, see } from './rule-builder.ts';
import { toAnalyzer } from './to-analyzer.ts';

it('finds nothing that was there before', () => {
  expect(find({ calls: ['md5'] }, { path: 'a.py', base: 'md5(a)\n', head: '\nmd5(b)\n' })).toEqual([]);
});

it('finds what is removed, and points to where it was', () => {
  const sides = { path: 'a.ts', base: 'check();\nrest();\n', head: 'rest();\n' };

  expect(see({ side: 'removed', match: [{ calls: ['check'] }] }, sides)).toEqual([
    {
      kind: 'noticed',
      code: 'seen',
      path: 'a.ts',
      line: 1,
      endLine: 1,
      side: 'removed',
      baseLine: 1,
      args: { name: 'check' },
    },
  ]);
});

it('finds whatever any of its matchers fits', () => {
  const match = [{ calls: ['one'] }, { calls: ['two'] }];

  expect(summarize(see({ match }, { path: 'a.ts', head: 'one();\ntwo();\nthree();\n' }))).toEqual([
    'seen:1',
    'seen:2',
  ]);
});

it('cuts long names', () => {
  const [found] = see({ match: [{ lines: ['a*'] }] }, { path: 'a.txt', head: `${'a'.repeat(100)}\n` });

  expect(found).toMatchObject({ args: { name: 'a'.repeat(80) } });
});

it.each<[string, Matcher, Sides, object]>([
  [
    'the argument that fitted the first pattern',
    { calls: ['get'], args: ['http:*', '*'] },
    { path: 'a.ts', head: "axios.get(a, 'http://' + b);\n" },
    { name: 'axios.get', arg: 'http://{}' },
  ],
  [
    'the value of a setting',
    { settings: ['secure'] },
    { path: 'a.ts', head: 'a.secure = false;\n' },
    { name: 'a.secure', value: 'false' },
  ],
  [
    'the value of a node',
    { nodes: ['a.b'] },
    { path: 'a.yml', head: 'a:\n  b: c\n' },
    { name: 'a.b', value: 'c' },
  ],
  [
    'the version of a package',
    { dependencies: ['a'] },
    { path: 'package.json', head: '{ "dependencies": { "a": "^1.0.0" } }\n' },
    { name: 'a', value: '^1.0.0' },
  ],
  [
    'no argument where none is asked for',
    { calls: ['get'] },
    { path: 'a.ts', head: "get('x');\n" },
    { name: 'get' },
  ],
])('tells %s', (_what, matcher, sides, args) => {
  expect(see({ match: [matcher] }, sides)).toMatchObject([{ args }]);
  expect(see({ match: [matcher] }, sides).map((one) => ('args' in one ? one.args : {}))).toEqual([args]);
});

it('cuts long arguments and values', () => {
  const long = 'a'.repeat(100);

  expect(
    see({ match: [{ calls: ['b'], args: ['a*'] }] }, { path: 'a.ts', head: `b('${long}');\n` }),
  ).toMatchObject([{ args: { arg: long.slice(0, 80) } }]);
});

it('finds the change of a file itself where nothing else is looked for', () => {
  expect(see({ paths: ['deploy/**'] }, { path: 'deploy/.env', head: 'a\n' })).toEqual([
    { kind: 'noticed', code: 'seen', path: 'deploy/.env', line: 0, args: { name: 'deploy/.env' } },
  ]);
});

it.each<[string, Partial<Rule>, string[]]>([
  ['a path', { paths: ['src/**'] }, ['seen:0']],
  ['another path', { paths: ['lib/**'] }, []],
  ['a path it had before', { paths: ['old/**'] }, ['seen:0']],
  ['a path that is excepted', { paths: ['src/**'], except: ['**/*.ts'] }, []],
  ['a path where others are excepted', { paths: ['src/**'], except: ['**/*.js'] }, ['seen:0']],
  ['a language', { languages: ['typescript'] }, ['seen:0']],
  ['another language', { languages: ['go'] }, []],
])('keeps to files of %s', (_what, rule, found) => {
  const sides = { path: 'src/a.ts', from: 'old/a.ts', base: 'a();\n', head: 'b();\n' };

  expect(summarize(see(rule, sides))).toEqual(found);
});

it('describes itself like any other analyzer', () => {
  const sample = {
    path: 'a.ts',
    name: 'n',
    from: 'b.ts',
    base: 'x',
    head: 'y',
    flags: ['seen'],
    notYet: true,
  } as const;
  const { meta, apiVersion, samples } = toAnalyzer('seen', {
    ...plain,
    languages: ['go'],
    mustFlag: [sample],
    mustNotFlag: [{ path: 'b.ts' }],
  });

  expect({ meta, apiVersion, samples }).toStrictEqual({
    apiVersion: 2,
    meta: {
      id: 'seen',
      title: 'Seen',
      summary: 'Seen',
      languages: ['go'],
      codes: {
        seen: { title: 'Seen', points: 2, anywhere: false, message: 'has `{name}`', help: 'Look.' },
      },
    },
    samples: { mustFlag: [sample], mustNotFlag: [{ path: 'b.ts' }] },
  });
  expect(toAnalyzer('seen', plain).meta.languages).toEqual(['any']);
});
