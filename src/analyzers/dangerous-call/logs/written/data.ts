/** Words of a name that say what it is for, with a name that has them and a look-alike. */
interface NameRow {
  readonly words: RegExp;
  readonly hit: string;
  readonly miss: string;
}

function row(words: RegExp, hit: string, miss: string): NameRow {
  return { words, hit, miss };
}

/** What lets in whoever reads it, and what is told about people that nobody else should know. */
export const secretNames: readonly NameRow[] = [
  row(/ (password|passwd|passphrase|pwd|passcode|pass phrase|pass code) $/, 'newPassword', 'passwordHint'),
  row(/ (secret|secrets|credential|credentials|creds) $/, 'client_secret', 'secretName'),
  row(
    / (api|private|secret|signing|session|encryption|master|access|auth|service|license|account|ssh|hmac|shared|storage) ?key $/,
    'signingKey',
    'sortKey',
  ),
  row(
    / (access|refresh|id|auth|reset|session|bearer|login|verification|activation|confirm\w*|invite|invitation|api|csrf|device|service|personal|user|registration|raw|plain|new|jwt|oauth|unsubscribe|magic) token $|^ token $/,
    'refreshToken',
    'pageToken',
  ),
  row(/ (jwt|otp|totp|one time (password|code)|otp code|hotp|mnemonic|seed phrase) $/, 'otp', 'option'),
  row(
    / (login|sign ?in|verification|recovery|backup|reset|mfa|2fa|two factor|auth|security|sms|confirm\w*|activation|pin) ?codes? $/,
    'recovery_codes',
    'countryCode',
  ),
  row(/ (reset|magic|login|sign ?in|verification|activation|invite) ?(link|url) $/, 'resetLink', 'imageLink'),
  row(
    / (cvv|cvc|card number|card no|pan number|iban|account number|routing number|pin code) $/,
    'cardNumber',
    'lineNumber',
  ),
  row(
    / (ssn|social security( number)?|passport( number| no)|national id|tax id|date of birth|driver license|medical record) $/,
    'customer_ssn',
    'session',
  ),
  row(
    / (authorization|auth header|cookie header|set cookie|session id|sessid|session cookie) $/,
    'sessionId',
    'orderId',
  ),
];

/** Names of one word that stand for a secret where the text beside them says so. */
export const toldSecrets: readonly { readonly name: RegExp; readonly text: RegExp; readonly line: string }[] =
  [
    {
      name: / code $/,
      text: /\b(log-?in|sign-?in|verification|one-?time|otp|recovery|backup|reset|2fa|mfa|security|sms|activation|confirmation)[ -]code\b|\bcode\b.{0,20}\b(sent|mailed|texted) to\b/i,
      line: 'log.info("login code %s", code)',
    },
    {
      name: / (key|raw key|plain key|full key|key value) $/,
      text: /\b(api|access|secret|private|signing|encryption|license)[ _-]key\b|\b(?<!\b(cache|lock|row|index|public|primary|foreign) )key (was )?(created|generated|issued|minted|rotated)\b|\b(created|generated|issued|minted|rotated) (a |an |new )*(api |access )?key\b/i,
      line: 'slog.Info("key created", "key", key)',
    },
    {
      name: / (link|url) $/,
      text: /\b(password )?reset (link|url)\b|\bmagic[- ]link\b|\b(log-?in|sign-?in|invitation|verification|activation) (link|url)\b/i,
      line: 'log.info("reset link: %s", link)',
    },
    {
      name: / (value|raw|plaintext|plain|clear ?text|decrypted) $/,
      text: /\b(password|secret|token|api key|private key|credential)s?\b/i,
      line: 'log.info("secret read: %s", value)',
    },
  ];

/** Before a call of these: a logger. Other outputs need no name before them. */
export const logCall =
  /\b(?:\w*[lL]og(?:ger|ging|rus|s)?\w*|LOG(?:GER)?|slog|console|Timber|tracing|winston|pino|z(?:ap|erolog)\w*|fmt|System\.(?:out|err)|Console|stdout|stderr|sugar|Debug|Trace|os)(?:\(\w*\))?(?:\.|->|::)(?:\w+\([^()]*\)(?:\.|->))*(?:[dive]|w|wtf|[tT]race|[dD]ebug|[iI]nfo(?:rmation)?|[wW]arn(?:ing)?|[eE]rr(?:or)?|[fF]atal|[cC]ritical|[nN]otice|[lL]og\w*|[pP]rint\w*|[wW]rite(?:Line)?|[mM]sg|dir|exception|Err)(?:f|w|ln|_[a-z]+|Context|Async)?!?\s*\(|\b(?:print|println|puts|pp|var_dump|print_r|error_log|syslog|NSLog|os_log|dbg|eprintln|printk?|warn|debug|info|trace|error)!?\s*\(|\b(?:Rails\.)?logger\.\w+[ {]|^\s*(?:puts|pp|p|print|warn)\s+(?=["'\w:])/;

/** Calls that give a value as it is. */
export const openCalls =
  /^(str|String|string|toString|to_s|stringify|dumps|repr|format|valueOf|inspect|sprintf|Sprintf|Sprint|f|Str|String\.format|Any|new|stringValue|ToString|json_encode|var_export|print_r|toJSONString|writeValueAsString|Arrays\.toString|encode|decode|kv|keyValue|arg|fields|Any|s|i|stringField|map\[string\]any)$/;

/** Programs that read languages have tokens too. */
export const readers =
  /\b(lexer|tokeni[sz]er?|parser|grammar|syntax|lex|ast|scanner|token_?type|TokenKind)\b/i;
