import { once } from '../../once.ts';
import { type PlainRow, plainRows } from './data.ts';

/**
 * The program without layout and comments, told apart by its signs alone: equal texts, equal programs. Undefined for a
 * language, and for a text of a language, in which signs do not tell.
 */
export function renderPlain(language: string, text: string): string | undefined {
  const row = rows().get(language);
  if (row === undefined || row.unless.test(text)) return undefined;
  const bare = text.replace(row.comments, (found, comment: string | undefined) => {
    if (comment === undefined) return found;
    return row.isLoose ? toBlank(comment) : '';
  });
  const even = bare.replace(row.blanks, (found, blank: string | undefined) =>
    blank === undefined ? found : toBlank(blank),
  );
  return row.isLoose ? even.trim() : even;
}

function toBlank(stretch: string): string {
  return stretch.includes('\n') ? '\n' : ' ';
}

const rows = once(() => new Map(plainRows.map((row) => [row.language, toPatterns(row)])));

/** Strings are found together with what is looked for, so that nothing is found inside of them. */
function toPatterns({ strings, comments, blanks, unless }: PlainRow) {
  return {
    unless,
    comments: new RegExp(`${strings}|(${comments})`, 'gm'),
    blanks: new RegExp(`${strings}|(${blanks})`, 'g'),
    /** Whether blanks between words are layout. */
    isLoose: blanks.includes('[ \\t\\r]+'),
  };
}
