import type { DeclarationFact } from '../syntax/code-facts.ts';
import type { FileView } from '../syntax/file-view.ts';

/**
 * The text of the function around a line of the head, or of the type around a field of it. Where neither is known, the
 * lines around it up to where another function begins: what is made is set up near the place.
 */
export function toScopeText({ head }: FileView, line: number): string {
  if (head === undefined) return '';
  const lines = head.text.split(/\r?\n/);
  const { code } = head.facts;
  const inner = code === undefined ? undefined : findInner(code.declarations, line);
  if (inner !== undefined)
    return lines.slice(inner.line - 1, Math.min(inner.endLine, line + longest)).join('\n');
  return [...backTo(lines, line), ...lines.slice(line - 1, line), ...aheadTo(lines, line)].join('\n');
}

/** What stands further away is about something else. */
const longest = 200;
const behind = 12;
const ahead = 30;

/** The innermost function around a line, or the innermost type where there is none. */
function findInner(declarations: readonly DeclarationFact[], line: number): DeclarationFact | undefined {
  const around = declarations.filter((one) => one.line <= line && line <= one.endLine);
  const functions = around.filter(({ kind }) => kind === 'function');
  return (functions.length > 0 ? functions : around).toSorted(
    (one, other) => toLength(one) - toLength(other),
  )[0];
}

function toLength({ line, endLine }: DeclarationFact): number {
  return endLine - line;
}

/** From the head of the function on, if the line is not one itself. */
function backTo(lines: readonly string[], line: number): readonly string[] {
  if (heads.test(String(lines[line - 1]))) return [];
  const some = lines.slice(Math.max(0, line - 1 - behind), line - 1);
  return some.slice(
    Math.max(
      0,
      some.findLastIndex((text) => heads.test(text)),
    ),
  );
}

function aheadTo(lines: readonly string[], line: number): readonly string[] {
  const some = lines.slice(line, line + ahead);
  const next = some.findIndex((text) => heads.test(text));
  return next === -1 ? some : some.slice(0, next);
}

const heads =
  /^\s*(?:(?:public|private|protected|internal|static|override|open|final|export|async|suspend|virtual|abstract|implicit|inline|mutating|@\w+(?:\([^)]*\))?)\s+)*(?:def|defn|fun|func|function|fn|sub|constructor|modifier|let)\b(?!.*=\s*$)|^\s*\(defn/;
