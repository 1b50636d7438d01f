import { isDirective } from '../syntax/directives.ts';
import type { CommentFact } from '../syntax/facts.ts';
import type { SourceView } from '../syntax/file-view.ts';
import { steers } from './signs/steers.ts';

/** How many letters and digits behind a directive tell where in the program it stands. */
const reach = 40;

/**
 * Every comment that steers a tool, with the code that follows it as far as layout cannot change it. Equal texts: the same
 * directives at the same places.
 */
export function toDirectivePlaces({ text: written, facts }: SourceView): string {
  const text = written.replaceAll('\r\n', '\n');
  const places = findComments(text, facts.comments);
  const gaps = places.map(({ end }, index) => text.slice(end, places[index + 1]?.start));
  return places
    .flatMap(({ comment }, index) => {
      const steering = listSteering(facts.language, comment);
      const place = `${toDistance(facts.language, gaps.slice(index), comment)}${wordsFrom(gaps, index)}`;
      return steering.map((part) => `${part.trim()} @ ${place}`);
    })
    .join('\n');
}

/**
 * What of a comment steers: all of it, or, in a block with tags, what stands behind those tags that do. The reader of a language
 * looked at the whole of it.
 */
function listSteering(language: string, comment: CommentFact): readonly string[] {
  const isSteering = (text: string) =>
    isDirective(text.replace(/^[\s/*#]+/, '')) || isDirective(text) || steers(language, text);
  if (!comment.directive && !isSteering(comment.text)) return [];
  const parts = comment.text.startsWith('/**') ? comment.text.split(tags).filter(isSteering) : [];
  return parts.length > 0 ? parts : [comment.text];
}

/** Before a line of a block that begins with a tag. */
const tags = /\n(?=[ \t]*\*?[ \t]*@)/;

/**
 * How far away it stands, where that decides whether it is followed: at the top of a file, or with no empty line between it and
 * what it is for.
 */
function toDistance(language: string, gaps: readonly string[], { line, text }: CommentFact): string {
  if (language === 'go') return /^[^\p{L}\p{N}]*?\n[ \t]*\n/u.test(gaps.join('#')) ? 'apart ' : '';
  const isAtTop = language === 'dockerfile' || /coding[:=]|^#!/.test(text);
  return isAtTop ? `line ${line} ` : '';
}

interface Place {
  readonly comment: CommentFact;
  readonly start: number;
  readonly end: number;
}

/** Comments know their lines; where exactly they stand is found on the line, behind the comment before. */
function findComments(text: string, comments: readonly CommentFact[]): readonly Place[] {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const places: Place[] = [];
  for (const comment of comments) {
    const from = Math.max(starts[comment.line - 1] ?? 0, places.at(-1)?.end ?? 0);
    const shown = comment.text.replaceAll('\r\n', '\n');
    const start = text.indexOf(shown, from);
    places.push({ comment, start, end: start + shown.length });
  }
  return places;
}

/** Letters and digits of the code from one gap between comments on; signs and blanks are layout's business. */
function wordsFrom(gaps: readonly string[], first: number): string {
  let words = '';
  for (const gap of gaps.slice(first)) {
    if (words.length >= reach) break;
    words += gap.replaceAll(/[^\p{L}\p{N}]/gu, '');
  }
  return words.slice(0, reach).toLowerCase();
}
