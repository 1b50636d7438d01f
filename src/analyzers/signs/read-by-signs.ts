import { isDirective } from '../../syntax/directives.ts';
import type { CommentFact, Facts } from '../../syntax/facts.ts';
import type { SourceView } from '../../syntax/file-view.ts';
import { createLineIndex } from '../../syntax/line-index.ts';
import { oncePer } from '../../syntax/once.ts';
import { exactRows } from './exact/data.ts';
import { freeRows } from './free/data.ts';
import { lineRows } from './lines/data.ts';
import { markupRows } from './markup/data.ts';
import type { Remark } from './scan-tokens.ts';
import type { SignRow } from './sign-row.ts';
import { styleRows } from './styles/data.ts';
import { type Told, tellApart } from './tell-apart.ts';
import { tellMarkup } from './tell-markup.ts';

/** Every language that is told apart by its signs here. */
export const signRows: readonly SignRow[] = [...freeRows, ...lineRows, ...exactRows, ...styleRows];

/**
 * The same text with its program and comments as the signs of its language tell them, where no parser told: without a program
 * where they leave a doubt.
 */
export function readBySigns(view: SourceView): SourceView {
  return toView(view);
}

/** Several ask the same of one side. */
const toView = oncePer((view: SourceView): SourceView => ({ ...view, facts: toFacts(view) }));
const readers = new Map<string, (text: string) => Told | undefined>([
  ...signRows.map((row) => [row.language, (text: string) => tellApart(row, text)] as const),
  ...markupRows.map((row) => [row.language, (text: string) => tellMarkup(row, text)] as const),
]);

function toFacts({ text, facts }: SourceView): Facts {
  const read = readers.get(facts.language);
  if (facts.reading !== 'lexical' || read === undefined) return facts;
  const { structure: _, ...rest } = facts;
  const told = read(text);
  if (told === undefined) return rest;
  const toLine = createLineIndex(text);
  const comments = told.remarks.map((remark) => toComment(remark, toLine));
  return { ...rest, structure: told.program, comments };
}

function toComment({ text, start }: Remark, toLine: (offset: number) => number): CommentFact {
  const bare = text.replace(/^(\/\/|\/\*|<!--|--|<#|[#;])/, '');
  return {
    text: text.trim(),
    directive: isDirective(bare),
    line: toLine(start),
    endLine: toLine(start + text.length - 1),
  };
}
