import type { SettingRow } from '../setting.ts';
import { rowsOf } from '../setting-row.ts';

/** Servers, stores and the machines they run on. */
export const hostRows: readonly SettingRow[] = [
  ...rowsOf('infra-protection', ['server'], {
    'a cipher that is broken': {
      pattern:
        /^\s*(ssl_ciphers|SSLCipherSuite|ssl-default-bind-ciphers|Ciphers|MACs|KexAlgorithms|CipherString)\b.*(?<![!\w-])(RC4|3DES|DES-CBC3|NULL|aNULL|eNULL|EXPORT|EXP|MD5|arcfour|[\w-]+-cbc|hmac-md5|diffie-hellman-group1-sha1)\b/i,
      hit: 'ssl_ciphers HIGH:RC4-SHA;',
      miss: 'ssl_ciphers HIGH:!RC4;',
    },
    'a guard that is off': {
      pattern:
        /^\s*(modsecurity\s+off|SecRuleEngine\s+(Off|DetectionOnly)|auth_request\s+off|limit_req\s+off|SSLEngine\s+off|ssl-server-verify\s+none|ssl_verify_client\s+(off|optional_no_ca)|auto_https\s+off|tls_insecure_skip_verify\b|SELINUX\s*=\s*(disabled|permissive)|SSLInsecureRenegotiation\s+on)/i,
      hit: 'SecRuleEngine Off',
      miss: 'SecRuleEngine On',
    },
    'a login that is easy to get around': {
      pattern:
        /^\s*(HostbasedAuthentication\s+yes|IgnoreRhosts\s+no|PermitUserEnvironment\s+yes|StrictModes\s+no|Protocol\s+1\b|GatewayPorts\s+(yes|clientspecified)|UsePAM\s+no|ChallengeResponseAuthentication\s+yes|KbdInteractiveAuthentication\s+yes)\b/i,
      hit: 'HostbasedAuthentication yes',
      miss: 'HostbasedAuthentication no',
    },
    'a door of a store that is open to all': {
      pattern: /^\s*(local|host\w*)\s.*\strust\s*$|^\s*host\w*\s+\S+\s+\S+\s+(0\.0\.0\.0\/0|::\/0|all)\s/,
      hit: 'host all all 10.0.0.0/8 trust',
      miss: 'host all all 10.0.0.0/8 scram-sha-256',
    },
    'a store that asks nobody': {
      pattern:
        /^\s*(protected-mode\s+no\b|skip-grant-tables\b|skip[-_]ssl\b|require_secure_transport\s*=\s*(OFF|0)|enable-debug-command\s+yes|authorization\s*:\s*["']?disabled|xpack\.security\.enabled\s*:\s*false|xpack\.security\.(http|transport)\.ssl\.enabled\s*:\s*false|client-cert-auth\s*:\s*false|tls_disable\s*=\s*["']?(1|true)|default_policy\s*=\s*"allow"|allow\.everyone\.if\.no\.acl\.found\s*=\s*true|security\.inter\.broker\.protocol\s*=\s*PLAINTEXT|ssl\.client\.auth\s*=\s*none|loopback_users\s*=\s*none|allow_anonymous\s+true|anonymous_enable\s*=\s*YES|guest ok\s*=\s*yes|server min protocol\s*=\s*(NT1|LANMAN\d)|allow_weak_crypto\s*=\s*true|password_encryption\s*=\s*'?md5|ssl\s*=\s*'?off|verify_server_hostname\s*=\s*false|acl_enabled\s*=\s*false)/i,
      hit: 'protected-mode no',
      miss: 'protected-mode yes',
    },
    'a check of names that is empty': {
      pattern: /^\s*ssl\.endpoint\.identification\.algorithm\s*=\s*$/,
      hit: 'ssl.endpoint.identification.algorithm=',
      miss: 'ssl.endpoint.identification.algorithm=https',
    },
    'a weaker kernel': {
      pattern:
        /^\s*(kernel\.(randomize_va_space|kptr_restrict|dmesg_restrict|yama\.ptrace_scope|unprivileged_bpf_disabled)|net\.ipv4\.tcp_syncookies|net\.ipv4\.conf\.\w+\.rp_filter|fs\.protected_\w+)\s*=\s*0\b|^\s*net\.ipv[46]\.conf\.\w+\.(accept_redirects|accept_source_route)\s*=\s*1\b/,
      hit: 'kernel.randomize_va_space = 0',
      miss: 'kernel.randomize_va_space = 2',
    },
  }),
  ...rowsOf('infra-exposure', ['server'], {
    'a name that the caller may give himself': {
      pattern:
        /^\s*(proxy_set_header|fastcgi_param|uwsgi_param|RequestHeader\s+set)\s+\S*(remote[-_]?user|auth|user|role|email|client[-_]?cert)\S*\s+["']?(\$http_|%\{)/i,
      hit: 'proxy_set_header X-Remote-User $http_x_remote_user;',
      miss: 'proxy_set_header X-Remote-User $remote_user;',
    },
    'every address of the machine': {
      pattern:
        /^\s*(bind(-address|_address)?\s*[= ]\s*["']?(0\.0\.0\.0|::|\*)|listen_addresses\s*=\s*'\*'|bindIp(All)?\s*:\s*["']?(0\.0\.0\.0|true|::)|network\.host\s*:\s*["']?0\.0\.0\.0|http\.host\s*:\s*["']?0\.0\.0\.0|client_addr\s*=\s*"0\.0\.0\.0")/,
      hit: 'bind 0.0.0.0',
      miss: 'bind 127.0.0.1',
    },
    'an open way to other machines': {
      pattern:
        /^\s*(ProxyRequests\s+On\b|proxy_pass\s+(https?:\/\/)?\$(arg_|http_|cookie_)|set_real_ip_from\s+(0\.0\.0\.0\/0|::\/0)|stats\s+admin\s+if\s+TRUE)/i,
      hit: 'ProxyRequests On',
      miss: 'ProxyRequests Off',
    },
    'an engine or a panel without a lock': {
      pattern: /\btcp:\/\/0\.0\.0\.0(:2375)?\b|--api\.insecure(=true)?\b|^\s*insecure\s*[:=]\s*true\b/,
      hit: '"hosts": ["tcp://0.0.0.0:2375"]',
      miss: '"hosts": ["unix:///var/run/a"]',
    },
  }),
  ...rowsOf('infra-privilege', ['server'], {
    'rights of the master without a password': {
      pattern:
        /NOPASSWD\s*:\s*(ALL\b|.*\/(ba|z|da)?sh\b|.*\*)|!authenticate\b|env_keep\s*\+?=.*LD_(PRELOAD|LIBRARY_PATH)|\bno_root_squash\b/,
      hit: 'deploy ALL=(root) NOPASSWD: ALL',
      miss: 'deploy ALL=(root) NOPASSWD: /usr/bin/systemctl restart app',
    },
    'the master as the user of a server': {
      pattern: /^\s*(user\s+root\s*;|User\s+root\s*$|Group\s+root\s*$)/i,
      hit: 'user root;',
      miss: 'user www-data;',
    },
  }),
  ...rowsOf('infra-privilege', ['unit'], {
    'the master as the user of a service': {
      pattern: /^\s*(User|Group)\s*=\s*(root|0)\s*$/,
      hit: 'User=root',
      miss: 'User=app',
    },
    'a limit of a service that is off': {
      pattern:
        /^\s*(NoNewPrivileges|PrivateTmp|PrivateDevices|ProtectSystem|ProtectHome|ProtectKernel\w+|ProtectControlGroups|MemoryDenyWriteExecute|RestrictSUIDSGID|RestrictNamespaces|LockPersonality|DynamicUser)\s*=\s*(no|false|off|0)\s*$|^\s*AmbientCapabilities\s*=.*CAP_(SYS_ADMIN|SYS_PTRACE|SYS_MODULE|DAC_OVERRIDE|NET_ADMIN)\b/,
      hit: 'NoNewPrivileges=no',
      miss: 'NoNewPrivileges=yes',
    },
  }),
  ...rowsOf('infra-privilege', ['ansible'], {
    'a file that everybody can write': {
      pattern:
        /^\s*mode\s*:\s*["']?(0?[0-7]?[0-7][0-7][2367]|(a|o|ugo)[=+]\w*w\w*|[\w=,]*o[=+]\w*w\w*)["']?\s*$/,
      hit: 'mode: "0777"',
      miss: 'mode: "0755"',
    },
  }),
  ...rowsOf('infra-protection', ['ansible'], {
    'a side that is not checked': {
      pattern:
        /^\s*(validate_certs|verify_ssl|ssl_verify|tls_verify|check_mode_certs)\s*:\s*["']?(no|false|off)\b|^\s*ansible_(ssh_common_args|ssh_extra_args)\b.*StrictHostKeyChecking=no|\bvalidate_certs=(no|false)\b|server_cert_validation\s*:\s*["']?ignore/i,
      hit: 'validate_certs: no',
      miss: 'validate_certs: yes',
    },
    'secrets in the log': {
      pattern: /^\s*no_log\s*:\s*["']?(no|false)\b/i,
      hit: 'no_log: false',
      miss: 'no_log: true',
    },
    'a guard of the machine that is off': {
      pattern:
        /^\s*(line|content|regexp)\s*:.*(PermitRootLogin\s+yes|PasswordAuthentication\s+yes|NOPASSWD\s*:\s*ALL)|^\s*policy\s*:\s*["']?(allow|permissive)\b|\bsetenforce\s+0\b/,
      hit: 'line: PermitRootLogin yes',
      miss: 'line: PermitRootLogin no',
    },
    'a guard that is stopped': {
      pattern: /^\s*state\s*:\s*["']?(disabled|permissive|stopped)\b/,
      under: /ufw|firewalld|selinux|auditd|apparmor|fail2ban/,
      hit: 'ufw:\n  state: disabled',
      miss: 'cron:\n  state: disabled',
    },
  }),
  ...rowsOf('infra-fetch', ['ansible'], {
    'packages that nobody signed': {
      pattern:
        /^\s*(gpgcheck|repo_gpgcheck)\s*:\s*["']?(no|false|0)\b|^\s*(disable_gpg_check|allow_unauthenticated|force_apt_get_unsigned|trusted)\s*:\s*["']?(yes|true)\b|\b(curl|wget)\b[^|\n]{0,300}\|\s*(sudo\s+)?(ba|z|da)?sh\b/i,
      hit: 'gpgcheck: no',
      miss: 'gpgcheck: yes',
    },
  }),
  ...rowsOf('infra-protection', ['script', 'dockerfile', 'ansible'], {
    'a guard of the machine': {
      pattern:
        /\b(ufw\s+(disable|default\s+allow)|setenforce\s+0|iptables\s+(-F|--flush|-P\s+(INPUT|FORWARD)\s+ACCEPT)|systemctl\s+(stop|disable|mask)\s+(--now\s+)?(firewalld|ufw|auditd|apparmor|fail2ban|selinux\w*))\b/,
      hit: 'RUN ufw disable',
      miss: 'RUN ufw enable',
    },
  }),
  ...rowsOf('infra-weak', ['server'], {
    'a page for everybody': {
      pattern: /^\s*(Require\s+all\s+granted|Allow\s+from\s+all|allow\s+all\s*;|satisfy\s+any\s*;)/i,
      was: /^\s*(Require\s+(?!all\s+granted)|Deny\s+from|deny\s|allow\s+(?!all)|Allow\s+from\s+(?!all)|auth_basic\b|satisfy\s+all)/i,
      hit: 'Require all granted',
      miss: 'Require ip 10.0.0.0/8',
    },
    'more than a server has to tell or do': {
      pattern:
        /^\s*(server_tokens\s+on|ServerTokens\s+(Full|OS)|TraceEnable\s+on|AllowOverride\s+All|Options\s+(All\b|.*\+ExecCGI)|client_max_body_size\s+0|merge_slashes\s+off|X11Forwarding\s+yes|AllowTcpForwarding\s+yes|local[-_]infile\s*=\s*(1|ON)|secure_file_priv\s*=\s*("")?\s*$)/i,
      was: /^\s*(server_tokens\s+off|TraceEnable\s+off|AllowOverride\s+None|X11Forwarding\s+no|AllowTcpForwarding\s+no|local[-_]infile\s*=\s*(0|OFF)|secure_file_priv\s*=\s*\S{3})/i,
      hit: 'server_tokens on;',
      miss: 'server_tokens off;',
    },
  }),
];
