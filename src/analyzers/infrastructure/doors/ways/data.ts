import type { SettingRow } from '../../setting.ts';
import { rowsOf } from '../../setting-row.ts';

const stores = '1433|1521|2181|2379|3306|5432|5984|6379|8086|9042|9200|11211|15672|27017';
const anyAddress = '(?:ipv[46]@)?(?:\\*|0\\.0\\.0\\.0|\\[?::\\]?)?';

/** Doors of servers and clusters: who may come to their controls, their stores and their places, and what may go out. */
export const wayRows: readonly SettingRow[] = [
  ...rowsOf('infra-exposure', ['server'], {
    'the controls of a server to the net': {
      pattern: new RegExp(
        `^\\s*stats\\s+socket\\s+${anyAddress}:\\d+|^\\s*stats\\s+socket\\s+/.*\\bmode\\s+0?[0-7]{2}[2367]\\b|^\\s*admin\\s+${anyAddress}:\\d+|\\baddress\\s*:\\s*["']?0\\.0\\.0\\.0["']?\\s*,\\s*port_value\\s*:\\s*(?:9901|15000|19000)\\b|["']?listen["']?\\s*:\\s*["']?(?:0\\.0\\.0\\.0|\\[::\\])?:2019\\b`,
      ),
      hit: 'stats socket ipv4@0.0.0.0:9999 level admin',
      miss: 'stats socket ipv4@127.0.0.1:9999 level admin',
    },
    'a store to whoever reaches the proxy': {
      pattern: new RegExp(
        `^\\s*bind\\s+${anyAddress}:(?:${stores})\\b(?!.*\\bverify\\s+required)|^\\s*listen\\s+${anyAddress}:?(?:${stores})\\s*;`,
      ),
      hit: 'bind :5432',
      miss: 'bind 127.0.0.1:5432',
    },
    'every machine as one whose word is believed': {
      pattern:
        /^\s*(trusted_proxies\s+static\s|RemoteIP(Trusted|Internal)Proxy\s|set_real_ip_from\s).*(?<![\d.])(0\.0\.0\.0\/0|::\/0)/,
      hit: 'trusted_proxies static 0.0.0.0/0 ::/0',
      miss: 'trusted_proxies static 10.0.0.0/24',
    },
  }),
  ...rowsOf('infra-exposure', ['server', 'kubernetes', 'ansible'], {
    'a name that the caller gives himself': {
      pattern:
        /^\s*(proxy_set_header|fastcgi_param|uwsgi_param|more_set_input_headers)\s+["']?(?!Authorization\b|Cookie\b|X-Forwarded-(For|Proto|Host)\b)\S*(who\b|user|auth|role|email|tenant|account|identity|client[-_]?cert|customer|member|admin|scope|group)\S*\s+["']?\$(http_|arg_|cookie_)/i,
      hit: '      proxy_set_header X-Role $arg_role;',
      miss: '      proxy_set_header X-Role $role;',
    },
  }),
  ...rowsOf('infra-protection', ['server'], {
    'a password that goes over the net as it is': {
      pattern:
        /^\s*host(nossl|nogssenc)?\s+\S+\s+\S+\s+(?!127\.|::1|localhost\b|samehost\b)\S+(\s+255\.\S+)?\s+(password|ident)\b/,
      hit: 'host all all 10.0.0.0/8 password',
      miss: 'hostssl all all 10.0.0.0/8 scram-sha-256',
    },
  }),
  ...rowsOf('infra-exposure', ['kubernetes'], {
    'a way in or out for everything': {
      pattern: /^\s*-\s*\{\s*\}\s*$/,
      under: /^\s*(egress|ingress|rules)\s*:/,
      hit: '  egress:\n    - {}',
      miss: '  volumes:\n    - {}',
    },
    'a way in or out for everything on one line': {
      pattern:
        /^\s*(egress|ingress)\s*:\s*\[\s*\{\s*\}\s*\]|\bmode\s*:\s*["']?ALLOW_ANY\b|\b(to|from)Entities\s*:\s*\[[^\]]*\b(world|all)\b/,
      hit: 'outboundTrafficPolicy: { mode: ALLOW_ANY }',
      miss: 'outboundTrafficPolicy: { mode: REGISTRY_ONLY }',
    },
  }),
  ...rowsOf('infra-protection', ['kubernetes'], {
    'a check that lets everything in when it cannot be asked': {
      pattern: /^\s*(-\s*)?failurePolicy\s*:\s*["']?Ignore\b/,
      beside: /\b(clientConfig|admissionReviewVersions|validationFailureAction|matchConstraints)\s*:/,
      hit: '  - name: a.b.c\n    failurePolicy: Ignore\n    clientConfig: {}',
      miss: '  - name: a.b.c\n    failurePolicy: Fail\n    clientConfig: {}',
    },
    'signatures of whoever signs': {
      pattern:
        /^\s*(-\s*)?(subject|issuer|subjectRegExp|issuerRegExp)\s*:\s*["']?(\*|\^?\.[*+]\$?|https:\/\/\*)["']?\s*$/i,
      hit: '    subject: "*"',
      miss: '    subject: "https://acme.dev/*"',
    },
  }),
  ...rowsOf('infra-permission', ['kubernetes'], {
    'a group that all who are signed in are members of': {
      pattern: /^\s*(-\s*)?name\s*:\s*["']?system:authenticated\b/,
      hit: '    name: system:authenticated',
      miss: '    name: system:nodes',
    },
  }),
  ...rowsOf('infra-fetch', ['kubernetes'], {
    'parts of somebody else as they are that day': {
      pattern:
        /^\s*-\s*["']?((https?|ssh):\/\/|git@|git::|github\.com\/)\S+([?&]ref=(main|master|HEAD|develop|trunk|latest)\b|\/\/raw\.githubusercontent\.com\/[\w.-]+\/[\w.-]+\/(main|master|HEAD)\/)|^\s*-\s*["']?(https:\/\/|git::)?(github|gitlab)\.com\/[\w.-]+\/[\w.-]+\/\/(?!\S*[?&]ref=)\S*\s*$/,
      hit: '  - https://github.com/a/b//c?ref=main',
      miss: '  - https://github.com/a/b//c?ref=v1.2.3',
    },
  }),
];
