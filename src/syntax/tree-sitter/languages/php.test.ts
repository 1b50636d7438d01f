import { expect, it } from 'vitest';
import { listFacts, readProgram } from '../facts-builder.ts';

it.each([
  ['<?php md5($a);', ['md5(a)']],
  ['<?php \\A\\b(1);', ['A.b(1)']],
  ['<?php $a->b()?->c(d: 1);', ['a.b()', 'a.b().c(d: 1)']],
  ["<?php A::b($c['d']);", ['A.b(c.d)']],
  ["<?php new E\\F('x', true, null, [1], ['a' => 2]);", ["new E.F('x', true, null, list[1], map[a: 2])"]],
  [
    "<?php eval($a); echo 'a', $b; exit(1); include $x;",
    ['eval(a)', "echo('a', b)", 'exit(1)', 'include(x)'],
  ],
  ['<?php `ls $a`;', ["`(composed['ls ', a])"]],
  [
    "<?php f(\"a $b {$c->d}\", 'x' . $y, sprintf('%s', $z));",
    ["f(composed['a ', b, ' ', c.d], composed['x', y], composed[z])", "sprintf('%s', z)"],
  ],
  ["<?php #[R('/x', m: 1)] class Q {}", ["R('/x', m: 1)"]],
])('%s calls what it should', (text, facts) => {
  expect(listFacts('php', text, 'calls')).toEqual(facts);
});

it.each([
  ['<?php $a->b = false;', ['assignment a.b = false']],
  ["<?php $_GET['x'] = 1;", ['assignment _GET.x = 1']],
  ['<?php list($a, $b) = [1, 2];', ['assignment a = 1', 'assignment b = 2']],
  ["<?php $q .= 'a';", ["assignment q = composed['a']"]],
  ['<?php f(verify: false);', ['argument verify = false of f']],
  ["<?php f(['a' => ['b' => true]]);", ['property a = map[b: true] of f', 'property a.b = true of f']],
  ["<?php class A { const B = 'c'; private $d = 'e'; }", ["property B = 'c'", "property d = 'e'"]],
  ['<?php function f($a, $b = 1) {}', ['default b = 1']],
  ["<?php $a = $b ?: 'c' ?? 'd';", ["assignment a = other[b, other['c', 'd']]"]],
])('%s sets what it should', (text, facts) => {
  expect(listFacts('php', text, 'settings')).toEqual(facts);
});

it.each([
  ['<?php if (!$a->b($c)) { throw new X(); }', ['stops !$a->b($c) [a.b] [a c]']],
  ["<?php if ($a) exit; elseif ($b) { f(); } else { die('x'); }", ['stops $a [] [a]', '$b [] [b]']],
  ['<?php $a or die();', ['stops $a [] [a]']],
  ['<?php $x = $a ? 1 : 2;', ['$a [] [a]']],
  ['<?php while ($a) {}', ['$a [] [a]']],
])('%s asks what it should', (text, facts) => {
  expect(listFacts('php', text, 'checks')).toEqual(facts);
});

it.each([
  [
    '<?php class A { #[B] public function c(int $d, ...$e) {} }\ninterface I {}\ntrait T {}\nenum E {}\nfunction f() {}',
    ['type A()', '@B() function A.c(d, e)', 'type I()', 'type T()', 'type E()', 'function f()'],
  ],
])('%s declares what it should', (text, facts) => {
  expect(listFacts('php', text, 'declarations')).toEqual(facts);
});

it.each([
  ["<?php $a = 'it\\'s' . \"b\\n\";", ["it'sb\n"]],
  ['<?php $a = <<<X\n b $c\nX;\n', ['composed  b {}']],
  ["<?php $a = <<<'X'\n b $c\nX;\n", [' b $c']],
  ["<?php $a['k'] = ['j' => 1];", []],
])('%s has the texts it should', (text, facts) => {
  expect(listFacts('php', text, 'strings')).toEqual(facts);
});

it('tells imports', () => {
  const { imports } = readProgram(
    'php',
    "<?php use A\\B as C; use function D\\e; use F\\{G, H as I}; require_once 'j.php'; include $k;",
  );

  expect(imports.map(({ kind, module, names }) => [kind, module, ...names].join(' '))).toEqual([
    'import A\\B',
    'import D\\e',
    'import F\\G',
    'import F\\H',
    'require j.php',
  ]);
});

it.each([
  ['<?php // @phpstan-ignore-line\n', true],
  ['<?php /** @Route("/x") */\n', true],
  ['<?php /** @param int $a */\n', false],
  ['<?php // why\n', false],
])('knows of %j whether it steers something', (text, directive) => {
  expect(readProgram('php', text).comments[0]?.directive).toBe(directive);
});
