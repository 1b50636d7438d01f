import type { SettingRow } from '../setting.ts';
import { rowsOf } from '../setting-row.ts';

/** Images, containers and clusters. */
export const clusterRows: readonly SettingRow[] = [
  ...rowsOf('infra-protection', ['dockerfile'], {
    'a secret that is written into a layer': {
      pattern: /^\s*(RUN|&&)?.*\b(echo|printf)\b.*\$\{?\w*(TOKEN|PASSWORD|PASSWD|SECRET|API_?KEY)\w*\b.*>/i,
      hit: 'RUN echo "key=$NPM_TOKEN" > .npmrc',
      miss: 'RUN echo "key=$NPM_VERSION" > .npmrc',
    },
    'the keys of somebody': {
      pattern:
        /^\s*(COPY|ADD)\s+(--\S+\s+)*\S*(id_(rsa|dsa|ed25519|ecdsa)|\.ssh|\.aws|\.git-credentials|\.netrc|\.pgpass|\.kube|\.docker\/config\.json)(\/\S*)?\s/,
      hit: 'COPY .ssh/id_rsa /root/.ssh/id_rsa',
      miss: 'COPY .sshd/config /root/config',
    },
  }),
  ...rowsOf('infra-privilege', ['dockerfile', 'script', 'ansible'], {
    'a program that runs with the rights of its owner': {
      pattern: /\bchmod\s+(-\w+\s+)*([2467][0-7]{3}|[ug]*\+s)\b/,
      hit: 'RUN chmod 4755 /usr/bin/find',
      miss: 'RUN chmod 0755 /usr/bin/find',
    },
    'every right without a password': {
      pattern: /NOPASSWD\s*:\s*(ALL|\/bin\/(ba)?sh)\b/,
      hit: 'RUN echo "app ALL=(ALL) NOPASSWD: ALL" >> /etc/sudoers',
      miss: 'RUN echo "app ALL=(ALL) PASSWD: ALL" >> /etc/sudoers',
    },
    'a way in that stays': {
      pattern:
        />>?\s*["']?\S*\/(authorized_keys|ld\.so\.preload|cron\.(d|daily|hourly)\/\S+|crontabs?\/\S+|shadow)\b|\btee\s+(-a\s+)?\S*\/authorized_keys\b/,
      hit: 'RUN echo "ssh-ed25519 AAAA ops" >> /root/.ssh/authorized_keys',
      miss: 'RUN echo "a.example ssh-ed25519 AAAA" >> /root/.ssh/known_hosts',
    },
  }),
  ...rowsOf('infra-exposure', ['dockerfile', 'compose', 'kubernetes', 'script', 'unit'], {
    'a door for debuggers': {
      pattern:
        /--inspect(-brk)?=(0\.0\.0\.0|\*|\[::\])|-agentlib:jdwp=\S*address=(\*|0\.0\.0\.0)|\bdlv\b.*--listen=(:|0\.0\.0\.0)|\bdebugpy\b.*--listen\s+0\.0\.0\.0/,
      hit: 'CMD ["node", "--inspect=0.0.0.0:9229", "a.js"]',
      miss: 'CMD ["node", "--inspect=127.0.0.1:9229", "a.js"]',
    },
  }),
  ...rowsOf('infra-exposure', ['compose'], {
    'a store at every address of the machine': {
      pattern:
        /^\s*-\s*["']?0\.0\.0\.0:\d+:(1433|1521|2181|2375|2376|2379|3306|3389|5432|5601|5672|5900|5984|6379|8086|9042|9092|9200|11211|15672|27017)\b/,
      hit: '- "0.0.0.0:5432:5432"',
      miss: '- "127.0.0.1:5432:5432"',
    },
    'the engine of containers over the net': {
      pattern: /\btcp:\/\/0\.0\.0\.0:2375\b/,
      hit: 'command: dockerd -H tcp://0.0.0.0:2375',
      miss: 'command: dockerd -H unix:///var/run/d',
    },
  }),
  ...rowsOf('infra-protection', ['compose', 'kubernetes', 'dockerfile', 'script'], {
    'a store without a login': {
      pattern:
        /\bPOSTGRES_HOST_AUTH_METHOD["']?\s*[:=]\s*["']?trust\b|\b(MYSQL_ALLOW_EMPTY_PASSWORD|MARIADB_ALLOW_EMPTY_ROOT_PASSWORD|ALLOW_EMPTY_PASSWORD|ALLOW_ANONYMOUS_LOGIN|GF_AUTH_ANONYMOUS_ENABLED|REDIS_ALLOW_EMPTY_PASSWORD)["']?\s*[:=]\s*["']?(yes|true|1)\b|\b(xpack\.security\.enabled|plugins\.security\.disabled=true|N8N_BASIC_AUTH_ACTIVE|ME_CONFIG_BASICAUTH|DISABLE_AUTH=true|ENABLE_AUTH)["']?\s*[:=]\s*["']?false\b|--(noauth|no-auth|skip-grant-tables)\b|--protected-mode\s+no\b|\bDISABLE_SECURITY_PLUGIN["']?\s*[:=]\s*["']?true/,
      hit: 'POSTGRES_HOST_AUTH_METHOD: trust',
      miss: 'POSTGRES_HOST_AUTH_METHOD: scram-sha-256',
    },
  }),
  ...rowsOf('infra-privilege', ['compose'], {
    'a folder that rules the host': {
      pattern:
        /^\s*-\s*["']?\/(etc|root|proc|sys|boot|dev|home|usr|var\/lib\/docker|var\/run|run)?\/?:\/[^:\s]+/,
      hit: '- /:/host',
      miss: '- /srv/app:/app',
    },
    'a limit of a container that is off': {
      pattern: /\bno-new-privileges[:=]\s*false\b|\blabel[:=]disable\b|\bsystempaths=unconfined\b/,
      hit: '- no-new-privileges:false',
      miss: '- no-new-privileges:true',
    },
  }),
  ...rowsOf('infra-privilege', ['kubernetes', 'terraform'], {
    'a folder that rules the host': {
      pattern:
        /^\s*path["']?\s*[:=]\s*["']?\/(etc|root|proc|sys|dev|boot|home|usr|var\/run|run|var\/lib\/(kubelet|docker|etcd)|etc\/kubernetes)?\/?["']?\s*$/,
      under: /host_?path/i,
      hit: 'hostPath:\n  path: /',
      miss: 'httpGet:\n  path: /',
    },
  }),
  ...rowsOf('infra-privilege', ['kubernetes'], {
    'a name space in which containers may do anything': {
      pattern: /pod-security\.kubernetes\.io\/enforce["']?\s*:\s*["']?privileged\b/,
      hit: 'pod-security.kubernetes.io/enforce: privileged',
      miss: 'pod-security.kubernetes.io/enforce: restricted',
    },
    'the bare view of the host': {
      pattern: /^[-\s]*procMount\s*:\s*["']?Unmasked\b/,
      hit: 'procMount: Unmasked',
      miss: 'procMount: Default',
    },
  }),
  ...rowsOf('infra-permission', ['kubernetes'], {
    'rights that lead to all others': {
      pattern:
        /^[-\s]*(verbs|resources)\s*:\s*\[[^\]]*["']?\b(impersonate|escalate|bind|pods\/exec|pods\/attach|secrets|serviceaccounts\/token|nodes\/proxy)\b(?!\/)/,
      hit: 'resources: ["pods", "secrets"]',
      miss: 'resources: ["pods", "services"]',
    },
    'rights that lead to all the others': {
      pattern:
        /^\s*-\s*["']?(impersonate|escalate|bind|pods\/exec|pods\/attach|secrets|serviceaccounts\/token|nodes\/proxy)["']?\s*$/,
      under: /\b(verbs|resources)\s*:/,
      hit: 'resources:\n  - secrets',
      miss: 'resources:\n  - services',
    },
    'a group that everybody or the master is in': {
      pattern: /\bsystem:(masters|anonymous|unauthenticated)\b/,
      hit: 'name: system:masters',
      miss: 'name: system:nodes',
    },
    'a server that asks nobody who he is': {
      pattern:
        /--(anonymous-auth=true|authorization-mode=\S*AlwaysAllow|insecure-port=[1-9]|insecure-bind-address|enable-skip-login|disable-admission-plugins=\S*PodSecurity|client-cert-auth=false)|--insecure\b\s*["',]?$/,
      hit: '- --anonymous-auth=true',
      miss: '- --anonymous-auth=false',
    },
  }),
  ...rowsOf('infra-exposure', ['kubernetes'], {
    'an entrance from the internet': {
      pattern:
        /\bscheme["']?\s*:\s*["']?internet-facing\b|load-balancer-(internal|type)["']?\s*:\s*["']?(false|external)\b/,
      hit: 'alb.ingress.kubernetes.io/scheme: internet-facing',
      miss: 'alb.ingress.kubernetes.io/scheme: internal',
    },
    'every address': {
      pattern: /^\s*(-\s*)?(cidr\s*:\s*)?["']?(0\.0\.0\.0\/0|::\/0)["']?\s*$/,
      under: /loadBalancerSourceRanges|ingress|from\s*:|ipBlock|allow/i,
      hit: 'loadBalancerSourceRanges:\n  - 0.0.0.0/0',
      miss: 'loadBalancerSourceRanges:\n  - 10.0.0.0/8',
    },
  }),
  ...rowsOf('infra-protection', ['kubernetes'], {
    'connections that may go without encryption': {
      pattern:
        /\b(force-)?ssl-redirect["']?\s*:\s*["']?false\b|proxy-ssl-verify["']?\s*:\s*["']?off\b|--kubelet-insecure-tls\b/,
      hit: 'nginx.ingress.kubernetes.io/ssl-redirect: "false"',
      miss: 'nginx.ingress.kubernetes.io/ssl-redirect: "true"',
    },
    'services that need not show who they are': {
      pattern: /^\s*mode\s*:\s*["']?(PERMISSIVE|DISABLE)\b/,
      under: /mtls|tls\s*:/i,
      hit: 'mtls:\n  mode: PERMISSIVE',
      miss: 'mtls:\n  mode: STRICT',
    },
  }),
  ...rowsOf('infra-weak', ['kubernetes', 'compose'], {
    'a way in from outside': {
      pattern: /^\s*(type\s*:\s*["']?(LoadBalancer|NodePort)\b|hostPort\s*:|[-\s]*tag\s*:\s*["']?latest\b)/,
      was: /^\s*type\s*:\s*["']?ClusterIP\b/,
      hit: 'type: LoadBalancer',
      miss: 'type: ClusterIP',
    },
  }),
];
