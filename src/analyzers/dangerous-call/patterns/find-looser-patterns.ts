import type { FileView } from '../../../syntax/file-view.ts';
import { not, of } from './char-set.ts';
import type { Slow } from './find-slow.ts';
import type { Pattern } from './list-patterns.ts';
import { type PatternPair, pairPatterns } from './pair-patterns.ts';
import { type Part, parsePattern } from './parse-pattern.ts';

/** Edited expressions that hold a text to less than before: at its ends, in its letters or in its length. */
export function findLooserPatterns(file: FileView): readonly Slow[] {
  return pairPatterns(file).flatMap((pair) => {
    const what = toNarrowed(file, pair) ?? toLoss(pair, file.language);
    return what === undefined ? [] : [{ line: pair.line, name: `${what} ${pair.after.source}`.slice(0, 60) }];
  });
}

/** What must not be is only looked for at an end. */
function toNarrowed({ language, head }: FileView, { before, after, line }: PatternPair): string | undefined {
  const written = String(head?.text.split('\n')[line - 1]);
  if (!refusing.test(written)) return undefined;
  if (!isHeld(before, starts(language)) && isHeld(after, starts(language))) return 'only at the beginning:';
  return !isHeld(before, ends(language)) && isHeld(after, ends(language)) ? 'only at the end:' : undefined;
}

/** The name of an expression for what must not be. */
const refusing =
  /(invalid|forbid|unsafe|illegal|disallow|den(y|ied)|blocked|blacklist|malicious)\w*\s*(:|:?=)/i;

function toLoss({ before, after }: PatternPair, language: string): string | undefined {
  if (isHeld(before, starts(language)) && !isHeld(after, starts(language))) return 'no beginning:';
  if (isHeld(before, ends(language)) && !isHeld(after, ends(language))) return 'no end:';
  if (
    !before.flags.includes('m') &&
    after.flags.includes('m') &&
    /^\^|\$$/.test(after.source) &&
    language !== 'ruby'
  )
    return 'any line:';
  const [old, now] = [listParts(parsePattern(before.source)), listParts(parsePattern(after.source))];
  if (old.length !== now.length) return undefined;
  const pairs = old.flatMap((part, at) => now.slice(at, at + 1).map((other) => ({ part, other })));
  const wider = pairs.find(({ part, other }) => isWider(part, other));
  return wider === undefined ? undefined : `${wider.other.text} instead of ${wider.part.text} in`;
}

/** In Ruby a line has its ends, too, and only these hold the whole text. */
function starts(language: string): RegExp {
  return language === 'ruby' ? /^\(*(\?:)?\\A/ : /^(\(\?[a-z]+\))?\(*(\?:)?(\^|\\A)/;
}

function ends(language: string): RegExp {
  return language === 'ruby' ? /\\z\)*$/i : /(?<!\\)(\$|\\z|\\Z)\)*$/;
}

function isHeld({ source }: Pattern, end: RegExp): boolean {
  return end.test(source);
}

interface Letters {
  readonly text: string;
  readonly set: bigint;
}

/** What takes a letter, in its order. */
function listParts(part: Part): readonly Letters[] {
  if (part.kind === 'set') return [part];
  return part.kind === 'repeat' ? listParts(part.part) : part.parts.flatMap(listParts);
}

/** Letters that mean something to pages, paths, commands, headers, addresses and queries. */
const telling = of('<>"\'`&;|$\\/\r\n\0%:@#');
const word = of('abcdefghijklmnopqrstuvwxyz0123456789');

/**
 * A class that names what may pass takes more of the telling letters than before; one that names what must not takes fewer. The
 * one has words in it or is turned round, the other has not.
 */
function isWider(before: Letters, after: Letters): boolean {
  if (!before.text.startsWith('[') || !/[[\\.]/.test(after.text)) return false;
  const came = after.set & not(before.set) & telling;
  const gone = before.set & not(after.set) & telling;
  const isTurned = before.text.startsWith('[^');
  const named = isTurned ? not(before.set) : before.set;
  const namesAllowed = (named & word) !== 0n;
  return isTurned === namesAllowed ? gone !== 0n && came === 0n : came !== 0n && gone === 0n;
}
