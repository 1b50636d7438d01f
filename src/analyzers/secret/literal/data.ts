/** One way in which code or configuration writes a secret down; the first group is the name, the second the value. */
export interface LiteralRow {
  /** As the finding says it: `adds {kind}`. */
  readonly kind: string;
  /**
   * `assigned` values are judged by their name, `fixed` ones are secret by their place, and an `address` says what its
   * password opens, so that it counts in documents, too.
   */
  readonly form: 'assigned' | 'fixed' | 'address';
  readonly languages?: readonly string[];
  readonly pattern: RegExp;
  readonly path: string;
  readonly hit: string;
  readonly miss: string;
}

const real = ['k7Qz2Lw9', 'Xb4Tn8Vd3Rf6'].join('');

const settingLanguages = ['yaml', 'ini', 'toml', 'dockerfile', 'make', 'shell', 'text', 'unknown', 'hcl'];

export const literalRows: readonly LiteralRow[] = [
  {
    kind: 'a secret as a fixed text',
    form: 'assigned',
    pattern:
      /(?<![\w$.-])([\w$.-]{2,80})["'\]]{0,3}[ \t]{0,40}(?::[ \t]{0,4}[\w<>|? *&.[\]]{1,40}[ \t]{0,4}(?==))?(?:=>|:=|\?\?=|\|\|=|=|:)[ \t]{0,20}(?:(?:\[\]byte|SecretStr|Buffer\.from|String|bytes|new \w{1,40}|Some)\()?(?:[bBrRuUfF]{1,2})?["'`]([^"'`\n]{3,300})["'`]/g,
    path: 'src/a.ts',
    hit: `const apiToken = "${real}";\n`,
    miss: `const apiName = "${real}";\n`,
  },
  {
    kind: 'a secret as a plain setting',
    form: 'assigned',
    languages: settingLanguages,
    pattern:
      /^[ \t]{0,60}(?:-[ \t]{1,4})?(?:export[ \t]{1,4}|ENV[ \t]{1,4}|ARG[ \t]{1,4}|set[ \t]{1,4})?["']?([\w.-]{2,80})["']?[ \t]{0,8}[:=][ \t]{0,20}([^\s"'`#,;]{3,300})[ \t]{0,20}(?:#.{0,200})?$/gm,
    path: 'config/app.yml',
    hit: `api_token: ${real}\n`,
    miss: `api_name: ${real}\n`,
  },
  {
    kind: 'a secret as the default of a variable',
    form: 'assigned',
    pattern:
      /\b(?:getenv|environ\.get|ENV\.fetch|Getenv|env|config|getProperty|GetEnv|getEnv|get_env)\([ \t]{0,4}["']([\w.-]{2,80})["'][ \t]{0,4},[ \t]{0,8}(?:default[ \t]{0,2}=[ \t]{0,2})?["'`]([^"'`\n]{3,300})["'`]/g,
    path: 'src/a.py',
    hit: `KEY = os.getenv("SECRET_KEY", "${real}")\n`,
    miss: `KEY = os.getenv("SECTION_KEY", "${real}")\n`,
  },
  {
    kind: 'a secret that stands in for a missing variable',
    form: 'assigned',
    pattern:
      /\b(?:env\.|env\[["']|ENV\[["']|environ\[["']|\$_ENV\[["'])([\w.-]{2,80})["'\]]{0,2}!?[ \t]{0,4}(?:\|\||\?\?|\?:|\bor\b)[ \t]{0,8}["'`]([^"'`\n]{3,300})["'`]/g,
    path: 'src/a.ts',
    hit: `const key = process.env.JWT_SECRET || "${real}";\n`,
    miss: `const key = process.env.JWT_ISSUER || "${real}";\n`,
  },
  {
    kind: 'a secret as the default of a shell variable',
    form: 'assigned',
    pattern: /\$\{([\w.-]{2,80}):?-([^}\s"'`]{3,300})\}/g,
    path: 'run.sh',
    hit: `: "\${DB_PASSWORD:-${real}}"\n`,
    miss: `: "\${DB_NAME:-${real}}"\n`,
  },
  {
    kind: 'an authorization header',
    form: 'fixed',
    pattern:
      /(Authorization|X-Api-Key|X-Auth-Token|Private-Token|PRIVATE-TOKEN|x-api-key)["'\]]{0,2}[ \t]{0,4}[:=,][ \t]{0,4}["'`]?(?:(?:Bearer|Basic|token|Token|ApiKey)[ \t]{1,4})?([\w.~+/=-]{16,2000})["'`]/g,
    path: 'src/a.ts',
    hit: `fetch(url, { headers: { Authorization: "Bearer ${real}" } });\n`,
    miss: `fetch(url, { headers: { Authorization: "Bearer " + ${real} } });\n`,
  },
  {
    kind: 'a web address with a password',
    form: 'fixed',
    pattern:
      /\b(https?|ftps?|sftp|ssh|smtps?|imaps?|ldaps?):\/\/[^\s:/@"'`<>]{1,80}:([^\s:/@"'`<>]{4,200})@[\w.-]{3,200}/g,
    path: 'src/a.ts',
    hit: `const remote = "https://bot:${real}@git.acme.dev/a.git";\n`,
    miss: `const remote = "https://git.acme.dev/bot:${real}/a.git";\n`,
  },
  {
    kind: 'a database address with a password',
    form: 'address',
    pattern:
      /\b(postgres(?:ql)?|mysql2?|mariadb|mongodb|rediss?|amqps?|mssql|sqlserver|clickhouse|cockroachdb|oracle|nats|couchdb)(?:\+[\w]{1,20})?:\/\/[^\s:/@"'`<>]{0,80}:([^\s/@"'`<>]{3,200})@(?!localhost\b|127\.|0\.0\.0\.0|\[::1|host\.docker|[a-z_]{1,20}[:/"'`])[\w.-]{3,200}/g,
    path: 'src/a.ts',
    hit: `const url = "postgres://app:${real}@db.acme.dev/app";\n`,
    miss: `const url = "postgres://app:${real}@localhost/app";\n`,
  },
  {
    kind: 'a data source with a password',
    form: 'address',
    pattern:
      /["'`]([\w.-]{1,60}):([^\s:/@"'`<>]{3,200})@(?:tcp|unix|udp)\((?!localhost\b|127\.|0\.0\.0\.0|\[::1)[^)\s]{1,200}\)/g,
    path: 'src/a.go',
    hit: `db := Open("app:${real}@tcp(db.acme.dev:3306)/app")\n`,
    miss: `db := Open("app:${real}@tcp(localhost:3306)/app")\n`,
  },
  {
    kind: 'a secret as the text of an element',
    form: 'assigned',
    languages: ['xml'],
    pattern: /<([\w.-]{2,80})>[ \t]{0,20}([^<>\s${}]{3,300})[ \t]{0,20}<\/\1>/g,
    path: 'settings.xml',
    hit: `<password>${real}</password>\n`,
    miss: `<username>${real}</username>\n`,
  },
  {
    kind: 'a connection string with a password',
    form: 'fixed',
    pattern:
      /(?:Server|Data Source|Host|User ?Id|Uid|Username|Initial Catalog)=[^;"'\n]{1,120};(?:[^;"'\n]{0,120};){0,8}?[ \t]{0,4}(Password|Pwd)=([^;"'\n]{3,200})/gi,
    path: 'src/a.cs',
    hit: `var text = "Server=db.acme.dev;Database=app;User Id=app;Password=${real};";\n`,
    miss: `var text = "Server=db.acme.dev;Database=app;Trusted=${real};";\n`,
  },
  {
    kind: 'a password on a command line',
    form: 'fixed',
    pattern:
      /(sshpass[ \t]{1,4}-p|--password[= \t]|--token[= \t]|--api-key[= \t]|curl\b[^|\n]{0,200}?[ \t]-u[ \t]{1,4}["']?[\w.@-]{1,60}:)[ \t]{0,4}["']?([^\s"'$<{`\]),]{6,200})/g,
    path: 'run.sh',
    hit: `mysql --password=${real} app\n`,
    miss: `mysql --password="$MYSQL_PASSWORD" app\n`,
  },
];

/** A name whose value is secret; compared in lower case, without signs between its words. */
export interface NameRow {
  readonly pattern: RegExp;
  /** Under `certain` names a plain word is the secret itself; under `long` ones only what is long and mixed is one. */
  readonly weight: 'certain' | 'usual' | 'long';
  readonly hit: string;
  readonly miss: string;
}

const long = `${real}${real}`;

export const nameRows: readonly NameRow[] = [
  {
    pattern:
      /(jwt|session|cookie|app|token|signing|auth|flask|django|webhook|hmac|csrf|oauth|refresh|access)secret(key)?$/,
    weight: 'certain',
    hit: 'JWT_SECRET = "topsecretwords"',
    miss: 'JWT_SECTION = "topsecretwords"',
  },
  {
    pattern: /^(secretkey|secretkeybase|signingkey|encryptionkey|jwtkey|jwtsigningkey|hmackey|masterkey)$/,
    weight: 'certain',
    hit: 'SECRET_KEY = "topsecretwords"',
    miss: 'SECRETARY_KEY = "topsecretwords"',
  },
  {
    pattern:
      /(db|database|mysql|postgres|pg|redis|mongo|admin|root|smtp|mail|ldap|ftp|ssh|keystore)(password|passwd|pwd)$/,
    weight: 'certain',
    hit: 'DB_PASSWORD = "topsecretwords"',
    miss: 'DB_PASSENGER = "topsecretwords"',
  },
  {
    pattern: /(pass(word|wd|phrase)|pwd)$/,
    weight: 'usual',
    hit: 'password = "Winter2031!"',
    miss: 'passwordLabel = "Winter2031!"',
  },
  {
    pattern:
      /(secret|secretkey|api(key|secret|token)|access(key|token)|(refresh|auth|bearer)token|clientsecret|webhooksecret)$/,
    weight: 'long',
    hit: `apiKey = "${real}"`,
    miss: `apiKeyName = "${real}"`,
  },
  {
    pattern:
      /((private|signing|encryption|crypto|cipher|hmac|shared|service|account|storage|session|license|deploy)key)$/,
    weight: 'long',
    hit: `encryption_key = "${long}"`,
    miss: `partition_key = "${long}"`,
  },
  {
    pattern: /(credential|credentials|token)$/,
    weight: 'long',
    hit: `token = "${long}"`,
    miss: `tokens = "${long}"`,
  },
];

/** Words that everybody tries first. */
export const knownPasswords =
  /^(pass|password|passw0rd|secret|admin|root|test|user|postgres|mysql|guest|foo|bar|abc|qwerty|letmein|welcome|hunter|dev|demo|default|master|minio|rabbitmq|redis|mongo)(admin|word|pass)?[\d!@#]{0,6}$/i;

/** What a value looks like, with one that does and one that only nearly does. */
export interface ValueRow {
  readonly pattern: RegExp;
  readonly hit: string;
  readonly miss: string;
}

/** Paths, addresses and names: what stands beside secret names every day. */
export const ordinaryValues: readonly ValueRow[] = [
  { pattern: /[\s()[\]{}<>,;\\|]/, hit: `${real} ${real}`, miss: `${real}-${real}` },
  { pattern: /^[./~]/, hit: `./${real}`, miss: `${real}./` },
  { pattern: /:\/\//, hit: `${real}://${real}`, miss: `${real}:/${real}` },
  { pattern: /^[A-Za-z]+:[A-Za-z]/, hit: `arn:${real}`, miss: `1arn:${real}` },
  {
    pattern: /^[a-z][a-z_-]*(\/([a-z][\w.-]*|\d{1,3}))+$/,
    hit: `projects/app/${real}/12`,
    miss: `projects/app/${real}/1234`,
  },
  {
    pattern: /^(?!.*\d{3})[A-Za-z_]\w*(\.[A-Za-z_]\w*)+$/,
    hit: `labels.${real}`,
    miss: `labels.${real}123`,
  },
];

/** Names of algorithms and versions, which mix letters and digits, too. */
export const namesWithDigits: ValueRow = {
  pattern:
    /(?<![A-Za-z])(oauth|sha|base|utf|md|hs|rs|es|aes|ps|http|tls|ssl|k|v|s|ec|x|p|h|ed|ip|web|auth|argon|crc|bcrypt|e|i|l)[-_]?\d{1,4}/gi,
  hit: 'digest-of-SHA-256',
  miss: 'digest-of-Sasha256',
};
