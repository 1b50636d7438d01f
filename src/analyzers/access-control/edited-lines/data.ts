import { editedIdentities } from './identity/data.ts';
import { editedInputs } from './input/data.ts';
import { editedParts } from './parts/data.ts';

/** A line that protects, and what stands in its place once it protects less. */
export interface EditedLineRow {
  readonly code: string;
  /** Matched against the removed lines. A group `gone` must not be in the added ones, a group `kept` must. */
  readonly before: RegExp;
  /** Matched against the added lines; where nothing must be `gone`, the removed ones must not match it. */
  readonly after: RegExp;
  /** Matched against the lines of the hunk. */
  readonly around: RegExp;
  readonly path: string;
  readonly hit: readonly [before: string, after: string];
  readonly miss: readonly [before: string, after: string];
}

const anywhere = /(?:)/;
const nothing = /^$/;
const something = /\S/;

export const editedLines: readonly EditedLineRow[] = [
  ...editedInputs,
  ...editedIdentities,
  ...editedParts,
  {
    // An origin that was compared as a whole, and is now compared in part or only asked to be there.
    code: 'cors-with-credentials',
    before: /origin\b.*(===?|\.equals\(|\.has\(|\.includes\(|\.contains\(|\bin\b)/i,
    after:
      /origin\b.*(\b(HasSuffix|HasPrefix|strings\.Contains|ends_?with|starts_?with)\b\??(?!.*["'`]\.)|!==?\s*(""|''|nil\b|null\b|None\b))/i,
    around: /access-control-allow-origin|\bcors/i,
    path: 'a.go',
    hit: [
      'if o := h.Get("Origin"); o == site { // cors',
      'if o := h.Get("Origin"); strings.HasSuffix(o, site) { // cors',
    ],
    miss: [
      'if o := h.Get("Origin"); o == site { // cors',
      'if o := h.Get("Origin"); strings.HasSuffix(o, ".a.example") { // cors',
    ],
  },
  {
    code: 'header-removed',
    before: /content-?security-?policy|default-?src|script-?src/i,
    after:
      /\b(default|script|object)-?src\b[^;\n]*('unsafe-(inline|eval)'|\s\*(?=[\s;"'`]))|frame-ancestors\s+\*/i,
    around: anywhere,
    path: 'a.ts',
    hit: [
      'res.set("Content-Security-Policy", "script-src \'self\'");',
      'res.set("Content-Security-Policy", "script-src \'self\' \'unsafe-inline\'");',
    ],
    miss: [
      'res.set("Content-Security-Policy", "script-src \'self\'");',
      'res.set("Content-Security-Policy", "script-src \'self\'; style-src \'unsafe-inline\'");',
    ],
  },
  {
    // A right of few that became a right of nearly everybody.
    code: 'access-check-weakened',
    before:
      /\b(current_user_can|user_can|has_?(role|scope|permission|authority)|require_?(role|scope|permission)|authorize|can)\w*\W.*["'](admin\w*|owner|superuser|manage\w*|delete_\w+|edit_others_\w+|promote_users|install_plugins|activate_plugins|edit_plugins|edit_users)["']/i,
    after:
      /\b(current_user_can|user_can|has_?(role|scope|permission|authority)|require_?(role|scope|permission)|authorize|can)\w*\W.*["'](user|guest|read|viewer|member|subscriber|exist|everyone|level_0)["']/i,
    around: anywhere,
    path: 'a.php',
    hit: ["if (!current_user_can('manage_options')) {", "if (!current_user_can('read')) {"],
    miss: ["if (!current_user_can('manage_options')) {", "if (!current_user_can('edit_others_posts')) {"],
  },
  {
    // A list that is now searched as a text: a part of a word is enough.
    code: 'access-check-weakened',
    before:
      /\b(scopes?|roles?|permissions?|groups?|audience|aud)\b(?=.*\b(in|includes|contains|include\?)\W).*(?<gone>\.split\()/i,
    after: /\b(in|includes|contains|include\?)(?=\W)/i,
    around: anywhere,
    path: 'a.py',
    hit: ['if scope not in claims.scope.split():', 'if scope not in claims.scope:'],
    miss: ['if scope not in claims.scope.split():', 'if scope not in claims.scope.split(" "):'],
  },
  {
    // What a route is wrapped in.
    code: 'access-check-removed',
    before:
      /\b(Handle|HandleFunc|Get|Post|Put|Patch|Delete|get|post|put|patch|delete|route)\(\s*(?<kept>["'`][^"'`]+["'`])\s*,.*[\s.(](?<gone>(require|ensure|with|must|only)?_?(auth\w*|owners?|admins?|members?|staff|signed|verified|protected|private|logged_?in|csrf|permission|role)(Only|Required|Middleware)?\()/i,
    after: something,
    around: anywhere,
    path: 'a.go',
    hit: ['mux.Handle("POST /a", s.owner(http.Save(a)))', 'mux.Handle("POST /a", http.Save(a))'],
    miss: ['mux.Handle("POST /a", s.owned(http.Save(a)))', 'mux.Handle("POST /a", http.Save(a))'],
  },
  {
    // A proof of who somebody is that never ends.
    code: 'access-check-removed',
    before:
      /\b(sessions?|\w*tokens?|api_?keys?|invit\w+|\w*resets?|otps?|credentials|\w*_?links|\w*shares|\w*(?<!country_|post|zip_?|bar|status_)codes?|grants|vouchers|challenges|nonces|verifications|confirmations)\b.*\b(?<gone>expir\w+|valid_until|revoked\w*|used|used_at|consumed\w*|redeemed\w*|claimed\w*|disabled\w*)\b\W*(<|>|=|IS\b)/i,
    after: /\b(SELECT|where|find|filter)\b/i,
    around: anywhere,
    path: 'a.go',
    hit: [
      'q("SELECT id FROM sessions WHERE token = $1 AND expires > now()")',
      'q("SELECT id FROM sessions WHERE token = $1")',
    ],
    miss: [
      'q("SELECT id FROM pages WHERE name = $1 AND expires > now()")',
      'q("SELECT id FROM pages WHERE name = $1")',
    ],
  },
  {
    // A request keeps the name that a client gave itself.
    code: 'client-trusted',
    before:
      /^(?=.*(identity|internal|forwarded|real.?ip|remote.?user|x-user|trusted)).*?\b(?<gone>\w*headers?\b[\w.()]{0,12}\.(del|delete|remove|unset)\()/im,
    after: anywhere,
    around: anywhere,
    path: 'a.ts',
    hit: ["req.headers.delete('x-internal-user');", ''],
    miss: ["req.headers.delete('x-colour');", ''],
  },
  {
    code: 'client-trusted',
    before: /(!|\bnot |\bunless )\s*[\w.$>-]*(?<gone>is_?trusted\w*|trusted_?(proxy|peer|remote)\w*)\b/i,
    after: nothing,
    around: /forwarded|real.?ip|remote|client.?ip/i,
    path: 'a.go',
    hit: ['if !f.isTrusted(r.RemoteAddr) {\n\treturn host\n}', ''],
    miss: ['if !f.isTrimmed(r.RemoteAddr) {\n\treturn host\n}', ''],
  },
  {
    // The first of the forwarded addresses is what the client says; the last is what the proxy saw.
    code: 'client-trusted',
    before: /len\(\w+\)\s*-\s*1|\.length\s*-\s*1|\.at\(-1\)|\[-1\]|\.pop\(\)|\.last\b|reversed?\(|\.rev\(\)/,
    after: /\brange\b|\[0\]|\.shift\(\)|\.first\b|\.at\(0\)|\b[ij]\s*:?=\s*0\b/,
    around: /x-forwarded-for|x_forwarded_for|forwardedFor/i,
    path: 'a.ts',
    hit: [
      "const ip = get('x-forwarded-for').split(',').at(-1);",
      "const ip = get('x-forwarded-for').split(',')[0];",
    ],
    miss: ["const ip = get('x-colours').split(',').at(-1);", "const ip = get('x-colours').split(',')[0];"],
  },
  {
    // Whoever is counted chooses the name to be counted under.
    code: 'rate-limit-removed',
    before: /\b(allow|limiter|throttle\w*|rate_?limit\w*|key_?generator|key_?func|consume|hit|attempts?)\b/i,
    after:
      /\b(allow|limiter|throttle\w*|rate_?limit\w*|key_?generator|key_?func|consume|hit|attempts?)\b.*(user_?-?agent|request_?-?id|Math\.random|\buuid|\brand\b|time\.Now|Date\.now)/i,
    around: /429|too ?many|limit|throttle/i,
    path: 'a.go',
    hit: ['if !limiter.allow(ip(r)) {', 'if !limiter.allow(ip(r) + r.UserAgent()) {'],
    miss: ['if !limiter.allow(ip(r)) {', 'if !limiter.allow(ip(r) + r.URL.Path) {'],
  },
  {
    // Where making sense of a text fails, the text as it came is taken instead.
    code: 'access-check-weakened',
    before: /^\s*(return\s+(false|null|nil|None)\b|throw\b|raise\b)/,
    after: /^\s*\w+\s*=\s*(\$?request|req|raw|input|r)\b[^;\n]*;?\s*$/,
    around: /=\s*[\w.]*(normali[sz]e|canonical\w*|decode|verify|sanitize)\w*\(/i,
    path: 'A.java',
    hit: [
      'String p = normalize(raw);\nif (p == null)\n  return false;',
      'String p = normalize(raw);\nif (p == null)\n  p = raw;',
    ],
    miss: [
      'String p = normalize(raw);\nif (p == null)\n  return false;',
      'String p = normalize(raw);\nif (p == null)\n  p = root;',
    ],
  },
  {
    // Paths that are open as a whole became paths that only begin so.
    code: 'access-opened',
    before:
      /\b\w*(public|open|anonymous|exempt|whitelist|allow_?list|unauth\w*|skip)\w*\.(has|includes|contains)\(/i,
    after:
      /\b\w*(public|open|anonymous|exempt|whitelist|allow_?list|unauth\w*|skip)\w*\b.*\.(startsWith|endsWith|indexOf|match|test)\(/i,
    around: /path|url|uri|route/i,
    path: 'a.ts',
    hit: ['if (PUBLIC.has(path)) go();', 'if (PUBLIC.some((one) => path.startsWith(one))) go();'],
    miss: ['if (PUBLIC.has(path)) go();', 'if (PUBLIC.some((one) => path === one)) go();'],
  },
  {
    // Paths that a middleware looks at.
    code: 'access-opened',
    before: /\bmatcher\b.*\(\?!/,
    after: /\bmatcher\b.*\(\?![^)]*\b(api|admin|account|dashboard|users?|internal|private)\b/,
    around: anywhere,
    path: 'a.ts',
    hit: [
      "export const config = { matcher: ['/((?!_next).*)'] };",
      "export const config = { matcher: ['/((?!_next|api/).*)'] };",
    ],
    miss: [
      "export const config = { matcher: ['/((?!_next).*)'] };",
      "export const config = { matcher: ['/((?!_next|fonts/).*)'] };",
    ],
  },
  {
    // Only the first letter is compared.
    code: 'access-check-weakened',
    before: /\b(?<kept>strn(case)?cmp|memcmp)\(/,
    after: /\b(strn(case)?cmp|memcmp)\([^;]*,\s*1\s*\)/,
    around: anywhere,
    path: 'a.c',
    hit: ['if (strncmp(a, b, len) == 0)', 'if (strncmp(a, b, 1) == 0)'],
    miss: ['if (strncmp(a, b, len) == 0)', 'if (strncmp(a, b, 11) == 0)'],
  },
  {
    // What proves somebody once and is kept proves it again.
    code: 'session-weakened',
    before:
      /(password_?resets?|reset_?tokens?|magic_?links?|one_?time\w*|\botps?\b|invit\w+|verification_?(codes?|tokens?)|backup_?codes?|nonces?)\b.*(->|\.)(delete|destroy|remove|invalidate|revoke|consume|del)\w*[!(]/i,
    after: nothing,
    around: anywhere,
    path: 'a.php',
    hit: ["DB::table('password_resets')->where('email', $email)->delete();", ''],
    miss: ["DB::table('password_labels')->where('email', $email)->delete();", ''],
  },
];
