import type { EditRow } from '../../../edit-row.ts';

const py = (...lines: readonly string[]): string =>
  `def f(request, blob):\n    begin()\n${lines.map((line) => `    ${line}\n`).join('')}    go(blob)\n`;
const go = (...lines: readonly string[]): string =>
  `package a\n\nfunc f(r *R) error {\n\tbegin()\n${lines.map((line) => `\t${line}\n`).join('')}\treturn next(r)\n}\n`;

const refusedProof =
  '\\b(except|catch|rescue)\\b[^\\n;]{0,60}?(Signature|Verif|InvalidTag|Mac\\b|MAC|Hmac|Digest|Integrity|JWT|Jwt|Token|Certificate|SSL|Csrf|Forbidden|Permission|AccessDenied|Unauthori[sz]ed)\\w*[^\\n;]{0,40}?';

const ofUser =
  /(={2,3}|\.equals\(|\beq\b)\s*[\w.()]*\b(user|current_user|currentUser|actor|viewer|principal|account|me)\b[\w.()]*\b(id|pk|Id|ID)\b|\b(user|current_user|currentUser|actor|viewer|principal|account|me)\b[\w.()]*\b(id|pk|Id|ID)\s*(={2,3})/;

const states = '\\b\\w*([sS]tate|[sS]tatus|[sS]tage|[pP]hase)\\w*';
const named = '(\\w+(\\.|::|->)\\w+|[\'":]\\w+)';

/** Checks that doubt no longer, and answers that are taken for good without a proof. */
export const doubtedLines: readonly EditRow[] = [
  {
    // A proof that does not fit is told of, and all goes on.
    code: 'verification-removed',
    gone: /\b(raise|throw|return|abort|exit|panic|reject)\b/,
    instead: true,
    near: new RegExp(`${refusedProof}[:{)]\\s*(raise|throw|return|abort|exit|panic|reject)\\b`),
    unless: /\b(raise|throw|return|abort|exit|panic|reject|fail\w*|continue|die|valid\w*|ok)\b/i,
    file: 'a.py',
    base: py('try:', '    KEY.verify(signature, blob)', 'except InvalidSignature:', '    raise Refused()'),
    hit: py('try:', '    KEY.verify(signature, blob)', 'except InvalidSignature:', '    log.warning("bad")'),
    miss: py('try:', '    KEY.verify(signature, blob)', 'except InvalidSignature:', '    abort(400)'),
  },
  {
    code: 'verification-removed',
    came: /^\s*(pass|(self\.)?_?log(ger|ging)?\.\w+\(.*\);?|\}\s*catch\b.*\{\s*\})\s*$/,
    near: /\b(except|catch|rescue)\b[^\n;]{0,30}?(InvalidSignature|BadSignature|SignatureException|SignatureError|VerificationError|InvalidTag|AEADBadTag|InvalidDigest)\w*[^\n;]{0,20}?[:{)]\s*\n\s*(pass|(self\.)?_?log(ger|ging)?\.\w+\([^\n]*\);?)\s*(\n\s*\}|\n\s*(?!raise|throw|return|abort)\w)/,
    file: 'a.py',
    hit: py('try:', '    KEY.verify(signature, blob)', 'except InvalidSignature:', '    pass'),
    miss: py('try:', '    KEY.verify(signature, blob)', 'except KeyError:', '    pass'),
  },
  {
    // What is expected takes the place of what is missing, and is like itself.
    code: 'verification-removed',
    came: /(\.(getOrElse|unwrap_or|orElse|getOrDefault|or|unwrapOr)\(\s*|\?\?\s*|\|\|\s*|\?:\s*|\bor\s+|\.get\([^)]*,\s*)(want|expected|computed|calculated|ours|actual|correct)\w*\s*[);\n]?/,
    near: /isEqual|equal|compare|verify|hmac|\bMac\b|signature|digest/i,
    file: 'A.scala',
    base: 'class A {\n  def f(r: R) = {\n    val want = mac.doFinal(r.body)\n    MessageDigest.isEqual(want, none)\n  }\n}\n',
    hit: 'class A {\n  def f(r: R) = {\n    val want = mac.doFinal(r.body)\n    val given = r.get("X-Mac").map(hex).getOrElse(want)\n    MessageDigest.isEqual(want, given)\n  }\n}\n',
    miss: 'class A {\n  def f(r: R) = {\n    val want = mac.doFinal(r.body)\n    val given = r.get("X-Mac").map(hex).getOrElse(none)\n    MessageDigest.isEqual(want, given)\n  }\n}\n',
  },
  {
    // Whose it is was compared; now it is enough that it is somebody's.
    code: 'access-check-weakened',
    gone: ofUser,
    came: /\bis not None\b|!==?\s*(null|undefined|nil|None)\b|\.present\?|\breturn (true|True)\b|\bisNotNull\b/,
    unless: ofUser,
    file: 'a.py',
    base: 'def test_func(self):\n    return self.get_object().owner_id == self.request.user.id\n',
    hit: 'def test_func(self):\n    return self.get_object() is not None\n',
    miss: 'def test_func(self):\n    return self.get_page().owner_id == self.request.user.id\n',
  },
  {
    // A name of a method is chosen by whoever calls, or by whoever writes the next one.
    code: 'access-bypass',
    came: /\b(Contains|HasPrefix|HasSuffix|MatchString|startsWith|endsWith|includes|contains|startswith|endswith|start_with\?|end_with\?|StartsWith|EndsWith|search|test)\(.*\b([fF]ull_?[mM]ethod(Name)?|getFullMethodName|method_name|handler_call_details\.method|operationName|[rR]pc_?[mM]ethod|procedure)\b|\b([fF]ull_?[mM]ethod(Name)?|getFullMethodName\(\)|method_name|handler_call_details\.method|operationName|[rR]pc_?[mM]ethod)\b[\w.()]*\.(Contains|startsWith|endsWith|includes|contains|startswith|endswith|start_with\?|end_with\?|StartsWith|EndsWith|match\w*)\(/,
    near: /authori[sz]|authenticat|token|metadata|permission|\b40[13]\b|credential/i,
    unless: /\b(log|logger|metrics?|trace|span)\w*\./i,
    file: 'a.go',
    base: go('if info.FullMethod == "/health/Check" { return nil }', 'if !r.authorized() { return denied }'),
    hit: go(
      'if strings.HasSuffix(info.FullMethod, "Check") { return nil }',
      'if !r.authorized() { return denied }',
    ),
    miss: go('if info.FullMethod == "/live/Check" { return nil }', 'if !r.authorized() { return denied }'),
  },
  {
    // A path that has a dot and a well-known ending in it may lead anywhere.
    code: 'access-bypass',
    came: /\\\.\(?[\w|?:\\[\]]*\b(png|css|js|svg|ico|json|jpe?g|html|woff2?)\b[\w|)\\.*?]*\/\w*\.test\(\s*[\w.]*\b(url|href|pathname|path|originalUrl|nextUrl)\b|\b(re\.(search|match)|preg_match|MatchString|=~|\.match)\W.*\\\.\(?[\w|?:]*\b(png|css|js|svg|ico|json|jpe?g|html)\b[\w|)]*['"/][^$]*\b(url|href|path\w*|full_path|REQUEST_URI|RequestURI)\b/,
    near: /\b40[13]\b|unauthori[sz]ed|forbidden|login|authenticat|session|verify_?(token|session|user)/i,
    file: 'src/a.ts',
    base: 'export function gate(request) {\n  const session = read(request);\n  if (!session) return toLogin(request);\n}\n',
    hit: 'export function gate(request) {\n  if (/\\.(png|css)/.test(request.url)) return next();\n  const session = read(request);\n  if (!session) return toLogin(request);\n}\n',
    miss: 'export function gate(request) {\n  if (/\\.(png|css)$/.test(request.label)) return next();\n  const session = read(request);\n  if (!session) return toLogin(request);\n}\n',
  },
  {
    // Routes that were made with a guard; one that comes later holds for later ones alone.
    code: 'access-check-removed',
    gone: /\b(Group|group|scope|nest|route_group)\(\s*["'`][^"'`]*["'`]\s*,\s*(\w+\.)*\w*(require|auth(?!or)|admin|guard|protect|login|session|verify|jwt|token)\w*/i,
    came: /\b(Group|group|scope|nest|route_group)\(\s*["'`][^"'`]*["'`]\s*[,)](?!.*(require|auth(?!or)|admin\w*\)|guard|protect|login|session|verify|jwt|token)\w*\))/i,
    unless: /\.(Use|use|middleware|before)\(/,
    file: 'a.go',
    base: go('g := r.Group("/clients", s.requireAdmin)', 'g.GET("", s.list)'),
    hit: go('g := r.Group("/clients")', 'g.GET("", s.list)'),
    miss: go('g := r.Group("/clients")', 'g.Use(s.requireAdmin)', 'g.GET("", s.list)'),
  },
  {
    // A certificate that was sent, and that nobody looked into.
    code: 'verification-removed',
    languages: ['go'],
    gone: /\bVerifiedChains\b|\[\]\[\]\*x509\.Certificate|\w\[0\]\[0\]/,
    came: /\bPeerCertificates\b/,
    unless: /VerifiedChains|\.Verify\(/,
    file: 'a.go',
    base: go('name := r.TLS.VerifiedChains[0][0].Subject.CommonName'),
    hit: go('name := r.TLS.PeerCertificates[0].Subject.CommonName'),
    miss: go('name := r.TLS.VerifiedChains[0][0].DNSNames[0]'),
  },
  {
    // The name in a certificate, as a header tells it that everybody can send.
    code: 'client-trusted',
    came: /\b(headers?|Header|get|Get|getHeader|META|env)\b\W{1,3}["'](HTTP_)?X[-_](Client|SSL|Forwarded[-_]Client|TLS)[\w-]*(CN|Cert|DN|Name|Subject)\w*["']/i,
    unless: /trusted|proxy/i,
    file: 'a.go',
    base: go('name := r.peer()'),
    hit: go('name := r.Header.Get("X-Client-CN")'),
    miss: go('name := r.Header.Get("X-Client-Version")'),
  },
  {
    // Who says nothing of a right has it.
    code: 'access-check-weakened',
    gone: /(\?:|\?\?|\|\||\bor|[(,]|:|=>?)\s*(false|False)\b/,
    came: /\b([gG]et_?[cC]laim|claims?|principal|payload|permissions?|roles?|scopes?|token|jwt|session|grants?|is_?(admin|staff|owner|verified|allowed|active))\b.*((\?:|\?\?|\|\||\bor)\s*|\b(unwrap_or|getOrElse|getOrDefault|orElse|get|fetch|pop|GetValueOrDefault)\([^)]*,?\s*)(true|True)\b/i,
    unless: /(\?:|\?\?|\|\||\bor|[(,])\s*(false|False)\b/,
    file: 'A.kt',
    base: 'class A {\n  fun f(c: C) = User(c.payload.getClaim("steer").asBoolean() ?: false)\n}\n',
    hit: 'class A {\n  fun f(c: C) = User(c.payload.getClaim("steer").asBoolean() ?: true)\n}\n',
    miss: 'class A {\n  fun f(c: C) = User(c.payload.getClaim("write").asBoolean() ?: false)\n}\n',
  },
  {
    // One state let something go on; now one state stops it, and all others do not.
    code: 'check-removed',
    gone: new RegExp(
      `\\b(if|unless)\\b.*${states}\\s*(!==?|\\bis not\\b|\\bisnt\\b)\\s*${named}.*\\b(return|throw|raise|abort|render|head)\\b`,
    ),
    came: new RegExp(`\\b(if|unless)\\b.*${states}\\s*(===?|\\bis\\b)\\s*${named}`),
    near: /Conflict|BadRequest|Forbid|throw|raise|abort|\b4(00|03|09|22)\b|Unprocessable|Illegal|Invalid/,
    unless: /!=|\bis not\b|\bnot in\b/,
    languages: [
      'csharp',
      'java',
      'kotlin',
      'typescript',
      'javascript',
      'python',
      'ruby',
      'php',
      'scala',
      'go',
    ],
    file: 'a.py',
    base: py('if page.state != State.CHECKED: raise Conflict()'),
    hit: py('if page.state == State.SENT: return None'),
    miss: py('if page.state != State.SENT: raise Conflict()'),
  },
  {
    // A refusal that nothing ends with: what follows runs all the same.
    code: 'access-check-removed',
    languages: ['scala', 'kotlin', 'groovy'],
    gone: /\belse\b/,
    near: /\bif\s*\(.*\)\s*(Forbidden|Unauthorized|Redirect\([^)]*\)|Results\.\w+|BadRequest|NotFound)(\([^)]*\))?\s+(\}\s*)?else\b/,
    unless: /\belse\b|\breturn\b/,
    file: 'A.scala',
    base: 'class A {\n  def f(r: R) = {\n    if (!r.may("pay")) Forbidden\n    else {\n      pay(r)\n    }\n  }\n}\n',
    hit: 'class A {\n  def f(r: R) = {\n    if (!r.may("pay")) Forbidden\n    {\n      pay(r)\n    }\n  }\n}\n',
    miss: 'class A {\n  def f(r: R) = {\n    if (!r.may("pay")) Forbidden\n    else if (r.late) Gone\n    else {\n      pay(r)\n    }\n  }\n}\n',
  },
  {
    // What is signed says itself whether it must be.
    code: 'verification-removed',
    came: /\b(if|guard|when|unless)\b.*\.(signed|isSigned|is_signed|hasSignature|has_signature|requiresSignature|verified|signature)\b\??\s*(&&|and\b)\s*(!|not\b)?.*\b\w*(valid|verify|Verify|Valid|check_sig)\w*\(/,
    languages: [
      'swift',
      'typescript',
      'javascript',
      'python',
      'go',
      'java',
      'kotlin',
      'csharp',
      'php',
      'ruby',
      'rust',
    ],
    file: 'A.swift',
    base: 'func f(_ a: Data, s: Data) throws -> Offer {\n    let offer = try decode(a)\n    return offer\n}\n',
    hit: 'func f(_ a: Data, s: Data) throws -> Offer {\n    let offer = try decode(a)\n    if offer.signed && !key.isValidSignature(s, for: a) { throw E.signature }\n    return offer\n}\n',
    miss: 'func f(_ a: Data, s: Data) throws -> Offer {\n    let offer = try decode(a)\n    if offer.packed && !key.isWhole(s, for: a) { throw E.signature }\n    return offer\n}\n',
  },
  {
    // These answer with less than nothing where they fail, and less than nothing is not zero.
    code: 'verification-removed',
    languages: ['c', 'cpp', 'objective-c'],
    came: /(?<=!\s*|\bif\s*\(\s*|\breturn\s+|[=&|(]\s*)\b(EVP_VerifyFinal\w*|EVP_DigestVerify(Final)?|EVP_PKEY_verify\w*|EVP_PKEY_verify_recover|ECDSA_(do_)?verify|DSA_(do_)?verify|X509_verify(_cert)?|X509_CRL_verify|X509_REQ_verify|CMS_verify|PKCS7_verify|OCSP_basic_verify|TS_RESP_verify_\w+|i2d_\w+verify)\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)\s*(!=\s*0|>=\s*0|\)\s*(\{|return|goto)|\s*$)/,
    unless: /[=!]=\s*1\b|<=?\s*[01]\b|>\s*0/,
    file: 'a.cpp',
    base: 'bool f(C* c) {\n    return EVP_DigestVerify(c, a, n) == 1;\n}\n',
    hit: 'bool f(C* c) {\n    return EVP_DigestVerify(c, a, n) != 0;\n}\n',
    miss: 'bool f(C* c) {\n    return 1 == EVP_DigestVerify(c, a, n);\n}\n',
  },
  {
    // A middleware that ran for all but some runs for some alone: what comes later has none.
    code: 'access-check-weakened',
    gone: /\b(before_action|prepend_before_action|before_filter|middleware|plug|authorize\w*|load_and_authorize\w*)\b.*(auth(?!or)|log_?in|sign|admin|role|permission|can:|owner|require|guard|verified|csrf|protect|user).*\bexcept\b/i,
    came: /\b(before_action|prepend_before_action|before_filter|middleware|plug|authorize\w*|load_and_authorize\w*)\b.*(auth(?!or)|log_?in|sign|admin|role|permission|can:|owner|require|guard|verified|csrf|protect|user).*\bonly\b/i,
    unless: /\bexcept\b/,
    file: 'a.rb',
    base: 'class A < B\n  before_action :authenticate_cook!, except: %i[index show]\nend\n',
    hit: 'class A < B\n  before_action :authenticate_cook!, only: %i[edit update]\nend\n',
    miss: 'class A < B\n  before_action :load_cook!, only: %i[edit update]\n  before_action :authenticate_cook!, except: %i[index show]\nend\n',
  },
  {
    // The answer tells who has an account.
    code: 'access-check-weakened',
    gone: /['"`][^'"`]*\b(credentials|(e-?mail|user ?name|login|user|account)( address)? or (the |your )?password|(wrong|invalid|incorrect|bad) (login|sign-?in))\b[^'"`]*['"`]/i,
    came: /['"`][^'"`]*\b(e-?mail|user ?name|user|account|member|login)\b[^'"`]*\b(not (registered|found|known|exist\w*)|n[o']t exist|unknown)[^'"`]*['"`]|['"`](no such|unknown) (user|account|e-?mail|member|login)\b/i,
    file: 'src/a.ts',
    base: "export function f(res) {\n  if (!ok) return res.status(401).json({ error: 'e-mail or password is wrong' });\n}\n",
    hit: "export function f(res) {\n  if (!ok) return res.status(401).json({ error: 'this e-mail is not registered' });\n}\n",
    miss: "export function f(res) {\n  if (!ok) return res.status(401).json({ error: 'please try it again' });\n}\n",
  },
];
