import type { CodeFacts } from '../../syntax/code-facts.ts';
import type { SourceView } from '../../syntax/file-view.ts';
import { oncePer } from '../../syntax/once.ts';

const nothing: CodeFacts = { calls: [], settings: [], declarations: [], strings: [], checks: [] };

/** What a side does; nothing where there is no such side, or no program. */
export function codeOf(side: SourceView | undefined): CodeFacts {
  return side?.facts.code ?? nothing;
}

/** Lines of a side, from the first (1) to the last that is asked for; none beyond its end. */
export function linesOf(side: SourceView | undefined, first: number, last: number): readonly string[] {
  return side === undefined ? [] : allLinesOf(side).slice(first - 1, last);
}

/** Each condition of a file asks for the lines around it, and a file may have thousands. */
const allLinesOf = oncePer(({ text }: SourceView) => text.split('\n'));

/** How often each text is among these. */
export function countTexts(texts: readonly string[]): (text: string) => number {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return (text) => counts.get(text) ?? 0;
}
