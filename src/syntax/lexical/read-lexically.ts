import { isDirective } from '../directives.ts';
import type { CommentFact, Facts, ImportFact } from '../facts.ts';
import { createLineIndex, type LineIndex } from '../line-index.ts';
import { readCode } from './code/read-code.ts';
import { importRows, lexicalRows } from './data.ts';
import { renderPlain } from './plain/render-plain.ts';

/** Reads a text by its words: comments and texts are told apart, imports are found by their spelling. */
export function readLexically(language: string, text: string, reason?: string): Facts {
  const toLine = createLineIndex(text);
  const { comments, code } = splitComments(language, text);
  const imports = findImports(language, code, toLine);
  const facts = readCode({ language, text, imports, toLine });
  const structure = renderPlain(language, text);
  return {
    language,
    reading: 'lexical',
    reason: reason ?? `there is no parser for ${language} here`,
    imports,
    comments: comments.map((comment) => toCommentFact(comment, toLine)),
    ...(structure !== undefined && { structure }),
    ...(facts && { code: facts }),
  };
}

interface Stretch {
  readonly start: number;
  readonly text: string;
}

/** The comments, and the text with comments and texts of several lines blanked out, so that offsets stay. */
function splitComments(language: string, text: string): { comments: Stretch[]; code: string } {
  const row = lexicalRows.find(({ languages }) => languages.includes(language));
  if (row === undefined) return { comments: [], code: text };
  const groups = [row.comments, row.longStrings, row.strings].map((sources) => sources.join('|') || '(?!)');
  const pattern = new RegExp(`(^#![^\\n]*|${groups[0]})|(${groups[1]})|${groups[2]}`, 'g');
  const found = Array.from(text.matchAll(pattern), ({ 0: whole, 1: comment, 2: long, index }) => ({
    stretch: { start: index, text: whole },
    isComment: comment !== undefined,
    isBlanked: comment !== undefined || long !== undefined,
  }));
  const comments = found.filter(({ isComment }) => isComment).map(({ stretch }) => stretch);
  const blanks = found.filter(({ isBlanked }) => isBlanked).map(({ stretch }) => stretch);
  return { comments, code: blankOut(text, blanks) };
}

function blankOut(text: string, stretches: readonly Stretch[]): string {
  let end = 0;
  const parts = stretches.flatMap(({ start, text: blanked }) => {
    const before = text.slice(end, start);
    end = start + blanked.length;
    return [before, blanked.replace(/[^\n]/g, ' ')];
  });
  return [...parts, text.slice(end)].join('');
}

function toCommentFact({ start, text }: Stretch, toLine: LineIndex): CommentFact {
  const shown = text.trim();
  const bare = shown.replace(/^(\/\/|\/\*|<!--|--|<#|[#;])/, '');
  const isShebang = start === 0 && shown.startsWith('#!');
  return {
    text: shown,
    directive: isShebang || isDirective(bare),
    line: toLine(start),
    endLine: toLine(start + text.length - 1),
  };
}

function findImports(language: string, code: string, toLine: LineIndex): ImportFact[] {
  return importRows
    .filter(({ languages }) => languages.includes(language))
    .flatMap(({ pattern, within }) => findMatches(code, pattern, within))
    .flatMap(({ start, end, module }) => {
      const place = { line: toLine(start), endLine: toLine(end) };
      return listModules(module).map((name) => toImportFact(name, place));
    })
    .toSorted((one, other) => one.line - other.line);
}

interface Match {
  readonly start: number;
  /** Offset of the last character. */
  readonly end: number;
  readonly module: string;
}

function findMatches(code: string, pattern: RegExp, within: RegExp | undefined): Match[] {
  const stretches = within ? [...code.matchAll(within)] : [{ 0: code, index: 0 }];
  return stretches.flatMap(({ 0: text, index }) =>
    Array.from(text.matchAll(pattern), (match) => ({
      start: index + match.index,
      end: index + match.index + match[0].length - 1,
      module: match[1] ?? '',
    })),
  );
}

/** `import a, b.c as d` brings in two. */
function listModules(words: string): string[] {
  return words.split(',').flatMap((word) => word.trim().split(/\s+as\s/)[0] || []);
}

function toImportFact(module: string, place: Pick<ImportFact, 'line' | 'endLine'>): ImportFact {
  return { module, kind: 'import', names: [], typeOnly: false, ...place };
}
