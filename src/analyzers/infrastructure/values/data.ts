import { exposedRows } from './exposed/data.ts';
import { hostValueRows } from './hosts/data.ts';
import { listRows } from './lists/data.ts';
import { trustRows } from './trust/data.ts';
import type { ValueRow } from './value-row.ts';
import { rows } from './value-rows.ts';

const secrets =
  'token|jwt|session|cookie|password|credential|refresh|access|otp|code|link|invit\\w*|login|sso|key|cert\\w*|signature|signed url|nonce|grant|ticket';

/** Settings by their names, whose new values guard less. */
export const valueRows: readonly ValueRow[] = [
  ...rows('infra-protection', {
    'a protection that is switched off': {
      name: /\b(verif(y|ies|ied|ication)|validat(e|es|ed|ion|or)|secure|https?only|http only|https|ssl|tls|mtls|starttls|csrf|xsrf|xss|auth|authn|authz|authenticat\w+|authoriz\w+|signatures?|signed|mfa|2fa|two factor|multi factor|totp|otp|captcha|recaptcha|throttl\w*|rate limit\w*|limiter|lockout|audit\w*|sandbox\w*|protect(ed|ion|ions|s)?|hardening|hardened|restrict(ed|ions?|s)?|mask(ed|ing|s)?|redact\w*|escap\w*|saniti[sz]\w*|hsts|csp|content security policy|frame options|no ?sniff|approvals?|integrity|checksums?|isolat\w*|non ?root|firewall|waf|brute force|acls?|rbac|abac|fail closed|web security|pkce|nonce|immutab\w*|quarantine|antivirus|malware|clamav|attest\w*|provenance|encrypt\w*|encryption|seccomp|selinux|apparmor|no new privileges|no log|trusted types|moderation|anti \w+|deny|reject|guards?|certificates?|revocation|host key|peer|strict transport|strict mode|admin create user only|explicit deny|require[sd]? \w+|enforce[sd]? \w+|must \w+|private( \w+)?|internal|safe mode|password policy|reauth\w*|email verif\w+|no echo|sensitive( value)?|block public \w+|delet\w+ protection|prevent destroy|stacktrace hidden|locked?( passwd)?|disable (root|functions|guest|anonymous|password|external|public|debug|registration|sign ?up|introspection|shell|exec)( \w+)?|uniform bucket\w*( \w+)*|scan\w* \w+|fail on \w+|overflow checks|sec (request|response) body access|log (connections|disconnections|statement)|general log|slow query log|session strict|integrity monitoring|secure boot|web security|context isolation|consent)\b/,
      but: /\b(cache|telemetry|analytics|color|animation|(password|host ?based|challenge response|kbd interactive|keyboard interactive|anonymous|guest|legacy|gssapi|basic|rhosts\w*) (auth\w*|login)|required (field|param)|request validation error|tls skip verify|(skip|disable|without|insecure|allow|ignore|bypass|no) (\w+ ){0,2}(verif|valid|check|ssl|tls|auth|csrf|cert|signature|host|mfa)\w*)\b/,
      step: { turns: 'off' },
      hit: ['verify-signature: true', 'verify-signature: false'],
      miss: ['verify-signature: false', 'verify-signature: true'],
    },
    'a door that is opened': {
      name: /\b(allow\w* (any|all|http|insecure|unsigned|anonymous|self|guests?|public|remote|override|root|null|empty|origins?|credentials|private|blob|shared|plain\w*|weak|unauth\w*|invalid|untrusted|unverified|self signed|expired|external|everyone|cross|privileged|privilege|escalat\w*|force|bypass|deserial\w*|exec\w*|script\w*|eval|shell|html|fallback|legacy|redirects?|wildcard|reuse|admin|introspection|registration|sign ?up|password|passwords?|duplicat\w*|url include|url fopen|file access|nested|missing|none|user\w*|implicit|direct access|all \w+)( \w+)*|direct access grants( \w+)?|implicit flow( \w+)?|insecure|unsafe|dangerous\w*|anonymous|public( \w+)?|bypass\w*|trust(s|ed)?( \w+)*|expose\w*( \w+)*|introspection|playground|graphiql|impersonat\w*|stack ?traces?|(verbose|detailed|display|show) (startup )?errors?|show (values|exceptions?|stack\w*|details)|debug( \w+)?|debugging|dev mode|development mode|devtools|directory (listing|browsing)|autoindex|browse|listing|root login|ssh pwauth|password (auth\w*|login)|node integration( \w+)*|remote module|(skip|disable|without|ignore|no) (\w+ ){0,2}(verif\w*|valid\w*|checks?|ssl|tls|https|auth\w*|csrf|cert\w*|signatures?|host\w*|mfa|approval|audit\w*|scan\w*|tests?|security|sandbox|rate|captcha|hostname|peer|policy|origin|integrity|encryption|logging|protection|firewall)|url include|url fopen|(open|self) (registration|sign ?up)|registration( allowed| enabled)?|sign ?up( enabled)?|auto (approve\w*|merge|admin|confirm|provision admin)|super ?user|is admin|(log|logs|logging) (\w+ )?(body|bodies|headers|secrets?|passwords?|params|parameters|sql|pii|credentials|tokens?)|include (stack\w*|error\w*|message|exception|sensitive\w*|pii|details)|sensitive data( logging)?|show pii|console( enabled)?|h2 console enabled|swagger( ui)?( enabled)?|pprof( enabled)?|debug endpoints|test (users?|mode|endpoints?|login)|backdoor|demo (users?|mode)|mock (auth\w*|login)|privileged|host (network|pid|ipc)|xml ?external\w*|external entities|dtd( processing)?|polymorphic\w*|default typing|trust server certificate|server tokens|server signature|trace enable|multiple statements|allow (multi|multiple) (statements|queries)|local infile|load data local|world (readable|writable)|plain ?text|clear ?text( traffic permitted)?|uses cleartext traffic|backup allowed|allow backup|debuggable|exported|all)\b/,
      but: /\b(telemetry|analytics|icons?|colou?rs?|prefers?|public (path|url|dir|key|id|name)|cache|test (\w+ )?only|log level|disallow\w*|expose metrics|show (labels?|names?|title))\b|\b(fetch|select|include|match|show|list|enable|sync|watch|report) all\b/,
      step: { turns: 'on' },
      hit: ['debug-endpoints: false', 'debug-endpoints: true'],
      miss: ['debug-endpoints: true', 'debug-endpoints: false'],
    },
    'more tries or a longer time for whoever should have few': {
      name: new RegExp(
        `\\b(attempts?( per \\w+)?|(login|auth|password|pin|otp) (tries|retries)|max (\\w+ )?(tries|failures?|failed \\w+|login\\w*)|failure factor|failures? (limit|threshold)|clock skew\\w*( \\w+)?|skew( \\w+)?|leeway( \\w+)?|clock tolerance|(rate|request|login|api) limits?( \\w+)?|(requests?|calls|logins|messages|withdrawals?|transfers?) per \\w+|rate|burst|auto approve\\w*( \\w+)*|(approval|approve|refund|transfer|payout|withdraw\\w*|credit|spend\\w*) (limit|threshold|max\\w*|amount|cents)( \\w+)?|(max|allowed) (vulnerabilities|criticals?|highs?)|max sessions|maximum sessions|concurrent sessions)\\b|\\b(${secrets})\\b.*\\b(lifespan|life ?time|ttl|max ?age|expir\\w*|expires?( in| after)?|timeout|idle|validity|valid for|duration|age|days|hours|minutes|seconds)\\b|\\b(lifespan|life ?time|ttl|max ?age|expir\\w*|timeout|validity)\\b.*\\b(${secrets})\\b`,
      ),
      but: /\b(retry|backoff|job|queue|cache|dns|connect|connection|read|write|statement|pool|sample|sampling|frame|heartbeat|hsts|strict transport|health|probe|restart|deliver\w*|access log|exchange|scrape|poll\w*|bit ?rate|keep ?alive|lock timeout|test)\b/,
      step: { grows: 4 },
      hit: ['attempts-per-hour: 5', 'attempts-per-hour: 500'],
      miss: ['attempts-per-hour: 5', 'attempts-per-hour: 8'],
    },
    'more mistakes than a build may have': {
      name: /\b(fail build on cvss|cvss\w*( \w+)?|fail on score|(max|allowed) (vulnerabilities|criticals?|highs?|warnings|errors|issues))\b/,
      step: { grows: 1.01 },
      hit: ['<failBuildOnCVSS>7</failBuildOnCVSS>', '<failBuildOnCVSS>11</failBuildOnCVSS>'],
      miss: ['<failBuildOnCVSS>11</failBuildOnCVSS>', '<failBuildOnCVSS>7</failBuildOnCVSS>'],
      file: 'pom.xml',
    },
    'a step that waits for nobody': {
      name: /^(\w+ )?when$/,
      step: { from: /^manual$/, to: /^(on_success|always|delayed)$/ },
      hit: ['  when: manual', '  when: on_success'],
      miss: ['  when: on_success', '  when: manual'],
      file: '.gitlab-ci.yml',
    },
    'records that still hold what was taken out of them': {
      name: /./,
      step: {
        from: /redact|mask|scrub|saniti[sz]|anonymi[sz]|obfuscat/i,
        to: /^(?!.*(redact|mask|scrub|saniti[sz]|anonymi[sz]|obfuscat))./i,
      },
      hit: ['inputs = ["redact"]', 'inputs = ["app"]'],
      miss: ['inputs = ["app"]', 'inputs = ["redact"]'],
      file: 'config/vector.toml',
    },
    'less that must be tested or found before it may go on': {
      name: /\b(cov fail under|fail under|(min|minimum) (coverage|msi|score)|coverage threshold|min (lines|branches))\b/,
      step: { shrinks: 1.01 },
      hit: ['  - pytest --cov-fail-under=88', '  - pytest --cov-fail-under=20'],
      miss: ['  - pytest --cov-fail-under=20', '  - pytest --cov-fail-under=88'],
      file: '.gitlab-ci.yml',
    },
    'mistakes that nobody is told of any more': {
      name: /\b(audit level|severity( \w+)?|fail on( severity)?|(min|minimum) severity|severity threshold|ignore unfixed)\b/,
      step: {
        from: /^["']?(info|low|moderate|medium|high|any|all)\b(?!.*critical)/i,
        to: /^["']?(critical|none|never)\b/i,
      },
      hit: ['  - npm audit --audit-level=high', '  - npm audit --audit-level=critical'],
      miss: ['  - npm audit --audit-level=critical', '  - npm audit --audit-level=high'],
      file: '.gitlab-ci.yml',
    },
    'an image that is not fixed by its content any more': {
      name: /\b(image|uses|from|container|tag|ref|repository)\b/,
      step: { from: /@?sha256:[0-9a-f]/, to: /^(?!.*sha256:[0-9a-f]).*\w/ },
      hit: ['image: acme/a@sha256:00aa', 'image: acme/a:1'],
      miss: ['image: acme/a:1', 'image: acme/a@sha256:00aa'],
      file: 'k8s/app.yaml',
    },
    'what was meant for the desk of a developer': {
      name: /\b(profiles active|active profiles|environment|env|stage|node env|rails env|rack env|app env|flask env|django env|aspnetcore environment|dotnet environment|run mode|gin mode)\b/,
      step: { from: /^["']?(prod\w*|release|live)["']?$/i, to: /^["']?(dev\w*|test\w*|local|debug)["']?$/i },
      hit: ['spring.profiles.active: prod', 'spring.profiles.active: dev'],
      miss: ['spring.profiles.active: dev', 'spring.profiles.active: prod'],
    },
    'a file that others can read': {
      name: /\b(mode|perm\w*|unixsocketperm|socket mode|dir mode|directory mode|file mode|permissions octal)\b/,
      step: { from: /^["']?0?[0-7][0-7]0["']?$/, to: /^["']?0?[0-7][0-7][4-7]["']?$/ },
      hit: ["    mode: '0600'", "    mode: '0644'"],
      miss: ["    mode: '0644'", "    mode: '0600'"],
    },
    'files that others can read from the start': {
      name: /\bu ?mask\b/,
      step: { from: /7["']?$/, to: /[0-5]["']?$/ },
      hit: ['UMask=0077', 'UMask=0022'],
      miss: ['UMask=0022', 'UMask=0077'],
      file: 'app.service',
    },
    'kinds of files that run where they are shown': {
      name: /\b(extensions?|mime ?types?|content types?|allowed types|file types|accepts?)\b/,
      step: {
        from: /^(?!.*(\.?\b(exe|php\d?|svg|html?|js|sh|jsp|aspx?|bat|phtml)\b|\*))/i,
        to: /\b(exe|php\d?|svg|html?|js|sh|jsp|aspx?|bat|phtml)\b|\*/i,
      },
      hit: ['"Extensions": [".png"],', '"Extensions": [".png", ".svg"],'],
      miss: ['"Extensions": [".png"],', '"Extensions": [".png", ".gif"],'],
      file: 'appsettings.json',
    },
    'far more than anybody has to send': {
      name: /\b(max (bytes|\w+ size|body\w*|upload\w*|request \w+|(content )?length|depth|multipart\w*)|(upload|post|body|payload|request) (max \w+|limit|size limit|size)|client max body size|(upload|post) max (file)?size|limit request body)\b/,
      but: /\b(pool|cache|log|queue|heap|memory|batch|chunk|buffer|thread|line|message|autoscal\w*|node|group|cluster)\b/,
      step: { grows: 10 },
      hit: ['"MaxBytes": 8388608,', '"MaxBytes": 8388608000,'],
      miss: ['"MaxBytes": 8388608,', '"MaxBytes": 9388608,'],
      file: 'appsettings.json',
    },
    'another one who says who somebody is': {
      name: /\b(authority|issuer( uri| url)?|jwks?( \w+)?|metadata (address|url)|token (url|uri|endpoint)|authorization (url|uri|endpoint)|discovery (url|uri|endpoint)|idp \w+|sso url|saml (\w+ )?url|(updater?|feed) (\w+ )?(urls?|endpoints?|pub ?key)|pub ?key|public key|root ca|trusted ca( \w+)?)\b/,
      but: /\b(path|file|dir|algorithm|type|size)\b/,
      step: { moves: true },
      hit: ['"Authority": "https://id.acme.dev/a",', '"Authority": "https://id.other.dev/a",'],
      miss: ['"Authority": "https://id.acme.dev/a",', '"Authority": "https://id.acme.dev/b",'],
      file: 'appsettings.json',
    },
    'pages that ask nobody who he is': {
      name: /\b(permit\w*( \w+)*|(public|anonymous|unauthenticated|ignored?|open|exempt\w*|excluded?|skip\w*|white ?listed) (paths?|urls?|routes?|endpoints?|patterns?|matchers)|white ?list( \w+)?)\b/,
      step: {
        from: /^(?!.*\/(api|admin|internal|v\d|actuator)?\/?\*\*?)/,
        to: /\/(api|admin|internal|v\d|actuator)?\/?\*\*?/,
      },
      hit: ['permit-all: /login', 'permit-all: /login,/api/**'],
      miss: ['permit-all: /login', 'permit-all: /login,/help'],
    },
    'a step that runs for more than it was meant for': {
      name: /^(\w+ )?if$/,
      step: {
        from: /^(?!.*\|\|).*(\b(github|gitea|forgejo|needs|inputs|pipeline|variables)\b|\$\{?(CI|CIRCLE|BUILDKITE|DRONE)_|\bBuild\.)/,
        to: /\|\||^(\$\{\{\s*)?(always\(\)|true\b)/,
      },
      hit: [
        "    if: github.ref == 'refs/heads/main'",
        "    if: github.ref == 'refs/heads/main' || github.event_name == 'pull_request'",
      ],
      miss: ["    if: github.ref == 'refs/heads/main'", "    if: github.ref == 'refs/heads/stable'"],
      file: '.github/workflows/ci.yml',
    },
    'less strength': {
      name: /\b((min|minimum) ?(password )?(length|size|approvals?|reviewers?|age|bits|score|strength|coverage|tls version|version)|password (min|minimum)? ?(length|history)|length min|rounds|iterations?|cost|work factor|memory cost|time cost|salt (length|size|bytes)|key (size|length|bits)|bits|entropy|stretches|password history|approvals?( \w+)?|approvers?|reviewers?|quorum|confirmations?|threshold of signers|signers|lockout (duration|time|minutes|seconds)|wait (increment|seconds)|cool ?down|min wait|hsts max age|strict transport security|max age hsts|hsts seconds)\b/,
      but: /\b(benchmark|bench|train\w*|epoch|test|loop|simulat\w*|animation|max)\b/,
      step: { shrinks: 1.2 },
      hit: ['bcrypt-rounds: 12', 'bcrypt-rounds: 4'],
      miss: ['bcrypt-rounds: 4', 'bcrypt-rounds: 12'],
    },
    'records that are kept much shorter': {
      name: /\b(retention|retain|keep|expiration|audit|logs?|history|backup|archive|journal)\b.*\b(days?|period|hours|weeks|months|years|count|retention|size|limit|age|time)\b|\b(retention|retain(ed)?( for)?)\b|\bexpiration\b/,
      but: /\b(cache|session|token|artifact|metric|tmp|temp|screenshot)\b/,
      step: { shrinks: 6 },
      hit: ['audit-retention-days: 365', 'audit-retention-days: 3'],
      miss: ['audit-retention-days: 3', 'audit-retention-days: 365'],
    },
    'a list of what is forbidden or asked for, with less in it': {
      name: /\b(disable functions|disable classes|deny\w*|denied( \w+)?|blocked( \w+)?|block ?list|forbidden( \w+)?|black ?list|contexts|required (checks|contexts|status checks|claims|scopes)|mask(ed)?( \w+)?|redact\w*( \w+)?|scrub\w*( \w+)?|sensitive( \w+)?|filter parameters|drop capabilities|drop|protected (paths?|branches|routes|tags)|dangerous \w+|fail on|severity|severities)\b/,
      but: /\b(drop down|raindrop)\b/,
      step: { loses: true },
      hit: ['disable_functions = exec,system,popen', 'disable_functions = popen'],
      miss: ['disable_functions = popen', 'disable_functions = exec,system,popen'],
    },
    'an answer that lets through what was held': {
      name: /./,
      but: /\b(log level|eslint|lint|rules?|severity|conclusion|report\w*|telemetry)\b/,
      step: {
        from: /^["']?(enforce[ds]?|enforcing|enforcement|block(ing|ed)?|deny|denied|reject|fail|refuse|drop|forbid|prevent|quarantine)["']?$/i,
        to: /^["']?(audit|warn(ing)?|dry[-_]?run|log(only)?|ignore|permissive|monitor(ing)?|detect(ion(only)?)?|count|none|off|open|allow(ed)?|accept|pass|report(only)?|disabled?)["']?$/i,
      },
      hit: ['validationFailureAction: Enforce', 'validationFailureAction: Audit'],
      miss: ['validationFailureAction: Audit', 'validationFailureAction: Enforce'],
    },
    'a weaker way to be sure of the other side': {
      name: /\b(\w+ )?(auth\w*|ssl ?mode|ssl\w*|tls\w*|verif\w*|valid\w*|sign\w*|mfa\w*|mfa configuration|cert\w*|security|encryption|mode|integrity|policy|required|client auth|same site|cross origin \w+|referrer policy|frame options|user verification|attestation|http tokens|tokens)\b/,
      but: /\b(connection|color|display|view|theme|run|test|cache|file|dir|net\w*|log) mode\b/,
      step: {
        from: /^["']?(need|require[ds]?|mandatory|verify[-_](full|ca|identity)|strict|always|on|external|all|mutual|force|full|deny|sameorigin|same-origin|require-corp|no-referrer|same-site)["']?;?$/i,
        to: /^["']?(none|want|optional(_no_ca)?|prefer(red)?|allow(all)?|accept|disabled?|off|never|simple|permissive|request|lax|unsafe-url|unsafe-none|cross-origin|discouraged)["']?;?$/i,
      },
      hit: ['client-auth: need', 'client-auth: none'],
      miss: ['client-auth: want', 'client-auth: need'],
    },
    'details that everybody is shown': {
      name: /\b(stack ?trace|message|exceptions?|show (values|details|components)|binding errors|details|errors?|custom errors( \w+)?|consider all requests local|error page)\b/,
      step: {
        from: /^["']?(never|on|remote ?only|when[-_]authorized|false|off)["']?$/i,
        to: /^["']?(always|on[-_]param|off|all|on)["']?$/i,
      },
      hit: ['include-stacktrace: never', 'include-stacktrace: always'],
      miss: ['include-stacktrace: always', 'include-stacktrace: never'],
    },
    'a connection without encryption': {
      name: /./,
      but: /\b(xmlns|schema|namespace|doc\w*|homepage|license|link|proxy pass|id|identifier|audience)\b/,
      step: {
        from: /^["']?(https|wss|ldaps|amqps|rediss|ftps|sftp|mqtts|smtps|imaps|grpcs|h2|postgresqls|SASL_SSL|SSL):?(?!\/\/(localhost|127\.|\[::1\]))/i,
        to: /^["']?((http|ws|ldap|amqp|redis|ftp|mqtt|smtp|imap|grpc):\/\/(?!localhost|127\.|\[::1\]|host\.docker)|(http|SASL_PLAINTEXT|PLAINTEXT|h2c)["']?$)/i,
      },
      hit: ['url: https://pay.acme.dev/a', 'url: http://pay.acme.dev/a'],
      miss: ['url: http://pay.acme.dev/a', 'url: https://pay.acme.dev/a'],
    },
    'old versions of TLS': {
      name: /\b(tls\w*|ssl\w*|protocols?|min\w*( tls)? (protocol )?version|security policy|minimum protocol version)\b/,
      step: {
        from: /^(?!.*(TLS_?v?1[._]?[01]\b|TLSv1(?![._]?[0-9])|SSL_?v?[23])).*(TLS|1[._][23])/i,
        to: /TLS_?v?1[._]?[01]\b|\bTLSv1(?![._]?[0-9])|SSL_?v?[23]|^["']?1[._][01]["']?$/i,
      },
      hit: ['min-tls-version: "1.2"', 'min-tls-version: "1.0"'],
      miss: ['min-tls-version: "1.0"', 'min-tls-version: "1.2"'],
    },
    'a weaker algorithm': {
      name: /\b(alg\w*|hash\w*|cipher\w*|digest|encoder|encryption|encrypt\w*|method|password \w+|sign\w*|mac|kex\w*|auth\w*|scheme|type|hmac|provider|driver)\b/,
      step: {
        from: /\b((RS|ES|PS|HS)(256|384|512)|EdDSA|bcrypt|argon2\w*|scrypt|pbkdf2\w*|scram\S*|sha-?(256|384|512)\w*|aes-?(128|192|256)?-?gcm|chacha20\S*|ed25519)\b/i,
        to: /^["'[]{0,2}(none|plain\w*|clear\w*|trust|password|md[45]\w*|sha-?1|des\w*|3des|rc4|blowfish|aes-?\d*-?ecb|ecb|noop|crc32|identity)\b/i,
      },
      hit: ['password-hash: argon2id', 'password-hash: md5'],
      miss: ['password-hash: argon2id', 'password-hash: scrypt'],
    },
    'tables that are made or dropped at each start': {
      name: /\b(ddl auto|hbm2ddl auto|synchroni[sz]e|auto ?migrate|schema generation( \w+)*( action)?|drop schema|clean disabled|init mode)\b/,
      step: {
        from: /^["']?(validate|none|false|true|never)["']?$/i,
        to: /^["']?(create|create-drop|drop-and-create|update|true|always|false)["']?$/i,
      },
      hit: ['ddl-auto: validate', 'ddl-auto: create-drop'],
      miss: ['ddl-auto: create-drop', 'ddl-auto: validate'],
    },
  }),
  ...exposedRows,
  ...listRows,
  ...hostValueRows,
  ...trustRows,
];
