import { expect, it } from 'vitest';
import { type Sides, viewOf } from '../../observation-builder.ts';
import type { Kind } from '../kinds/data.ts';
import { findLeftOut } from './find-left-out.ts';
import { leftOutOf } from './left-out-row.ts';

function leftOut(kind: Kind, base: string, head: string, but: Partial<Sides> = {}): readonly string[] {
  return findLeftOut(viewOf({ path: 'a', base, head, ...but }), kind).map(
    ({ code, line, baseLine }) => `${code}:${line}${baseLine === undefined ? '' : `<${baseLine}`}`,
  );
}

const disk = (...lines: readonly string[]) => ['resource "aws_ebs_volume" "a" {', ...lines, '}'].join('\n');

it('tells what is left out or taken, and where', () => {
  expect(findLeftOut(viewOf({ path: 'a', base: '', head: disk() }), 'terraform')).toEqual([
    { code: 'infra-protection', what: 'adds a disk or a file system whose data lies open', line: 1 },
  ]);
  expect(
    findLeftOut(
      viewOf({ path: 'a', base: disk('  size = 1', '  encrypted = true'), head: disk('  size = 1') }),
      'terraform',
    ),
  ).toEqual([
    {
      code: 'infra-protection',
      what: 'leaves a disk or a file system whose data lies open',
      line: 3,
      baseLine: 3,
    },
  ]);
});

it.each([
  ['with less than half of it new', disk('  a = 1', '  b = 2'), disk('  a = 1', '  b = 2'), []],
  ['with half of it new', disk('  a = 1', '  b = 2', '  c = 3'), disk('  a = 1', '  b = 2', '  d = 3'), []],
  ['with more than half new', disk('  a = 1', '  b = 2'), disk('  a = 1', '  d = 3'), ['infra-protection:1']],
  ['that is new but for short lines', disk('', '   }', ' ]'), disk('', '   }', ' ]'), ['infra-protection:1']],
  ['that is half new, with a short word', disk(' ab'), disk(' ab'), []],
  ['that is all new, below another line', 'b = 1', `b = 1\n${disk('  a = 1')}`, ['infra-protection:2']],
])('asks of a resource with a new name %s', (_, base, head, found) => {
  expect(leftOut('terraform', base.replace('"a"', '"z"'), head)).toEqual(found);
});

const template = (name: string, ...lines: readonly string[]) =>
  ['Resources:', `  ${name}:`, '    Type: AWS::EC2::Volume', ...lines.map((line) => `    ${line}`)].join(
    '\n',
  );

it.each([
  ['is new', '', template('A', 'Size: 1'), ['infra-protection:2']],
  ['says it', '', template('A', 'Encrypted: true'), []],
  [
    'loses it',
    template('A', 'Encrypted: true', 'Size: 1'),
    template('A', 'Size: 1'),
    ['infra-protection:4<4'],
  ],
  ['is only called so no more', template('Encrypted', 'Size: 1'), template('A', 'Size: 1'), []],
  [
    'loses what stands last',
    `${template('A', 'B: 1', 'Encrypted: true')}\nC: 1\n`,
    `${template('A', 'B: 1')}\nC: 1\n`,
    ['infra-protection:5<5'],
  ],
  ['loses what stood below', `${template('A')}\nEncrypted: true`, template('A'), []],
  ['loses what stood above', `Encrypted: true\n${template('A')}`, template('A'), []],
])('reads a resource of a template that %s', (_, base, head, found) => {
  expect(leftOut('cloudformation', base, head)).toEqual(found);
});

const image = (...lines: readonly string[]) => ['FROM a:1', ...lines, 'CMD b'].join('\n');

it.each([
  ['names no user', image('RUN c'), ['infra-weak:3']],
  ['names one', image('RUN c', 'USER d'), []],
  ['names one in a remark', image('# USER d', '  #USER d', '  // USER d'), ['infra-weak:5']],
  ['names one beside a remark', image('USER d # e'), []],
  ['speaks of one', image('RUN USER d'), ['infra-weak:3']],
  ['needs none', image().replace('a:1', 'scratch'), []],
])('asks a new image for a user: it %s', (_, head, found) => {
  expect(leftOut('dockerfile', '', head)).toEqual(found);
});

it.each([
  ['asks only where it must be said', 'spec:\n  containers:\n    - name: a\n      b: 1', []],
  ['tells where it must be said', 'spec:\n  containers:\n    - name: a\n      image: b', ['infra-weak:3']],
])('%s', (_, head, found) => {
  expect(leftOut('kubernetes', '', head)).toEqual(found);
});

it('asks a file of another kind for nothing', () => {
  expect(leftOut('bicep', '', disk())).toEqual([]);
  expect(leftOut('kubernetes', '', disk())).toEqual([]);
});

/** Resources that open alike; each that says what is needed is told by an `s`. */
const stack = (says: string) =>
  [...says].map((one) => disk(one === 's' ? '  encrypted = true' : '  x = 1')).join('\n');

it.each([
  ['the first', 'sss', 'bss', ['infra-protection:2<2']],
  ['the second', 'sss', 'sbs', ['infra-protection:5<5']],
  ['the third', 'sss', 'ssb', ['infra-protection:8<8']],
  ['the first and the third', 'sss', 'bsb', ['infra-protection:2<2', 'infra-protection:8<8']],
  ['none that was bare', 'bsb', 'bsb', []],
  ['one more', 'ss', 'ssb', ['infra-protection:7']],
])('finds the twin of a resource by its turn: %s', (_, before, after, found) => {
  expect(leftOut('terraform', stack(before), stack(after))).toEqual(found);
});

it('takes no line that is kept for one that went', () => {
  const base = disk('  size = 1', '  encrypted = true');

  expect(leftOut('terraform', base, disk('  size = 1', '}', '  encrypted = true'))).toEqual([]);
});

const pool = (...lines: readonly string[]) =>
  [
    'resource "google_iam_workload_identity_pool_provider" "a" {',
    '  issuer_uri = "https://gitlab.com"',
    ...lines,
    '}',
  ].join('\n');

it('keeps the weight of what is taken, but for a weak one', () => {
  expect(leftOut('terraform', pool('  attribute_condition = b'), pool())).toEqual(['infra-permission:3<3']);
  expect(
    leftOut(
      'terraform',
      'resource "aws_sns_topic" "a" {\n  kms_master_key_id = b\n}',
      'resource "aws_sns_topic" "a" {\n}',
    ),
  ).toEqual(['infra-protection:2<2']);
});

const part = (text: string) => ({ kind: 'fragment', text }) as const;

it.each([
  ['now', { but: { head: part(disk()) } }],
  ['before', { but: { base: part('') } }],
])('tells of what is wholly known %s', (when, but) => {
  expect(leftOut('terraform', '', disk(), but)).toEqual(when === 'now' ? [] : ['infra-protection:1']);
});

it('finds no twin where only a part of what was is known', () => {
  const base = disk('  encrypted = true');

  expect(leftOut('terraform', base, disk(), { but: { base: part(base) } })).toEqual([]);
  expect(leftOut('terraform', base, disk('  a = 1', '  b = 1'), { but: { base: part(base) } })).toEqual([]);
});

it('asks a file that is new, and not one that goes', () => {
  expect(findLeftOut(viewOf({ path: 'a', head: disk() }), 'terraform').map(({ line }) => line)).toEqual([1]);
  expect(findLeftOut(viewOf({ path: 'a', base: disk() }), 'terraform')).toEqual([]);
});

it('gives all rows a code and kinds, and their key for words', () => {
  const told = { opens: /a/, needs: /b/, hit: 'c', miss: 'd' };

  expect(
    leftOutOf('infra-weak', ['bicep', 'unit'], { 'a door': told, 'a wall': { ...told, but: /e/ } }),
  ).toEqual([
    { code: 'infra-weak', what: 'a door', kinds: ['bicep', 'unit'], ...told },
    { code: 'infra-weak', what: 'a wall', kinds: ['bicep', 'unit'], ...told, but: /e/ },
  ]);
});
