import type { Atom, Term } from './terms.ts';

/** Names that the other side has in place of these. */
export interface Renaming {
  /** Names that stood in the function before. */
  readonly known: ReadonlySet<string>;
  /** Names that stand in it now. */
  readonly kept: ReadonlySet<string>;
  /** Names that the program gives to something itself now. */
  readonly named: ReadonlySet<string>;
  /** Functions that are the same under another name. */
  readonly functions: ReadonlyMap<string, string>;
  readonly names: Map<string, string>;
}

/** Whether whatever meets the old term meets the new one too: it asks for no more than the old one. */
export function covers(now: Term, old: Term, renaming: Renaming): boolean {
  return now.length > 0 && now.every((atom) => old.some((one) => isSame(one, atom, renaming)));
}

function isSame(old: Atom, now: Atom, renaming: Renaming): boolean {
  if (old.op === '?' || old.op !== now.op || old.isNot !== now.isNot) return false;
  const isAlike = (one: readonly string[], other: readonly string[]): boolean =>
    [one, old.expand(one)].some((before) =>
      [other, now.expand(other)].some((after) => isSameText(before, after, renaming)),
    );
  if (isAlike(old.left, now.left) && isAlike(old.right, now.right)) return true;
  return old.op === '==' && isAlike(old.left, now.right) && isAlike(old.right, now.left);
}

function isSameText(old: readonly string[], now: readonly string[], renaming: Renaming): boolean {
  return (
    old.length === now.length && old.every((part, index) => isSamePart(part, now[index] as string, renaming))
  );
}

/** The same chain of names, one that begins further in, or one that begins with another name. */
function isSamePart(old: string, now: string, renaming: Renaming): boolean {
  const was = (renaming.functions.get(old) ?? old).replace(
    /[^.]+$/,
    (name) => renaming.functions.get(name) ?? name,
  );
  if (was === now || was.endsWith(`.${now}`) || now.endsWith(`.${was}`)) return true;
  const [head, ...tail] = was.split('.') as [string, ...string[]];
  const [newHead, ...newTail] = now.split('.') as [string, ...string[]];
  return tail.join('.') === newTail.join('.') && isRenamed(head, newHead, renaming);
}

function isRenamed(old: string, now: string, { known, kept, named, names }: Renaming): boolean {
  const given = names.get(old);
  if (given !== undefined) return given === now;
  if (
    ![old, now].every((name) => /^[a-z_]\w*$/.test(name)) ||
    known.has(now) ||
    [...names.values()].includes(now)
  )
    return false;
  if (!named.has(now) || (kept.has(old) && kept.has(now))) return false;
  names.set(old, now);
  return true;
}
