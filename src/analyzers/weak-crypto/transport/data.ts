import type { CallFact } from '../../../syntax/code-facts.ts';
import type { EditRow } from '../../edit-row.ts';
import type { KnownCall, KnownSetting } from '../../judge-code.ts';
import type { Trace } from '../../trace.ts';

const scripted = ['python', 'ruby', 'php'] as const;

/** An address without encryption on another machine, whose name is no inner one. */
const plainAddress =
  /^(http|ftp|ws|ldap|smtp|amqp|mqtt):\/\/(?!(localhost|127\.|0\.0\.0\.0|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|\[?::1|\w+\.(local|internal|lan|test|svc|docker)\b))[\w-]+\.[\w.-]+/i;

function hasPlainAddress({ args, ...at }: CallFact, trace: Trace): boolean {
  return args
    .slice(0, 2)
    .some((arg) =>
      trace.partsOf(arg, at).some(({ kind, text }) => kind === 'string' && plainAddress.test(text)),
    );
}

/** What goes over a network so that everybody on the way reads and changes it. */
export const transportCalls: readonly KnownCall[] = [
  {
    code: 'plain-transport',
    languages: scripted,
    names: [
      'get',
      'post',
      'put',
      'patch',
      'delete',
      'head',
      'options',
      'request',
      'Request',
      'urlopen',
      'urlretrieve',
      'retrieve',
      'open',
      'open_fullurl',
      'ws_connect',
      'create_connection',
      'URI.open',
      'get_response',
      'Get.new',
      'Post.new',
      'file_get_contents',
      'curl_init',
      'SoapClient',
      'wp_remote_get',
      'wp_remote_post',
      'ldap.initialize',
      'ldap_connect',
      'download',
    ],
    when: hasPlainAddress,
    hit: "import requests\nrequests.get('http://a.example/b')\n",
    miss: "import requests\nrequests.get('http://localhost/b')\n",
  },
  {
    code: 'plain-login',
    languages: ['python'],
    names: ['get', 'post', 'put', 'patch', 'delete', 'head', 'request'],
    when: (call, trace) => call.args.some(({ key }) => key === 'auth') && hasPlainAddress(call, trace),
    hit: "import requests\nrequests.get('http://a.example/b', auth=(name, password))\n",
    miss: "import requests\nrequests.get('https://a.example/b', auth=(name, password))\n",
  },
  {
    code: 'plain-login',
    languages: scripted,
    names: [
      'telnetlib.Telnet',
      'telnetlib3.open_connection',
      'ftplib.FTP',
      'aioftp.Client.context',
      'Net.FTP.new',
      'Net.FTP.open',
      'Net.Telnet.new',
      'ftp_connect',
      'ftp_login',
      'poplib.POP3',
      'imaplib.IMAP4',
      'nntplib.NNTP',
    ],
    when: ({ args }) =>
      args.length > 0 && !args.some(({ key, text }) => /^(ssl|tls)$/.test(key ?? '') && text !== 'false'),
    hit: "import ftplib\nftplib.FTP('a.example', name, password)\n",
    miss: "import ftplib\nftplib.FTP_TLS('a.example', name, password)\n",
  },
  {
    code: 'plain-transport',
    languages: scripted,
    names: ['HTTPConnectionPool', 'http.client.HTTPConnection', 'httplib.HTTPConnection'],
    when: ({ args }) =>
      args[0]?.kind === 'string' && /\w\.\w/.test(args[0].text) && !/^(127|10|192\.168)\./.test(args[0].text),
    hit: "import http.client\nhttp.client.HTTPConnection('a.example')\n",
    miss: "import http.client\nhttp.client.HTTPConnection('127.0.0.1')\n",
  },
];

export const transportSettings: readonly KnownSetting[] = [
  {
    code: 'plain-transport',
    languages: scripted,
    names: [
      'require_encryption',
      'EMAIL_USE_TLS',
      'enable_starttls_auto',
      'use_ssl',
      'use_tls',
      'ssl_enabled',
      'SMTPSecure',
      'SMTPAutoTLS',
    ],
    when: ({ name, value }) =>
      /^false$/i.test(value.text) ||
      (name.endsWith('SMTPSecure') && value.kind === 'string' && value.text === ''),
    hit: 'go(require_encryption=False)\n',
    miss: 'go(require_encryption=True)\n',
  },
];

export const transportEdits: readonly EditRow[] = [
  {
    code: 'plain-transport',
    path: /\.(cls|trigger|apex|exs?)$/i,
    came: /\b(setEndpoint|HTTPoison\.\w+!?|Req\.\w+!?|Tesla\.\w+!?|Endpoint\w*)\s*(\(|=)\s*['"]http:\/\/(?!localhost|127\.)[\w-]+\.\w/,
    file: 'src/A.cls',
    hit: "req.setEndpoint('http://a.example/b');\n",
    miss: "req.setEndpoint('https://a.example/b');\n",
  },
];
