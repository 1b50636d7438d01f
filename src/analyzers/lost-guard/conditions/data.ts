import type { WordRow } from '../words/data.ts';

/** Words that open a block. */
export const blockWords: WordRow = {
  pattern: /\b(if|else|unless|while|for|case|try)\b/,
  hit: 'x ; if ( a )',
  miss: 'gift ( a )',
};

/** A condition that asks for nothing else than that there is what it names first. */
export const presences: WordRow = {
  pattern: /^([$@\w]+(?: (?:\.|->|::) \w+)*)(?: (?:!==?|is !) (?:null|nil|None|NULL|undefined|nullptr))?$/,
  hit: 'a . b !== null',
  miss: 'a . b === null',
};

/** A condition that asks of `_` nothing else than whether it has a value. */
export const missing: WordRow = {
  pattern:
    /^(! )?((isset|empty|defined|is_null|! isset) \( )?_( \))?( \. (nil\?|empty\?|blank\?|isEmpty \( \)|is_none \( \)))?$|^_ ([!=]==?|is) (NULL|null|nullptr|undefined|nil|None|''?|')$/,
  hit: '! isset ( _ )',
  miss: 'isset ( _ . b )',
};

/** A name or a part of one that gets a value. */
export const written: WordRow = {
  pattern: /(?:^|[{;(] )([$@\w]+(?: (?:\.|->|::) \w+| \[ [^\]=]* \])*) (?:[|&+*/-] ?)?= ((?:(?! [{};] ).)*)/,
  hit: 'b ( ) ; a . c += 1',
  miss: 'if ( a == 1 )',
};
