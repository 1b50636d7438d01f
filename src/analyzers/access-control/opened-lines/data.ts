import type { EditRow } from '../../edit-row.ts';
import { typedOpened } from './typed/data.ts';

/** Lines of code that take a protection off by themselves, in whatever language they are written. */
export const openedLines: readonly EditRow[] = [
  {
    // A link with a secret that leads wherever the request says.
    code: 'client-trusted',
    came: /(\b(req|request|ctx|c|r)\b[\w.[\]'"()]{0,20}\b(host|host_url|hostname|Host|get_host|base_url|root_url|url_root)\b|HTTP_HOST|X-Forwarded-Host).{0,80}[^\w](reset|verify|activate|confirm|invite|magic|token|unsubscribe)/i,
    file: 'src/a.ts',
    hit: "mail('https://' + req.headers.host + '/reset?token=' + token);",
    miss: "mail('https://' + config.host + '/reset?token=' + token);",
  },
  {
    code: 'access-opened',
    came: /\b(csrf|sessionFixation)\b.{0,40}(\.disable\(\)|::disable|\.none\(\))/,
    file: 'A.java',
    hit: 'class A { void f(H http) { http.csrf(c -> c.disable()); } }',
    miss: 'class A { void f(H http) { http.csrf(c -> c.enable()); } }',
  },
  {
    code: 'header-removed',
    came: /\b(headers|frameOptions|httpStrictTransportSecurity|contentTypeOptions|xssProtection|hsts)\b.{0,60}(\.disable\(\)|::disable)/,
    file: 'A.java',
    hit: 'class A { void f(H http) { http.headers(h -> h.frameOptions(f -> f.disable())); } }',
    miss: 'class A { void f(H http) { http.headers(h -> h.frameOptions(f -> f.deny())); } }',
  },
  {
    // What a check of a signature says is heard by nobody.
    code: 'verification-removed',
    came: /\b(gpgv?|sha\d+sum|shasum|cosign|minisign|codesign|openssl|slsa-verifier|signify|rpm -K)\b[^|#]*\|\|\s*(true|:|echo|exit 0)/,
    file: 'a.sh',
    hit: 'gpg --verify a.sig || true',
    miss: 'gpg --verify a.sig || exit 1',
  },
  {
    code: 'access-opened',
    came: /@Public\(\)|@AllowAnon\(\)|@Unauthenticated\(\)|@NoGuard\(\)/,
    file: 'src/a.ts',
    hit: 'class A { @Public() @Get() all() {} }',
    miss: 'class A { @Published() @Get() all() {} }',
  },
  {
    // The answer of a check that is asked not to stop is heard by nobody.
    code: 'verification-removed',
    came: /^\s*check_ajax_referer\([^;]*,\s*(false|0)\s*\)\s*;/,
    file: 'a.php',
    hit: "check_ajax_referer('save', 'nonce', false);",
    miss: "check_ajax_referer('save', 'nonce', true);",
  },
  {
    // A name without a dot before it ends many names: evil-a.example is one of them.
    code: 'cors-with-credentials',
    came: /\b(CORS_(ALLOWED_ORIGIN_REGEXES|ORIGIN_REGEX_WHITELIST)|allow_origin_regex|AllowOriginRegex)\b.*\.[*+]\w/i,
    file: 'a.py',
    hit: 'CORS_ALLOWED_ORIGIN_REGEXES = [r"^https://.*a.example$"]',
    miss: 'CORS_ALLOWED_ORIGIN_REGEXES = [r"^https://.*\\.a.example$"]',
  },
  {
    // What writes is open to visitors who are not signed in.
    code: 'access-opened',
    came: /\badd_action\(\s*["']wp_ajax_nopriv_\w*(save|update|delete|remove|import|upload|edit|install|export|option|setting)/,
    file: 'a.php',
    hit: "add_action('wp_ajax_nopriv_page_save', 'save');",
    miss: "add_action('wp_ajax_nopriv_page_list', 'list');",
  },
  {
    code: 'cookie-weakened',
    came: /\b(CookieSecurePolicy|HttpOnlyPolicy)\.None\b/,
    file: 'A.cs',
    hit: 'options.Secure = CookieSecurePolicy.None;',
    miss: 'options.Secure = CookieSecurePolicy.Always;',
  },
  {
    // Who somebody is, or what somebody may, is what the request says of itself.
    code: 'access-bypass',
    came: /\b(headers?|get|query|params|args|cookies|getHeader|GetHeader|TryGetValue|Get|environ|getParameter|Headers|Query)\b\W{1,3}['"](http[-_])?(x[-_])?(internal|test|e2e|debug|support|impersonat\w*|admin|sudo|as[-_]user|act[-_]as|login[-_]as|run[-_]as|user[-_]?id|roles?|bypass|dev)\b[\w-]*['"]/i,
    near: /new Claims(Identity|Principal)\(|SecurityContextHolder|setAuthentication\(|\brole?s?['"]?\s*[:=]>?\s*\[?['"](admin|root|superuser|staff|owner|editor)|\bas Session\b|\b(ctx|context|req|request|c|session|g)\.(user|principal|User|currentUser|current_user)\s*=[^=]|\blogin_user\(|\bauth_login\(|\bsign_in\(/i,
    file: 'src/a.ts',
    hit: "function f(req) {\n  if (req.get('x-internal-client')) req.user = { id: 1, roles: ['admin'] };\n}\n",
    miss: "function f(req) {\n  if (req.get('x-trace-client')) req.user = { id: 1, roles: ['admin'] };\n}\n",
  },
  {
    // What came in a request is put into a record as a whole, where a type of its own told what may come.
    code: 'mass-assignment',
    languages: ['csharp', 'java', 'kotlin', 'typescript'],
    gone: /(?<=[(,]\s*((\[From\w+\]|@\w+(\([^()]*\))?|final)\s*)*)\b\w+(Dto|DTO|Request|Update|Input|Form|Command|Payload|Patch|ViewModel|Changes|Edit)\s+\w+\s*[,)]|@Body\(\)\s+\w+:\s*\w+(Dto|DTO|Request|Update|Input|Form|Command|Payload|Patch)\b/,
    came: /[(,]\s*((\[From\w+\]|@\w+(\([^()]*\))?|final)\s*)*(?!\w*(Dto|DTO|Request|Update|Input|Form|Command|Payload|Patch|ViewModel|Changes|Edit)\b)(Map<[^>]*>|[A-Z][a-z]\w+)\s+\w+\s*[,)]|@Body\(\)\s+\w+:\s*(?!\w*(Dto|DTO|Request|Update|Input|Form|Command|Payload|Patch)\b)(any|[A-Z]\w+)/,
    near: /\[Http(Put|Post|Patch)|@(Put|Post|Patch)(Mapping)?\b|@RequestMapping|@RequestBody|@ModelAttribute|\[FromBody\]|@Body\(/,
    unless: /\w(Dto|DTO|Request|Update|Input|Form|Command|Payload|Patch|ViewModel|Changes|Edit)\b/,
    file: 'A.cs',
    base: 'class A {\n  [HttpPut("me")]\n  public void Save(ProfileUpdate body) { Set(body.Name); }\n}\n',
    hit: 'class A {\n  [HttpPut("me")]\n  public void Save(User body) { Set(body); }\n}\n',
    miss: 'class A {\n  [HttpPut("me")]\n  public void Save(ProfileChanges body) { Set(body.Name); }\n}\n',
  },
  {
    // What each request went through before it came to a page.
    code: 'verification-removed',
    path: /(^|\/)settings(\/[\w-]+|[^/]*)\.py$|(^|\/)Kernel\.php$/,
    gone: /(["'][\w.]+\.)(CsrfViewMiddleware|SecurityMiddleware|XFrameOptionsMiddleware|AuthenticationMiddleware|CSPMiddleware|AxesMiddleware|RatelimitMiddleware|LoginRequiredMiddleware|OTPMiddleware)["']|\b(VerifyCsrfToken|ThrottleRequests|EncryptCookies|Authenticate|TrustHosts)::class/,
    file: 'shop/settings.py',
    base: 'MIDDLEWARE = [\n    "a.b.CommonMiddleware",\n    "a.b.CsrfViewMiddleware",\n]\n',
    hit: 'MIDDLEWARE = [\n    "a.b.CommonMiddleware",\n]\n',
    miss: 'MIDDLEWARE = [\n    "a.c.CommonMiddleware",\n    "a.b.CsrfViewMiddleware",\n]\n',
  },
  ...typedOpened,
];
