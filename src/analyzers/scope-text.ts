import type { DeclarationFact } from '../syntax/code-facts.ts';
import type { FileView } from '../syntax/file-view.ts';

/**
 * The text of the function around a line of the head, or of the type around a field of it. Where neither is known, the
 * lines from shortly before to some way behind, since what is made is set up afterwards.
 */
export function toScopeText({ head }: FileView, line: number): string {
  const lines = (head?.text ?? '').split(/\r?\n/);
  const around = (head?.facts.code?.declarations ?? []).filter(
    (one) => one.line <= line && line <= one.endLine,
  );
  const functions = around.filter(({ kind }) => kind === 'function');
  const [inner] = (functions.length > 0 ? functions : around).toSorted(
    (one, other) => toLength(one) - toLength(other),
  );
  const [first, last] = inner === undefined ? [line - before, line + behind] : [inner.line, inner.endLine];
  return lines.slice(Math.max(0, first - 1), Math.min(last, line + longest)).join('\n');
}

const before = 3;
const behind = 25;
/** What stands further away is about something else. */
const longest = 200;

function toLength({ line, endLine }: DeclarationFact): number {
  return endLine - line;
}
