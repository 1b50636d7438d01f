import type { KnownCall } from '../../judge-code.ts';
import { isAboutPassword } from '../conditions.ts';

const scripts = ['typescript', 'javascript'] as const;

/** Hashes that are made to be quick: right for a file, wrong for a password. */
export const passwordHashCalls: readonly KnownCall[] = (
  [
    [
      scripts,
      [
        'createHash().update',
        'crypto-js.SHA256',
        'CryptoJS.SHA256',
        'sha256',
        'js-sha256',
        'crypto-js.MD5',
        'CryptoJS.MD5',
        'md5',
        'crypto-js/sha256',
      ],
      "import { createHash } from 'crypto';\ncreateHash('sha256').update(TOPIC);\n",
    ],
    [
      ['go'],
      ['crypto/sha256.Sum256', 'crypto/sha512.Sum512', 'crypto/md5.Sum', 'crypto/sha1.Sum'],
      'package a\n\nimport "crypto/sha256"\n\nfunc f(TOPIC string) { sha256.Sum256([]byte(TOPIC)) }\n',
    ],
    [
      ['python'],
      [
        'hashlib.sha256',
        'hashlib.sha512',
        'hashlib.sha224',
        'hashlib.sha384',
        'hashlib.sha3_256',
        'hashlib.blake2b',
        'hashlib.md5',
        'hashlib.sha1',
      ],
      'import hashlib\nhashlib.sha256(TOPIC.encode())\n',
    ],
    [
      ['java', 'kotlin'],
      [
        'digest.digest',
        'md.digest',
        'messageDigest.digest',
        'md.update',
        'digest.update',
        'messageDigest.update',
        'DigestUtils.sha256Hex',
        'DigestUtils.sha512Hex',
        'DigestUtils.md5Hex',
        'DigestUtils.sha1Hex',
        'getInstance().digest',
      ],
      'class A { void f(String TOPIC) { md.digest(TOPIC); } }\n',
    ],
    [
      ['csharp'],
      [
        'SHA256.HashData',
        'SHA512.HashData',
        'MD5.HashData',
        'SHA1.HashData',
        'sha256.ComputeHash',
        'sha.ComputeHash',
        'md5.ComputeHash',
        'sha1.ComputeHash',
        'sha512.ComputeHash',
        'hasher.ComputeHash',
        'Create().ComputeHash',
      ],
      'class A { void F() { SHA256.HashData(TOPIC); } }\n',
    ],
    [
      ['ruby'],
      [
        'Digest.SHA256.hexdigest',
        'Digest.SHA2.hexdigest',
        'Digest.SHA512.hexdigest',
        'Digest.MD5.hexdigest',
        'Digest.SHA1.hexdigest',
      ],
      'Digest::SHA256.hexdigest(TOPIC)\n',
    ],
    [['php'], ['md5', 'sha1', 'hash', 'crypt', 'crc32'], "<?php $a = hash('sha256', $TOPIC);\n"],
    [
      ['rust'],
      ['Sha256.digest', 'Sha512.digest', 'Md5.digest', 'Sha1.digest', 'md5.compute'],
      'fn f() { let a = Sha256::digest(TOPIC); }\n',
    ],
    [
      ['c', 'cpp'],
      ['MD5', 'SHA1', 'SHA256', 'SHA512', 'MD5_Update', 'SHA1_Update', 'SHA256_Update'],
      'void f(char *TOPIC) { SHA256(TOPIC, n, 0); }\n',
    ],
  ] as const
).map(([languages, names, sample]) => ({
  code: 'password-hash',
  languages,
  names,
  when: isAboutPassword,
  hit: sample.replaceAll('TOPIC', 'password'),
  miss: sample.replaceAll('TOPIC', 'chapter'),
}));

/** Encoders that keep a password as it is, or hash it quickly. */
export const plainEncoderCalls: readonly KnownCall[] = [
  {
    code: 'password-hash',
    languages: ['java', 'kotlin'],
    names: [
      'NoOpPasswordEncoder',
      'NoOpPasswordEncoder.getInstance',
      'StandardPasswordEncoder',
      'MessageDigestPasswordEncoder',
      'Md5PasswordEncoder',
      'ShaPasswordEncoder',
      'PlaintextPasswordEncoder',
    ],
    hit: 'class A { void f() { use(NoOpPasswordEncoder.getInstance()); } }\n',
    miss: 'class A { void f() { use(Argon2PasswordEncoder.getInstance()); } }\n',
  },
  {
    code: 'password-hash',
    languages: ['python', 'php'],
    names: ['plaintext.hash', 'make_password_plain', 'hex_md5.hash', 'hex_sha1.hash'],
    hit: 'from passlib.hash import plaintext\nplaintext.hash(word)\n',
    miss: 'from passlib.hash import argon2\nargon2.hash(word)\n',
  },
];
