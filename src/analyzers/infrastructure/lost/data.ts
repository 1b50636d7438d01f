import type { GuardRow } from '../weak/data.ts';

type Told = Omit<GuardRow, 'code' | 'kinds' | 'what'>;

function guards(
  code: GuardRow['code'],
  kinds: GuardRow['kinds'],
  rows: Readonly<Record<string, Told>>,
): readonly GuardRow[] {
  return Object.entries(rows).map(([what, told]) => ({ code, kinds, what, ...told }));
}

const builds = ['script', 'pipeline', 'workflow', 'dockerfile', 'ansible', 'cron', 'unit'] as const;

/** Lines that guard by their number: with each one that goes, something is left open. */
export const lostGuards: readonly GuardRow[] = [
  ...guards('infra-protection', ['application', 'kubernetes', 'server', 'cloudformation'], {
    'a header that protects whoever reads the page': {
      pattern:
        /^[^#]*\b(Strict-Transport-Security|Content-Security-Policy|X-Frame-Options|X-Content-Type-Options|Referrer-Policy|Permissions-Policy|Cross-Origin-(Opener|Embedder|Resource)-Policy)\b/i,
      fewer: true,
      hit: 'X-Frame-Options = "DENY"',
      miss: 'X-Served-By = "a"',
    },
  }),
  ...guards('infra-protection', ['kubernetes', 'application', 'server', 'alert'], {
    'a word to somebody when something is wrong': {
      pattern:
        /^\s*(-\s*)?["']?(alert|alertname|rule|title)["']?\s*[:=]\s*["']?[\w -]*(auth|sign-?in|login|audit|secur|intrusion|brute|root|sudo|cert|tls|unauthori|privilege|secret|vault|backup|fraud|falco|anomal|suspicious|denied|forbidden|malware|exfil|token|password|tamper)/i,
      fewer: true,
      hit: '      - alert: AuditPipelineDown',
      miss: '      - alert: DiskSpaceLow',
    },
  }),
  ...guards('infra-protection', ['ansible'], {
    'what keeps secrets out of the log': {
      pattern: /^\s*no_log\s*:\s*["']?(true|yes)\b/i,
      fewer: true,
      hit: '  no_log: true',
      miss: '  notify: restart',
    },
  }),
  ...guards('infra-protection', ['server'], {
    'a place that nobody was to see': {
      pattern:
        /^\s*location\b[^{]*\{\s*(deny\s+all|return\s+(403|404|444))\b|^\s*respond\s+@?\S+\s+(403|404)\b|^\s*RedirectMatch\s+40[34]\b|^\s*Require\s+all\s+denied\b|^\s*internal\s*;/i,
      fewer: true,
      hit: 'location ~ /\\. { deny all; }',
      miss: 'location /a { return 301 /b; }',
    },
    'a question before the service answers': {
      pattern:
        /^\s*(forward_auth|basic_?auth|authenticate\s+with|authorize\s+with|jwtauth|Require\s+(valid-user|user|group|ip|host|ssl|ssl-verify-client|ldap\S*|claim)|SSLVerifyClient\s+require|auth_(basic|request|jwt)\s+(?!off)|ssl_verify_client\s+on|satisfy\s+all|AuthType\s+\w|AuthUserFile\s|require_auth|http-request\s+(deny|auth|tarpit|reject)|tcp-request\s+\S+\s+reject|limit_(req|conn)\s|rate_limit)\b/i,
      fewer: true,
      hit: 'forward_auth 10.2.1.5:9091 {',
      miss: 'reverse_proxy 10.2.1.5:9091 {',
    },
    'what takes a false name off a request': {
      pattern:
        /^\s*(http-request\s+del-header|RequestHeader\s+unset|proxy_set_header\s+(X-(Remote|Forwarded|Auth|User|Client)[\w-]*|Remote-[\w-]+|Authorization)\s+""|request_header\s+-)/i,
      fewer: true,
      hit: 'http-request del-header X-Client-Cert',
      miss: 'http-request set-header X-Client-Cert a',
    },
  }),
  ...guards('infra-protection', ['server'], {
    'what a machine or a store is hardened by': {
      pattern:
        /\b(noexec|nosuid|nodev)\b|^\s*(even_deny_root|enforce_for_root)\s*$|^\s*authorization\s*[:{=]|^\s*(crumbIssuer|smtpd_(client|helo|sender|recipient|relay)_restrictions|reject_unauth_destination|disable_vrfy_command)\b/,
      fewer: true,
      hit: 'tmpfs /tmp tmpfs noexec,nosuid 0 0',
      miss: 'tmpfs /tmp tmpfs defaults 0 0',
    },
  }),
  ...guards('infra-protection', ['kubernetes'], {
    'a switch of a server of the cluster': {
      pattern:
        /--(anonymous-auth=false|profiling=false|audit-(log-path|policy-file)=|encryption-provider-config=|client-ca-file=|tls-cert-file=|kubelet-certificate-authority=|service-account-lookup=true|authorization-mode=|read-only-port=0|protect-kernel-defaults=true|peer-client-cert-auth=true|client-cert-auth=true|auto-tls=false)/,
      fewer: true,
      hit: '- --anonymous-auth=false',
      miss: '- --anonymous-auth=true',
    },
  }),
  ...guards('infra-protection', ['dockerfile'], {
    'an image that is fixed by its content': {
      pattern: /^\s*FROM\s.*@sha256:/i,
      fewer: true,
      hit: 'FROM node:22@sha256:00aa',
      miss: 'FROM node:22',
    },
  }),
  ...guards('infra-protection', ['policy'], {
    'a part of the watch on the machine': {
      pattern: /^\s*(-w\s+\/\S+|-a\s+(always,exit|exit,always)\b.*|-e\s+2\s*$|-f\s+2\s*$)/,
      fewer: true,
      hit: '-w /etc/sudoers -p wa -k sudo',
      miss: '-b 8192',
    },
    'a condition of a rule': {
      pattern:
        /^\s+(not\s+)?(input|data|principal|resource|context|request|claims|token|jwt|user|subject|action)\b[\w.[\]"]*\s*(==|!=|in\b|contains\b|:|has\b|<|>|is\b)|^\s*(when|unless)\s*\{|^\s*&&\s/,
      fewer: true,
      hit: '\tinput.site in input.subject.sites',
      miss: '\ttrue',
    },
    'a rule that says no': {
      pattern:
        /^\s*(deny|violation|forbid)\b[^#]*(\{|\bif\b|\bcontains\b|\()|^\s*explicit_deny\b|^\s*capabilities\s*=\s*\[\s*"deny"/,
      fewer: true,
      hit: 'deny contains msg if {',
      miss: 'allow if {',
    },
  }),
  ...guards('infra-protection', builds, {
    'a signature, a sum or an encryption': {
      pattern:
        /\bgpgv?\b[^#]*--(verify|encrypt|detach-sign|clear-?sign|sign)\b|\bgpgv\s|\bcosign\s+(sign|verify|attest)\b|\b(sha\d{3}sum|shasum|b2sum|md5sum)\s[^#]*(-c|--check)\b|\bsha\d{3}sum\s+--strict|\b(minisign|slsa-verifier|apksigner|jarsigner|codesign|signtool|notation\s+(sign|verify)|rpmsign|debsign)\b|\bgh\s+attestation\s+verify\b|\bopenssl\s+(enc|cms|smime|dgst\s[^#]*-(verify|sign))\b|\bage\s+(-\w+\s+)*-[re]\b|\bshred\s|\battest-build-provenance\b|\bsbom-action\b|\bapt-key\s+verify\b/,
      fewer: true,
      hit: 'gpg --encrypt --recipient a --output b c',
      miss: 'gzip --best --output b c',
    },
    'the tests before something goes out': {
      pattern:
        /^(release|deploy|publish|dist|ship|package|upload)[\w-]*\s*:(?!=).*\b(test|tests|lint|check|verify|audit|scan)\b/,
      fewer: true,
      hit: 'release: test lint',
      miss: 'release: build',
    },
    'a guard that is built into the program': {
      pattern:
        /-fstack-protector(-strong|-all)?\b|-D_FORTIFY_SOURCE=[123]|-Wl,-z,(relro|now|noexecstack)|-fstack-clash-protection|-fcf-protection\b|\s-f?PIE\b|\/(GS|guard:cf|DYNAMICBASE|NXCOMPAT)\b(?!:NO|-)/,
      fewer: true,
      hit: 'CFLAGS += -fstack-protector-strong',
      miss: 'CFLAGS += -fPIC',
    },
  }),
  ...guards('infra-protection', ['pipeline', 'workflow'], {
    'the person or the place that a release waits for': {
      pattern:
        /^\s*(-\s+)?(environment\s*:\s*(\{?\s*name\s*:\s*)?["']?(prod\w*|release|live|publish\w*|pypi|npm)\b|when\s*:\s*["']?manual\b|type\s*:\s*["']?approval\b|protected\s*:\s*true|resource_group\s*:)/i,
      fewer: true,
      hit: '    environment: production',
      miss: '    environment: preview',
    },
    'a search for known mistakes': {
      pattern:
        /\b(codeql-action\/(init|analyze)|semgrep|gitleaks|trivy|snyk|bandit|gosec|brakeman|trufflehog|grype|checkov|tfsec|govulncheck|pip-audit|dependency-check|detect-secrets|dependency-review-action|osv-scanner|zizmor|cargo[- ](audit|deny)|bundler?[- ]audit|npm audit|yarn (npm )?audit|pnpm audit|composer audit|hadolint|kube-linter|kubesec|dockle|kics|terrascan|njsscan|safety (check|scan)|nancy|ggshield|horusec|mobsfscan|spotbugs|sonar-?scanner|SonarQube\w*|waitForQualityGate|Checkmarx\w*|Veracode\w*|Fortify\w*|CredScan|MicrosoftSecurityDevOps|AdvancedSecurity-\w+|dependencyCheck\w*|scorecard-action|Jobs\/(SAST|DAST|Secret-Detection|Dependency-Scanning|Container-Scanning|License-Scanning)|template:\s*\S*(SAST|DAST|Secret-Detection|Dependency-Scanning|Container-Scanning)|cargo[- ]vet|auditjs|retire)\b/i,
      fewer: true,
      hit: '      - run: npm audit --audit-level=high',
      miss: '      - run: npm outdated',
    },
  }),
  ...guards('infra-protection', ['workflow'], {
    'what keeps the token of the checkout from the steps below': {
      pattern: /\bpersist-credentials["']?\s*:\s*["']?false\b/,
      fewer: true,
      hit: '          persist-credentials: false',
      miss: '          fetch-depth: 1',
    },
    'a question of who started it, and for what': {
      pattern:
        /^\s*(-\s+)?(if\s*:.*|.*(&&|\|\||contains\().*)\b(head\.repo\.(full_name|fork)|author_association|github\.(actor|triggering_actor|ref_protected|repository_owner)|user\.login|sender\.login)\b/,
      fewer: true,
      hit: "    if: github.actor == 'ann'",
      miss: "    if: github.ref == 'a'",
    },
  }),
  ...guards('infra-fetch', builds, {
    'what held the packages to those that were looked at': {
      pattern:
        /\bnpm\s+ci\b|--(frozen-lockfile|immutable|locked|frozen|require-hashes|ignore-scripts|only-binary|no-update)\b|-mod=(readonly|vendor)\b|\bbundle\s+config\b.*\b(frozen|deployment)\b|\bgo\s+mod\s+verify\b/,
      fewer: true,
      needs: {
        pattern:
          /\b(npm\s+(i|install)|yarn(\s+install)?|pnpm\s+(i|install)|pip\s+install|cargo\s+(build|install|test)|bundle\s+install|go\s+(build|get|test)|composer\s+(install|update)|uv\s+(sync|pip)|GOFLAGS)\b/,
        hit: 'npm install',
      },
      hit: 'npm ci',
      miss: 'npm cd',
    },
  }),
  ...guards('infra-protection', ['compose', 'kubernetes'], {
    'a question before requests come in': {
      pattern:
        /\btraefik\.\S*(middlewares?\S*=.*(auth|allow|limit)|basicauth|forwardauth|ip(allow|white)list|ratelimit)/i,
      fewer: true,
      hit: '- traefik.http.routers.a.middlewares=auth@file',
      miss: '- traefik.http.routers.a.rule=Host(`a`)',
    },
  }),
  ...guards('infra-privilege', ['compose'], {
    'a user without rights': {
      pattern: /^\s*user\s*:\s*["']?(\d{2,}|(?!root)[a-z]\w*)/,
      fewer: true,
      hit: '  user: "1000:1000"',
      miss: '  tty: true',
    },
  }),
  ...guards('infra-protection', ['kubernetes'], {
    'the encryption of what comes in': {
      pattern: /^\s*-?\s*tls\s*:\s*$/,
      fewer: true,
      hit: '  tls:',
      miss: '  rules:',
    },
  }),
  ...guards('infra-protection', ['server'], {
    'the way from plain to encrypted pages': {
      pattern:
        /\breturn\s+30[1278]\s+https:|\bRewriteRule\b.*\bhttps:|\bredirect\s+scheme\s+https\b|\bRedirect\s+(permanent|301)\s+\S+\s+https:/i,
      fewer: true,
      hit: 'return 301 https://$host$request_uri;',
      miss: 'return 301 /b;',
    },
    'who may sign in, and how': {
      pattern:
        /^\s*(AllowUsers|AllowGroups|DenyUsers|DenyGroups|AuthenticationMethods|MaxAuthTries|hostssl|rename-command|aclfile|requirepass|masterauth|Defaults\s+(requiretty|use_pty|log_output|logfile|passwd_tries))\b/,
      fewer: true,
      hit: 'AllowGroups ops',
      miss: 'Subsystem sftp internal-sftp',
    },
  }),
  ...guards('infra-privilege', ['unit'], {
    'one of the limits of a service': {
      pattern:
        /^\s*(NoNewPrivileges|Protect\w+|PrivateTmp|PrivateDevices|PrivateNetwork|PrivateUsers|CapabilityBoundingSet|SystemCallFilter|SystemCallArchitectures|Restrict\w+|MemoryDenyWriteExecute|LockPersonality|DynamicUser|IPAddress(Deny|Allow)|InaccessiblePaths|ReadOnlyPaths|UMask|User)\s*=/,
      fewer: true,
      hit: 'SystemCallFilter=@system-service',
      miss: 'RestartSec=5',
    },
  }),
  ...guards('infra-protection', ['application'], {
    'what a program of pages may touch': {
      pattern:
        /^\s*(open_basedir|disable_functions|disable_classes|session\.cookie_(secure|httponly|samesite))\s*=\s*["']?\w/,
      fewer: true,
      hit: 'disable_functions = exec',
      miss: 'max_execution_time = 30',
    },
  }),
];
