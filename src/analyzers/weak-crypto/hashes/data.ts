import type { KnownCall } from '../../judge-code.ts';
import { hasText, isAboutSecret, isNeutral } from '../conditions.ts';

const broken = /^(md[245]|sha-?1|ripemd\w*|hmac-?md5|rsa-(md5|sha1))$/i;
const scripts = ['typescript', 'javascript'] as const;

type HashRow = Pick<KnownCall, 'languages' | 'names' | 'when'> & {
  /** A program with `TOPIC` where it says what the hash is for. */
  readonly sample: string;
};

/** Hashes for which two texts with the same hash can be made. */
const hashes: readonly HashRow[] = [
  {
    languages: scripts,
    names: [
      'crypto.createHash',
      'crypto.createHmac',
      'crypto.hash',
      'crypto.createSign',
      'crypto.createVerify',
    ],
    when: hasText(0, broken),
    sample:
      "import { createHash } from 'crypto';\nconst TOPIC = createHash('md5').update(a).digest('hex');\n",
  },
  {
    languages: scripts,
    names: ['subtle.digest'],
    when: hasText(0, broken),
    sample: "const TOPIC = await crypto.subtle.digest('SHA-1', data);\n",
  },
  {
    languages: scripts,
    names: [
      'md5',
      'js-md5',
      'blueimp-md5',
      'sha1',
      'js-sha1',
      'CryptoJS.MD5',
      'crypto-js.MD5',
      'CryptoJS.SHA1',
      'crypto-js.SHA1',
      'SparkMD5.hash',
      'crypto-js/md5',
      'crypto-js/sha1',
    ],
    sample: "import md5 from 'md5';\nconst TOPIC = md5(a);\n",
  },
  {
    languages: ['go'],
    names: ['crypto/md5.New', 'crypto/md5.Sum', 'crypto/sha1.New', 'crypto/sha1.Sum'],
    sample: 'package a\n\nimport "crypto/md5"\n\nfunc f(a []byte) { TOPIC := md5.Sum(a); g(TOPIC) }\n',
  },
  {
    languages: ['python'],
    names: [
      'hashlib.md5',
      'hashlib.sha1',
      'Hash.MD5.new',
      'Hash.SHA1.new',
      'Hash.SHA.new',
      'Hash.MD4.new',
      'hashes.MD5',
      'hashes.SHA1',
    ],
    sample: 'import hashlib\nTOPIC = hashlib.md5(a)\n',
  },
  {
    languages: ['python'],
    names: ['hashlib.new'],
    when: hasText(0, broken),
    sample: "import hashlib\nTOPIC = hashlib.new('sha1')\n",
  },
  {
    languages: ['java', 'kotlin'],
    names: ['MessageDigest.getInstance', 'Mac.getInstance'],
    when: hasText(0, /^(md[245]|sha-?1|hmacmd5)$/i),
    sample:
      'import java.security.MessageDigest;\nclass A { void f() { Object TOPIC = MessageDigest.getInstance("MD5"); } }\n',
  },
  {
    languages: ['java', 'kotlin'],
    names: [
      'DigestUtils.md5',
      'DigestUtils.md5Hex',
      'DigestUtils.sha1',
      'DigestUtils.sha1Hex',
      'DigestUtils.md5DigestAsHex',
      'Hashing.md5',
      'Hashing.sha1',
    ],
    sample: 'class A { void f() { String TOPIC = DigestUtils.md5Hex(a); } }\n',
  },
  {
    languages: ['csharp'],
    names: [
      'MD5.Create',
      'SHA1.Create',
      'MD5.HashData',
      'SHA1.HashData',
      'MD5CryptoServiceProvider',
      'SHA1CryptoServiceProvider',
      'SHA1Managed',
      'HMACMD5',
      'HMACSHA1',
    ],
    sample: 'class A { void F() { var TOPIC = MD5.Create(); } }\n',
  },
  {
    languages: ['ruby'],
    names: [
      'Digest.MD5.hexdigest',
      'Digest.MD5.digest',
      'Digest.MD5.base64digest',
      'Digest.SHA1.hexdigest',
      'Digest.SHA1.digest',
      'Digest.MD5.new',
      'Digest.SHA1.new',
    ],
    sample: 'TOPIC = Digest::MD5.hexdigest(a)\n',
  },
  {
    languages: ['php'],
    names: ['md5', 'sha1'],
    sample: '<?php $TOPIC = md5($a);\n',
  },
  {
    languages: ['php'],
    names: ['hash', 'hash_hmac', 'hash_init'],
    when: hasText(0, broken),
    sample: "<?php $TOPIC = hash('md5', $a);\n",
  },
  {
    languages: ['rust'],
    names: [
      'md5.compute',
      'Md5.new',
      'Md5.digest',
      'Sha1.new',
      'Sha1.digest',
      'MessageDigest.md5',
      'MessageDigest.sha1',
    ],
    sample: 'fn f() { let TOPIC = Md5::digest(a); }\n',
  },
  {
    languages: ['c', 'cpp'],
    names: ['MD5', 'MD5_Init', 'MD4', 'SHA1', 'SHA1_Init', 'EVP_md5', 'EVP_sha1', 'CC_MD5', 'CC_SHA1'],
    sample: 'void f(void) { char *TOPIC = MD5(a, n, 0); }\n',
  },
];

export const hashCalls: readonly KnownCall[] = [
  ...hashes.map(({ sample, when, ...row }) => ({
    ...row,
    code: 'weak-algorithm',
    when: both(when, isAboutSecret),
    hit: sample.replaceAll('TOPIC', 'resetToken'),
    miss: sample.replaceAll('TOPIC', 'chapter'),
  })),
  ...hashes.map(({ sample, when, ...row }) => ({
    ...row,
    code: 'weak-hash',
    when: both(when, isNeutral),
    hit: sample.replaceAll('TOPIC', 'chapter'),
    miss: sample.replaceAll('TOPIC', 'etag'),
  })),
];

type Condition = NonNullable<KnownCall['when']>;

function both(one: Condition | undefined, other: Condition): Condition {
  return (call, trace) => (one?.(call, trace) ?? true) && other(call, trace);
}
