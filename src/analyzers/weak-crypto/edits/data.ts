import type { EditRow } from '../../edit-row.ts';
import { transportEdits } from './transport/data.ts';
import { typedEdits } from './typed/data.ts';

const chance =
  /\b(urandom|RAND_bytes|randomBytes|random_bytes|random_iv|random_key|SecureRandom|nextBytes|getRandomValues|randomFill\w*|rand\.Read|io\.ReadFull\(\s*rand|RandomNumberGenerator|token_(bytes|hex|urlsafe)|GenerateIV|GenerateNonce|OsRng|generate_nonce|getentropy|getrandom|openssl_random_pseudo_bytes|get_random_bytes|randombytes_buf|gensalt|generateSalt)\b/i;

export const cryptoEdits: readonly EditRow[] = [
  {
    // Certificates are looked at only where something else holds.
    code: 'certificate-check-off',
    came: /\bInsecureSkipVerify\s*:\s*(?!false\b|true\b)\S|\brejectUnauthorized\s*:\s*(?!true\b|false\b)[^,}]*(===?|!==?|&&|\|\||!\w|\?|\benv\b)|\bverify\s*=\s*(not\s+\w|[\w.]+\s*(==|!=)|\S+\s+(if|and|or)\s)/,
    unless: /\?\?\s*true\b|\|\|\s*true\b|!==?\s*(false|'false'|"false"|'0')/,
    file: 'a.js',
    hit: "const agent = new Agent({ rejectUnauthorized: process.env.NODE_ENV === 'production' });\n",
    miss: 'const agent = new Agent({ rejectUnauthorized: true });\n',
  },
  {
    // Who knows the seed knows all that follows.
    code: 'insecure-random',
    languages: ['rust'],
    came: /\b(SmallRng|StdRng|ChaCha\w*Rng|Pcg\w*|XorShiftRng|Xoshiro\w*)::(seed_from_u64|from_seed)\(/,
    near: /\b\w*(token|secret|key|code|password|nonce|salt|session|otp|pin)\w*\b/i,
    file: 'a.rs',
    hit: 'fn token() -> String {\n    let mut rng = StdRng::seed_from_u64(now());\n    text(&mut rng)\n}\n',
    miss: 'fn token() -> String {\n    let mut rng = StdRng::from_os_rng();\n    text(&mut rng)\n}\n',
  },
  {
    code: 'insecure-random',
    languages: ['kotlin', 'java', 'scala'],
    came: /\bRandom\.(next(Int|Long|Bytes|Double|UInt)|Default)\b|\.random\(\)|\bThreadLocalRandom\b/,
    unless: /Secure/,
    near: /\bfun\s+\w*(token|secret|code|password|otp|pin|nonce|salt|session|key)\w*\s*\(|\b(val|var|String)\s+\w*(token|secret|otp|nonce|salt|sessionId|resetCode)\w*\s*=/i,
    file: 'A.kt',
    hit: 'fun ticketCode(): String {\n    return Random.nextInt(100_000, 999_999).toString()\n}\n',
    miss: 'fun ticketColour(): String {\n    return Random.nextInt(100_000, 999_999).toString()\n}\n',
  },
  {
    code: 'fixed-value',
    gone: chance,
    came: /\b(\w*_)?(iv|nonce|salt)(_\w*|\d*)\b\s*(\]|\))?\s*(:?=|,|:|\()|memset\(/i,
    near: /\b(\w*_)?(iv|nonce|salt)(_\w*|\d*)\b/i,
    unless: new RegExp(chance.source, 'i'),
    file: 'a.py',
    base: 'def seal(key, data):\n    nonce = os.urandom(12)\n    return run(key, nonce, data)\n',
    hit: 'def seal(key, data):\n    nonce = key[:12]\n    return run(key, nonce, data)\n',
    miss: 'def seal(key, data):\n    nonce = secrets.token_bytes(12)\n    return run(key, nonce, data)\n',
  },
  {
    code: 'fixed-value',
    came: /\bmemset\(\s*&?(\w*_)?(iv|nonce|salt)(_\w*|\d*)\s*,\s*0|\b(iv|nonce|salt)\s*=\s*(b?['"](\\0|\\x00|0+)['"]\s*\*|new byte\[\d+\]|make\(\[\]byte, ?\d+\)\s*\/\/\s*zero|bytes\(\d+\)|Buffer\.alloc\(\d+\)|str_repeat\()/i,
    file: 'a.rb',
    hit: 'def seal(text)\n  iv = "\\0" * 12\n  run(iv, text)\nend\n',
    miss: 'def seal(text)\n  mark = "\\0" * 12\n  run(mark, text)\nend\n',
  },
  {
    code: 'fixed-value',
    gone: /\b(getenv|os\.environ|os\.Getenv|process\.env|ENV\[|ENV\.fetch|Environment\.GetEnvironmentVariable|Configuration\[|\bconfig\(|System\.getenv|env\(|std::env::var|@Value|secretsManager|vault\b|key_?vault)/i,
    came: /\b\w*(key|secret|passw(or)?d|token|salt|pepper)\w*\b.{0,60}(['"])(?!https?:)[^'"\s]{8,}\3/i,
    unless: /getenv|environ|process\.env|\bENV(\[|\.fetch)|Configuration\[|config\(|Getenv|env\(|vault/i,
    file: 'A.cs',
    base: 'class A { void F() {\no.SigningKey = new Key(Configuration["Jwt:Key"]);\n} }\n',
    hit: 'class A { void F() {\no.SigningKey = new Key(Encoding.UTF8.GetBytes("acme-signing-key-0001"));\n} }\n',
    miss: 'class A { void F() {\no.SigningKey = new Key(Configuration["Tokens:Key"]);\n} }\n',
  },
  {
    code: 'token-unverified',
    came: /UnsafeAllowNoneSignatureType|algorithms?['"]?\s*(=>?|:)\s*\[?[^\]]*['"]none['"]|setAllowedAlgorithms\([^)]*none|Algorithm\.none\(\)|verify_signature['"]?\s*(=>?|:)\s*(False|false)|RequireSignedTokens\s*=\s*false|ValidateIssuerSigningKey\s*=\s*false|ValidateLifetime\s*=\s*false|ignoreExpiration:\s*true|insecure_disable_signature_validation|dangerous_insecure_decode|parseClaimsJwt\(|unsecured\(\)|ParseUnverified\(/,
    file: 'a.go',
    hit: 'package a\n\nfunc f(t *jwt.Token) (any, error) {\n\treturn jwt.UnsafeAllowNoneSignatureType, nil\n}\n',
    miss: 'package a\n\nfunc f(t *jwt.Token) (any, error) {\n\treturn jwt.SigningMethodHS256, nil\n}\n',
  },
  {
    // What a token says of itself, when it ends and whom it is for, is no longer asked.
    code: 'token-unverified',
    came: /\bWithoutClaimsValidation\(\)|\bSkipClaimsValidation\s*[:=]\s*true|\bWithoutVerify|\bWithVerify\(false\)|\bWithValidate\(false\)|\bverify_(exp|aud|iss|nbf)['"]?\s*(=>?|:)\s*(False|false)|\bvalidate_(exp|aud|nbf)\s*=\s*false|\binsecure_without_signature|\brequired_spec_claims\.clear\(\)|\bset_required_spec_claims\(&?\[?(::<&str>)?\]?\)|\b(Validate(Issuer|Audience)|RequireExpirationTime)\s*=\s*false|\bset\w*(Validators?|Verifiers?|Checks?|Policy)\(\s*(?:\w+|\([\w\s,]*\))\s*(?:->|=>)\s*(?:\{\s*return\s+)?(?:true|null|\w*[.:]*(?:success|ok|valid|Success|Ok)\()|\b(\w*Validator|LifetimeValidator|SignatureValidator)\s*=\s*(?:\w+|\([^()]*\))\s*=>\s*(?:true|new Json?WebToken)/i,
    file: 'a.go',
    hit: 'package a\n\nfunc f(raw string) {\n\tjwt.Parse(raw, key, jwt.WithoutClaimsValidation())\n}\n',
    miss: 'package a\n\nfunc f(raw string) {\n\tjwt.Parse(raw, key, jwt.WithExpirationRequired())\n}\n',
  },
  {
    code: 'token-unverified',
    gone: /\bWith(ExpirationRequired|Issuer|Audience|ValidMethods|Subject|IssuedAt)\(|\bnew Jwt(Timestamp|Issuer|Claim)Validator\b|\b(with|require)(Issuer|Audience|Subject|ClaimPresence)\(|\bset_(audience|issuer|required_spec_claims)\(|\bexpected(Issuer|Audience)\(|\bset(Expected|Require)\w*\(/,
    came: /\b(Parse(WithClaims)?|NewParser|verify|verifier|decode|build|validate|validator|Validation::new|JWT|jwt)\b/i,
    near: /\b(jwt|token|claims|jws|jose|oauth2?|oidc|id_?token)\b/i,
    unless:
      /\bWith(Issuer|Audience|ValidMethods|ExpirationRequired|Subject)\(|Validators?\b|(with|require)(Issuer|Audience|Subject)\(|set_(audience|issuer)\(|issuer|audience/i,
    file: 'a.go',
    base: 'package a\n\nfunc f(raw string) {\n\tjwt.Parse(raw, key, jwt.WithAudience("a"))\n}\n',
    hit: 'package a\n\nfunc f(raw string) {\n\tjwt.Parse(raw, key)\n}\n',
    miss: 'package a\n\nfunc f(raw string) {\n\tjwt.Parse(raw, key, jwt.WithAudience("b"))\n}\n',
  },
  {
    code: 'certificate-check-off',
    came: /withoutVerifying\(\)|['"]verify['"]\s*=>\s*false|verify_peer(_name)?['"]\s*=>\s*false|CURLOPT_SSL_VERIFY(PEER|HOST)\s*,\s*(0L?|false)\b|danger_accept_invalid_(certs|hostnames)\(true\)|set_verify\(SslVerifyMode::NONE\)|SSL_VERIFY_NONE|VERIFY_NONE\b|ServerCertificateCustomValidationCallback\s*=.*(true|DangerousAcceptAnyServerCertificateValidator)|ALLOW_ALL_HOSTNAME_VERIFIER|NoopHostnameVerifier|TrustAllStrategy|InsecureTrustManagerFactory|CERT_NONE\b|check_hostname\s*=\s*False|_create_unverified_context/,
    unless: /assert|expect\(|#\s*define/,
    file: 'a.php',
    hit: '<?php function f($a) {\n  return Http::withoutVerifying()->post($a);\n}\n',
    miss: '<?php function f($a) {\n  return Http::withToken($b)->post($a);\n}\n',
  },
  {
    code: 'password-hash',
    came: /UnsaltedMD5PasswordHasher|UnsaltedSHA1PasswordHasher|MD5PasswordHasher|SHA1PasswordHasher|CryptPasswordHasher|MessageDigestPasswordEncoder|NoOpPasswordEncoder|StandardPasswordEncoder|LdapShaPasswordEncoder|Md4PasswordEncoder|PASSWORD_(MD5|SHA1)\b/,
    file: 'settings.py',
    hit: "PASSWORD_HASHERS = ['django.contrib.auth.hashers.UnsaltedMD5PasswordHasher']\n",
    miss: "PASSWORD_HASHERS = ['django.contrib.auth.hashers.Argon2PasswordHasher']\n",
  },
  {
    code: 'fixed-value',
    came: /\b\w*(key|secret|passw(or)?d|token|salt|jwt|hmac)\w*\b.{0,80}(\?:|\?\?|\|\||\bor\b|,)\s*(['"])[^'"\s]{8,}\4\)/i,
    near: /getenv|environ|process\.env|Getenv|env\(|ENV\b/,
    unless: /https?:|['"](HS|RS|ES)\d+|utf-?8|base64|sha\d+|\bhex\b/i,
    file: 'A.kt',
    hit: 'class A {\n  val key = Algorithm.HMAC256(System.getenv("JWT_KEY") ?: "mail-dev-secret-1234")\n}\n',
    miss: 'class A {\n  val key = Algorithm.HMAC256(System.getenv("JWT_KEY") ?: error("none"))\n}\n',
  },
  {
    // Whom a token is for, and who made it, was an option of the call that reads it.
    code: 'token-unverified',
    gone: /\b(audience|issuer|aud|iss)\b['"]?\s*(=>|[:=])\s*(?!None\b|null\b|undefined\b|false\b)\S/,
    instead: true,
    near: /\bjwt_?[vV]erify\(|\b(jwt|jose|JWT|jsonwebtoken|JsonWebToken|fastJwt)\b[\w.:>-]{0,20}(verify|decode|Verify|Decode)\w*\(|\bverifyIdToken\(|\bverify_?(oauth2_|id_)?token\(/,
    unless: /\b(audience|issuer|aud|iss)\b/i,
    file: 'a.js',
    base: "const read = (raw) => {\n  return jwt.verify(raw, key, { algorithms: ['HS256'], audience: 'ward' });\n};\n",
    hit: "const read = (raw) => {\n  return jwt.verify(raw, key, { algorithms: ['HS256'] });\n};\n",
    miss: "const read = (raw) => {\n  return jwt.verify(raw, key, { algorithms: ['HS256'], audience: 'hall' });\n};\n",
  },
  ...typedEdits,
  ...transportEdits,
];
