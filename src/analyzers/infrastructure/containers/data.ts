import type { SettingRow } from '../setting.ts';
import { rowsOf } from '../setting-row.ts';

/** Pods, services of a composition, and images. */
export const containerRows: readonly SettingRow[] = [
  ...rowsOf('infra-privilege', ['kubernetes', 'compose'], {
    'containers without a filter of their calls': {
      pattern:
        /\bseccompProfile\s*:\s*["']?unconfined\b|\bapparmor[\w./-]*["']?\s*:\s*["']?unconfined\b|\bappArmorProfile\s*:\s*\{?\s*type\s*:\s*Unconfined/i,
      hit: 'container.apparmor.security.beta.kubernetes.io/app: unconfined',
      miss: 'container.apparmor.security.beta.kubernetes.io/app: runtime/default',
    },
    'a device of the host': {
      pattern:
        /^\s*(-\s*)?["']?(path\s*:\s*)?["']?\/dev\/(mem|kmem|port|sd[a-z]|nvme\d|xvd[a-z]|dm-\d|disk)\b/,
      hit: '- /dev/mem:/dev/mem',
      miss: '- /dev/null:/dev/null',
    },
  }),
  ...rowsOf('infra-privilege', ['kubernetes'], {
    'a policy that lets containers do what the host can': {
      pattern:
        /^\s*allow(PrivilegedContainer|HostNetwork|HostPID|HostIPC|HostPorts|HostDirVolumePlugin)\s*:\s*["']?true\b|^\s*(windowsOptions\s*:\s*\{\s*)?hostProcess\s*:\s*["']?true\b|^\s*allowedCapabilities\s*:\s*\[\s*["']?(\*|ALL)|^\s*defaultAllowPrivilegeEscalation\s*:\s*true\b/,
      hit: 'allowPrivilegedContainer: true',
      miss: 'allowPrivilegedContainer: false',
    },
  }),
  ...rowsOf('infra-permission', ['kubernetes'], {
    'a rule that lets everybody in': {
      pattern: /^\s*(-\s*)?(principals|namespaces|requestPrincipals)\s*:\s*\[\s*["']\*["']/,
      hit: 'principals: ["*"]',
      miss: 'principals: ["cluster.local/ns/a/sa/b"]',
    },
  }),
  ...rowsOf('infra-weak', ['kubernetes', 'compose'], {
    'a container that can write its own programs': {
      pattern: /^\s*["']?(readOnlyRootFilesystem|read_only)["']?\s*:\s*["']?false\b/,
      was: /\b(readOnlyRootFilesystem|read_only)["']?\s*:\s*["']?true\b/,
      hit: 'readOnlyRootFilesystem: false',
      miss: 'readOnlyRootFilesystem: true',
    },
    'capabilities that help an intruder': {
      pattern:
        /^\s*-\s*["']?(CAP_)?(NET_RAW|SYS_TIME|SYS_BOOT|MKNOD|SETUID|SETGID|SETPCAP|DAC_OVERRIDE|PERFMON|MAC_ADMIN|AUDIT_CONTROL|SYS_CHROOT|SYSLOG)\b/,
      under: /\b(add|cap_add)\s*:/,
      hit: 'cap_add:\n  - NET_RAW',
      miss: 'cap_drop:\n  - NET_RAW',
    },
    'a mode for developers': {
      pattern:
        /\b(FLASK_ENV|FLASK_DEBUG|DJANGO_DEBUG|APP_DEBUG|WERKZEUG_DEBUG_PIN|RAILS_ENV|ASPNETCORE_ENVIRONMENT|DEBUG_MODE)["']?\s*[:=]\s*["']?(development|debug|1|true|off)\b/i,
      hit: 'FLASK_DEBUG: 1',
      miss: 'FLASK_DEBUG: 0',
    },
  }),
  ...rowsOf('infra-weak', ['kubernetes'], {
    'a mode for developers in a variable': {
      pattern: /^\s*value\s*:\s*["']?(development|dev|debug|1|true)\b/i,
      under:
        /\bname\s*:\s*["']?(FLASK_ENV|FLASK_DEBUG|DJANGO_DEBUG|APP_DEBUG|RAILS_ENV|ASPNETCORE_ENVIRONMENT)\b/,
      hit: 'name: FLASK_ENV\nvalue: development',
      miss: 'name: FLASK_ENV\nvalue: production',
    },
    'words from elsewhere in a command': {
      pattern: /\{\{\s*=?\s*(inputs|workflow)\.parameters\b|\$\((params|tasks)\.[\w.-]+\)/,
      inside: /^\s*(source|script)\s*:\s*[|>]/,
      hit: 'script: |\n  echo {{inputs.parameters.message}}',
      miss: 'value: |\n  echo {{inputs.parameters.message}}',
    },
    'words from elsewhere among the words of a command': {
      pattern: /^\s*args\s*:\s*\[.*(\{\{\s*=?\s*(inputs|workflow)\.parameters\b|\$\(params\.)/,
      beside: /\bcommand\s*:.*\b(ba|z|da)?sh\b/,
      hit: 'command: [sh, -c]\nargs: ["echo {{inputs.parameters.message}}"]',
      miss: 'command: [echo]\nargs: ["{{inputs.parameters.message}}"]',
    },
    'words of a server within the rules of an entrance': {
      pattern:
        /\b(configuration|server|auth|stream|location)-snippet["']?\s*:|\ballow-snippet-annotations["']?\s*:\s*["']?true\b/,
      hit: 'nginx.ingress.kubernetes.io/configuration-snippet: |',
      miss: 'nginx.ingress.kubernetes.io/rewrite-target: /',
    },
    'a setting of the kernel': {
      pattern:
        /^\s*-\s*name\s*:\s*["']?(kernel\.|vm\.|fs\.|net\.(?!ipv4\.(ip_local_port_range|tcp_syncookies|ping_group_range|ip_unprivileged_port_start|tcp_keepalive\w*|tcp_fin_timeout)))/,
      under: /\bsysctls\s*:/,
      hit: 'sysctls:\n  - name: kernel.msgmax',
      miss: 'sysctls:\n  - name: net.ipv4.tcp_syncookies',
    },
    'processes that see each other': {
      pattern: /^\s*shareProcessNamespace\s*:\s*["']?true\b|^\s*(-\s*)?containerPort\s*:\s*22\s*$/,
      hit: 'shareProcessNamespace: true',
      miss: 'shareProcessNamespace: false',
    },
  }),
  ...rowsOf('infra-weak', ['kubernetes', 'compose'], {
    'whatever image has no tag': {
      pattern: /^\s*(-\s*)?image\s*:\s*["']?[a-z][\w./-]*["']?\s*$/,
      notBeside: /^\s*(build|tag|digest)\s*:/m,
      hit: 'image: nginx',
      miss: 'image: nginx:1.29',
    },
  }),
  ...rowsOf('infra-weak', ['dockerfile'], {
    'whatever image has no tag': {
      pattern:
        /^\s*FROM\s+(--\S+\s+)?(?!(scratch|base|build\w*|builder\w*|dep\w*|dev\w*|prod\w*|test\w*|final|runtime|release|common|install\w*|source|compile\w*|packag\w*|run\w*|stage\w*|app\w*|server|client|frontend|backend|web)\b)([a-z][\w.-]*\/)*[a-z][\w.-]*(\s+AS\s+\S+)?\s*$/i,
      hit: 'FROM debian',
      miss: 'FROM debian:13',
    },
    'the rights of the master within an image': {
      pattern: /^\s*(RUN|&&)\s.*\bsudo\s|^\s*EXPOSE\s+(22|23|3389)\b/,
      hit: 'RUN sudo apt-get install -y a',
      miss: 'RUN apt-get install -y a',
    },
  }),
];
