import type { FileChange } from '../../../patch/patch.ts';
import { newLines } from '../../new-lines.ts';
import { ownParts, templateRows } from './data.ts';

export interface Unescaped {
  readonly line: number;
  readonly name: string;
}

/** New lines of a template that write a value into the page as it is. */
export function findUnescaped(change: Pick<FileChange, 'path' | 'hunks'>): readonly Unescaped[] {
  const rows = templateRows.filter(({ path }) => path.test(change.path));
  return newLines(change)
    .filter(({ text }) => rows.some(({ pattern }) => isWritten(text, pattern)))
    .map(({ text, line }) => ({ line, name: text.trim().slice(0, 60) }));
}

/** What stands before the place is another attribute. */
function isWritten(text: string, pattern: RegExp): boolean {
  const at = text.search(pattern);
  return at >= 0 && !ownParts.test(text.slice(at));
}
