import type { SettingRow } from '../setting.ts';
import { rowsOf } from '../setting-row.ts';

const clouds = ['terraform', 'cloudformation'] as const;

/** Accounts, networks and stores of the clouds, and repositories that are described as code. */
export const cloudRows: readonly SettingRow[] = [
  ...rowsOf('infra-exposure', ['cloudformation'], {
    'an entrance from the whole internet': {
      pattern: /\bCidrIp(v6)?["']?\s*:\s*["']?(0\.0\.0\.0\/0|::\/0)/,
      notUnder: /egress|outbound/i,
      hit: 'CidrIp: 0.0.0.0/0',
      miss: 'CidrIp: 10.0.0.0/8',
    },
  }),
  ...rowsOf('infra-exposure', clouds, {
    'an entrance from all the internet': {
      pattern: /^\s*["'](0\.0\.0\.0\/0|::\/0)["'],?\s*$/,
      under:
        /(cidr_?blocks|source_ranges|ingress|authorized_networks|allowed_?(cidrs?|ips?))\w*["']?\s*[:=]/i,
      hit: 'cidr_blocks = [\n  "0.0.0.0/0",',
      miss: 'cidr_blocks = [\n  "10.0.0.0/8",',
    },
    'a door without a lock': {
      pattern:
        /\b(authorization(_?type)?|auth_?type|AuthorizationType|AuthType)["']?\s*[:=]\s*["']?(NONE|AWS_NONE)\b/i,
      notBeside:
        /\bhttp_?method["']?\s*[:=]\s*["']?OPTIONS\b|\bapi_?key_?required["']?\s*[:=]\s*["']?true\b/i,
      hit: 'authorization = "NONE"',
      miss: 'authorization = "AWS_IAM"',
    },
    'a service that the whole internet can reach': {
      pattern:
        /\b(cluster_endpoint_public_access|public_access_enabled|is_public|make_public|enable_public_ip|ipv4_public)["']?\s*[:=]\s*["']?true\b|\bpublic_network_access["']?\s*=\s*["']?Enabled\b|\bvisibility(_level)?["']?\s*=\s*"public"|\bdefault_action["']?\s*=\s*"Allow"|\bvalue\s*=\s*"0\.0\.0\.0\/0"/,
      hit: 'cluster_endpoint_public_access = true',
      miss: 'cluster_endpoint_public_access = false',
    },
  }),
  ...rowsOf('infra-permission', clouds, {
    'every action of a service': {
      pattern: /\b(not_?)?actions?["']?\s*[:=]\s*\[[^\]]*["'](\*|[\w-]+:\*)["']/i,
      hit: 'actions = ["sqs:SendMessage", "s3:*"]',
      miss: 'actions = ["sqs:SendMessage", "s3:Get*"]',
    },
    'every action of the service': {
      pattern: /^\s*(-\s*)?["']?(\*|[\w-]+:\*)["']?,?\s*$/,
      under: /\b(not_?)?actions?["']?\s*[:=]/i,
      hit: 'actions = [\n  "s3:*",',
      miss: 'actions = [\n  "s3:GetObject",',
    },
    'a way to the rights of others': {
      pattern:
        /["'](iam:(PassRole|CreateAccessKey|AttachUserPolicy|AttachRolePolicy|PutUserPolicy|PutRolePolicy|CreatePolicyVersion|UpdateAssumeRolePolicy)|sts:\*|kms:\*)["']|roles\/(iam\.(securityAdmin|serviceAccountTokenCreator|serviceAccountUser|serviceAccountKeyAdmin)|resourcemanager\.\w+Admin)\b|role_definition_name\s*=\s*"(Owner|User Access Administrator)"/,
      hit: 'role_definition_name = "Owner"',
      miss: 'role_definition_name = "Reader"',
    },
    'rights by name alone': {
      pattern:
        /\b(enable_legacy_abac)\s*=\s*"?true\b|\b(role_based_access_control_enabled|rbac_enabled|enable_rbac_authorization|rbac_authorization_enabled)\s*=\s*"?false\b/,
      hit: 'enable_legacy_abac = true',
      miss: 'enable_legacy_abac = false',
    },
  }),
  ...rowsOf('infra-protection', clouds, {
    'old or no encryption on the way': {
      pattern:
        /\bviewer_protocol_policy\s*=\s*"allow-all"|ViewerProtocolPolicy["']?\s*:\s*["']?allow-all|\bminimum_protocol_version\s*=\s*"(SSLv3|TLSv1(_2016|\.1_2016)?)"|\bssl_policy\s*=\s*"ELBSecurityPolicy-(2015|2016|TLS-1-[01])|\b(security_policy|tls_policy)\s*=\s*"TLS_1_0"|\bmin_tls_version\s*=\s*"TLS_1_[01]"|\bclient_broker\s*=\s*"(PLAINTEXT|TLS_PLAINTEXT)"|\bsaslmode\b/,
      hit: 'viewer_protocol_policy = "allow-all"',
      miss: 'viewer_protocol_policy = "redirect-to-https"',
    },
    'a side that is not checked': {
      pattern:
        /\b(insecure|skip_tls_verification|tls_disable|tls_insecure|insecure_tls|skip_ssl_validation|allow_unverified_ssl|insecure_ssl)\s*=\s*["']?(true|1)\b|\b(verify_ssl|ssl_verify|tls_verify|verify_tls|validate_certs)\s*=\s*"?false\b/,
      hit: 'allow_unverified_ssl = true',
      miss: 'allow_unverified_ssl = false',
    },
    'a store without encryption': {
      pattern:
        /\b(encrypt|server_side_encryption_enabled|encryption_enabled|enable_encryption|volume_encrypted|encrypted_at_rest|root_block_encrypted|SSEEnabled|EncryptionAtRest)["']?\s*[:=]\s*["']?false\b|\bdisk_encryption\s*=\s*"disabled"/,
      hit: 'encrypt = false',
      miss: 'encrypt = true',
    },
    'a login that is easy to force': {
      pattern:
        /\bdisable_password_authentication\s*=\s*"?false\b|\b(serial-port-enable|serial_port_enable)["']?\s*=\s*["']?true\b|\benable-oslogin["']?\s*=\s*["']?(false|FALSE)\b|\bftps_state\s*=\s*"AllAllowed"|\brequire_(uppercase|lowercase|numbers|symbols)\w*\s*=\s*"?false\b|\bmfa_configuration\s*=\s*"OFF"|\bMfaConfiguration["']?\s*:\s*["']?"?OFF|\badmin_enabled\s*=\s*"?true\b/,
      hit: 'disable_password_authentication = false',
      miss: 'disable_password_authentication = true',
    },
    'a lesser watch on the machines': {
      pattern:
        /\b(enable_shielded_nodes|enable_integrity_monitoring|enable_secure_boot|secure_boot_enabled|enable_intranode_visibility|enable_private_nodes|enable_guardduty|guardduty_enabled|auto_provision_defender)\s*=\s*"?false\b/,
      hit: 'enable_private_nodes = false',
      miss: 'enable_private_nodes = true',
    },
  }),
  ...rowsOf('infra-fetch', ['terraform'], {
    'a module that comes without encryption': {
      pattern: /\bsource\s*=\s*"(git::)?(http|git):\/\//,
      hit: 'source = "git::http://acme.dev/a"',
      miss: 'source = "git::https://acme.dev/a"',
    },
  }),
  ...rowsOf('infra-weak', clouds, {
    'images that may change under their name': {
      pattern:
        /\bimage_tag_mutability\s*=\s*"MUTABLE"|\bscan_on_push\s*=\s*"?false\b|\bImageTagMutability["']?\s*:\s*["']?MUTABLE/,
      was: /\bIMMUTABLE\b|\bscan_on_push\s*=\s*true/,
      hit: 'image_tag_mutability = "MUTABLE"',
      miss: 'image_tag_mutability = "IMMUTABLE"',
    },
    'a thing that goes with its stack': {
      pattern: /\bDeletionPolicy["']?\s*:\s*["']?Delete\b/,
      was: /\bDeletionPolicy["']?\s*:\s*["']?(Retain|Snapshot)/,
      hit: 'DeletionPolicy: Delete',
      miss: 'DeletionPolicy: Retain',
    },
    'a balancer that faces the internet': {
      pattern: /\binternal\s*=\s*"?false\b|\bScheme["']?\s*:\s*["']?internet-facing\b/,
      was: /\binternal\s*=\s*"?true\b|\bScheme["']?\s*:\s*["']?internal\b/,
      hit: 'internal = false',
      miss: 'internal = true',
    },
    'a command on some machine': {
      pattern: /\bprovisioner\s+"(remote|local)-exec"/,
      hit: 'provisioner "local-exec" {',
      miss: 'provisioner "file" {',
    },
  }),
];
