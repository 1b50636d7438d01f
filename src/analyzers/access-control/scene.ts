import { changedLines } from '../../patch/changed-lines.ts';
import type { CodeFacts } from '../../syntax/code-facts.ts';
import type { FileView } from '../../syntax/file-view.ts';
import { toCallKey as toSameCall } from '../code-rows.ts';
import { addedFacts } from '../compare-code.ts';
import type { Guard } from './guard.ts';
import { findHosts } from './hosts.ts';
import { lastName, toWords } from './name-words.ts';
import { common } from './words/data.ts';

/** What stands around a guard that is gone, before and after. */
export interface Scene {
  readonly isHostGone: (host: string) => boolean;
  /** It stands elsewhere on a new line, where it holds for this place too. */
  readonly isMoved: (guard: Guard) => boolean;
  /** Something of a like name is called at the same place now. */
  readonly isRenamed: (guard: Guard) => boolean;
}

interface Sides {
  readonly baseCode: CodeFacts;
  readonly headCode: CodeFacts;
  readonly guards: readonly Guard[];
}

export function createScene(file: FileView, { baseCode, headCode, guards }: Sides): Scene {
  const [before, after] = [findHosts(baseCode), findHosts(headCode)];
  const touched = changedLines(file.change).added;
  const fresh = guards.filter(({ line }) => touched.has(line));
  const calls = addedFacts(file, { select: (code) => code.calls, key: toSameCall });
  const lines = file.change.hunks.flatMap((hunk) => hunk.lines);
  const count = (kind: 'added' | 'removed', name: string): number =>
    lines.filter((line) => line.kind === kind && namesIt(line.text, name)).length;
  return {
    isHostGone: (host) => host !== '' && (after.counts.get(host) ?? 0) < (before.counts.get(host) ?? 0),
    isMoved: (guard) => {
      if (fresh.some((other) => other.key === guard.key && isWider(other, guard))) return true;
      // With constants it may ask for something else now: that is compared, not counted.
      if (guard.form === 'check' || /\(.+\)/.test(guard.text)) return false;
      const name = lastName(guard.name);
      return name.length > 2 && count('added', name) >= count('removed', name);
    },
    isRenamed: (guard) => {
      const words = new Set(toLongWords(guard.form === 'check' ? guard.text : lastName(guard.name)));
      return calls.some(
        (call) =>
          toLongWords(lastName(call.name)).some((word) => words.has(word)) &&
          after.around({ ...call, call }) === guard.host,
      );
    },
  };
}

/** Whether it holds for the whole file, or for what the other's place is part of. */
export function isWider(other: Guard, guard: Guard): boolean {
  if (other.host === '' || (other.host !== guard.host && guard.host.startsWith(`${other.host}.`)))
    return true;
  return other.form === 'handed' && !other.host.startsWith('called ') && guard.form !== 'check';
}

function namesIt(text: string, name: string): boolean {
  const code = text.slice(0, 500).replace(/(^|\s)(\/\/|#(?!\[)|\*).*$/, '');
  for (let at = code.indexOf(name); at >= 0; at = code.indexOf(name, at + 1)) {
    if (!/\w/.test(code[at - 1] ?? ' ') && !/\w/.test(code[at + name.length] ?? ' ')) return true;
  }
  return false;
}

function toLongWords(name: string): readonly string[] {
  return toWords(name)
    .split(' ')
    .map((word) => word.replace(/s$/, ''))
    .filter((word) => word.length > 3 && !common.pattern.test(word));
}
