import { type LeftOutRow, leftOutOf } from '../left-out-row.ts';

/** Resources of Google. */
export const googleLeftOut: readonly LeftOutRow[] = [
  ...leftOutOf('infra-permission', ['terraform'], {
    'a door for builds of any repository': {
      opens: /"google_iam_workload_identity_pool_provider"/,
      only: /token\.actions\.githubusercontent\.com|gitlab\.com|\bcircleci\b|app\.terraform\.io/,
      needs: /\battribute_condition\b/,
      hit: 'resource "google_iam_workload_identity_pool_provider" "a" {\n  oidc {\n    issuer_uri = "https://token.actions.githubusercontent.com"\n  }\n}',
      miss: 'resource "google_iam_workload_identity_pool_provider" "a" {\n  attribute_condition = "assertion.repository_owner == \'acme\'"\n  oidc {\n    issuer_uri = "https://token.actions.githubusercontent.com"\n  }\n}',
    },
  }),
  ...leftOutOf('infra-weak', ['terraform'], {
    'a cluster whose control any address may reach': {
      opens: /"google_container_cluster"/,
      needs: /\b(master_authorized_networks_config|private_cluster_config|enable_private_endpoint)\b/,
      but: /\benable_autopilot\s*=\s*true[\s\S]*private/,
      hit: 'resource "google_container_cluster" "a" {\n  name = "a"\n}',
      miss: 'resource "google_container_cluster" "a" {\n  master_authorized_networks_config {\n  }\n}',
    },
    'a database that any network may reach': {
      opens: /"google_sql_database_instance"/,
      needs: /\b(ipv4_enabled|private_network|psc_config|psc_enabled)\b/,
      but: /\bmaster_instance_name\b/,
      hit: 'resource "google_sql_database_instance" "a" {\n  region = "a"\n}',
      miss: 'resource "google_sql_database_instance" "a" {\n  ip_configuration {\n    ipv4_enabled = false\n    require_ssl  = true\n  }\n}',
    },
    'a database that takes logins without encryption': {
      opens: /"google_sql_database_instance"/,
      needs: /\b(require_ssl|ssl_mode)\b/,
      but: /\bmaster_instance_name\b/,
      hit: 'resource "google_sql_database_instance" "a" {\n  ip_configuration {\n    ipv4_enabled = false\n  }\n}',
      miss: 'resource "google_sql_database_instance" "a" {\n  ip_configuration {\n    ipv4_enabled = false\n    ssl_mode     = "ENCRYPTED_ONLY"\n  }\n}',
    },
    'a cache that asks for no password': {
      opens: /"google_redis_instance"/,
      needs: /\bauth_enabled\b/,
      hit: 'resource "google_redis_instance" "a" {\n  transit_encryption_mode = "SERVER_AUTHENTICATION"\n}',
      miss: 'resource "google_redis_instance" "a" {\n  auth_enabled            = true\n  transit_encryption_mode = "SERVER_AUTHENTICATION"\n}',
    },
    'a cache that is read without encryption on the way': {
      opens: /"google_redis_instance"/,
      needs: /\btransit_encryption_mode\b/,
      hit: 'resource "google_redis_instance" "a" {\n  auth_enabled = true\n}',
      miss: 'resource "google_redis_instance" "a" {\n  auth_enabled            = true\n  transit_encryption_mode = "SERVER_AUTHENTICATION"\n}',
    },
    'a store in which single things may be let out to everybody': {
      opens: /"google_storage_bucket"/,
      needs: /\b(uniform_bucket_level_access|public_access_prevention|bucket_policy_only)\b/,
      hit: 'resource "google_storage_bucket" "a" {\n  location = "EU"\n}',
      miss: 'resource "google_storage_bucket" "a" {\n  uniform_bucket_level_access = true\n}',
    },
    'old versions of TLS, for none is named': {
      opens: /"google_compute_ssl_policy"/,
      needs: /\bmin_tls_version\b/,
      hit: 'resource "google_compute_ssl_policy" "a" {\n  profile = "MODERN"\n}',
      miss: 'resource "google_compute_ssl_policy" "a" {\n  min_tls_version = "TLS_1_2"\n}',
    },
    'a network that lets too much in from the start': {
      opens: /"google_project"/,
      needs: /\bauto_create_network\b/,
      hit: 'resource "google_project" "a" {\n  project_id = "a"\n}',
      miss: 'resource "google_project" "a" {\n  auto_create_network = false\n}',
    },
    'a machine or a job that gets an address in the internet': {
      opens:
        /"google_(dataproc_cluster|notebooks_instance|cloudbuild_worker_pool|data_fusion_instance|dataflow_job)"/,
      needs: /\b(internal_ip_only|no_public_ip|no_external_ip|private_instance|ip_configuration)\b/,
      hit: 'resource "google_dataflow_job" "a" {\n  name = "a"\n}',
      miss: 'resource "google_dataflow_job" "a" {\n  ip_configuration = "WORKER_IP_PRIVATE"\n}',
    },
  }),
];
