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
    .flatMap(({ comment }, index) =>
      comment.directive || steers(facts.language, comment.text)
        ? [`${comment.text.trim()} @ ${wordsFrom(gaps, index)}`]
        : [],
    )
    .join('\n');
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
  for (let index = first; index < gaps.length && words.length < reach; index += 1) {
    words += gaps[index]?.replaceAll(/[^\p{L}\p{N}]/gu, '') ?? '';
  }
  return words.slice(0, reach).toLowerCase();
}
