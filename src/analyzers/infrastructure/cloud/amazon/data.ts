import type { SettingRow } from '../../setting.ts';
import { rowsOf } from '../../setting-row.ts';

const clouds = ['terraform', 'cloudformation'] as const;

/** What opens or weakens a resource of Amazon. */
export const amazonRows: readonly SettingRow[] = [
  ...rowsOf('infra-permission', clouds, {
    'access for everybody, among others': {
      pattern:
        /\b(principals?|identifiers|AWS|members?)["']?\s*[:=]\s*\[[^\]]*["'](\*|allUsers|allAuthenticatedUsers)["']/i,
      hit: 'Principal = ["arn:aws:iam::1:root", "*"]',
      miss: 'Principal = ["arn:aws:iam::1:root", "a.amazonaws.com"]',
    },
    'access for everybody in a list': {
      pattern: /^\s*(-\s*)?["'](\*|allUsers|allAuthenticatedUsers)["'],?\s*$/,
      under: /\b(principals?|identifiers|AWS|members?)["']?\s*[:=]/i,
      hit: 'members = [\n  "user:a@acme.dev",\n  "allUsers",\n]',
      miss: 'zones = [\n  "user:a@acme.dev",\n  "allUsers",\n]',
    },
    'rights on all but a few things': {
      pattern:
        /^\s*(-\s*)?["']?(NotAction|NotPrincipal|NotResource|not_actions|not_resources|not_principals)["']?\s*[:={]/,
      hit: 'NotAction = ["iam:*"]',
      miss: 'Action = ["s3:ListBucket"]',
    },
    'every action of a service in a template': {
      pattern: /^\s*(-\s*)?["']?(Not)?Action["']?\s*:\s*["']?([\w-]+:)?\*["']?\s*$/,
      hit: 'Action: s3:*',
      miss: 'Action: s3:Get*',
    },
    'the keys of the root of an account': {
      pattern: /^\s*user\s*=\s*"root"/,
      block: /"aws_iam_access_key"/,
      hit: 'resource "aws_iam_access_key" "a" {\n  user = "root"\n}',
      miss: 'resource "aws_iam_access_key" "a" {\n  user = "app"\n}',
    },
    'access for every account': {
      pattern: /\bAWS["']?\s*[:=]\s*\[?\s*["']arn:aws[\w-]*:(iam|sts)::\*:/,
      hit: 'AWS = "arn:aws:iam::*:role/reader"',
      miss: 'AWS = "arn:aws:iam::123456789012:role/*"',
    },
    'a way to the rights and keys of others': {
      pattern:
        /["']?\b(iam:(UpdateLoginProfile|CreateLoginProfile|AddUserToGroup|AttachGroupPolicy|PutGroupPolicy|SetDefaultPolicyVersion|CreateServiceSpecificCredential|ResetServiceSpecificCredential|UpdateAccessKey|DeleteRolePermissionsBoundary|DeleteUserPermissionsBoundary|PutRolePermissionsBoundary|CreateSAMLProvider|UpdateSAMLProvider|CreateOpenIDConnectProvider|DeactivateMFADevice|DeleteVirtualMFADevice)|sts:(GetFederationToken|GetSessionToken)|cognito-identity:(GetCredentialsForIdentity|SetIdentityPoolRoles)|redshift:GetClusterCredentials\w*|codestar:(CreateProject|AssociateTeamMember)|glue:(UpdateDevEndpoint|CreateDevEndpoint)|datapipeline:PutPipelineDefinition|lambda:(UpdateFunctionCode|CreateEventSourceMapping)|ssm:(StartSession|SendCommand)|ec2-instance-connect:SendSSHPublicKey|sagemaker:CreatePresignedNotebookInstanceUrl|sso:(CreateAccountAssignment|AttachManagedPolicyToPermissionSet|PutInlinePolicyToPermissionSet)|organizations:(LeaveOrganization|DetachPolicy|DisablePolicyType))\b/,
      hit: 'Action = "iam:AddUserToGroup"',
      miss: 'Action = "iam:GetUser"',
    },
    'a way to open what is closed to others': {
      pattern:
        /\b(s3:(PutBucketPolicy|PutBucketAcl|DeleteBucketPolicy|PutAccountPublicAccessBlock|PutBucketPublicAccessBlock|BypassGovernanceRetention|ObjectOwnerOverrideToBucketOwner)|kms:(PutKeyPolicy|ScheduleKeyDeletion|DisableKey)|lambda:(AddPermission|AddLayerVersionPermission|DisableInvokeFunction)|sqs:AddPermission|sns:AddPermission|glacier:(SetVaultAccessPolicy|DeleteVaultAccessPolicy|AbortVaultLock)|backup:(PutBackupVaultAccessPolicy|DeleteBackupVaultAccessPolicy)|secretsmanager:(PutResourcePolicy|DeleteResourcePolicy)|efs:PutFileSystemPolicy|elasticfilesystem:(PutFileSystemPolicy|DeleteFileSystemPolicy)|es:(CreateElasticsearchDomain|UpdateElasticsearchDomainConfig)|ram:(CreateResourceShare|AssociateResourceShare|AcceptResourceShareInvitation)|ec2:(ModifySnapshotAttribute|ModifyImageAttribute|AuthorizeSecurityGroupIngress|CreateNetworkInterfacePermission)|rds:(ModifyDBSnapshotAttribute|ModifyDBClusterSnapshotAttribute|AuthorizeDBSecurityGroupIngress)|cloudtrail:(StopLogging|DeleteTrail|UpdateTrail)|guardduty:(DeleteDetector|DisassociateFromMasterAccount)|config:(StopConfigurationRecorder|DeleteConfigurationRecorder)|logs:(PutResourcePolicy|DeleteLogGroup))\b/,
      hit: 'Action = "s3:PutBucketAcl"',
      miss: 'Action = "s3:GetBucketAcl"',
    },
    'every right on a store of secrets': {
      pattern: /\bsecretsmanager:(\*|GetSecretValue|BatchGetSecretValue)/,
      beside: /\bresources?["']?\s*[:=]\s*\[?\s*["']\*["']/i,
      hit: 'statement {\n  actions = ["secretsmanager:GetSecretValue"]\n  resources = ["*"]\n}',
      miss: 'statement {\n  actions = ["secretsmanager:GetSecretValue"]\n  resources = [a.arn]\n}',
    },
  }),
  ...rowsOf('infra-exposure', clouds, {
    'a store that everybody with an account can read': {
      pattern:
        /\b(acl|AccessControl)["']?\s*[:=]\s*["']?(authenticated-read|AuthenticatedRead)\b|\buri\s*=\s*"http:\/\/acs\.amazonaws\.com\/groups\/global\/(AllUsers|AuthenticatedUsers)"/,
      hit: 'acl = "authenticated-read"',
      miss: 'acl = "bucket-owner-read"',
    },
    'a service that the whole internet can reach': {
      pattern:
        /\b(EndpointPublicAccess|MapPublicIpOnLaunch|AssociatePublicIpAddress|assign_public_ip|AssignPublicIp)["']?\s*[:=]\s*["']?(true|ENABLED)\b/,
      hit: 'EndpointPublicAccess: true',
      miss: 'EndpointPublicAccess: false',
    },
    'a server of files that the internet can reach': {
      pattern: /\b(endpoint_type|EndpointType)["']?\s*[:=]\s*["']?PUBLIC\b/,
      hit: 'endpoint_type = "PUBLIC"',
      miss: 'endpoint_type = "VPC"',
    },
    'an image or a copy that everybody can use': {
      pattern:
        /\b(group|group_name|shared_accounts|account_ids)["']?\s*[:=]\s*\[?\s*["']all["']|\bpublic_access_prevention\s*=\s*"inherited"/,
      hit: 'shared_accounts = ["all"]',
      miss: 'shared_accounts = ["123456789012"]',
    },
  }),
  ...rowsOf('infra-protection', clouds, {
    'a listener that talks without encryption': {
      pattern: /^\s*(protocol|entry_protocol|Protocol)\s*[=:]\s*["']?HTTP["']?\s*$/i,
      block: /"aws_(lb|alb)_listener"|AWS::ElasticLoadBalancingV2::Listener$|"digitalocean_loadbalancer"/,
      notBeside: /\bredirect|fixed-response/i,
      hit: 'resource "aws_lb_listener" "a" {\n  protocol = "HTTP"\n}',
      miss: 'resource "aws_lb_listener" "a" {\n  protocol = "HTTP"\n  default_action {\n    type = "redirect"\n  }\n}',
    },
    'old versions of TLS': {
      pattern:
        /\b(tls_security_policy|TLSSecurityPolicy)["']?\s*[:=]\s*["']?Policy-Min-TLS-1-0|\b(ssl_policy|SslPolicy)["']?\s*[:=]\s*["']?ELBSecurityPolicy-(2014|2015|2016|TLS-1-[01]-|FS-(2018|1-1)|TLS13-1-[01]-)|\b(MinimumProtocolVersion|minimum_protocol_version)["']?\s*[:=]\s*["']?(SSLv3|TLSv1(\.0|\.1)?(_2016|\.1_2016)?)["']?\s*$|\bClientBroker["']?\s*:\s*["']?(TLS_)?PLAINTEXT\b|\btransit_encryption\s*=\s*"DISABLED"|\bTransitEncryption["']?\s*:\s*["']?DISABLED\b|\b(SecurityPolicy)["']?\s*:\s*["']?TLS_1_0|\b(origin_ssl_protocols|OriginSSLProtocols)["']?\s*[:=].*(SSLv3|TLSv1["'.,\]]|TLSv1\.1)|\borigin_protocol_policy\s*=\s*"http-only"|OriginProtocolPolicy["']?\s*:\s*["']?http-only/,
      hit: 'tls_security_policy = "Policy-Min-TLS-1-0-2019-07"',
      miss: 'tls_security_policy = "Policy-Min-TLS-1-2-2019-07"',
    },
    'a protection that is switched off': {
      pattern: /^\s*(enabled|Enabled)["']?\s*[:=]\s*["']?false\b/,
      inside:
        /^\s*["']?(node_to_node_encryption|encrypt_at_rest|server_side_encryption(_configuration)?|encryption_(settings|configuration|config|info)|waf_configuration|disk_encryption\w*|advanced_security_options|threat_detection_policy|database_encryption|http_encryption|NodeToNodeEncryptionOptions|EncryptionAtRestOptions|AdvancedSecurityOptions|binary_authorization|workload_identity_config|secure_boot|shielded_instance_config|network_policy|security_service)\b/,
      hit: 'node_to_node_encryption {\n  enabled = false\n}',
      miss: 'logging {\n  enabled = false\n}',
    },
    'results or builds without encryption': {
      pattern:
        /\b(encryption_disabled|EncryptionDisabled)["']?\s*[:=]\s*["']?true\b|\b(root_volume_encryption_enabled|user_volume_encryption_enabled|RootVolumeEncryptionEnabled|UserVolumeEncryptionEnabled|enforce_workgroup_configuration|EnforceWorkGroupConfiguration|enforce_https|EnforceHTTPS|sqs_managed_sse_enabled|SqsManagedSseEnabled|cache_data_encrypted|CacheDataEncrypted|drop_invalid_header_fields|return_connection_password_encrypted|encrypted_volume|in_cluster|EnableAtRestEncryption|EnableInTransitEncryption|AtRestEncryptionEnabled|TransitEncryptionEnabled|iam_database_authentication_enabled|enable_dnssec)["']?\s*[:=]\s*["']?false\b|\b(encryption_type|EncryptionType|server_side_encryption|cloudwatch_encryption_mode|s3_encryption_mode|job_bookmarks_encryption_mode)["']?\s*[:=]\s*["'](NONE|DISABLED)["']/,
      hit: 'encryption_disabled = true',
      miss: 'encryption_disabled = false',
    },
    'a database that takes logins without encryption': {
      pattern: /^\s*value\s*=\s*"?(false|0|off)\b/i,
      beside:
        /"(require_ssl|require_secure_transport|rds\.force_ssl|tls|ssl|require_secure_transport|aurora_enable_ssl)"/,
      hit: 'parameter {\n  name  = "rds.force_ssl"\n  value = "0"\n}',
      miss: 'parameter {\n  name  = "autovacuum"\n  value = "0"\n}',
    },
    'an old way to the keys of the machine': {
      pattern: /\b(http_tokens|HttpTokens)["']?\s*[:=]\s*["']?optional\b/,
      hit: 'http_tokens = "optional"',
      miss: 'http_tokens = "required"',
    },
    'a watch over an account that is off': {
      pattern: /^\s*(is_)?enabled?\s*=\s*"?false\b/,
      block:
        /"aws_(ebs_encryption_by_default|guardduty_\w+|config_configuration_recorder_status|macie2_\w+|inspector2?_\w+|securityhub_\w+|accessanalyzer_\w+|cloudtrail\w*)"/,
      hit: 'resource "aws_ebs_encryption_by_default" "a" {\n  enabled = false\n}',
      miss: 'resource "aws_lambda_event_source_mapping" "a" {\n  enabled = false\n}',
    },
    'a way into the machines of a build': {
      pattern:
        /\b(privileged_mode|PrivilegedMode|enable_execute_command_unaudited)["']?\s*[:=]\s*["']?true\b/,
      hit: 'privileged_mode = true',
      miss: 'privileged_mode = false',
    },
  }),
  ...rowsOf('infra-weak', clouds, {
    'a way to let others in': {
      pattern:
        /\b(s3:PutObject(Version)?Acl|kms:CreateGrant|ecr:(SetRepositoryPolicy|DeleteRepositoryPolicy))\b/,
      hit: 'Action = "kms:CreateGrant"',
      miss: 'Action = "kms:ListGrants"',
    },
    'every other site': {
      pattern:
        /\b(allowed_origins|AllowedOrigins|allow_origins|AllowOrigins|cors_allowed_origins)["']?\s*[:=]\s*\[?\s*["']\*["']/,
      hit: 'allowed_origins = ["*"]',
      miss: 'allowed_origins = ["https://acme.dev"]',
    },
    'every port between two networks': {
      pattern: /^\s*protocol\s*=\s*"?(-1|all)\b/i,
      block: /"aws_(default_)?network_acl(_rule)?"/,
      notBeside: /\begress\s*=\s*true|\baction\s*=\s*"deny"|^\s*egress\b/im,
      hit: 'resource "aws_network_acl_rule" "a" {\n  protocol = "-1"\n}',
      miss: 'resource "aws_network_acl_rule" "a" {\n  protocol = "tcp"\n}',
    },
    'less of a record than there was': {
      pattern:
        /\b(performance_insights_enabled|enable_cloudwatch_logs_exports|include_global_service_events|is_organization_trail|all_regions|auto_minor_version_upgrade|cluster_log_enabled|enable_execute_command_logging|cloudwatch_logging_enabled)\s*=\s*false\b|\bcontainer_?[iI]nsights["']?\s*[:=]\s*["']?disabled\b/,
      was: /\b(performance_insights_enabled|include_global_service_events|is_organization_trail|all_regions|auto_minor_version_upgrade)\s*=\s*true\b/,
      hit: 'include_global_service_events = false',
      miss: 'include_global_service_events = true',
    },
  }),
];
