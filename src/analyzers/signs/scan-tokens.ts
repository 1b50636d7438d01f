import type { SignRow } from './sign-row.ts';

/** A word, text or sign with the blanks before it; a comment among these is a `#`, with a line break where it has some. */
export interface Token {
  readonly kind: 'word' | 'text' | 'sign';
  readonly text: string;
  readonly gap: string;
}

export interface Remark {
  readonly text: string;
  readonly start: number;
}

export interface Scan {
  readonly tokens: readonly Token[];
  readonly remarks: readonly Remark[];
}

/** A text from its beginning to its end, nothing left out; undefined where something begins that could not be told. */
export function scanTokens(row: SignRow, text: string): Scan | undefined {
  const pattern = new RegExp(
    `(?<comment>${row.comments})|(?<taken>${row.texts})|(?<word>${row.words})|(?<open>(?:${row.open ?? '["\'`]'})[^]*)|(?<blank>[ \\t\\r\\n\\f]+)|[^]`,
    'gmu',
  );
  const tokens: Token[] = [];
  const remarks: Remark[] = [];
  let gap = '';
  for (const { 0: found, groups, index } of text.matchAll(pattern)) {
    const { comment, taken, word, open, blank } = groups ?? {};
    if (open !== undefined) return undefined;
    if (blank !== undefined) gap += blank;
    else if (comment !== undefined) {
      remarks.push({ text: comment, start: index });
      gap += comment.includes('\n') ? '#\n#' : '#';
    } else {
      tokens.push({ kind: toKind(taken, word), text: found, gap });
      gap = '';
    }
  }
  return { tokens, remarks };
}

function toKind(taken: string | undefined, word: string | undefined): Token['kind'] {
  if (taken !== undefined) return 'text';
  return word === undefined ? 'sign' : 'word';
}
