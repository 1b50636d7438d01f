import { expect, it } from 'vitest';
import { listFacts, readProgram } from './facts-builder.ts';

it.each([
  [
    'php',
    'calls',
    '<?php use X\\A; A\\BC::d(); AB\\C::d(); A::e(); \\A\\f();',
    ['X.A.BC.d()', 'AB.C.d()', 'X.A.e()', 'X.A.f()'],
  ],
  ['python', 'calls', 'import x as ab\nabc()\nab()\nab.d()\na.b()\n', ['abc()', 'x()', 'x.d()', 'a.b()']],
  [
    'python',
    'calls',
    '(a or b)()\n(a or b)().c()\n(a or b).d()\ne()()\ne()().f()\ng()[0]()\nh[i].j()\n',
    [
      '()',
      '()',
      '{}().c()',
      '{}.d()',
      'e()',
      'e()()',
      'e()',
      'e()()',
      'e()().f()',
      'g()',
      'g().0()',
      'h.{}.j()',
    ],
  ],
  [
    'python',
    'settings',
    `a${'.b'.repeat(29)} = 1\na${'.b'.repeat(30)} = 2\na${'.b'.repeat(31)} = 3\n`,
    [
      `assignment a${'.b'.repeat(29)} = 1`,
      `assignment a${'.b'.repeat(30)} = 2`,
      `assignment {}${'.b'.repeat(30)} = 3`,
    ],
  ],
  [
    'python',
    'calls',
    `f${'('.repeat(101)}a${')'.repeat(100)}, ${'('.repeat(101)}b${')'.repeat(102)}\n`,
    ['f(a, other)'],
  ],
  ['c', 'settings', 'void m() { (a ? b : c) = 1; *(d ? e : f) = 2; (g) = 3; }', ['assignment g = 3']],
  [
    'ruby',
    'calls',
    'f(())\n`a`.b(1)\ng.h.i(2)\nj(1).k.l(3)\nm {}.n\n',
    ['f(other)', "`('a')", '`.b(1)', 'g.h()', 'g.h.i(2)', 'j(1)', 'j().k()', 'j().k.l(3)', 'm()', 'm().n()'],
  ],
  [
    'ruby',
    'settings',
    'a.b = 1\nc(1).d = 2\ne.f.g = 3\n`h`.i = 4\n',
    ['assignment a.b = 1', 'assignment c().d = 2', 'assignment e.f.g = 3', 'assignment `.i = 4'],
  ],
  [
    'rust',
    'calls',
    'fn a() { ::std::f(); ::g::<h>(); i()?.j()?.k(); }',
    ['std.f()', 'g()', 'i()', 'i().j()', 'i().j().k()'],
  ],
  [
    'java',
    'calls',
    'import x.E; class A { void b() { E.f(); E.g().h(); (c ? d : e).i(); new E().j(); k().l(); E.m.n(); o(p).q.r(); } }',
    [
      'x.E.f()',
      'x.E.g()',
      'x.E.g().h()',
      '{}.i()',
      'new x.E()',
      'x.E().j()',
      'k()',
      'k().l()',
      'x.E.m.n()',
      'o(p)',
      'o().q.r()',
    ],
  ],
] as const)('tells of %s the %s of %j', (language, kind, text, facts) => {
  expect(listFacts(language, text, kind)).toEqual(facts);
});

it('tells names as they are written, too', () => {
  const text =
    'import x.E; class A { void b() { E.f(); (c ? d : e).i(); g(); super.h(); "j".k(); new E(); l().m(); } }';

  expect(readProgram('java', text).code?.calls.map(({ name, written }) => [name, written])).toEqual([
    ['x.E.f', 'E.f'],
    ['{}.i', '{}.i'],
    ['g', 'g'],
    ['super.h', 'super.h'],
    ['{}.k', '{}.k'],
    ['x.E', 'E'],
    ['l', 'l'],
    ['l().m', 'l().m'],
  ]);
});

it('tells an argument by its full name and a setting as it is written', () => {
  const { calls = [], settings = [] } =
    readProgram('python', 'import x as y\ny.z = f(y.z, (a or b).c)\n').code ?? {};

  expect(calls[0]?.args.map(({ text }) => text)).toEqual(['x.z', '{}.c']);
  expect(settings.map(({ name }) => name)).toEqual(['y.z']);
});
