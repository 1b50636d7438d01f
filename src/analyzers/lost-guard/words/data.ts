/** Words or signs of programs, with one that is among them and one that only looks like it. */
export interface WordRow {
  readonly pattern: RegExp;
  readonly hit: string;
  readonly miss: string;
}

/** Signs that are read one by one and are one. */
export const joinedSigns: WordRow = {
  pattern: /^(&&|\|\||\?\?|[=!]={1,2}|\?:|<<|>>|[<>]=|=~|!~)$/,
  hit: '&&',
  miss: '&|',
};

/** Words that say what a sign says. */
export const sameWords: ReadonlyMap<string, string> = new Map([
  ['and', '&&'],
  ['or', '||'],
  ['not', '!'],
]);

/** A word behind which a condition stands. */
export const openers: WordRow = {
  pattern: /^(if|elif|elsif|elseif|while|unless|guard|until)$/,
  hit: 'elsif',
  miss: 'else',
};

/** A word behind which a condition stands that must not hold for its body to run. */
export const turned: WordRow = { pattern: /^(unless|guard|until)$/, hit: 'unless', miss: 'while' };

/** Languages that write conditions without brackets, and bodies without braces. */
export const plainBodies: WordRow = {
  pattern: /^(python|ruby|shell|lua|elixir)$/,
  hit: 'ruby',
  miss: 'rust',
};

/** Languages whose condition may begin with a bracket that closes before it ends. */
export const openConditions: WordRow = {
  pattern: /^(python|ruby|shell|lua|elixir|go|rust|swift)$/,
  hit: 'go',
  miss: 'c',
};

/** Languages in which a line that ends no operand ends a condition, and in which it may stand behind its answer. */
export const lineConditions: WordRow = { pattern: /^(ruby|elixir)$/, hit: 'ruby', miss: 'python' };

/** What stands before a condition that is part of an expression, and no modifier. */
export const expressionStarts: WordRow = {
  pattern: /^([=|{(;,]|else|do|then|=>|\|\||&&)$/,
  hit: '=',
  miss: ')',
};

/** Words that leave a function, a turn of a loop, or the program. */
export const leaving: WordRow = {
  pattern:
    /^(return|throw|raise|continue|break|goto|die|exit|panic|abort|halt|bail|next|fail|redo|panic!|bail!)$/,
  hit: 'goto',
  miss: 'going',
};

/** Calls that do so. */
export const leavingCalls: WordRow = {
  pattern:
    /^(\w*[pP]anic|abort\w*|_?exit|[fF]atal\w*|bail|reject|deny|forbid\w*|unauthorized|throw\w*|raise\w*|croak|failf?|notFound|redirect\w*|unreachable|\w*[eE]rror)!?$/,
  hit: 'serverPanic',
  miss: 'paniced',
};

/** An answer that lets somebody pass. */
export const allowing: WordRow = {
  // With a failure beside it, as Go writes it, it lets nobody pass.
  pattern:
    /^(\{ )?return (\( )*(true|True|TRUE|next|Ok|nil|None|null)\b(?! , (?!nil\b|None\b|null\b|true\b))/,
  hit: 'return true ;',
  miss: 'return trust ;',
};

/** Calls that demand something and stop where it does not hold. */
export const demanding: WordRow = {
  pattern:
    /^(\w*(assert|ASSERT)\w*|(\w+_)?(require|ensure|check|verify|validate|expect|enforce|must|prevent|deny|reject|forbid|guard|restrict|protect|authorize|TCHECK|CHECK|invariant|precondition)(?!_once)\w*|\w+(Check|Guard|Require|Ensure|Validate|Verify)[A-Z]\w*)[!?]?$/,
  hit: 'ND_TCHECK_32BITS',
  miss: 'require_once',
};

/** Calls that stop where what they are given holds. */
export const refusing: WordRow = {
  pattern: /^(abort|throw|raise|reject|deny|fail|refuse|panic|bail|forbid|halt)(_if|If)!?$/,
  hit: 'abort_if',
  miss: 'abort_iff',
};

/** Calls that stop unless it holds. */
export const refusingUnless: WordRow = {
  pattern: /^(abort|throw|raise|reject|deny|fail|refuse|panic|bail|forbid|halt)(_unless|Unless)!?$/,
  hit: 'throw_unless',
  miss: 'throw_until',
};

/** Calls whose further arguments are what is told. */
export const telling: WordRow = {
  pattern:
    /^((abort|throw|raise|reject|deny|fail|refuse|panic|bail|forbid|halt)(_if|If|_unless|Unless)|(debug_)?assert)!?$/,
  hit: 'abort_if',
  miss: 'assertEquals',
};

/** Names that say nothing about what is guarded. */
export const plainNames: WordRow = {
  pattern:
    /^(if|else|return|true|false|null|nil|None|NULL|undefined|this|self|new|in|is|typeof|instanceof|err|ok|error|ret|rc|result|res|function|const|let|var|int|len|sizeof|defined|isset|empty|await|async|as|void|char|unsigned|long|string)$/i,
  hit: 'err',
  miss: 'errors',
};

/** What binds a part of a name to its whole. */
export const links: WordRow = { pattern: /^(\.|->|::|\?\.|&\.)$/, hit: '->', miss: '=>' };

/** Comparisons of sizes. */
export const comparisons: WordRow = { pattern: /^[<>]=?$/, hit: '<=', miss: '<<' };

/** Comparisons of any kind. */
export const equalities: WordRow = {
  pattern: /(^| )(===?|!==?|eq|[eE]quals|[hH]as|in_array|hash_equals|EqualFold)( |$)/,
  hit: 'a == b',
  miss: 'a = b',
};

/** Questions that a part of a text answers. */
export const containments: WordRow = {
  pattern:
    /(^| )([sS]tarts?_?[wW]ith\??|[eE]nds?_?[wW]ith\??|includes?\??|[cC]ontains|indexOf|Has(Pre|Suf)fix|match|test|strpos|str_contains|strn(case)?cmp)( |$)/,
  hit: 'a . startsWith ( b )',
  miss: 'a . starts ( b )',
};

/** Signs of an expression that goes on behind or before a line's end. */
export const joins: WordRow = {
  pattern: /^([&|=<>!.,?:+*(-]|&&|\|\||[=!]==?|[<>]=|\?\?)$/,
  hit: '||',
  miss: ';',
};

/** Questions of what the program runs on. */
export const platforms: WordRow = {
  pattern:
    /\b(sys \. (version_info|platform)|PHP_VERSION(_ID)?|RUBY_(VERSION|ENGINE)|__cplusplus|__GNUC__|_MSC_VER|process \. (versions?|platform)|runtime \. (GOOS|GOARCH|Version))\b/,
  hit: 'sys . version_info >= ( 3 , 8 )',
  miss: 'sys . argv',
};

/** What is said to whoever is turned away for want of a right. */
export const denials: WordRow = {
  pattern:
    /den(y|ied)|forbid|unauthori|not_?allowed|no_?access|permission|illegal_?access|\b(401|403)\b|access_?den|\bauth(entication|orization)?(error|exception)?\b|not_?found|sign_?in|log_?in\b/i,
  hit: 'throw new NotAllowed ( a )',
  miss: 'throw new NotAlone ( a )',
};

/** Names, as whole words of programs, of who somebody is, and of what proves it. */
export const identities: WordRow = {
  pattern:
    /(^|_|(?<=[a-z]))(owners?|users?|roles?|admins?|tenants?|perms?|permissions?|auth\w*|tokens?|signatures?|digests?|hmac|sessions?|secrets?|passwords?|csrf|nonces?|verified|scopes?|allowed|trusted|origins?|principals?|accounts?|members?|staff|mime_?types?|extensions?|depth)(_?[iI][dD])?($|_|[A-Z(])|^(Owner|User|Role|Admin|Tenant|Permission|Token|Signature|Session|Origin|Principal)\w*/,
  hit: 'owner_id',
  miss: 'ownerless',
};

/** Calls that make a value harmless. */
export const cleaners: WordRow = {
  pattern:
    /(^|[ _])(h|(\w*_)?(sanitiz|escap|encod|quot|clean|normali[sz]|strip|purif|clamp|canonical)\w*|\w*(Sanitiz|Escap|Encod|Clean|Normali[sz]|Strip|Purif)\w*) \(/,
  hit: 'h ( name )',
  miss: 'hash ( name )',
};

/** Names, as words, of what holds something back: checks, cleaners, patterns of what must not be, limits. */
export const careNames: WordRow = {
  pattern:
    /\b(sanitiz(e|es|ed|er|ing)|sanitise[rd]?|escap(e|es|ed|er|ing)|purify|invalid|illegal|forbidden|disallowed|unsafe|untrusted|traversal|dot dot|dotdot|cr or lf|crlf|overflow|constant time|same (origin|host|site|domain)|cross (origin|domain)|is (safe|valid|allowed|trusted|private|internal|local|loopback|reserved)|(max|maximum) (\w+ )?(depth|size|length|len|count|bytes|nesting|redirects|recursion|body|headers?|entries)|(depth|size|length|nesting|recursion) limit|csrf|xsrf|nonce|block ?list|deny ?list|black ?list|allow ?list|white ?list|allowed \w+|urls? match|uris? match|hosts? match)\b/,
  hit: 'has dot dot segment',
  miss: 'has dot segment',
};
