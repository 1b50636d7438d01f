import { computeHunks } from '../patch/compute-hunks.ts';
import type { FileChange } from '../patch/patch.ts';
import type { FileView } from '../syntax/file-view.ts';
import { oncePer } from '../syntax/once.ts';

/** Where blanks at the beginning of a line are part of the program. */
const indented = /^(python|yaml|haml|pug|sass|makefile|nim|fsharp|haskell)$/;

type Strip = (line: string) => string;

/**
 * The same change without what it does to blanks and line ends, for those who compare line by line: lines that differ by nothing
 * else are no longer among the changed ones. Texts of its lines have no blanks around them, or, where these mean something, no
 * other line ends.
 */
export function withoutLayout(file: FileView): FileView {
  return bareOf(file);
}

/** Several ask the same of one file, and comparing long texts takes time. */
const bareOf = oncePer(takeOut);

function takeOut(file: FileView): FileView {
  const { change, base, head } = file;
  const strip: Strip = indented.test(file.language)
    ? (line) => line.replace(/\r$/, '')
    : (line) => line.trim();
  if (!base?.whole || !head?.whole || !hasLayout(change, strip)) return file;
  const [before, after] = [base.text, head.text].map((text) => text.split('\n').map(strip).join('\n'));
  return { ...file, change: { ...change, hunks: computeHunks(before, after) } };
}

function hasLayout({ hunks }: FileChange, strip: Strip): boolean {
  const lines = hunks.flatMap((hunk) => hunk.lines);
  const gone = new Set(lines.filter(({ kind }) => kind === 'removed').map(({ text }) => strip(text)));
  return lines.some(({ kind, text }) => kind === 'added' && strip(text) !== '' && gone.has(strip(text)));
}
