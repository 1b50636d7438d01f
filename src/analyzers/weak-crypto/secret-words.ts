/** Words of a name: `resetToken`, `RESET_TOKEN` and `reset-token` are `reset token`. */
export function toWords(name: string): string {
  return name
    .slice(0, 200)
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replaceAll(/[^A-Za-z0-9]+/g, ' ')
    .toLowerCase()
    .trim();
}

const secret =
  /\b(tokens?|secrets?|passwords?|passwd|pwd|passphrase|passcode|otp|totp|csrf|xsrf|session ?(id|key|token)|nonce|salt|(api|secret|private|encryption|signing|session|access|auth|master|crypto|hmac|aes|shared) ?keys?|apikey|api ?key|initialization vector|iv|credentials?|pin ?code|(verification|reset|recovery|invite|auth|confirmation|activation|backup|login) ?codes?|signature|hmac|mac|jwt|sign|authenticate)\b/;

/** Sounds like a secret and is none: parts of a language, sizes, places. */
const plain =
  /\b(tokeni[sz]er?|tokens (count|used|per)|(token|password|secret|session) ?(index|type|kind|count|length|size|limit|name|path|file|url|field|input|label|id prefix|expiry|ttl|timeout))\b/;

export function hasSecretWord(name: string): boolean {
  const words = toWords(name);
  return secret.test(words) && !plain.test(words);
}

export function hasPasswordWord(name: string): boolean {
  return /\b(passwords?|passwd|pwd|passphrase|passcode)\b/.test(toWords(name));
}

/** Where a hash is only a short name for something. */
export function hasPurposeWithoutSecrets(name: string): boolean {
  return /\b(etags?|cache[ds]?|checksums?|fingerprints?|gravatar|avatar|dedup\w*|file ?hash|content ?(hash|md5)|hash ?(file|content)s?|integrity|git|blob|commit|revision|websocket|accept|uuid|bucket|shard|chunk|color|asset|bundle|build|sum)\b/.test(
    toWords(name),
  );
}
