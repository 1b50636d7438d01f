import { expect, it } from 'vitest';
import { parsers } from '../syntax/ready-parsers-builder.ts';
import { viewFile } from '../syntax/view-file.ts';
import { changeOf } from './observation-builder.ts';
import { toScopeText } from './scope-text.ts';

function scope(line: number, lines: readonly string[], path = 'src/a.ts'): readonly string[] {
  const view = viewFile(changeOf({ path, head: lines.join('\n') }), parsers);
  return toScopeText(view, line).split('\n');
}

it('gives the function around a line and not its neighbours', () => {
  const lines = ['function a() {', '  one();', '}', 'function b() {', '  two();', '}'];

  expect(scope(2, lines)).toEqual(lines.slice(0, 3));
  expect(scope(4, lines)).toEqual(lines.slice(3));
});

it('gives the innermost of two functions', () => {
  const lines = ['function a() {', '  function b() {', '    one();', '  }', '  two();', '}'];

  expect(scope(3, lines)).toEqual(lines.slice(1, 4));
  expect(scope(5, lines)).toEqual(lines);
});

it('gives the type around a field, and the function rather than the type', () => {
  const lines = ['class A {', '  b = make();', '  c() {', '    set(this.b);', '  }', '}'];

  expect(scope(2, lines)).toEqual(lines);
  expect(scope(4, lines)).toEqual(lines.slice(2, 5));
});

it('gives no more than two hundred lines behind the place', () => {
  const lines = ['function a() {', ...Array<string>(300).fill('  one();'), '}'];

  expect(scope(2, lines)).toHaveLength(202);
});

it('gives the lines around a place outside of all functions', () => {
  const lines = Array.from({ length: 60 }, (_, at) => `step(${at + 1});`);

  expect(scope(20, lines)).toEqual(lines.slice(7, 50));
  expect(scope(3, lines)).toEqual(lines.slice(0, 33));
});

it('ends where another function begins, in languages whose functions nobody reads', () => {
  const lines = ['function a() public {', '  one();', '}', 'function b() public {', '  two();', '}'];

  expect(scope(2, lines, 'a.sol')).toEqual(lines.slice(0, 3));
  expect(scope(1, lines, 'a.sol')).toEqual(lines.slice(0, 3));
  expect(scope(4, lines, 'a.sol')).toEqual(lines.slice(3));
  expect(scope(5, lines, 'a.sol')).toEqual(lines.slice(3));
});

it('gives nothing of a file that has no head', () => {
  const view = viewFile(changeOf({ path: 'a.ts', base: 'one();\n' }), parsers);

  expect(toScopeText(view, 1)).toBe('');
});
