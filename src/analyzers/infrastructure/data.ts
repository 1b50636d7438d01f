import type { InfrastructureCode, SettingRow } from './setting.ts';

const row = (
  code: InfrastructureCode,
  what: string,
  rest: Omit<SettingRow, 'code' | 'what'>,
): SettingRow => ({ code, what, ...rest });

export const settingRows: readonly SettingRow[] = [
  row('infra-privilege', 'a container with all rights of its host', {
    kinds: ['kubernetes', 'compose', 'terraform'],
    pattern: /^[-\s]*["']?privileged["']?\s*[:=]\s*["']?true\b/,
    hit: 'privileged: true',
    miss: 'privileged: false',
  }),
  row('infra-privilege', 'a container with all rights of its host', {
    kinds: ['dockerfile', 'compose', 'kubernetes'],
    pattern: /\s--(privileged|security=insecure)\b/,
    hit: 'RUN docker run --privileged a',
    miss: 'RUN docker run a',
  }),
  row('infra-privilege', 'a namespace of the host', {
    kinds: ['kubernetes'],
    pattern: /^[-\s]*["']?host(Network|PID|IPC)["']?\s*:\s*["']?true\b/,
    hit: 'hostPID: true',
    miss: 'hostPID: false',
  }),
  row('infra-privilege', 'the network or processes of the host', {
    kinds: ['compose'],
    pattern: /^\s*(network_mode|pid|ipc|userns_mode)\s*:\s*["']?host\b/,
    hit: 'network_mode: host',
    miss: 'network_mode: bridge',
  }),
  row('infra-privilege', 'the socket of the container engine', {
    kinds: ['compose', 'kubernetes', 'dockerfile'],
    pattern: /\/(docker|containerd|crio|podman)(\/\w+)?\.sock\b/,
    hit: '- /var/run/docker.sock:/var/run/docker.sock',
    miss: '- /var/run/app:/var/run/app',
  }),
  row('infra-privilege', 'the root user', {
    kinds: ['dockerfile'],
    pattern: /^\s*USER\s+(root|0)(:\w+)?\s*$/i,
    hit: 'USER root',
    miss: 'USER rooty',
  }),
  row('infra-privilege', 'the root user', {
    kinds: ['kubernetes', 'compose'],
    pattern:
      /^[-\s]*["']?(runAsUser["']?\s*:\s*0|runAsNonRoot["']?\s*:\s*["']?false|user["']?\s*:\s*["']?(root|0(:0)?)["']?\s*$)/,
    hit: 'runAsUser: 0',
    miss: 'runAsUser: 1000',
  }),
  row('infra-privilege', 'a way to more rights', {
    kinds: ['kubernetes'],
    pattern: /^[-\s]*["']?allowPrivilegeEscalation["']?\s*:\s*["']?true\b/,
    hit: 'allowPrivilegeEscalation: true',
    miss: 'allowPrivilegeEscalation: false',
  }),
  row('infra-privilege', 'strong capabilities', {
    kinds: ['kubernetes', 'compose'],
    pattern:
      /^\s*-\s*["']?(CAP_)?(ALL|SYS_ADMIN|NET_ADMIN|SYS_PTRACE|SYS_MODULE|DAC_READ_SEARCH|BPF|SYS_RAWIO)\b/,
    under: /\b(add|cap_add)\s*:/,
    hit: 'cap_add:\n  - SYS_ADMIN',
    miss: 'cap_drop:\n  - ALL',
  }),
  row('infra-privilege', 'strong capabilities', {
    kinds: ['kubernetes', 'compose'],
    pattern: /\b(add|cap_add)["']?\s*:\s*\[[^\]]*\b(ALL|SYS_ADMIN|NET_ADMIN|SYS_PTRACE|SYS_MODULE)\b/,
    hit: 'add: ["NET_ADMIN"]',
    miss: 'drop: ["ALL"]',
  }),
  row('infra-privilege', 'containers without their filter of system calls', {
    kinds: ['kubernetes', 'compose'],
    pattern: /(seccomp|apparmor)[:=]\s*unconfined|type\s*:\s*Unconfined/,
    hit: '- seccomp:unconfined',
    miss: '- seccomp:default.json',
  }),
  row('infra-permission', 'every right in a cluster', {
    kinds: ['kubernetes', 'terraform'],
    pattern: /^[-\s]*["']?name["']?\s*[:=]\s*["']?cluster-admin\b/,
    hit: 'name: cluster-admin',
    miss: 'name: cluster-viewer',
  }),
  row('infra-permission', 'rights on everything', {
    kinds: ['kubernetes'],
    pattern: /^[-\s]*(verbs|resources|apiGroups)\s*:\s*\[\s*["']\*["']/,
    hit: "verbs: ['*']",
    miss: "verbs: ['get']",
  }),
  row('infra-permission', 'rights on everything', {
    kinds: ['kubernetes'],
    pattern: /^\s*-\s*["']\*["']\s*$/,
    under: /\b(verbs|resources)\s*:/,
    hit: "verbs:\n  - '*'",
    miss: "hosts:\n  - '*'",
  }),
  row('infra-permission', 'every action for whoever holds the role', {
    kinds: ['terraform', 'cloudformation'],
    pattern: /\b(not_?)?actions?["']?\s*[:=]\s*\[?\s*["'](\*|\w+:\*|\*:\*)["']/i,
    hit: 'actions = ["*"]',
    miss: 'actions = ["s3:GetObject"]',
  }),
  row('infra-permission', 'access for everybody', {
    kinds: ['terraform', 'cloudformation'],
    pattern:
      /\b(principals?|identifiers|AWS|members?)["']?\s*[:=]\s*(\[\s*)?["'](\*|allUsers|allAuthenticatedUsers)["']/i,
    hit: 'Principal = "*"',
    miss: 'Principal = "arn:aws:iam::1:root"',
  }),
  row('infra-permission', 'full rights by a policy of the vendor', {
    kinds: ['terraform', 'cloudformation'],
    pattern: /policy\/(AdministratorAccess|IAMFullAccess|PowerUserAccess)\b|["']roles\/(owner|editor)["']/,
    hit: 'policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"',
    miss: 'policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"',
  }),
  row('infra-exposure', 'an entrance from the whole internet', {
    kinds: ['terraform', 'cloudformation'],
    pattern:
      /\b(cidr_?blocks?|cidr_?ip(v6)?|cidr_ipv[46]|source_ranges|source_address_prefix(es)?|ipv6_cidr_blocks|public_access_cidrs|ip_range)["']?\s*[:=]\s*\[?\s*["'](0\.0\.0\.0\/0|::\/0|\*|Internet)["']/i,
    notUnder: /egress|route|outbound/i,
    notBeside: /\b(access|(rule_)?action|effect)\s*=\s*"deny"/i,
    hit: 'ingress {\n  cidr_blocks = ["0.0.0.0/0"]\n}',
    miss: 'egress {\n  cidr_blocks = ["0.0.0.0/0"]\n}',
  }),
  row('infra-exposure', 'a store that everybody can read', {
    kinds: ['terraform', 'cloudformation'],
    pattern:
      /\b(acl|AccessControl|container_access_type|predefined_acl)["']?\s*[:=]\s*["']?(public-read|public-read-write|PublicRead(Write)?|blob|container|publicRead)\b/,
    hit: 'acl = "public-read"',
    miss: 'acl = "private"',
  }),
  row('infra-exposure', 'a service that the internet can reach', {
    kinds: ['terraform', 'cloudformation'],
    pattern:
      /\b(publicly_?accessible|public_network_access_enabled|endpoint_public_access|allow_nested_items_to_be_public|allow_blob_public_access|associate_public_ip_address|map_public_ip_on_launch|PubliclyAccessible|authorized_networks_any)["']?\s*[:=]\s*["']?true\b/,
    hit: 'publicly_accessible = true',
    miss: 'publicly_accessible = false',
  }),
  row('infra-exposure', 'a store without its lock against the public', {
    kinds: ['terraform', 'cloudformation'],
    pattern:
      /\b(block_public_acls|block_public_policy|ignore_public_acls|restrict_public_buckets|BlockPublicAcls|BlockPublicPolicy|IgnorePublicAcls|RestrictPublicBuckets|uniform_bucket_level_access)["']?\s*[:=]\s*["']?false\b/,
    hit: 'block_public_acls = false',
    miss: 'block_public_acls = true',
  }),
  row('infra-protection', 'data without encryption', {
    kinds: ['terraform', 'cloudformation', 'kubernetes'],
    pattern:
      /\b(encrypted|storage_encrypted|StorageEncrypted|Encrypted|encrypt_at_rest|at_rest_encryption_enabled|transit_encryption_enabled|encryption_at_host_enabled|kms_encrypted|enable_kms_encryption|enable_key_rotation|node_to_node_encryption|infrastructure_encryption_enabled)["']?\s*[:=]\s*["']?false\b/,
    notBeside: /\bSIGN_VERIFY\b|\b(RSA|ECC|HMAC)_\w+/,
    hit: 'storage_encrypted = false',
    miss: 'storage_encrypted = true',
  }),
  row('infra-protection', 'a connection that is not protected', {
    kinds: ['terraform', 'cloudformation', 'kubernetes'],
    pattern:
      /\b(enforce_ssl|require_ssl|ssl_enforcement_enabled|https_only|enable_https_traffic_only|https_traffic_only_enabled|RequireSSL)["']?\s*[:=]\s*["']?false\b|\b(insecure_skip_verify|insecureSkipVerify|insecureSkipTLSVerify|skip_tls_verify|insecure-skip-tls-verify|InsecureSkipTLSVerify)["']?\s*[:=]\s*["']?true\b|min(imum)?_tls_version["']?\s*[:=]\s*["']?(TLS_?1_?[01]|1\.[01])\b|sslmode["']?\s*[:=]\s*["']?disable/,
    hit: 'https_only = false',
    miss: 'https_only = true',
  }),
  row('infra-protection', 'old versions of TLS', {
    kinds: ['server'],
    pattern:
      /^\s*(?:\w+\s*\{\s*)?(ssl_protocols|SSLProtocol|ssl-default-bind-options)\b(?!.*-all\s+\+TLSv1\.[23]\s*$).*(?<![-!])\b(SSLv[23]|TLSv1(\.[01])?(?![.\d]))/i,
    hit: 'ssl_protocols TLSv1 TLSv1.2;',
    miss: 'ssl_protocols TLSv1.2 TLSv1.3;',
  }),
  row('infra-protection', 'a certificate that nobody checks', {
    kinds: ['server'],
    pattern:
      /^\s*((proxy_)?ssl_verify(_client)?\s+off|SSLProxyVerify\s+none|SSLVerifyClient\s+none|.*\bverify\s+none\b)/i,
    hit: 'proxy_ssl_verify off;',
    miss: 'proxy_ssl_verify on;',
  }),
  row('infra-protection', 'a login that is easy to force', {
    kinds: ['server'],
    pattern:
      /^\s*(PermitRootLogin\s+yes|PasswordAuthentication\s+yes|PermitEmptyPasswords\s+yes|StrictHostKeyChecking\s+no|auth_basic\s+off)\b/i,
    hit: 'PermitRootLogin yes',
    miss: 'PermitRootLogin no',
  }),
  row('infra-fetch', 'a script that is fetched and run', {
    kinds: ['dockerfile', 'compose', 'kubernetes', 'terraform', 'pipeline', 'script'],
    pattern: /\b(curl|wget)\b[^|\n]{0,300}\|\s*(sudo\s+(-\w+\s+)*)?((ba|z|da)?sh|python\d?|perl|node)\b/,
    hit: 'RUN curl -s https://acme.dev/x | sh',
    miss: 'RUN curl -s https://acme.dev/x -o x',
  }),
  row('infra-fetch', 'downloads that nobody checks', {
    kinds: ['dockerfile', 'pipeline', 'script', 'workflow', 'cron', 'unit'],
    pattern:
      /\bcurl\b[^\n]*\s(-k|--insecure)\b|\bwget\b[^\n]*--no-check-certificate|--allow-unauthenticated|--force-yes|--allow-untrusted|--nogpgcheck|--trusted-host/,
    hit: 'RUN curl -k https://acme.dev/x -o x',
    miss: 'RUN curl https://acme.dev/x -o x',
  }),
  row('infra-protection', 'a connection whose other side is not checked', {
    kinds: ['script', 'dockerfile', 'pipeline', 'compose', 'kubernetes', 'workflow', 'cron', 'unit'],
    pattern:
      /\b(NODE_TLS_REJECT_UNAUTHORIZED|PYTHONHTTPSVERIFY)["']?\s*[=:]\s*["']?0\b|\bGIT_SSL_NO_VERIFY["']?\s*[=:]\s*["']?(1|true)\b|\bhttp\.sslVerify[\s=]+["']?(false|0)\b|\bstrict-ssl[\s=]+["']?false\b|\bStrictHostKeyChecking[=\s]+["']?no\b|--insecure-skip-tls-verify\b(?!=false)/,
    hit: 'export NODE_TLS_REJECT_UNAUTHORIZED=0',
    miss: 'export NODE_TLS_REJECT_UNAUTHORIZED=1',
  }),
  row('infra-protection', 'a check that may fail', {
    kinds: ['pipeline'],
    pattern:
      /^\s*(-\s*)?["']?(allow_failure|continueOnError|continue_on_error|soft_fail)["']?\s*:\s*["']?true\b|\|\|\s*(true|:|exit\s+0)\s*["']?$|\bcatchError\b|\bfailure\s*:\s*["']?ignore\b/,
    hit: '  allow_failure: true',
    miss: '  allow_failure: false',
  }),
  row('infra-fetch', 'a file from the net', {
    kinds: ['dockerfile'],
    pattern: /^\s*ADD\s+(?!.*--checksum)(--\S+\s+)*https?:\/\//i,
    hit: 'ADD https://acme.dev/x /x',
    miss: 'ADD x /x',
  }),
];
