import type { Alignment, Gap } from './align-tokens.ts';
import type { Found } from './find-unwrapped.ts';
import { fieldRules, fileModes, roomNames } from './forms/data.ts';
import { isName, type Token, toNameWords } from './tokens.ts';

/** Numbers that say who may read and write a file, and that say more people than before. */
export function findWiderModes({ removed, added }: Gap): readonly Found[] {
  const isWider = toOthers(removed) === 0 && toOthers(added) > 0;
  return removed.flatMap((old) =>
    added
      .filter(() => isWider)
      .map((now) => ({ name: `${now.text} instead of ${old.text}`, line: now.line, baseLine: old.line })),
  );
}

/** What everybody may do, where the signs are such a number and nothing else; else no number. */
function toOthers(tokens: readonly Token[]): number {
  return Number.parseInt(String(fileModes.exec(tokens.map(({ text }) => text).join())?.[1]), 8) % 8;
}

/** A place in memory that has less room than before: `[n + 1]` became `[n]`. */
export function findSmallerRooms({ removed, added, start }: Gap, { before }: Alignment): readonly Found[] {
  const [sign, ...numbers] = removed;
  if (sign?.text !== '+' || numbers.length !== 1 || added.length > 0) return [];
  let depth = 0;
  const open = before.slice(0, start).findLastIndex(({ text }) => {
    if (')]'.includes(text)) depth += 1;
    if ('(['.includes(text)) depth -= 1;
    return depth < 0;
  });
  const isRoom = before[open]?.text === '[' || roomNames.test(toNameWords(String(before[open - 1]?.text)));
  return isRoom ? numbers.map(({ text }) => ({ name: `+ ${text}`, baseLine: sign.line })) : [];
}

/** Rules for a field that were written behind it, of which some are gone. */
export function findFewerRules({ removed, added, start }: Gap, { before }: Alignment): readonly Found[] {
  const lost = removed.filter(isName);
  const [first] = lost;
  if (first === undefined || added.some(isName)) return [];
  const above = before.slice(0, start).filter(({ line }) => line === first.line);
  return fieldRules.test(` ${toText(above)} `) ? [{ name: toText(lost), baseLine: first.line }] : [];
}

function toText(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join(' ');
}
