import { expect, it } from 'vitest';
import { listFacts, readProgram } from '../facts-builder.ts';

it.each([
  [
    'calls',
    `a b "c" 'd' $'e' $f \${g} "$h i" j$k $(l m) 1\n`,
    ["l('m')", "a('b', 'c', 'd', 'e', f, g, composed[h, ' i'], composed['j', k], l()['m'], 1)"],
  ],
  [
    'calls',
    '\'a\' b\n"c"d e\n\\f g\n$h i\n`j` k\nl$m n\n',
    ["a('b')", "cd('e', '\nf', 'g')", "('i')", 'j()', "('k')", "('n')"],
  ],
  [
    'calls',
    'export A=1 B\nlocal c=2\ndeclare -r d\nreadonly e=3\nunset f g\n',
    ['export(other, B)', 'local(other)', "declare('-r', d)", 'readonly(other)', 'unset(f, g)'],
  ],
  [
    'calls',
    `a $1 $@ $? \${b:-c} \${d[0]} \${#e} $((1 + 2)) "\${f}x" "$((g))y" "$(h)z"\n`,
    ['h()', "a(1, @, ?, b, d[0], e, other, composed[f, 'x'], composed[other, 'y'], composed[h()[], 'z'])"],
  ],
  [
    'calls',
    'a | b && c || d; e & ( f ); { g; }; ! h\n',
    ['a()', 'b()', 'c()', 'd()', 'e()', 'f()', 'g()', 'h()'],
  ],
  ['calls', "a <<B\nc $d\nB\ne <<'F'\ng $h\nF\ni > j < k\n", ['a()', 'e()', 'i()']],
  [
    'strings',
    `a "b" 'c\\n' $'d\\n' e "f $g" h"i"$j "k \${l} m" "n $(o p) q" "r $((1+2)) s"\n`,
    [
      'b',
      'c\\n',
      'd\n',
      'composed f {}',
      'composed hi{}',
      'composed k {} m',
      'composed n {} q',
      'composed r {} s',
    ],
  ],
  ['strings', "a <<B\nc $d\nB\ne <<'F'\ng $h\nF\n", ['composed c {}\n', 'g $h\n']],
  [
    'settings',
    'A=1\nB="c"\nD+=e\nF=(g h)\nI[0]=j\nK=\nL=$m\nN=a\\ b\n',
    [
      'assignment A = 1',
      "assignment B = 'c'",
      "assignment D = composed['e']",
      "assignment F = list['g', 'h']",
      'assignment L = m',
      "assignment N = 'a b'",
    ],
  ],
  [
    'settings',
    'A=1 cmd\nexport B=2\nlocal c="d"\n',
    ['assignment A = 1', 'assignment B = 2', "assignment c = 'd'"],
  ],
  [
    'declarations',
    'a() { b; }\nfunction c { d; }\nfunction e() { f; }\n',
    ['function a()', 'function c()', 'function e()'],
  ],
  [
    'checks',
    'if [ "$a" ]; then exit 1; fi\nif b c; then d; elif e; then return; else exit; fi\nwhile f; do g; done\nuntil h; do i; done\nfor j in k; do exit; done\n',
    ['stops [ "$a" ] [] [a]', 'stops b c [b] []', 'stops e [e] []', 'f [f] []', 'h [h] []'],
  ],
  [
    'checks',
    'a && exit 1\nb || return\nc && d || die "e"\n[ "$f" ] || { g; exit; }\nh && ( exit )\n',
    [
      'stops a [a] []',
      'stops b [b] []',
      'stops c && d [c d] []',
      'c [c] []',
      'stops [ "$f" ] [] [f]',
      'h [h] []',
    ],
  ],
  [
    'checks',
    'if a; then exit; fi\nif b; then return; fi\nif c; then die; fi\nif d; then fail; fi\nif e; then abort; fi\nif f; then bail; fi\nif g; then error; fi\nif h; then fatal; fi\nif i; then exits; fi\nif j; then xfail; fi\nif k; then returns; fi\nif l; then errors; fi\n',
    [
      'stops a [a] []',
      'stops b [b] []',
      'stops c [c] []',
      'stops d [d] []',
      'stops e [e] []',
      'stops f [f] []',
      'stops g [g] []',
      'stops h [h] []',
      'i [i] []',
      'j [j] []',
      'k [k] []',
      'l [l] []',
    ],
  ],
  [
    'checks',
    'if a; then\n  for b in c; do exit; done\nfi\nif d; then\n  case e in f) exit;; esac\nfi\nif g; then\n  ( exit )\nfi\nif h; then\n  for ((i=0;i<1;i++)); do exit; done\nfi\nif j; then\n  while k; do exit; done\nfi\nif exit; then l; fi\n',
    ['a [a] []', 'd [d] []', 'g [g] []', 'h [h] []', 'j [j] []', 'k [k] []', 'exit [exit] []'],
  ],
  [
    'imports',
    'source a.sh\n. b.sh\nsource "c"\n. \'d\'\nsource $e\n. f g\nsource\nsourced h\nxsource i\n',
    ['import a.sh', 'import b.sh', 'import c', 'import d', 'import $e', 'import f'],
  ],
  ['imports', '. "a"b\n. a"b"c\nsource ./d.sh\n./e f\n', ['import a"b', 'import a"b"c', 'import ./d.sh']],
  [
    'strings',
    `a <<B\nc\nB\nd <<E\n$f g\n\${h}$i j\\n\n$(k) l\nE\n`,
    ['c\n', 'composed {} g\n{}{} j\\n\n{} l\n'],
  ],
] as const)('tells the %s of %j', (kind, text, facts) => {
  expect(listFacts('shell', text, kind)).toEqual(facts);
});

it.each([
  ["a 'b  c'\n", "a 'b c'\n"],
  ['a "b  $c"\n', 'a "b $c"\n'],
  ["a $'b  c'\n", "a $'b c'\n"],
  ['a <<B\n c\nB\n', 'a <<B\nc\nB\n'],
  ['a <<B\n$c  d\nB\n', 'a <<B\n$c d\nB\n'],
  ['a b\n', 'ab\n'],
  ['a; b\n', 'a\nb\n'],
  ['a=b\n', 'a= b\n'],
])('takes %j and %j for two programs', (one, other) => {
  expect(readProgram('shell', one).structure).toBeDefined();
  expect(readProgram('shell', one).structure).not.toBe(readProgram('shell', other).structure);
});

it('reads a program that the grammar does not take by its words', () => {
  expect(readProgram('shell', 'if a; then').reading).toBe('lexical');
});
