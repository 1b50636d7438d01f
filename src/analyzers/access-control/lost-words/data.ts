/** Words that protect and that an edit took out of a line, while the rest of the line stayed. */
export interface LostWordRow {
  readonly code: string;
  /** Matched against the words that are gone, in lower case with one blank between. */
  readonly lost: RegExp;
  /** Must be among the words of the line as it was. */
  readonly around?: RegExp;
  readonly hit: readonly [before: string, after: string];
  readonly miss: readonly [before: string, after: string];
}

const owners =
  /\b((user|owner|customer|account|tenant|org|organi[sz]ation|team|workspace|author|member|company|recipient|creator|principal) (id|uuid|key|pk)|owner|tenant|recipient|created by|owned by|(current|request|req|session|logged in|auth|viewer|login) (user|account|customer|tenant|member|id)|principal|viewer)\b/;
const queries =
  /\b(select|where|find|filter|query|get object or 404|first|delete|update|objects|single|scope|load|fetch)\b/;

export const lostWordRows: readonly LostWordRow[] = [
  {
    code: 'access-check-removed',
    lost: owners,
    around: queries,
    hit: ['const note = find({ id, ownerId: user.id });', 'const note = find({ id });'],
    miss: ['const note = find({ id, colorId: paint.id });', 'const note = find({ id });'],
  },
  {
    code: 'access-check-removed',
    lost: /\b(require|ensure|must|only|check|verify|assert|guard|restrict|enforce|has|is|can|need) (\w+ )?(auth|authn|authz|authenticated|authorized|login|logged in|signed in|admin|admins|staff|owner|owners|role|roles|permission|permissions|perm|access|member|members|scope|scopes|user|superuser|allowed|permitted|manager|managers|locked|banned|suspended)\b|\b(locked|suspended|banned|login required|permission required|authorize|authenticated|hasrole|permissions?|admin only|superuser|is staff)\b/,
    hit: ['show(checkAccess(page));', 'show(page);'],
    miss: ['show(checkAccent(page));', 'show(page);'],
  },
  {
    code: 'verification-removed',
    lost: /\b(verify|verified|verification|signature|hmac|issuer|audience|csrf|xsrf|nonce|hash equals?|compare digest|algorithms?)\b/,
    around:
      /\b(token|jwt|jws|signature|webhook|hook|csrf|xsrf|claim|session|secret|hmac|request|cert|certificate|login)\b/,
    hit: ['const claims = read(token, { issuer: site });', 'const claims = read(token);'],
    miss: ['const claims = read(token, { cached: site });', 'const claims = read(token);'],
  },
  {
    code: 'validation-removed',
    lost: /\b(sanitiz\w*|sanitis\w*|escape|escaped|escaper|html ?special ?chars?|html ?entitie|purify|bleach|strip tags|escapeshellarg|shellescape|shlex quote|secure filename|valid|validate|validated|validator|is local|is safe|safe (path|url|redirect|name|join|html)|whitelist|allow ?list|has own|has own property|real ?path|basename|canonical\w*)\b/,
    hit: ['const row = mark + escapeHtml(name);', 'const row = mark + name;'],
    miss: ['const row = mark + translateHtml(name);', 'const row = mark + name;'],
  },
  {
    code: 'rate-limit-removed',
    lost: /\b(throttle|limiter|rate limit|ratelimit)\b/,
    hit: ["router.post('/a', loginLimiter, save);", "router.post('/a', save);"],
    miss: ["router.post('/a', loginLinker, save);", "router.post('/a', save);"],
  },
  {
    code: 'password-rules-weakened',
    lost: /\b(min|minimum|min length|length|regex|pattern|strong|mixed case|uncompromised|strength|confirmed|at least)\b/,
    around: /\b(password|passwd|passphrase)\b/,
    hit: ["const rules = { password: 'required|min:12' };", "const rules = { password: 'required' };"],
    miss: ["const rules = { password: 'required|trim:12' };", "const rules = { password: 'required' };"],
  },
  {
    code: 'cookie-weakened',
    lost: /\btrue\b/,
    around: /\bset ?(raw ?)?cookie\b/,
    hit: ["setcookie('sid', id, 0, '/', '', true, true);", "setcookie('sid', id, 0, '/');"],
    miss: ["setmark('sid', id, 0, '/', '', true, true);", "setmark('sid', id, 0, '/');"],
  },
  {
    code: 'cookie-weakened',
    lost: /\b(http ?only|secure|same ?site)\b/,
    around: /\b(cookie|cookies|session|sid|http ?only|same ?site)\b/,
    hit: ["cookie('sid', id, secure());", "cookie('sid', id);"],
    miss: ["cookie('sid', id, recent());", "cookie('sid', id);"],
  },
  {
    code: 'validation-removed',
    lost: /\b(gt|ge|lt|le|gte|lte|max|min|max length|min length|max digits|multiple of|email|url|uuid|regex|positive|nonnegative|non negative|trim|strict)\b/,
    around:
      /\b(field|constr|conint|query|path|body|form|z|yup|joi|zod|schema|validator|column|vine|superstruct)\b/,
    hit: [
      'const body = z.object({ name: z.string().email() });',
      'const body = z.object({ name: z.string() });',
    ],
    miss: [
      'const body = z.object({ name: z.string().brand() });',
      'const body = z.object({ name: z.string() });',
    ],
  },
  {
    code: 'validation-removed',
    lost: /\b(max bytes reader|limit reader|limited reader|body limit|max body|take)\b/,
    around: /\b(body|read all|reader|request|upload|stream)\b/,
    hit: ['const all = readAll(maxBytesReader(req.body, 9));', 'const all = readAll(req.body);'],
    miss: ['const all = readAll(linesReader(req.body));', 'const all = readAll(req.body);'],
  },
  {
    code: 'access-check-removed',
    lost: /\b(identity|claim|current user|auth user|authenticated user|session user|bearer auth|require admin|admin user|jwt claim|auth session|logged in user)\b/,
    around: /\bfn\b/,
    hit: ['fn show(who: Identity, page: Page) {', 'fn show(page: Page) {'],
    miss: ['fn show(who: Identical, page: Page) {', 'fn show(page: Page) {'],
  },
  {
    code: 'access-opened',
    lost: /\b(hash make|hash password|bcrypt|argon2\w*|argon 2|scrypt|make password|generate from password|hashpw|hash sync|encrypt password)\b/,
    around: /\b(password|passwd|secret|pin|passphrase)\b/,
    hit: ['user.secret = hashPassword(input.password);', 'user.secret = input.password;'],
    miss: ['user.secret = trimPassword(input.password);', 'user.secret = input.password;'],
  },
];
