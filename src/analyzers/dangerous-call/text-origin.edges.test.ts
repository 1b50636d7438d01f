import { expect, it } from 'vitest';
import type { ValueFact } from '../../syntax/code-facts.ts';
import { sourceOf } from '../observation-builder.ts';
import { createTrace } from '../trace.ts';
import { harmlessNames } from './origins/data.ts';
import { isOutside, keyed, originOf } from './text-origin.ts';

/** Where what `show` is given comes from; another value may stand in its place. */
function originIn(path: string, text: string, value?: ValueFact): string {
  const { code, language } = sourceOf(path, text).facts;
  const call = code?.calls.find(({ name }) => name === 'show');
  if (code === undefined || call === undefined) throw new Error('the program shows something');
  return originOf(value ?? call.args[0], call, createTrace(code, language));
}

it.each([
  ['a name that was a text once', "let a = 'b';\na = c;\nshow(a);", 'unknown'],
  ['a name that is another name', 'const a = b;\nshow(a);', 'unknown'],
  ['a name that is an expression', 'const a = b / c;\nshow(a);', 'unknown'],
  ['a name that is an empty list', 'const a = [];\nshow(a);', 'constant'],
  ['a name that is an empty map', 'const a = {};\nshow(a);', 'constant'],
  ['a name that is a list of texts', "const a = ['b'];\nshow(a);", 'unknown'],
  ['a name that is an expression of which nothing is known', 'const a = /b/;\nshow(a);', 'unknown'],
  ['a choice of texts', "show(b ? 'c' : 'd');", 'constant'],
  ['a text with an empty list', `show(\`a\${[]}\`);`, 'constant'],
  ['a text with a list', `show(\`a\${[b]}\`);`, 'composed'],
  ['a function of somebody else', 'show((a) => a);', 'constant'],
])('calls %s in a script what it is', (_what, text, origin) => {
  expect(originIn('a.ts', `${text}\n`)).toBe(origin);
});

const asked = (param: string, value: string) =>
  `@app.get('/<${param}>')\ndef f(${param}):\n    show(${value})\n`;

it.each([
  ['all params of Rails', 'a.rb', 'show(params)\n', 'outside'],
  ['params of another thing', 'a.rb', 'show(my.params)\n', 'unknown'],
  ['an expression with a parameter of a handler', 'a.py', asked('name', 'b / name'), 'outside'],
  ['an expression with a part of its name', 'a.py', asked('name', 'b / names'), 'unknown'],
])('calls %s what it is', (_what, path, text, origin) => {
  expect(originIn(path, text)).toBe(origin);
});

const [harmless = { hit: '' }] = harmlessNames;
const name: ValueFact = { kind: 'name', text: 'b' };

it.each<[string, ValueFact, string]>([
  ['an expression whose parts are known', { kind: 'other', text: 'name', items: [name] }, 'unknown'],
  ['an expression whose parts are not known', { kind: 'other', text: 'name' }, 'outside'],
  ['a list of which nothing is known', { kind: 'list', text: '[]' }, 'constant'],
  ['an expression that reads like a harmless name', { kind: 'other', text: harmless.hit }, 'unknown'],
  [
    'a text with one',
    { kind: 'composed', text: '', items: [{ kind: 'other', text: harmless.hit }] },
    'composed',
  ],
  ['a text without parts', { kind: 'composed', text: '', items: [] }, 'constant'],
  ['a text whose parts are not known', { kind: 'composed', text: '' }, 'composed'],
  ['a format of nothing', { kind: 'call', text: 'format' }, 'unknown'],
  [
    'a format whose second text has a name',
    {
      kind: 'call',
      text: 'format',
      items: [
        { kind: 'string', text: 'a' },
        { kind: 'string', text: '{ab}' },
      ],
    },
    'composed',
  ],
])('calls %s what it is', (_what, value, origin) => {
  expect(originIn('a.py', asked('name', '1'), value)).toBe(origin);
});

it('takes a parameter with a harmless name for harmless', () => {
  expect(originIn('a.py', asked('ROOT', 'ROOT'))).toBe('constant');
});

it.each([
  ['referer', false],
  ['Referrer', false],
  ['X-Referer', true],
  ['referers', true],
])('knows where somebody came from: %s', (header, isFromOutside) => {
  const value: ValueFact = { kind: 'call', text: 'req.get', items: [{ kind: 'string', text: header }] };

  expect(isOutside(value)).toBe(isFromOutside);
  expect(isOutside({ kind: 'call', text: 'req.get' })).toBe(true);
  expect(isOutside({ ...value, items: [...(value.items ?? []), name] })).toBe(isFromOutside);
});

it('looks for keywords in maps alone', () => {
  const { code } = sourceOf('a.ts', 'show();\n').facts;
  const [call] = code?.calls ?? [];
  if (call === undefined) throw new Error('the program shows something');
  const entry: ValueFact = { key: 'safe', kind: 'boolean', text: 'true' };
  const inside = (kind: ValueFact['kind'], items?: readonly ValueFact[]) =>
    keyed({ ...call, args: [{ kind, text: '', ...(items && { items }) }] }, 'safe');

  expect([inside('map', [entry]), inside('list', [entry]), inside('map')]).toEqual([
    entry,
    undefined,
    undefined,
  ]);
});

it.each([
  ['a choice by a condition', "const c = r === 'b' ? 'b' : 'd';\nshow('a ' + c);", 'constant'],
  ['a choice of which one is unknown', "const c = r ? r : 'd';\nshow('a ' + c);", 'composed'],
  ['a table', "const T = { b: 'c' };\nshow('a ' + T[r]);", 'constant'],
  ['a table or a text', "const T = { b: 'c' };\nconst d = T[r] ?? 'c';\nshow('a ' + d);", 'constant'],
  ['a table of which one is unknown', "const T = { b: r };\nshow('a ' + T[r]);", 'composed'],
  ['a table that nobody knows', "show('a ' + T[r]);", 'composed'],
  ['one of two texts', "let c = 'b';\nif (r) {\n  c = 'd';\n}\nshow('a ' + c);", 'constant'],
])('tells where a text with %s in it comes from', (_what, text, expected) => {
  expect(originIn('a.ts', text)).toBe(expected);
});

it.each([
  ['a.php', "<?php $c = match ($r) { 'b' => 'b', default => 'c' }; show(\"a $c\");", 'constant'],
  ['a.php', '<?php $c = match ($r) { 1 => $r, default => 2 }; show("a $c");', 'composed'],
  [
    'A.java',
    'class A { void f(String r) { String c = switch (r) { case "b" -> "b"; default -> "c"; }; show("a" + c); } }',
    'constant',
  ],
  [
    'A.java',
    'class A { void f(String r) { String c = switch (r) { case "b" -> r; default -> "c"; }; show("a" + c); } }',
    'composed',
  ],
])('reads the outcomes of a choice by cases in %s (%#)', (path, text, expected) => {
  expect(originIn(path, text)).toBe(expected);
});
