import type { SettingRow } from '../../setting.ts';
import { rowsOf } from '../../setting-row.ts';

/** What a machine and its servers of mail, names and logins are hardened by. */
export const hardeningRows: readonly SettingRow[] = [
  ...rowsOf('infra-protection', ['server'], {
    'a kernel that tells or allows more': {
      pattern:
        /^\s*(fs\.suid_dumpable\s*=\s*[12]|kernel\.sysrq\s*=\s*[1-9]|net\.ipv4\.conf\.\w+\.send_redirects\s*=\s*1|net\.ipv4\.conf\.\w+\.log_martians\s*=\s*0|kernel\.perf_event_paranoid\s*=\s*(-1|0|1)\b|net\.core\.bpf_jit_harden\s*=\s*0|kernel\.unprivileged_userns_clone\s*=\s*1|kernel\.kexec_load_disabled\s*=\s*0|kernel\.modules_disabled\s*=\s*0|vm\.mmap_min_addr\s*=\s*0|net\.ipv6\.conf\.\w+\.accept_ra\s*=\s*[12])\b/,
      hit: 'fs.suid_dumpable = 2',
      miss: 'fs.suid_dumpable = 0',
    },
    'a login or a record that is less strict': {
      pattern:
        /^\s*(LogLevel\s+(QUIET|FATAL)|disable_plaintext_auth\s*=\s*no|skipACL\s*=\s*yes|smtpd_relay_restrictions\s*=\s*permit\s*$|(rw|ro)community6?\s+(public|private)\b|allow-(recursion|transfer|update|query-cache)\s*\{\s*any\b|dnssec-validation\s+no|AllowAgentForwarding\s+yes|PermitTunnel\s+yes)/,
      hit: 'allow-transfer { any; };',
      miss: 'allow-transfer { 10.0.0.2; };',
    },
  }),
  ...rowsOf('infra-protection', ['kubernetes'], {
    'a secret in plain sight': {
      pattern:
        /^\s*value\s*:\s*["']?(?!(\$|\{\{|<|\/|https?:|true|false|changeme|example|\d+["']?\s*$|["'])).{6,}$/i,
      under: /\bname\s*:\s*["']?\w*(PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY)["']?\s*$/,
      hit: 'env:\n  - name: DB_PASSWORD\n    value: Summer-of-2024',
      miss: 'env:\n  - name: DB_PASSWORD_FILE\n    value: Summer-of-2024',
    },
  }),
  ...rowsOf('infra-permission', ['kubernetes'], {
    'rights over what others are checked by': {
      pattern:
        /\b((validating|mutating)(webhookconfigurations|admissionpolic\w+)|certificatesigningrequests\/approval|pods\/ephemeralcontainers)\b/,
      beside: /\b(create|update|patch|\*|delete)\b/,
      hit: 'rules:\n  - resources: [mutatingwebhookconfigurations]\n    verbs: [patch]',
      miss: 'rules:\n  - resources: [mutatingwebhookconfigurations]\n    verbs: [get]',
    },
  }),
  ...rowsOf('infra-protection', ['dockerfile'], {
    'a file with the keys of somebody': {
      pattern:
        /^\s*(COPY|ADD)\s+(--\S+\s+)*\S*(\.npmrc|\.pypirc|\.env(\.\w+)?|\.yarnrc|[\w-]+\.(pem|p12|pfx|jks|keystore)|kubeconfig|credentials(\.json)?)\s/,
      hit: 'COPY .npmrc /root/.npmrc',
      miss: 'COPY .nvmrc /root/.nvmrc',
    },
  }),
];
