import type { SettingRow } from '../../setting.ts';
import { rowsOf } from '../../setting-row.ts';

const clouds = ['terraform', 'cloudformation'] as const;

/** Doors of clouds, images, services, and of what programs are told. */
export const vendorDoors: readonly SettingRow[] = [
  ...rowsOf('infra-protection', ['terraform'], {
    'images that nobody signed': {
      pattern:
        /\bevaluation_mode\s*=\s*"(DISABLED|ALWAYS_ALLOW)"|\benforcement_mode\s*=\s*"DRYRUN_AUDIT_LOG_ONLY"|\benable_binary_authorization\s*=\s*false\b/,
      hit: '    evaluation_mode = "DISABLED"',
      miss: '    evaluation_mode = "PROJECT_SINGLETON_POLICY_ENFORCE"',
    },
    'the last part of the way without encryption': {
      pattern:
        /^\s*(ssl\s*=\s*"(off|flexible)"|value\s*=\s*"flexible"|security_level\s*=\s*"(essentially_off|off)")/,
      block: /"cloudflare_/,
      hit: 'resource "cloudflare_zone_settings_override" "a" {\n  settings {\n    ssl = "flexible"\n  }\n}',
      miss: 'resource "cloudflare_zone_settings_override" "a" {\n  settings {\n    ssl = "strict"\n  }\n}',
    },
  }),
  ...rowsOf('infra-weak', ['terraform'], {
    'a wall that counts what it kept out': {
      pattern: /\b(count|allow)\s*\{\s*\}/,
      was: /\b(block|none|captcha|challenge)\s*\{\s*\}/,
      hit: '    count {}',
      miss: '    block {}',
    },
  }),
  ...rowsOf('infra-exposure', ['terraform'], {
    'whoever comes past to what asked for a login': {
      pattern: /\beveryone\s*=\s*(true\b|\{)|\bdecision\s*=\s*"bypass"/,
      block: /"cloudflare_(zero_trust_)?access/,
      hit: 'resource "cloudflare_access_policy" "a" {\n  decision = "bypass"\n}',
      miss: 'resource "cloudflare_access_policy" "a" {\n  decision = "allow"\n}',
    },
  }),
  ...rowsOf('infra-weak', ['server'], {
    'an old way to prove a password': {
      pattern: /^\s*(host\w*|local)\s.*\smd5\s*$/,
      was: /^\s*(host\w*|local)\s.*\s(scram-sha-256|cert|gss|peer)\b/,
      hit: 'hostssl all all 10.0.0.0/8 md5',
      miss: 'hostssl all all 10.0.0.0/8 scram-sha-256',
    },
  }),
  ...rowsOf('infra-permission', clouds, {
    'any role to whoever may pass one on': {
      pattern: /\bresources?["']?\s*[:=]\s*\[?\s*["'](\*|arn:aws[\w-]*:iam::[^"']*:role\/\*)["']/i,
      beside: /\b(iam:PassRole|sts:AssumeRole)\b/,
      hit: 'statement {\n  actions = ["iam:PassRole"]\n  resources = ["arn:aws:iam::*:role/*"]\n}',
      miss: 'statement {\n  actions = ["s3:GetObject"]\n  resources = ["arn:aws:iam::*:role/*"]\n}',
    },
  }),
  ...rowsOf('infra-fetch', ['terraform'], {
    'a module as it is that day': {
      pattern: /\bsource\s*=\s*"[^"]*[?&]ref=(main|master|HEAD|develop|trunk|latest)\b/,
      hit: 'source = "git::https://acme.dev/a.git?ref=main"',
      miss: 'source = "git::https://acme.dev/a.git?ref=v1.2.3"',
    },
  }),
  ...rowsOf('infra-privilege', ['unit'], {
    'a program from a folder that everybody can write to': {
      pattern: /^\s*Exec\w+\s*=\s*[-+!@:|]*(\/tmp|\/var\/tmp|\/dev\/shm)\//,
      hit: 'ExecStart=/tmp/app/current/appd',
      miss: 'ExecStart=/usr/sbin/appd --spool /tmp/app',
    },
  }),
  ...rowsOf('infra-protection', ['dockerfile'], {
    'a key that opens something': {
      pattern:
        /^\s*(COPY|ADD)\s+(?!.*trust)((--\S+\s+)*\S*(deploy[-_]?key|id_(rsa|dsa|ed25519|ecdsa)(?!\S*\.pub)|private[-_.]?key|(server|tls|client|ssl)[-_.]?key|\.(p12|pfx|jks|keystore|kdbx)\b)\S*\s|.*\s\S*\/\.ssh\/(?!known_hosts|config|authorized_keys))/i,
      hit: 'COPY deploy_key /root/.ssh/id_ed25519',
      miss: 'COPY known_hosts /root/.ssh/known_hosts',
    },
  }),
  ...rowsOf(
    'infra-protection',
    ['kubernetes', 'ansible', 'script', 'unit', 'terraform', 'application', 'server'],
    {
      'a password that stands in the manual': {
        pattern:
          /\bMINIO_(ROOT_USER|ROOT_PASSWORD|ACCESS_KEY|SECRET_KEY)["']?\s*[=:]\s*["']?minioadmin\b|\b(RABBITMQ_DEFAULT_PASS["']?\s*[=:]\s*["']?guest|(GF_SECURITY_ADMIN_PASSWORD|KEYCLOAK_ADMIN_PASSWORD|KC_BOOTSTRAP_ADMIN_PASSWORD|PGADMIN_DEFAULT_PASSWORD|NEXUS_ADMIN_PASSWORD|AIRFLOW_ADMIN_PASSWORD)["']?\s*[=:]\s*["']?(admin|admin123|password|changeit|changeme)|(POSTGRES|MYSQL_ROOT|MARIADB_ROOT|MONGO_INITDB_ROOT|MSSQL_SA|REDIS)_PASSWORD["']?\s*[=:]\s*["']?(postgres|root|password|admin|example|redis|toor)|NEO4J_AUTH["']?\s*[=:]\s*["']?(none|neo4j\/neo4j))["']?\s*$/,
        hit: 'MINIO_ROOT_PASSWORD: minioadmin',
        miss: 'MINIO_ROOT_PASSWORD: "{{ vault_minio }}"',
      },
    },
  ),
  ...rowsOf(
    'infra-exposure',
    ['script', 'ansible', 'pipeline', 'workflow', 'dockerfile', 'unit', 'kubernetes'],
    {
      'the files of a store to everybody': {
        pattern: /\bmc\s+(anonymous|policy)\s+set\s+(public|upload|download)\b/,
        hit: 'mc anonymous set public local/logs',
        miss: 'mc anonymous set private local/logs',
      },
    },
  ),
  ...rowsOf('infra-exposure', ['application'], {
    'a door that asks nobody who he is': {
      pattern: /^\s*["']?security["']?\s*:\s*\[\s*(\{\s*\}\s*)?\]\s*,?\s*$/,
      inside: /^\s*["']?(post|put|patch|delete)["']?\s*:/,
      beside: /\bresponses["']?\s*:/,
      notBeside:
        /\b(operationId|summary)["']?\s*:.*(log ?in|sign ?in|sign ?up|token|regist|refresh|webhook|callback|forgot|reset|logout)/i,
      hit: 'put:\n  security: []\n  responses: {}',
      miss: 'get:\n  security: []\n  responses: {}',
    },
  }),
  ...rowsOf('infra-privilege', ['application'], {
    'the machine of whoever opens the project': {
      pattern:
        /["'](--privileged|--pid=host|--network=host|--cap-add=(ALL|SYS_ADMIN))["']|["']--cap-add["']\s*,\s*["'](ALL|SYS_ADMIN)["']|["']\/:\/|\bsource=\/,/,
      hit: '"runArgs": ["--privileged"],',
      miss: '"runArgs": ["--init"],',
    },
  }),
  ...rowsOf('infra-protection', ['application'], {
    'a reader of objects that runs what they hold': {
      pattern:
        /\bEnableUnsafeBinaryFormatterSerialization(>|["']\s*:)\s*true\b|\bEnableUnsafeBinaryFormatterInDesigntimeLicenseContextSerialization>\s*true\b/i,
      hit: '<EnableUnsafeBinaryFormatterSerialization>true</EnableUnsafeBinaryFormatterSerialization>',
      miss: '<EnableUnsafeBinaryFormatterSerialization>false</EnableUnsafeBinaryFormatterSerialization>',
    },
  }),
  ...rowsOf('infra-weak', ['application'], {
    'the master as the user of a workshop': {
      pattern: /^\s*["'](remoteUser|containerUser)["']\s*:\s*["'](root|0)["']/,
      was: /["'](remoteUser|containerUser)["']\s*:\s*["'](?!root|0)\w/,
      hit: '"remoteUser": "root",',
      miss: '"remoteUser": "node",',
    },
  }),
];
