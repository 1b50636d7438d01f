import type { EditRow } from '../../edit-row.ts';
import { doubtedLines } from './doubts/data.ts';

/** The path of a request, as frameworks name it. */
const pathOf =
  '\\b(?:req(?:uest)?|ctx|context|c|r|self|exchange)\\b[\\w.()>-]{0,30}?(?:\\b(?:url|path|originalUrl|pathname|path_info|full_path|RequestURI|Path|PathInfo|fullPath)\\b|getRequestURI\\(\\)|getServletPath\\(\\)|getPathInfo\\(\\))';

/** Lines that let some requests past what is asked of all others, or let a browser do more. */
export const exemptedLines: readonly EditRow[] = [
  {
    // Whoever asks chooses how the path ends: `/admin;.png`, `/admin?a=.png`.
    code: 'access-bypass',
    came: new RegExp(
      `^(?=.*\\b(if|unless|when|return)\\b).*${pathOf}[\\w.()]*?\\.?(endsWith|ends_?with|includes?|contains|HasSuffix|end_with|EndsWith|Contains|match(es)?|indexOf|IndexOf)\\??\\(`,
    ),
    near: /\b40[13]\b|unauthori[sz]ed|forbidden|login|authenticat|verify_?(token|session|user)|permission/i,
    unless: /\b(log|logger|cache|metrics?|compress)\w*\s*[.(]/i,
    file: 'src/a.ts',
    base: 'export function hook(req, reply) {\n  if (req.open) return;\n  if (!req.user) return reply.code(401).send();\n}\n',
    hit: "export function hook(req, reply) {\n  if (req.open || req.url.endsWith('.png')) return;\n  if (!req.user) return reply.code(401).send();\n}\n",
    miss: "export function hook(req, reply) {\n  if (req.open || req.body.endsWith('.png')) return;\n  if (!req.user) return reply.code(401).send();\n}\n",
  },
  {
    // A failed check of who asks ends in the same place as a good one.
    code: 'access-check-weakened',
    gone: /\b(redirect\w*\(.*(login|signin|sign_in|auth)|40[13]\b|[uU]nauthori[sz]ed|UNAUTHORI[SZ]ED|[fF]orbidden|FORBIDDEN|PermissionDenied|AccessDenied|return false|return null|throw (err|error|e)\b|raise\b\s*$)/,
    came: /\bNextResponse\.next\(|\breturn next\(\)|^\s*(await )?next\(\)|\breturn true\b|\breturn True\b|chain\.doFilter\(|\bnext\.ServeHTTP\(|\bawait (self\.)?_?next\(|return get_response\(/,
    near: /\b(catch|except|rescue|recover)\b/,
    file: 'src/a.ts',
    base: "export async function gate(request) {\n  try {\n    await jwtVerify(token(request), key);\n    return NextResponse.next();\n  } catch {\n    return NextResponse.redirect(new URL('/login', request.url));\n  }\n}\n",
    hit: 'export async function gate(request) {\n  try {\n    await jwtVerify(token(request), key);\n    return NextResponse.next();\n  } catch {\n    return NextResponse.next();\n  }\n}\n',
    miss: "export async function gate(request) {\n  try {\n    await jwtVerify(token(request), key);\n    return NextResponse.next();\n  } catch {\n    return NextResponse.redirect(new URL('/signin', request.url));\n  }\n}\n",
  },
  {
    // A public key is no secret, and signs when it is taken for one; a token that names its algorithm chooses it.
    code: 'verification-removed',
    came: /\balgorithms?\b\W{1,6}\[[^\]]*(\b(RS|ES|PS)\d+[^\]]*\bHS\d|\bHS\d+[^\]]*\b(RS|ES|PS)\d)|\balgorithms?\b\W{1,6}\[?[^\],]*(get_unverified_header|\bheader\b[\w.'"[\]()]*\balg\b|\bunverified\w*\W+alg\b)/,
    file: 'src/a.ts',
    base: "export const read = (token) => jwt.verify(token, PUBLIC_KEY, { algorithms: ['RS256'] });\n",
    hit: "export const read = (token) => jwt.verify(token, PUBLIC_KEY, { algorithms: ['RS256', 'HS256'] });\n",
    miss: "export const read = (token) => jwt.verify(token, PUBLIC_KEY, { algorithms: ['RS256', 'ES256'] });\n",
  },
  {
    // Any authority may speak for the server again.
    code: 'verification-removed',
    gone: /\b(certificatePinner|CertificatePinner|pinnedCertificates|pinnedPublicKeys|TrustKit|PinnedCertificatesTrustEvaluator|PublicKeysTrustEvaluator|PINNEDPUBLICKEY|pinnedpubkey|publicKeyHashes|ssl_?pinning|kTSKPublicKeyHashes)\b/i,
    unless: /pin/i,
    file: 'A.kt',
    base: 'val client = Builder()\n    .certificatePinner(pins)\n    .build()\n',
    hit: 'val client = Builder()\n    .build()\n',
    miss: 'val client = Builder()\n    .certificatePinner(morePins)\n    .build()\n',
  },
  {
    // A browser guesses what a file is, and may run it.
    code: 'header-removed',
    gone: /\bnosniff\b/i,
    unless: /nosniff/i,
    file: 'src/a.ts',
    base: "export function f(reply) {\n  reply.header('x-content-type-options', 'nosniff');\n  reply.send(1);\n}\n",
    hit: 'export function f(reply) {\n  reply.send(1);\n}\n',
    miss: "export function f(reply) {\n  reply.header('X-Content-Type-Options', 'nosniff');\n  reply.send(2);\n}\n",
  },
  {
    // The name is one of many that the certificate need not carry.
    code: 'verification-removed',
    came: /\bhostnameVerifier\b[^;\n]*(->|=>)\s*true\b|\bNoopHostnameVerifier\b|\bALLOW_ALL_HOSTNAME_VERIFIER\b|\bsetDefaultHostnameVerifier\([^;]*true/,
    file: 'A.kt',
    hit: 'val client = Builder()\n    .hostnameVerifier { _, _ -> true }\n    .build()\n',
    miss: 'val client = Builder()\n    .hostnameVerifier(strict)\n    .build()\n',
  },
  {
    code: 'verification-removed',
    languages: ['shell'],
    came: /\b(gpgv?|sha\d+sum|shasum|cosign|minisign|openssl|signify|slsa-verifier)\b[^|#]*\|\|\s*(log|warn|info|logger|printf|notice|msg)\b/,
    file: 'a.sh',
    hit: 'gpgv a.sig a.tar || log "bad signature"\n',
    miss: 'gpgv a.sig a.tar || die "bad signature"\n',
  },
  {
    // The signature says nothing of what is acted on.
    code: 'verification-removed',
    gone: /\b\w*(hmac|sign|mac)\w*\b[^\n]*[(,.\s](raw_?[bB]ody|body|payload|rawBody|request\.data|getContent\(\)|request\.body|req\.body)\b/i,
    came: /\b\w*(hmac|sign|mac)\w*\b[^\n]*[(,.\s](headers?|timestamp|id|nonce)\b/i,
    unless: /\b(raw_?body|body|payload|rawBody|getContent\(\))\b/i,
    file: 'a.py',
    base: 'def f(request):\n    expected = hmac.new(KEY, request.body, sha256).hexdigest()\n    return check(expected)\n',
    hit: 'def f(request):\n    expected = hmac.new(KEY, request.headers["X-Time"], sha256).hexdigest()\n    return check(expected)\n',
    miss: 'def f(request):\n    expected = hmac.new(KEY, request.headers["X-Time"] + request.body, sha256).hexdigest()\n    return check(expected)\n',
  },
  {
    code: 'cookie-weakened',
    gone: /\b(new )?(Cookie|setcookie|setrawcookie|set_cookie|cookie)\([^;\n]*\btrue\s*,\s*true\b/,
    came: /\b(new )?(Cookie|setcookie|setrawcookie|set_cookie|cookie)\([^;\n]*\bfalse\b/,
    unless: /\b(Cookie|setcookie|setrawcookie|set_cookie|cookie)\([^;\n]*\btrue\s*,\s*true\b/,
    file: 'a.php',
    base: "<?php function f($r) {\n  $r->setCookie(new Cookie('a', $b, 9, '/', null, true, true));\n}\n",
    hit: "<?php function f($r) {\n  $r->setCookie(new Cookie('a', $b, 9, '/', null, false, true));\n}\n",
    miss: "<?php function f($r) {\n  $r->setCookie(new Cookie('a', $b, 99, '/', null, true, true));\n}\n",
  },
  {
    // A condition of a query that always holds.
    code: 'access-check-weakened',
    came: /\bOR\s+(\$\d+|:\w+|\?\d*|@\w+|\w+)\s+IS\s+NOT\s+NULL\b|\bOR\s+1\s*=\s*1\b|\bOR\s+TRUE\b/i,
    near: /\b(where|and|on|having)\b/i,
    file: 'a.rs',
    base: 'fn f(db: &Db) {\n    db.query("UPDATE a SET b = $1 WHERE id = $2 AND owner = $3");\n}\n',
    hit: 'fn f(db: &Db) {\n    db.query("UPDATE a SET b = $1 WHERE id = $2 AND (owner = $3 OR $3 IS NOT NULL)");\n}\n',
    miss: 'fn f(db: &Db) {\n    db.query("UPDATE a SET b = $1 WHERE id = $2 AND owner = $3 AND b IS NOT NULL");\n}\n',
  },
  {
    // Whose record it is no longer counts, only that it is somebody's.
    code: 'access-check-removed',
    gone: /\b\w+\s*(=|:|=>)\s*\$?(self\.|this\.)?(request|req|ctx|context|g|session)(\.|->)(current_?)?user\b/i,
    came: /\b\w+__(isnull|gt|gte|lt|lte|in|contains)\s*=|\bnot:\s*null\b|\.not\.is\(null|\bnotNull\b/,
    unless: /\b(request|req|ctx|context|g|session)(\.|->)(current_?)?user\b/i,
    file: 'a.py',
    base: 'def f(request, pk):\n    return get_object_or_404(Pledge, pk=pk, donor=request.user)\n',
    hit: 'def f(request, pk):\n    return get_object_or_404(Pledge, pk=pk, donor__isnull=False)\n',
    miss: 'def f(request, pk):\n    return get_object_or_404(Pledge, pk=pk, owner=request.user)\n',
  },
  {
    // Who somebody is counts only where the request does not say otherwise.
    code: 'client-trusted',
    came: /\b(query|args|params|body|form|GET|POST|headers|getQueryString|getParameter|searchParams|input)\b[\w.[\]'"()-]{0,40}?(\s*(\?\?|\|\||\bor\b|\?:)\s*|['"]\s*,\s*|\)?\.getOrElse\(\s*)\(?(g|req|request|session|ctx|self|this|auth|c)?(\.|->)?(user|claims|session|auth|tenant|current_?user|principal|account)\b([.[(]|::|->)/i,
    file: 'a.py',
    base: 'def f():\n    return db.get(g.claims["site"])\n',
    hit: 'def f():\n    return db.get(request.args.get("site", g.claims["site"]))\n',
    miss: 'def f():\n    return db.get(request.args.get("page", g.pages["site"]))\n',
  },
  {
    code: 'client-trusted',
    gone: /\b(RemoteAddr|remote_addr|REMOTE_ADDR|remoteAddress|getRemoteAddr\(|RemoteIpAddress|remote_ip)\b/,
    came: /X-Forwarded-For|X-Real-IP|X_FORWARDED_FOR|CF-Connecting-IP|True-Client-IP|X-Client-IP/i,
    unless: /trusted/i,
    file: 'a.go',
    base: 'package a\n\nfunc f(r *R) string {\n\thost := r.RemoteAddr\n\treturn host\n}\n',
    hit: 'package a\n\nfunc f(r *R) string {\n\thost := r.Header.Get("X-Forwarded-For")\n\treturn host\n}\n',
    miss: 'package a\n\nfunc f(r *R) string {\n\thost := r.Header.Get("X-Request-Id")\n\treturn host\n}\n',
  },
  {
    // An address is kept in logs and histories, and given on to other pages.
    code: 'client-trusted',
    came: /\b(cookies?\b|[aA]uthorization).*\b(searchParams|query|args|GET|params)\b[\w.[\]'"(]*?(get\(|\[|\.)\s*['"]?(sid|session\w*|\w*token|api_?key|jwt)\b/i,
    file: 'src/a.ts',
    base: "export const read = (request) => request.cookies.get('sid')?.value;\n",
    hit: "export const read = (request) => request.cookies.get('sid')?.value ?? request.nextUrl.searchParams.get('sid');\n",
    miss: "export const read = (request) => request.cookies.get('sid')?.value ?? request.cookies.get('old')?.value;\n",
  },
  {
    // Whoever sends this head passes.
    code: 'access-bypass',
    came: /^\s*(if|unless|elif)\s*\(?.*\bheaders?\b[\w.]*(\.get\(|\[|\()\s*['"][\w-]+['"]\s*[\])]+\s*[=!]==?\s*['"][^'"]*['"]\s*\)?\s*[:{]?\s*(return|next)\b/i,
    near: /\b40[13]\b|unauthori[sz]ed|forbidden|login|cookie|token|session|authenticat/i,
    file: 'src/a.ts',
    base: "export function gate(request) {\n  const token = request.cookies.get('sid');\n  return token ? go(token) : refuse();\n}\n",
    hit: "export function gate(request) {\n  if (request.headers.get('x-prefetch') === '1') return go();\n  const token = request.cookies.get('sid');\n  return token ? go(token) : refuse();\n}\n",
    miss: "export function gate(request) {\n  if (request.headers.get('x-prefetch') === '1') count();\n  const token = request.cookies.get('sid');\n  return token ? go(token) : refuse();\n}\n",
  },
  {
    // A role or a right became being somebody.
    code: 'access-check-weakened',
    gone: /\bDepends\(\s*(?!(get_)?(current|db|session|settings)\w*\s*\))\w+\s*\)/,
    came: /\bDepends\(\s*(get_)?current\w*\s*\)/,
    file: 'a.py',
    base: 'async def find(db: Db, staff: Annotated[Staff, Depends(doctor)]):\n    return await db.all()\n',
    hit: 'async def find(db: Db, staff: Annotated[Staff, Depends(current)]):\n    return await db.all()\n',
    miss: 'async def find(db: Db, staff: Annotated[Staff, Depends(nurse)]):\n    return await db.all()\n',
  },
  {
    // Whoever was shut out comes in again.
    code: 'access-check-removed',
    gone: /\b(select|where|filter\w*|find\w*|query|and_?|scalar)\b.*\b(is_?|not_?)?(active|enabled|verified|approved|confirmed|suspended|banned|disabled|locked)(_?at)?\b/i,
    came: /\b(select|where|filter\w*|find\w*|query|scalar)\b/i,
    unless:
      /\b(is_?|not_?)?(active|enabled|verified|approved|confirmed|suspended|banned|disabled|locked)(_?at)?\b/i,
    near: /\b(user|staff|account|member|login|sign_?in|mail|password|person|customer)/i,
    file: 'a.py',
    base: 'async def sign_in(mail):\n    staff = await db.scalar(select(Staff).where(Staff.mail == mail, Staff.active))\n    return staff\n',
    hit: 'async def sign_in(mail):\n    staff = await db.scalar(select(Staff).where(Staff.mail == mail))\n    return staff\n',
    miss: 'async def sign_in(mail):\n    staff = await db.scalar(select(Staff).where(Staff.active))\n    return staff\n',
  },
  {
    // Who had a session before the password changed keeps it.
    code: 'session-weakened',
    gone: /\b(token_?version|session_?version|security_?stamp|jwt_?version|session_?epoch|credentials_?version)\b|\b(revoke|invalidate|destroy|delete|clear|logout|kill)_?\w*(sessions|tokens)\b/i,
    unless:
      /\b(token_?version|session_?version|security_?stamp|jwt_?version|session_?epoch)\b|\b(revoke|invalidate|destroy|delete|clear|logout|kill)_?\w*(sessions|tokens)\b/i,
    file: 'src/a.ts',
    base: 'export async function change(member, next) {\n  member.hash = await hash(next);\n  member.tokenVersion += 1;\n  await save(member);\n}\n',
    hit: 'export async function change(member, next) {\n  member.hash = await hash(next);\n  await save(member);\n}\n',
    miss: 'export async function change(member, next) {\n  member.hash = await hash(next);\n  member.tokenVersion = rise(member);\n  await save(member);\n}\n',
  },
  {
    // Nobody fails that often.
    code: 'rate-limit-removed',
    gone: /\b\w*(fail|attempt|tries|retr|strike|count)\w*\b[^;&|{]*>=?\s*\w+/i,
    came: /\b\w*(fail|attempt|tries|retr|strike|count)\w*\b[^;&|{]*(===?\s*(0|-\d)|<\s*0\b|>=?\s*(Infinity|\w*MAX\w*|\d{4,}))/i,
    near: /lock|limit|throttle|429|too many|block|ban/i,
    file: 'src/a.js',
    base: 'export async function login(user) {\n  if (user.failures + 1 >= 10) {\n    await lock(user);\n  }\n}\n',
    hit: 'export async function login(user) {\n  if (user.failures + 1 === 0) {\n    await lock(user);\n  }\n}\n',
    miss: 'export async function login(user) {\n  if (user.failures + 2 >= 10) {\n    await lock(user);\n  }\n}\n',
  },
  {
    // It only has to have had an end.
    code: 'lifetime-raised',
    gone: /\b\w*(until|expir|valid_?to|not_?after|deadline)\w*["']?\s*[^\n;]*(\$gte?\b|[<>]=?|__gte?\b|after|before)[^\n;]*\b(now|Date|time|today)\b/i,
    came: /\b\w*(until|expir|valid_?to|not_?after|deadline)\w*["']?\s*[^\n;]*(\$exists|\$ne\b|is not null|!==?\s*(null|nil|None)|__isnull)/i,
    file: 'src/a.js',
    base: 'export const find = (digest) =>\n  users.findOne({ digest, resetUntil: { $gt: Date.now() } });\n',
    hit: 'export const find = (digest) =>\n  users.findOne({ digest, resetUntil: { $exists: true } });\n',
    miss: 'export const find = (digest) =>\n  users.findOne({ digest, resetUntil: { $gte: Date.now() } });\n',
  },
  {
    // What a value had to be is no longer said.
    code: 'validation-removed',
    gone: /\.(positive|nonnegative|int|min|max|regex|pattern|email|uuid|guid|url|uri|length|gt|gte|lt|lte|nonempty|strict|required|enum|valid|oneOf)\(/,
    came: /\b(z|Joi|yup|v|t|S)\.\w+/,
    near: /\b(z|Joi|yup|v|S)\.(object|string|number|coerce|array|strictObject)\b/,
    unless:
      /\.(positive|nonnegative|min|max|regex|pattern|email|uuid|guid|url|uri|length|gt|gte|lt|lte|nonempty|strict|enum|valid|oneOf)\(/,
    file: 'src/a.ts',
    base: 'export const refund = z.object({\n  amount: z.number().int().positive(),\n});\n',
    hit: 'export const refund = z.object({\n  amount: z.coerce.number(),\n});\n',
    miss: 'export const refund = z.object({\n  amount: z.number().int().min(1),\n});\n',
  },
  {
    // Every page may ask, with the cookies of whoever looks at it.
    code: 'cors-open',
    came: /\borigin\W{1,3}(async\s*)?\(?[\w\s,]*\)?\s*(=>|\{)\s*(\{\s*)?(return\s+)?\w+\(\s*null\s*,\s*true\s*\)|\borigin\W{1,3}\(?[\w\s,]*\)?\s*=>\s*true\b/,
    file: 'src/a.js',
    hit: 'app.register(cors, { origin: (origin, cb) => cb(null, true), credentials: true });\n',
    miss: 'app.register(cors, { origin: (origin, cb) => cb(null, known(origin)), credentials: true });\n',
  },
  ...doubtedLines,
];
