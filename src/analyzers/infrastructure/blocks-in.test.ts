import { expect, it } from 'vitest';
import { blockOf, blocksIn } from './blocks-in.ts';
import type { Kind } from './kinds/data.ts';

/** Each block as its words, the line it is told at, and the lines it reaches over. */
function summary(kind: Kind, text: string): readonly string[] {
  return blocksIn(kind, text.split('\n')).map(
    ({ opener, line, first, lines }) => `${opener} @${line}: ${first}-${first + lines.length - 1}`,
  );
}

const policy = 'resource "p" "a" {\n  policy = <<-EOF\n{\n  EOF\n}\n';

it.each([
  [
    'an empty one',
    'resource "a" "b" {}\nresource "c" "d" {\n}',
    ['resource "a" "b" {} @1: 1-1', 'resource "c" "d" { @2: 2-3'],
  ],
  [
    'one with a block of its own',
    'a = 1\n data "a" "b" {\n  x {\n  }\n  y = 1\n}\nz = 1',
    ['data "a" "b" { @2: 2-6'],
  ],
  [
    'one in another',
    'data "a" "b" {\n  statement {\n  }\n}',
    ['data "a" "b" { @1: 1-4', 'statement { @2: 2-3'],
  ],
  [
    'braces in strings and remarks',
    'module "a" {\n  b = "}\\"}"\n  # }\n  // }\n}',
    ['module "a" { @1: 1-5'],
  ],
  ['a text within', policy, ['resource "p" "a" { @1: 1-5']],
  ['one that does not end', 'provider "a" {\n  b = 1', ['provider "a" { @1: 1-2']],
  ['nothing', 'locals {\n}', []],
])('reads the resources of Terraform: %s', (_, text, blocks) => {
  expect(summary('terraform', text)).toEqual(blocks);
});

it('reads the places of a server', () => {
  expect(summary('server', 'http {\n  server {\n    location /a {\n    }\n  }\n}')).toEqual([
    'server { @2: 2-5',
    'location /a { @3: 3-4',
  ]);
});

it('reads the resources of Bicep', () => {
  expect(summary('bicep', "resource a 'b@1' = {\n  c: 1\n}\nparam d string")).toEqual([
    "resource a 'b@1' = { @1: 1-3",
  ]);
});

it('tells a resource of a template by its type', () => {
  const text = 'Resources:\n  A:\n    Type: AWS::S3::Bucket\n    B: 1\n  C:\n    Type: Custom';

  expect(summary('cloudformation', text)).toEqual(['Type: AWS::S3::Bucket @2: 2-4']);
  expect(summary('cloudformation', 'Type: AWS::S3::Bucket\n  Type: AWS::A::B')).toEqual([
    'Type: AWS::A::B @1: 1-2',
  ]);
});

it('tells what a template asks for by its name', () => {
  const text = 'Parameters:\n  A:\n    Type: String\nOther:\n  B:\n    Type: String\n  C: 1';

  expect(summary('cloudformation', text)).toEqual(['A: @2: 2-3']);
  expect(summary('cloudformation', '{\n  "Parameters": {\n    "A": {\n      "B": 1\n    }\n  }\n}')).toEqual([
    '"A": { @3: 3-4',
  ]);
});

it.each([
  [
    'a list',
    'spec:\n  containers:\n    - name: a\n      b: 1\n\n    - image: c\n  d: 1',
    ['- name: a @3: 3-5', '- image: c @6: 6-6'],
  ],
  [
    'a list that is not indented',
    'spec:\n  initContainers:\n  - name: a\n    b: 1\n  c: 1',
    ['- name: a @3: 3-4'],
  ],
  ['the end of the file', 'containers:\n- name: a\n  b: 1', ['- name: a @2: 2-3']],
  ['another list', 'spec:\n  env:\n    - name: a', []],
  ['a list within', 'containers:\n  - name: a\n    env:\n      - name: b', ['- name: a @2: 2-4']],
  ['a pod with limits of its own', 'spec:\n  securityContext: {}\n  containers:\n    - name: a', []],
  [
    'a container with limits of its own',
    'spec:\n  containers:\n    - name: a\n      securityContext: {}',
    ['- name: a @3: 3-4'],
  ],
  ['no list', '- name: a', []],
])('reads the containers of %s', (_, text, blocks) => {
  expect(summary('kubernetes', text)).toEqual(blocks);
});

it('reads the services of a composition', () => {
  const text = 'services:\n  a:\n    image: b\n\n  c:\n    d:\n      e: 1\nvolumes:\n  f:\n';

  expect(summary('compose', text)).toEqual(['a: @2: 2-4', 'c: @5: 5-7']);
  expect(summary('compose', 'services:\n  a:\n    b: 1')).toEqual(['a: @2: 2-3']);
});

it.each([
  ['FROM a\nRUN b\nFROM c\nUSER d\nCMD e', ['image @5: 3-5']],
  ['from a\nentrypoint b', ['image @2: 1-2']],
  ['FROM a\nCMD b\nFROM c', []],
  ['CMD b', []],
])('reads the last stage of an image: %j', (text, blocks) => {
  expect(summary('dockerfile', text)).toEqual(blocks);
});

it('reads nothing in files that have no blocks', () => {
  expect(summary('script', 'resource "a" "b" {\n}')).toEqual([]);
});

it('knows the outermost block of a line', () => {
  const blocks = blocksIn('terraform', 'a\ndata "a" "b" {\n  statement {\n  }\n}\nb'.split('\n'));

  expect([1, 2, 4, 5, 6].map((line) => blockOf(blocks, line)?.opener)).toEqual([
    undefined,
    'data "a" "b" {',
    'data "a" "b" {',
    'data "a" "b" {',
    undefined,
  ]);
});
