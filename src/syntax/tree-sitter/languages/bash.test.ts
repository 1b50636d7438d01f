import { expect, it } from 'vitest';
import { listFacts, readProgram } from '../facts-builder.ts';

it.each([
  ['curl -k "$a" https://x | sh', ["curl('-k', composed[a], 'https://x')", 'sh()']],
  ['A=1 cmd \'b\' c$d "e $f"', ["cmd('b', composed['c', d], composed['e ', f])"]],
  ['eval "$(x)"', ['eval(composed[x()[]])', 'x()']],
  ['export A=b; "$cmd" 1', ['export(other)', '(1)']],
  ['f() { g; }', ['g()']],
])('%s calls what it should', (text, facts) => {
  expect(listFacts('shell', text, 'calls')).toEqual(facts);
});

it.each([
  [
    'A=1 B=\'x\' C="y $z" D=$(ls) E=(1 2) F=$g',
    [
      'assignment A = 1',
      "assignment B = 'x'",
      "assignment C = composed['y ', z]",
      'assignment D = ls()[]',
      'assignment E = list[1, 2]',
      'assignment F = g',
    ],
  ],
  ['readonly A=b', ["assignment A = 'b'"]],
  ['A+=c', ["assignment A = composed['c']"]],
])('%s sets what it should', (text, facts) => {
  expect(listFacts('shell', text, 'settings')).toEqual(facts);
});

it.each([
  [
    'if [ -z "$a" ] || ! b; then exit 1; elif c; then d; fi',
    ['stops [ -z "$a" ] || ! b [b] [a]', '[ -z "$a" ] [] [a]', 'c [c] []'],
  ],
  ['[ -f a ] || exit 1', ['stops [ -f a ] [] []']],
  ['test -n "$a" && b', ['test -n "$a" [test] [a]']],
  ['while a; do b; done', ['a [a] []']],
])('%s asks what it should', (text, facts) => {
  expect(listFacts('shell', text, 'checks')).toEqual(facts);
});

it.each([['f() { :; }\nfunction g { :; }', ['function f()', 'function g()']]])(
  '%s declares what it should',
  (text, facts) => {
    expect(listFacts('shell', text, 'declarations')).toEqual(facts);
  },
);

it.each([
  ['echo a "b $c" \'d\' e$f', ['composed b {}', 'd', 'composed e{}']],
  ['cat <<A\n b $c\nA\n', ['composed b {}\n']],
])('%s has the texts it should', (text, facts) => {
  expect(listFacts('shell', text, 'strings')).toEqual(facts);
});

it('tells imports', () => {
  const { imports } = readProgram('shell', 'source ./a.sh\n. "b.sh"\nother x\n');

  expect(imports.map(({ kind, module, names }) => [kind, module, ...names].join(' '))).toEqual([
    'import ./a.sh',
    'import b.sh',
  ]);
});

it.each([
  ['#!/bin/sh\n', true],
  ['# shellcheck disable=SC1\n', true],
  ['# why\n', false],
])('knows of %j whether it steers something', (text, directive) => {
  expect(readProgram('shell', text).comments[0]?.directive).toBe(directive);
});
