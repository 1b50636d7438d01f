import { type LeftOutRow, leftOutOf } from '../left-out-row.ts';

/** Resources of Azure. */
export const azureLeftOut: readonly LeftOutRow[] = [
  ...leftOutOf('infra-protection', ['terraform'], {
    'an application that also answers without encryption': {
      opens:
        /"azurerm_(app_service|function_app|(linux|windows)_(web|function)_app|logic_app_standard)(_slot)?"/,
      needs: /\bhttps_only\b/,
      hit: 'resource "azurerm_linux_web_app" "a" {\n  name = "a"\n}',
      miss: 'resource "azurerm_linux_web_app" "a" {\n  https_only = true\n}',
    },
  }),
  ...leftOutOf('infra-weak', ['terraform'], {
    'a store or a service that any network may reach, for nothing says who may': {
      opens:
        /"azurerm_(cognitive_account|cosmosdb_account|data_factory|eventgrid_(domain|topic)|iothub|redis_cache|search_service|mssql_server|mysql_server|mysql_flexible_server|mariadb_server|postgresql_server|container_registry|storage_account|eventhub_namespace|servicebus_namespace|machine_learning_workspace|synapse_workspace|batch_account|app_configuration|automation_account|databricks_workspace|log_analytics_workspace)"/,
      needs:
        /\b(public_network_access(_enabled)?|public_network_enabled|is_virtual_network_filter_enabled|ip_range_filter|network_acls|network_rules|network_rule_set|network_rulesets|local_authentication_enabled|delegated_subnet_id|custom_subdomain_name_restricted|internet_ingestion_enabled|inbound_ip_rule|subnet_id)\b/,
      hit: 'resource "azurerm_redis_cache" "a" {\n  name = "a"\n}',
      miss: 'resource "azurerm_redis_cache" "a" {\n  public_network_access_enabled = false\n}',
    },
    'a safe for keys that any network may reach': {
      opens: /"azurerm_key_vault"/,
      needs: /\bnetwork_acls\b|\bpublic_network_access_enabled\b/,
      hit: 'resource "azurerm_key_vault" "a" {\n  purge_protection_enabled = true\n}',
      miss: 'resource "azurerm_key_vault" "a" {\n  network_acls {\n    default_action = "Deny"\n  }\n  purge_protection_enabled = true\n}',
    },
    'a safe for keys that can be emptied for good': {
      opens: /"azurerm_key_vault"/,
      needs: /\bpurge_protection_enabled\b/,
      hit: 'resource "azurerm_key_vault" "a" {\n  network_acls {\n  }\n}',
      miss: 'resource "azurerm_key_vault" "a" {\n  network_acls {\n  }\n  purge_protection_enabled = true\n}',
    },
    'a cluster whose control any address may reach': {
      opens: /"azurerm_kubernetes_cluster"/,
      needs: /\b(api_server_authorized_ip_ranges|authorized_ip_ranges|private_cluster_enabled)\b/,
      hit: 'resource "azurerm_kubernetes_cluster" "a" {\n  name = "a"\n}',
      miss: 'resource "azurerm_kubernetes_cluster" "a" {\n  private_cluster_enabled = true\n}',
    },
    'a value that lies open': {
      opens: /"azurerm_automation_variable_\w+"/,
      needs: /\bencrypted\b/,
      hit: 'resource "azurerm_automation_variable_string" "a" {\n  value = "a"\n}',
      miss: 'resource "azurerm_automation_variable_string" "a" {\n  encrypted = true\n}',
    },
    'a cluster whose parts trust whoever talks to them': {
      opens: /"azurerm_service_fabric_cluster"/,
      needs: /\bClusterProtectionLevel\b/,
      hit: 'resource "azurerm_service_fabric_cluster" "a" {\n  name = "a"\n}',
      miss: 'resource "azurerm_service_fabric_cluster" "a" {\n  fabric_settings {\n    parameters = {\n      ClusterProtectionLevel = "EncryptAndSign"\n    }\n  }\n}',
    },
    'a store in which anybody may be let read': {
      opens: /"azurerm_storage_account"/,
      needs: /\b(allow_nested_items_to_be_public|allow_blob_public_access)\b/,
      hit: 'resource "azurerm_storage_account" "a" {\n  public_network_access_enabled = false\n}',
      miss: 'resource "azurerm_storage_account" "a" {\n  public_network_access_enabled   = false\n  allow_nested_items_to_be_public = false\n}',
    },
  }),
];
