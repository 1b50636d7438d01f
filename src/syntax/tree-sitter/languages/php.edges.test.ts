import { expect, it } from 'vitest';
import { listFacts, readProgram } from '../facts-builder.ts';

it.each([
  [
    'calls',
    '<?php f($a->b, $c?->d, E::$g, H::I, $j->$k, $l["m"], $n[0], $o[$p], static::$q, \\R\\S::T, $u->{$v}, $w::X);',
    ['f(a.b, c.d, E.g, H.I, j.{}, l.m, n.0, o.{}, static.q, R.S.T, u.{}, w.X)'],
  ],
  [
    'calls',
    '<?php $a->b(1); $c?->d(2); E::f(3); \\G\\H(4); $i(5); $j->k->l(6); new M(7); new \\N\\O; new class(8) {}; (new P)->q(); static::r();',
    [
      'a.b(1)',
      'c.d(2)',
      'E.f(3)',
      'G.H(4)',
      'i(5)',
      'j.k.l(6)',
      'new M(7)',
      'new N.O()',
      'new ()',
      'new P()',
      'P().q()',
      'static.r()',
    ],
  ],
  [
    'calls',
    '<?php echo "a", $b; print "c"; exit(1); include "d"; include_once "e"; require "f"; require_once "g"; `h $i`; die("j"); exit; print($k);',
    [
      "echo('a', b)",
      "print('c')",
      'exit(1)',
      "include('d')",
      "include_once('e')",
      "require('f')",
      "require_once('g')",
      "`(composed['h ', i])",
      "die('j')",
      'exit()',
      'print(k)',
    ],
  ],
  [
    'calls',
    "<?php f((string) $a, @$b, ($c), d: 1, ...$e, 'g\\'h\\n\\\\', \"i\\n\", <<<J\nk $l\nJ, <<<'M'\nn\\n\nM, null, TRUE, 1.5, -1, -$o, fn($p) => $q, function() {});",
    [
      "f(a, b, c, d: 1, other, 'g'h\\n\\', 'i\n', composed['k ', l], 'n\\n', null, true, 1.5, -1, other, function, function)",
    ],
  ],
  [
    'calls',
    '<?php f(["a" => 1, 2], [3, 4], $b ? $c : $d, $e ?: $g, $h ?? $i, $j . "k", $l || $m, $n && $o, $p or $q, $r + $s, $$t, b\'u\', "");',
    [
      "f(map[a: 1, 2], list[3, 4], other[c, d], other[e, g], other[h, i], composed[j, 'k'], other[l, m], other[n, o], other[p, q], other, other, 'u', '')",
    ],
  ],
  [
    'calls',
    `<?php f("a $b {$c->d} $e[g] \${h} i", $j->k['l']);`,
    ["f(composed['a ', b, ' ', c.d, ' ', e.{}, ' ', other, ' i'], j.k.l)"],
  ],
  [
    'calls',
    '<?php use A\\B; use C\\D as E; use function F\\g; use H\\{I, J as K, L\\M}; B::x(); E::x(); g(); I::x(); K::x(); M::x(); new \\B(); \\g();',
    ['A.B.x()', 'C.D.x()', 'F.g()', 'H.I.x()', 'H.J.x()', 'H.L.M.x()', 'new A.B()', 'F.g()'],
  ],
  ['calls', '<?php #[A(1, b: 2)] #[C] class D { #[E] function f() {} }', ['A(1, b: 2)', 'C()', 'E()']],
  [
    'strings',
    '<?php f(sprintf("a%s", $b), vsprintf("c%s", $d), printf("e%s", $g), fprintf($h, "i%s", $j), $k->sprintf("l%s", $m));',
    ['composed a{}', 'composed c{}', 'composed e{}', 'composed i{}', 'composed l{}'],
  ],
  [
    'strings',
    '<?php f(sprintfs("a%s", $b), xprintf("c%s", $d), "e" . $g, $h . $i, \'j\\n\');',
    ['a%s', 'c%s', 'composed e{}', 'j\\n'],
  ],
  [
    'settings',
    '<?php $a = 1; $b->c = 2; $d["e"] = 3; $f .= "g"; $h += 4; [$i, $j] = [5, 6]; list($k, $l) = $m; $n ??= 7; $o[] = 8; $$p = 9; $q -= 1;',
    [
      'assignment a = 1',
      'assignment b.c = 2',
      'assignment d.e = 3',
      "assignment f = composed['g']",
      'assignment h = other[4]',
      'assignment i = 5',
      'assignment j = 6',
      'assignment k = m',
      'assignment n = 7',
      'assignment o.{} = 8',
      'assignment q = 1',
    ],
  ],
  [
    'settings',
    '<?php class A { const B = 1; private $c = 2; public static string $d = "e"; public $f; const G = 3, H = 4; } const I = 5;',
    [
      'property B = 1',
      'property c = 2',
      "property d = 'e'",
      'property G = 3',
      'property H = 4',
      'property I = 5',
    ],
  ],
  [
    'settings',
    '<?php function a($b = 1, ?string $c = "d", $e) {} class F { function __construct(private $g = 2) {} }',
    ['default b = 1', "default c = 'd'", 'default g = 2'],
  ],
  [
    'settings',
    '<?php f(a: 1, b: ["c" => 2, $d => 3, "e" => ["g" => 4]]); $h = ["i" => 5, 6];',
    [
      'argument a = 1 of f',
      'argument b = map[c: 2, 3, e: map[g: 4]] of f',
      'property b.c = 2 of f',
      'property b.e = map[g: 4] of f',
      'property b.e.g = 4 of f',
      'assignment h = map[i: 5, 6]',
      'property i = 5',
    ],
  ],
  [
    'declarations',
    '<?php function a($b, int $c = 1, ...$d) {} class E { #[F] function g(private $h, &$i) {} static function j() {} } interface K {} trait L {} enum M {} #[N] class O {} #[P, Q(1)] function r() {}',
    [
      'function a(b, c, d)',
      'type E()',
      '@F() function E.g(h, i)',
      'function E.j()',
      'type K()',
      'type L()',
      'type M()',
      '@N() type O()',
      '@P() @Q(1) function r()',
    ],
  ],
  [
    'checks',
    '<?php if ($a) { return; } elseif ($b->c()) { throw $d; } else { exit; } while ($e) {} do {} while ($f); for (;$g;) {} foreach ($h as $i) { return; } $j = $k ? $l : $m;',
    ['stops $a [] [a]', 'stops $b->c() [b.c] [b]', '$e [] [e]', '$f [] [f]', '$g [] [g]', '$k [] [k]'],
  ],
  [
    'checks',
    '<?php $a || die(); $b && exit; $c or die("d"); $e and f(); $g = $h && exit; $i ?? die(); $j + k();',
    ['stops $a [] [a]', '$b [] [b]', 'stops $c [] [c]', '$e [] [e]', 'stops $i [] [i]'],
  ],
  [
    'checks',
    '<?php if ($a) { foreach ($b as $c) { return; } } if ($d) { switch ($e) { case 1: return; } } if ($f) { match ($g) { 1 => exit }; } if ($h) { } else { return; }',
    ['$a [] [a]', '$d [] [d]', '$f [] [f]', 'stops $h [] [h]'],
  ],
  [
    'checks',
    '<?php if ($a) wp_die(); if ($b) abort(1); if ($c) abort_if($d, 2); if ($e) abort_unless($f, 3); if ($g) redirect("h"); if ($i) xredirect(); if ($j) redirects(); if ($k) my_wp_die(); if ($l) wp_dies();',
    [
      'stops $a [] [a]',
      'stops $b [] [b]',
      'stops $c [] [c]',
      'stops $e [] [e]',
      'stops $g [] [g]',
      '$i [] [i]',
      '$j [] [j]',
      '$k [] [k]',
      '$l [] [l]',
    ],
  ],
  [
    'checks',
    '<?php if ($a): return; elseif ($b): f(); else: g(); endif; if ($c) { } else { h(); }',
    ['stops $a [] [a]', '$b [] [b]', '$c [] [c]'],
  ],
  [
    'imports',
    '<?php use A\\B; use \\C\\D as E; use F\\{G, H as I, J\\K}; use function L\\m; use const N\\O; include "p"; include_once \'q\'; require "r"; require_once "s"; require $t; require __DIR__ . "/u"; use V;',
    [
      'import A\\B',
      'import C\\D',
      'import F\\G',
      'import F\\H',
      'import F\\J\\K',
      'import L\\m',
      'import N\\O',
      'require p',
      'require q',
      'require r',
      'require s',
      'import V',
    ],
  ],
  [
    'calls',
    '<?php f("a $b {$c->d} $e[g] i", $j->k["l"]);',
    ["f(composed['a ', b, ' ', c.d, ' ', e.{}, ' i'], j.k.l)"],
  ],
] as const)('tells the %s of %j', (kind, text, facts) => {
  expect(listFacts('php', text, kind)).toEqual(facts);
});

it.each([
  ['<?php f($a);', '<?php f($a,);'],
  ['<?php $a = [1];', '<?php $a = [1,];'],
  ['<?php function a($b) {}', '<?php function a($b,) {}'],
])('takes %j and %j for the same program', (one, other) => {
  expect(readProgram('php', one).structure).toBeDefined();
  expect(readProgram('php', one).structure).toBe(readProgram('php', other).structure);
});

it.each([
  ["<?php $a = ' b';", "<?php $a = 'b';"],
  ['<?php $a = "b\\n  c";', '<?php $a = "b\\n c";'],
  ['<?php $a = " $b";', '<?php $a = "$b";'],
  ['<?php $a = "$b  $c";', '<?php $a = "$b $c";'],
  ['<?php $a = `b  $c`;', '<?php $a = `b $c`;'],
  ['<?php $a = <<<B\n c\nB;', '<?php $a = <<<B\nc\nB;'],
  ["<?php $a = <<<'B'\n c\nB;", "<?php $a = <<<'B'\nc\nB;"],
  ['<?php a(); ?> b <?php c();', '<?php a(); ?>  b <?php c();'],
  ['a <?php b();', 'a  <?php b();'],
])('takes %j and %j for two programs', (one, other) => {
  expect(readProgram('php', one).structure).toBeDefined();
  expect(readProgram('php', one).structure).not.toBe(readProgram('php', other).structure);
});
