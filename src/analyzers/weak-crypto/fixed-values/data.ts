import type { KnownCall, KnownSetting } from '../../judge-code.ts';
import { hasFixed, isFixedSetting } from '../conditions.ts';

const code = 'fixed-value';
const scripts = ['typescript', 'javascript'] as const;

export const fixedCalls: readonly KnownCall[] = [
  {
    code,
    languages: scripts,
    names: ['crypto.createCipheriv'],
    when: hasFixed(1, 2),
    hit: "import { createCipheriv } from 'crypto';\ncreateCipheriv('aes-256-gcm', key, Buffer.alloc(12));\n",
    miss: "import { createCipheriv, randomBytes } from 'crypto';\ncreateCipheriv('aes-256-gcm', key, randomBytes(12));\n",
  },
  {
    code,
    languages: scripts,
    names: [
      'crypto.createHmac',
      'jsonwebtoken.sign',
      'jsonwebtoken.verify',
      'jwt.sign',
      'jwt.verify',
      'JWT.sign',
      'JWT.verify',
      'jwt-simple.encode',
      'jwt-simple.decode',
      'crypto.pbkdf2',
      'crypto.pbkdf2Sync',
      'crypto.scrypt',
      'crypto.scryptSync',
      'crypto.hkdf',
      'crypto.hkdfSync',
    ],
    when: (call, trace) => hasFixed(/hkdf/.test(call.name) ? 2 : 1)(call, trace),
    hit: "import { scryptSync } from 'crypto';\nscryptSync(password, 'salt', 32);\n",
    miss: "import { scryptSync } from 'crypto';\nscryptSync(password, user.salt, 32);\n",
  },
  {
    code,
    languages: scripts,
    names: ['AES.encrypt', 'bcrypt.hash', 'bcrypt.hashSync', 'bcryptjs.hash', 'bcryptjs.hashSync'],
    when: (call, trace) => call.args[1]?.kind !== 'number' && hasFixed(1)(call, trace),
    hit: "import CryptoJS from 'crypto-js';\nCryptoJS.AES.encrypt(text, 'ninjas');\n",
    miss: "import CryptoJS from 'crypto-js';\nCryptoJS.AES.encrypt(text, config.key);\n",
  },
  {
    code,
    languages: ['go'],
    names: [
      'crypto/cipher.NewCBCEncrypter',
      'crypto/cipher.NewCTR',
      'crypto/cipher.NewOFB',
      'crypto/cipher.NewCFBEncrypter',
      'crypto/hmac.New',
      'Seal',
      'x/crypto/pbkdf2.Key',
      'x/crypto/scrypt.Key',
      'x/crypto/argon2.IDKey',
    ],
    when: hasFixed(1),
    hit: 'package a\n\nimport "crypto/hmac"\n\nfunc f() { hmac.New(h, []byte("changeme")) }\n',
    miss: 'package a\n\nimport "crypto/hmac"\n\nfunc f() { hmac.New(h, key) }\n',
  },
  {
    code,
    languages: ['go'],
    names: [
      'crypto/aes.NewCipher',
      'SignedString',
      'x/crypto/chacha20poly1305.New',
      'gorilla/sessions.NewCookieStore',
    ],
    when: hasFixed(0),
    hit: 'package a\n\nimport "crypto/aes"\n\nfunc f() { aes.NewCipher([]byte("0123456789abcdef")) }\n',
    miss: 'package a\n\nimport "crypto/aes"\n\nfunc f() { aes.NewCipher(key) }\n',
  },
  {
    code,
    languages: ['python'],
    names: [
      'hmac.new',
      'hmac.digest',
      'fernet.Fernet',
      'modes.CBC',
      'modes.CTR',
      'modes.GCM',
      'modes.CFB',
      'modes.OFB',
      'AES.new',
      'ChaCha20Poly1305',
      'AESGCM',
    ],
    when: hasFixed(0, 'key', 'iv', 'nonce'),
    hit: "import hmac\nhmac.new(b'changeme', a, 'sha256')\n",
    miss: "import hmac\nhmac.new(key, a, 'sha256')\n",
  },
  {
    code,
    languages: ['python'],
    names: ['jwt.encode', 'jwt.decode', 'bcrypt.hashpw'],
    when: hasFixed(1, 'key'),
    hit: "import jwt\njwt.encode(claims, 'changeme', algorithm='HS256')\n",
    miss: "import jwt\njwt.encode(claims, settings.SECRET_KEY, algorithm='HS256')\n",
  },
  {
    code,
    languages: ['python'],
    names: [
      'hashlib.pbkdf2_hmac',
      'hashlib.scrypt',
      'KDF.PBKDF2',
      'KDF.scrypt',
      'pbkdf2.PBKDF2HMAC',
      'scrypt.Scrypt',
    ],
    when: (call, trace) => hasFixed(call.name.endsWith('hmac') ? 2 : 1, 'salt')(call, trace),
    hit: "import hashlib\nhashlib.pbkdf2_hmac('sha256', p, b'salt', 600000)\n",
    miss: "import hashlib\nhashlib.pbkdf2_hmac('sha256', p, salt, 600000)\n",
  },
  {
    code,
    languages: ['java', 'kotlin'],
    names: ['IvParameterSpec', 'SecretKeySpec'],
    when: hasFixed(0),
    hit: 'import javax.crypto.spec.IvParameterSpec;\nclass A { void f() { new IvParameterSpec("0123456789abcdef".getBytes()); } }\n',
    miss: 'import javax.crypto.spec.IvParameterSpec;\nclass A { void f() { new IvParameterSpec(iv); } }\n',
  },
  {
    code,
    languages: ['java', 'kotlin'],
    names: ['GCMParameterSpec', 'PBEKeySpec', 'PBEParameterSpec'],
    when: (call, trace) => hasFixed(call.name.endsWith('PBEParameterSpec') ? 0 : 1)(call, trace),
    hit: 'import javax.crypto.spec.PBEKeySpec;\nclass A { void f() { new PBEKeySpec(p, "salt".getBytes(), 600000, 256); } }\n',
    miss: 'import javax.crypto.spec.PBEKeySpec;\nclass A { void f() { new PBEKeySpec(p, salt, 600000, 256); } }\n',
  },
  {
    code,
    languages: ['php'],
    names: ['openssl_encrypt', 'hash_hmac', 'crypt', 'hash_pbkdf2'],
    when: (call, trace) => hasFixed(...(call.name.startsWith('crypt') ? [1] : [2, 4]))(call, trace),
    hit: "<?php hash_hmac('sha256', $a, 'changeme');\n",
    miss: "<?php hash_hmac('sha256', $a, $key);\n",
  },
  {
    code,
    languages: ['ruby'],
    names: ['HMAC.hexdigest', 'HMAC.digest', 'JWT.encode', 'MessageEncryptor.new', 'MessageVerifier.new'],
    when: (call, trace) => hasFixed(/HMAC|encode/.test(call.name) ? 1 : 0)(call, trace),
    hit: "JWT.encode(claims, 'changeme', 'HS256')\n",
    miss: "JWT.encode(claims, key, 'HS256')\n",
  },
  {
    code,
    languages: ['rust'],
    names: [
      'Nonce.from_slice',
      'Key.from_slice',
      'EncodingKey.from_secret',
      'DecodingKey.from_secret',
      'Nonce.assume_unique_for_key',
    ],
    when: (call, trace) =>
      hasFixed(0)(call, trace) || /^(b"|&?\[0u8; ?\d+\]|\*?b")/.test(call.args[0]?.text ?? ''),
    hit: 'fn f() { let n = Nonce::from_slice(b"unique nonce"); }\n',
    miss: 'fn f() { let n = Nonce::from_slice(&bytes); }\n',
  },
];

export const fixedSettings: readonly KnownSetting[] = [
  {
    code,
    languages: ['csharp'],
    names: ['IV', 'Key', 'Salt'],
    when: (setting, trace) =>
      /^(aes|des|alg\w*|cipher|rijndael\w*|tripledes|encryptor|crypto\w*)\./i.test(setting.name) &&
      (isFixedSetting(setting, trace) || /^new byte\[\d+\]$/.test(setting.value.text)),
    hit: 'class A { void F() { aes.IV = new byte[16]; } }\n',
    miss: 'class A { void F() { aes.IV = iv; } }\n',
  },
  {
    // Middleware that signs what it sends by it.
    code,
    languages: scripts,
    names: ['secret', 'secretOrKey', 'keys'],
    when: (setting, trace) =>
      /session|jwt|strategy|passport|cookie/i.test(setting.of ?? '') && isFixedSetting(setting, trace),
    hit: "app.use(session({ secret: 'keyboard cat' }));\n",
    miss: 'app.use(session({ secret: process.env.SECRET }));\n',
  },
  {
    code,
    languages: ['ruby'],
    names: ['cipher.iv', 'cipher.key', 'aes.iv', 'aes.key'],
    when: isFixedSetting,
    hit: "cipher.iv = '0123456789abcdef'\n",
    miss: 'cipher.iv = iv\n',
  },
];

/** A key that is known to all who read the code, wherever the environment does not give one. */
export const fallbackSettings: readonly KnownSetting[] = [
  {
    code,
    languages: [
      'typescript',
      'javascript',
      'python',
      'ruby',
      'go',
      'php',
      'java',
      'kotlin',
      'csharp',
      'rust',
    ],
    names: `
      key secret jwtSecret jwt_secret secretKey secret_key jwtKey signingKey signing_key sessionSecret session_secret
      encryptionKey encryption_key authSecret cookieSecret secretOrKey tokenSecret token_secret appSecret app_secret
      secret_key_base hmacKey privateKey
    `
      .trim()
      .split(/\s+/) as [string, ...string[]],
    when: ({ value }) =>
      /env|config|settings/i.test(value.text) &&
      /(\?\?|\|\||\bor\b|\?:|,)\s*["'][^"'\s]{6,}["']\s*\)?$/.test(value.text),
    hit: "const secret = process.env.SECRET ?? 'change-me';\n",
    miss: "const secret = process.env.SECRET ?? '';\n",
  },
];
