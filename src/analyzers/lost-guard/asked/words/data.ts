import type { WordRow } from '../../words/data.ts';

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
