import type { WordRow } from '../words/data.ts';

/** Comparisons, with the one that says the same of the sides turned round, and the one that says the opposite. */
export interface Comparison {
  readonly op: string;
  readonly isTurned?: true;
  readonly isNot?: true;
}

export const comparisons: ReadonlyMap<string, Comparison> = new Map([
  ['==', { op: '==' }],
  ['===', { op: '==' }],
  ['is', { op: '==' }],
  ['!=', { op: '==', isNot: true }],
  ['!==', { op: '==', isNot: true }],
  ['<', { op: '<' }],
  ['>', { op: '<', isTurned: true }],
  ['<=', { op: '<=' }],
  ['>=', { op: '<=', isTurned: true }],
  ['in', { op: 'in' }],
]);

/** Calls that compare what they are called on, or the two things that they are given. */
export const equalCalls: WordRow = {
  pattern: /(^|\.)(equals|Equals|eql\?|equal\?)$/,
  hit: 'Objects.equals',
  miss: 'equalsIgnoreCase',
};

/** Calls that say of what they are given whether it is there. */
export const truthCalls: WordRow = { pattern: /^(Boolean|bool)$/, hit: 'Boolean', miss: 'Boolean.parse' };

/** Words for nothing. */
export const nothings: WordRow = {
  pattern: /^(null|nil|None|NULL|nullptr|undefined)$/,
  hit: 'nil',
  miss: 'nullable',
};

/** Names before a dot that stand for the thing around. */
export const selves: WordRow = { pattern: /^(this|self|cls|static)$/, hit: 'self', miss: 'selfish' };

/** Words that leave a function for its caller to deal with. */
export const throwing: WordRow = {
  pattern:
    /^(throw|raise|panic|panic!|bail|bail!|die|exit|abort\w*|halt|fail|reject|deny|forbid\w*|throw\w*|raise\w*|unauthorized|notFound)$/,
  hit: 'abort',
  miss: 'return',
};

/** Answers that mean no. */
export const refusals: WordRow = {
  pattern: /^(false|False|FALSE|0|null|nil|None|NULL|nullptr)?$/,
  hit: 'False',
  miss: 'falsely',
};

/** Answers that mean yes, or an error where an error is asked for. */
export const acceptances: WordRow = { pattern: /^(true|True|TRUE|1|- \w+)$/, hit: '- EINVAL', miss: 'a - b' };

/** Demands that a build for use leaves out. */
export const softDemands: WordRow = {
  pattern: /^(debug_|_)?assert(_\w+)?!?$/i,
  hit: 'debug_assert',
  miss: 'assertOwner',
};

/** Names of calls whose answer is yes or no. */
export const questioning: WordRow = {
  pattern: /^(is|has|may|can|was|should|allow|valid|same|ok)/i,
  hit: 'isOwner',
  miss: 'owner',
};

/** Words that begin a line that opens a part of a function. */
export const parts: WordRow = {
  pattern:
    /^(if|elif|else|elsif|for|foreach|while|until|unless|try|catch|except|finally|rescue|ensure|with|switch|case|when|default|do|begin|match|loop|select|using|lock|\}|\))$/,
  hit: 'except',
  miss: 'fortune',
};

/** Words that begin the line before a lone brace that opens a part of a function. */
export const blocks: WordRow = {
  pattern: /^(if|else|for|foreach|while|try|catch|switch|using|lock|do)$/,
  hit: 'using',
  miss: 'double',
};

/** Words before the name of a function. */
export const declaring: WordRow = { pattern: /^(fun|func|function|fn|def)$/, hit: 'fun', miss: 'funny' };

/** Parameters that nobody gives. */
export const receivers: WordRow = { pattern: /^(self|cls)$/, hit: 'cls', miss: 'selfish' };

/** Signs that set a name. */
export const settings: WordRow = { pattern: /^:?=$/, hit: ':=', miss: '==' };

/** Signs of a value that is written out. */
export const plainSigns: WordRow = { pattern: /^[-+*<>()[\]{},/|]+$/, hit: '<<', miss: '<=' };

/** Words that go on with the statement of the line before. */
export const goingOn: WordRow = { pattern: /^(&&|\|\||\.|\?\.|->|\+)$/, hit: '?.', miss: '++' };

/** Words that leave a statement to the next line. */
export const unfinished: WordRow = {
  pattern: /^(&&|\|\||\(|,|=|\+|return)$/,
  hit: 'return',
  miss: 'returns',
};
