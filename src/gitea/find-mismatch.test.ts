import { expect, it } from 'vitest';
import { computeHunks } from '../patch/compute-hunks.ts';
import type { Content, FileChange } from '../patch/patch.ts';
import { findMismatch } from './find-mismatch.ts';

const BASE = 'one\ntwo\nthree\n';
const HEAD = 'one\nTWO\nthree\nfour\n';

function text(words: string): Content {
  return { kind: 'text', text: words };
}

function file(base: Content, head: Content): FileChange {
  return {
    path: 'a.txt',
    basePath: 'a.txt',
    status: 'modified',
    hunks: computeHunks(BASE, HEAD),
    base,
    head,
  };
}

it('agrees with a diff whose lines stand in both texts', () => {
  const failures = findMismatch(file(text(BASE), text(HEAD)));

  expect(failures).toEqual([]);
});

it('does not mind carriage returns at the ends of lines', () => {
  const failures = findMismatch(file(text(BASE.replaceAll('\n', '\r\n')), text(HEAD)));

  expect(failures).toEqual([]);
});

it('minds carriage returns within a line', () => {
  const failures = findMismatch(file(text(BASE.replace('two', 't\rwo')), text(HEAD)));

  expect(failures).toHaveLength(1);
});

it.each([
  ['head', text(BASE), text('one\nTWO\nthree\nfive\n')],
  ['head', text(BASE), text('one\nTWO\nTHREE\nfour\n')],
  ['merge base', text('one\n2\nthree\n'), text(HEAD)],
  ['merge base', text('1\ntwo\nthree\n'), text(HEAD)],
  ['merge base', text('zero\none\ntwo\nthree\n'), text('other')],
])('tells that the diff is not of this %s', (side, base, head) => {
  const failures = findMismatch(file(base, head));

  expect(failures).toEqual([
    { analyzer: 'patch', path: 'a.txt', reason: `the diff does not agree with the file at the ${side}` },
  ]);
});

it('has nothing to hold a diff against where a content is not known', () => {
  const failures = findMismatch(file({ kind: 'unknown', reason: 'gone' }, { kind: 'binary', bytes: 3 }));

  expect(failures).toEqual([]);
});
