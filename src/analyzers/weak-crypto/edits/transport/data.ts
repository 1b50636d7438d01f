import type { EditRow } from '../../../edit-row.ts';

/** Hosts that are the machine itself, its neighbours, or no host at all but the name of a format. */
const near =
  'localhost|127\\.|0\\.0\\.0\\.0|\\[?::1|10\\.|192\\.168\\.|169\\.254\\.|172\\.(?:1[6-9]|2\\d|3[01])\\.|host\\.docker|[\\w-]+(?::\\d+)?(?:[/"\'`?#]|$)|[\\w.-]+\\.(?:local|internal|localhost|svc|lan|test|invalid|cluster\\.local)\\b|[$%{#<]|www\\.w3\\.org|schemas?\\.|xmlns|purl\\.org|json-schema\\.org|java\\.sun\\.com|xml\\.|ns\\.|metadata\\.google|ocsp|crl';
const plain = `["'\`](?:http|ftp|ws|telnet)://(?!${near})`;

const fetching =
  'fetch|axios(?:\\.\\w+)?|got(?:\\.\\w+)?|needle(?:\\.\\w+)?|superagent\\.\\w+|ky(?:\\.\\w+)?|request(?:\\.\\w+)?|https?\\.(?:get|request|Get|Post|Head|PostForm|NewRequest(?:WithContext)?)|NewRequest(?:WithContext)?|requests\\.\\w+|httpx\\.\\w+|urlopen|urlretrieve|Request|session\\.\\w+|client\\.\\w+|[cC]lient\\(?\\)?\\.(?:get|post|put|delete|patch|head|request|open|execute)|[gG]o?[rR]equests?\\.(?:Get|Post|Put|Delete|Head|Patch)|gorequest\\.New\\(\\)\\.\\w+|sling(?:\\.New\\(\\))?\\.\\w+|New\\(\\)\\.(?:Get|Post|Put|Delete|Head|Patch|Base)|new (?:java\\.net\\.)?UR[IL]|URI\\.create|URI(?:\\.(?:open|parse))?|HttpGet|HttpPost|HttpPut|HttpDelete|HttpHead|HttpPatch|Unirest\\.\\w+|rest[tT]emplate\\.\\w+|WebClient\\.create|baseUrl|BaseAddress\\s*=\\s*new Uri|new Uri|HTTParty\\.\\w+|RestClient(?:\\.\\w+)?|Faraday\\.\\w+|Net::HTTP\\.\\w+|(?:Get|Post|Put|Delete|Send|GetString|GetStream|GetByteArray)Async|DownloadString|WebRequest\\.Create|file_get_contents|curl_init|reqwest::(?:blocking::)?get|Url::parse|ureq::\\w+|URL\\(string:\\s*|Uri\\.parse|WebSocket|openConnection|wsClient\\.url|ws\\.url|url|Source\\.fromURL|sttp|basicRequest\\.\\w+|Http|\\$\\.(?:get|post|ajax|getJSON)|\\.open|\\.uri|\\.url|Get|Post|Delete';

const go = (line: string): string => `package a\n\nfunc f() {\n\t${line}\n}\n`;
const java = (line: string): string => `class A {\n  void f() {\n    ${line}\n  }\n}\n`;

/** What goes over the network as it is, for everybody on the way to read and to change. */
export const transportEdits: readonly EditRow[] = [
  {
    code: 'plain-transport',
    came: new RegExp(
      `(?:^|[^\\w.]|\\w\\.|\\)\\.|^\\s*\\.)(?:${fetching})!?\\(?\\s*\\(?\\s*(?:"[A-Z]+"\\s*,\\s*|'[A-Z]+'\\s*,\\s*|[\\w.]+\\s*,\\s*|url\\s*[=:]\\s*|\\{[^}]*\\burl['"]?\\s*:\\s*|(?:new )?(?:URI|URL|HttpGet|HttpPost|HttpPut|HttpDelete)\\()?\\(?${plain}`,
    ),
    unless: /xmlns|namespace|schema|doctype|license|@see|example\s*=/i,
    file: 'a.go',
    hit: go('http.Get("http://api.example.com/a")'),
    miss: go('http.Get("https://api.example.com/a")'),
  },
  {
    code: 'plain-transport',
    came: new RegExp(
      `\\b\\w*(?:url|uri|endpoint|base|api|server|webhook|callback|host|gateway|backend|addr(?:ess)?|options|site|str|target)\\w*['"]?\\s*(?::=|=|:)\\s*(?:new UR[IL]\\()?${plain}`,
      'i',
    ),
    near: /\b(fetch\(|axios|requests\.(get|post|put)|httpx|HttpClient|[rR]estTemplate|WebClient|URLSession|urlopen|HTTParty|Net::HTTP|http\.(Get|Post|Head|PostForm|NewRequest|get|request)\(|openConnection|HttpGet|HttpPost|Unirest|sling\.|reqwest|Faraday|OkHttp\w*|curl_init|superagent|needle|got\(|gorequest|WebSocket\()/,
    unless: /xmlns|namespace|schema|doctype|license|docs?_?url|homepage|repo|@see/i,
    file: 'A.java',
    hit: java('String url = "http://api.example.com";\n    new HttpGet(url);'),
    miss: java('String url = "https://api.example.com";\n    new HttpGet(url);'),
  },
  {
    // Names and passwords of these go over the wire as they are typed.
    code: 'plain-transport',
    came: /\bnew (FTPClient|TelnetClient|FtpClient|DefaultFtpSessionFactory|RloginClient|RExecClient|RCommandClient)\(|[=:]\s*(FTPClient|TelnetClient|DefaultFtpSessionFactory)\(|\btelnetlib\.Telnet\(|\bNet::(FTP|Telnet)(\.|::)(new|open)\b|\bNet::SSH::Telnet\.new|\bftp\.(Dial|DialTimeout|DialWithTimeout|Connect)\(|\btelnet\.(Dial\w*|Caller|StandardCaller)|\bFtpWebRequest\b|\bftp_connect\(|\b(require\(|from\s+)['"](ftp|jsftp|promise-ftp|telnet-client|telnet-stream|telnet)['"]|\bsuppaftp::FtpStream|\btelnet::Telnet/,
    unless: /sftp|SFTP|FTPS|ftps:|TLS\b|EnableSsl|ssl:/,
    file: 'A.java',
    hit: java('TelnetClient c = new TelnetClient();'),
    miss: java('SSHClient c = new SSHClient();'),
  },
  {
    code: 'plain-transport',
    languages: ['java', 'kotlin', 'scala', 'groovy'],
    came: /\bSocket\(\s*("(http|ftp|telnet):\/\/[^"]*"|"(?!localhost|127\.)[\w-]+(\.[\w-]+)+"|InetAddress\.\w+\([^()]*\)|\w+)\s*,\s*(80|21|23|25|110|143|389|8080)\b/,
    unless: /SSL|ServerSocket/,
    file: 'A.java',
    hit: java('Socket s = new Socket("mail.example.com", 25);'),
    miss: java('Socket s = new Socket("mail.example.com", 993);'),
  },
  {
    code: 'plain-transport',
    came: /\bgrpc\.WithInsecure\(|\binsecure\.NewCredentials\(|\.usePlaintext\(\s*(true\s*)?\)|\bgrpc\.insecure_channel\(|\bChannelCredentials\.Insecure\b|\bcredentials\.createInsecure\(|\bInsecureChannelCredentials\(|\badd_insecure_port\(|\bServerCredentials\.(Insecure|createInsecure)\b|\bWithInsecure\(\s*\)/,
    unless: /localhost|127\.0\.0\.1|bufconn|unix:/,
    file: 'a.go',
    hit: go('grpc.Dial(address, grpc.WithInsecure())'),
    miss: go('grpc.Dial(address, grpc.WithTransportCredentials(creds))'),
  },
  {
    code: 'plain-transport',
    came: /\b(useSSL|requireSSL|ssl_?mode|sslMode|encrypt|Encrypt|SSL ?Mode)\b["']?\s*(=|:)\s*["']?(false|disable|disabled|None|Disabled|prefer)\b(?=.*\b(jdbc|postgres|mysql|sqlserver|Server|Host|dsn|Data Source)\b)|\b(jdbc:|postgres(ql)?:\/\/|mysql:\/\/|Server=|Host=|host=|dsn\b).*\b(useSSL=false|sslmode=disable|ssl-mode=DISABLED|SSL ?Mode=(None|Disabled)|Encrypt=(false|no)\b|encrypt=false)/i,
    unless: /localhost|127\.0\.0\.1|host\.docker|@(db|postgres|mysql|database)\b|test/i,
    file: 'A.java',
    hit: java('String url = "jdbc:mysql://db.example.com/a?useSSL=false";'),
    miss: java('String url = "jdbc:mysql://db.example.com/a?useSSL=true";'),
  },
  {
    code: 'plain-transport',
    languages: ['java', 'kotlin', 'csharp', 'python', 'ruby', 'php', 'go', 'javascript', 'typescript'],
    came: /"mail\.smtp\.(starttls\.(enable|required)|ssl\.enable)"\s*,\s*"?false|\bEnableSsl\s*=\s*false|\bSecureSocketOptions\.None\b|\bsetStartTLSEnabled\(\s*false|\bsetUseSSL\(\s*false|\bMAIL_USE_TLS\s*=\s*False|\bEMAIL_USE_TLS\s*=\s*False|\brequireTLS:\s*false|\bignoreTLS:\s*true|\bSMTPAutoTLS\s*=\s*false|\benable_starttls(_auto)?:\s*false|\bNoStartTLS\b|\bmail\.NoStartTLS\b/,
    file: 'A.cs',
    hit: 'class A {\n  void F() {\n    client.EnableSsl = false;\n  }\n}\n',
    miss: 'class A {\n  void F() {\n    client.EnableSsl = true;\n  }\n}\n',
  },
];
