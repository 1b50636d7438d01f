import type { EditRow } from '../../../edit-row.ts';

/** Names of what nobody else may read. */
const secretNames =
  '\\w*(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY|CREDENTIALS?|DATABASE_URL|DSN)\\w*';
/** Files of secrets. */
const secretFiles =
  '[^\\s"\';)]*(?:\\.env\\b|\\.pem\\b|\\.key\\b|\\.pgpass\\b|id_rsa|id_ed25519|secrets?\\b|credentials\\b)';

/** How a program stands towards the machine, its stores, and those who run it. */
export const serviceEdits: readonly EditRow[] = [
  {
    // What only its owner and group could read.
    code: 'wide-permissions',
    gone: /\b0?o?[67][0-7]0\b/,
    came: /\b0?o?[67][0-7][4-7]\b/,
    near: /umask|chmod|open|mkdir|[mM]ode|perm|\binstall\b|WriteFile|Create/,
    file: 'a.sh',
    base: 'install -m 0640 -g web a.env "$target/.env"\n',
    hit: 'install -m 0644 a.env "$target/.env"\n',
    miss: 'install -m 0600 a.env "$target/.env"\n',
  },
  {
    code: 'secret-logged',
    languages: ['shell'],
    came: new RegExp(
      `^\\s*(echo|printf|log|log_\\w+|logger|print|info|warn|die)\\b[^|>#]*\\$\\{?${secretNames}\\b(?![^|]*\\|)(?!:)[^|>]*$`,
    ),
    unless: /\$\(|GITHUB_|sha\d*sum|add-mask|\$\{\w+:\+|\$\{#/,
    file: 'a.sh',
    hit: 'echo "login with $DB_PASSWORD"\n',
    miss: 'echo "$DB_PASSWORD" | login --password-stdin\n',
  },
  {
    code: 'secret-logged',
    languages: ['shell'],
    came: new RegExp(
      `\\b(echo|printf|log|log_\\w+|logger|info|warn)\\b.*(\\$\\(|\`).*[\\s<"']${secretFiles}`,
    ),
    file: 'a.sh',
    hit: 'log "live with $(tr a b < "$target/.env")"\n',
    miss: 'log "live with $(wc -l < "$target/a.txt")"\n',
  },
  {
    // A name that is empty deletes what is above it.
    code: 'place-unchecked',
    languages: ['shell'],
    gone: /\$\{\w+:\?/,
    came: /\brm\s+-\w*[rR]/,
    unless: /\$\{\w+:\?/,
    file: 'a.sh',
    base: `rm -rf -- "\${folder:?}/\${old:?}"\n`,
    hit: 'rm -rf $folder/$old\n',
    miss: `rm -rf -- "\${folder:?}/\${new:?}"\n`,
  },
  {
    // Only the beginning of a text is compared.
    code: 'cleaning-lost',
    languages: ['shell'],
    gone: /=~\s*\S*\$\s*\]\]|\bgrep\s+(-\w*x|[^|]*\$['"])/,
    came: /=~\s*\S*[^$\s]\s*\]\]|\bgrep\s/,
    unless: /=~\s*\S*\$\s*\]\]|\bgrep\s+(-\w*x|[^|]*\$['"])/,
    file: 'a.sh',
    base: '[[ "$version" =~ ^[0-9.]+$ ]] || exit 1\n',
    hit: '[[ "$version" =~ ^[0-9.]+ ]] || exit 1\n',
    miss: '[[ "$version" =~ ^[0-9]+$ ]] || exit 1\n',
  },
  {
    // The way to a store can be read or led elsewhere.
    code: 'option-weakened',
    gone: /\bssl_?mode\W{1,6}(verify[-_]?(full|ca|identity)|require[d]?)\b|\b(useSSL|requireSSL|verifyServerCertificate|encrypt)\W{1,4}(true|yes)\b/i,
    came: /\bssl_?mode\W{1,6}(prefer(red)?|allow|disabled?|require[d]?)\b|\b(useSSL|requireSSL|verifyServerCertificate|encrypt)\W{1,4}(false|no)\b/i,
    unless: /\bssl_?mode\W{1,6}verify/i,
    file: 'settings.py',
    base: 'OPTIONS = {"sslmode": "verify-full"}\n',
    hit: 'OPTIONS = {"sslmode": "prefer"}\n',
    miss: 'OPTIONS = {"sslmode": "verify-ca"}\n',
  },
  {
    // One hole in a query becomes every query.
    code: 'option-weakened',
    came: /\b(multipleStatements|allowMultiQueries|multi_?statements)\b\W{1,4}(true|1|yes)\b|\bCLIENT\.MULTI_STATEMENTS\b|\bMYSQL_ATTR_MULTI_STATEMENTS\s*=>\s*(true|1)/i,
    file: 'src/a.js',
    hit: 'export const pool = createPool({ uri, multipleStatements: true });\n',
    miss: 'export const pool = createPool({ uri, multipleStatements: false });\n',
  },
  {
    // What only this machine could reach.
    code: 'option-weakened',
    gone: /(listen|bind|host|addr|serve|run)\w*\b.{0,60}(127\.0\.0\.1|\blocalhost\b|\[?::1\b)/i,
    came: /(listen|bind|host|addr|serve|run)\w*\b.{0,60}(0\.0\.0\.0|['"]::['"]|\[::\]:)|\b(ListenAndServe|Listen)\(.{0,12}":\d/i,
    file: 'src/a.js',
    base: "server.listen(9100, '127.0.0.1');\n",
    hit: "server.listen(9100, '0.0.0.0');\n",
    miss: "server.listen(9101, '127.0.0.1');\n",
  },
  {
    // Every page that shows this one reads it.
    code: 'details-shown',
    came: /\bpostMessage\(.*,\s*['"`]\*['"`]\s*[,)]|\bpostMessage\(.*(token|session|secret|password).*targetOrigin\s*:\s*['"]\*/i,
    file: 'src/a.ts',
    hit: "export const tell = (id) => window.parent.postMessage({ id }, '*');\n",
    miss: 'export const tell = (id) => window.parent.postMessage({ id }, origin);\n',
  },
  {
    // Whoever asks says whether a browser runs it.
    code: 'markup-injection',
    came: /content[-_]?type['"`]?\]?\s*[,:=(]+\s*['"`(]?\b(req|request|ctx|c|r|params|input)\b[\w.[\]'"(]*(query|params|args|GET|body|FormValue|Query|getParameter|param|type)\b/i,
    file: 'src/a.ts',
    hit: "export const f = (req, reply) => reply.header('content-type', req.query.type);\n",
    miss: "export const f = (req, reply) => reply.header('content-type', types.of(req.query.type));\n",
  },
  {
    code: 'temporary-file',
    gone: /\b(TemporaryDirectory|NamedTemporaryFile|mkdtemp(Sync)?|mkstemp|MkdirTemp|CreateTemp|TempDir|TempFile|createTempFile|createTempDirectory|tempnam|tmpfile|mktmpdir|Tempfile|GetTempFileName|mktemp)\b/,
    came: /['"`=\s]\/(var\/)?tmp\/[\w.-]+/,
    unless: /\b(mktemp|mkdtemp|mkstemp|TemporaryDirectory)\b/,
    file: 'a.py',
    base: 'with tempfile.TemporaryDirectory() as work:\n    unpack(work)\n',
    hit: 'work = "/tmp/backup-work"\nunpack(work)\n',
    miss: 'work = tempfile.mkdtemp()\nunpack(work)\n',
  },
  {
    // Settings of the program in an answer.
    code: 'details-shown',
    came: new RegExp(
      `\\b(json|send|end|body|render|jsonify|JSONResponse|Response|HttpResponse|http\\.Error|Fprint\\w*|Encode|echo|Ok|Problem|respond\\w*)\\b\\W.*(\\b(Getenv|getenv|environ\\.get|env)\\(\\s*['"]${secretNames}['"]|\\b(process\\.env|os\\.environ|ENV)(\\.|\\[['"]|\\.fetch\\(['"])${secretNames}\\b|\\b(process\\.env|os\\.environ|app\\.config)\\s*[,)}]|\\bapp\\.config\\.(items|copy|to_dict)\\()`,
    ),
    unless: /\b(log|logger|logging|slog|console|headers?|auth\w*|Bearer)\b\w*\s*[.(:=]/i,
    file: 'a.py',
    hit: 'def failed(error):\n    return jsonify(error="internal", config=dict(app.config.items())), 500\n',
    miss: 'def failed(error):\n    return jsonify(error="internal", page=dict(page.items())), 500\n',
  },
  {
    code: 'command-injection',
    languages: ['scala'],
    came: /\bSeq\(\s*"(\/bin\/)?(ba|z|da)?sh"\s*,\s*"-c"\s*,\s*s"[^"]*\$|\bs"[^"]*\$[^"]*"\.(!!?|lineStream)|Process\(\s*s"[^"]*\$/,
    file: 'A.scala',
    hit: 'object A { def f(name: String) = Seq("sh", "-c", s"convert $name") }\n',
    miss: 'object A { def f(name: String) = Seq("convert", s"$name.png") }\n',
  },
  {
    // Behind it everything was a name, now it may be an option.
    code: 'command-injection',
    gone: /\.args?\(\s*&?\[?\s*"--"/,
    came: /\.args?\(|Command\b/,
    unless: /"--"/,
    file: 'a.rs',
    base: 'fn f(file: &Path) {\n    Command::new("vips").arg("--").arg(file).output();\n}\n',
    hit: 'fn f(file: &Path) {\n    Command::new("vips").arg(file).output();\n}\n',
    miss: 'fn f(file: &Path) {\n    Command::new("vips").arg("-q").arg("--").arg(file).output();\n}\n',
  },
  {
    // A predicate that compared something answers yes to all.
    code: 'cleaning-lost',
    gone: /(=>|->|\blambda\b[^:]*:|_)\s*[^),]*([<>]=?|[!=]=|\.(is|has|matches|contains|test|startsWith)\w*\()/,
    came: /(=>|->|\blambda\b[^:]*:)\s*(true|True)\s*[),;}]/,
    file: 'src/a.ts',
    base: "export const price = number().refine((value) => value > 0, 'positive');\n",
    hit: "export const price = number().refine((value) => true, 'positive');\n",
    miss: "export const price = number().refine((value) => value > 1, 'positive');\n",
  },
];
