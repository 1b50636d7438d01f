import type { CallFact } from '../../../syntax/code-facts.ts';
import type { KnownCall, KnownSetting } from '../../judge-code.ts';
import type { Trace } from '../../trace.ts';
import { argumentAt, isFalse, isTrue } from '../conditions.ts';

const code = 'token-unverified';
const scripts = ['typescript', 'javascript'] as const;

function namesNoAlgorithm({ args }: CallFact, trace: Trace): boolean {
  return args
    .flatMap((arg) => trace.partsOf(arg, { line: 0, within: '' }))
    .some(({ kind, text }) => kind === 'string' && /^none$/i.test(text));
}

export const tokenCalls: readonly KnownCall[] = [
  {
    code,
    languages: scripts,
    names: [
      'jsonwebtoken.sign',
      'jsonwebtoken.verify',
      'jwt.sign',
      'jwt.verify',
      'jose.jwtVerify',
      'SignJWT.setProtectedHeader',
    ],
    when: namesNoAlgorithm,
    hit: "import jwt from 'jsonwebtoken';\njwt.verify(a, key, { algorithms: ['none'] });\n",
    miss: "import jwt from 'jsonwebtoken';\njwt.verify(a, key, { algorithms: ['RS256'] });\n",
  },
  {
    code: 'token-decoded',
    languages: scripts,
    names: ['jsonwebtoken.decode', 'jose.decodeJwt', 'jwt-decode', 'jwt-decode.jwtDecode', 'jwt.decode'],
    hit: "import jwt from 'jsonwebtoken';\njwt.decode(a);\n",
    miss: "import jwt from 'jsonwebtoken';\njwt.verify(a, key);\n",
  },
  {
    code: 'token-decoded',
    languages: ['go'],
    names: ['ParseUnverified', 'UnsafeClaimsWithoutVerification'],
    hit: 'package a\n\nfunc f() { parser.ParseUnverified(t, claims) }\n',
    miss: 'package a\n\nfunc f() { parser.ParseWithClaims(t, claims, key) }\n',
  },
  {
    code,
    languages: ['python'],
    names: ['jwt.decode', 'jwt.get_unverified_claims'],
    when: (call, trace) =>
      /unverified/.test(call.name) ||
      argumentAt(call, 'verify')?.text.toLowerCase() === 'false' ||
      turnsOff(call) ||
      namesNoAlgorithm(call, trace),
    hit: "import jwt\njwt.decode(a, options={'verify_signature': False})\n",
    miss: "import jwt\njwt.decode(a, key, algorithms=['RS256'])\n",
  },
  {
    code,
    languages: ['java', 'kotlin'],
    names: [
      'parseClaimsJwt',
      'parseUnsecuredClaims',
      'Algorithm.none',
      'setSkipSignatureVerification',
      'setSkipAllValidators',
      'unsecured',
    ],
    hit: 'class A { void f() { parser.parseUnsecuredClaims(t); } }\n',
    miss: 'class A { void f() { parser.parseSignedClaims(t); } }\n',
  },
  {
    code: 'token-decoded',
    languages: ['java', 'kotlin', 'csharp'],
    names: ['JWT.decode', 'ReadJwtToken'],
    hit: 'class A { void f() { JWT.decode(t); } }\n',
    miss: 'class A { void f() { JWT.require(a); } }\n',
  },
  {
    code,
    languages: ['ruby'],
    names: ['JWT.decode'],
    when: ({ args }) => args[2]?.text === 'false',
    hit: 'JWT.decode(a, nil, false)\n',
    miss: "JWT.decode(a, key, true, algorithm: 'RS256')\n",
  },
  {
    code,
    languages: ['rust'],
    names: ['insecure_disable_signature_validation', 'dangerous_insecure_decode', 'insecure_decode'],
    hit: 'fn f() { validation.insecure_disable_signature_validation(); }\n',
    miss: 'fn f() { validation.set_audience(&a); }\n',
  },
];

export const tokenSettings: readonly KnownSetting[] = [
  {
    code,
    languages: ['python'],
    names: ['verify_signature', 'verify_exp', 'verify_aud'],
    when: (setting) => isFalse(setting) && /signature/.test(setting.name),
    hit: "options = {'verify_signature': False}\n",
    miss: "options = {'verify_signature': True}\n",
  },
  {
    code,
    languages: scripts,
    names: ['ignoreExpiration', 'ignoreNotBefore', 'skipSignatureVerification', 'complete.unverified'],
    when: isTrue,
    hit: 'jwt.verify(a, key, { ignoreExpiration: true });\n',
    miss: 'jwt.verify(a, key, { ignoreExpiration: false });\n',
  },
  {
    code,
    languages: ['csharp'],
    names: [
      'ValidateIssuerSigningKey',
      'RequireSignedTokens',
      'ValidateLifetime',
      'ValidateIssuer',
      'ValidateAudience',
      'RequireExpirationTime',
    ],
    when: isFalse,
    hit: 'class A { void F() { p.RequireSignedTokens = false; } }\n',
    miss: 'class A { void F() { p.RequireSignedTokens = true; } }\n',
  },
];

function turnsOff(call: CallFact): boolean {
  const options = argumentAt(call, 'options');
  return (options?.items ?? []).some(({ key, text }) => key === 'verify_signature' && /^false$/i.test(text));
}
