import type { ParseResult } from '@babel/parser';
import { isDirective } from '../directives.ts';
import type { CommentFact } from '../facts.ts';
import type { LineIndex } from '../line-index.ts';

export type ScriptComment = NonNullable<ParseResult['comments']>[number];

/** A comment with its marks, so that `//` and block comments stay apart. */
export function toCommentFact(comment: ScriptComment, toLine: LineIndex): CommentFact {
  const isLine = comment.type === 'CommentLine';
  return {
    text: isLine ? `//${comment.value}` : `/*${comment.value}*/`,
    directive: isDirective(comment.value),
    line: toLine(comment.start ?? 0),
    endLine: toLine((comment.end ?? 0) - 1),
  };
}
