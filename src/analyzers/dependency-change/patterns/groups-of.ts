import type { PatternRow } from './data.ts';

/** What the groups of a pattern hold, empty where one took no part; undefined where the text is not like it. */
export function groupsOf(
  { pattern }: PatternRow,
  text: string,
): readonly [first: string, second: string, third: string] | undefined {
  const match = pattern.exec(text);
  return match === null ? undefined : [match[1] ?? '', match[2] ?? '', match[3] ?? ''];
}
