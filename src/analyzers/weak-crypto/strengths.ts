import type { CodeFacts } from '../../syntax/code-facts.ts';

/** The mention of an algorithm, and how strong it is among its kind. */
export interface Strength {
  readonly kind: string;
  readonly rank: number;
  readonly word: string;
  readonly line: number;
  readonly endLine: number;
  readonly within: string;
}

/** Algorithms that code names, in texts and in the names of what it calls. */
export function listStrengths({ calls, strings }: CodeFacts): readonly Strength[] {
  return [
    ...calls.flatMap(({ name, ...place }) => toStrength(name, place)),
    ...strings.flatMap(({ text, ...place }) => (text.length <= 40 ? toStrength(text, place) : [])),
  ];
}

type Place = Pick<Strength, 'line' | 'endLine' | 'within'>;

function toStrength(word: string, { line, endLine, within }: Place): readonly Strength[] {
  const found = scales.flatMap(({ kind, ranks }) => {
    const rank = ranks.findIndex((pattern) => pattern.test(word));
    return rank < 0 ? [] : [{ kind, rank, word, line, endLine, within }];
  });
  return found.slice(0, 1);
}

/** From weak to strong. */
const scales: readonly { readonly kind: string; readonly ranks: readonly RegExp[] }[] = [
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
      /(^|\.)(Math\.random|random\.(random|choices?|randint|randrange|getrandbits|sample)|java\.util\.Random|mt_rand|rand)$|math\/rand\.\w+$/,
      /randomBytes$|randomUUID$|randomInt$|getRandomValues$|secrets\.\w+$|urandom$|SecureRandom(\.\w+)?$|crypto\/rand\.\w+$|RandomNumberGenerator\.\w+$|random_(bytes|int)$|SystemRandom$/,
    ],
  },
  {
    kind: 'protocol',
    ranks: [/^(SSLv[23]\w*|TLSv1(\.[01])?)$/, /^TLSv1\.[23]$/],
  },
];
