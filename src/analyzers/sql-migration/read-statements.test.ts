import { expect, it } from 'vitest';
import type { StatementFact } from '../../syntax/facts.ts';
import { sourceOf } from '../observation-builder.ts';
import { findNewStatements, readStatements } from './read-statements.ts';

const read = (text: string, statements?: readonly StatementFact[]) => {
  const source = sourceOf('a.sql', text);
  const { statements: own, ...facts } = source.facts;
  const kept = statements ?? own;
  return readStatements({ ...source, facts: kept === undefined ? facts : { ...facts, statements: kept } });
};

it('reads a text that nobody took apart by its words', () => {
  const source = sourceOf('a.sql', 'a;\nb\nc;\n');
  const { statements: _, ...facts } = source.facts;

  expect(
    readStatements({ ...source, facts }).map(({ text, line, endLine }) => [text, line, endLine]),
  ).toEqual([
    ['a;', 1, 1],
    ['b\nc;', 2, 3],
  ]);
});

it('tells where the statements stand of a part that the parser refused', () => {
  const part = { kind: 'ALTER TABLE', text: 'a;\nb\nc', tree: null, line: 5, endLine: 7 };

  expect(read('', [part]).map(({ text, line, endLine }) => [text, line, endLine])).toEqual([
    ['a;', 5, 5],
    ['b\nc', 6, 7],
  ]);
});

it('knows statements again wherever they stand', () => {
  const base = read('DELETE FROM a;\n');
  const head = read('DELETE FROM b;\n\n-- why\nDELETE   FROM a;\n');

  expect([...findNewStatements(base, head)].map(({ line }) => line)).toEqual([1]);
});

it('knows words again wherever they stand', () => {
  const base = read('ALTER TABLE `a` MODIFY `x` int;\n');
  const head = read('ALTER TABLE `b` MODIFY `x` int;\n\nALTER TABLE `a`  MODIFY `x` int;\n');

  expect([...findNewStatements(base, head)].map(({ line }) => line)).toEqual([1]);
});
