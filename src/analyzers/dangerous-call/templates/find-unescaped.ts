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
  if (rows.length === 0) return [];
  return newLines(change)
    .filter(({ text }) => rows.some(({ pattern }) => pattern.test(text)) && !ownParts.test(text))
    .map(({ text, line }) => ({ line, name: text.trim().slice(0, 60) }));
}
