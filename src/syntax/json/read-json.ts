import type { CommentFact, Facts } from '../facts.ts';
import { readLexically } from '../lexical/read-lexically.ts';
import { createLineIndex, type LineIndex } from '../line-index.ts';
import { JsonProblem, parseJson } from './parse-json.ts';
import { type JsonToken, scanJson } from './scan-json.ts';

/** JSON with the line of every value. Comments and trailing commas are taken, but they are part of the structure. */
export function readJson(text: string): Facts {
  const toLine = createLineIndex(text);
  const tokens = scanJson(text);
  const code = tokens.filter(({ isComment }) => !isComment);
  const comments = tokens.filter(({ isComment }) => isComment);
  try {
    return {
      language: 'json',
      reading: 'syntax',
      imports: [],
      comments: comments.map((token) => toCommentFact(token, toLine)),
      data: parseJson(code, toLine),
      structure: JSON.stringify([comments.length > 0, ...code.map((token) => token.text)]),
    };
  } catch (error) {
    if (!(error instanceof JsonProblem)) throw error;
    return { ...readLexically('json', text), reading: 'broken', reason: error.message };
  }
}

function toCommentFact({ text, start }: JsonToken, toLine: LineIndex): CommentFact {
  return { text, directive: false, line: toLine(start), endLine: toLine(start + text.length - 1) };
}
