import type { FileChange } from '../../../patch/patch.ts';
import { newLines } from '../../new-lines.ts';
import { regexWords, repeatedRepeats } from './data.ts';

export interface Slow {
  readonly line: number;
  readonly name: string;
}

/** Longer lines are data. */
const longest = 400;

/** New expressions in which a repeat is repeated: the tries double with each letter. */
export function findSlow(change: Pick<FileChange, 'hunks'>): readonly Slow[] {
  return newLines(change).flatMap(({ text, line }) => {
    const name = text.length > longest || !regexWords.test(text) ? null : repeatedRepeats.exec(text);
    return name === null ? [] : [{ line, name: name[0].slice(0, 60) }];
  });
}
