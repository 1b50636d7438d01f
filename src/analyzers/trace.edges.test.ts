import { expect, it } from 'vitest';
import type { CodeFacts, SettingFact, ValueFact } from '../syntax/code-facts.ts';
import { createTrace } from './trace.ts';

const nothing: CodeFacts = { calls: [], settings: [], declarations: [], strings: [], checks: [] };

const text = (content: string): ValueFact => ({ kind: 'string', text: content });
const named = (content: string): ValueFact => ({ kind: 'name', text: content });

function set(name: string, line: number, but: Partial<SettingFact> = {}): SettingFact {
  return { name, line, endLine: line, within: '', via: 'assignment', value: text(`${name}${line}`), ...but };
}

function parts(value: ValueFact, within: string, ...settings: readonly SettingFact[]): readonly string[] {
  const { partsOf } = createTrace({ ...nothing, settings }, 'typescript');
  return partsOf(value, { line: 50, within }).map((part) => part.text);
}

it.each<[string, string, readonly SettingFact[], readonly string[]]>([
  ['nobody gave anything', '', [], []],
  ['was given on a line before', '', [set('a', 49)], ['a49']],
  ['was given on the very line', '', [set('a', 50)], ['a50']],
  ['was given once, elsewhere in the same place', 'f', [set('a', 51, { within: 'f' })], []],
  [
    'was given twice, once too late',
    'f',
    [set('a', 9, { within: 'f' }), set('a', 51, { within: 'f' })],
    ['a9'],
  ],
  ['was given once around it, even later', 'f', [set('a', 51)], ['a51']],
  ['was given twice around it', 'f', [set('a', 1), set('a', 2)], []],
  ['was given in the function around it', 'f.g', [set('a', 1, { within: 'f' })], ['a1']],
  ['was given in a function of a longer name', 'fg', [set('a', 1, { within: 'f' })], []],
  ['was given in another function', 'f.g', [set('a', 1, { within: 'g' })], []],
  ['was given in it and around it', 'f', [set('a', 1), set('a', 2, { within: 'f' })], ['a2']],
  ['was given as a property', '', [set('a', 49, { via: 'property' })], []],
  ['was given as an argument', '', [set('a', 48), set('a', 49, { via: 'argument' })], ['a48']],
  [
    'was given bit by bit',
    '',
    [1, 2, 3, 4, 5, 6].map((line) => set('a', line)),
    ['a2', 'a3', 'a4', 'a5', 'a6'],
  ],
  ['stands for another name', '', [set('a', 1, { value: named('b') }), set('b', 2)], ['b', 'b2']],
  [
    'leads in a circle',
    '',
    [set('a', 1, { value: named('b') }), set('b', 2, { value: named('a') })],
    ['b', 'a'],
  ],
])('follows a name that %s', (_what, within, settings, expected) => {
  expect(parts(named('a'), within, ...settings)).toEqual(['a', ...expected]);
});

it('follows names alone, and what is in a value', () => {
  const list: ValueFact = { kind: 'list', text: '[]', items: [named('a'), text('b')] };

  expect(parts(text('a'), '', set('a', 1))).toEqual(['a']);
  expect(parts(list, '', set('a', 1), set('b', 2))).toEqual(['[]', 'a', 'b', 'a1']);
});

it('looks at sixty parts, and into none that is closed', () => {
  const items = Array.from({ length: 80 }, (_, at) => text(`i${at}`));
  const value: ValueFact = { kind: 'call', text: 'f', items };
  const { partsOf } = createTrace(nothing, 'typescript');

  expect(partsOf(value, { line: 1, within: '' })).toHaveLength(60);
  expect(partsOf(value, { line: 1, within: '' }, ({ kind }) => kind === 'call')).toEqual([value]);
});

function around(line: number, within: string, ...settings: readonly SettingFact[]): readonly string[] {
  return createTrace({ ...nothing, settings }, 'typescript').namesAround({ line, endLine: line, within });
}

it.each<[string, readonly SettingFact[], readonly string[]]>([
  ['ends before', [set('a', 49)], []],
  ['ends there', [set('a', 48, { endLine: 50 })], ['a']],
  ['stands there', [set('a', 50, { via: 'property' })], ['a']],
  ['begins behind', [set('a', 51)], []],
  ['spans twelve lines', [set('a', 38, { endLine: 60 })], ['a']],
  ['spans more lines', [set('a', 37, { endLine: 60 })], []],
  [
    'is one of many',
    [set('a', 37, { endLine: 60 }), set('b', 40, { endLine: 50 }), set('c', 45), set('d', 50), set('e', 52)],
    ['b', 'd'],
  ],
])('names what is being set where a setting %s', (_what, settings, expected) => {
  expect(around(50, 'f.g', ...settings)).toEqual(['f', 'g', ...expected]);
});

it.each<[string, string, readonly SettingFact[], readonly string[]]>([
  ['what its owner was given', 'b.url', [set('b', 1, { value: named('req.body') })], ['req.body.url']],
  ['what its owner was given, deep', 'b.c.d', [set('b', 1, { value: named('q') })], ['q.c.d']],
  ['no text of its owner', 'b.url', [set('b', 1)], []],
  ['nothing of another owner', 'c.url', [set('b', 1, { value: named('req.body') })], []],
  ['nothing of a name alone', 'url', [set('ur', 1, { value: named('req.body') })], []],
])('follows a part of something to %s', (_what, name, settings, expected) => {
  expect(parts(named(name), '', ...settings).slice(1)).toEqual(expected);
});
