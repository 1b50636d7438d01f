import { expect, it } from 'vitest';
import { listFacts, readProgram } from './facts-builder.ts';

it.each([
  [
    'python',
    'checks',
    'if (a or b)(): pass\nif f(a, g(b).c, d[e], h.i(j)).k: pass\n',
    ['(a or b)() [] [a b]', 'f(a, g(b).c, d[e], h.i(j)).k [f g h.i] [f().k a g().c b d.{} j]'],
  ],
  [
    'python',
    'checks',
    'if a: (exit())\nif b: c(exit())\nif c: [exit()]\nif d: e = exit()\n',
    ['stops a [] [a]', 'b [] [b]', 'c [] [c]', 'd [] [d]'],
  ],
  [
    'c',
    'checks',
    'void m() { if (a) {{{{{ return; }}}}} if (b) {{{{{{ return; }}}}}} }',
    ['stops a [] [a]', 'b [] [b]'],
  ],
  [
    'c',
    'checks',
    'void m() { if (a) exit(1); if (a) _exit(1); if (a) abort(); if (a) abort_now(); if (a) panic(); if (a) die(); if (a) halt(); if (a) fatal(); if (a) fatalError(); if (a) std::terminate(); if (a) quick_exit(1); if (a) _Exit(1); if (a) unreachable(); if (a) unimplemented(); if (a) fail(); if (a) FailNow(); if (a) bail(); if (a) raise(1); if (a) b.Exit(); }',
    [
      'stops a [] [a]',
      'stops a [] [a]',
      'stops a [] [a]',
      'stops a [] [a]',
      'stops a [] [a]',
      'stops a [] [a]',
      'stops a [] [a]',
      'stops a [] [a]',
      'stops a [] [a]',
      'stops a [] [a]',
      'stops a [] [a]',
      'stops a [] [a]',
      'stops a [] [a]',
      'stops a [] [a]',
      'stops a [] [a]',
      'stops a [] [a]',
      'stops a [] [a]',
      'stops a [] [a]',
      'stops a [] [a]',
    ],
  ],
  [
    'c',
    'checks',
    'void m() { if (a) exits(1); if (a) __exit(1); if (a) xexit(); if (a) reabort(); if (a) panics(); if (a) halted(); if (a) Fatals(); if (a) fails(); if (a) raised(1); if (a) thrown(); if (a) Exits(); if (a) exit.b(); }',
    [
      'a [] [a]',
      'a [] [a]',
      'a [] [a]',
      'a [] [a]',
      'a [] [a]',
      'a [] [a]',
      'a [] [a]',
      'a [] [a]',
      'a [] [a]',
      'a [] [a]',
      'a [] [a]',
      'a [] [a]',
    ],
  ],
  [
    'go',
    'checks',
    'package a\nfunc b() { if c { log.Fatal(d) }; if c { log.Fatalf(d) }; if c { log.Fatalln(d) }; if c { log.Panic(d) }; if c { log.Panicf(d) }; if c { log.Panicln(d) }; if c { log.Fatalx(d) }; if c { log.Panicx(d) }; if c { t.FailNow() }; if c { t.Fail() } }\n',
    [
      'stops c [] [c]',
      'stops c [] [c]',
      'stops c [] [c]',
      'stops c [] [c]',
      'stops c [] [c]',
      'stops c [] [c]',
      'c [] [c]',
      'c [] [c]',
      'stops c [] [c]',
      'c [] [c]',
    ],
  ],
  [
    'ruby',
    'checks',
    'if a\n  exit!\nend\nif b\n  throw :c\nend\nif d\n  fail "e"\nend\nif f\n  raise\nend\n',
    ['stops a [] [a]', 'stops b [] [b]', 'stops d [] [d]', 'stops f [] [f]'],
  ],
  [
    'java',
    'checks',
    'class A { void b() { if (c.d(e).f(g)) return; if (h.i) return; if (this.j()) return; if (k() && super.l) return; } }',
    [
      'stops c.d(e).f(g) [c.d().f c.d] [c e g]',
      'stops h.i [] [h.i]',
      'stops this.j() [this.j] [this]',
      'stops k() && super.l [k] [super.l]',
    ],
  ],
] as const)('tells of %s the %s of %j', (language, kind, text, facts) => {
  expect(listFacts(language, text, kind)).toEqual(facts);
});

it.each([
  ['if a:\n  pass\n', 1, 1],
  ['if f(\n  a):\n  pass\n', 1, 2],
  ['assert a\nb\n', 1, 1],
  ['\nwhile a:\n  b\n', 2, 2],
])('tells the lines of %j', (text, line, endLine) => {
  expect(readProgram('python', text).code?.checks).toMatchObject([{ line, endLine }]);
});

it('reads a thousand nodes of a condition', () => {
  const many = Array.from({ length: 600 }, (_, at) => `a${at}`);
  const { checks = [] } = readProgram('python', `if f(${many.join(', ')}): pass\n`).code ?? {};

  expect(checks[0]?.names).toEqual(many.slice(0, 498));
  expect(checks[0]?.text).toHaveLength(500);
});
