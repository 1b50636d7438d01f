import { isDirective } from '../directives.ts';
import type { CommentFact } from '../facts.ts';
import type { LineIndex } from '../line-index.ts';
import type { Yaml } from './read-yaml.ts';

/** Marks that the lexer puts between the pieces of the text: they have no place in it. */
const marks: ReadonlySet<string> = new Set(['\u0002', '\u001F']);

/** Comments by the lexer, which alone knows whether a `#` stands inside a text. */
export function readComments(text: string, yaml: Yaml, toLine: LineIndex): CommentFact[] {
  const comments: CommentFact[] = [];
  let offset = 0;
  let before = '';
  for (const piece of new yaml.Lexer().lex(text)) {
    const isScalar = before === '\u001F';
    if (!isScalar && piece.startsWith('#')) {
      const line = toLine(offset);
      comments.push({ text: piece.trimEnd(), directive: isSteering(piece, line), line, endLine: line });
    }
    if (isScalar || !marks.has(piece)) offset += piece.length;
    before = isScalar ? '' : piece;
  }
  return comments;
}

function isSteering(text: string, line: number): boolean {
  return (line === 1 && text.startsWith('#!')) || isDirective(text.slice(1));
}
