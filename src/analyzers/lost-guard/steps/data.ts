import type { WordRow } from '../words/data.ts';

/** Statements that bring something in, or give it a name. */
export const importing: WordRow = {
  pattern: /^(import|from|use|using|#|package|require|require_once|include|export|@)$/,
  hit: 'use',
  miss: 'user',
};

/** What is brought in and given a name. */
export const loading: WordRow = {
  pattern: /^(await )?(require|import|__import__) \(/,
  hit: "require ( 'a' ) . b",
  miss: "required ( 'a' ) . b",
};

/** Steps by which the same value only takes another form, in languages whose types say so. */
export const goForms: WordRow = {
  pattern: /^(string|\[ \] (byte|rune)) \( \)$/,
  hit: '[ ] byte ( )',
  miss: 'int ( )',
};

export const rustForms: WordRow = {
  pattern:
    /^\. (to_owned|to_string|to_vec|clone|cloned|copied|into|as_str|as_ref|as_slice|as_bytes|borrow|iter|into_iter) \( \)$/,
  hit: '. to_owned ( )',
  miss: '. to_lowercase ( )',
};

export const mereForms: ReadonlyMap<string, WordRow> = new Map([
  ['go', goForms],
  ['rust', rustForms],
]);

/** A cast to another type. */
export const casts: WordRow = {
  pattern: /^\( (unsigned |const |struct )?\w+( \*)? \)$/,
  hit: '( int )',
  miss: '( int , a )',
};

/** A link of a chain of calls. */
export const chainLinks: WordRow = {
  pattern: /^(\.|->|&\.|\?\.) \w+[!?]?( \(.*\))?$|^\w+[!?]? \(.*\) (\.|->|&\.|\?\.)$/,
  hit: '. strip ( )',
  miss: 'strip ( )',
};

/** A statement that is one call. */
export const callStatements: WordRow = {
  pattern: /^[$@\w.>:!?& -]+ ?\(.*\) ?;?$/,
  hit: 'lock ( a ) ;',
  miss: 'a = lock ( b ) ;',
};

/** A name that is counted up or down. */
export const counters: WordRow = {
  pattern: /^[$@\w.> -]+ (\+ \+|- -|\+= .*|-= .*) ?;?$/,
  hit: 'count - - ;',
  miss: 'count ;',
};

/** Names, in lower case, of what guards something. */
export const trustWords: WordRow = {
  pattern:
    /user|owner|auth|token|perm|role|limit|depth|valid|safe|escap|check|secur|verif|trust|allow|deny|filter|lock|secret|password|csrf|nonce|strict|cert|sanit|clean|encode|strip|normal|timeout|expire|scope|tenant|session|admin|guard|prevent|assert|header|cookie/,
  hit: 'checkstack',
  miss: 'shecstack',
};
