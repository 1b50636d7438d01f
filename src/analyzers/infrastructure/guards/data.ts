import type { GuardRow } from '../weak/data.ts';

type Told = Omit<GuardRow, 'code' | 'kinds' | 'what'>;

function guards(
  code: GuardRow['code'],
  kinds: GuardRow['kinds'],
  rows: Readonly<Record<string, Told>>,
): readonly GuardRow[] {
  return Object.entries(rows).map(([what, told]) => ({ code, kinds, what, ...told }));
}

/** More lines whose removal leaves something open. */
export const moreGuards: readonly GuardRow[] = [
  ...guards('infra-protection', ['kubernetes'], {
    'a rule of the cluster': {
      pattern:
        /^kind\s*:\s*["']?(NetworkPolicy|CiliumNetworkPolicy|AuthorizationPolicy|PeerAuthentication|ValidatingWebhookConfiguration|ValidatingAdmissionPolicy\w*|ClusterPolicy|PodSecurityPolicy|ResourceQuota|LimitRange)\b/,
      still:
        /^kind\s*:\s*["']?(NetworkPolicy|CiliumNetworkPolicy|AuthorizationPolicy|PeerAuthentication|ValidatingWebhookConfiguration|ValidatingAdmissionPolicy\w*|ClusterPolicy|PodSecurityPolicy|ResourceQuota|LimitRange)\b/m,
      whenDeleted: true,
      hit: 'kind: NetworkPolicy',
      miss: 'kind: ConfigMap',
    },
    'a secret that the cluster keeps': {
      pattern: /^\s*-?\s*(valueFrom\s*:\s*\{\s*)?(secretKeyRef|secretRef)\s*:/,
      still: /(secretKeyRef|secretRef|existingSecret|envFrom|secretName)\s*:/,
      inEach: true,
      needs: { pattern: /^\s*(-\s*)?\w*value\w*\s*:\s*\S/i, hit: 'value: open' },
      hit: 'secretKeyRef:',
      miss: 'configMapKeyRef:',
    },
    'who may come in': {
      pattern: /^\s*-\s*(from|podSelector|namespaceSelector|ipBlock)\s*:/,
      still: /\b(from|podSelector|namespaceSelector|ipBlock)\s*:/,
      needs: { pattern: /^\s*-\s*\{\s*\}\s*$/, hit: '    - {}' },
      inEach: true,
      hit: '    - from: [{ podSelector: {} }]',
      miss: '    - ports: [{ port: 80 }]',
    },
    'the list of addresses that may come in': {
      pattern:
        /(whitelist-source-range|allowlist-source-range|auth-url|auth-type|auth-secret|auth-tls-secret|auth-tls-verify-client|auth-signin|enable-modsecurity|limit-(rps|rpm|connections)|inbound-cidrs|wafv2-acl-arn|waf-policy-for-path|load-balancer-internal|load-balancer-source-ranges|backend-config|konghq\.com\/plugins|router\.middlewares|haproxy\.org\/(whitelist|allow-list|auth-type))["']?\s*:/,
      fewer: true,
      hit: 'nginx.ingress.kubernetes.io/whitelist-source-range: 10.0.0.0/8',
      miss: 'nginx.ingress.kubernetes.io/rewrite-target: /',
    },
  }),
  ...guards('infra-privilege', ['kubernetes', 'compose'], {
    'the limits of what runs in a container': {
      pattern:
        /^[-\s]*(allowPrivilegeEscalation\s*:\s*false|seccompProfile\s*:|drop\s*:|cap_drop\s*:|no-new-privileges[:=]\s*true)/,
      still: /(allowPrivilegeEscalation|seccompProfile|drop|cap_drop|no-new-privileges)\s*[:=]/,
      hit: 'allowPrivilegeEscalation: false',
      miss: 'terminationGracePeriodSeconds: 3',
    },
  }),
  ...guards('infra-exposure', ['compose'], {
    'the address of this machine alone': {
      pattern: /^\s*-\s*["']?127\.0\.0\.1:\d/,
      still: /^\s*-\s*["']?127\.0\.0\.1:\d/m,
      needs: { pattern: /^\s*-\s*["']?(0\.0\.0\.0:)?\d+:\d/, hit: '- "8080:8080"' },
      hit: '- "127.0.0.1:5432:5432"',
      miss: '- "10.0.0.1:5432:5432"',
    },
  }),
  ...guards('infra-protection', ['server'], {
    'the password of a store': {
      pattern: /^\s*(requirepass\s+\S|auth_basic_user_file\s|stats\s+auth\s|basicauth\b|basic_auth\b)/,
      still:
        /^\s*(requirepass\s+\S|auth_basic_user_file\s|stats\s+auth\s|basicauth\b|basic_auth\b|user\s+default)/m,
      hit: 'requirepass long',
      miss: 'maxmemory 2gb',
    },
  }),
  ...guards('infra-privilege', ['unit'], {
    'a limit of a service': {
      pattern:
        /^\s*(NoNewPrivileges|ProtectSystem|ProtectHome|PrivateTmp|PrivateDevices|CapabilityBoundingSet|SystemCallFilter|RestrictAddressFamilies|MemoryDenyWriteExecute|ProtectKernel\w+|DynamicUser|User)\s*=/,
      still:
        /^\s*(NoNewPrivileges|ProtectSystem|ProtectHome|PrivateTmp|PrivateDevices|CapabilityBoundingSet|SystemCallFilter|RestrictAddressFamilies|MemoryDenyWriteExecute|ProtectKernel\w+|DynamicUser|User)\s*=/m,
      hit: 'NoNewPrivileges=yes',
      miss: 'Restart=always',
    },
  }),
  ...guards('infra-fetch', ['ansible'], {
    'the sum that tells what was fetched': {
      pattern: /^\s*(checksum|sha256sum|gpgkey)\s*:/,
      still: /^\s*(checksum|sha256sum|gpgkey)\s*:/m,
      needs: { pattern: /\S/, hit: 'url: https://acme.dev/a' },
      hit: 'checksum: sha256:0a',
      miss: 'dest: /opt/a',
    },
  }),
  ...guards('infra-protection', ['pipeline'], {
    'a scan': {
      pattern:
        /\b(semgrep|gitleaks|trivy|snyk|codeql|bandit|gosec|brakeman|trufflehog|grype|checkov|tfsec|sonar\w*|govulncheck|pip-audit|dependency-check|detect-secrets)\b|\b(npm|yarn|pnpm|cargo|bundle|composer)[ -]audit\b|^(sast|dast|secret[_-]detection|dependency[_-]scanning|container[_-]scanning)\s*:/i,
      still:
        /\b(semgrep|gitleaks|trivy|snyk|codeql|bandit|gosec|brakeman|trufflehog|grype|checkov|tfsec|sonar\w*|govulncheck|pip-audit|dependency-check|detect-secrets)\b|\b(npm|yarn|pnpm|cargo|bundle|composer)[ -]audit\b/i,
      hit: '- semgrep ci',
      miss: '- build ci',
    },
    'the branch or the person that a step waits for': {
      pattern:
        /\$CI_COMMIT_(BRANCH|REF_NAME|TAG)\s*[=!]=|\$CI_COMMIT_(TAG|REF_PROTECTED)\b|^\s*(only|when)\s*:\s*(\[?\s*["']?(main|master|tags|manual))|\bwhen\s*\{\s*(branch|buildingTag|tag|expression)|^\s*branch(es)?\s*:\s*\[?\s*["']?(main|master|release)|\binput\s*(\(|message)|\btype\s*:\s*approval\b/,
      still:
        /\$CI_COMMIT_(BRANCH|REF_NAME|TAG|REF_PROTECTED)\b|\b(only|branch|branches)\b\s*:?|\bwhen\s*(\{|:\s*manual)|\binput\s*(\(|message)|\btype\s*:\s*approval\b|CI_DEFAULT_BRANCH/,
      hit: '- if: $CI_COMMIT_BRANCH == "main"',
      miss: '- if: $CI_PIPELINE_SOURCE == "push"',
    },
  }),
  ...guards('infra-protection', ['terraform'], {
    'the protection of a branch or a store': {
      pattern:
        /^\s*resource\s+"(github_branch_protection\w*|github_repository_ruleset|gitlab_branch_protection|aws_s3_bucket_public_access_block|aws_s3_bucket_server_side_encryption_configuration|aws_cloudtrail|aws_guardduty_detector|aws_wafv2_web_acl_association|aws_flow_log|aws_config_configuration_recorder)"/,
      still:
        /^\s*resource\s+"(github_branch_protection\w*|github_repository_ruleset|gitlab_branch_protection|aws_s3_bucket_public_access_block|aws_s3_bucket_server_side_encryption_configuration|aws_cloudtrail|aws_guardduty_detector|aws_wafv2_web_acl_association|aws_flow_log|aws_config_configuration_recorder)"/m,
      hit: 'resource "aws_s3_bucket_public_access_block" "a" {',
      miss: 'resource "aws_s3_bucket" "a" {',
    },
  }),
];
