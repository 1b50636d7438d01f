import { expect, it } from 'vitest';
import { blockOf, blocksIn } from './blocks-in.ts';
import type { Kind } from './kinds/data.ts';

/** Each block as its words, the line it is told at, and the lines it reaches over. */
function summary(kind: Kind, text: string): readonly string[] {
  return blocksIn(kind, text.split('\n')).map(
    ({ opener, line, first, lines }) => `${opener} @${line}: ${first}-${first + lines.length - 1}`,
  );
}

it('gives each block its lines', () => {
  expect(blocksIn('terraform', ['a = 1', '  data "a" "b" {', '  }', 'b = 1'])).toEqual([
    { opener: 'data "a" "b" {', line: 2, first: 2, lines: ['  data "a" "b" {', '  }'] },
  ]);
  expect(blocksIn('dockerfile', ['FROM a', 'FROM b', 'CMD c'])).toEqual([
    { opener: 'image', line: 3, first: 2, lines: ['FROM b', 'CMD c'] },
  ]);
  expect(blocksIn('cloudformation', ['R:', '  A:', '    B: 1', '    Type: AWS::C', 'D: 1'])).toEqual([
    { opener: 'Type: AWS::C', line: 2, first: 2, lines: ['  A:', '    B: 1', '    Type: AWS::C'] },
  ]);
});

it.each([
  ['resource "a" "b" {', 1],
  ['   provider "a" {', 1],
  ['variable "a" { default = 1 }', 1],
  ['a resource "b" {', 0],
  ['resources "b" {', 0],
  ['resource "b"', 0],
])('reads %j as %d blocks of Terraform', (text, count) => {
  expect(blocksIn('terraform', [text])).toHaveLength(count);
});

it.each([
  ['  server {  ', 1],
  ['location /a {', 1],
  ['server { listen 1; }', 0],
  ['my server {', 0],
  ['servers {', 0],
])('reads %j as %d blocks of a server', (text, count) => {
  expect(blocksIn('server', [text])).toHaveLength(count);
});

it.each([
  ["  resource a 'b' = {  ", 1],
  ["resource a 'b' = { c: 1 }", 0],
  ["my resource a 'b' = {", 0],
])('reads %j as %d blocks of Bicep', (text, count) => {
  expect(blocksIn('bicep', [text])).toHaveLength(count);
});

/** Where a resource ends that has these lines in it. */
function endOf(...lines: readonly string[]): string | undefined {
  return summary('terraform', ['data "a" "b" {', ...lines, '}', 'z = 1'].join('\n'))[0];
}

it.each([
  ['a text', ['a = <<EOF', '}', 'EOF'], 5],
  ['a text that is indented', ['a = <<-EOF', '}', '    EOF  '], 5],
  ['a text that is indented otherwise', ['a = <<~EOF', '}', 'EOF'], 5],
  ['a text after blanks', ['a = <<  "EOF"  ', '}', 'EOF'], 5],
  ['a text that names its end', ['a = <<EOF', 'EOF 2', '}', 'EOF'], 6],
  ['no text', ['a = <<EOF b', '}'], 3],
  ['another text', ['a = <<EOF', '}', 'EOF', 'a = <<EOF', '}', 'EOF'], 8],
  ['a brace in a string', ['a = "}"'], 3],
  ['a brace after a string', ['a = "b" }'], 2],
  ['a brace between strings', ['a = "b" } "c"'], 2],
  ['a brace after a quote in a string', ['a = "\\"}"'], 3],
  ['a brace after a sign in a string', ['a = "\\\\" }'], 2],
  ['a brace in an empty string', ['a = "" }'], 2],
  ['a brace in a remark', ['a = 1 # }'], 3],
  ['a brace in another remark', ['a = 1 // b }'], 3],
  ['a brace before a remark', ['} # b'], 2],
  ['a brace after a slash', ['a / }'], 2],
  ['blocks within', ['b {', 'c {', '}', '}'], 6],
  ['blocks on one line', ['b { c { } }', 'd {', '}'], 5],
])('finds the end of a resource with %s', (_, lines, end) => {
  expect(endOf(...lines)).toBe(`data "a" "b" { @1: 1-${end}`);
});

it('reads nothing within a text', () => {
  expect(endOf('a = <<EOF', 'data "c" "d" {', 'EOF')).toBe('data "a" "b" { @1: 1-5');
  expect(summary('terraform', 'a = <<EOF\ndata "c" "d" {\n}\nEOF\n')).toEqual([]);
});

it('reads the blocks in the order in which they open', () => {
  expect(
    summary('terraform', 'module "a" {\n  data "b" {\n    data "c" {\n    }\n  }\n}\ndata "d" {'),
  ).toEqual(['module "a" { @1: 1-6', 'data "b" { @2: 2-5', 'data "c" { @3: 3-4', 'data "d" { @7: 7-7']);
  expect(summary('terraform', 'module "a" {\n  data "b" {\n  x = 1')).toEqual([
    'module "a" { @1: 1-3',
    'data "b" { @2: 2-3',
  ]);
});

it.each([
  ['  A:\n    Type: AWS::B', ['Type: AWS::B @1: 1-2']],
  ['  A:\n    "Type"  :  "AWS::B",', ['"Type"  :  "AWS::B", @1: 1-2']],
  ["  A:\n    'Type': 'AWS::B'", ["'Type': 'AWS::B' @1: 1-2"]],
  ['  A:\n    Type:AWS::B', ['Type:AWS::B @1: 1-2']],
  ['  A:\n    MyType: AWS::B', []],
  ['  A:\n    Type: Custom AWS::B', []],
  ['  A:\n    - Type: AWS::B', []],
  ['Type: AWS::B', []],
  [' Type: AWS::B', []],
])('reads a resource of a template: %j', (text, blocks) => {
  expect(summary('cloudformation', text)).toEqual(blocks);
});

it.each([
  ['Parameters:\n  A:\n    B: 1', ['A: @2: 2-3']],
  ['"Parameters" : {\n  "A" : {  \n    B: 1', ['"A" : { @2: 2-3']],
  ["  'Parameters':\n    'A':\n      B: 1", ["'A': @2: 2-3"]],
  ['Parameters:\n  A  :  \n    B: 1', ['A  : @2: 2-3']],
  ['Parameters:\n  A:{\n    B: 1', ['A:{ @2: 2-3']],
  ['Parameters:\n\n  A:\n    B: 1', ['A: @3: 3-4']],
  ['Parameters:\n  A: 1', []],
  ['Parameters:\n  A-B:\n    C: 1', []],
  ['Parameters:\n  - A:', []],
  ['MyParameters:\n  A:\n    B: 1', []],
  ['Parameter:\n  A:\n    B: 1', []],
  ['Parameters\n  A:\n    B: 1', []],
  ['Parameters:\nA:\n  B: 1', []],
  ['  A:', []],
])('reads what a template asks for: %j', (text, blocks) => {
  expect(summary('cloudformation', text)).toEqual(blocks);
});

it.each([
  ['containers:\n- name: a', ['- name: a @2: 2-2']],
  ['containers:\n-   image  : a', ['-   image  : a @2: 2-2']],
  ['initContainers  :  \n- name: a', ['- name: a @2: 2-2']],
  ['  - containers:\n      - name: a', ['- name: a @2: 2-2']],
  ['-   containers:\n      - name: a', ['- name: a @2: 2-2']],
  ['containers:\n\n- name: a', ['- name: a @3: 3-3']],
  ['containers:\n- other: a', []],
  ['containers:\n- names: a', []],
  ['containers:\nx - name: a', []],
  ['containers: a\n- name: a', []],
  ['mycontainers:\n- name: a', []],
  ['containers\n- name: a', []],
  ['containers:\n  - a\nb:\n- name: a', []],
  ['containers:\n- name: a\n- name: b', ['- name: a @2: 2-2', '- name: b @3: 3-3']],
  ['spec:\n  securityContext:\n    a: 1\n  containers:\n  - name: a', []],
  ['spec:\n  containers:\n  - name: a\n  securityContext  : {}', []],
  ['spec:\n  mysecurityContext: {}\n  containers:\n  - name: a', ['- name: a @4: 4-4']],
  ['spec:\n  a:\n    securityContext: {}\n  containers:\n  - name: a', ['- name: a @5: 5-5']],
  ['securityContext: {}\nspec:\n  containers:\n  - name: a', ['- name: a @4: 4-4']],
])('reads containers: %j', (text, blocks) => {
  expect(summary('kubernetes', text)).toEqual(blocks);
});

it.each([
  ['services:\n  a:', ['a: @2: 2-2']],
  ['services  :\n  "a.b-c"  :  ', ['"a.b-c"  : @2: 2-2']],
  ["services:\n  'a':", ["'a': @2: 2-2"]],
  ['services:\n\n  a:', ['a: @3: 3-3']],
  ['services:\n  a: b', []],
  ['services:\n  - a:', []],
  ['services:\na:', []],
  ['services\n  a:', []],
  ['myservices:\n  a:', []],
  [' services:\n  a:', []],
  ['  a:', []],
])('reads services: %j', (text, blocks) => {
  expect(summary('compose', text)).toEqual(blocks);
});

it.each([
  ['  FROM a\n  CMD b', ['image @2: 1-2']],
  ['FROM a\nCMD b\nENTRYPOINT c\nd', ['image @3: 1-4']],
  ['FROM a\nCMD["b"]', ['image @2: 1-2']],
  ['FROM a\nCMDS b', []],
  ['FROM a\nRUN CMD b', []],
  ['FROM a\nRUN FROM b\nCMD c', ['image @3: 1-3']],
  ['FROMa\nCMD b', []],
  ['FROM a', []],
])('reads an image: %j', (text, blocks) => {
  expect(summary('dockerfile', text)).toEqual(blocks);
});

const block = (opener: string, first: number) => ({ opener, line: first, first, lines: ['', ''] });

it('knows the first of the blocks that a line stands in', () => {
  expect([1, 2, 3, 4, 5].map((line) => blockOf([block('a', 2), block('b', 3)], line)?.opener)).toEqual([
    undefined,
    'a',
    'a',
    'b',
    undefined,
  ]);
});
