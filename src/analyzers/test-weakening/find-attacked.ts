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
  const told = files.find(tellsLess);
  if (told === undefined) return [];
  const places = files
    .filter(({ path, status }) => status === 'modified' && isProgram(path))
    .flatMap(listPlaces)
    .map((place) => ({ ...place, name: told.path }));
  return places.length > mostPlaces ? [] : places;
}

/** Whether lines about an attack are gone, and none came. */
function tellsLess({ path, hunks }: FileChange): boolean {
  const isTest = isTestPath(path);
  if (!isTest && !noteFiles.pattern.test(path)) return false;
  const lines = hunks.flatMap((hunk) => hunk.lines);
  const isAbout = ({ text }: HunkLine): boolean => {
    if (importLines.pattern.test(text)) return false;
    return isTest
      ? attackTitles.pattern.test(toWords(text)) || attackTexts.pattern.test(text.replaceAll(/\s+/g, ''))
      : attackNotes.pattern.test(text);
  };
  const [gone, come] = (['removed', 'added'] as const).map(
    (kind) => lines.filter((line) => line.kind === kind && isAbout(line)).length,
  );
  const [less, more] = (['removed', 'added'] as const).map(
    (kind) => lines.filter((line) => line.kind === kind).length,
  );
  return Number(gone) > Number(come) && Number(less) > Number(more);
}

function isProgram(path: string): boolean {
  return codeFiles.pattern.test(path) && !isTestPath(path);
}

/** The first changed line of each place. */
function listPlaces(file: FileChange): readonly Omit<Attacked, 'name'>[] {
  return file.hunks.flatMap(({ lines }) =>
    lines.flatMap((line, index) => {
      const isOpen = (lines[index - 1]?.kind ?? 'context') !== 'context';
      if (line.kind === 'context' || isOpen) return [];
      return [
        { path: file.path, line: line.kind === 'added' ? line.headLine : toHeadLine(file, line.baseLine) },
      ];
    }),
  );
}
