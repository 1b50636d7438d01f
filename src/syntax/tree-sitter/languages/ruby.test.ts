import { expect, it } from 'vitest';
import { listFacts, readProgram } from '../facts-builder.ts';

it.each([
  ["OpenSSL::Digest.new('MD5')", ["new OpenSSL.Digest.new('MD5')"]],
  ['a.b(c).d', ['a.b(c)', 'a.b().d()']],
  ['before_action :auth, only: [:x]', ["before_action('auth', only: list['x'])"]],
  ['skip_forgery_protection', ['skip_forgery_protection()']],
  ['f("a#{b}")', ["f(composed['a', b])"]],
  ['f("a%s" % b, format(\'%s\', c))', ["f(composed['a', b], composed[c])", "format('%s', c)"]],
  ['`ls #{a}`', ["`(composed['ls ', a])"]],
  [
    'f(-1, 1.5, nil, true, [1], { a: 1 }, -> { 1 })',
    ['f(-1, 1.5, null, true, list[1], map[a: 1], function)'],
  ],
  ['params[:id].permit!', ['params.id.permit!()']],
  ['f(<<~A)\n  b #{c}\nA\n', ["f(composed['\n  b ', c, '\n'])"]],
])('%s calls what it should', (text, facts) => {
  expect(listFacts('ruby', text, 'calls')).toEqual(facts);
});

it.each([
  ['a.b = true', ['assignment a.b = true']],
  ["a, b = 1, 'c'", ['assignment a = 1', "assignment b = 'c'"]],
  [
    "@a[:k] = { x: 1, 'y' => { z: 2 } }",
    [
      'assignment a.k = map[x: 1, y: map[z: 2]]',
      'property x = 1',
      'property y = map[z: 2]',
      'property y.z = 2',
    ],
  ],
  ["q += 'a'", ["assignment q = composed['a']"]],
  ["a ||= b || 'c'", ["assignment a = other[b, 'c']"]],
  ['f(verify: false)', ['argument verify = false of f']],
  ['def f(a, b = 1, c: 2); end', ['default b = 1', 'default c = 2']],
  ["K = 'a'\nx = K", ["assignment K = 'a'", "assignment x = 'a'"]],
])('%s sets what it should', (text, facts) => {
  expect(listFacts('ruby', text, 'settings')).toEqual(facts);
});

it.each([
  ["raise 'x' unless a.ok?(b)", ['stops a.ok?(b) [a.ok?] [a b]']],
  ['return head(:forbidden) if a', ['stops a [] [a]']],
  ['if a\n  redirect_to b\nelse\n  c\nend', ['stops a [] [a]']],
  ['a or fail', ['stops a [] [a]']],
  ['a ? 1 : 2', ['a [] [a]']],
  ['while a do end', ['a [] [a]']],
  ['until a do end', ['a [] [a]']],
])('%s asks what it should', (text, facts) => {
  expect(listFacts('ruby', text, 'checks')).toEqual(facts);
});

it.each([
  [
    'class A::B < C\n  def d(e, f = 1, *g, h:, i: 2, **j, &k); end\n  def self.l = 1\nend\nmodule M; end',
    ['type A.B()', 'function A.B.d(e, f, g, h, i, j, k)', 'function A.B.l()', 'type M()'],
  ],
])('%s declares what it should', (text, facts) => {
  expect(listFacts('ruby', text, 'declarations')).toEqual(facts);
});

it.each([
  ["'a#{b}' + c", ['composed a#{b}{}']],
  ['"a\\n" \'b\'', ['a\nb']],
  ['%w[a b]', ['a', 'b']],
  ['x = <<~A\n  b #{c}\nA\n', ['composed \n  b {}\n']],
  ["a['k']", []],
])('%s has the texts it should', (text, facts) => {
  expect(listFacts('ruby', text, 'strings')).toEqual(facts);
});

it('tells imports', () => {
  const { imports } = readProgram('ruby', "require 'a'\nrequire_relative \"b\"\nload(c)\nx.require 'd'\n");

  expect(imports.map(({ kind, module, names }) => [kind, module, ...names].join(' '))).toEqual([
    'require a',
    'require b',
  ]);
});

it.each([
  ['# frozen_string_literal: true\n', true],
  ['# rubocop:disable X\n', true],
  ['# why\n', false],
])('knows of %j whether it steers something', (text, directive) => {
  expect(readProgram('ruby', text).comments[0]?.directive).toBe(directive);
});
