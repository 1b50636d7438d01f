import { createLineIndex } from '../../syntax/line-index.ts';
import type { NewLine } from '../new-lines.ts';

/** Where a pattern matched, with its first two groups. */
export interface Match {
  readonly line: number;
  readonly groups: readonly [whole: string, first: string | undefined, second: string | undefined];
}

/** Lines put together, so that each pattern runs once over all of them and not once a line. */
export function createSearch(lines: readonly NewLine[]): Search {
  const text = lines.map((line) => line.text).join('\n');
  const toIndex = createLineIndex(text);
  return {
    text,
    find: (pattern) =>
      Array.from(text.matchAll(pattern), ({ 0: whole, 1: first, 2: second, index }) => ({
        line: lines[toIndex(index) - 1]?.line ?? 0,
        groups: [whole, first, second],
      })),
  };
}

export interface Search {
  readonly text: string;
  readonly find: (pattern: RegExp) => readonly Match[];
}
