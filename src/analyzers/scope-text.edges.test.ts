import { expect, it } from 'vitest';
import { viewOf } from './observation-builder.ts';
import { toScopeText } from './scope-text.ts';

const scope = (line: number, lines: readonly string[], path = 'a.sol') =>
  toScopeText(viewOf({ path, head: lines.join('\n') }), line).split('\n');

it('gives a function to its last line, and nothing of it behind', () => {
  const lines = ['function a() {', '  one();', '}', 'two();', 'function b() {', '  three();', '}'];

  expect(scope(3, lines, 'a.ts')).toEqual(lines.slice(0, 3));
  expect(scope(4, lines, 'a.ts')).toEqual(lines.slice(0, 4));
  expect(scope(5, lines, 'a.ts')).toEqual(lines.slice(4));
});

it('gives the shorter of two functions, though it stands further down', () => {
  const lines = ['function a() {', '  one();', '  two();', '  function b() {', '  }', '}'];

  expect(scope(5, lines, 'a.ts')).toEqual(lines.slice(3, 5));
});

it('gives the shorter of two types around a field', () => {
  const lines = ['class A {', '  b = 1;', '  c = class D {', '    e = 2;', '  };', '}'];

  expect(scope(4, lines, 'a.ts')).toContain('    e = 2;');
  expect(scope(2, lines, 'a.ts')).toEqual(lines);
});

it('gives a function of a file with other line ends', () => {
  expect(scope(2, ['function a() {\r', '  one();\r', '}\r', 'two();'], 'a.ts')).toEqual([
    'function a() {',
    '  one();',
    '}',
  ]);
});

it('gives twelve lines before a place and thirty behind it', () => {
  const lines = Array.from({ length: 50 }, (_, at) => `step(${at});`);

  expect(scope(13, lines)).toEqual(lines.slice(0, 43));
  expect(scope(14, lines)).toEqual(lines.slice(1, 44));
  expect(scope(21, lines)).toEqual(lines.slice(8));
});

it('begins at the last of several heads before a place, and ends at the first behind it', () => {
  const lines = ['def a', '1', 'def b', '2', '3', 'def c', '4', 'def d'];

  expect(scope(4, lines)).toEqual(lines.slice(2, 5));
  expect(scope(5, lines)).toEqual(lines.slice(2, 5));
});

it('gives what stands before a line that is not there', () => {
  expect(scope(9, ['one();'])).toEqual(['one();']);
});

it.each([
  ['def a', true],
  ['  def a', true],
  ['defn a', true],
  ['fun a', true],
  ['func a', true],
  ['function a()', true],
  ['fn a', true],
  ['sub a', true],
  ['constructor()', true],
  ['modifier a', true],
  ['let a', true],
  ['let a = 1', true],
  ['let a =', false],
  ['let a =  ', false],
  ['public function a', true],
  ['public  static function a', true],
  ['publicfunction a', false],
  ['public a function', false],
  ['@A fun a', true],
  ['@Add fun a', true],
  ['@Add(b, 2) fun a', true],
  ['@Add() fun a', true],
  ['@Add(b fun a', false],
  ['@ fun a', false],
  ['define a', false],
  ['undef a', false],
  ['call(def)', false],
  ['one(); def a', false],
  ['(defn a', true],
  ['  (defn a', true],
  ['one (defn a', false],
  ['defn', true],
])('takes %j for the head of a function: %s', (text, isHead) => {
  const lines = ['one();', text, 'two();'];

  expect(scope(1, lines)).toEqual(isHead ? lines.slice(0, 1) : lines);
});
