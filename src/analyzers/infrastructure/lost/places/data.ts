import type { GuardRow } from '../../weak/data.ts';

type Told = Omit<GuardRow, 'code' | 'kinds' | 'what' | 'fewer'>;

function guards(
  code: GuardRow['code'],
  kinds: GuardRow['kinds'],
  rows: Readonly<Record<string, Told>>,
): readonly GuardRow[] {
  return Object.entries(rows).map(([what, told]) => ({ code, kinds, what, fewer: true, ...told }));
}

/** Lines that keep others out of a place, each of them for itself. */
export const placeGuards: readonly GuardRow[] = [
  ...guards('infra-exposure', ['server'], {
    'what kept hidden files from everybody': {
      pattern:
        /^\s*location\s+~\*?\s+["']?\^?(\/|\.\*)?\/?\\\.(\(\?!\S*\))?["']?\s*\{|^\s*<(Files|Directory)Match\s+["']?\S*\\\.["']?>|^\s*@?\w*\s*path\s+\*?\/\.\*/,
      hit: 'location ~ /\\. {',
      miss: 'location ~ /\\.(svn|hg) {',
    },
  }),
  ...guards('infra-protection', ['server'], {
    'a question that held for all below a path': {
      pattern:
        /^\s*http-request\s+(deny|auth|reject|tarpit|return|silent-drop)\b.*\bpath_(beg|dir|sub|reg)\b/,
      hit: 'http-request deny if { path_beg /internal }',
      miss: 'http-request set-path /a if { path_beg /internal }',
    },
    'what held a login to one thing': {
      pattern:
        /^\s*(ForceCommand\s+\S|ChrootDirectory\s+(?!none)|PermitTTY\s+no|PermitOpen\s|PermitListen\s|DisableForwarding\s+yes|RevokedKeys\s|TrustedUserCAKeys\s|AllowTcpForwarding\s+no|AllowAgentForwarding\s+no|PermitTunnel\s+no)/i,
      hit: 'ForceCommand internal-sftp -d /drop',
      miss: 'X11Forwarding no',
    },
    'the certificate that a client had to show': {
      pattern: /\bclientcert=(verify-full|verify-ca|1)\b|^\s*bind\s.*\bverify\s+required\b/,
      hit: 'hostssl all all 10.0.0.0/8 scram-sha-256 clientcert=verify-full',
      miss: 'maxconn 200',
    },
    'the rights of each user of a store': {
      pattern: /^\s*(aclfile\s+\S|user\s+\S+\s+on\b)/,
      hit: 'aclfile /etc/redis/users.acl',
      miss: 'logfile /var/log/redis.log',
    },
  }),
  ...guards('infra-protection', ['kubernetes'], {
    'a part that protects all others': {
      pattern:
        /^\s*-\s*["']?[\w./-]*(network-?polic(y|ies)|hardening|pod-?security|peer-?auth\w*|authorization-?polic(y|ies)|resource-?quota|limit-?range|admission-?polic(y|ies)|kyverno|gatekeeper)[\w./-]*["']?\s*$/i,
      hit: '  - ../../components/network-policies',
      miss: '  - ../../components/tracing',
    },
  }),
  ...guards('infra-privilege', ['kubernetes'], {
    'what let a folder of the host only be read': {
      pattern: /\breadOnly\s*:\s*true\b/,
      needs: { pattern: /\bhostPath\s*:/, hit: '  hostPath: {path: /srv/data}' },
      hit: '- {name: logs, mountPath: /logs, readOnly: true}',
      miss: '- {name: logs, mountPath: /logs}',
    },
  }),
  ...guards('infra-exposure', ['cloudformation'], {
    'what every door of an interface asks': {
      pattern: /^\s*["']?(DefaultAuthorizer|AuthorizerId|ApiKeyRequired["']?\s*:\s*["']?true)\b/,
      hit: '  DefaultAuthorizer: Clinic',
      miss: '  StageName: v1',
    },
  }),
  ...guards('infra-exposure', ['terraform'], {
    'what a door of an interface or a balancer asks': {
      pattern:
        /^\s*(authorizer_id|authorization_scopes|authenticate_(oidc|cognito)|web_acl_(id|arn)|security_policy)\b|^\s*api_key_required\s*=\s*true/,
      still:
        /^\s*(authorizer_id|authorization_scopes|authenticate_(oidc|cognito)|web_acl_(id|arn)|security_policy)\b|^\s*api_key_required\s*=\s*true/m,
      inEach: true,
      hit: 'authorizer_id = aws_api_gateway_authorizer.a.id',
      miss: 'operation_name = aws_api_gateway_authorizer.a.id',
    },
  }),
  ...guards('infra-protection', ['dockerfile'], {
    'the rules that came with the image': {
      pattern:
        /^\s*(COPY|ADD)\s.*\b(policy\.(xml|json)|[\w-]*(seccomp|apparmor|modsecurity|hardening|security)[\w-]*\.\w+|audit\.rules|nftables\.conf|iptables\.rules|java\.security|sshd_config|\.htaccess|CORE_RULES|crs-setup\.conf)\b/i,
      hit: 'COPY --chown=root:root policy.xml /etc/ImageMagick-6/policy.xml',
      miss: 'COPY --chown=root:root locale.xml /etc/app/locale.xml',
    },
  }),
  ...guards('infra-protection', ['application'], {
    'a question about the token: for whom it is, or who made it': {
      pattern:
        /^\s*["']?([\w.-]*\.)?(audiences?|issuer-?uri|valid-?(audiences?|issuers?)|expected-?(audience|issuer)|required-?(audience|issuer|claims))["']?\s*[:=]\s*["'[]?[\w$]/i,
      hit: '  audiences: booking',
      miss: '  jwk-set-uri: https://acme.dev/certs',
    },
  }),
  ...guards('infra-exposure', ['application'], {
    'what a door of an interface asks': {
      pattern:
        /^\s*-\s*["']?\w*(bearer|oauth|api_?key|jwt|basic_?auth|cookie_?auth|session_?auth)\w*["']?\s*:\s*\[/i,
      hit: '  - bearerAuth: []',
      miss: '  - colours: []',
    },
  }),
  ...guards('infra-protection', ['pipeline', 'workflow', 'script'], {
    'what lets a scan stop the build': {
      pattern:
        /\b(semgrep|trivy|grype|gitleaks|snyk|checkov|bandit|hadolint|tfsec|kics|kubesec|zizmor|osv-scanner|brakeman|govulncheck|codeql|dockle|trufflehog)\b.*\s--?(error|exit-code[= ][1-9]\d*|fail-on\S*|fail\b|strict|severity-threshold|exit-on-warn|failure-threshold)/,
      hit: '- semgrep ci --config p/python --error',
      miss: '- make ci --strict',
    },
  }),
];
