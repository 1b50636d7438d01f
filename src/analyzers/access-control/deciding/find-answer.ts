import type { DeclarationFact } from '../../../syntax/code-facts.ts';
import type { SourceView } from '../../../syntax/file-view.ts';
import { linesOf } from '../sides.ts';
import { closings, letsPass, noStatements, oneLineAnswers, openings, trailingComments } from './data.ts';

/** Where the first statement of its body already says yes, or its body is empty; 0 where it does not. */
export function findAnswer({ line, endLine }: DeclarationFact, side: SourceView): number {
  // What begins behind code hides only the lines below.
  const comments = new Set(
    side.facts.comments.flatMap((comment) => listLines(comment.line + 1, comment.endLine)),
  );
  const lines = linesOf(side, line, endLine).map((text, index) => ({ text, at: line + index }));
  if (lines.length <= 2 && lines.slice(0, 1).some(({ text }) => oneLineAnswers.pattern.test(text)))
    return line;
  const opening = lines.find(({ text }) => openings.pattern.test(text));
  if (opening === undefined) return 0;
  const statement = lines.find(
    ({ text, at }) => at > opening.at && !comments.has(at) && !noStatements.pattern.test(text),
  );
  if (statement === undefined)
    return lines.slice(-1).some(({ text }) => closings.pattern.test(text)) ? opening.at : 0;
  const words = statement.text.replace(trailingComments.pattern, '').trim();
  return letsPass.pattern.test(words) ? statement.at : 0;
}

export function listLines(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
