import type { EditRow } from '../../../edit-row.ts';

const py = (...lines: readonly string[]): string =>
  `def f(request, name):\n    begin()\n${lines.map((line) => `    ${line}\n`).join('')}    return done(name)\n`;
const go = (line: string): string =>
  `package a\n\nfunc f(name string) {\n\tbegin()\n\t${line}\n\tdone(name)\n}\n`;
const js = (...lines: readonly string[]): string =>
  `export async function f(name, server) {\n  begin();\n${lines.map((line) => `  ${line}\n`).join('')}  done(name);\n}\n`;

const kept =
  /resolve|relative_to|safe_join|basename|\.name\b|commonpath|startswith|startsWith|send_from_directory|sendFromDirectory|Clean\(|IsLocal|HasPrefix|GetFullPath|static|assets|proxy/
    .source;

/** How far a program reaches for whoever asks it: files of the machine, hosts behind it, keys of a store, a shell. */
export const reachEdits: readonly EditRow[] = [
  {
    // Markup that somebody else wrote may show any file of the machine.
    code: 'path-traversal',
    came: /(?<!disable)[-_]?(enable-local-file-access|enable_local_file_access)\b|\bdisable-web-security\b|\ballow-file-access(-from-files)?\b|\b(setAllow(Universal|File)\w*|allowFileAccess\w*|allowUniversalAccess\w*)\b\W{1,3}(true|True)\b|\b(allow_?local_?files?|enableLocalFileAccess|enable_local_file_access|allowLocalFilesAccess|isPhpEnabled)\b\W{1,6}(true|True|1)\b/i,
    unless: /\b(test|e2e|headless_test)\b/i,
    file: 'a.py',
    base: py('run(["topdf", "-q", "-"], name)'),
    hit: py('run(["topdf", "--enable-local-file-access", "-"], name)'),
    miss: py('run(["topdf", "--disable-local-file-access", "-"], name)'),
  },
  {
    code: 'path-traversal',
    gone: /\bdisable-local-file-access\b|\burl_fetcher\s*=|\bsetChroot\(|\bsetRequestInterception\(true|\bdisable_local_file_access\b/,
    instead: true,
    unless: /disable.local.file|url_fetcher|setChroot|setRequestInterception/,
    file: 'a.py',
    base: py('HTML(string=name, url_fetcher=refuse).write_pdf()'),
    hit: py('HTML(string=name).write_pdf()'),
    miss: py('HTML(string=name, url_fetcher=refuse_all).write_pdf(out)'),
  },
  {
    // What looked at the address behind a name just before it is called.
    code: 'request-forgery',
    gone: /\bControl(Context)?\s*:\s*[\w.]+|\b(lookup|agent|httpsAgent|resolver|dispatcher|connector|transport|adapter|dns_resolver|DialContext|socketFactory|dns)\b['"]?\W{1,3}(new\s+)?\w*(refus|block|deny|safe|private|guard|filter|ssrf|public|allow|restrict)\w*/i,
    instead: true,
    near: /\b(Dialer|[hH]ttp|fetch|axios|got|requests|session|client|Client|Transport)\b/,
    unless:
      /\bControl(Context)?\s*:|(lookup|agent|resolver|dispatcher|connector|transport|adapter|DialContext|dns)\b['"]?\W{1,3}(new\s+)?\w*(refus|block|deny|safe|private|guard|filter|ssrf|public|allow|restrict)/i,
    file: 'a.go',
    base: go('d := &net.Dialer{Timeout: t, Control: refusePrivate}'),
    hit: go('d := &net.Dialer{Timeout: t}'),
    miss: go('d := &net.Dialer{Timeout: wait, Control: refusePrivate}'),
  },
  {
    // A part of an address that may hold slashes, and is a place in a folder.
    code: 'path-traversal',
    came: /['"`][^'"`\s]*(\{\w+:path\}|<path:\w+>|\{\w+:\.[*+]\}|\{\w+\.\.\.\}|\{\*{1,2}\w+\}|\/:\w+\((\.[*+]|\*)\)|\/:\w+\*)/,
    near: new RegExp(
      `^(?![\\s\\S]*(${kept}))[\\s\\S]*(\\b(open|read_\\w+|FileResponse|send_file|sendFile|readFile\\w*|ServeFile|FileInputStream|File\\.\\w+|createReadStream|ReadFile)\\(|=\\s*\\w+\\s*\\/\\s*\\w+\\s*$)`,
      'm',
    ),
    file: 'a.py',
    hit: 'from web import router\n\n\n@router.get("/images/{name:path}")\ndef image(name: str):\n    return open(ROOT + name).read()\n',
    miss: 'from web import router\n\n\n@router.get("/images/{name:path}")\ndef image(name: str):\n    return ask(name)\n',
  },
  {
    // A right to read or write that is given for whatever somebody names.
    code: 'place-unchecked',
    came: /\b(generate_presigned_(url|post)|getSignedUrl(Promise|Async)?|createPresigned(Post|Request|Url)|PresignGetObject|PresignPutObject|PresignedGetObject|PresignedPutObject|GetPreSignedURL|presigned_(url|get_object|put_object|post)|presignedGetObject|presignedPutObject|presigned(Url|GetObject|PutObject)|generatePresignedUrl|generate_signed_url|generateSignedUrl|temporary(Upload)?Url)\(/,
    within:
      /\b(request|req|ctx|c|event|params|searchParams)\b(\(\))?[.[]\W{0,2}(args|query\w*|params?|body|json|form|GET|POST|Query|Param|URL|FormValue|get|input|values|key|name|file\w*|path)\b|\bgetParameter\(|\$request->/,
    lacks:
      /owner|current_?user|session|\bauth|login|permi|allowed|starts_?with|HasPrefix|prefix|\bcan\w*\(|uuid|\buser\b|member|tenant|basename|secure_filename|valid|find|where|select/i,
    file: 'a.py',
    hit: 'def link():\n    key = request.args["key"]\n    return s3.generate_presigned_url("get_object", Params={"Key": key})\n',
    miss: 'def link(page):\n    key = page.name\n    return s3.generate_presigned_url("get_object", Params={"Key": key})\n',
  },
  {
    // Any page that somebody looks at may open such a connection, with the cookies of whoever looks.
    code: 'message-unchecked',
    languages: ['javascript', 'typescript'],
    came: /\bnew\s+(WebSocketServer|WebSocket\.Server|ws\.Server|WSServer|Ws\.Server)\(/,
    absent:
      /origin|verifyClient|authenticat|authori[sz]|token|session|jwt|cookie|\bhmr\b|hot.?reload|noServer/i,
    file: 'src/a.ts',
    hit: js("const wss = new WebSocketServer({ server, path: '/shell' });"),
    miss: js("const wss = new WebSocketServer({ server, path: '/shell', verifyClient });"),
  },
  {
    // A shell reads what was put together for it, whatever starts the shell.
    code: 'command-injection',
    came: /\w\(\s*['"`](\/(usr\/)?bin\/)?(ba|z|da|k|a)?sh['"`]\s*,\s*(\[|\{|new\b[^'"`]*)?\s*['"`]-l?c['"`]\s*,\s*(`[^`]*\$\{|f['"][^'"]*\{|['"][^'"]*['"]\s*(\+|%|\.\s)\s*\w|fmt\.Sprintf\(|"[^"]*#\{)/,
    unless: /quote|escap|shlex/i,
    file: 'src/a.ts',
    hit: js(`const pty = start('sh', ['-c', \`docker exec -it \${name} bash\`]);`),
    miss: js("const pty = start('docker', ['exec', '-it', name, 'bash']);"),
  },
  {
    // What came from elsewhere is run as a program.
    code: 'code-evaluation',
    came: /(?<![\w.])(eval|new Function|Function|exec|create_function|load|loadstring)\(\s*(await\s+)?[\w.$>()[\]'"/-]*\b(fetch\w*|urlopen|download\w*|file_get_contents|decoded|attachment|response|resp|body|payload)\b|\.?\b(instance_eval|class_eval|module_eval|eval)[ (]\s*@?[\w.]*\b(body|decoded|contents?|payload|download\w*|response|message|attachment|params|upload\w*)\b|\brunIn(New|This)?Context\(\s*(await\s+)?[\w.()]*\b(text|body|data|response|code|source|payload)\b|\b(eval|exec)\(\s*(compile\()?\s*(requests|httpx|urllib|urlopen|session|client|http)\b[\w.]*\(/,
    unless: /\b(regex|re|db|cursor|conn|connection|pattern|statement)\.exec\(|ast\.literal/,
    file: 'a.rb',
    hit: 'def parse(mail)\n  menu = new\n  menu.instance_eval(mail.body.decoded)\nend\n',
    miss: 'def parse(mail)\n  menu = new\n  menu.instance_exec(mail) { day }\nend\n',
  },
  {
    // Paths in an archive that begin at the root, or that lead out of the folder.
    code: 'path-traversal',
    came: /\bpreservePaths\W{1,3}(true|1)\b|--absolute-names\b|\bfilter\s*=\s*['"]fully_trusted['"]|\bfully_trusted_filter\b|\btar\b.*\s-\w*P\w*\s|\ballow_?absolute\w*\W{1,3}(true|True)|\bSECURE_NODOTDOT\b.*~|\bset_preserve_ownerships\(true\)/i,
    file: 'src/a.js',
    hit: js('tar.x({ file: name, strip: 1, preservePaths: true });'),
    miss: js('tar.x({ file: name, strip: 1, preserveOwner: true });'),
  },
  {
    code: 'path-traversal',
    gone: /\bfilter\b.*(SymbolicLink|['"]Link['"]|isSym|is_?sym|issym|islnk|symlink)|\bonentry\b.*[lL]ink|\bfilter\s*=\s*['"](data|tar)['"]/,
    near: /tar|zip|extract|unpack|archive/i,
    unless: /SymbolicLink|['"]Link['"]|is_?[sS]ym|issym|islnk|symlink|filter\s*=/,
    instead: true,
    // The filter is a function of its own, which is gone with what it did.
    afar: true,
    file: 'src/a.js',
    base: js("tar.x({ file: name, filter: (p, e) => e.type !== 'SymbolicLink' });"),
    hit: js('tar.x({ file: name });'),
    miss: js("tar.x({ file: name, cwd, filter: (p, e) => e.type !== 'SymbolicLink' });"),
  },
  {
    // What says who somebody is follows a redirect to another host.
    code: 'place-unchecked',
    gone: /\b(same_?(origin|host|site)|sameOrigin|is_?same_?(host|origin)|cross_?(origin|host)|strip_?auth\w*|should_strip_auth|rebuild_auth|remove_?auth\w*|sensitive_?headers?|SENSITIVE\w*|shouldCopyHeader\w*)\b|\b(delete|pop|del|Del|remove\w*|without)\b.{0,24}\bauthorization\b/i,
    near: /redirect|location\b|\b30[1278]\b/i,
    unless:
      /same_?(origin|host|site)|cross_?(origin|host)|strip_?auth|rebuild_auth|remove_?auth|sensitive|shouldCopy|authorization/i,
    file: 'a.py',
    base: py(
      'to = urljoin(name, answer.headers["Location"])',
      'if not same_origin(name, to):',
      '    headers = without(headers)',
      'name = to',
    ),
    hit: py('to = urljoin(name, answer.headers["Location"])', 'name = to'),
    miss: py(
      'to = urljoin(name, answer.headers["Location"])',
      'if not same_host(name, to):',
      '    headers = without(headers)',
      'name = to',
    ),
  },
  {
    // Two programs that read a length in two ways take one message for two.
    code: 'pattern-looser',
    gone: /isdigit|isascii|isdecimal|fullmatch|\\d\+|\[0-9\]|is_ascii_digit|IsDigit|isDigit|ParseUint|from_ascii/,
    came: /(?<![\w.])(int|parseInt|Number|parseFloat|float|strto\w+|ato[il]+|Atoi|ParseInt|parseLong|parseUnsignedLong|valueOf|Integer)\(|\bparse::<|\.to_i\b|\.toInt\(/,
    near: /content.?length|transfer.?encoding|chunk.?(size|length|header)/i,
    unless: /isdigit|isascii|isdecimal|fullmatch|\\d\+|\[0-9\]|is_ascii_digit|IsDigit|isDigit|ParseUint/,
    file: 'a.py',
    base: 'def content_length(text):\n    if not text.isdigit():\n        raise Bad()\n    return int(text)\n',
    hit: 'def content_length(text):\n    return int(text.strip())\n',
    miss: 'def content_length(text):\n    if not DIGITS.fullmatch(text):\n        raise Bad()\n    return int(text)\n',
  },
];
