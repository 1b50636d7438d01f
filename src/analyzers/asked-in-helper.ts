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
  if (head?.facts.code === undefined) return false;
  const { code } = head.facts;
  const now = code.declarations.find(({ name, within }) => name === host?.name && within === host.within);
  if (now === undefined) return false;
  const { added } = changedLines(change);
  const called = new Set(
    callsIn(code, now)
      .filter(({ line }) => added.has(line))
      .map(({ name }) => lastName(name)),
  );
  const written = [...head.facts.comments, ...code.strings];
  return code.declarations.some((helper) => {
    if (helper === now || !called.has(helper.name) || !asks(textOf(head, helper), text)) return false;
    // Words of a remark or of a text ask nothing.
    return !written.some((one) => isIn(one, helper) && toBare(one.text).includes(toBare(text)));
  });
}

/** Whether it stands there as a whole: in a longer name, or where something beside it decides too, something else is asked. */
function asks(source: string, text: string): boolean {
  const pieces = toBare(source).split(toBare(text));
  return pieces
    .slice(1)
    .some((after, index) => !openEnd.test(pieces[index] as string) && !openBeginning.test(after));
}

const openEnd = /([\w$.]|&&|\|\||\?\?|\b(and|or) )$/;
const openBeginning = /^([\w$.?]|&&|\|\|| (and|or)\b)/;

function innermost(side: SourceView | undefined, at: number): DeclarationFact | undefined {
  return side?.facts.code?.declarations.findLast(
    ({ kind, line, endLine }) => kind === 'function' && line <= at && at <= endLine,
  );
}

function callsIn({ calls }: CodeFacts, around: DeclarationFact): CodeFacts['calls'] {
  return calls.filter((call) => isIn(call, around));
}

function isIn({ line }: Pick<Lines, 'line'>, around: Lines): boolean {
  return around.line <= line && line <= around.endLine;
}

type Lines = Pick<DeclarationFact, 'line' | 'endLine'>;

function textOf(side: SourceView, { line, endLine }: DeclarationFact): string {
  return side.text
    .split('\n')
    .slice(line - 1, endLine)
    .join('\n');
}

/** Without layout and kinds of quotes, and with one name for whatever parts are asked of: a helper names its parameters anew. */
function toBare(text: string): string {
  return text
    .replaceAll(/["`]/g, "'")
    .replaceAll(/\s*(\?\.|->|\.)\s*/g, '.')
    .replaceAll(/(?<![\w$.])[A-Za-z_$][\w$]*(?=\.)/g, '_')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([^\w\s$]) ?/g, '$1')
    .trim();
}
