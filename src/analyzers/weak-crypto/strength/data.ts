import type { KnownCall } from '../../judge-code.ts';
import { argumentAt, hasNumberBelow, hasText, toNumber } from '../conditions.ts';

const code = 'weak-strength';
const scripts = ['typescript', 'javascript'] as const;
/** Below a hundred thousand rounds, a thief's graphics card tries too many passwords a second. */
const rounds = 100_000;
const oldCurves = /(secp|sect)1\d\d|prime192|P-?(192|160)|(brainpoolP(160|192))/i;

export const strengthCalls: readonly KnownCall[] = [
  {
    code,
    languages: ['shell'],
    names: ['openssl', 'ssh-keygen'],
    when: ({ args }) =>
      args.some(({ text }) => /^(genrsa|req|genpkey|rsa|dsa)$/.test(text)) &&
      args.some(({ text }) => /^(rsa:|rsa_keygen_bits:)?(512|768|1024|1536)$/.test(text)),
    hit: 'openssl genrsa -out key.pem 1024\n',
    miss: 'openssl genrsa -out key.pem 4096\n',
  },
  {
    code,
    languages: scripts,
    names: ['crypto.pbkdf2', 'crypto.pbkdf2Sync'],
    when: hasNumberBelow(2, rounds),
    hit: "import { pbkdf2Sync } from 'crypto';\npbkdf2Sync(a, b, 1000, 32, 'sha256');\n",
    miss: "import { pbkdf2Sync } from 'crypto';\npbkdf2Sync(a, b, 600_000, 32, 'sha256');\n",
  },
  {
    code,
    languages: scripts,
    names: [
      'bcrypt.hash',
      'bcrypt.hashSync',
      'bcryptjs.hash',
      'bcryptjs.hashSync',
      'bcrypt.genSalt',
      'bcrypt.genSaltSync',
      'bcryptjs.genSalt',
      'bcryptjs.genSaltSync',
    ],
    when: (call, trace) => hasNumberBelow(call.name.includes('Salt') ? 0 : 1, 10)(call, trace),
    hit: "import bcrypt from 'bcrypt';\nbcrypt.hash(a, 4);\n",
    miss: "import bcrypt from 'bcrypt';\nbcrypt.hash(a, 12);\n",
  },
  {
    code,
    languages: scripts,
    names: ['crypto.generateKeyPair', 'crypto.generateKeyPairSync', 'subtle.generateKey'],
    when: (call) => {
      const bits = toNumber(argumentAt(call, 'modulusLength'));
      return (
        (bits !== undefined && bits < 2048) || oldCurves.test(argumentAt(call, 'namedCurve')?.text ?? '')
      );
    },
    hit: "import { generateKeyPairSync } from 'crypto';\ngenerateKeyPairSync('rsa', { modulusLength: 1024 });\n",
    miss: "import { generateKeyPairSync } from 'crypto';\ngenerateKeyPairSync('rsa', { modulusLength: 4096 });\n",
  },
  {
    code,
    languages: ['go'],
    names: ['crypto/rsa.GenerateKey', 'crypto/rsa.GenerateMultiPrimeKey'],
    when: hasNumberBelow(1, 2048),
    hit: 'package a\n\nimport "crypto/rsa"\n\nfunc f() { rsa.GenerateKey(r, 1024) }\n',
    miss: 'package a\n\nimport "crypto/rsa"\n\nfunc f() { rsa.GenerateKey(r, 3072) }\n',
  },
  {
    code,
    languages: ['go'],
    names: ['x/crypto/pbkdf2.Key', 'crypto/pbkdf2.Key'],
    when: hasNumberBelow(2, rounds),
    hit: 'package a\n\nimport "golang.org/x/crypto/pbkdf2"\n\nfunc f() { pbkdf2.Key(p, s, 1000, 32, h) }\n',
    miss: 'package a\n\nimport "golang.org/x/crypto/pbkdf2"\n\nfunc f() { pbkdf2.Key(p, s, 600000, 32, h) }\n',
  },
  {
    code,
    languages: ['go'],
    names: ['x/crypto/bcrypt.GenerateFromPassword'],
    when: (call, trace) => hasNumberBelow(1, 10)(call, trace) || hasText(1, /MinCost$/)(call, trace),
    hit: 'package a\n\nimport "golang.org/x/crypto/bcrypt"\n\nfunc f() { bcrypt.GenerateFromPassword(p, bcrypt.MinCost) }\n',
    miss: 'package a\n\nimport "golang.org/x/crypto/bcrypt"\n\nfunc f() { bcrypt.GenerateFromPassword(p, bcrypt.DefaultCost) }\n',
  },
  {
    code,
    languages: ['python'],
    names: ['hashlib.pbkdf2_hmac'],
    when: (call, trace) =>
      hasNumberBelow(3, rounds)(call, trace) || hasNumberBelow('iterations', rounds)(call, trace),
    hit: "import hashlib\nhashlib.pbkdf2_hmac('sha256', p, s, 1000)\n",
    miss: "import hashlib\nhashlib.pbkdf2_hmac('sha256', p, s, 600000)\n",
  },
  {
    code,
    languages: ['python'],
    names: ['bcrypt.gensalt'],
    when: (call, trace) => hasNumberBelow(0, 10)(call, trace) || hasNumberBelow('rounds', 10)(call, trace),
    hit: 'import bcrypt\nbcrypt.gensalt(rounds=4)\n',
    miss: 'import bcrypt\nbcrypt.gensalt(rounds=12)\n',
  },
  {
    code,
    languages: ['python'],
    names: [
      'rsa.generate_private_key',
      'RSA.generate',
      'DSA.generate',
      'dsa.generate_private_key',
      'dh.generate_parameters',
      'rsa.newkeys',
    ],
    when: (call, trace) =>
      [0, 1, 'key_size', 'bits'].some((at) => {
        const bits = toNumber(argumentAt(call, at));
        return bits !== undefined && bits >= 256 && hasNumberBelow(at, 2048)(call, trace);
      }),
    hit: 'from Crypto.PublicKey import RSA\nRSA.generate(1024)\n',
    miss: 'from Crypto.PublicKey import RSA\nRSA.generate(3072)\n',
  },
  {
    code,
    languages: ['java', 'kotlin'],
    names: ['PBEKeySpec'],
    when: hasNumberBelow(2, rounds),
    hit: 'import javax.crypto.spec.PBEKeySpec;\nclass A { void f() { new PBEKeySpec(p, s, 1000, 256); } }\n',
    miss: 'import javax.crypto.spec.PBEKeySpec;\nclass A { void f() { new PBEKeySpec(p, s, 600000, 256); } }\n',
  },
  {
    code,
    languages: ['java', 'kotlin'],
    names: ['BCryptPasswordEncoder', 'BCrypt.gensalt'],
    when: hasNumberBelow(0, 10),
    hit: 'class A { void f() { new BCryptPasswordEncoder(4); } }\n',
    miss: 'class A { void f() { new BCryptPasswordEncoder(12); } }\n',
  },
  {
    code,
    languages: ['java', 'kotlin'],
    names: ['initialize', 'KeyPairGenerator.initialize', 'RSAKeyGenParameterSpec'],
    when: (call) => [512, 768, 1024, 1536].includes(toNumber(call.args[0]) ?? 0),
    hit: 'class A { void f() { generator.initialize(1024); } }\n',
    miss: 'class A { void f() { generator.initialize(3072); } }\n',
  },
  {
    code,
    languages: ['csharp'],
    names: ['RSA.Create', 'RSACryptoServiceProvider', 'RSACng', 'DSA.Create'],
    when: hasNumberBelow(0, 2048),
    hit: 'class A { void F() { RSA.Create(1024); } }\n',
    miss: 'class A { void F() { RSA.Create(3072); } }\n',
  },
  {
    code,
    languages: ['csharp'],
    names: ['Rfc2898DeriveBytes', 'Rfc2898DeriveBytes.Pbkdf2'],
    when: hasNumberBelow(2, rounds),
    hit: 'class A { void F() { new Rfc2898DeriveBytes(p, s, 1000); } }\n',
    miss: 'class A { void F() { new Rfc2898DeriveBytes(p, s, 600000); } }\n',
  },
  {
    code,
    languages: ['ruby'],
    names: ['RSA.new', 'RSA.generate', 'DSA.new', 'DSA.generate'],
    when: hasNumberBelow(0, 2048),
    hit: 'OpenSSL::PKey::RSA.new(1024)\n',
    miss: 'OpenSSL::PKey::RSA.new(3072)\n',
  },
  {
    code,
    languages: ['ruby'],
    names: ['BCrypt.Password.create'],
    when: hasNumberBelow('cost', 10),
    hit: 'BCrypt::Password.create(a, cost: 4)\n',
    miss: 'BCrypt::Password.create(a, cost: 12)\n',
  },
];
