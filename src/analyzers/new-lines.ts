import type { FileChange } from '../patch/patch.ts';

/** One line of the head that the change wrote. */
export interface NewLine {
  readonly text: string;
  readonly line: number;
}

/** Added lines, without those that only moved or were indented otherwise: the change removes the same words elsewhere. */
export function newLines({ hunks }: Pick<FileChange, 'hunks'>): readonly NewLine[] {
  const left = new Map<string, number>();
  const lines = hunks.flatMap((hunk) => hunk.lines);
  for (const line of lines) {
    if (line.kind === 'removed') left.set(toWords(line.text), (left.get(toWords(line.text)) ?? 0) + 1);
  }
  return lines.flatMap((line) => {
    if (line.kind !== 'added') return [];
    const words = toWords(line.text);
    const count = left.get(words) ?? 0;
    left.set(words, count - 1);
    return count > 0 ? [] : [{ text: line.text, line: line.headLine }];
  });
}

/** Blanks of other kinds are no layout: they show like blanks and are letters to a program. */
function toWords(text: string): string {
  return text.replaceAll(/[ \t]+/g, ' ').replaceAll(/^ | $/g, '');
}
