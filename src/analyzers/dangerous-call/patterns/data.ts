/** A group of one repeated atom, perhaps with something optional behind it, that is repeated itself: `(a+)+`. */
export const repeatedRepeats =
  /\((?:\?:)?(?:\[(?:\\.|[^\]\\]){1,60}\]|\\{1,2}[wdsSWD]|\.|\w)[+*](?:(?:\\{1,2}[sw]|[-_. ,]|\[[^\]]{1,20}\])[?*])?\)(?:[+*]|\{\d+,\})(?!\+)/;

/** What tells a regular expression from other code with stars and brackets. */
export const regexWords =
  /\/[\^(\\[].*\/|[rR]e(gex)?\w*[.(]|[Rr]eg[eE]xp?|Pattern|preg_|=~|%r\{|matches\(|['"]\^/;
