/** Words of a name that say what it is for, with a name that has them and a look-alike. */
export interface WordRow {
  readonly words: RegExp;
  readonly hit: string;
  readonly miss: string;
}

function row(words: RegExp, hit: string, miss: string): WordRow {
  return { words, hit, miss };
}

/** Names of calls whose result is harmless where what goes in need not be: nothing else is meant by them. */
export const cleaningNames: readonly WordRow[] = [
  row(
    / (escap(e|ed|er|es|ing)|esc|quote|quoted|quoter|quotes|shellescape|escapeshellarg|escapeshellcmd|shellwords|escapejs|escapexml|escapehtml) /,
    'quoteLike',
    'quotaLike',
  ),
  row(
    / (sanit\w*|purif\w*|scrub\w*|bleach\w*|neutrali[sz]\w*|defang\w*|untaint\w*|detaint\w*|xss|cleanse\w*) /,
    'scrubHtml',
    'scribeHtml',
  ),
  row(
    / (html ?special ?chars|html ?entit\w*|entities|encode entities|kses\w*|striptags|stripslashes) /,
    'encode_entities',
    'encode_entry',
  ),
  row(/ (redact\w*|censor\w*|mask(ed|ing)?|obfuscat\w*) /, 'redactToken', 'reactToken'),
  row(
    / (base ?name|real ?path|canonical\w*|norm ?path|leaf ?name|eval ?symlinks|secure filename|sanitized name|file name utils|expand ?path|full ?path) /,
    'leafName',
    'leafNode',
  ),
  row(
    / (safe|safely|secure|secured|whitelist\w*|allowlist\w*|white list|allow list|printable|inside|within|confine\w*|contain(ed)? in|restrict\w*) /,
    'safeLeaf',
    'saveLeaf',
  ),
  row(
    / (encode|encoded|encoder|encoding) (for )?(html|uri|url|xml|attr\w*|body|js|java ?script|css|path|query|header|component|ldap|sql) | (html|uri|url|xml|percent|query|path|header|form|attribute|ldap) (encode|encoded|encoder|encoding) | (url ?encode|rawurlencode|urlencode|query escape|path escape|for html\w*|for java ?script) /,
    'encodeForBody',
    'encodeForever',
  ),
  row(
    / (strip|remove|reject|drop|filter|without|no|kill|replace|flatten|clean|normali[sz]e|check|validate|verify|ensure|assert|limit|trim) (\w+ )?(tags?|html|crlf|cr|lf|controls?|newlines?|line ?breaks?|null|nulls|nul|script|scripts|slash|slashes|dots?|markup|unsafe|dangerous|traversal|invalid|special|chars|meta|filter|filename|file ?name|path|paths|rel|url|uri|host|hostname|header|headers|separators?|identifier|column|origin|redirect|xml|svg|email|markdown|sensitive|credentials?|secrets?|private|auth\w*|cookies?|hop by hop) /,
    'withoutControls',
    'withoutComments',
  ),
];

/** The same, where the surroundings speak of what comes from elsewhere or of what can be done with it. */
export const tidyingNames: readonly WordRow[] = [
  row(
    / (normali[sz]e\w*|clean\w*|strip\w*|filter\w*|flatten\w*|slug\w*|parameterize|resolve|portable|neutral|printable|formula|local only|file name|filename|leaf) $/,
    'cleanRel',
    'clearRel',
  ),
  row(
    / (valid|validate\w*|validated|verify|verified|checked|ensure\w*|enforce\w*) /,
    'checkedName',
    'chosenName',
  ),
  row(
    / (clamp\w*|bound|bounded|limit|limited|limiter|cap|capped|truncate\w*|max bytes reader|at most) /,
    'clampPage',
    'campPage',
  ),
  row(/ (min|minimum|at most|clamp) $/, 'min', 'mint'),
  row(
    / (number|parse ?int|parse ?float|int|integer|to i|intval|atoi|to number|parse uint|parse long|boolean|uuid|int val) $/,
    'Number',
    'Numbers',
  ),
];

/** What comes from elsewhere, and what can be done with it. */
export const tellingSurroundings =
  /\b(req|request|params?|query|headers?|cookies?|body|input|upload\w*|payload|argv|file\w*|path\w*|dir|directory|url|uri|href|redirect\w*|sql|exec\w*|spawn|html|innerHTML|echo|render\w*|fetch|malloc|memcpy|alloc\w*|untrusted)\b|[Rr]equest|<\/?[a-z]+[ >]/;

/** Whatever is called so is done with the whole of a text or a list, and says nothing about what may be in it. */
export const ordinaryNames =
  / (thread safe|type safe|safe area|null safe|quote (price|request|service|id|currency|token)|url path|full path) /;

/** Words of a name that promise care; what has lost them does the same without it. */
export const carefulWords =
  / (safe|safely|secure|secured|securely|checked|strict|strictly|escaped|sanitized|sanitised|verified|validated|authenticated|signed|bounded|limited|quoted|encoded|saturating|within|inside|confined|restricted|sandbox|sandboxed|isolated|hardened|protected|guarded|encrypted|https|ranged?|limits?|constant time|timing safe|with limit|no follow|nofollow|beneath|no symlinks?|exclusive|atomic|atomically) /;

/** Words that promise none. The first stand for themselves; the others say so only in the place of something of the same kind. */
export const carelessWords =
  / (unsafe|unsafely|insecure|insecurely|unchecked|unverified|unescaped|unvalidated|unsanitized|unrestricted|unbounded|unlimited|dangerous|dangerously|disable) /;
export const looseWords =
  / (raw|loose|lenient|permissive|anywhere|anything|any|skip|ignore|bypass|noop|no|none|without|weak|plain|plaintext|trust|anonymous|public|legacy|optional|unsigned|wrapping|pickle|eval) /;

/** A pair of names of which the one does with care what the other does without, and one that does not. */
export interface PairRow {
  readonly strong: RegExp;
  readonly weak: RegExp;
  readonly hit: readonly [strong: string, weak: string];
  readonly miss: readonly [strong: string, other: string];
}

export const weakerPairs: readonly PairRow[] = [
  {
    strong: / (verify\w*|validate\w*|authenticate\w*|open sealed|unseal\w*|decrypt\w*|check signature) /,
    weak: / (decode\w*|parse\w*|peek\w*|read|unpack|inspect|extract|get) /,
    hit: ['jwtVerify', 'decodeJwt'],
    miss: ['jwtVerify', 'checkJwt'],
  },
  {
    strong:
      / (v?snprintf|str[nl]cpy|str[nl]cat|strncmp|fgets|(memcpy|strcpy|sprintf|strcat) s|strnlen|wcsncpy) /,
    weak: / (v?sprintf|strcpy|strcat|strcmp|gets|memcpy|strlen|wcscpy) /,
    hit: ['snprintf', 'sprintf'],
    miss: ['snprintf', 'asprintf'],
  },
  {
    strong: / checked (add|sub|mul|div|neg|shl|shr|pow) | try (from|into) /,
    weak: / (wrapping|overflowing) (add|sub|mul|div|neg|shl|shr|pow) | as /,
    hit: ['checked_add', 'wrapping_add'],
    miss: ['checked_add', 'saturating_add'],
  },
  {
    strong: / (exec file|execfile|spawn|spawn sync|run) /,
    weak: / (exec|exec sync|system|shell|popen|eval) $/,
    hit: ['spawn', 'system'],
    miss: ['spawn', 'fork'],
  },
  {
    strong:
      / (timing safe equal|constant time (compare|eq)|compare digest|hash equals|is equal|fixed time equals|secure compare) /,
    weak: / (equals?|compare|eq|strcmp|memcmp|bcmp) $/,
    hit: ['FixedTimeEquals', 'SequenceEqual'],
    miss: ['FixedTimeEquals', 'SequenceJoin'],
  },
  {
    strong: / (text content|inner text|create text node|text) $/,
    weak: / (inner html|outer html|html|insert adjacent html) $/,
    hit: ['textContent', 'innerHTML'],
    miss: ['textContent', 'innerText'],
  },
  {
    strong: / (base ?name|real ?path|canonical\w*) $/,
    weak: / (dir ?name|to string|join|as posix) $/,
    hit: ['toCanonical', 'join'],
    miss: ['toCanonical', 'expand'],
  },
  {
    strong:
      / (secure random|crypto ?rand\w*|secrets?|random bytes|get random values|random uuid|system random|os rng|token (hex|bytes|urlsafe)|random number generator|csprng) /,
    weak: / (random|rand|rand int|randint|mt rand|math ?rand|uniqid|next int|small rng|getrandbits) $/,
    hit: ['SecureRandom', 'Random'],
    miss: ['SecureRandom', 'Chance'],
  },
  {
    strong: / (lstat|mkstemp|mkdtemp|named temporary file|create temp|temp file) $/,
    weak: / (stat|mktemp|tmpnam|tempnam) $/,
    hit: ['mkstemp', 'mktemp'],
    miss: ['mkstemp', 'tempFile'],
  },
  {
    strong: / (replace all|gsub|replace all string|replace all literal string) /,
    weak: / (replace|sub|replace first|replace string) $/,
    hit: ['replaceAll', 'replace'],
    miss: ['replaceAll', 'rewrite'],
  },
  {
    strong: / (private|restricted|authenticated) /,
    weak: / public (read|write|access) | world | everyone /,
    hit: ['private', 'public_read'],
    miss: ['private', 'bucket_owner_read'],
  },
  {
    strong: / (fetch|get|lookup|find|at|dig|key|resolve|map) $/,
    weak: / (constantize|safe constantize|instance eval|class eval|const get|eval|get attr|getattr|import module|for name) $/,
    hit: ['fetch', 'constantize'],
    miss: ['fetch', 'titleize'],
  },
  {
    strong: / (from utf 8|get|at|get mut|split at|slice) $/,
    weak: / (from raw parts|from raw parts mut) /,
    hit: ['slice', 'from_raw_parts'],
    miss: ['slice', 'from_parts'],
  },
];

/** Names of calls that write one sign for another, and the signs for which somebody does so with care. */
export const replacingNames =
  / (replace|replace all|gsub|sub|preg replace|str replace|tr|translate|replace all string|delete|substring after last|substring after|last|split|rsplit|trim left|trim right|trim prefix|ltrim|rtrim|lstrip|rstrip|reject|delete all) $/;
export const specialSigns =
  /[<>&;]|["'`]\s*["'`]{2}|\\[rnx0]|\.\.|\[\^|\.\/|\\\\|\\\.|\[:(print|cntrl):\]|["'`]["'`]?\/["'`]?["'`]|["'`]:["'`]/;

/** Whose of several things is meant: a name that says so, and gives way to one that does not, finds those of others too. */
export const scopeWords =
  / (of|in|by|for|within|from|per|and|with) (repo|repository|owner|org|organi[sz]ation|account|tenant|team|project|user|current user|workspace|company|customer|group|self|session|member|creator|author)\b(?! (name|email|agent))/;

/** A line that puts a text into something where signs mean something: a page, a query, a path, a command, a header. */
export const composingLines =
  /['"`>]\s*<\/?[a-z]|<\/?[a-z]+>['"`]|\b(SELECT|INSERT|UPDATE|DELETE|WHERE|ORDER BY|LIKE)\b.*['"`]|\b(join\w*|Combine|File|Path|resolve|child|open\w*|readFile\w*|read_\w+|write_\w+|moveTo|sendFile)\(|Content-Disposition|\b(set|add)_?[hH]eader|\.header\(|\b(exec\w*|system|popen)\(|innerHTML|insertAdjacentHTML|\bhref\b|\becho\s|\bssh\s/;

/** Names of calls that give a value another kind or another look, which keeps nothing out. */
export const plainNames =
  / (string|str|to string|to s|to str|to path|path|file|text|format|sprintf|print\w*|copy|clone|deep copy|some|ok|box|arc|rc|ref|deref|into|from|as ref|to owned|of|new|list|array|tuple|set|dict|map|promise|await|async|memo|t|tr|trans|translate|gettext|i18n|get|fetch|load|find|read|lower|upper|to lower|to upper|lower case|upper case|to lower case|to upper case|capitali[sz]e|title|titleize|reverse|sorted|sort|join|concat|append|push|render\w*|date|time|len|length|size|count|json|stringify|dumps|encode|decode|bytes|buffer|move|unwrap|expect|value|name|label|url|uri|to url|asset\w*|static|require|import|await|call|apply|bind|log|debug|trace|super|dirname|abspath|absolute|parent|root|base) $/;
