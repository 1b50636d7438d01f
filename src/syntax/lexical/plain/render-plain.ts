import { once } from '../../once.ts';
import { type PlainRow, plainRows } from './data.ts';

/**
 * The program without layout and comments, told apart by its signs alone: equal texts, equal programs. Undefined for a
 * language, and for a text of a language, in which signs do not tell.
 */
export function renderPlain(language: string, text: string): string | undefined {
  const row = rows().get(language);
  if (row === undefined || row.unless.test(text)) return undefined;
  const { comments, blanks, nothing, isLoose } = row;
  if (isLoose && /["'`]/.test(text.replace(comments, ''))) return undefined;
  const bare = text.replace(comments, (found, comment: string | undefined) => {
    if (comment === undefined) return found;
    return isLoose ? toBlank(comment) : '';
  });
  const even = bare.replace(blanks, (found, blank: string | undefined) =>
    blank === undefined ? found : toBlank(blank),
  );
  const told = even.replace(nothing, (found, blank: string | undefined) =>
    blank === undefined ? found : '',
  );
  return isLoose ? told.trim() : told;
}

function toBlank(stretch: string): string {
  return stretch.includes('\n') ? '\n' : ' ';
}

const rows = once(() => new Map(plainRows.map((row) => [row.language, toPatterns(row)])));

/** Strings are found together with what is looked for, so that nothing is found inside of them. */
function toPatterns({ strings, comments, blanks, nothing = '(?!)', unless }: PlainRow) {
  return {
    unless,
    comments: new RegExp(`(${comments})|${strings}`, 'gm'),
    blanks: new RegExp(`(${blanks})|${strings}`, 'g'),
    nothing: new RegExp(`(${nothing})|${strings}`, 'g'),
    /** Whether blanks between words are layout; quotes that are left over show that signs do not tell then. */
    isLoose: blanks.includes('[ \\t\\r]+'),
  };
}
