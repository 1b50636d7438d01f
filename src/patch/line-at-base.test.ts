import { describe, expect, it } from 'vitest';
import { computeHunks } from './compute-hunks.ts';
import { lineAtBase } from './line-at-base.ts';
import type { FileChange } from './patch.ts';

const toText = (letters: string) => `${[...letters].join('\n')}\n`;

/** A file whose lines are the letters, before and after. */
function aFile(base: string, head: string, but: Partial<FileChange> = {}): FileChange {
  const texts = { base: toText(base), head: toText(head) };
  return {
    path: 'a.ts',
    basePath: 'a.ts',
    status: 'modified',
    hunks: computeHunks(texts.base, texts.head),
    base: { kind: 'text', text: texts.base },
    head: { kind: 'text', text: texts.head },
    ...but,
  };
}

const at = (line: number, endLine = line) => ({ path: 'a.ts', line, endLine, side: 'added' as const });

describe('lineAtBase', () => {
  it.each<[string, string, string, number, number | undefined]>([
    ['the change does not move it', 'abc', 'abcX', 2, 2],
    ['a line is new above it', 'abc', 'Xabc', 3, 2],
    ['two lines are new above it', 'abc', 'XYabc', 4, 2],
    ['a line goes above it', 'abc', 'bc', 2, 3],
    ['the line right above it goes', 'abcd', 'acd', 2, 3],
    ['the line right below it goes', 'abcd', 'abd', 2, 2],
    ['lines are written anew above it', 'abcd', 'XYZcd', 4, 3],
    ['lines are written anew above and below it', 'abcde', 'XbcYe', 3, 3],
    ['the change wrote it', 'abc', 'aXbc', 2, undefined],
    ['the change wrote it as the first line', 'abc', 'Xabc', 1, undefined],
    ['the change wrote it as the last line', 'abc', 'abcX', 4, undefined],
    ['the change wrote it anew', 'abc', 'aXc', 2, undefined],
  ])('tells the line where %s', (_what, base, head, line, expected) => {
    expect(lineAtBase([aFile(base, head)], at(line))).toBe(expected);
  });

  it.each<[string, string, number, number, number | undefined]>([
    ['is left alone', 'Xabcd', 2, 4, 1],
    ['has a new line in its midst', 'abXcd', 1, 4, undefined],
    ['loses a line in its midst', 'acd', 1, 3, undefined],
    ['has a line written anew', 'aXcd', 1, 3, undefined],
    ['has its last line written anew', 'abcX', 1, 4, undefined],
    ['has its first line written anew', 'Xbcd', 1, 4, undefined],
    ['has new lines before and behind it', 'XabcdY', 2, 5, 1],
  ])('takes several lines as one, which %s', (_what, head, line, endLine, expected) => {
    expect(lineAtBase([aFile('abcd', head)], at(line, endLine))).toBe(expected);
  });

  it('takes the line that goes for a removal', () => {
    const gone = { ...at(1), side: 'removed' as const, baseLine: 2 };

    expect(lineAtBase([aFile('abc', 'ac')], gone)).toBe(2);
    expect(lineAtBase([aFile('abc', 'ac', { basePath: 'b.ts' })], gone)).toBeUndefined();
  });

  it('takes no removal whose line nobody named', () => {
    expect(lineAtBase([aFile('abc', 'ac')], { ...at(1), side: 'removed' })).toBeUndefined();
  });

  it('takes a finding about the file as a whole as it is', () => {
    expect(lineAtBase([], at(0))).toBe(0);
  });

  it.each<[string, Partial<FileChange>]>([
    ['another name', { path: 'b.ts', basePath: 'b.ts' }],
    ['another name at the base', { basePath: 'b.ts' }],
    ['another name at the head', { path: 'b.ts' }],
    ['no text at the base', { base: { kind: 'absent' } }],
    ['a base that could not be read', { base: { kind: 'unknown', reason: 'gone' } }],
    ['a binary base', { base: { kind: 'binary', bytes: 1 } }],
  ])('knows no line of a file with %s', (_what, but) => {
    expect(lineAtBase([aFile('abc', 'abc', but)], at(2))).toBeUndefined();
  });

  it('knows the lines of a base of which only parts are there', () => {
    expect(lineAtBase([aFile('abc', 'Xabc', { base: { kind: 'fragment', text: 'a\n' } })], at(3))).toBe(2);
  });
});
