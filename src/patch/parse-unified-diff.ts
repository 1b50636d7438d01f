import type { Failure, FileChange, Hunk, HunkLine, Patch } from './patch.ts';
import { readContents, toUnknownContents } from './read-contents.ts';
import { type Header, readHeader } from './read-header.ts';
import { type Section, type SectionHunk, splitSections } from './split-sections.ts';

/**
 * Reads a diff text: what `git diff` and Gitea's `.diff` print (renames, copies, modes, binary files, quoted paths), and
 * plain `diff -u`. An empty text is an empty patch. What cannot be read for certain (combined diffs, hunks that
 * break off, lines outside every hunk, text that is no diff) becomes a failure of its file, or of the patch; it never throws.
 */
export function parseUnifiedDiff(text: string): Patch {
  const { sections, stray } = splitSections(text);
  const readings = sections.map(readSection);
  const files = mergeTypeChanges(readings.map((reading) => reading.file));
  const failures = readings.flatMap((reading) => reading.failures);
  return { files, failures: [...toStrayFailures(stray), ...failures, ...toDoubleFailures(files)] };
}

interface Reading {
  readonly file: FileChange;
  readonly failures: readonly Failure[];
}

function readSection(section: Section): Reading {
  const header = readHeader(section);
  const problem = section.problem ?? header.problem ?? findGap(section, header);
  const contents = problem === undefined ? readContents(section, header) : toUnknownContents(header, problem);
  const { binary: _binary, problem: _problem, ...names } = header;
  return {
    file: { ...names, hunks: section.hunks.map(toHunk), ...contents },
    failures: problem === undefined ? [] : [toFailure(header.path, problem)],
  };
}

/** Git prints an `index` line where content changed: without a hunk then, somebody cut the diff. */
function findGap({ hunks, header: lines }: Section, header: Header): string | undefined {
  if (hunks.length > 0 || header.binary) return undefined;
  const index = lines.find((line) => line.startsWith('index '));
  const isExplained =
    index === undefined
      ? header.baseMode !== header.headMode || lines.includes('similarity index 100%')
      : emptyFile.test(index);
  return isExplained ? undefined : 'the diff shows no line of it';
}

/** One side missing, the other the empty blob (SHA-1 or SHA-256). */
const emptyFile = /^index (0+\.\.(e69de29|473a0f4)|(e69de29|473a0f4)[0-9a-f]*\.\.0+$)/;

function toHunk({ baseUnterminated: _base, headUnterminated: _head, ...hunk }: SectionHunk): Hunk {
  return { ...hunk, lines: hunk.lines.map(dropCarriageReturn) };
}

function dropCarriageReturn(line: HunkLine): HunkLine {
  return line.text.endsWith('\r') ? { ...line, text: line.text.slice(0, -1) } : line;
}

/** Git prints a file that became a symlink as a deletion and an addition of one path. */
function mergeTypeChanges(files: readonly FileChange[]): FileChange[] {
  const merged: FileChange[] = [];
  for (const file of files) {
    const before = merged.at(-1);
    const isTypeChange = before?.path === file.path && before.status === 'deleted' && file.status === 'added';
    if (isTypeChange) merged.splice(-1, 1, toTypeChange(before, file));
    else merged.push(file);
  }
  return merged;
}

function toTypeChange(deleted: FileChange, added: FileChange): FileChange {
  return {
    ...added,
    ...deleted,
    status: 'modified',
    hunks: [...deleted.hunks, ...added.hunks],
    head: added.head,
  };
}

function toStrayFailures(stray: string | undefined): Failure[] {
  return stray === undefined
    ? []
    : [
        toFailure(
          '',
          `this is no unified diff, or more than one: no file owns the line "${stray.slice(0, 80)}"`,
        ),
      ];
}

function toDoubleFailures(files: readonly FileChange[]): Failure[] {
  const seen = new Set<string>();
  const doubles = files.filter(({ path }) => seen.size === seen.add(path).size);
  return doubles.map(({ path }) => toFailure(path, 'the diff speaks of it more than once'));
}

function toFailure(path: string, reason: string): Failure {
  return { analyzer: 'patch', path, reason };
}
