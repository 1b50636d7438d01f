/** A pattern, with a text it is about and one it is not about. */
export interface WordRow {
  readonly pattern: RegExp;
  readonly hit: string;
  readonly miss: string;
}

/** Calls that are given a size or a number of rounds. */
export const sizedCalls: WordRow = {
  pattern:
    /(pbkdf2|bcrypt|scrypt|argon2|gensalt|generate_?(private_?)?key|GenerateFromPassword|RSA|PBEKeySpec|Rfc2898\w*|initialize|random_?bytes|token_(bytes|hex|urlsafe)|urandom)/i,
  hit: 'crypto.randomBytes',
  miss: 'crypto.paint',
};

/** Names, as words, of sizes and rounds. */
export const sizes: WordRow = {
  pattern:
    /\b(iterations?|rounds?|cost( factor)?|work ?factor|key ?(size|length|bits)|modulus ?length|(memory|time) ?cost|salt ?(length|size|rounds)|(token|secret|nonce|otp) ?(length|bytes|size)|(min\w*|minimum) ?password ?length|password ?min\w* ?length)\b/,
  hit: 'key size',
  miss: 'page size',
};

/** What such a number is about. */
export const topics: WordRow = {
  pattern: /(salt|bcrypt|pbkdf|scrypt|argon|hash|key|password|token|rsa|kdf|secret|otp|nonce|crypt|cipher)/i,
  hit: 'saltRounds',
  miss: 'pageRounds',
};

/** Names, as words, of secrets. */
export const secret: WordRow = {
  pattern:
    /\b(tokens?|secrets?|passwords?|passwd|pwd|passphrase|passcode|otp|totp|csrf|xsrf|session ?(id|key|token)|nonce|salt|(api|secret|private|encryption|signing|session|access|auth|master|crypto|hmac|aes|shared) ?keys?|apikey|api ?key|initialization vector|iv|credentials?|pin ?code|(verification|reset|recovery|invite|auth|confirmation|activation|backup|login) ?codes?|signature|hmac|mac|jwt|sign|authenticate)\b/,
  hit: 'reset token',
  miss: 'reset button',
};

/** Sounds like a secret and is none: parts of a language, sizes, places. */
export const plain: WordRow = {
  pattern:
    /\b(tokeni[sz]er?|tokens (count|used|per)|(token|password|secret|session) ?(index|type|kind|count|length|size|limit|name|path|file|url|field|input|label|id prefix|expiry|ttl|timeout))\b/,
  hit: 'token type',
  miss: 'token value',
};

/** Names, as words, of passwords. */
export const passwordNames: WordRow = {
  pattern: /\b(passwords?|passwd|pwd|passphrase|passcode)\b/,
  hit: 'password',
  miss: 'passport',
};

/** Where a hash is only a short name for something. */
export const plainPurposes: WordRow = {
  pattern:
    /\b(etags?|cache[ds]?|checksums?|fingerprints?|gravatar|avatar|dedup\w*|file ?hash|content ?(hash|md5)|hash ?(file|content)s?|integrity|git|blob|commit|revision|websocket|accept|uuid|bucket|shard|chunk|color|asset|bundle|build|sum)\b/,
  hit: 'cache key',
  miss: 'catch key',
};

/** Calls that only turn a constant into bytes. */
export const conversions: WordRow = {
  pattern:
    /(^|[.:/])(Buffer\.(from|alloc)|Uint8Array|encode|bytes|bytearray|fromhex|unhexlify|getBytes|GetBytes|toByteArray|FromBase64String|DecodeString|fromHex|atob|make|byte|from_slice|b64decode|base64_decode|hex2bin|pack|IvParameterSpec|SecretKeySpec|ByteArray|byteArrayOf|repeat)$/,
  hit: 'Buffer.from',
  miss: 'Buffer.concat',
};

/** How text becomes bytes, or what the bytes are for. */
export const encodings: WordRow = {
  pattern: /^(AES|hex|base64|utf-?8)$/i,
  hit: 'utf-8',
  miss: 'wtf-8',
};

/** What is a secret by its own name, as words. */
export const secretSides: WordRow = {
  pattern:
    /\b(signature|sig|hmac|(csrf|xsrf|api|access|auth|reset|session|bearer|refresh|webhook) token|(webhook|client|shared|app)? ?secret|api ?key|passwords?|passwd|password hash|otp|passcode)$/,
  hit: 'csrf token',
  miss: 'next token',
};

/** Words that tell one side from the other where secrets are compared. */
export const expectedSides: WordRow = {
  pattern:
    /\b(expected|computed|calculated|stored|provided|received|supplied|secret|header|valid|env|password|hmac)\b/,
  hit: 'expected digest',
  miss: 'read digest',
};

/** What is typed twice. */
export const repeats: WordRow = {
  pattern: /\b(confirm\w*|repeat\w*|again|retype\w*|verify|new|old|2)\b/,
  hit: 'confirm password',
  miss: 'check password',
};

/** Parts that tell nothing of a secret. */
export const plainParts: WordRow = {
  pattern: /(^|\.)(length|size|len|type|kind|name|id|status|count)(\(\))?$/i,
  hit: 'a.length',
  miss: 'a.value',
};

/** Kinds of values whose text says what they are. */
export const textKinds: WordRow = { pattern: /^(string|name|call)$/, hit: 'name', miss: 'number' };

/** Kinds of values whose text is written in the words of the program. */
export const namingKinds: WordRow = { pattern: /^(name|call|other)$/, hit: 'other', miss: 'string' };

/** Kinds of values that speak of a password without being one. */
export const silentKinds: WordRow = { pattern: /^(string|function)$/, hit: 'string', miss: 'composed' };

/** Kinds of values that may be a number. */
export const numberKinds: WordRow = { pattern: /^(number|string)$/, hit: 'string', miss: 'name' };

/** Whole numbers as languages write them. */
export const wholeNumbers: WordRow = { pattern: /^\d{1,12}[LlUu]*$/, hit: '4096UL', miss: '4096.5' };

/** Truth as settings spell it. */
export const yes: WordRow = { pattern: /^(true|1)$/i, hit: 'True', miss: '10' };

/** The opposite. */
export const no: WordRow = { pattern: /^(false|0)$/i, hit: 'False', miss: '10' };

/** The argument by which a program tells that a hash protects nothing, as `key=value`. */
export const protectsNothing: WordRow = {
  pattern: /^usedforsecurity=false$/i,
  hit: 'usedforsecurity=False',
  miss: 'usedforsecurity=True',
};

/** Constant bytes that no language calls a text. */
export const byteLiterals: WordRow = {
  pattern: /^(\[\]byte\(|b|new byte\[\] ?\{?)["'\d][^"'()]{0,150}["'\d]?[)}]?$/,
  hit: '[]byte("0123")',
  miss: '[]byte(name)',
};
