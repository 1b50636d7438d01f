import type { Alignment, Gap } from './align-tokens.ts';
import type { Found } from './find-unwrapped.ts';
import { isName, toNameWords } from './tokens.ts';

/** Numbers that say who may read and write a file, and that say more people than before. */
export function findWiderModes({ removed, added }: Gap): readonly Found[] {
  const [old, now] = [removed[0], added[0]];
  if (removed.length !== 1 || added.length !== 1 || old === undefined || now === undefined) return [];
  const [before, after] = [toMode(old.text), toMode(now.text)];
  const isWider = before !== undefined && after !== undefined && before % 8 === 0 && after % 8 > 0;
  return isWider ? [{ name: `${now.text} instead of ${old.text}`, line: now.line, baseLine: old.line }] : [];
}

function toMode(text: string): number | undefined {
  const digits = /^0o?([0-7]{3})$/.exec(text)?.[1];
  return digits === undefined ? undefined : Number.parseInt(digits, 8);
}

/** A place in memory that has less room than before: `[n + 1]` became `[n]`. */
export function findSmallerRooms({ removed, added, start }: Gap, { before }: Alignment): readonly Found[] {
  const [sign, number] = removed;
  if (sign?.text !== '+' || removed.length !== 2 || added.length > 0 || number === undefined) return [];
  let depth = 0;
  for (let at = start - 1; at >= 0; at -= 1) {
    const text = before[at]?.text ?? '';
    if (/^[)\]]$/.test(text)) depth += 1;
    if (/^[([]$/.test(text)) depth -= 1;
    if (depth >= 0) continue;
    const owner = before[at - 1];
    const isRoom =
      text === '[' || / (\w*alloc\w*|new|resize|reserve|buffer|grow) /.test(toNameWords(owner?.text ?? ''));
    return isRoom ? [{ name: `+ ${number.text}`, baseLine: sign.line }] : [];
  }
  return [];
}

/** Rules for a field that were written behind it, of which some are gone. */
export function findFewerRules({ removed, added, start }: Gap, { before }: Alignment): readonly Found[] {
  const lost = removed.filter(isName);
  if (lost.length === 0 || added.some(isName)) return [];
  const line = before.filter((token) => token.line === removed[0]?.line);
  const isTagged = line.some(
    ({ text }, at) =>
      /^(binding|validate|valid|constraints|rules)$/.test(text) &&
      line[at + 1]?.text === ':' &&
      /^["'`[]$/.test(line[at + 2]?.text ?? ''),
  );
  const isInside = before
    .slice(Math.max(0, start - 30), start)
    .some(({ text }) => /^(binding|validate|valid|constraints|rules)$/.test(text));
  return isTagged && isInside
    ? [{ name: lost.map(({ text }) => text).join(' '), baseLine: lost[0]?.line ?? 0 }]
    : [];
}
