import type { WordRow } from '../words/data.ts';

/** A line that opens a condition. */
export const conditionWords: WordRow = {
  pattern: /\b(if|unless|guard|elif|elsif|elseif|assert|require|invariant|abort_if|abort_unless)\b|\|\||&&/,
  hit: 'if (a)',
  miss: 'while (a)',
};

/** A condition that asks whether something is missing or wrong. */
export const negations: WordRow = {
  pattern:
    /!|\bnot\b|\bis (None|null|nil)\b|[=!]=\s*(null|nil|None|false|undefined|''|"")|\bun(auth|verified|safe)|forbidden|denied|invalid|expired|locked|banned|blocked|suspended|revoked|anonymous|cannot|empty|missing|<|>/i,
  hit: '!user',
  miss: 'user',
};

/** An answer that refuses, whatever was asked: to give nothing back is no refusal. */
export const firmRefusals: WordRow = {
  pattern:
    /\b4(00|01|03|04|09|13|15|22|29)\b|\b(throw|raise|raises|panic|abort|reject|die|bail|deny|exit)\b|forbidden|unauthori[sz]ed|denied|not allowed|return\s.*\b([eE]rr\w*|\w+Error|errors?\.\w+)|return\s+-\d|\bErr\(|BAD_REQUEST|\bBadRequest\b|return\s+-?E[A-Z]{3}/,
  hit: 'throw new Failure()',
  miss: 'return false',
};

/** An answer that turns somebody away, where the question is about rights. */
export const refusals: WordRow = {
  pattern:
    /\b4(00|01|03|04|09|13|15|22|29)\b|\b(throw|raise|raises|panic|abort|reject|die|fail|bail|deny|redirect\w*|exit)\b|forbidden|unauthori[sz]ed|denied|not allowed|invalid|\b(error|err|errors)\b|Exception|Error|return\s+(false|False|nil|null|None|NULL|-\d|E[A-Z]+|0)\b|\bErr\(|BAD_REQUEST|NOT_FOUND/,
  hit: 'return false',
  miss: 'return value',
};

/** An answer whose words speak of rights. */
export const denials: WordRow = {
  pattern:
    /\b40[13]\b|forbidden|unauthori[sz]ed|access ?denied|permission ?denied|not (allowed|permitted|authorized|authenticated)|no permission|PermissionDenied|AccessDenied|NotAuthorized|\bE(PERM|ACCES)\b|\bonly [\w ]{2,30} (may|can|could|should|is allowed|are allowed)\b|\b(may|must) not\b|\bnot your\b|SecurityException|\bForbid\(|redirect\w*\b[^;]{0,60}\b(log_?in|sign_?in)\b|['"]\/(auth\/)?(login|signin|sign-in)\b/i,
  hit: 'res.status(403)',
  miss: 'res.status(404)',
};

/** Words in a condition that speak for sound input whatever the answer is. */
export const firmWords: WordRow = {
  pattern:
    /\b(is_?(valid|safe|allowed)|allow_?list|white_?list|sanitiz\w+|is_?local\w*|has_?own\w*)\b|__proto__|prototype|traversal|loopback|is_?private|starts_?with\((root|base)/i,
  hit: "key === '__proto__'",
  miss: "key === 'photo'",
};

/** The code behind it does not run. */
export const leaves: WordRow = {
  pattern: /\b(return|continue|break|next)\b/,
  hit: 'continue;',
  miss: 'go();',
};

/** The answer that lets somebody pass. */
export const allows: WordRow = {
  pattern: /^\W*return\s*(\(\s*)?(true|True|TRUE|next\(\)|next\(c\)|next\(ctx\)|next\.ServeHTTP|Ok\(\(\)\))/,
  hit: 'return next()',
  miss: 'return error',
};

/** A condition that stands behind its answer, as Ruby writes it. */
export const modifiers: WordRow = {
  pattern: /\b(return|raise|throw|head|redirect_to|render)\b.*\b(if|unless)\b/,
  hit: 'return head(403) unless ok',
  miss: 'if (a) return',
};

/** A line after which nothing of the answer follows. */
export const leavingLines: WordRow = {
  pattern: /\b(return|throw|raise|panic|abort|exit|die|next|redirect\w*|fail)\b/,
  hit: 'throw error',
  miss: 'go()',
};

/** Languages that do not hold an index against a limit, or stop the program for it. */
export const unboundLanguages: WordRow = {
  pattern: /^(c|cpp|objective-c|rust|go|zig)$/,
  hit: 'rust',
  miss: 'ruby',
};

/** Lengths and limits. */
export const boundWords: WordRow = {
  pattern:
    /len|size|count|max|min|limit|offset|idx|index|bound|capacity|num|end|pos|remaining|avail|left|room|cap|\bi\b/i,
  hit: 'n > length',
  miss: 'a > b',
};

/** What a function in C gives back for nothing found. */
export const emptyReturns: WordRow = {
  pattern: /\breturn (NULL|nullptr|false|0)\b/,
  hit: 'return NULL;',
  miss: 'return here;',
};

/** A condition with an operand that decides it. */
export const decidedSigns: WordRow = {
  pattern:
    /(^|[(&|])(true|True|1)\|\||\|\|(true|True|1)([)&|]|$)|(^|[(&|])(false|False|0)&&|&&(false|False|0)([)&|]|$)/,
  hit: 'a||true',
  miss: 'a||b',
};

/** A condition that is a constant. */
export const decidedWhole: WordRow = {
  pattern: /^!?\(?(true|false|True|False|TRUE|FALSE|[01])\)?$/,
  hit: '!true',
  miss: '!trust',
};

/** The same, as words. */
export const decidedWords: WordRow = {
  pattern: /\b(or True|and False|True or|False and)\b|[\w\])]\s=\s(0|1|true|false|True|False|NULL|null|nil)$/,
  hit: 'a or True',
  miss: 'a or Trust',
};

/** A condition that is asked the other way round. */
export const unlesses: WordRow = { pattern: /\bunless\b/, hit: 'go unless a', miss: 'go if unlessened' };

/** Names of what a call came back with, which tell nothing by themselves. */
export const outcomes: WordRow = {
  pattern: /\b(err|ok|error)\b|HasError/i,
  hit: 'err != nil',
  miss: 'owner != nil',
};

/** A name alone, or what it is not. */
export const singleNames: WordRow = { pattern: /^!?\w+$/, hit: '!ok', miss: '!a.ok' };

/** A line that says enough to be found again. */
export const tellingLines: WordRow = { pattern: /\w{3}/, hit: 'go(all);', miss: '});' };

/** A comparison of sizes. */
export const sizeSigns: WordRow = { pattern: /[<>]/, hit: 'n > m', miss: 'n == m' };

/** An answer to somebody who asks too often. */
export const limitAnswers: WordRow = {
  pattern: /\b429\b|too ?many ?(requests|attempts)|quota exceeded|rate ?limited|TOO_MANY_REQUESTS/i,
  hit: 'StatusTooManyRequests',
  miss: 'StatusTooMany',
};

/** An answer that goes on with the request. */
export const passesOn: WordRow = {
  pattern: /\b[Nn]ext\((c|ctx|req|request)?\)|\breturn\s+(true|True)\b|\bpass\b/,
  hit: 'c.Next()',
  miss: 'c.Abort()',
};

/** An operand that asks whether there is anybody at all. */
export const nullChecks: WordRow = {
  pattern: /[!=]==?\s*(null|nil|None|undefined)\b|\bis (not )?None\b/,
  hit: 'me == null',
  miss: 'me == owner',
};

/** An operand, as words, that asks only whether somebody is signed in. */
export const barelyAsked: WordRow = {
  pattern: /\b(authenticated|logged in|signed in|is auth)\b/,
  hit: 'user is authenticated',
  miss: 'user is admin',
};

/** Names, as words, of what must hold all at once. */
export const allLists: WordRow = {
  pattern: /\b(guards|dependencies|middlewares?|permissions)\b/,
  hit: 'use guards',
  miss: 'use roles',
};

/** Names, as words, of what is enough to hold once. */
export const anyLists: WordRow = { pattern: /\b(roles?|any|only)\b/, hit: 'has any role', miss: 'has all' };

/** A condition that is met by whoever may not. */
export const unlessAllowed: WordRow = {
  pattern: /^\(?(!|not\b)[^&|]*$/,
  hit: '!user.isStaff',
  miss: 'user.isStaff',
};

/** A line that leaves some things out. */
export const narrowings: WordRow = {
  pattern:
    /\b(exclude|filter|where|limit|restrict|hide|mask|redact|omit|strip|scope|only|owned_by|without)(?![a-z])/i,
  hit: 'rows = rows.filter(public=True)',
  miss: 'showFilters();',
};
