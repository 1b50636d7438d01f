/** A setting that protects, and whose loss takes the protection away. */
export interface DroppedRow {
  readonly code: string;
  /** Matched against the name as it is written. */
  readonly name: RegExp;
  /** Matched against the value as it is written. */
  readonly value: RegExp;
  /** Must stand in what is around: the declarations, the name, and last the call it was an argument of. */
  readonly around?: RegExp;
  readonly path: string;
  readonly hit: readonly [before: string, after: string];
  readonly miss: readonly [before: string, after: string];
}

const on = /^(true|1)$/i;

export const droppedRows: readonly DroppedRow[] = [
  {
    // A question that only finds what belongs to whoever asks.
    code: 'access-check-removed',
    name: /(^|[._])(user|owner|author|account|tenant|org|organization|team|created_?by)(_?id)?$/i,
    value:
      /\b(request|req|session|ctx|context|auth|locals|c)\b.*\b(user|tenant|org|account|team)|current_?(user|account|tenant)|\b(user|tenant|account|org|team|doer)\.id\b|\b(user|tenant)_?id\b/i,
    around:
      /(find|get|filter|where|first|one|delete|remove|update|destroy|query|select|count|list|search)\w*$/i,
    path: 'src/a.ts',
    hit: ['orders.findOne({ id, ownerId: req.user.id });', 'orders.findOne({ id });'],
    miss: ['orders.paint({ id, ownerId: req.user.id });', 'orders.paint({ id });'],
  },
  {
    code: 'cookie-weakened',
    name: /(^|\.)(http_?only|session_cookie_(secure|httponly)|csrf_cookie_(secure|httponly)|cookie_?(secure|httponly))$/i,
    value: on,
    path: 'src/a.ts',
    hit: ["jar.set('a', b, { path: '/', httpOnly: true });", "jar.set('a', b, { path: '/' });"],
    miss: ["jar.set('a', b, { path: '/', httpMark: true });", "jar.set('a', b, { path: '/' });"],
  },
  {
    code: 'cookie-weakened',
    name: /(^|\.)secure$/i,
    value: on,
    around: /cookie|session/i,
    path: 'src/a.ts',
    hit: ["setCookie('a', b, { secure: true });", "setCookie('a', b, {});"],
    miss: ["setMark('a', b, { secure: true });", "setMark('a', b, {});"],
  },
  {
    code: 'cookie-weakened',
    name: /(^|\.)(same_?site|session_cookie_samesite)$/i,
    value: /strict|lax/i,
    path: 'src/a.ts',
    hit: ["jar.set('a', b, { sameSite: 'lax' });", "jar.set('a', b, {});"],
    miss: ["jar.set('a', b, { oneSite: 'lax' });", "jar.set('a', b, {});"],
  },
  {
    code: 'lifetime-raised',
    name: /(^|\.)(expiresIn|ExpiresAt|exp|expires_delta|expires_in)$/,
    value: /./,
    around: /jwt|token|sign|claims|session/i,
    path: 'src/a.ts',
    hit: ["jwt.sign(claims, key, { expiresIn: '15m' });", 'jwt.sign(claims, key, {});'],
    miss: ["cache.set(name, text, { expiresIn: '15m' });", 'cache.set(name, text, {});'],
  },
  {
    code: 'access-opened',
    name: /(^|\.)(requireAuth|require_auth|authRequired|auth_required|login_required|requireLogin|csrf|csrfProtection|verifySignature|protected)$/i,
    value: on,
    path: 'src/a.ts',
    hit: ['open(page, { requireAuth: true });', 'open(page, {});'],
    miss: ['open(page, { requireCount: true });', 'open(page, {});'],
  },
  {
    code: 'header-removed',
    name: /(x-frame-options|content-security-policy|strict-transport-security|x-content-type-options|referrer-policy|permissions-policy|cross-origin-\w+-policy)$/i,
    value: /./,
    path: 'src/a.ts',
    hit: ["res.headers['X-Frame-Options'] = 'DENY';", ''],
    miss: ["res.headers['X-Request-Id'] = 'DENY';", ''],
  },
  {
    code: 'session-weakened',
    name: /session.*\b(renew|regenerate)$/i,
    value: on,
    path: 'a.rb',
    hit: ['session.options[:renew] = true\n', ''],
    miss: ['session.options[:name] = true\n', ''],
  },
  {
    code: 'validation-removed',
    name: /(^|\.)additionalProperties$/,
    value: /^false$/,
    path: 'src/a.ts',
    hit: ["schema({ type: 'object', additionalProperties: false });", "schema({ type: 'object' });"],
    miss: ["schema({ type: 'object', additionalItems: false });", "schema({ type: 'object' });"],
  },
  {
    code: 'validation-removed',
    name: /(^|\.)(gt|ge|lt|le|max_?length|min_?length|maximum|minimum|fileSize|max_?file_?size|fileFilter|limits)$/i,
    value: /./,
    around: /(Field|Query|Path|Body|Form|schema|multer|upload\w*|busboy|validat\w*)$/i,
    path: 'src/a.ts',
    hit: ["multer({ dest: 'in', fileSize: 9 });", "multer({ dest: 'in' });"],
    miss: ["paint({ dest: 'in', fileSize: 9 });", "paint({ dest: 'in' });"],
  },
];

/** Cookies that go along with requests of other sites, where a name stands for that as well as a text. */
export const crossSite = {
  name: /(^|\.)(same_?site|session_cookie_samesite)$/i,
  value: /none(mode)?$/i,
};
