import { expect, it } from 'vitest';
import type { HunkLine } from '../patch/patch.ts';
import { isComment, listRuns } from './list-edit-runs.ts';

const removed = (text: string, baseLine = 1): HunkLine => ({ kind: 'removed', text, baseLine });
const added = (text: string, headLine = 1): HunkLine => ({ kind: 'added', text, headLine });
const kept = (text: string): HunkLine => ({ kind: 'context', text, baseLine: 1, headLine: 1 });

const runsOf = (...lines: HunkLine[]) => listRuns({ baseStart: 1, headStart: 1, lines } as never);

it('takes lines between lines that stayed for one edit each', () => {
  const lines = [kept('a'), removed(' b '), added('c'), kept('d'), kept('e'), added('f'), added('// g')];

  const nearby = [added('c'), added('f')];
  const around = 'a b c d e f // g';
  expect(runsOf(...lines)).toEqual([
    { removed: [removed(' b ')], added: [added('c')], nearby, before: 'b', after: 'c', around },
    { removed: [], added: [added('f')], nearby, before: '', after: 'f', around },
  ]);
});

it('puts lines of one side on one, as far as they say something', () => {
  const [run] = runsOf(removed('a('), removed(`  ${'b'.repeat(600)}`), removed('# c'), removed(') '));

  expect(run?.before).toBe(`a( ${'b'.repeat(498)} )`);
  expect(run?.removed).toHaveLength(3);
});

it('finds no edit where all stayed or only comments changed', () => {
  expect(runsOf(kept('a'))).toEqual([]);
  expect(runsOf(removed('// a'), added('// b'))).toEqual([]);
});

it.each([
  ['// a', true],
  ['  # a', true],
  ['#', true],
  ['* a', true],
  ['*/', true],
  ['*', true],
  ['**', true],
  ['/** a', true],
  ['/* a', true],
  ['<!-- a', true],
  ['-- a', true],
  ['{# a', true],
  ['#!a', false],
  ['#[a]', false],
  ['#include <a>', false],
  ['#  include <a>', false],
  ['#if a', false],
  ['#iffy', true],
  ['#x include', true],
  ['*a', false],
  ['--a', false],
  ['a // b', false],
  ['a', false],
])('tells whether %s is a comment: %s', (text, expected) => {
  expect(isComment(text)).toBe(expected);
});
