import type { EditRow } from '../../edit-row.ts';
import type { KnownCall, KnownSetting } from '../../judge-code.ts';
import { argumentAt, hasFixed, hasText } from '../conditions.ts';

const quick = /(^|[.:])(md[245]|sha-?1|sha-?256|sha-?512|sha224|sha384|crc32)(\b|\(|$)/i;

/** Libraries of scripts that are broken, given up, or used for what they are not made for. */
export const scriptedCalls: readonly KnownCall[] = [
  {
    // Nobody cares for this library any more, and most that it offers is broken.
    code: 'weak-algorithm',
    languages: ['php'],
    names: [
      'mcrypt_ecb',
      'mcrypt_cbc',
      'mcrypt_cfb',
      'mcrypt_ofb',
      'mcrypt_encrypt',
      'mcrypt_decrypt',
      'mcrypt_generic',
      'mcrypt_create_iv',
      'mcrypt_module_open',
      'mdecrypt_generic',
      'mhash',
    ],
    hit: '<?php mcrypt_encrypt($a, $key, $text, $mode);\n',
    miss: '<?php sodium_crypto_secretbox($text, $nonce, $key);\n',
  },
  {
    // It only turns letters round.
    code: 'weak-algorithm',
    languages: ['php', 'python'],
    names: ['str_rot13', 'convert_uuencode', 'codecs.encode'],
    when: ({ name, args }) =>
      name.endsWith('rot13') || args.some(({ kind, text }) => kind === 'string' && /^rot_?13$/.test(text)),
    hit: '<?php str_rot13($text);\n',
    miss: '<?php str_pad($text, 13);\n',
  },
  {
    // What is made with the key of the program gives the key away.
    code: 'weak-algorithm',
    languages: ['python'],
    names: ['Hashids'],
    when: ({ args }) => args.some(({ text }) => /SECRET_KEY/.test(text)),
    hit: 'from hashids import Hashids\nids = Hashids(salt=settings.SECRET_KEY)\n',
    miss: 'from hashids import Hashids\nids = Hashids(salt=settings.IDS)\n',
  },
  {
    code: 'weak-algorithm',
    languages: ['python'],
    names: ['Hash.MD2.new', 'Hash.MD4.new', 'Hash.RIPEMD.new', 'Cipher.XOR.new'],
    hit: 'from Crypto.Hash import MD2\nMD2.new()\n',
    miss: 'from Crypto.Hash import SHA256\nSHA256.new()\n',
  },
  {
    code: 'weak-algorithm',
    languages: ['python'],
    names: ['MongoClient', 'AsyncIOMotorClient', 'mongoengine.connect'],
    when: hasText('authMechanism', /^MONGODB-CR$/),
    hit: "client = MongoClient('a', authMechanism='MONGODB-CR')\n",
    miss: "client = MongoClient('a', authMechanism='SCRAM-SHA-256')\n",
  },
  {
    code: 'weak-algorithm',
    languages: ['ruby'],
    names: [
      'OpenSSL.Cipher.new',
      'Cipher.new',
      'OpenSSL.Cipher.Cipher.new',
      'OpenSSL.Cipher.DES.new',
      'OpenSSL.Cipher.RC4.new',
      'OpenSSL.Cipher.BF.new',
    ],
    when: (call) =>
      /DES|RC4|BF/.test(call.name) ||
      /^(des|rc[24]|bf|cast5?|idea|seed)\b|ecb$/i.test(call.args[0]?.text ?? ''),
    hit: "OpenSSL::Cipher.new('des-ede3-cbc')\n",
    miss: "OpenSSL::Cipher.new('aes-256-gcm')\n",
  },
  {
    code: 'password-hash',
    languages: ['python', 'ruby', 'php'],
    names: [
      'set_password',
      'setPassword',
      'set_passwd',
      'update_password',
      'updatePassword',
      'password=',
      'save_password',
    ],
    when: (call, trace) =>
      call.args.some((arg) =>
        trace.partsOf(arg, call).some(({ kind, text, items = [] }) => {
          if (kind !== 'call') return false;
          return quick.test(text) || (text === 'hash' && quick.test(items[0]?.text ?? ''));
        }),
      ),
    hit: 'import hashlib\ndef f(user, text):\n    user.set_password(hashlib.md5(text).hexdigest())\n',
    miss: 'import bcrypt\ndef f(user, text):\n    user.set_password(bcrypt.hashpw(text, salt))\n',
  },
  {
    code: 'fixed-value',
    languages: ['ruby'],
    names: ['PKey.RSA.new', 'PKey.EC.new', 'PKey.DSA.new', 'PKey.read', 'export', 'to_pem'],
    when: (call, trace) =>
      call.args.length === 2 &&
      (/PKey/.test(call.name) || /\b[cC]ipher\b/.test(call.args[0]?.text ?? '')) &&
      hasFixed(1)(call, trace) &&
      argumentAt(call, 1)?.kind !== 'number',
    hit: "key = OpenSSL::PKey::RSA.new(text, 'swordfish')\n",
    miss: 'key = OpenSSL::PKey::RSA.new(text, phrase)\n',
  },
  {
    code: 'fixed-value',
    languages: ['python'],
    names: ['AES.new', 'DES3.new', 'Fernet', 'algorithms.AES', 'hmac.new', 'jwt.encode'],
    when: (call) => {
      const key = call.args[call.name.endsWith('jwt.encode') ? 1 : 0];
      return key?.kind === 'string' && key.text === '';
    },
    hit: "from Crypto.Cipher import AES\nAES.new('', AES.MODE_GCM)\n",
    miss: 'from Crypto.Cipher import AES\nAES.new(key, AES.MODE_GCM)\n',
  },
  {
    code: 'weak-strength',
    languages: ['python'],
    names: ['ec.generate_private_key', 'ECC.generate', 'ec.derive_private_key'],
    when: ({ args }) =>
      args.some(({ text, items = [] }) =>
        [text, ...items.map((item) => item.text)].some((one) =>
          /(SECP|SECT)1\d\d|p-?192|PRIME192/i.test(one),
        ),
      ),
    hit: 'from cryptography.hazmat.primitives.asymmetric import ec\nec.generate_private_key(curve=ec.SECP192R1)\n',
    miss: 'from cryptography.hazmat.primitives.asymmetric import ec\nec.generate_private_key(curve=ec.SECP256R1)\n',
  },
];

export const scriptedSettings: readonly KnownSetting[] = [
  {
    code: 'certificate-check-off',
    languages: ['python'],
    names: ['cert_reqs'],
    when: ({ value }) => /^(CERT_)?NONE$/.test(value.text),
    hit: "pool = connection_from_url('a', cert_reqs='NONE')\n",
    miss: "pool = connection_from_url('a', cert_reqs='CERT_REQUIRED')\n",
  },
  {
    code: 'certificate-check-off',
    languages: ['ruby'],
    names: ['verify_host_key', 'paranoid', 'strict_host_key_checking', 'verify_hostname'],
    when: ({ value }) => /^:?(never|false|null|no)$/.test(value.text),
    hit: "Net::SSH.start('a', 'b', verify_host_key: :never)\n",
    miss: "Net::SSH.start('a', 'b', verify_host_key: :always)\n",
  },
];

export const scriptedEdits: readonly EditRow[] = [
  {
    code: 'certificate-check-off',
    languages: ['python'],
    came: /\bset_missing_host_key_policy\(.*\b(AutoAdd|Warning)Policy\b|\bknown_hosts\s*=\s*None\b|\bStrictHostKeyChecking['"]?\s*[:=]\s*['"]?no\b/,
    file: 'a.py',
    hit: 'client.set_missing_host_key_policy(AutoAddPolicy())\n',
    miss: 'client.set_missing_host_key_policy(RejectPolicy())\n',
  },
  {
    code: 'old-tls',
    languages: ['python', 'ruby', 'php'],
    came: /\b\w*(version|method|protocol)\w*\s*=\s*(ssl|SSL|OpenSSL(\.|::)SSL)(\.|::)(PROTOCOL_SSLv[23]|PROTOCOL_TLSv1(_1)?|SSLv(2|3|23)_METHOD|TLSv1(_1)?_METHOD|TLS1(_1)?_VERSION|SSL3_VERSION)\b/,
    file: 'a.py',
    hit: 'def f(version=ssl.PROTOCOL_SSLv3):\n    pass\n',
    miss: 'def f(version=ssl.PROTOCOL_TLS_CLIENT):\n    pass\n',
  },
  {
    // Two hashes that look like numbers with an exponent are the same number to PHP.
    code: 'secret-comparison',
    languages: ['php'],
    came: /\b(md5|sha1|hash|md5_file|sha1_file|crypt|hash_hmac)\([^;=]*\)\s*[!=]=[^=]|[^=!]==\s*(md5|sha1|hash|md5_file|sha1_file|crypt|hash_hmac)\(/,
    file: 'a.php',
    hit: '<?php function f($a, $b) { return md5($a) == $b; }\n',
    miss: '<?php function f($a, $b) { return hash_equals(md5($a), $b); }\n',
  },
  {
    code: 'fixed-value',
    path: /\.(cls|trigger|apex)$/i,
    came: /\bBlob\s+\w*(key|iv|vector|secret|salt)\w*\s*=\s*(Blob\.valueOf|EncodingUtil\.\w+)\(\s*'[^']+'\s*\)|\bCrypto\.(encrypt|decrypt|sign|generateMac)\w*\(.*\bBlob\.valueOf\(\s*'/i,
    file: 'src/A.cls',
    hit: "Blob key = Blob.valueOf('0000000000000000');\n",
    miss: 'Blob key = Crypto.generateAesKey(256);\n',
  },
  {
    code: 'weak-algorithm',
    path: /\.(cls|trigger|apex|exs?)$/i,
    came: /(?<!\w)(Crypto\.generate(Digest|Mac)\(\s*'(hmac)?(MD5|SHA-?1)'|:crypto\.(hash|mac|hmac)\(\s*:?(hmac\s*,\s*:)?(md5|md4|sha)\b\s*,|:erlang\.md5\(|:crypto\.crypto_one_time\(\s*:(des|rc4|blowfish|aes_\d+_ecb)\w*)/i,
    file: 'lib/a.ex',
    hit: ':crypto.hash(:md5, text)\n',
    miss: ':crypto.hash(:sha256, text)\n',
  },
  {
    code: 'insecure-random',
    path: /\.(cls|trigger|apex|exs?)$/i,
    came: /\b\w*(token|secret|password|nonce|salt|otp|session)\w*\s*=.*(?<!\w)(Math\.random\(|:rand\.|Enum\.random\()/i,
    file: 'lib/a.ex',
    hit: 'token = :rand.uniform(999_999)\n',
    miss: 'token = :crypto.strong_rand_bytes(32)\n',
  },
];
