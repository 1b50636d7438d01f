import type { EditRow } from '../edit-row.ts';

/** What an edit of tables takes off the rules that rows are held to, in SQL and in the words of every framework. */
export type SchemaRow = Omit<EditRow, 'code' | 'languages' | 'path'>;

const owners =
  '(?:tenant|owner|org|organi[sz]ation|account|user|customer|company|workspace|household|team|clinic|member|project)';
const powers =
  '\\w*(?:admin|approved|verified|shared|public|waived|superuser|staff|trusted|paid|unlocked|exempt|released|discoverable|searchable|listed|visible_to_all|can_\\w+|is_?active_admin|auto_approve)\\w*';
const guards =
  '\\w*(?:mfa|two_?factor|2fa|private|locked|encrypted|hidden|suspended|must_|requires?|required|confirmed_only|read_?only|internal|draft|embargo\\w*|sealed|confidential|classified|quarantin\\w*|moderated|unlisted|opt_?out|frozen)\\w*';
const off = '(?:false|0|\\(?sa\\.false\\(\\)|sa\\.text\\(["\']false["\']\\))';
const on = '(?:true|1|\\(?sa\\.true\\(\\)|sa\\.text\\(["\']true["\']\\))';
const asDefault = '\\b\\w*default\\w*["\']?\\s*(?:[:=(]|=>)?\\s*["\'(]*';
const strict =
  '(?:not null|nullable\\s*[=:]\\s*false|not_?nullable|null:\\s*false|isnullable:\\s*false|allownull:\\s*false)';

const flag = (names: string, value: string): RegExp =>
  new RegExp(`\\b${names}\\b.*${asDefault}${value}(?!\\w)`, 'i');

export const schemaRows: readonly SchemaRow[] = [
  {
    came: /\bdrop\s+(constraint|check|foreign\s+key|not\s+null)\b/i,
    absent:
      /\badd\s+(constraint|check|foreign|primary|unique)\b|\bset\s+not\s+null\b|\bdrop\s+(table|column)\b/i,
    file: 'db/migrations/1.sql',
    hit: 'ALTER TABLE sales DROP CONSTRAINT amount_positive;\n',
    miss: 'ALTER TABLE sales DROP CONSTRAINT amount_positive, ADD CONSTRAINT amount_whole CHECK (a > 0);\n',
  },
  {
    came: /['"`]?@['"`]%['"`]/,
    near: /\b(create|alter|rename)\s+user\b|\bgrant\b/i,
    file: 'db/migrations/1.sql',
    hit: "CREATE USER 'app'@'%';\n",
    miss: "CREATE USER 'app'@'10.0.0.1';\n",
  },
  {
    came: /\bdrop\s+(trigger|rule)\b/i,
    absent: /\bcreate\s+(or\s+(replace|alter)\s+)?(definer\s*=\s*\S+\s+)?(constraint\s+)?(trigger|rule)\b/i,
    file: 'db/migrations/1.sql',
    hit: 'DROP TRIGGER IF EXISTS refund_limit;\n',
    miss: 'DROP TRIGGER IF EXISTS refund_limit;\nCREATE TRIGGER refund_limit BEFORE INSERT ON a FOR EACH ROW SET @a = 1;\n',
  },
  {
    gone: /\b(\w*role|access_?level|permission\w*|privilege\w*|clearance)\b.*default\w*\W{0,4}(player|user|member|guest|viewer|reader|basic|normal|standard|customer|student|employee|none|anonymous|free|clerk|pending|visitor|subscriber|limited|low|0)\b/i,
    came: /\b(\w*role|access_?level|permission\w*|privilege\w*|clearance)\b.*default\w*\W{0,4}(?!(player|user|member|guest|viewer|reader|basic|normal|standard|customer|student|employee|none|anonymous|free|clerk|pending|visitor|subscriber|limited|low|0)\b)\w/i,
    file: 'db/migrations/1.sql',
    base: "CREATE TABLE a (\n  role text DEFAULT 'player'\n);\n",
    hit: "CREATE TABLE a (\n  role text DEFAULT 'organiser'\n);\n",
    miss: "CREATE TABLE a (\n  role text DEFAULT 'member'\n);\n",
  },
  {
    came: /\b(password|passwd|pass_?phrase|pin|secret|private_?key|card_?(number|no)|pan|cvv|cvc|ssn|iban|recovery_?codes?|security_?answer|access_?token|refresh_?token|medical\w*|diagnosis)\b["'`\])]*\W{0,20}\b(n?var(char|ying)|n?text|string|char|clob)\b/i,
    near: /\b(sealed|encrypted|nonce|cipher\w*|ciphertext|plain\w*|clear ?text|opened|unencrypted)\b/i,
    unless: /encrypt|hash|digest|sealed|cipher/i,
    file: 'db/migrations/1.sql',
    hit: 'CREATE TABLE vault (\n  password text,\n  sealed blob\n);\n',
    miss: 'CREATE TABLE vault (\n  title text,\n  sealed blob\n);\n',
  },
  {
    gone: /\b(varbinary|bytea|blob|binary|largebinary|bytes|encrypted\w*)\b/i,
    came: /\b(n?varchar|n?text|string|char|clob|plain\w*)\b/i,
    near: /\b(aes|gcm|encrypt\w*|cipher\w*|sealed|kms|pgp)\b/i,
    file: 'db/migrations/1.sql',
    base: 'CREATE TABLE a (\n  notes varbinary(80) -- aes\n);\n',
    hit: 'CREATE TABLE a (\n  notes varchar(80)\n);\n',
    miss: 'CREATE TABLE a (\n  notes varbinary(90) -- aes\n);\n',
  },
  {
    gone: /\bunique\b(?!\s*[:=(]\s*false)|@@?unique\b|UniqueConstraint|\bisUnique\b|\badd_unique/i,
    instead: true,
    unless: /\bunique\b|UniqueConstraint|isUnique|primary[_ ]?key/i,
    file: 'db/migrations/1.sql',
    base: 'CREATE TABLE refunds (\n  id int,\n  UNIQUE KEY once (ticket_id)\n);\n',
    hit: 'CREATE TABLE refunds (\n  id int,\n  KEY once (ticket_id)\n);\n',
    miss: 'CREATE TABLE refunds (\n  id int,\n  UNIQUE KEY one (ticket_id)\n);\n',
  },
  {
    gone: /\b(restrict|no[ _]?action|protect|do_nothing)\b/i,
    came: /\bcascade\b/i,
    file: 'db/migrations/1.sql',
    base: 'CREATE TABLE visits (\n  patient int REFERENCES patients (id) ON DELETE RESTRICT\n);\n',
    hit: 'CREATE TABLE visits (\n  patient int REFERENCES patients (id) ON DELETE CASCADE\n);\n',
    miss: 'CREATE TABLE visits (\n  patient int REFERENCES patients (id) ON DELETE NO ACTION\n);\n',
  },
  {
    gone: new RegExp(`\\b${owners}(?:_?id)?\\b.*${strict}`, 'i'),
    came: new RegExp(`\\b${owners}(?:_?id)?\\b(?!.*${strict})`, 'i'),
    file: 'db/migrations/1.sql',
    base: 'CREATE TABLE devices (\n  tenant_id int NOT NULL\n);\n',
    hit: 'CREATE TABLE devices (\n  tenant_id int\n);\n',
    miss: 'CREATE TABLE devices (\n  tenant_id bigint NOT NULL\n);\n',
  },
  {
    gone: flag(powers, off),
    came: flag(powers, on),
    file: 'db/migrations/1.sql',
    base: 'CREATE TABLE fines (\n  waived boolean DEFAULT false\n);\n',
    hit: 'CREATE TABLE fines (\n  waived boolean DEFAULT true\n);\n',
    miss: 'CREATE TABLE fines (\n  waived bool DEFAULT false\n);\n',
  },
  {
    gone: flag(guards, on),
    came: flag(guards, off),
    file: 'db/migrations/1.sql',
    base: 'CREATE TABLE players (\n  mfa_required boolean DEFAULT true\n);\n',
    hit: 'CREATE TABLE players (\n  mfa_required boolean DEFAULT false\n);\n',
    miss: 'CREATE TABLE players (\n  mfa_required bool DEFAULT true\n);\n',
  },
  {
    came: /\b(role|is_?admin|is_?superuser|is_?staff|superuser|privileges?|permission_level|access_level)\b.*\bdefault\w*["']?\s*(?:[:=(]|=>)?\s*["'(:]*\s*(admin\w*|owner|superuser|root|manager|true|all)\b/i,
    file: 'db/migrations/1.sql',
    hit: "ALTER TABLE members ADD COLUMN role text DEFAULT 'admin';\n",
    miss: "ALTER TABLE members ADD COLUMN role text DEFAULT 'reader';\n",
  },
  {
    // A right to everything, for whoever says nothing else.
    came: /\b\w*(scopes?|permissions?|privileges|roles|grants|audiences?|allowed_\w+|origins?)\b.*\b\w*default\w*["']?\s*(?:[:=(]|=>)?\s*["'([{]{1,3}\*/i,
    file: 'db/migrations/1.sql',
    hit: "ALTER TABLE keys ADD COLUMN scopes text[] DEFAULT '{*}';\n",
    miss: "ALTER TABLE keys ADD COLUMN scopes text[] DEFAULT '{}';\n",
  },
  {
    // A rule that is still there, and holds rows to less.
    gone: /(?<=\b(?:check\s*\(|check_constraint|CheckConstraint)[^;]{0,200}?)(?:<=|>=|<(?!>)|(?<!<)>|\bbetween\b|\bin\s*\(|~|\blike\b|__(?:[gl]te?|range|in|regex)\b)/i,
    came: /\bcheck\s*\(|\bcheck_constraint\b|\bCheckConstraint\b/i,
    file: 'db/migrations/1.sql',
    base: 'CREATE TABLE sales (\n  amount int CHECK (amount > 0 AND amount <= 500)\n);\n',
    hit: 'CREATE TABLE sales (\n  amount int CHECK (amount <> 0)\n);\n',
    miss: 'CREATE TABLE sales (\n  amount int CHECK (amount > 1 AND amount <= 400)\n);\n',
  },
  {
    came: /\b(is_?superuser|is_?staff|is_?admin|superuser)\b["']?\s*(?:[:=]|=>)\s*["']?(true|1)\b|\bcreate_superuser\(/i,
    file: 'db/migrations/1.sql',
    hit: "UPDATE users SET is_admin = true WHERE login = 'help';\n",
    miss: "UPDATE users SET is_admin = false WHERE login = 'help';\n",
  },
  {
    gone: /\b\w*(password|passcode|token|secret|pin|api_?key|code|otp|card\w*)_?(hash|digest|sha_?\d+|encrypted|sealed|cipher\w*|bcrypt)\b/i,
    came: /\b\w*(password|passcode|token|secret|pin|api_?key|code|otp|card\w*)\b(?!_?(hash|digest|sha|encrypt|sealed|cipher))/i,
    file: 'db/migrations/1.sql',
    base: 'CREATE TABLE parcels (\n  pickup_pin_hash text\n);\n',
    hit: 'CREATE TABLE parcels (\n  pickup_pin text\n);\n',
    miss: 'CREATE TABLE parcels (\n  pickup_pin_digest text\n);\n',
  },
  {
    gone: /\bEncrypted\w*|\bencrypts\b|\bpgp_sym_encrypt\b|\bcrypt\(|\bENCRYPTION\s*=\s*'?Y|\bdigest\(|cast:\s*encrypted|'encrypted'/,
    instead: true,
    file: 'db/migrations/1.sql',
    base: "INSERT INTO cards\n  SELECT pgp_sym_encrypt(number, 'k')\n  FROM old;\n",
    hit: 'INSERT INTO cards\n  SELECT number\n  FROM old;\n',
    miss: "INSERT INTO cards\n  SELECT pgp_sym_encrypt(number, 'l')\n  FROM old;\n",
  },
  {
    gone: /\b(enable|force)\s+row\s+level\s+security\b|\brevoke\b|\brequire\s+(ssl|x509|subject|issuer)\b|\bsecurity_(barrier|invoker)\b|\bcreate\s+policy\b|\bas\s+restrictive\b/i,
    file: 'db/migrations/1.sql',
    base: 'SELECT 1;\nALTER TABLE devices ENABLE ROW LEVEL SECURITY;\n',
    hit: 'SELECT 1;\n',
    miss: 'SELECT 2;\nALTER TABLE devices ENABLE ROW LEVEL SECURITY;\n',
  },
  {
    gone: /\bcheck\s*\(|\bcheck_constraint\b|\bCheckConstraint\b|\baddCheck|\b(Min|Max|Regex|Email|URL|FileExtension)\w*Validator\b/i,
    file: 'db/migrations/1.sql',
    base: 'CREATE TABLE sales (\n  amount int CHECK (amount > 0)\n);\n',
    hit: 'CREATE TABLE sales (\n  amount int\n);\n',
    miss: 'CREATE TABLE sales (\n  amount int CHECK (amount > 1)\n);\n',
  },
  {
    gone: /\bsignal\s+sqlstate\b|\braise\s+exception\b|\braise\s*\(\s*(abort|fail|rollback)|\braiserror\b|\braise_application_error\b|\bthrow\s+5\d{4}/i,
    file: 'db/migrations/1.sql',
    base: "SELECT 1;\n  IF paid < 0 THEN\n    SIGNAL SQLSTATE '45000';\n  END IF;\n",
    hit: 'SELECT 1;\n  SET @paid = 0;\n',
    miss: "SELECT 1;\n  IF paid < 1 THEN\n    SIGNAL SQLSTATE '45000';\n  END IF;\n",
  },
  {
    gone: /\bsql_mode\s*=\s*['"][^'"]*\b(STRICT|TRADITIONAL|ERROR_FOR)/i,
    instead: true,
    unless: /\bsql_mode\s*=\s*['"][^'"]*\b(STRICT|TRADITIONAL)/i,
    file: 'db/migrations/1.sql',
    base: "SET sql_mode = 'STRICT_ALL_TABLES';\nSELECT 1;\n",
    hit: "SET sql_mode = '';\nSELECT 1;\n",
    miss: "SET sql_mode = 'TRADITIONAL';\nSELECT 1;\n",
  },
  {
    came: /\bforeign_key_checks\s*=\s*(0|off)\b/i,
    whole: /^(?![\s\S]*\bforeign_key_checks\s*=\s*(1|on|@))/i,
    file: 'db/migrations/1.sql',
    hit: 'SET FOREIGN_KEY_CHECKS = 0;\nSELECT 1;\n',
    miss: 'SET FOREIGN_KEY_CHECKS = 0;\nSELECT 1;\nSET FOREIGN_KEY_CHECKS = 1;\n',
  },
  {
    came: /\bpragma\s+(trusted_schema\s*=\s*(on|1|true)|secure_delete\s*=\s*(off|0|false)|ignore_check_constraints\s*=\s*(on|1|true)|cell_size_check\s*=\s*(off|0))|\bset\s+(local\s+|session\s+)?(row_security\s*=\s*off|session_replication_role\s*=\s*'?replica|check_function_bodies\s*=\s*off\s*;\s*--)|\bdisable\s+trigger\s+(all|user|\w+)|\bnocheck\s+constraint\b|\btrustworthy\s+on\b|\bxp_cmdshell'?\s*,\s*1/i,
    file: 'db/migrations/1.sql',
    hit: 'PRAGMA trusted_schema = ON;\n',
    miss: 'PRAGMA trusted_schema = OFF;\n',
  },
  {
    gone: /\bcurrent_setting\(\s*'[^']+'\s*\)|\bauth\.uid\(\)|\bcurrent_user\b/i,
    came: /\bis\s+null\s+or\b|\bor\s+true\b|\bor\s+1\s*=\s*1|\bcoalesce\s*\(|\bcurrent_setting\(\s*'[^']+'\s*,\s*true/i,
    near: /\b(policy|using|check)\b/i,
    file: 'db/migrations/1.sql',
    base: "CREATE POLICY own ON a\n  USING (b = current_setting('c')::int);\n",
    hit: "CREATE POLICY own ON a\n  USING (b = coalesce(current_setting('c', true)::int, b));\n",
    miss: "CREATE POLICY own ON a\n  USING (b = current_setting('c')::bigint);\n",
  },
  {
    came: /\bis\s+null\s+or\b|\bor\s+true\b|\bor\s+1\s*=\s*1/i,
    near: /\bcreate\s+policy\b/i,
    file: 'db/migrations/1.sql',
    hit: "CREATE POLICY own ON a\n  USING (b IS NULL OR b = current_setting('c')::int);\n",
    miss: "CREATE VIEW own AS\n  SELECT 1 FROM a WHERE b IS NULL OR b = current_setting('c')::int;\n",
  },
  {
    gone: /\bdefault\w*\W{0,4}(pending|draft|unverified|private|inactive|requested|locked|disabled|viewer|reader|member|guest|player)\b/i,
    came: /\bdefault\w*\W{0,4}(approved|active|verified|published|public|paid|enabled|open|admin|owner|editor|manager)\b/i,
    file: 'db/migrations/1.sql',
    base: "CREATE TABLE visits (\n  state text DEFAULT 'pending'\n);\n",
    hit: "CREATE TABLE visits (\n  state text DEFAULT 'approved'\n);\n",
    miss: "CREATE TABLE visits (\n  state text DEFAULT 'draft'\n);\n",
  },
  {
    gone: /\bgen_random_(uuid|bytes)\b|\buuid_generate_v4\b|\bSecureRandom\b|\btoken_urlsafe\b|\brandomBytes\b|\bcuid\(|\buuid\(\)/i,
    instead: true,
    file: 'db/migrations/1.sql',
    base: 'CREATE TABLE links (\n  code uuid DEFAULT gen_random_uuid()\n);\n',
    hit: 'CREATE TABLE links (\n  code serial\n);\n',
    miss: 'CREATE TABLE links (\n  key uuid DEFAULT gen_random_uuid()\n);\n',
  },
  {
    gone: new RegExp(`\\b(?:expires?_?(?:at|on)|valid_?until|revoked_?at)\\b.*${strict}`, 'i'),
    came: new RegExp(`\\b(?:expires?_?(?:at|on)|valid_?until|revoked_?at)\\b(?!.*${strict})`, 'i'),
    file: 'db/migrations/1.sql',
    base: 'CREATE TABLE invites (\n  expires_at timestamp NOT NULL\n);\n',
    hit: 'CREATE TABLE invites (\n  expires_at timestamp\n);\n',
    miss: 'CREATE TABLE invites (\n  expires_at timestamptz NOT NULL\n);\n',
  },
];
