/** What tells a regular expression from other texts with stars and brackets. */
export const regexWords =
  /[rR]e(gex)?\w*[.(]|[Rr]eg[eE]xp?|Pattern|preg_|=~|matches\(|ereg|Match(es|String)?\(|REGEX|_RE\b|pattern/;

/** Their expressions are matched in one go, however they are written. */
export const linearLanguages: ReadonlySet<string> = new Set(['go', 'rust']);
