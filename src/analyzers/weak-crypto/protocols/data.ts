import type { KnownCall, KnownSetting } from '../../judge-code.ts';
import { hasAnyText } from '../conditions.ts';

const code = 'old-tls';
const scripts = ['typescript', 'javascript'] as const;
const oldVersion =
  /^(SSLv[23]\w*|TLSv?1([._][01])?(_method)?|ssl[23]|TLS1_?[01]?)$|(PROTOCOL_(SSLv\w+|TLSv1(_1)?)|TLSVersion\.(SSLv3|TLSv1(_1)?|MINIMUM_SUPPORTED)|Version(SSL30|TLS1[01])|SslProtocols\.(Ssl[23]|Tls(11)?|Default)|SecurityProtocolType\.(Ssl3|Tls(11)?)|TLS1(_1)?_VERSION|SSL3_VERSION|CURL_SSLVERSION_(SSLv[23]|TLSv1(_[01])?))$/;

export const protocolSettings: readonly KnownSetting[] = [
  {
    code,
    languages: scripts,
    names: ['secureProtocol', 'minVersion', 'maxVersion'],
    when: ({ value }) => value.kind === 'string' && oldVersion.test(value.text),
    hit: "createServer({ minVersion: 'TLSv1' });\n",
    miss: "createServer({ minVersion: 'TLSv1.2' });\n",
  },
  {
    code,
    languages: ['go', 'python', 'csharp', 'java', 'kotlin', 'ruby'],
    names: [
      'MinVersion',
      'MaxVersion',
      'minimum_version',
      'maximum_version',
      'ssl_version',
      'SslProtocols',
      'SecurityProtocol',
      'min_version',
    ],
    when: ({ value }) => oldVersion.test(value.text),
    hit: 'package a\n\nimport "crypto/tls"\n\nvar c = &tls.Config{MinVersion: tls.VersionTLS10}\n',
    miss: 'package a\n\nimport "crypto/tls"\n\nvar c = &tls.Config{MinVersion: tls.VersionTLS12}\n',
  },
];

export const protocolCalls: readonly KnownCall[] = [
  {
    code,
    languages: ['python'],
    names: ['ssl.SSLContext', 'ssl.wrap_socket'],
    when: hasAnyText(oldVersion),
    hit: 'import ssl\nssl.SSLContext(ssl.PROTOCOL_TLSv1)\n',
    miss: 'import ssl\nssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)\n',
  },
  {
    code,
    languages: ['java', 'kotlin'],
    names: ['SSLContext.getInstance', 'setEnabledProtocols', 'setProtocols'],
    when: (call, trace) =>
      call.args.some((arg) =>
        trace
          .partsOf(arg, call)
          .some(({ kind, text }) => kind === 'string' && oldVersion.test(text) && text !== 'TLS'),
      ),
    hit: 'import javax.net.ssl.SSLContext;\nclass A { void f() { SSLContext.getInstance("TLSv1"); } }\n',
    miss: 'import javax.net.ssl.SSLContext;\nclass A { void f() { SSLContext.getInstance("TLSv1.3"); } }\n',
  },
  {
    code,
    languages: ['c', 'cpp'],
    names: ['SSL_CTX_set_min_proto_version', 'SSL_set_min_proto_version', 'gnutls_priority_set_direct'],
    when: hasAnyText(oldVersion),
    hit: 'void f(void) { SSL_CTX_set_min_proto_version(c, TLS1_VERSION); }\n',
    miss: 'void f(void) { SSL_CTX_set_min_proto_version(c, TLS1_2_VERSION); }\n',
  },
  {
    code,
    languages: ['c', 'cpp'],
    names: [
      'SSLv2_method',
      'SSLv3_method',
      'SSLv23_method_only',
      'TLSv1_method',
      'TLSv1_1_method',
      'SSLv3_client_method',
      'TLSv1_client_method',
      'TLSv1_server_method',
    ],
    hit: 'void f(void) { SSL_CTX_new(TLSv1_method()); }\n',
    miss: 'void f(void) { SSL_CTX_new(TLS_method()); }\n',
  },
];
