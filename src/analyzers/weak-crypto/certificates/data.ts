import type { KnownCall, KnownSetting } from '../../judge-code.ts';
import { hasAnyText, hasText, isFalse, isTrue } from '../conditions.ts';

const code = 'certificate-check-off';
const scripts = ['typescript', 'javascript'] as const;

export const certificateSettings: readonly KnownSetting[] = [
  {
    code,
    languages: scripts,
    names: ['rejectUnauthorized', 'strictSSL', 'strict-ssl', 'checkServerIdentityEnabled'],
    when: isFalse,
    hit: 'new Agent({ rejectUnauthorized: false });\n',
    miss: 'new Agent({ rejectUnauthorized: true });\n',
  },
  {
    code,
    languages: scripts,
    names: ['NODE_TLS_REJECT_UNAUTHORIZED'],
    when: isFalse,
    hit: "process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';\n",
    miss: "process.env.NODE_TLS_REJECT_UNAUTHORIZED = '1';\n",
  },
  {
    code,
    languages: scripts,
    names: ['checkServerIdentity'],
    when: ({ value }) =>
      value.kind === 'function' &&
      /^(\w+\s?)?\(?[\w, _]{0,40}\)?\s?(=>)?\s?(undefined|null|true|\{\s?(return( (undefined|null|true))?;?)?\s?\})$/.test(
        value.text,
      ),
    hit: 'request({ checkServerIdentity: () => undefined });\n',
    miss: 'request({ checkServerIdentity: (host, cert) => verify(host, cert) });\n',
  },
  {
    code,
    languages: scripts,
    names: [
      'ignoreHTTPSErrors',
      'acceptInsecureCerts',
      'insecureSkipVerify',
      'insecureSkipTlsVerify',
      'skipTLSVerify',
      'trustServerCertificate',
    ],
    when: isTrue,
    hit: 'connect({ trustServerCertificate: true });\n',
    miss: 'connect({ trustServerCertificate: false });\n',
  },
  {
    code,
    languages: ['go'],
    names: ['InsecureSkipVerify'],
    when: isTrue,
    hit: 'package a\n\nimport "crypto/tls"\n\nvar c = &tls.Config{InsecureSkipVerify: true}\n',
    miss: 'package a\n\nimport "crypto/tls"\n\nvar c = &tls.Config{InsecureSkipVerify: false}\n',
  },
  {
    code,
    languages: ['python'],
    names: [
      'verify',
      'verify_ssl',
      'ssl_verify',
      'verify_certs',
      'validate_certs',
      'check_hostname',
      'verify_tls',
      'assert_hostname',
    ],
    when: (setting) => isFalse(setting) && !/jwt|jws/i.test(setting.of ?? ''),
    hit: 'import requests\nrequests.get(url, verify=False)\n',
    miss: "import requests\nrequests.get(url, verify='/etc/ca.pem')\n",
  },
  {
    code,
    languages: ['python'],
    names: ['verify_mode', 'cert_reqs', '_create_default_https_context'],
    when: ({ value }) => /CERT_NONE$|_create_unverified_context$/.test(value.text),
    hit: 'import ssl\nssl._create_default_https_context = ssl._create_unverified_context\n',
    miss: 'import ssl\ncontext.verify_mode = ssl.CERT_REQUIRED\n',
  },
  {
    code,
    languages: ['csharp'],
    names: [
      'ServerCertificateCustomValidationCallback',
      'ServerCertificateValidationCallback',
      'RemoteCertificateValidationCallback',
    ],
    when: ({ value }) =>
      /(=>\s?true|return true;?\s?\})$|DangerousAcceptAnyServerCertificateValidator$/.test(value.text),
    hit: 'class A { void F() { handler.ServerCertificateCustomValidationCallback = (m, c, h, e) => true; } }\n',
    miss: 'class A { void F() { handler.ServerCertificateCustomValidationCallback = Check; } }\n',
  },
  {
    code,
    languages: ['csharp'],
    names: ['TrustServerCertificate'],
    when: isTrue,
    hit: 'class A { void F() { builder.TrustServerCertificate = true; } }\n',
    miss: 'class A { void F() { builder.TrustServerCertificate = false; } }\n',
  },
  {
    code,
    languages: ['ruby'],
    names: ['verify_mode', 'ssl_verify_mode', 'verify_ssl', 'verify'],
    when: (setting) => isFalse(setting) || setting.value.text.endsWith('VERIFY_NONE'),
    hit: 'http.verify_mode = OpenSSL::SSL::VERIFY_NONE\n',
    miss: 'http.verify_mode = OpenSSL::SSL::VERIFY_PEER\n',
  },
  {
    code,
    languages: ['php'],
    names: [
      'verify',
      'verify_peer',
      'verify_peer_name',
      'sslverify',
      'CURLOPT_SSL_VERIFYPEER',
      'CURLOPT_SSL_VERIFYHOST',
    ],
    when: isFalse,
    hit: "<?php $a = ['verify_peer' => false];\n",
    miss: "<?php $a = ['verify_peer' => true];\n",
  },
];

export const certificateCalls: readonly KnownCall[] = [
  {
    code,
    languages: ['python'],
    names: ['ssl._create_unverified_context', 'urllib3.disable_warnings'],
    when: ({ name }) => !name.endsWith('disable_warnings'),
    hit: 'import ssl\nssl._create_unverified_context()\n',
    miss: 'import ssl\nssl.create_default_context()\n',
  },
  {
    code,
    languages: ['java', 'kotlin'],
    names: [
      'setHostnameVerifier',
      'setDefaultHostnameVerifier',
      'setSSLHostnameVerifier',
      'hostnameVerifier',
    ],
    when: hasAnyText(/ALLOW_ALL|Noop\w*|AllowAll\w*|->\s?true$|\{\s?_?, ?_? ?->\s?true\s?\}/),
    hit: 'class A { void f() { connection.setHostnameVerifier((host, session) -> true); } }\n',
    miss: 'class A { void f() { connection.setHostnameVerifier(strict); } }\n',
  },
  {
    code,
    languages: ['java', 'kotlin'],
    names: [
      'NoopHostnameVerifier',
      'AllowAllHostnameVerifier',
      'TrustAllStrategy',
      'TrustSelfSignedStrategy',
      'InsecureTrustManagerFactory.INSTANCE',
    ],
    hit: 'class A { void f() { new NoopHostnameVerifier(); } }\n',
    miss: 'class A { void f() { new DefaultHostnameVerifier(); } }\n',
  },
  {
    code,
    languages: ['php'],
    names: ['curl_setopt'],
    when: (call, trace) =>
      hasText(1, /CURLOPT_SSL_VERIFY(PEER|HOST)$/)(call, trace) &&
      /^(0|false)$/i.test(call.args[2]?.text ?? ''),
    hit: '<?php curl_setopt($c, CURLOPT_SSL_VERIFYPEER, false);\n',
    miss: '<?php curl_setopt($c, CURLOPT_SSL_VERIFYPEER, true);\n',
  },
  {
    code,
    languages: ['rust'],
    names: [
      'danger_accept_invalid_certs',
      'danger_accept_invalid_hostnames',
      'accept_invalid_certs',
      'set_certificate_verifier',
    ],
    when: ({ name, args }) => name.endsWith('verifier') || args[0]?.text === 'true',
    hit: 'fn f() { Client::builder().danger_accept_invalid_certs(true); }\n',
    miss: 'fn f() { Client::builder().danger_accept_invalid_certs(false); }\n',
  },
  {
    code,
    languages: ['rust'],
    names: ['set_verify'],
    when: hasAnyText(/SslVerifyMode\.NONE$/),
    hit: 'fn f() { builder.set_verify(SslVerifyMode::NONE); }\n',
    miss: 'fn f() { builder.set_verify(SslVerifyMode::PEER); }\n',
  },
  {
    code,
    languages: ['c', 'cpp'],
    names: ['curl_easy_setopt'],
    when: (call, trace) =>
      hasText(1, /^CURLOPT_SSL_VERIFY(PEER|HOST)$/)(call, trace) &&
      /^0[Ll]?$|^false$/.test(call.args[2]?.text ?? ''),
    hit: 'void f(void) { curl_easy_setopt(c, CURLOPT_SSL_VERIFYPEER, 0L); }\n',
    miss: 'void f(void) { curl_easy_setopt(c, CURLOPT_SSL_VERIFYPEER, 1L); }\n',
  },
  {
    code,
    languages: ['c', 'cpp'],
    names: ['SSL_CTX_set_verify', 'SSL_set_verify'],
    when: hasText(1, /^SSL_VERIFY_NONE$/),
    hit: 'void f(void) { SSL_CTX_set_verify(c, SSL_VERIFY_NONE, 0); }\n',
    miss: 'void f(void) { SSL_CTX_set_verify(c, SSL_VERIFY_PEER, 0); }\n',
  },
  {
    code,
    languages: ['shell'],
    names: ['curl', 'wget'],
    when: ({ name, args }) =>
      args.some(({ text }) =>
        (name.endsWith('curl')
          ? /^(-[a-zA-Z]{0,8}k[a-zA-Z]{0,8}|--insecure)$/
          : /^--no-check-certificate$/
        ).test(text),
      ),
    hit: 'curl -fsSLk https://example.org/a\n',
    miss: 'curl -fsSL https://example.org/k\n',
  },
];
