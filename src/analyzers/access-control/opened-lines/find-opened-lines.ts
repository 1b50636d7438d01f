import type { FileView } from '../../../syntax/file-view.ts';
import { newLines } from '../../new-lines.ts';
import { noCode } from '../words/data.ts';
import { openedLines } from './data.ts';

export interface OpenedLine {
  readonly code: string;
  readonly name: string;
  readonly line: number;
}

/** New lines of code that take a protection off by themselves. */
export function findOpenedLines({ change }: FileView): readonly OpenedLine[] {
  return newLines(change)
    .filter(({ text }) => text.length <= longest && !noCode.pattern.test(text))
    .flatMap(({ text, line }) =>
      openedLines
        .filter(({ pattern }) => pattern.test(text))
        .map(({ code }) => ({ code, name: text.trim(), line })),
    );
}

/** Longer lines are data. */
const longest = 400;
