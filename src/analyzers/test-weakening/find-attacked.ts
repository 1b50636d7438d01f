import { toHeadLine } from '../../patch/changed-lines.ts';
import type { FileChange, HunkLine } from '../../patch/patch.ts';
import { toWords } from '../name-words.ts';
import { isTestPath } from './is-test.ts';
import { attackNotes, attackTexts, attackTitles, importLines, noteFiles } from './told/data.ts';
import { codeFiles } from './words/data.ts';

export interface Attacked {
  /** The file that told of the attack. */
  readonly name: string;
  readonly path: string;
  readonly line: number;
}

/** A change to more places does more than to take one thing back. */
const mostPlaces = 12;

/** Where code is changed in the same change that takes away what tests or notes said about an attack. */
export function findAttacked(files: readonly FileChange[]): readonly Attacked[] {
  const notes = files.filter(({ path }) => noteFiles.pattern.test(path) && !isTestPath(path));
  const test = files.find((file) => isTestPath(file.path) && tellsLess([file], isAttack));
  // What is put together at a release is said in one file instead of another.
  const told = test ?? (tellsLess(notes, isNote) ? notes[0] : undefined);
  if (told === undefined) return [];
  const places = files
    .filter(({ path, status }) => (status === 'modified' || status === 'renamed') && isProgram(path))
    .flatMap(listPlaces)
    .map((place) => ({ ...place, name: told.path }));
  return places.length > mostPlaces ? [] : places;
}

function isAttack({ text }: HunkLine): boolean {
  if (importLines.pattern.test(text)) return false;
  return attackTitles.pattern.test(toWords(text)) || attackTexts.pattern.test(text.replaceAll(/\s/g, ''));
}

function isNote({ text }: HunkLine): boolean {
  return attackNotes.pattern.test(text);
}

/** Whether lines about an attack are gone, fewer came, and there are fewer lines than before. */
function tellsLess(files: readonly FileChange[], isAbout: (line: HunkLine) => boolean): boolean {
  const lines = files.flatMap(({ hunks }) => hunks.flatMap((hunk) => hunk.lines));
  const gone = lines.filter(({ kind }) => kind === 'removed');
  const come = lines.filter(({ kind }) => kind === 'added');
  return gone.length > come.length && gone.filter(isAbout).length > come.filter(isAbout).length;
}

function isProgram(path: string): boolean {
  return codeFiles.pattern.test(path) && !isTestPath(path);
}

/** The first changed line of each place. */
function listPlaces(file: FileChange): readonly Omit<Attacked, 'name'>[] {
  return file.hunks.flatMap(({ lines }) =>
    lines.flatMap((line, index) => {
      const before = lines[index - 1];
      const isOpen = before !== undefined && before.kind !== 'context';
      if (line.kind === 'context' || isOpen) return [];
      return [
        { path: file.path, line: line.kind === 'added' ? line.headLine : toHeadLine(file, line.baseLine) },
      ];
    }),
  );
}
