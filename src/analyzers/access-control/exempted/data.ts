import type { EditRow } from '../../edit-row.ts';

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
];
