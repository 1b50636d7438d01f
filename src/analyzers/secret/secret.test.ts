import { expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { secret } from './index.ts';

const random = ['k7Qz2Lw9Xb4T', 'n8Vd3Rf6Yh1Jm5Gp0ScAeUoIiBbCcDd'].join('');
const forgeToken = ['ghp', `_${random.slice(0, 36)}`].join('');
const keyLine = (words: string) => ['-----BEGIN', words].join(' ');

function leaks(path: string, head: string, base?: string) {
  return summarize(observe(secret, { path, head, ...(base === undefined ? {} : { base }) }));
}

it('reports a token with its kind and never with its text', () => {
  const found = observe(secret, { path: 'docs/a.md', head: `one\nuse ${forgeToken} here\n` });

  expect(found).toEqual([
    {
      kind: 'noticed',
      code: 'secret-credential',
      path: 'docs/a.md',
      line: 2,
      args: { kind: 'a GitHub token' },
    },
  ]);
  expect(JSON.stringify(found)).not.toContain(forgeToken.slice(4, 12));
});

it('counts only what the file did not hold before', () => {
  const base = `a\ntoken = "${forgeToken}"\n`;

  const found = [
    leaks('src/a.ts', `b\nconst other = '${forgeToken}';\n`, base),
    leaks('src/a.ts', `  token = "${forgeToken}"\nb\n`, base),
    leaks('src/a.ts', `a\ntoken = "${forgeToken.replace('k7', 'k8')}"\n`, base),
  ];

  expect(found).toEqual([[], [], ['secret-credential:2']]);
});

it('takes a token with a plain pattern for a sample in a document, not in code', () => {
  const shown = ['ghp', '_1234567890abcdefghijklmnopqrstuvwxyz'].join('');

  const found = [leaks('README.md', `${shown}\n`), leaks('src/a.ts', `f('${shown}');\n`)];

  expect(found).toEqual([[], ['secret-credential:1']]);
});

it('reports one finding for a line, the one that says most', () => {
  const found = leaks('src/a.ts', `const token = '${forgeToken}'; const dbPassword = 'words';\n`);

  expect(found).toEqual(['secret-credential:1']);
});

it('prefers a secret to a word when both stand in a line', () => {
  const found = leaks('src/a.ts', "connect({ dbPassword: 'wordswords', apiSecret: 'k7Qz2Lw9Xb4Tn8Vd' });\n");

  expect(found).toEqual(['secret-literal:1']);
});

it.each([
  ['PRIVATE KEY-----', true],
  ['RSA PRIVATE KEY-----', true],
  ['OPENSSH PRIVATE KEY-----', true],
  ['PGP PRIVATE KEY BLOCK-----', true],
  ['PUBLIC KEY-----', false],
  ['CERTIFICATE-----', false],
])('reports the key that begins with %s: %s', (words, isKey) => {
  const text = `${keyLine(words)}\nVersion: 1\n\n${random}\n-----END ${words}\n`;

  const found = leaks('deploy/tls.crt', text);

  expect(found).toEqual(isKey ? ['secret-credential:1'] : []);
});

it('finds a key that is written into one line, and none where a line is only named', () => {
  const inline = `const key = "${keyLine('PRIVATE KEY-----')}\\n${random}\\n-----END PRIVATE KEY-----";\n`;
  const named = `const start = '${keyLine('PRIVATE KEY-----')}';\nconst end = '-----END PRIVATE KEY-----';\nconst hash = '${random}';\n`;
  const empty = `${keyLine('PRIVATE KEY-----')}\n${'A'.repeat(60)}\n-----END PRIVATE KEY-----\n`;

  const found = [inline, named, empty].map((text) => leaks('src/a.ts', text));

  expect(found).toEqual([['secret-credential:1'], [], []]);
});

const part = (value: unknown) => btoa(JSON.stringify(value)).replaceAll('=', '').replaceAll('/', '_');
const jwt = (claims: object) => `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.${random}`;

it.each([
  [{ iss: 'acme', exp: 1_900_000_000, sub: '83' }, true],
  [{ role: 'service_role', iss: 'supabase' }, true],
  [{ role: 'anon', iss: 'supabase' }, false],
  [{ sub: '1234567890', name: 'John Doe', exp: 1 }, false],
  [{ iss: 'acme' }, false],
  [{ message: 'hi there' }, false],
])('reports the signed token with %j: %s', (claims, isReal) => {
  const found = leaks('src/a.ts', `call('${jwt(claims)}');\n`);

  expect(found).toEqual(isReal ? ['secret-credential:1'] : []);
});

it('leaves what only looks like a signed token', () => {
  const found = leaks('src/a.ts', `call('eyJhbGciOiJI.eyJ${'%'.repeat(3)}aaaaaaaaaaa.${random}');\n`);

  expect(found).toEqual([]);
});

it.each([
  'const jwtSecret = "n0b0dy-Kn0ws!";',
  "password = 'Winter2031!'",
  'String dbPassword = "Adm1n_Passw0rd";',
  'private static final String API_KEY = "k7Qz2Lw9Xb4Tn8Vd3R";',
  'const key = process.env.JWT_SECRET || "k7Qz2Lw9Xb4T";',
  'SECRET_KEY = os.environ.get("SECRET_KEY", "k7Qz2Lw9Xb4T")',
  'config[:api_key] = "k7Qz2Lw9Xb4Tn8Vd3R"',
  '"client_secret" => "k7Qz2Lw9Xb4Tn8Vd3R",',
  'let apiToken: string = `k7Qz2Lw9Xb4Tn8Vd3R`;',
  'encryptionKey := []byte("k7Qz2Lw9Xb4Tn8Vd3R6y")',
  'requests.get(url, headers={"Authorization": "Bearer k7Qz2Lw9Xb4Tn8Vd3R"})',
  'clone("https://bot:k7Qz2Lw9Xb4T@git.acme.dev/a.git")',
  'exec("curl -u admin:k7Qz2Lw9Xb4T https://acme.dev")',
  'const hex = { signingKey: "9f3a7c1e5b8d20469f3a7c1e5b8d2046" };',
])('reports %s', (line) => {
  const found = leaks('src/a.ts', `one\n${line}\n`);

  expect(found).toEqual(['secret-literal:2']);
});

it.each([
  'const token = getToken("k7Qz2Lw9Xb4Tn8Vd3R");',
  "const password = 'password';",
  'const passwordField = "user.password.label";',
  'const DB_PASSWORD = "db_password";',
  'const apiKeyHeader = "X-Api-Key-Version-2";',
  'const secret = "projects/acme/secrets/db/versions/1";',
  'const adminPassword = "Enter the admin password";',
  'const accessToken = "oauth2-access-token";',
  'const token = "sha256-digest-of-session";',
  'const dbPassword = readFile("/run/secrets/db");',
  `const rootPassword = "\${ROOT_PASSWORD}";`,
  'const apiKey = "aaaaaaaaaaaaaaaa1";',
  'const tokenKind = { token: "Bearer", password: "text" };',
  '* password = "Winter2031!"',
  '# password = "Winter2031!"',
  'const token = "settings.token.v2025";',
  'const refreshToken = "k7Qz2Lw9";',
])('leaves %s alone', (line) => {
  const found = leaks('src/a.ts', `${line}\n`);

  expect(found).toEqual([]);
});

it.each([
  ['src/a.py', 'JWT_SECRET = "topsecretwords"', ['secret-guessable:1']],
  ['src/a.py', 'DB_PASSWORD = "postgres123"', ['secret-guessable:1']],
  ['src/a.py', 'connect("postgres://app:words@db.acme.dev/app")', ['secret-guessable:1']],
  ['config/a.yml', 'JWT_SECRET: topsecretwords', []],
  ['config/a.yml', 'DB_PASSWORD: k7Qz2Lw9Xb4T', ['secret-literal:1']],
  ['.env', 'DB_PASSWORD=k7Qz2Lw9Xb4T', ['secret-literal:1']],
  ['.env.example', 'DB_PASSWORD=k7Qz2Lw9Xb4T', []],
  ['config/a.yml', `DB_PASSWORD: \${DB_PASSWORD}`, []],
  ['src/a.py', 'DB_PASSWORD = "a b"', []],
])('weighs by place and value: %s %s', (path, line, codes) => {
  const found = leaks(path, `${line}\n`);

  expect(found).toEqual(codes);
});

it('looks into no line that a tool wrote, save for tokens', () => {
  const long = `${'a;'.repeat(600)} password = "Winter2031!"; f("${forgeToken}")\n`;

  const found = [
    leaks('src/a.ts', long.replace(forgeToken, 'none')),
    leaks('src/a.ts', long),
    leaks('dist/a.js', 'password = "Winter2031!";\n'),
  ];

  expect(found).toEqual([[], ['secret-credential:1'], []]);
});

it('stops after so many findings', () => {
  const head = Array.from({ length: 70 }, (_, index) => `password = "Winter${1000 + index}!"\n`).join('');

  const found = leaks('src/a.ts', head);

  expect(found).toHaveLength(50);
});

it('reports a key store by its name, text or not, and only when it is new', () => {
  const binary = { kind: 'binary', bytes: 9 } as const;
  const path = 'deploy/server.p12';

  const found = [
    observe(secret, { path, but: { status: 'added', head: binary } }),
    observe(secret, { path, but: { status: 'modified', base: binary, head: binary } }),
    observe(secret, { path: 'tests/server.p12', but: { status: 'added', head: binary } }),
    observe(secret, { path: 'deploy/.npmrc', but: { status: 'added', head: binary } }),
    observe(secret, { path, from: 'deploy/server.bin', base: 'a\n', head: 'a\n' }),
    observe(secret, { path, base: 'a\n' }),
    observe(secret, { path, head: '\n' }),
    observe(secret, { path, but: { head: { kind: 'unknown', reason: 'too large' } } }),
  ];

  expect(found.map(summarize)).toEqual([['secret-file:0'], [], [], [], ['secret-file:0'], [], [], []]);
});

it('reports a settings file once a password stands in it', () => {
  const path = '.netrc';
  const full = 'machine git.acme.dev login bot password k7Qz2Lw9Xb4T\n';

  const found = [
    observe(secret, { path, base: 'machine git.acme.dev\n', head: full }),
    observe(secret, { path, base: full, head: `${full}\n` }),
    observe(secret, { path, head: 'machine git.acme.dev password $TOKEN\n' }),
  ];

  expect(found.map(summarize)).toEqual([['secret-file:0'], [], []]);
});
