import { changedLines } from '../../patch/changed-lines.ts';
import type { FileView } from '../../syntax/file-view.ts';
import { toCallKey as toSameCall } from '../code-rows.ts';
import { addedFacts } from '../compare-code.ts';
import { lastName, toWords } from '../name-words.ts';
import type { Guard } from './guard.ts';
import { findHosts } from './hosts.ts';
import { codeOf } from './sides.ts';
import { common, lineComments } from './words/data.ts';

/** What stands around a guard that is gone, before and after. */
export interface Scene {
  readonly isHostGone: (host: string) => boolean;
  /** It stands elsewhere on a new line, where it holds for this place too. */
  readonly isMoved: (guard: Guard) => boolean;
  /** Something of a like name is called at the same place now. */
  readonly isRenamed: (guard: Guard) => boolean;
}

export function createScene(file: FileView, guards: readonly Guard[]): Scene {
  const [before, after] = [findHosts(codeOf(file.base)), findHosts(codeOf(file.head))];
  const touched = changedLines(file.change).added;
  const fresh = guards.filter(({ line }) => touched.has(line));
  const calls = addedFacts(file, { select: (code) => code.calls, key: toSameCall });
  return {
    isHostGone: (host) => after.count(host) < before.count(host),
    isMoved: (guard) => {
      if (fresh.some((other) => other.key === guard.key && isWider(other, guard))) return true;
      // With constants it may ask for something else now: that is compared, not counted.
      if (guard.form === 'check' || guard.text.replace('()', '').includes('(')) return false;
      const name = lastName(guard.name);
      return name.length > 2 && countNamed(file, 'added', name) >= countNamed(file, 'removed', name);
    },
    isRenamed: (guard) => {
      const words = toLongWords(guard.form === 'check' ? guard.text : lastName(guard.name));
      return calls.some(
        (call) =>
          toLongWords(lastName(call.name)).some((word) => words.includes(word)) &&
          after.around({ ...call, call }) === guard.host,
      );
    },
  };
}

/** Whether it holds for the whole file, or for what the other's place is part of. */
export function isWider(other: Guard, guard: Guard): boolean {
  if (other.host === '' || guard.host.startsWith(`${other.host}.`)) return true;
  return other.form === 'handed' && !other.host.startsWith('called ') && guard.form !== 'check';
}

/** Changed lines with such a name in their code. */
function countNamed({ change }: FileView, kind: 'added' | 'removed', name: string): number {
  const lines = change.hunks.flatMap((hunk) => hunk.lines).filter((line) => line.kind === kind);
  return lines.filter(({ text }) => {
    const pieces = text.slice(0, 500).replace(lineComments.pattern, '').split(name);
    return pieces.slice(1).some((piece, index) => !/^\w/.test(piece) && !/\w$/.test(pieces[index] ?? name));
  }).length;
}

function toLongWords(name: string): readonly string[] {
  return toWords(name)
    .split(' ')
    .map((word) => word.replace(/s$/, ''))
    .filter((word) => word.length > 3 && !common.pattern.test(word));
}
