/** Algorithms of one kind by how strong they are, as they are named in texts, calls and imports. */
/** From weak to strong. */
export const scales: readonly { readonly kind: string; readonly ranks: readonly RegExp[] }[] = [
  {
    kind: 'hash',
    ranks: [
      /(^|[^a-z])(hmac-?|rsa-)?(md[245]|sha-?1)($|[^a-z0-9_])/i,
      /(^|[^a-z])(hmac-?|rsa-|hmacwith|pbkdf2withhmac)?sha-?([235]\d\d|3|512)|blake[23]/i,
      /(^|[^a-z])(bcrypt|argon2(id?|d)?|scrypt|pbkdf2)/i,
    ],
  },
  {
    kind: 'cipher',
    ranks: [
      /(^|[^a-z])(des3?|3des|desede|des-ede\w*|tripledes|rc[24]|arc4|blowfish|bf)($|[^a-z])|(^|[^a-z])ecb($|[^a-z])/i,
      /(^|[^a-z])(aes|camellia)?-?\d{0,3}[-/_]?(cbc|ctr|cfb|ofb)($|[^a-z])/i,
      /(gcm|ccm|siv|chacha20|poly1305)/i,
    ],
  },
  {
    kind: 'random',
    ranks: [
      /(^|\.)(Math\.random|random\.(random|choices?|randint|randrange|getrandbits|sample)|java\.util\.Random|mt_rand|rand)$|math\/rand(\/v2)?(\.\w+)?$|^random$/,
      /randomBytes$|randomUUID$|randomInt$|getRandomValues$|secrets\.\w+$|urandom$|SecureRandom(\.\w+)?$|crypto\/rand(\.\w+)?$|^secrets$|RandomNumberGenerator\.\w+$|random_(bytes|int)$|SystemRandom$/,
    ],
  },
  {
    kind: 'protocol',
    ranks: [/^(SSLv[23]\w*|TLSv1(\.[01])?)$/, /^TLSv1\.[23]$/],
  },
];
