/** What an option keeps out or holds to, and words that turn it round. */
export const careTopics =
  / (secure|http ?only|same ?site|verif\w*|validat\w*|strict\w*|auto ?escape|escap\w*|sanitiz\w*|enforce\w*|safe|protect\w*|signed|signature|encrypt\w*|reject\w*|deny|restrict\w*|isolat\w*|sandbox\w*|auth|authenticat\w*|authoriz\w*|csrf|xsrf|hsts|https|tls|ssl|prohibit\w*|forbid\w*|prevent\w*|guard|mask|redact|no follow|nofollow|no network|nonet|check (hostname|host|origin|cert\w*|crl|revocation|signature|perms?|permissions?|owner|expir\w*|ssl|tls|sum|integrity)|checksum|integrity|require (tls|ssl|https|auth\w*|login|signature|signed|mfa|password|verification|exp|aud|iss)|whitelist|allowlist|no new privileges|read ?only|expir\w*|confine\w*|limit\w*) /;
export const dangerTopics =
  / (entities|dtd|doctype|external|redirects?|debug|eval|raw|html|anonymous|xxe|scripts?|plugins|node integration|shell|file access|insecure|unsafe|dangerous\w*|permissive|lenient|symlinks?|polymorphic|default typing|remote module|follow\w*|trust\w*|expos\w*|expose|overwrite existing|noent|guest) /;
export const turningWords =
  / (disable\w*|skip\w*|ignore\w*|bypass\w*|no|not|without|omit|exclude|suppress|unsafe|insecure) /;
/** Most of something that there may be. */
export const limitNames =
  / (max|maximum|limit\w*|quota|ceiling|timeout|timeouts|deadline|max age|maxage|maxlength|max length|throttle\w*|rate limit\w*|at most|max depth|nesting|expires in|expires|expiration|expiry|ttl|lifetime) /;

/** Signs of a mask that hold something back. */
export const careFlags =
  /(^|_)(NOFOLLOW|EXCL|BENEATH|NO_SYMLINKS?|NONET|NO_NETWORK|VERIFY_PEER|VERIFY|STRICT|NOSUID|NODEV|NOEXEC|HEX_TAG|HEX_QUOT|ENT_QUOTES|NO_PRIV_RANGE|NO_RES_RANGE|SAFE|FAIL_IF_NO_PEER_CERT|REQUIRED)$/;

/** Lists of what must not pass, by the name of the list. */
export const denyingNames =
  / (block(ed|list|lists)?|block list|den(y|ied)|denylist|deny list|black ?list\w*|forbid\w*|dangerous\w*|unsafe|disallow\w*|banned|prohibit\w*|sensitive|redact\w*|restricted|reserved|bad|illegal|invalid|masked|filter parameters|scrub\w*|unserializable) /;

/** Lines that list what a request may not set, what an answer does not show, or what a guard stands before. */
export const guardedLists =
  /\bread_only_fields\b|\$guarded\b|\battr_readonly\b|\$hidden\s*=|\b(middleware|before_action|beforeFilter)\b(?!.*\bexcept\b).*\bonly\b/;

/** Names that are options wherever they stand. */
export const optionNames = / (http ?only|same ?site|secure) $/;

/** What stands behind a colon and is a type, no value. */
export const typeNames =
  /^(boolean|bool|string|number|int|integer|any|unknown|float|Boolean|String|Integer|Option|Optional|Vec|List|u\d+|i\d+|usize|void|object)$/;

export const onWords = /^(true|on|yes|enabled)$/i;
export const offWords = /^(false|off|no|disabled|none|nil|null|undefined)$/i;
export const unlimitedWords = /^(Infinity|MAX_VALUE|usize|SIZE_MAX|disable|unlimited)$/i;

/** A value that is written out: a number, or the name of a constant. */
export const fixedValues = /^\d|^[A-Z_]{3,}$/;

/** What stands between a name and the sign that gives it a value, such signs, and what stands before the value. */
export const endMarks: ReadonlySet<string | undefined> = new Set(['"', "'", '`', ')', ']']);
export const givingMarks: ReadonlySet<string | undefined> = new Set([':', '=', '=>', ':=', '(', ',']);
export const startMarks: ReadonlySet<string | undefined> = new Set(['"', "'", '`', '&', '*']);

/** Limits that are counted in time, so that an `m` is a minute there. */
export const timeNames = / (timeouts?|deadline|age|maxage|expires|expiration|expiry|ttl|lifetime) /;

type Names = readonly [value: number, unit: string, names: readonly string[]];

const seconds: readonly Names[] = [
  [1e-9, 's', ['ns', 'nanosecond', 'nanoseconds']],
  [1e-6, 's', ['us', 'microsecond', 'microseconds']],
  [1e-3, 's', ['ms', 'millisecond', 'milliseconds', 'millis']],
  [1, 's', ['s', 'sec', 'secs', 'second', 'seconds']],
  [60, 's', ['min', 'mins', 'minute', 'minutes']],
  [3600, 's', ['h', 'hour', 'hours']],
  [86_400, 's', ['d', 'day', 'days']],
  [604_800, 's', ['w', 'week', 'weeks']],
];

const bytes: readonly Names[] = [
  [1, '', ['b', 'byte', 'bytes']],
  [2 ** 10, '', ['k', 'kb', 'kib', 'kilobyte', 'kilobytes']],
  [2 ** 20, '', ['m', 'mb', 'mib', 'megabyte', 'megabytes']],
  [2 ** 30, '', ['g', 'gb', 'gib', 'gigabyte', 'gigabytes']],
];

/** What the names of units come to: times in seconds, sizes in bytes, which a plain number counts too. */
export const units: ReadonlyMap<string, { readonly value: number; readonly unit: string }> = new Map(
  [...seconds, ...bytes].flatMap(([value, unit, names]) => names.map((name) => [name, { value, unit }])),
);
