import type { ValueRow } from '../value-row.ts';
import { rows } from '../value-rows.ts';

/** Settings of machines, stores and clouds by the names their makers gave them. */
export const hostValueRows: readonly ValueRow[] = [
  ...rows('infra-protection', {
    'a hardening that is switched off': {
      name: /\b(tls ?verify|service account lookup|log martians|tcp syncookies|syncookies|bpf jit harden|protected (symlinks|hardlinks|fifos|regular)|block project ssh keys|(enable )?network policy|enhanced vpc routing|rotat\w+( \w+)*|loopback users( \w+)?|kptr restrict|dmesg restrict|key rotation|mandatory|permissions checks?|strict \w+|drop invalid header fields|integrity check|hostname verification|revoke|check hostname|pam|fips( \w+)?|secure (transport|boot|protocol)|block \w+|enforce workgroup configuration)\b/,
      but: /\b(log rotat\w*|rotation (size|count)|image|animation|angle|display)\b/,
      step: { turns: 'off' },
      hit: ['rotateCertificates: true', 'rotateCertificates: false'],
      miss: ['rotateCertificates: false', 'rotateCertificates: true'],
    },
    'a door of a machine or a store that is opened': {
      name: /\b((can )?ip forward\w*( \w+)?|accept (redirects|source route|ra)|send redirects|javascript enabled|(allow )?embedding|icc|profiling|encryption disabled|admin enabled|admin account enabled|shared (access )?key( \w+)?|local auth\w*( \w+)?|local account\w*|remote debugging( \w+)?|non ssl port( \w+)?|bypass \w+|x11 forwarding|tcp forwarding|agent forwarding|permit \w+|user environment|unprivileged \w+|skip acl|auto ?run|auto ?mount|serial port( \w+)*|ssh access|web ssh|remote exec\w*|script exec\w*|scripting|enable (script|shell|exec|ssh|telnet|ftp)( \w+)*|public ?access( \w+)?)\b/,
      but: /\b(disabled|prevent\w*|block\w*|deny\w*|no|test)\b(?! (ssl|false))/,
      step: { turns: 'on' },
      hit: ['canIpForward: false', 'canIpForward: true'],
      miss: ['canIpForward: true', 'canIpForward: false'],
    },
    'a way to be sure that is a lesser one': {
      name: /./,
      but: /\b(doc\w*|description|message|title|label)\b/,
      step: {
        from: /^["']?(require(TLS|SSL)|ENCRYPTED_ONLY|TRUSTED_CLIENT_CERTIFICATE_REQUIRED|encrypt|dane(-only)?|secure|verify_peer|Webhook|Node,RBAC|RBAC|ENFORCE\w*|\w+_ENFORCE|BucketOwnerEnforced|SecureString|GKE_METADATA|AMAZON_COGNITO_USER_POOLS|OPENID_CONNECT|AWS_IAM|JWT|mtls|hardened|FullChain)["']?$/,
        to: /^["']?((allow|prefer)(TLS|SSL)|disabled|ALLOW_UNENCRYPTED\w*|may|none|verify_none|AlwaysAllow|\S*,AlwaysAllow|DISABLED|ALWAYS_ALLOW|DRYRUN\w*|ObjectWriter|BucketOwnerPreferred|String|GCE_METADATA|API_KEY|NONE|ABAC|AllowAll\w*|EXPOSE|UNSPECIFIED)["']?$/,
      },
      hit: ['mode: requireTLS', 'mode: allowTLS'],
      miss: ['mode: allowTLS', 'mode: requireTLS'],
    },
    'less that a password has to be, or that is asked of it': {
      name: /\b(min ?len|min ?class|pass min (len|days)|dict ?check|difok|password reuse prevention|remember|recovery window( \w+)*|soft delete retention( \w+)*|unlock time|fail interval|login grace time)\b/,
      step: { shrinks: 1.2 },
      hit: ['minlen = 14', 'minlen = 6'],
      miss: ['minlen = 6', 'minlen = 14'],
      file: 'etc/pwquality.conf',
    },
    'more tries or a longer life than a login should have': {
      name: /^(deny|pass max days|max password age|login retries|max auth tries|max sessions|max startups)$/,
      step: { grows: 3 },
      hit: ['PASS_MAX_DAYS 90', 'PASS_MAX_DAYS 99999'],
      miss: ['PASS_MAX_DAYS 90', 'PASS_MAX_DAYS 120'],
      file: 'etc/login.defs',
    },
    'a login of the master that was not to be': {
      name: /^permit root login$/,
      step: { from: /^no$/, to: /^(?!no$)./ },
      hit: ['PermitRootLogin no', 'PermitRootLogin prohibit-password'],
      miss: ['PermitRootLogin prohibit-password', 'PermitRootLogin no'],
      file: 'etc/ssh/sshd_config',
    },
    'less that is written down': {
      name: /\b(log (types|exports|statement)|enabled? (cluster )?log \w+|cloudwatch logs? exports?|audit log events|log categories|events)\b/,
      step: {
        drops:
          /^["']?(audit|authenticator|api|auth|login|write|data|connection|general|Administrative|Security|postgresql|error)["']?$/,
      },
      hit: ['enabled_cluster_log_types = ["api", "audit"]', 'enabled_cluster_log_types = ["api"]'],
      miss: ['enabled_cluster_log_types = ["audit"]', 'enabled_cluster_log_types = ["api", "audit"]'],
      file: 'main.tf',
    },
    'capabilities that a container keeps': {
      name: /\b(drop|cap drop|drop capabilities|required drop capabilities)\b/,
      step: { drops: /^["']?(ALL|all)["']?$/ },
      hit: ['    drop: [ALL]', '    drop: [NET_RAW]'],
      miss: ['    drop: [NET_RAW]', '    drop: [ALL]'],
      file: 'k8s/a.yaml',
    },
    'others that are trusted without encryption': {
      name: /\binsecure (registr\w+|hosts?|repositor\w+|policy)\b/,
      step: { gains: /\w/ },
      hit: ['"insecure-registries": []', '"insecure-registries": ["a.acme.dev:5000"]'],
      miss: ['"insecure-registries": ["a.acme.dev:5000"]', '"insecure-registries": []'],
      file: 'etc/daemon.json',
    },
  }),
  ...rows('infra-permission', {
    'rights of a master to whoever comes': {
      name: /\b(roles?|(auto assign|default|anonymous|viewer|guest|initial) (\w+ )*role|policy default|default (policy|group|permission\w*)|groups?)\b/,
      but: /\b(arn|aria|iam role|description|display)\b/,
      step: {
        from: /^(?!.*\b(super\w*|admin\w*|owner|root|all_access)\b)./i,
        to: /^["']?(role:|roles\/|system:)?(super\w*|admin\w*|owner|root|all_access|masters|cluster-admin)["']?$/i,
      },
      hit: ['auto_assign_org_role = Viewer', 'auto_assign_org_role = Admin'],
      miss: ['auto_assign_org_role = Admin', 'auto_assign_org_role = Viewer'],
      file: 'etc/grafana.ini',
    },
    'everybody among the masters': {
      name: /\b(super users?|admins?|operators?|owners|principals?|superusers?|wheel|sudoers)\b/,
      step: { gains: /^["']?(User:)?(ANONYMOUS|\*|guest|everyone|allAuthenticatedUsers|allUsers)["']?$/i },
      hit: ['admins = ann', 'admins = ann, everyone'],
      miss: ['admins = ann', 'admins = ann, bob'],
      file: 'config/server.properties',
    },
  }),
  ...rows('infra-exposure', {
    'every port or every kind of packet': {
      name: /\b(to port|from port|protocol|ip protocol|(destination )?port ranges?|ports?|allowed protocol)\b/,
      step: {
        from: /^["']?(tcp|udp|\d{1,4}|[1-5]\d{4})["']?$/i,
        to: /^["']?(-1|all|any|\*|0-65535|1-65535|65535)["']?$/i,
      },
      hit: ['  to_port = 443', '  to_port = 65535'],
      miss: ['  to_port = 443', '  to_port = 8443'],
      file: 'main.tf',
    },
    'the whole internet to what was of the inside': {
      name: /\b(ingress( \w+)?|scheme|access|reachab\w*|endpoint type|connectivity type|network access|ip address type|exposure|service type|load balancer type|egress settings)\b/,
      step: {
        from: /internal|private|ClusterIP|vpc/i,
        to: /\b(INGRESS_TRAFFIC_ALL|all|external|internet-facing|public|LoadBalancer|NodePort|enabled)\b/i,
      },
      hit: ['ingress = "INGRESS_TRAFFIC_INTERNAL_ONLY"', 'ingress = "INGRESS_TRAFFIC_ALL"'],
      miss: ['ingress = "INGRESS_TRAFFIC_ALL"', 'ingress = "INGRESS_TRAFFIC_INTERNAL_ONLY"'],
      file: 'main.tf',
    },
    'a port that asks for nothing': {
      name: /\b(read only port|insecure port|plain ?text port|http port)\b/,
      step: { from: /^["']?(0|-1|false|disabled)["']?$/, to: /^["']?[1-9]\d*["']?$/ },
      hit: ['readOnlyPort: 0', 'readOnlyPort: 10255'],
      miss: ['readOnlyPort: 10255', 'readOnlyPort: 0'],
    },
    'a server that speaks without encryption': {
      name: /^listen$/,
      step: { from: /\b(ssl|quic|443)\b/, to: /^(?!.*\b(ssl|quic|443)\b)./ },
      hit: ['  listen 443 ssl;', '  listen 80;'],
      miss: ['  listen 80;', '  listen 443 ssl;'],
      file: 'nginx.conf',
    },
    'every place among those that are let in': {
      name: /\b(my ?networks|hosts allow|valid referers|allow (recursion|transfer|query)|allowed hosts?|relay (domains|hosts)|owners?)\b/,
      step: { gains: /^["']?(0\.0\.0\.0\/0|::\/0|\*|any|all|ALL)["']?$/ },
      hit: ['mynetworks = 127.0.0.0/8', 'mynetworks = 0.0.0.0/0'],
      miss: ['mynetworks = 127.0.0.0/8', 'mynetworks = 10.0.0.0/8'],
      file: 'etc/postfix/main.cf',
    },
  }),
];
