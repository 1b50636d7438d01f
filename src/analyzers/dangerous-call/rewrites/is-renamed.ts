import { oncePer } from '../../../syntax/once.ts';
import type { Run } from '../../list-edit-runs.ts';

/**
 * Whether a constant that is gone has got another name, or stands as a value wherever its name stood: each line with the name came
 * again with the same thing in its place.
 */
export function isRenamed(runs: readonly Run[], name: string): boolean {
  const word = new RegExp(String.raw`(?<![\w$])${name.replaceAll('$', '\\$&')}(?![\w$])`, 'g');
  const { gone, come, names } = readLines(runs);
  const old = gone.filter((text) => text.search(word) >= 0);
  const value = old.flatMap((text) => constants.exec(text)?.[1] ?? [])[0];
  if (value === undefined) return false;
  const uses = old.filter((text) => !constants.test(text));
  const isEach = (lines: readonly string[], instead: string): boolean =>
    lines.length > 0 && lines.every((text) => come.has(text.replace(word, () => instead)));
  return isEach(uses, value) || [...names].some((one) => isEach(old, one));
}

/** What the lines of an edit say, and the names in those that came, read once for all names that are gone. */
const readLines = oncePer((runs: readonly Run[]) => {
  const come = runs.flatMap(({ added }) => added.map(({ text }) => toBare(text)));
  return {
    gone: runs.flatMap(({ removed }) => removed.map(({ text }) => toBare(text))),
    come: new Set(come),
    names: new Set(come.flatMap((text) => text.match(/[A-Za-z_$][\w$]*/g) ?? [])),
  };
});

/** A line that does nothing but give a name a value that is written out. */
const constants = /(?:=|^#define\w+ )((?:\d|<<|[-*+.'"_xa-zA-Z]*\d)[^;=(){}]*);?$/;

/** Without the blanks that a formatter may change. */
function toBare(text: string): string {
  return text
    .trim()
    .replaceAll(/\s*([^\w\s])\s*/g, '$1')
    .replaceAll(/\s+/g, ' ');
}
