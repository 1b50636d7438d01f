import { isDirective } from '../directives.ts';
import type { CommentFact, Facts, ImportFact } from '../facts.ts';
import { createLineIndex, type LineIndex } from '../line-index.ts';
import { importRows, lexicalRows } from './data.ts';

/** Reads a text by its words: comments and texts are told apart, imports are found by their spelling. */
export function readLexically(language: string, text: string, reason?: string): Facts {
  const toLine = createLineIndex(text);
  const { comments, code } = splitComments(language, text);
  return {
    language,
    reading: 'lexical',
    reason: reason ?? `there is no parser for ${language} here`,
    imports: findImports(language, code, toLine),
    comments: comments.map((comment) => toCommentFact(comment, toLine)),
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
  const comments: Stretch[] = [];
  const code = text.replace(pattern, (whole: string, comment?: string, long?: string, ...rest) => {
    if (comment !== undefined) comments.push({ start: Number(rest[0]), text: comment });
    return comment === undefined && long === undefined ? whole : whole.replace(/[^\n]/g, ' ');
  });
  return { comments, code };
}

function toCommentFact({ start, text }: Stretch, toLine: LineIndex): CommentFact {
  const shown = text.trim();
  const bare = text.trim().replace(/^(\/\/|\/\*|<!--|--|<#|[#;])/, '');
  const isShebang = start === 0 && shown.startsWith('#!');
  return {
    text: shown,
    directive: isShebang || isDirective(bare),
    line: toLine(start),
    endLine: toLine(start + text.length - 1),
  };
}

function findImports(language: string, code: string, toLine: LineIndex): ImportFact[] {
  const rows = importRows.filter(({ languages }) => languages.includes(language));
  const found = rows.flatMap(({ pattern }) => [...code.matchAll(pattern)]);
  return found
    .flatMap((match) => listModules(match[1] ?? '').map((module) => toImportFact(module, match, toLine)))
    .toSorted((one, other) => one.line - other.line);
}

/** `import a, b.c as d` brings in two. */
function listModules(words: string): string[] {
  return words.split(',').flatMap((word) => word.trim().split(/\s+as\s/)[0] || []);
}

function toImportFact(module: string, match: RegExpExecArray, toLine: LineIndex): ImportFact {
  const start = match.index + match[0].search(/\S/);
  const line = toLine(start);
  const endLine = toLine(match.index + match[0].length - 1);
  return { module, kind: 'import', names: [], typeOnly: false, line, endLine };
}
