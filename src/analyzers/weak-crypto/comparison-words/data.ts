import type { WordRow } from '../words/data.ts';

/** A name, a path of names, an entry, or a short call. */
const operand = String.raw`[\w.$\[\]'"?>:-]{1,60}(?:\([\w.$'", ]{0,40}\))?`;

/** Two sides of an operator. */
export const operators: WordRow = {
  pattern: new RegExp(String.raw`(?<![\w.$\[\]'"])(${operand})\s?[=!]==?\s?(${operand})`),
  hit: 'a.token !== read(b)',
  miss: 'a.token = read(b)',
};

/** One side that is asked about the other. */
export const methods: WordRow = {
  pattern:
    /(?<![\w.$])([\w.$]{1,60})\.(?:equals|equalsIgnoreCase|Equals|localeCompare|SequenceEqual|eql\?|equal)\(([\w.$()]{1,60})\)/,
  hit: 'signature.equals(other)',
  miss: 'signature.concat(other)',
};

/** Functions that are given both sides. */
export const functions: WordRow = {
  pattern:
    /\b(?:bytes\.Equal|Arrays\.equals|str(?:case|n)?cmp|memcmp|DeepEqual|Buffer\.compare|[sS]tring\.Equals)\(([^,()]{1,60}),\s?([^,()]{1,60})/,
  hit: 'memcmp(hmac, other, 20)',
  miss: 'memcpy(hmac, other, 20)',
};

/** What follows code on its line and is none. */
export const trailingComments: WordRow = {
  pattern: /(^|\s)(\/\/|#|\*)\s.*$/,
  hit: 'run(); // then leave',
  miss: "open('http://a b')",
};

/** Blanks and brackets around a side. */
export const edges: WordRow = { pattern: /^[!(\s]+|[)\s]+$/g, hit: '(token', miss: 'token' };

/** Values that are written out. */
export const literals: WordRow = {
  pattern: /^['"\d`-]|^(null|undefined|true|false|nil|None|NULL|nullptr|NaN|Null|self|this|err|error)$|['"]$/,
  hit: 'nil',
  miss: 'nilly',
};

/** Names of constants, alone or behind a dot. */
export const constants: WordRow = { pattern: /(^|\.)[A-Z][A-Z0-9_]*$/, hit: 'a.MAX_2', miss: 'a.Max' };

/** Members of types. */
export const members: WordRow = {
  pattern: /^[A-Z]\w*(\.|::)[A-Z]\w*$/,
  hit: 'Token::Comma',
  miss: 'Token::comma',
};

/** What is a secret only where the other side is the one expected. */
export const proofs: WordRow = { pattern: /\b(token|digest|hash)$/, hit: 'my token', miss: 'tokens' };

/** What leads to the last name of a side, and what it is called with. */
export const surroundings: WordRow = {
  pattern: /^[^(]*(\.|->|::)(?=\w)|\(.*$/g,
  hit: 'user->token',
  miss: 'user-token',
};

/** Brackets of an entry, with their quotes. */
export const brackets: WordRow = { pattern: /\[['"]?|['"]?\]/g, hit: "a['otp']", miss: "a'otp'" };
