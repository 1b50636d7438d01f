import { changedLines } from '../patch/changed-lines.ts';
import type { CodeFacts, DeclarationFact } from '../syntax/code-facts.ts';
import type { FileView, SourceView } from '../syntax/file-view.ts';
import { lastName } from './name-words.ts';

/**
 * Whether code that stood on a line of the base, as a statement or a condition, stands word for word in a function that the lines
 * around its old place now call: what was done here is done there.
 */
export function standsInHelper({ base, head, change }: FileView, baseLine: number, text: string): boolean {
  const host = innermost(base, baseLine);
  const code = head?.facts.code;
  const now = code?.declarations.find(({ name, within }) => name === host?.name && within === host.within);
  if (code === undefined || now === undefined) return false;
  const { added } = changedLines(change);
  const called = new Set(
    callsIn(code, now).flatMap(({ line, name }) => (added.has(line) ? [lastName(name)] : [])),
  );
  return code.declarations.some(
    (helper) =>
      helper !== now && called.has(helper.name) && toBare(textOf(head, helper)).includes(toBare(text)),
  );
}

function innermost(side: SourceView | undefined, at: number): DeclarationFact | undefined {
  return side?.facts.code?.declarations.findLast(
    ({ kind, line, endLine }) => kind === 'function' && line <= at && at <= endLine,
  );
}

function callsIn({ calls }: CodeFacts, { line, endLine }: DeclarationFact): CodeFacts['calls'] {
  return calls.filter((call) => call.line >= line && call.line <= endLine);
}

function textOf(side: SourceView | undefined, { line, endLine }: DeclarationFact): string {
  return (side?.text.split('\n') ?? []).slice(line - 1, endLine).join('\n');
}

/** Without layout and kinds of quotes, and with one name for whatever parts are asked of: a helper names its parameters anew. */
function toBare(text: string): string {
  return text
    .replaceAll(/["`]/g, "'")
    .replaceAll(/\s*(\?\.|->|\.)\s*/g, '.')
    .replaceAll(/(?<![\w$.])[A-Za-z_$][\w$]*(?=\.)/g, '_')
    .replaceAll(/\s+/g, '');
}
