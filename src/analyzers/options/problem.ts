/** Steps from the top of the policy to a value. */
export type KeyPath = readonly (string | number)[];

/** Something wrong with the policy, before we know on which line it stands. */
export interface Problem {
  readonly path: KeyPath;
  /** Whether the key itself or its value is wrong. */
  readonly at: 'key' | 'value';
  /** One sentence without the place and without a final full stop. */
  readonly text: string;
}

/** `gates.qa.tiers[2]`; the top of the file is the empty string. */
export function renderKeyPath(path: KeyPath): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${renderKey(step)}`))
    .join('')
    .replace(/^\./, '');
}

/** A word of the policy on one line, in backticks, cut when it is long. */
export function quoteWord(word: string): string {
  return `\`${renderKey(word.length > 60 ? `${word.slice(0, 59)}…` : word)}\``;
}

/** Plain words stand as they are; anything a terminal or a reader could trip over is escaped. */
function renderKey(key: string): string {
  return /^[\p{L}\p{N}\p{P}\p{S} ]+$/u.test(key) ? key : JSON.stringify(key);
}
