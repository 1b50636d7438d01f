import { expect, it } from 'vitest';
import { parsers } from '../ready-parsers-builder.ts';
import { readYaml } from './read-yaml.ts';

it.each([
  ['indentation', 'a:\n  - b\n', 'a:\n- b\n'],
  ['comments', 'a: b # c\n', 'a: b\n'],
  ['quotes of words', 'a: "b"\n', `a: 'b'\n`],
  ['quotes that words need not', 'a: "b c"\n', 'a: b c\n'],
  ['flow and block', 'a: { b: [c] }\n', 'a:\n  b:\n    - c\n'],
  ['folded and quoted texts', 'a: >\n  b\n  c\n', 'a: "b c\\n"\n'],
  ['quotes of words that begin like a number', 'a: .info\n', 'a: ".info"\n'],
  ['quotes of words that begin like truth', 'a: yesterday\n', 'a: "yesterday"\n'],
  ['blank lines', 'a: b\n\n\nc: d\n', 'a: b\nc: d\n'],
  ['a start of the document', '---\na: b\n', 'a: b\n'],
])('finds one document behind different %s', (_what, one, other) => {
  expect(structureOf(one)).toBe(structureOf(other));
});

it.each([
  ['values', 'a: b', 'a: c'],
  ['keys', 'a: b', 'c: b'],
  ['order of keys', 'a: 1\nb: 2', 'b: 2\na: 1'],
  ['numbers and texts', 'a: 1', 'a: "1"'],
  ['spellings of numbers', 'a: 1.10', 'a: 1.1'],
  ['octal numbers', 'a: 010', 'a: 10'],
  ['numbers with signs', 'a: -1', 'a: "-1"'],
  ['numbers that begin with a point', 'a: .5', 'a: ".5"'],
  ['infinity', 'a: .inf', 'a: ".inf"'],
  ['infinity with a sign', 'a: -.inf', 'a: "-.inf"'],
  ['keys without a value', '? a', '? b'],
  ['times', 'a: 12:30', 'a: "12:30"'],
  ['truth and text', 'a: yes', 'a: "yes"'],
  ['spellings of truth', 'a: true', 'a: True'],
  ['nothing and text', 'a: ~', 'a: "~"'],
  ['nothing and an empty text', 'a:', 'a: ""'],
  ['merge keys and quoted ones', 'x: &x {}\na: { <<: *x }', 'x: &x {}\na: { "<<": *x }'],
  ['anchors', 'a: &x 1', 'a: &y 1'],
  ['anchors on maps', 'a: &x { b: c }', 'a: { b: c }'],
  ['aliases and copies', 'a: &x b\nc: *x', 'a: &x b\nc: b'],
  ['tags', 'a: !Ref b', 'a: !Sub b'],
  ['tags and none', 'a: !Ref b', 'a: b'],
  ['texts with and without line ends', 'a: |\n  b\n', 'a: |-\n  b\n'],
  ['lists and maps', '- a', 'a:'],
  ['nesting', '- [a]', '- a'],
  ['lists that end elsewhere', '[[a], b]', '[[a, b]]'],
  ['documents', 'a: b\n---\nc: d', 'a: b\nc: d'],
  ['versions', '%YAML 1.1\n---\na: b', 'a: b'],
])('keeps %s apart', (_what, one, other) => {
  expect(structureOf(one)).not.toBe(structureOf(other));
});

function structureOf(text: string): string | undefined {
  const facts = readYaml(text, parsers.yaml);
  expect(facts.reason).toBeUndefined();
  return facts.structure;
}
