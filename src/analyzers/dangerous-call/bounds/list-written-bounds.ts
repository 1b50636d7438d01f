import type { Bound } from './bound.ts';
import { leavingWords, writtenCheck, writtenFunction } from './data.ts';
import { toBound } from './list-bounds.ts';

/** Bounds of a program that no parser understands, such as one full of macros: by its lines. */
export function listWrittenBounds(text: string): readonly Bound[] {
  const lines = text.split('\n');
  let within = '';
  return lines.flatMap((shown, index) => {
    within = writtenFunction.exec(shown)?.[1] ?? within;
    const condition = writtenCheck.exec(shown)?.[1];
    if (condition === undefined) return [];
    const stops = lines.slice(index, index + 3).some((near) => leavingWords.test(near));
    const line = index + 1;
    return toBound({ text: condition.replaceAll(/\s+/g, ' ').trim(), within, line, endLine: line, stops });
  });
}
