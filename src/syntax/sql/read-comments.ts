import { isDirective } from '../directives.ts';
import type { CommentFact } from '../facts.ts';
import type { LineIndex } from '../line-index.ts';
import { endOfNext, type SqlMark } from './scan-sql.ts';

/** A comment; MySQL's executable one is a directive with the code it holds. */
export function toCommentFacts(text: string, mark: SqlMark, toLine: LineIndex): CommentFact[] {
  const isExecutable = mark.kind === 'executable' && text.startsWith('/*', mark.start);
  if (mark.kind !== 'comment' && !isExecutable) return [];
  const end = isExecutable ? endOfNext('*/', text, mark.end) : mark.end;
  const shown = text.slice(mark.start, end).trim();
  const directive = isExecutable || isDirective(shown.replace(/--|\/\*|#/, ''));
  return [{ text: shown, directive, line: toLine(mark.start), endLine: toLine(end - 1) }];
}
