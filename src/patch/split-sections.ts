import type { Hunk } from './patch.ts';
import { isHunkHeader, readHunk } from './read-hunk.ts';

/** The part of a diff text that speaks of one file. */
export interface Section {
  readonly kind: 'git' | 'combined' | 'plain';
  /** Lines before the first hunk, without carriage returns. */
  readonly header: readonly string[];
  readonly hunks: readonly SectionHunk[];
  /** Lines of a `GIT binary patch`. */
  readonly binary: readonly string[];
  /** Why this section could not be read to its end. */
  readonly problem?: string;
}

/** A hunk whose lines still carry their carriage returns, with the marks of a missing newline at the end. */
export interface SectionHunk extends Hunk {
  readonly baseUnterminated: boolean;
  readonly headUnterminated: boolean;
}

export interface Sections {
  readonly sections: readonly Section[];
  /** The first line before the first section that is no known preamble. */
  readonly stray?: string;
}

/** Splits a diff text at its files. Lines inside a hunk are counted, so they never look like a header. */
export function splitSections(text: string): Sections {
  const lines = toLines(text);
  const sections: Section[] = [];
  const first = skip(lines, 0, (_, at) => toKind(lines, at) === undefined);
  let at = first;
  while (at < lines.length) {
    const { section, end } = readSection(lines, at);
    sections.push(section);
    at = end;
  }
  const stray = lines.slice(0, first).find((line) => !isPreamble(line));
  return { sections, ...(stray === undefined ? {} : { stray }) };
}

interface Read {
  readonly section: Section;
  readonly end: number;
}

function toLines(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function toKind(lines: readonly string[], at: number): Section['kind'] | undefined {
  const line = lines[at] as string;
  if (line.startsWith('diff --git ')) return 'git';
  if (isGitStart(line)) return 'combined';
  const isPlain = line.startsWith('--- ') && lines[at + 1]?.startsWith('+++ ') && isHunkHeader(lines[at + 2]);
  return isPlain ? 'plain' : undefined;
}

function readSection(lines: readonly string[], at: number): Read {
  const kind = toKind(lines, at);
  if (kind === 'git') return readGitSection(lines, at);
  return kind === 'combined' ? readCombinedSection(lines, at) : readHunks('plain', lines, [at, at + 2]);
}

function readGitSection(lines: readonly string[], at: number): Read {
  const body = skip(lines, at + 1, (line) => !isBody(line) && !isGitStart(line));
  if (!isBinaryPatch(String(lines[body]))) return readHunks('git', lines, [at, body]);
  const end = skip(lines, body, (line) => !isGitStart(line));
  const header = toHeader(lines, at, body);
  return { section: { kind: 'git', header, hunks: [], binary: lines.slice(body, end) }, end };
}

function readCombinedSection(lines: readonly string[], at: number): Read {
  const end = skip(lines, at + 1, (line) => !isGitStart(line));
  const problem = 'the diff combines several parents; give it against one of them';
  return {
    section: { kind: 'combined', header: toHeader(lines, at, at + 1), hunks: [], binary: [], problem },
    end,
  };
}

function readHunks(
  kind: Section['kind'],
  lines: readonly string[],
  [start, body]: readonly [number, number],
): Read {
  const section = { kind, header: toHeader(lines, start, body), binary: [] };
  const hunks: SectionHunk[] = [];
  let at = body;
  while (isHunkHeader(lines[at])) {
    const { hunk, end } = readHunk(lines, at);
    if (hunk === undefined) return toBroken({ ...section, hunks }, lines, end);
    hunks.push(hunk);
    at = end;
  }
  const end = skip(lines, at, (_, next) => toKind(lines, next) === undefined);
  const stray = lines.slice(at, end).find((line) => !isBetween(line));
  const problem = stray === undefined ? {} : { problem: `no hunk counts the line "${stray.slice(0, 80)}"` };
  return { section: { ...section, hunks, ...problem }, end };
}

function toBroken(section: Omit<Section, 'problem'>, lines: readonly string[], at: number): Read {
  const end = skip(lines, at, (line) => !isGitStart(line));
  return { section: { ...section, problem: 'the diff breaks off inside a hunk' }, end };
}

function toHeader(lines: readonly string[], from: number, to: number): string[] {
  return lines.slice(from, to).map((line) => line.replace(/\r$/, ''));
}

function skip(lines: readonly string[], from: number, test: (line: string, at: number) => boolean): number {
  let at = from;
  while (at < lines.length && test(lines[at] as string, at)) at += 1;
  return at;
}

function isGitStart(line: string): boolean {
  return /^diff --(git|cc|combined) /.test(line);
}

function isBody(line: string): boolean {
  return isHunkHeader(line) || isBinaryPatch(line);
}

function isBinaryPatch(line: string): boolean {
  return line.startsWith('GIT binary patch');
}

/** What `git show`, `svn diff` and `diff -r` print before a file. */
function isPreamble(line: string): boolean {
  return isBetween(line) || /^(commit [0-9a-f]{7,64}\b|[A-Z][A-Za-z]+: | {4})/.test(line);
}

function isBetween(line: string): boolean {
  return /^(\r?$|Index: |={5,}\r?$|diff -)/.test(line);
}
