import { type PathRow, pathRow } from '../../path-row.ts';
import type { Kind } from '../kinds/data.ts';
import type { InfrastructureCode, SettingRow } from '../setting.ts';

const weak = (what: string, rest: Omit<SettingRow, 'code' | 'what'>): SettingRow => ({
  code: 'infra-weak',
  what,
  ...rest,
});

/** Settings that are a habit worth a question, and no hole by themselves. */
export const weakRows: readonly SettingRow[] = [
  weak('whatever image is the newest', {
    kinds: ['dockerfile', 'kubernetes', 'compose'],
    pattern: /^\s*(-\s*)?(FROM\s+(--\S+\s+)?|image\s*:\s*["']?)[\w./-]+:latest\b/i,
    was: /@sha256:/,
    hit: 'FROM node:latest',
    miss: 'FROM node:22',
  }),
  {
    code: 'infra-privilege',
    what: 'a file that everybody can write',
    kinds: ['dockerfile'],
    pattern: /\bchmod\s+(-\w+\s+)*(0?777|a\+rwx|a\+w)\b|--chmod=0?777\b/,
    hit: 'RUN chmod -R 777 /app',
    miss: 'RUN chmod -R 755 /app',
  },
  weak('a secret that stays in the image', {
    kinds: ['dockerfile'],
    pattern: /^\s*(ARG|ENV)\s+\w*(PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY)\w*\b/i,
    hit: 'ARG NPM_TOKEN',
    miss: 'ARG NPM_VERSION',
  }),
  weak('a folder of the host', {
    kinds: ['kubernetes'],
    pattern: /^[-\s]*["']?hostPath["']?\s*:/,
    hit: 'hostPath:',
    miss: 'emptyDir:',
  }),
  weak('a database that leaves no copy when it is deleted', {
    kinds: ['terraform', 'cloudformation'],
    pattern:
      /\b(skip_final_snapshot|force_destroy|force_delete|apply_immediately_unsafe)["']?\s*=\s*true\b|\b(deletion_protection|DeletionProtection|deletion_protection_enabled|prevent_destroy|point_in_time_recovery_enabled)["']?\s*[:=]\s*["']?false\b|\bbackup_retention_period\s*=\s*0\b/,
    was: /\b(skip_final_snapshot|force_destroy)\s*=\s*false\b|\b(deletion_protection|DeletionProtection|deletion_protection_enabled|prevent_destroy|point_in_time_recovery_enabled)["']?\s*[:=]\s*["']?true\b|\bbackup_retention_period\s*=\s*[1-9]/,
    hit: 'deletion_protection = false',
    miss: 'deletion_protection = true',
  }),
  weak('no record of what happens', {
    kinds: ['terraform', 'cloudformation'],
    pattern:
      /\b(enable_logging|enable_log_file_validation|is_multi_region_trail|logging_enabled|enable_flow_log|EnableLogFileValidation|IsLogging|purge_protection_enabled|versioning_enabled)["']?\s*[:=]\s*["']?false\b|\bstatus\s*=\s*"(Suspended|Disabled)"/,
    was: /\b(enable_logging|enable_log_file_validation|is_multi_region_trail|logging_enabled|enable_flow_log|EnableLogFileValidation|IsLogging|purge_protection_enabled|versioning_enabled)["']?\s*[:=]\s*["']?true\b|\bstatus\s*=\s*"Enabled"/,
    hit: 'enable_logging = false',
    miss: 'enable_logging = true',
  }),
  weak('an address that the request chooses', {
    kinds: ['server'],
    pattern: /^\s*proxy_pass\s+(https?:\/\/)?\$(request_uri|uri|1\b)/,
    hit: 'proxy_pass http://$uri;',
    miss: 'proxy_pass http://backend;',
  }),
  weak('every other site', {
    kinds: ['server', 'kubernetes'],
    pattern: /Access-Control-Allow-Origin["']?[\s:]+["']?(always\s+)?["']?(\*|\$http_origin)/i,
    was: /Access-Control-Allow-Origin["']?[\s:]+["']?https?:/i,
    hit: 'add_header Access-Control-Allow-Origin *;',
    miss: 'add_header Access-Control-Allow-Origin https://acme.dev;',
  }),
  weak('the rights of the service account', {
    kinds: ['kubernetes'],
    pattern: /^[-\s]*["']?automountServiceAccountToken["']?\s*:\s*["']?true\b/,
    was: /automountServiceAccountToken["']?\s*:\s*["']?false\b/,
    hit: 'automountServiceAccountToken: true',
    miss: 'automountServiceAccountToken: false',
  }),
];

/** A line whose removal leaves something open, unless the head says the same in another way. */
export interface GuardRow {
  readonly code: InfrastructureCode;
  readonly what: string;
  readonly kinds: readonly Kind[];
  readonly pattern: RegExp;
  /** What still keeps it closed, anywhere in the head. */
  readonly still?: RegExp;
  /** Each line guards something of its own: none may be lost, wherever the others stand. */
  readonly fewer?: true;
  /** Each block needs its own: what keeps another one closed does not count. */
  readonly inEach?: true;
  /** What the change has to bring in its place; what is taken out altogether leaves nothing open. */
  readonly needs?: { readonly pattern: RegExp; readonly hit: string };
  /** Also when the whole file goes. */
  readonly whenDeleted?: boolean;
  readonly hit: string;
  readonly miss: string;
}

export const guardRows: readonly GuardRow[] = [
  {
    code: 'infra-privilege',
    what: 'the user without rights',
    kinds: ['dockerfile'],
    pattern: /^\s*USER\s+(?!root\b|0\b)\S+/i,
    still: /^\s*USER\s+\S+/im,
    hit: 'USER app',
    miss: 'LABEL user=app',
  },
  {
    code: 'infra-privilege',
    what: 'the limits of a container',
    kinds: ['kubernetes', 'compose'],
    pattern:
      /^[-\s]*["']?(runAsNonRoot|readOnlyRootFilesystem|no-new-privileges|read_only)["']?\s*:\s*["']?true\b/,
    still:
      /(runAsNonRoot|readOnlyRootFilesystem|no-new-privileges|read_only)["']?\s*:\s*["']?(true|false|\{\{)/,
    hit: 'runAsNonRoot: true',
    miss: 'replicas: 2',
  },
  {
    code: 'infra-protection',
    what: 'the encryption of data',
    kinds: ['terraform', 'cloudformation'],
    pattern:
      /^\s*["']?(storage_encrypted|encrypted|StorageEncrypted|at_rest_encryption_enabled|kms_key_id|server_side_encryption_configuration|BucketEncryption|sse_algorithm)["']?\s*([:=]|\{)/,
    still:
      /\b(storage_encrypted|encrypted|StorageEncrypted|at_rest_encryption_enabled|kms_key_id|server_side_encryption_configuration|BucketEncryption|sse_algorithm|KmsKeyId)\b/,
    hit: '  storage_encrypted = true',
    miss: '  engine = "postgres"',
  },
  {
    code: 'infra-protection',
    what: 'a header that protects the reader',
    kinds: ['server'],
    pattern:
      /\b(Strict-Transport-Security|Content-Security-Policy|X-Frame-Options|X-Content-Type-Options)\b/i,
    still: /\b(Strict-Transport-Security|Content-Security-Policy|X-Frame-Options|X-Content-Type-Options)\b/i,
    hit: 'add_header Strict-Transport-Security "max-age=63072000";',
    miss: 'add_header X-Served-By a;',
  },
  {
    code: 'infra-protection',
    what: 'a login or a limit before the service',
    kinds: ['server'],
    pattern:
      /^\s*(auth_basic|auth_request|deny\s+all|limit_req|limit_conn|Require\s+valid-user|ssl_verify_client\s+on|modsecurity\s+on)\b/i,
    still:
      /^\s*(auth_basic|auth_request|deny\s+all|limit_req|limit_conn|Require\s+valid-user|ssl_verify_client\s+on|modsecurity\s+on)\b/im,
    inEach: true,
    hit: '  auth_basic "members";',
    miss: '  index index.html;',
  },
];

/** Places that describe nothing that runs for long. */
export const quietPaths: readonly PathRow[] = [
  pathRow(
    /(^|[/._-])(unit)?tests?([/._-]|$)|(^|\/)(testdata|fixtures?|__tests__|e2e)\//i,
    'tests/main.tf',
    'latest/main.tf',
  ),
  pathRow(/(^|\/)(examples?|samples?|demos?|docs?)\//i, 'examples/a/main.tf', 'exemplary/main.tf'),
];
