import type { CommentFact } from '../../syntax/facts.ts';
import { findRow } from '../path-row.ts';
import { directionMarkers, downPaths } from './data.ts';

/** Tells for a line whether it only runs when the migration is taken back. */
export function toDirection(path: string, comments: readonly CommentFact[]): (line: number) => boolean {
  if (findRow(path, downPaths) !== undefined) return () => true;
  const marks = comments.flatMap(({ text, line }) => {
    const row = directionMarkers.find(({ pattern }) => pattern.test(text));
    return row ? [{ line, isDown: row.direction === 'down' }] : [];
  });
  return (line) => marks.findLast((mark) => mark.line < line)?.isDown ?? false;
}
