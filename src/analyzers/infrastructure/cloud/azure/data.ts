import type { SettingRow } from '../../setting.ts';
import { rowsOf } from '../../setting-row.ts';

/** What opens or weakens a resource of Azure, in Terraform and in its own language. */
export const azureRows: readonly SettingRow[] = [
  ...rowsOf('infra-protection', ['terraform', 'bicep'], {
    'an application that also answers without encryption': {
      pattern:
        /\b(httpsOnly|supportsHttpsTrafficOnly|enforce_https|https_enabled)["']?\s*[:=]\s*["']?false\b|\b(allow_?[hH]ttp|http_allowed|allow_insecure_connections|allowInsecure|allow_insecure)["']?\s*[:=]\s*true\b|\b(enable_?[nN]on_?[sS]sl_?[pP]ort|non_ssl_port_enabled)["']?\s*[:=]\s*true\b/,
      hit: 'httpsOnly: false',
      miss: 'httpsOnly: true',
    },
    'old versions of TLS': {
      pattern:
        /\b(min(imal|imum)?_?tls_?version|minimum_tls_version|scm_minimum_tls_version|ssl_minimal_tls_version_enforced|(minimal|minimum|min)TlsVersion)["']?\s*[:=]\s*["']?(TLS_?1_?[01]\b|1\.[01]\b|TLSEnforcementDisabled|Tls1[01]?["'])/i,
      hit: "minimumTlsVersion: 'TLS1_0'",
      miss: "minimumTlsVersion: 'TLS1_2'",
    },
    'data without encryption': {
      pattern:
        /\b(enable_disk_encryption|disk_encryption_enabled|double_encryption_enabled|encryption_at_host_enabled|encryptionAtHost|enable_double_encryption|infrastructure_encryption_enabled|queue_encryption_enabled|enable_blob_encryption|enable_file_encryption)["']?\s*[:=]\s*["']?false\b|\bencryption_state\s*=\s*"Disabled"|"ClusterProtectionLevel"[\s\S]*"(None|Sign)"|\bClusterProtectionLevel["']?\s*=\s*"(None|Sign)"/,
      hit: 'encryption_state = "Disabled"',
      miss: 'encryption_state = "Enabled"',
    },
    'a door for debuggers or for files': {
      pattern:
        /\b(remote_?[dD]ebugging(_enabled|Enabled)?)["']?\s*[:=]\s*["']?true\b|\b(ftps_?[sS]tate)["']?\s*[:=]\s*["']AllAllowed\b|\b(ftp_publish_basic_authentication_enabled|webdeploy_publish_basic_authentication_enabled|shared_access_key_enabled_public)["']?\s*[:=]\s*true\b/,
      hit: 'remote_debugging_enabled = true',
      miss: 'remote_debugging_enabled = false',
    },
    'a login that is switched off': {
      pattern: /^\s*enabled\s*=\s*"?false\b/,
      inside: /^\s*(auth_settings(_v2)?|azure_active_directory|identity|active_directory\w*)\s*\{/,
      hit: 'auth_settings {\n  enabled = false\n}',
      miss: 'site_settings {\n  enabled = false\n}',
    },
    'a watch that only looks on': {
      pattern:
        /^\s*mode["']?\s*[:=]\s*["']Detection["']|\bfirewall_mode\s*=\s*"Detection"|\bthreat_intel(ligence)?_mode\s*=\s*"(Off|Alert)"/,
      hit: 'mode = "Detection"',
      miss: 'mode = "Prevention"',
    },
    'a watch that is off': {
      pattern: /^\s*(enabled|policy_enabled)\s*=\s*"?false\b/,
      inside:
        /"azurerm_(web_application_firewall_policy|frontdoor_firewall_policy|mssql_\w*security_alert_policy|security_center\w*|cdn_frontdoor_firewall_policy)"|^\s*(policy_settings|azure_policy|oms_agent|azure_policy_enabled|web_application_firewall\w*)\s*\{/,
      hit: 'policy_settings {\n  enabled = false\n}',
      miss: 'site_settings {\n  enabled = false\n}',
    },
  }),
  ...rowsOf('infra-exposure', ['terraform', 'bicep'], {
    'a service that the internet can reach': {
      pattern:
        /\b(publicNetworkAccess)["']?\s*:\s*["']Enabled\b|\b(allowBlobPublicAccess|enablePublicIp|publicNetworkAccessForIngestion)["']?\s*:\s*true\b|\bdefaultAction["']?\s*:\s*["']Allow\b|\b(private_cluster_enabled|enablePrivateCluster)["']?\s*[:=]\s*["']?false\b|\bincoming_traffic_policy\s*=\s*"AllowAllTraffic"|\bpublic_network_enabled\s*=\s*true\b|\bpublicAccess["']?\s*:\s*["'](Blob|Container)["']/,
      hit: "publicNetworkAccess: 'Enabled'",
      miss: "publicNetworkAccess: 'Disabled'",
    },
    'an entrance from every address': {
      pattern:
        /\b(source_?address_?prefix(es)?|source_?addresses|start_?ip_?address)["']?\s*[:=]\s*\[?\s*["'](any|\*|Internet|0\.0\.0\.0(\/0)?)["']/i,
      notBeside:
        /direction["']?\s*[:=]\s*["']Outbound|access["']?\s*[:=]\s*["']Deny|end_?ip_?address["']?\s*[:=]\s*["'](?!255\.255\.255\.255)/i,
      hit: 'source_addresses = ["*"]',
      miss: 'source_addresses = ["10.1.0.4"]',
    },
  }),
  ...rowsOf('infra-permission', ['terraform', 'bicep'], {
    'rights on everything': {
      pattern: /^\s*(actions|data_actions|dataActions)\s*[:=]\s*\[\s*["']\*["']/,
      hit: 'actions = ["*"]',
      miss: 'actions = ["Microsoft.Compute/*/read"]',
    },
    'an owner': {
      pattern:
        /8e3af657-a8ff-443c-a75c-2fe8c4bcb635|b24988ac-6180-42a0-ab88-20f7382dd24c|18d7d88d-d35e-4fb5-a5c3-7773c20a72d9|\brole_definition_name\s*=\s*"Contributor"/,
      hit: 'role_definition_name = "Contributor"',
      miss: 'role_definition_name = "Reader"',
    },
  }),
  ...rowsOf('infra-weak', ['terraform', 'bicep'], {
    'a key or a login that all share': {
      pattern:
        /\b(local_auth(entication)?_enabled|local_account_enabled|access_key_metadata_writes_enabled|shared_access_key_enabled|adminUserEnabled|ip_forwarding_enabled|enable_ip_forwarding|enableIPForwarding|allowSharedKeyAccess|dedicated_sql_password)["']?\s*[:=]\s*["']?true\b|\b(local_account_disabled|local_authentication_disabled|disableLocalAuth|disable_local_auth)["']?\s*[:=]\s*["']?false\b/,
      was: /\b(local_auth(entication)?_enabled|access_key_metadata_writes_enabled|shared_access_key_enabled)["']?\s*[:=]\s*["']?false\b|\b(local_account_disabled|local_authentication_disabled)["']?\s*[:=]\s*true\b/,
      hit: 'enable_ip_forwarding = true',
      miss: 'enable_ip_forwarding = false',
    },
    'a watch that tells nobody': {
      pattern:
        /\b(alert_notifications|alerts_to_admins|email_account_admins|email_account_admins_enabled|email_subscription_owner)\s*=\s*false\b|\b(alert_notifications|alerts_to_admins)\s*=\s*"Off"|\btier\s*=\s*"Free"/,
      was: /\b(alert_notifications|alerts_to_admins|email_account_admins)\s*=\s*true\b|\btier\s*=\s*"Standard"/,
      hit: 'alert_notifications = false',
      miss: 'alert_notifications = true',
    },
    'a record that a database no longer keeps': {
      pattern: /^\s*value\s*=\s*"?(off|0|false|-1)\b/i,
      beside:
        /"(log_(connections|disconnections|checkpoints|lock_waits|duration|retention\w*|statement)|connection_throttling|connection_throttle\.enable|audit_log_enabled|slow_query_log)"/,
      hit: 'name  = "log_connections"\nvalue = "off"',
      miss: 'name  = "jit"\nvalue = "off"',
    },
  }),
  ...rowsOf('infra-protection', ['bicep'], {
    'a secret that everybody who sees the rollout can read': {
      pattern:
        /^\s*param\s+\w*(password|passwd|secret|token|apiKey|privateKey|connectionString|sasKey|accountKey)\w*\s+(string|object)\b/i,
      notAbove: /^\s*@(sys\.)?secure\(\)/,
      hit: 'param sqlPassword string',
      miss: '@secure()\nparam sqlPassword string',
    },
    'a secret that a rollout gives out': {
      pattern:
        /^\s*output\s.*\b(listKeys|listAccountSas|listServiceSas|listConnectionStrings|listCredentials|listAdminKeys)\s*\(/,
      hit: "output key string = listKeys(a.id, '2023-01-01').keys[0].value",
      miss: 'output id string = a.id',
    },
  }),
];
