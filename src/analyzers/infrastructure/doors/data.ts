import type { SettingRow } from '../setting.ts';
import { rowsOf } from '../setting-row.ts';
import { vendorDoors } from './vendors/data.ts';
import { wayRows } from './ways/data.ts';

const builds = ['script', 'dockerfile', 'pipeline', 'workflow', 'ansible', 'compose', 'application'] as const;

/** Doors of programs to the outside, and what stands before them. */
export const doorRows: readonly SettingRow[] = [
  ...rowsOf(
    'infra-exposure',
    ['server', 'compose', 'kubernetes', 'application', 'script', 'dockerfile', 'unit'],
    {
      'a door for those who run a program, at every address of the machine': {
        pattern:
          /^\s*(-\s*)?["']?(admin|admin_listen|KONG_ADMIN_LISTEN|admin_gui_listen|admin[-_.]?(address|bind|host|listen\w*)|stats[-_.]?(address|bind)|management[-_.]?(address|bind\w*)|status_listen|debug[-_.]?(address|bind|listen))["']?\s*[:=\s]\s*["']?(tcp:\/\/)?(0\.0\.0\.0|\*|:|\[::\])(:?\d{2,5})\b|--(enable-admin-api|web\.enable-admin-api|web\.enable-lifecycle|admin-address[= ]["']?(0\.0\.0\.0|:))/,
        hit: 'admin 0.0.0.0:2019',
        miss: 'admin 127.0.0.1:2019',
      },
      'a door of a debugger or a profiler': {
        pattern:
          /\bJAVA_TOOL_OPTIONS\b.*-agentlib:jdwp|-agentlib:jdwp=\S*address=(\*|0\.0\.0\.0|\d+\b)|-Dcom\.sun\.management\.jmxremote\.(authenticate|ssl)=false|--inspect(-brk)?(=\d+)?(?=["'\s,]|$).*0\.0\.0\.0|\bWERKZEUG_DEBUG_PIN["']?\s*[:=]\s*["']?off/,
        hit: 'JAVA_OPTS=-Dcom.sun.management.jmxremote.authenticate=false',
        miss: 'JAVA_OPTS=-Dcom.sun.management.jmxremote.authenticate=true',
      },
    },
  ),
  ...rowsOf('infra-exposure', ['compose'], {
    'a door without encryption or login to the net outside': {
      pattern:
        /^\s*-\s*["']?(0\.0\.0\.0:)?\d+:(21|23|111|139|389|445|873|1099|1883|2049|2181|4369|5000[0-9]|5555|5601|5672|5900|5985|6000|7077|7474|8161|8500|8983|9300|10250|15672|25672|26257|28015|50070|61616)(\/tcp)?["']?\s*$/,
      hit: '- "1883:1883"',
      miss: '- "8883:8883"',
    },
  }),
  ...rowsOf('infra-exposure', ['kubernetes'], {
    'every address of the internet': {
      pattern:
        /\b(loadBalancerSourceRanges|inbound-cidrs|whitelist-source-range|load-balancer-source-ranges|allowed[-_]?(cidrs?|ips?|source[-_]?ranges?)|authorizedNetworks|cidr)["']?\s*:\s*\[?\s*["']?(0\.0\.0\.0\/0|::\/0)/i,
      notUnder: /egress/i,
      hit: 'loadBalancerSourceRanges: ["0.0.0.0/0"]',
      miss: 'loadBalancerSourceRanges: ["10.0.0.0/8"]',
    },
  }),
  ...rowsOf('infra-privilege', ['kubernetes', 'terraform'], {
    'a folder that rules the host, on one line': {
      pattern:
        /\bhost_?path["']?\s*[:=]\s*\{.*\bpath["']?\s*[:=]\s*["']?\/(etc|root|proc|sys|dev|boot|home|usr|var|var\/run|run|var\/log|var\/lib|var\/lib\/(kubelet|docker|etcd|containerd)(\/\w+)?|etc\/kubernetes)?\/?["']?\s*[,}]/i,
      hit: 'hostPath: { path: /var/lib/kubelet, type: Directory }',
      miss: 'hostPath: { path: /var/lib/app, type: Directory }',
    },
  }),
  ...rowsOf('infra-protection', ['kubernetes', 'ansible'], {
    'a header that protects the reader and is held back': {
      pattern:
        /^\s*(proxy_hide_header|more_clear_headers|Header\s+(always\s+)?unset)\s+["']?(Strict-Transport-Security|Content-Security-Policy|X-Frame-Options|X-Content-Type-Options)\b/i,
      hit: 'more_clear_headers "Content-Security-Policy";',
      miss: 'more_clear_headers "X-Powered-By";',
    },
    'a part of a server that asks nobody': {
      pattern:
        /^\s*(auth_basic\s+off|allow\s+all|satisfy\s+any|modsecurity\s+off|proxy_ssl_verify\s+off)\s*;/,
      hit: 'auth_basic off;',
      miss: 'auth_basic on;',
    },
  }),
  ...rowsOf('infra-protection', ['server', 'application', 'kubernetes'], {
    'a header that protects the reader, with a value that protects nobody': {
      pattern:
        /\bX-Frame-Options["']?[\s:=]+["']?(ALLOWALL|ALLOW-FROM\s+\*|ALLOW\b)|\bStrict-Transport-Security["']?[\s:=]+["']?max-age=0\b|\bReferrer-Policy["']?[\s:=]+["']?unsafe-url|\bX-Content-Type-Options["']?[\s:=]+["']?(none|off|sniff)\b|\bContent-Security-Policy["']?[\s:=]+["']?[^;]*\b(default|script)-src\b[^;"]*(\s\*|'unsafe-eval'|'unsafe-inline')(?=[\s;"']|$)|\bframe-ancestors\s+\*/i,
      hit: 'add_header X-Frame-Options ALLOWALL;',
      miss: 'add_header X-Frame-Options DENY;',
    },
  }),
  ...rowsOf('infra-protection', ['server'], {
    'a filter of tries that lets everybody try': {
      pattern: /^\s*ignoreip\s*=.*(0\.0\.0\.0\/0|::\/0)|^\s*(bantime|findtime)\s*=\s*[01]\s*s?\s*$/,
      hit: 'ignoreip = 127.0.0.1/8 0.0.0.0/0',
      miss: 'ignoreip = 127.0.0.1/8 10.0.0.0/8',
    },
  }),
  ...rowsOf('infra-weak', ['server'], {
    'a header of its own to a place, which then has none of those around it': {
      pattern: /^\s*add_header\s+(?!(Strict-Transport|Content-Security|X-Frame|X-Content-Type))\S/i,
      inside: /^\s*(location|if)\b/,
      notBeside: /\badd_header\s+(Strict-Transport|Content-Security|X-Frame|X-Content-Type)|\binclude\b/i,
      whole: /^\s*add_header\s+(Strict-Transport|Content-Security|X-Frame|X-Content-Type)/im,
      hit: 'server {\n  add_header X-Frame-Options DENY;\n  location / {\n    add_header X-A b;\n  }\n}',
      miss: 'server {\n  add_header X-B b;\n  location / {\n    add_header X-A b;\n  }\n}',
    },
  }),
  ...rowsOf('infra-exposure', ['server'], {
    'a list of the files of a folder': {
      pattern: /^\s*(autoindex\s+on|Options\s+[^\n]*(?<!-)\bIndexes\b)/i,
      hit: 'autoindex on;',
      miss: 'autoindex off;',
    },
  }),
  ...rowsOf('infra-fetch', builds, {
    'a second place for packages, from which the same names may come': {
      pattern:
        /\b(PIP_EXTRA_INDEX_URL|UV_EXTRA_INDEX_URL|UV_INDEX|POETRY_REPOSITORIES_\w+_URL|BUN_CONFIG_REGISTRY)["']?\s*[:=]\s*["']?\S*https?:|--extra-index-url[= ]|\b(PIP_INDEX_URL|UV_DEFAULT_INDEX|UV_INDEX_URL|NPM_CONFIG_REGISTRY|npm_config_registry|YARN_NPM_REGISTRY_SERVER|YARN_REGISTRY|GOPROXY|CARGO_REGISTRIES_\w+_INDEX|BUNDLE_MIRROR__\w+)["']?\s*[:=]\s*["']?\S*http:\/\/(?!localhost|127\.)/,
      hit: 'PIP_EXTRA_INDEX_URL: https://wheels.acme.dev/simple',
      miss: 'PIP_INDEX_URL: https://wheels.acme.dev/simple',
    },
  }),
  ...rowsOf('infra-protection', ['script', 'dockerfile', 'pipeline', 'workflow', 'ansible', 'unit', 'cron'], {
    'a sum or a signature that may be wrong': {
      pattern:
        /\b(sha\d{3}sum|shasum|md5sum|b2sum|gpgv?|cosign\s+verify\S*|minisign|openssl\s+dgst|slsa-verifier|codesign|rpm\s+-K|rpmkeys|apksigner|gh\s+attestation)\b[^|#\n]*\|\|\s*(true\b|:|echo\b|printf\b|exit\s+0|log\b|warn\w*\b|logger\b|continue\b|return\s+0)/,
      hit: 'sha256sum -c a.sha256 || echo "no sum"',
      miss: 'sha256sum -c a.sha256 || exit 1',
    },
  }),
  ...rowsOf('infra-privilege', ['script', 'dockerfile', 'ansible', 'pipeline', 'workflow'], {
    'a program that runs with the rights of whom it belongs to': {
      pattern:
        /\binstall\b[^|;&#]*\s(-m\s*|--mode[= ])["']?(0?[2467][0-7]{3}|[ug]*[+=]\w*s)|--chmod=["']?[2467][0-7]{3}\b|^\s*mode\s*:\s*["']?0?[2467][0-7]{3}\b|^\s*%attr\(\s*0?[2467][0-7]{3}\b|\bdpkg-statoverride\b.*\s[2467][0-7]{3}\s/,
      hit: 'install -D -m 4755 a /usr/bin/a',
      miss: 'install -D -m 0755 a /usr/bin/a',
    },
  }),
  ...rowsOf('infra-privilege', ['server'], {
    'commands from which one gets to a shell of the master': {
      pattern:
        /^\s*(Cmnd_Alias\s+\w+\s*=|[%+\w.-]+\s+\w+\s*=\s*(\([^)]*\)\s*)?(NOPASSWD\s*:)?).*\/(vi|vim|nano|ed|less|more|man|find|awk|gawk|sed|tar|zip|rsync|scp|python[\d.]*|perl|ruby|lua|node|php|env|tee|cp|mv|dd|chmod|chown|ln|git|docker|podman|kubectl|systemctl\s+\*|journalctl|apt(-get)?|yum|dnf|pip\d?|npm|make|gdb|strace|tcpdump|nmap|mount|visudo|passwd|useradd|usermod|crontab|bash|sh|zsh|dash|su)(\s+\*|\s+\S*\*|\s*$|\s*,)/,
      hit: 'Cmnd_Alias EDIT = /usr/bin/vi /etc/nginx/*',
      miss: 'Cmnd_Alias EDIT = /usr/bin/systemctl reload nginx',
    },
  }),
  ...rowsOf('infra-exposure', ['cloudformation', 'terraform', 'stack'], {
    'a call that asks nobody who he is': {
      pattern:
        /\bAuthorizer["']?\s*:\s*["']?NONE\b|\bAddDefaultAuthorizerToCorsPreflight["']?\s*:\s*["']?false|\bauthorizationType\s*:\s*\w*\.?(AuthorizationType\.)?NONE\b|\bFunctionUrlAuthType\.NONE\b|\bmethod_?authorization_?type\s*=\s*"NONE"/i,
      hit: 'Auth: { Authorizer: NONE }',
      miss: 'Auth: { Authorizer: Cognito }',
    },
  }),
  ...rowsOf('infra-permission', ['cloudformation', 'terraform', 'stack'], {
    'full rights by the name of a policy of the vendor': {
      pattern:
        /^\s*(-\s*)?["']?(AdministratorAccess|PowerUserAccess|IAMFullAccess|Amazon(S3|DynamoDB|EC2|RDS|SQS|SNS|Kinesis|Cognito\w*|SSM|ECS|EKS|Route53)FullAccess|AWSLambda_FullAccess|SecretsManagerReadWrite|AWSKeyManagementServicePowerUser)["']?,?\s*$|\b(polic(y|ies)\w*|name)["']?\s*[:=]\s*\[?\s*["']?(AdministratorAccess|IAMFullAccess)\b|\bpolicy\/(Amazon(S3|DynamoDB\w*|EC2\w*|RDS|SQS|SNS|SSM|ECS|Route53)FullAccess|AWSLambda_FullAccess|SecretsManagerReadWrite|AWSKeyManagementServicePowerUser|AWSOrganizationsFullAccess)\b|\bfromAwsManagedPolicyName\(\s*["'](AdministratorAccess|PowerUserAccess|IAMFullAccess|Amazon\w+FullAccess)/,
      hit: '- AdministratorAccess',
      miss: '- AWSLambdaBasicExecutionRole',
    },
  }),
  ...rowsOf('infra-weak', ['pipeline'], {
    'words of a caller in a command': {
      pattern: /^\s*(-\s*)?run\s*:\s*(?![|>]).*\$\{\{\s*inputs\./,
      was: /^\s*\w+\s*:\s*\$\{\{\s*inputs\./,
      hit: 'run: tool install $\u007b{ inputs.channel }}',
      miss: 'run: tool install "$CHANNEL"',
    },
    'words of a caller in the lines of a command': {
      pattern: /^(?!\s*(-\s*)?(run|uses|with|if|name)\s*:).*\$\{\{\s*inputs\./,
      inside: /^\s*(-\s*)?run\s*:\s*[|>]/,
      was: /^\s*\w+\s*:\s*\$\{\{\s*inputs\./,
      hit: 'steps:\n  - run: |\n      tool install $\u007b{ inputs.channel }}',
      miss: 'steps:\n  - with: |\n      channel $\u007b{ inputs.channel }}',
    },
  }),
  ...rowsOf('infra-fetch', ['workflow'], {
    'a file that another run made, and that a stranger may have written': {
      pattern:
        /^\s*(-\s*)?(run\s*:\s*)?((ba|z)?sh|node|python\d?|source|\.|chmod\s+\S*(x|[1357])\S*|make\s+-C|pip\s+install|npm\s+(ci|i|install))\s+["']?\.?\/?[\w.-]+|^\s*(-\s*)?(run\s*:\s*)?\.\/[\w./-]+/,
      whole:
        /^\s*(on\s*:\s*\[?\s*)?workflow_run\b[\s\S]*(\bdownload-artifact\b|\bgh\s+run\s+download\b|\/artifacts\/)/m,
      hit: 'on:\n  workflow_run:\njobs:\n  a:\n    steps:\n      - uses: actions/download-artifact@v4\n      - run: ./site/a.sh',
      miss: 'on:\n  push:\njobs:\n  a:\n    steps:\n      - uses: actions/download-artifact@v4\n      - run: ./site/a.sh',
    },
  }),
  ...wayRows,
  ...vendorDoors,
];
