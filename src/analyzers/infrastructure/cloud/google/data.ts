import type { SettingRow } from '../../setting.ts';
import { rowsOf } from '../../setting-row.ts';

/** What opens or weakens a resource of Google. */
export const googleRows: readonly SettingRow[] = [
  ...rowsOf('infra-exposure', ['terraform'], {
    'a machine with an address in the internet': {
      pattern: /^\s*(access_config|ipv6_access_config)\s*\{/,
      block: /"google_compute_(instance|instance_template|region_instance_template|instance_from_template)"/,
      hit: 'resource "google_compute_instance" "a" {\n  network_interface {\n    access_config {',
      miss: 'resource "google_compute_address" "a" {\n  network_interface {\n    access_config {',
    },
    'a service that the internet can reach': {
      pattern:
        /\b(ipv4_enabled|enable_public_endpoint|enable_public_ip)\s*=\s*true\b|\b(no_public_ip|no_external_ip|internal_ip_only|private_instance|enable_private_endpoint)\s*=\s*"?false\b|\bip_configuration\s*=\s*"WORKER_IP_PUBLIC"|\bspecial_group\s*=\s*"(allAuthenticatedUsers|allUsers)"|\b(role_entity|entity)\s*=\s*\[?\s*"(\w+:)?(allUsers|allAuthenticatedUsers)"|\bipv6_access_type\s*=\s*"EXTERNAL"/,
      hit: 'no_public_ip = false',
      miss: 'no_public_ip = true',
    },
  }),
  ...rowsOf('infra-protection', ['terraform'], {
    'a name service that nobody signs': {
      pattern: /^\s*state\s*=\s*"?off\b/i,
      inside: /^\s*dnssec_config\s*\{/,
      hit: 'dnssec_config {\n  state = "off"\n}',
      miss: 'dnssec_config {\n  state = "on"\n}',
    },
    'a signature that can be forged': {
      pattern: /\balgorithm\s*=\s*"(rsasha1|rsamd5|dsa)"/i,
      hit: 'algorithm = "rsasha1"',
      miss: 'algorithm = "rsasha256"',
    },
    'a cache without its password or encryption': {
      pattern:
        /\btransit_encryption_mode\s*=\s*"(DISABLED|TRANSIT_ENCRYPTION_MODE_DISABLED)"|^\s*auth_enabled\s*=\s*false\b|\bauthorization_mode\s*=\s*"AUTH_MODE_DISABLED"/,
      hit: 'auth_enabled = false',
      miss: 'auth_enabled = true',
    },
    'connections without encryption': {
      pattern:
        /\bssl_mode\s*=\s*"(ALLOW_UNENCRYPTED_AND_ENCRYPTED|SSL_MODE_UNSPECIFIED)"|\b(profile)\s*=\s*"COMPATIBLE"|\btls\s*=\s*"DISABLED"/,
      hit: 'ssl_mode = "ALLOW_UNENCRYPTED_AND_ENCRYPTED"',
      miss: 'ssl_mode = "ENCRYPTED_ONLY"',
    },
    'a key that stands in the file': {
      pattern: /\b(raw_key|disk_encryption_key_raw|rsa_encrypted_key)\s*=\s*"[^"$]+"/,
      hit: 'raw_key = "c29tZXRoaW5n"',
      miss: 'raw_key = var.key',
    },
    'a login by a password that all share': {
      pattern: /^\s*(username|password)\s*=\s*"[^"]+"/,
      inside: /^\s*master_auth\s*\{/,
      hit: 'master_auth {\n  username = "admin"\n}',
      miss: 'master_auth {\n  username = ""\n}',
    },
    'a database that reads files or trusts others': {
      pattern: /^\s*value\s*=\s*"on"/i,
      beside:
        /"(local_infile|skip_show_database_off|cross db ownership chaining|contained database authentication|external scripts enabled|remote access)"/,
      hit: 'name  = "local_infile"\nvalue = "on"',
      miss: 'name  = "log_connections"\nvalue = "on"',
    },
    'containers that see the keys of their machine': {
      pattern:
        /\b(node_metadata|workload_metadata|mode)\s*=\s*"(EXPOSE|EXPOSED|GCE_METADATA|UNSPECIFIED)"|\bdisable-legacy-endpoints["']?\s*=\s*"?false\b/,
      hit: 'mode = "GCE_METADATA"',
      miss: 'mode = "GKE_METADATA"',
    },
  }),
  ...rowsOf('infra-weak', ['terraform'], {
    'keys of the project that open every machine': {
      pattern: /\bblock-project-ssh-keys["']?\s*=\s*"?false\b|(?<![\w-])ssh-keys["']?\s*=/i,
      hit: 'block-project-ssh-keys = false',
      miss: 'block-project-ssh-keys = true',
    },
    'a machine that passes on what is not for it': {
      pattern: /\bcan_ip_forward\s*=\s*"?true\b/,
      hit: 'can_ip_forward = true',
      miss: 'can_ip_forward = false',
    },
    'a cluster that is not kept up to date or watched': {
      pattern:
        /\b(auto_repair|auto_upgrade|automatic_security_updates|enable_stackdriver_logging|enable_stackdriver_monitoring|enable_private_google_access)\s*=\s*"?false\b|\b(logging_service|monitoring_service)\s*=\s*"none"|\bissue_client_certificate\s*=\s*true\b/,
      was: /\b(auto_repair|auto_upgrade)\s*=\s*"?true\b|\b(logging_service|monitoring_service)\s*=\s*"(?!none)/,
      hit: 'auto_upgrade = false',
      miss: 'auto_upgrade = true',
    },
    'rights of the account that everything has from the start': {
      pattern:
        /\bservice_account\w*\s*=\s*"[^"]*-compute@developer\.gserviceaccount\.com"|auth\/cloud-platform"|\bscopes\s*=\s*\[\s*"cloud-platform"/,
      hit: 'service_account_email = "1-compute@developer.gserviceaccount.com"',
      miss: 'service_account_email = "app@acme.iam.gserviceaccount.com"',
    },
    'a network that lets too much in from the start': {
      pattern: /\bauto_create_(network|subnetworks)\s*=\s*"?true\b/,
      hit: 'auto_create_network = true',
      miss: 'auto_create_network = false',
    },
  }),
];
