import type { WordRow } from '../words/data.ts';

/** An answer that whoever called must hear. */
export const failing: WordRow = {
  pattern: /\b(throw|raise|raises|panic|abort|die|bail)\b|\bErr\(|return\s.*(\berr\w*|Err\w+|errors?\.\w+)/,
  hit: "throw new Failure('a')",
  miss: 'return throwaway',
};

/** An answer that says nothing. */
export const silent: WordRow = {
  pattern: /\breturn\s*(null|None|nil|undefined|true|True|0)?\s*(;|\}|$)|\bpass\b|\bOk\(\(\)\)/m,
  hit: 'return;',
  miss: 'return failure;',
};

/** A failure becomes none. */
export const forgiving: WordRow = {
  pattern:
    /(^|[\s({;])\w*(err|error|ret|rc|rv|res|result|status|ok|valid|verified|allowed|authorized)\s*=\s*(0|nil|null|NULL|nullptr|None|true|True|TRUE|OK|SUCCESS|\w*_OK|\w*_SUCCESS)\s*;?\s*\}?\s*$/i,
  hit: '  err = nil',
  miss: '  err := nil == a',
};

/** Names, as words, of functions that tell who is there. */
export const identityNames: WordRow = {
  pattern:
    /^((get|load|fetch|resolve|read|require|find|set|ensure) )?(the )?(current|session|authenticated|request|auth|logged in|active) (user|account|principal|identity|member|tenant|actor|viewer)( or \w+)?$|^(authenticate|identify|whoami)( (user|request|token|session))?$/,
  hit: 'get current user',
  miss: 'get current page',
};

/** A line that names somebody, whoever it is. */
export const somebody: WordRow = {
  pattern:
    /\breturn\s+(?!(null|None|nil|undefined|false|False|err|error|Err|redirect|unauthori[sz]ed|forbidden|res\b|reply\b)\b)\S*(user|guest|account|default|admin|anonymous|system|principal|identity|member)\w*/i,
  hit: 'return users.guest();',
  miss: 'return null;',
};
