import type { EditRow } from '../../../edit-row.ts';

/** Careful words whose place less careful ones took. */
export const swapEdits: readonly EditRow[] = [
  {
    // Other ways to fetch than the web: files of the machine, services behind it.
    code: 'request-forgery',
    came: /\w*PROTOCOLS(_STR)?\b[^;]*(\bfile\b|gopher|\bdict\b|\bldap\b|\bftp\b|CURLPROTO_ALL\b)/i,
    file: 'a.c',
    hit: 'int f(CURL *c)\n{\n    return curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR, "https,file,gopher");\n}\n',
    miss: 'int f(CURL *c)\n{\n    return curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR, "https,http");\n}\n',
  },
  {
    // A server that was allowed sends on to one that is not.
    code: 'request-forgery',
    gone: /\bPolicy::none\(\)|\bredirect:\s*['"](manual|error)['"]|\bmaxRedirects?\W{1,4}0\b|\bErrUseLastResponse\b|\bRedirect\.NEVER\b|\bsetInstanceFollowRedirects\(false\)/,
    came: /\bPolicy::(limited|default|custom)\b|\bredirect:\s*['"]follow['"]|\bmaxRedirects?\W{1,4}[1-9]|\bRedirect\.(ALWAYS|NORMAL)\b|\bsetInstanceFollowRedirects\(true\)/,
    file: 'a.rs',
    base: 'fn f() -> Client {\n    Client::builder().redirect(Policy::none()).build()\n}\n',
    hit: 'fn f() -> Client {\n    Client::builder().redirect(Policy::limited(10)).build()\n}\n',
    miss: 'fn f() -> Client {\n    Client::builder().redirect(Policy::none()).gzip(true).build()\n}\n',
  },
  {
    // A list of names that are meant, and whatever else comes.
    code: 'sql-injection',
    came: /\b\w+\[(\w+)\]\s*(\|\||\?\?)\s*\1\b|\.(get|fetch|getOrDefault|GetValueOrDefault)\(\s*(\w+(\[[^\]]+\])?)\s*,\s*\4/,
    near: /\bORDER BY\b|\b(order_?by|query|execute|raw|sql)\b\s*[(`]/i,
    file: 'src/a.js',
    base: "export function f(column) {\n  const order = columns[column] || 'name';\n  return pool.query('SELECT a FROM b ORDER BY ' + order);\n}\n",
    hit: "export function f(column) {\n  const order = columns[column] || column || 'name';\n  return pool.query('SELECT a FROM b ORDER BY ' + order);\n}\n",
    miss: "export function f(column) {\n  const order = columns[column] || 'title';\n  return pool.query('SELECT a FROM b ORDER BY ' + order);\n}\n",
  },
  {
    code: 'sql-injection',
    languages: ['scala'],
    came: /\b(sql|sqlu|sqlt)"{1,3}[^\n]*#\$\{?/,
    file: 'A.scala',
    hit: 'object A { def f(name: String) = sql"select a from b where c = #$name" }\n',
    miss: 'object A { def f(name: String) = sql"select a from b where c = $name" }\n',
  },
  {
    // A table program takes it for a formula.
    code: 'cleaning-lost',
    gone: /['"`([]=\+-?@|\[=\+\\?-@|startswith\(\(?\s*['"]=['"]|['"]=['"],\s*['"]\+['"],\s*['"]-['"]/i,
    unless: /=\+-?@|=\+\\?-@|['"]=['"],\s*['"]\+['"]/,
    file: 'a.py',
    base: 'def f(out, name):\n    if name[:1] in "=+-@":\n        name = "\'" + name\n    out.writerow([name])\n',
    hit: 'def f(out, name):\n    out.writerow([name])\n',
    miss: 'def f(out, name):\n    if name[:1] in "=+-@":\n        name = " " + name\n    out.writerow([name])\n',
  },
  {
    // Only a part of the text has to fit.
    code: 'pattern-looser',
    gone: /\.fullmatch\(|\.matches\(\)/,
    came: /\.(search|match|find|lookingAt)\(/,
    unless: /\.fullmatch\(|\.matches\(\)/,
    file: 'a.py',
    base: 'def f(sku):\n    if not SKU.fullmatch(sku):\n        abort(400)\n',
    hit: 'def f(sku):\n    if not SKU.search(sku):\n        abort(400)\n',
    miss: 'def f(sku):\n    if not CODE.fullmatch(sku):\n        abort(400)\n',
  },
  {
    // `a.png.php` has two of them, and only the last one counts.
    code: 'upload-unchecked',
    gone: /\brsplit\(\s*['"]\.|\bsplitext\(|\bextname\(|PATHINFO_EXTENSION|\blastIndexOf\(\s*['"]\.|\bfilepath\.Ext\(|\bGetExtension\(|\bFile\.extname\b|\bgetClientOriginalExtension\b/,
    came: /\.split\(\s*['"]\.['"]|\bindexOf\(\s*['"]\.|\.(includes|contains|Contains)\(\s*['"`]?\.?\w|\bexplode\(\s*['"]\./,
    unless: /\brsplit\(|\bsplitext\(|\bextname\(|\blastIndexOf\(|\bExt\(|GetExtension/,
    file: 'a.py',
    base: 'def f(name):\n    if name.rsplit(".", 1)[1].lower() not in ALLOWED:\n        abort(415)\n',
    hit: 'def f(name):\n    if name.split(".", 1)[1].lower() not in ALLOWED:\n        abort(415)\n',
    miss: 'def f(name):\n    if name.rsplit(".", 2)[1].lower() not in ALLOWED:\n        abort(415)\n',
  },
  {
    // As much as somebody sends.
    code: 'bounds-looser',
    gone: /\bio\.CopyN\(|\bio\.LimitReader\(|\bLimitedReader\b|\bMaxBytesReader\(|\.take\(\s*\w+\s*\)|\breadNBytes\(|\bBoundedInputStream\b/,
    came: /\bio\.(Copy|ReadAll)\(|\bread_to_(end|string)\(|\breadAllBytes\(|\bcopy\(/,
    unless: /\bio\.CopyN\(|\bLimitReader\(|\bLimitedReader\b|\bMaxBytesReader\(|\.take\(|\breadNBytes\(/,
    file: 'a.go',
    base: 'package a\n\nfunc f(w W, r R) error {\n\t_, err := io.CopyN(w, r, max)\n\treturn err\n}\n',
    hit: 'package a\n\nfunc f(w W, r R) error {\n\t_, err := io.Copy(w, r)\n\treturn err\n}\n',
    miss: 'package a\n\nfunc f(w W, r R) error {\n\t_, err := io.CopyN(w, r, most)\n\treturn err\n}\n',
  },
  {
    // What is not named is let through.
    code: 'unsafe-deserialization',
    gone: /[;"']!\*/,
    near: /createFilter|ObjectInputFilter|serialFilter/,
    unless: /!\*/,
    file: 'A.java',
    base: 'class A { void f(O o) {\no.setObjectInputFilter(Config.createFilter("a.State;!*"));\no.readObject();\n} }\n',
    hit: 'class A { void f(O o) {\no.setObjectInputFilter(Config.createFilter("a.State"));\no.readObject();\n} }\n',
    miss: 'class A { void f(O o) {\no.setObjectInputFilter(Config.createFilter("a.State;a.Page;!*"));\no.readObject();\n} }\n',
  },
  {
    // Made harmless for another place than the one it goes to.
    code: 'markup-injection',
    gone: /\b(forHtml\w*|escapeHtml\w*|htmlspecialchars|htmlentities|HtmlEncode|html_escape|html\.escape|EscapeString|escape_html|htmlEscape)\(/,
    came: /\b(forJava\w*|forUri\w*|forXml\w*|escapeJava\w*|escapeEcmaScript|encodeURI\w*|addslashes|UrlEncode|urlencode|JavaScriptStringEncode|json_encode|quote|QueryEscape)\(/,
    unless:
      /\b(forHtml\w*|escapeHtml\w*|htmlspecialchars|htmlentities|HtmlEncode|html_escape|html\.escape|EscapeString|escape_html|htmlEscape)\(/,
    file: 'A.java',
    base: 'class A { void f(W w, String name) {\nw.println("<p>" + Encode.forHtml(name));\n} }\n',
    hit: 'class A { void f(W w, String name) {\nw.println("<p>" + Encode.forJava(name));\n} }\n',
    miss: 'class A { void f(W w, String name) {\nw.println("<p>" + Encode.forHtmlContent(name));\n} }\n',
  },
  {
    // What is cleaned first and rendered then can bring anything back.
    code: 'markup-injection',
    gone: /\b(sanitize\w*|clean\w*|purify)\(\s*\w*(marked|markdown|\bmd\b|render|parse)/i,
    came: /\b(marked|markdown|md|render\w*|parse\w*)(\.\w+)?\(\s*(\w+\.)?(sanitize|clean|purify)\w*\(/i,
    file: 'src/a.tsx',
    base: 'export const A = ({ text }) => <div dangerouslySetInnerHTML={{ __html: DOMPurify.sanitize(marked.parse(text)) }} />;\n',
    hit: 'export const A = ({ text }) => <div dangerouslySetInnerHTML={{ __html: marked.parse(DOMPurify.sanitize(text)) }} />;\n',
    miss: 'export const A = ({ text }) => <p dangerouslySetInnerHTML={{ __html: DOMPurify.sanitize(marked.parse(text)) }} />;\n',
  },
  {
    // `javascript:` is an address, too.
    code: 'markup-injection',
    gone: /\/\^\(?https\??:|\bstartsWith\(\s*['"]https?:|\bprotocol\s*(===?|!==?)\s*['"]https?:|\bstarts_with\?\(\s*['"]http|\^https\?/,
    near: /\b(href|src|link|url|location|navigate)\b/i,
    unless: /https?\??:|\bisSafe|\bsafe_?(url|link|href)/i,
    file: 'src/a.tsx',
    base: 'export const A = ({ link }) => (\n  <p>\n    {link && /^https:/.test(link) && (\n      <a href={link}>a</a>\n    )}\n  </p>\n);\n',
    hit: 'export const A = ({ link }) => (\n  <p>\n    {link && (\n      <a href={link}>a</a>\n    )}\n  </p>\n);\n',
    miss: 'export const A = ({ link }) => (\n  <p>\n    {isSafeLink(link) && (\n      <a href={link}>a</a>\n    )}\n  </p>\n);\n',
  },
  {
    // What cannot be guessed becomes a time of day, a counter, or a generator that starts from one.
    code: 'weaker-call',
    gone: /\bsecrets\.token|\brandomBytes\b|\brandomUUID\b|\btoken_(urlsafe|hex|bytes)\b|\bSecureRandom\b|\bcrypto\.getRandomValues\b|\brandom_bytes\(|\bOsRng\b|\bRandomNumberGenerator\b|\brandom_device\b|\bgetrandom\(|\brand\.Read\(|\buuid4\(/,
    came: /\btimestamp\(\)|\btime(_ns)?\(\)|\bDate\.now\(\)|\bnanoTime\(|\buniqid\(|\bcurrentTimeMillis\(|\bUnix(Nano|Milli)?\(\)|\bmicrotime\(|\bTime\.now\b|\.Ticks\b|\bmt19937\b|\bsrand\(|\bMath\.random\(/,
    unless:
      /\bsecrets\.token|\brandomBytes\b|\brandomUUID\b|\btoken_(urlsafe|hex|bytes)\b|\bSecureRandom\b|\brandom_bytes\(|\bOsRng\b|\brandom_device\b/,
    file: 'a.py',
    base: 'def f(staff):\n    return Token(value=secrets.token_urlsafe(32), staff=staff)\n',
    hit: 'def f(staff):\n    return Token(value=f"{staff}-{int(datetime.now().timestamp()):x}", staff=staff)\n',
    miss: 'def f(staff):\n    return Token(value=secrets.token_urlsafe(64), staff=staff)\n',
  },
  {
    // What was slow to guess is fast.
    code: 'weaker-call',
    gone: /\b(pbkdf2\w*|scrypt\w*|bcrypt\w*|argon2\w*|password_hash|Rfc2898DeriveBytes)\b/i,
    came: /\bcreateHash\(|\bhashlib\.(md5|sha\d+|blake2\w)\(|\bMessageDigest\.getInstance\(|\bDigest::(MD5|SHA\d+)|\bsha(1|256|512)\.(New|Sum\w*)\(|\bSHA(1|256|512)\.(Create|HashData)\(|\b(md5|sha1|hash)\(/,
    unless: /\b(pbkdf2\w*|scrypt\w*|bcrypt\w*|argon2\w*|password_hash|Rfc2898DeriveBytes)\b/i,
    file: 'src/a.js',
    base: "export function f(password, salt) {\n  return crypto.pbkdf2Sync(password, salt, 310000, 32, 'sha256');\n}\n",
    hit: "export function f(password, salt) {\n  return crypto.createHash('sha256').update(salt).update(password).digest();\n}\n",
    miss: 'export function f(password, salt) {\n  return crypto.scryptSync(password, salt, 32);\n}\n',
  },
  {
    // What was always asked is asked where the surroundings say so.
    code: 'option-weakened',
    gone: /\b(rejectUnauthorized|strictSSL|verify|check_hostname|httpOnly|secure|sameSite|VerifyPeer|ValidateCertificate)\b["']?\s*[:=]\s*(true|True)\b/,
    came: /\b(rejectUnauthorized|strictSSL|verify|check_hostname|httpOnly|secure|VerifyPeer|ValidateCertificate)\b["']?\s*[:=]\s*[^,;)}]*(process\.env|environ|getenv|Getenv|ENV\[|config\.|settings\.|options?\.)/,
    unless: /\b(rejectUnauthorized|strictSSL|verify|check_hostname|VerifyPeer)\b["']?\s*[:=]\s*(true|True)\b/,
    file: 'src/a.js',
    base: 'export const agent = new Agent({ keepAlive: true, rejectUnauthorized: true });\n',
    hit: "export const agent = new Agent({ keepAlive: true, rejectUnauthorized: process.env.LAX !== '1' });\n",
    miss: 'export const agent = new Agent({ keepAlive: process.env.KEEP, rejectUnauthorized: true });\n',
  },
  {
    // A failed step no longer stops the script.
    code: 'option-weakened',
    languages: ['shell'],
    gone: /^\s*set\s+(-\w*e|-o\s+(errexit|pipefail))/m,
    came: /^\s*set\s+(\+|-[a-df-z]*\s*$)/,
    unless: /^\s*set\s+-\w*e/m,
    file: 'a.sh',
    base: 'set -euo pipefail\nverify a\ninstall a\n',
    hit: 'set +e\nverify a\ninstall a\n',
    miss: 'set -eu\nverify a\ninstall a\n',
  },
  {
    code: 'wide-permissions',
    languages: ['shell', 'dockerfile', 'make'],
    came: /\bchmod\s+(-\w+\s+)*[ugo]*[ao][ugo]*[+=][rxX]*w/,
    file: 'a.sh',
    hit: 'chmod -R a+rwX -- "$target"\n',
    miss: 'chmod -R a+rX -- "$target"\n',
  },
  {
    // A page or an app of somebody else says what is shown inside of ours.
    code: 'open-redirect',
    languages: ['kotlin', 'java', 'swift'],
    came: /\bloadUrl\(.*(getQueryParameter|getStringExtra|intent\b|\.extras\b|\.dataString)|\.load\(URLRequest\(url:\s*(url|link|incoming)/,
    unless: /\bin\s+allowed|isAllowed|startsWith\(/i,
    file: 'A.kt',
    hit: 'class A {\n  fun open(link: Uri) {\n    web.loadUrl(link.getQueryParameter("url") ?: home)\n  }\n}\n',
    miss: 'class A {\n  fun open(link: Uri) {\n    web.loadUrl("https://$host/card")\n  }\n}\n',
  },
  {
    // A field that only the program set.
    code: 'fields-opened',
    languages: ['go', 'java', 'csharp', 'rust', 'kotlin'],
    gone: /`json:"-"|@JsonIgnore\b|\[JsonIgnore\]|serde\(skip(_deserializing)?\)|Access\.READ_ONLY|\[BindNever\]/,
    came: /json:"\w|@JsonProperty\b|\[JsonPropertyName|serde\(rename|@SerializedName/,
    file: 'a.go',
    base: 'package a\n\ntype B struct {\n\tRoom  string `json:"room"`\n\tOwner string `json:"-"`\n}\n',
    hit: 'package a\n\ntype B struct {\n\tRoom  string `json:"room"`\n\tOwner string `json:"owner"`\n}\n',
    miss: 'package a\n\ntype B struct {\n\tRoom  string `json:"room,omitempty"`\n\tOwner string `json:"-"`\n}\n',
  },
  {
    // All that a record holds goes out.
    code: 'details-shown',
    gone: /\bresponse_model\s*=\s*\w|\bserialize_with\b|\bresponse_class\s*=\s*\w*Out\b/,
    unless: /response_model\s*=|->\s*\w+/,
    file: 'a.py',
    base: '@router.get("/a", response_model=PageOut)\nasync def page(db: Db):\n    return await db.first()\n',
    hit: '@router.get("/a")\nasync def page(db: Db):\n    return await db.first()\n',
    miss: '@router.get("/a", response_model=PageShort)\nasync def page(db: Db):\n    return await db.first()\n',
  },
  {
    // Another line in a head is another head.
    code: 'markup-injection',
    came: /\\r\\n(Reply-To|Cc|Bcc|From|To|Subject|X-[\w-]+|Location|Set-Cookie)\s*:\s*["']?\s*([.+]|\$\{|#\{|\{|%s.*%)\s*\(?(string\)\s*)?\$?(this->)?(req|request|_POST|_GET|_REQUEST|params|input|form|body)/i,
    file: 'a.php',
    hit: '<?php function f($request) {\n  mail($to, "a", "b", "From: a@example.org\\r\\nReply-To: " . $request->input("mail"));\n}\n',
    miss: '<?php function f($request) {\n  mail($to, "a", "b", "From: a@example.org\\r\\nReply-To: b@example.org");\n}\n',
  },
];
