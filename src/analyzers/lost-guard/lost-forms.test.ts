import { expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { lostGuard } from './index.ts';

const inGo = (head: string, body: string) => `package a\n\nfunc f(b []byte) ${head} {\n\t${body}\n}\n`;
const inRust = (body: string) => `fn f(a: &str) -> R {\n    go(${body})\n}\n`;
const seen = (path: string, base: string, head: string) =>
  summarize(observe(lostGuard, { path, base, head }));

it.each([
  ['another form of a text', 'return g(string(b))', 'return g(b)', []],
  ['a list of bytes', 'return g([]byte(b))', 'return g(b)', []],
  ['a narrower number', 'return g(int32(b))', 'return g(b)', ['step-removed:4']],
  ['a cleaner', 'return g(clean(b))', 'return g(b)', ['step-removed:4']],
])('reads what Go no longer makes of a value: %s', (_what, was, is, expected) => {
  expect(seen('a.go', inGo('string', was), inGo('string', is))).toEqual(expected);
});

it('reads what Rust no longer makes of a value', () => {
  expect(seen('a.rs', inRust('a.to_owned()'), inRust('a'))).toEqual([]);
  expect(seen('a.rs', inRust('a.trim()'), inRust('a'))).toEqual(['step-removed:2']);
});

it('takes brackets that stay apart for no cast', () => {
  expect(seen('a.go', inGo('(s string)', 'return g(b)'), inGo('string', 'return g(b)'))).toEqual([]);
});

it('takes what is brought in and has the name of its module for no step', () => {
  const steps = (load: string) => seen('a.js', `var m = ${load};\nf(m);\n`, 'f(m);\n');

  expect(steps("require('n').m")).toEqual([]);
  expect(steps('n(a, m)')).toEqual(['step-removed:1']);
});

const ask = (what: string) => `def f(a):\n    if ${what}:\n        raise E\n    go(a)\n`;

it('leaves questions of what a program runs on to it', () => {
  const gone = (what: string) => seen('a.py', ask(what), 'def f(a):\n    go(a)\n');

  expect(gone('sys.version_info < (3, 8) and a.old')).toEqual([]);
  expect(gone('sys.argv < (3, 8) and a.old')).not.toEqual([]);
});
