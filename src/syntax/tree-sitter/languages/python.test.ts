import { expect, it } from 'vitest';
import { listFacts, readProgram } from '../facts-builder.ts';

it.each([
  ['import hashlib\nhashlib.md5(a)', ['hashlib.md5(a)']],
  ['import os.path as p\np.join("a")', ["os.path.join('a')"]],
  ['from hashlib import md5 as m, sha1\nm()\nsha1()', ['hashlib.md5()', 'hashlib.sha1()']],
  ['from . import a\na.b()', ['a.b()']],
  ['from .c import a\na()', ['c.a()']],
  ['requests.get(u, verify=False, timeout=None)', ['requests.get(u, verify: false, timeout: null)']],
  ['open(a).read()', ['open(a)', 'open().read()']],
  ['await (f)(1)', ['f(1)']],
  ['a["b"].c[0][d]()', ['a.b.c.0.{}()']],
  ['f(*a, **b)', ['f(other, other)']],
  ['f(x for x in y)', ['f(other)']],
  [
    'f(-1, 1.5, r"\\d", b"x", lambda: 1, [1], (2,), {"a": 1}, {3})',
    ["f(-1, 1.5, '\\d', 'x', function, list[1], list[2], map[a: 1], list[3])"],
  ],
  ['f(f"a{b}c")', ["f(composed['a', b, 'c'])"]],
  ['f("a%sb" % c)', ["f(composed['a', c, 'b'])"]],
  ['f("%s-%s" % (a, b))', ["f(composed[a, '-', b])"]],
  ['f(a % b)', ['f(other)']],
  ['f("a {} {x}".format(b, c))', ["f(composed['a ', b, ' ', c])", '{}.format(b, c)']],
  ['f("a" + b)', ["f(composed['a', b])"]],
  ['f("a" "b")', ["f('ab')"]],
  ['f(a or "b")', ["f(other[a, 'b'])"]],
  ['f(a if b else 1)', ['f(other[a, 1])']],
  ['exec(a)', ['exec(a)']],
  ['exec "a"', ["exec('a')"]],
  ['print "a"', ["print('a')"]],
  ['@app.route("/x")\n@login_required\ndef f(): pass', ["app.route('/x')", 'login_required()']],
])('%s calls what it should', (text, calls) => {
  expect(listFacts('python', `${text}\n`, 'calls')).toEqual(calls);
});

it.each([
  ['a.b = True', ['assignment a.b = true']],
  ['app.config["DEBUG"] = 1', ['assignment app.config.DEBUG = 1']],
  ['a = b = 3', ['assignment a = 3', 'assignment b = 3']],
  ['a, b = 1, "c"', ['assignment a = 1', "assignment b = 'c'"]],
  ['a, b = c()', ['assignment a = c()[]']],
  ['a: int = 1', ['assignment a = 1']],
  ['a: int', []],
  ['q += "a"', ["assignment q = composed['a']"]],
  ['n += 1', ['assignment n = other[1]']],
  ['f(a=1)', ['argument a = 1 of f']],
  ['f({"a": {"b": True}})', ['property a = map[b: true] of f', 'property a.b = true of f']],
  [
    'f(c={"a": g(d=1)})',
    ['argument c = map[a: g()[d: 1]] of f', 'property c.a = g()[d: 1] of f', 'argument d = 1 of g'],
  ],
  ['f(lambda a=1: {"b": 2})', ['default a = 1', 'property b = 2']],
  ['def f(a=1, b: int = 2, *c): pass', ['default a = 1', 'default b = 2']],
  ['if (n := 1): pass', ['assignment n = 1']],
  ['K = 2048\ngen(K)\nx = K', ['assignment K = 2048', 'assignment x = 2048']],
  ['k = 2048\nx = k', ['assignment k = 2048', 'assignment x = k']],
  ['k = "a"\nk = "b"\nx = k', ["assignment k = 'a'", "assignment k = 'b'", 'assignment x = k']],
  ['def f(k): x = k\nk = "a"', ['assignment x = k', "assignment k = 'a'"]],
  ['for k in y: x = k\nk = "a"', ['assignment x = k', "assignment k = 'a'"]],
])('%s sets what it should', (text, settings) => {
  expect(listFacts('python', `${text}\n`, 'settings')).toEqual(settings);
});

it.each([
  ['if not a.b(c) and d:\n  raise X', ['stops not a.b(c) and d [a.b] [c d]']],
  ['if a: pass\nelif b: return\nelse: sys.exit()', ['stops a [] [a]', 'stops b [] [b]']],
  ['if a:\n  for x in y: return', ['a [] [a]']],
  ['while a: pass', ['a [] [a]']],
  ['assert a.b, "c"', ['stops a.b [] [a.b]']],
  ['a or abort(403)', ['stops a [] [a]']],
  ['x = a or abort(403)', []],
  ['x = 1 if a else 2', ['a [] [a]']],
])('%s asks what it should', (text, checks) => {
  expect(listFacts('python', `${text}\n`, 'checks')).toEqual(checks);
});

it('declares functions and classes with their decorators', () => {
  const text = 'class A(B):\n  @c\n  @d.e(1)\n  async def f(self, a, b=1, *g, h: int, **i): pass\n';

  expect(listFacts('python', text, 'declarations')).toEqual([
    'type A()',
    '@c() @d.e(1) function A.f(self, a, b, g, h, i)',
  ]);
});

it.each([
  ['a = "x" + f("y") + \'z\'', ['composed x{}z', 'y']],
  ['a = """b\nc"""', ['b\nc']],
  ['a = f"{b}{c!r:>{d}}"', ['composed {}{}']],
  ['a = "%s" % b', ['composed {}']],
  ['a = "x{}".format(b)', ['composed x{}']],
  ['a = "b"\nc = a + "d"', ['b', 'bd']],
  ['a["b"] = {"c": "d"}', ['d']],
  ['a + b', []],
])('%s has the texts it should', (text, strings) => {
  expect(listFacts('python', `${text}\n`, 'strings')).toEqual(strings);
});

it.each([
  [
    'import a, b.c as d',
    [
      ['a', []],
      ['b.c', []],
    ],
  ],
  ['from a.b import (c as d, e)', [['a.b', ['c', 'e']]]],
  ['from ..a import *', [['..a', ['*']]]],
  ['from __future__ import annotations', [['__future__', []]]],
  ['x = __import__("a")', [['a', []]]],
  ['importlib.import_module("a")', [['a', []]]],
  ['importlib.import_module(a)', []],
])('%s imports what it should', (text, imports) => {
  expect(readProgram('python', `${text}\n`).imports.map(({ module, names }) => [module, names])).toEqual(
    imports,
  );
});

it.each([
  ['#!/usr/bin/python\n', true],
  ['# -*- coding: utf-8 -*-\n', true],
  ['a = b  # type: ignore\n', true],
  ['a = b  # noqa: E501\n', true],
  ['a = b  # nosec\n', true],
  ['# why\n', false],
])('knows of %j whether it steers something', (text, directive) => {
  expect(readProgram('python', text).comments[0]?.directive).toBe(directive);
});

it('says where a text is broken', () => {
  expect(readProgram('python', 'a = 1\nb = (\nc d\n')).toMatchObject({
    reading: 'broken',
    reason: expect.stringMatching(/^unexpected text on line [123]$/),
  });
});
