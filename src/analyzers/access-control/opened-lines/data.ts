/** A line of code that takes a protection off, in whatever language it is written. */
export interface OpenedLineRow {
  readonly code: string;
  readonly pattern: RegExp;
  readonly path: string;
  readonly hit: string;
  readonly miss: string;
}

export const openedLines: readonly OpenedLineRow[] = [
  {
    // A link with a secret that leads wherever the request says.
    code: 'client-trusted',
    pattern:
      /(\b(req|request|ctx|c|r)\b[\w.[\]'"()]{0,20}\b(host|host_url|hostname|Host|get_host|base_url|root_url|url_root)\b|HTTP_HOST|X-Forwarded-Host).{0,80}[^\w](reset|verify|activate|confirm|invite|magic|token|unsubscribe)/i,
    path: 'src/a.ts',
    hit: "mail('https://' + req.headers.host + '/reset?token=' + token);",
    miss: "mail('https://' + config.host + '/reset?token=' + token);",
  },
  {
    code: 'access-opened',
    pattern: /\b(csrf|sessionFixation)\b.{0,40}(\.disable\(\)|::disable|\.none\(\))/,
    path: 'A.java',
    hit: 'class A { void f(H http) { http.csrf(c -> c.disable()); } }',
    miss: 'class A { void f(H http) { http.csrf(c -> c.enable()); } }',
  },
  {
    code: 'header-removed',
    pattern:
      /\b(headers|frameOptions|httpStrictTransportSecurity|contentTypeOptions|xssProtection|hsts)\b.{0,60}(\.disable\(\)|::disable)/,
    path: 'A.java',
    hit: 'class A { void f(H http) { http.headers(h -> h.frameOptions(f -> f.disable())); } }',
    miss: 'class A { void f(H http) { http.headers(h -> h.frameOptions(f -> f.deny())); } }',
  },
  {
    // What a check of a signature says is heard by nobody.
    code: 'verification-removed',
    pattern:
      /\b(gpgv?|sha\d+sum|shasum|cosign|minisign|codesign|openssl|slsa-verifier|signify|rpm -K)\b[^|#]*\|\|\s*(true|:|echo|exit 0)/,
    path: 'a.sh',
    hit: 'gpg --verify a.sig || true',
    miss: 'gpg --verify a.sig || exit 1',
  },
  {
    code: 'access-opened',
    pattern: /@Public\(\)|@AllowAnon\(\)|@Unauthenticated\(\)|@NoGuard\(\)/,
    path: 'src/a.ts',
    hit: 'class A { @Public() @Get() all() {} }',
    miss: 'class A { @Published() @Get() all() {} }',
  },
  {
    // The answer of a check that is asked not to stop is heard by nobody.
    code: 'verification-removed',
    pattern: /^\s*check_ajax_referer\([^;]*,\s*(false|0)\s*\)\s*;/,
    path: 'a.php',
    hit: "check_ajax_referer('save', 'nonce', false);",
    miss: "check_ajax_referer('save', 'nonce', true);",
  },
  {
    // A name without a dot before it ends many names: evil-a.example is one of them.
    code: 'cors-with-credentials',
    pattern:
      /\b(CORS_(ALLOWED_ORIGIN_REGEXES|ORIGIN_REGEX_WHITELIST)|allow_origin_regex|AllowOriginRegex)\b.*\.[*+]\w/i,
    path: 'a.py',
    hit: 'CORS_ALLOWED_ORIGIN_REGEXES = [r"^https://.*a.example$"]',
    miss: 'CORS_ALLOWED_ORIGIN_REGEXES = [r"^https://.*\\.a.example$"]',
  },
  {
    // What writes is open to visitors who are not signed in.
    code: 'access-opened',
    pattern:
      /\badd_action\(\s*["']wp_ajax_nopriv_\w*(save|update|delete|remove|import|upload|edit|install|export|option|setting)/,
    path: 'a.php',
    hit: "add_action('wp_ajax_nopriv_page_save', 'save');",
    miss: "add_action('wp_ajax_nopriv_page_list', 'list');",
  },
  {
    code: 'cookie-weakened',
    pattern: /\b(CookieSecurePolicy|HttpOnlyPolicy)\.None\b/,
    path: 'A.cs',
    hit: 'options.Secure = CookieSecurePolicy.None;',
    miss: 'options.Secure = CookieSecurePolicy.Always;',
  },
];
