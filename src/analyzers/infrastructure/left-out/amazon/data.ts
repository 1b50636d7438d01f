import { type LeftOutRow, leftOutOf } from '../left-out-row.ts';

const clouds = ['terraform', 'cloudformation'] as const;

/** Resources of Amazon. */
export const amazonLeftOut: readonly LeftOutRow[] = [
  ...leftOutOf('infra-protection', clouds, {
    'a database whose data lies open on its disk': {
      opens:
        /"aws_(db_instance|rds_cluster|rds_global_cluster|docdb_cluster|neptune_cluster)"|AWS::(RDS::DB(Instance|Cluster)|DocDB::DBCluster|Neptune::DBCluster)/,
      needs: /\b(storage_encrypted|StorageEncrypted|kms_key_id|KmsKeyId)\b/,
      but: /\b(replicate_source_db|snapshot_identifier|replication_source_identifier|restore_to_point_in_time|source_db_cluster_identifier|global_cluster_identifier|SourceDBInstanceIdentifier|SourceDBClusterIdentifier|DBSnapshotIdentifier|SnapshotIdentifier|engine_mode\s*=\s*"serverless"|DBClusterIdentifier)\b/,
      hit: 'resource "aws_db_instance" "a" {\n  engine = "postgres"\n}',
      miss: 'resource "aws_db_instance" "a" {\n  storage_encrypted = var.encrypted\n}',
    },
    'a disk or a file system whose data lies open': {
      opens:
        /"aws_(ebs_volume|ebs_snapshot_copy|efs_file_system|fsx_openzfs_file_system)"|AWS::(EC2::Volume|EFS::FileSystem)/,
      needs: /\b(encrypted|Encrypted|kms_key_id|KmsKeyId)\b/,
      but: /\bsnapshot_id\b|\bSnapshotId\b/,
      hit: 'resource "aws_ebs_volume" "a" {\n  size = 40\n}',
      miss: 'resource "aws_ebs_volume" "a" {\n  encrypted = true\n}',
    },
    'a search service whose data lies open': {
      opens: /"aws_(elasticsearch|opensearch)_domain"|AWS::(Elasticsearch|OpenSearchService)::Domain/,
      needs: /\b(encrypt_at_rest|EncryptionAtRestOptions)\b/,
      hit: 'resource "aws_opensearch_domain" "a" {\n  domain_name = "a"\n}',
      miss: 'resource "aws_opensearch_domain" "a" {\n  encrypt_at_rest {\n    enabled = true\n  }\n}',
    },
    'a cache whose data lies open': {
      opens: /"aws_elasticache_replication_group"|AWS::ElastiCache::ReplicationGroup/,
      needs: /\b(at_rest_encryption_enabled|AtRestEncryptionEnabled)\b/,
      but: /\b(global_replication_group_id|GlobalReplicationGroupId)\b/,
      hit: 'resource "aws_elasticache_replication_group" "a" {\n  engine = "redis"\n}',
      miss: 'resource "aws_elasticache_replication_group" "a" {\n  at_rest_encryption_enabled = true\n}',
    },
    'a cache of a database whose data lies open': {
      opens: /"aws_dax_cluster"|AWS::DAX::Cluster/,
      needs: /\b(server_side_encryption|SSESpecification)\b/,
      hit: 'resource "aws_dax_cluster" "a" {\n  cluster_name = "a"\n}',
      miss: 'resource "aws_dax_cluster" "a" {\n  server_side_encryption {\n    enabled = true\n  }\n}',
    },
    'a database that takes logins without encryption': {
      opens: /"aws_redshift_parameter_group"|AWS::Redshift::ClusterParameterGroup/,
      needs: /\brequire_ssl\b/,
      hit: 'resource "aws_redshift_parameter_group" "a" {\n  family = "redshift-1.0"\n}',
      miss: 'resource "aws_redshift_parameter_group" "a" {\n  parameter {\n    name  = "require_ssl"\n    value = "true"\n  }\n}',
    },
  }),
  ...leftOutOf('infra-protection', ['cloudformation'], {
    'a secret that everybody who sees the stack can read': {
      opens: /^["']?\w*(password|passwd|secret|token|apikey|privatekey|credentials?)["']?\s*:/i,
      only: /["']?Type["']?\s*:\s*["']?String\b/,
      needs: /["']?NoEcho["']?\s*:\s*["']?true\b/i,
      hit: 'AWSTemplateFormatVersion: "2010-09-09"\nParameters:\n  DbPassword:\n    Type: String',
      miss: 'AWSTemplateFormatVersion: "2010-09-09"\nParameters:\n  DbPassword:\n    Type: String\n    NoEcho: true',
    },
  }),
  ...leftOutOf('infra-weak', ['terraform'], {
    'a secret that every run prints': {
      opens: /^variable\s+"\w*(password|passwd|secret|token|api_key|private_key|credentials?)"/i,
      needs: /\bsensitive\s*=\s*true\b/,
      but: /\btype\s*=\s*(bool|number)\b/,
      hit: 'variable "db_password" {\n  type = string\n}',
      miss: 'variable "db_password" {\n  type      = string\n  sensitive = true\n}',
    },
  }),
  ...leftOutOf('infra-permission', clouds, {
    'a function that a service may call for anybody': {
      opens: /"aws_lambda_permission"|AWS::Lambda::Permission/,
      needs: /\b(source_arn|source_account|principal_org_id|SourceArn|SourceAccount|PrincipalOrgID)\b/,
      only: /\.amazonaws\.com\b/,
      but: /\b(elasticloadbalancing|alexa-appkit|event_source_token|EventSourceToken)\b/,
      hit: 'resource "aws_lambda_permission" "a" {\n  principal = "sns.amazonaws.com"\n}',
      miss: 'resource "aws_lambda_permission" "a" {\n  principal  = "sns.amazonaws.com"\n  source_arn = aws_sns_topic.a.arn\n}',
    },
    'a role that builds of any repository can take': {
      opens: /^(statement|resource)\b/,
      only: /AssumeRoleWithWebIdentity[\s\S]*(token\.actions\.githubusercontent\.com|gitlab\.com|github)|(token\.actions\.githubusercontent\.com|gitlab\.com|github)[\s\S]*AssumeRoleWithWebIdentity/,
      needs:
        /:(sub|repository|repository_owner|repository_id|job_workflow_ref|project_path|namespace_path)\b/,
      hit: 'data "aws_iam_policy_document" "a" {\n  statement {\n    actions = ["sts:AssumeRoleWithWebIdentity"]\n    principals {\n      identifiers = ["a/token.actions.githubusercontent.com"]\n    }\n  }\n}',
      miss: 'data "aws_iam_policy_document" "a" {\n  statement {\n    actions = ["sts:AssumeRoleWithWebIdentity"]\n    principals {\n      identifiers = ["a/token.actions.githubusercontent.com"]\n    }\n    condition {\n      variable = "token.actions.githubusercontent.com:sub"\n    }\n  }\n}',
    },
  }),
  ...leftOutOf('infra-exposure', clouds, {
    'a server of files that the internet can reach': {
      opens: /"aws_transfer_server"|AWS::Transfer::Server/,
      needs: /\b(endpoint_type|EndpointType)\b/,
      hit: 'resource "aws_transfer_server" "a" {\n  protocols = ["SFTP"]\n}',
      miss: 'resource "aws_transfer_server" "a" {\n  endpoint_type = "VPC"\n}',
    },
    'a cluster whose control the whole internet can reach': {
      opens: /"aws_eks_cluster"|AWS::EKS::Cluster/,
      needs: /\b(endpoint_public_access|public_access_cidrs|EndpointPublicAccess|PublicAccessCidrs)\b/,
      hit: 'resource "aws_eks_cluster" "a" {\n  vpc_config {\n    subnet_ids = [a]\n  }\n}',
      miss: 'resource "aws_eks_cluster" "a" {\n  vpc_config {\n    endpoint_public_access = false\n  }\n}',
    },
  }),
  ...leftOutOf('infra-weak', clouds, {
    'a queue, a stream or a topic whose data lies open': {
      opens: /"aws_(sns_topic|kinesis_stream)"|AWS::(SNS::Topic|Kinesis::Stream)$/,
      needs: /\b(kms_master_key_id|encryption_type|kms_key_id|KmsMasterKeyId|StreamEncryption)\b/,
      hit: 'resource "aws_sns_topic" "a" {\n  name = "a"\n}',
      miss: 'resource "aws_sns_topic" "a" {\n  kms_master_key_id = "alias/aws/sns"\n}',
    },
    'results of questions that lie open': {
      opens: /"aws_athena_(workgroup|database)"|AWS::Athena::WorkGroup/,
      needs: /\b(encryption_configuration|EncryptionConfiguration)\b/,
      hit: 'resource "aws_athena_workgroup" "a" {\n  name = "a"\n}',
      miss: 'resource "aws_athena_workgroup" "a" {\n  encryption_configuration {\n    encryption_option = "SSE_KMS"\n  }\n}',
    },
    'a desk whose disks lie open': {
      opens: /"aws_workspaces_workspace"|AWS::WorkSpaces::Workspace/,
      needs: /\b(root_volume_encryption_enabled|RootVolumeEncryptionEnabled)\b/,
      hit: 'resource "aws_workspaces_workspace" "a" {\n  user_name = "a"\n}',
      miss: 'resource "aws_workspaces_workspace" "a" {\n  root_volume_encryption_enabled = true\n}',
    },
    'disks of a machine that lie open': {
      opens: /"aws_(launch_configuration|instance)"/,
      needs: /\bencrypted\b/,
      only: /\b(root|ebs)_block_device\b/,
      hit: 'resource "aws_launch_configuration" "a" {\n  root_block_device {\n    volume_size = 8\n  }\n}',
      miss: 'resource "aws_launch_configuration" "a" {\n  root_block_device {\n    encrypted = true\n  }\n  metadata_options {\n    http_tokens = "required"\n  }\n}',
    },
    'a warehouse whose data may lie open': {
      opens: /"aws_redshift_cluster"|AWS::Redshift::Cluster$/,
      needs: /\b(encrypted|Encrypted)\b/,
      hit: 'resource "aws_redshift_cluster" "a" {\n  node_type = "a"\n}',
      miss: 'resource "aws_redshift_cluster" "a" {\n  encrypted = true\n}',
    },
    'a key that stays the same for ever': {
      opens: /"aws_kms_key"|AWS::KMS::Key/,
      needs: /\b(enable_key_rotation|EnableKeyRotation)\b/,
      but: /\b(RSA|ECC|HMAC|SM2)_|SIGN_VERIFY|GENERATE_VERIFY_MAC/,
      hit: 'resource "aws_kms_key" "a" {\n  description = "a"\n}',
      miss: 'resource "aws_kms_key" "a" {\n  enable_key_rotation = true\n}',
    },
    'old versions of TLS, for none is named': {
      opens:
        /"aws_(cloudfront_distribution|api_gateway_domain_name)"|AWS::(CloudFront::Distribution|ApiGateway::DomainName)/,
      needs: /\b(minimum_protocol_version|security_policy|MinimumProtocolVersion|SecurityPolicy)\b/,
      hit: 'resource "aws_cloudfront_distribution" "a" {\n  viewer_certificate {\n    acm_certificate_arn = a\n  }\n}',
      miss: 'resource "aws_cloudfront_distribution" "a" {\n  viewer_certificate {\n    minimum_protocol_version = "TLSv1.2_2021"\n  }\n}',
    },
    'a listener whose versions of TLS are old, for none are named': {
      opens: /"aws_(lb|alb)_listener"|AWS::ElasticLoadBalancingV2::Listener$/,
      only: /\b(protocol|Protocol)["']?\s*[=:]\s*["']?(HTTPS|TLS)\b/,
      needs: /\b(ssl_policy|SslPolicy)\b/,
      hit: 'resource "aws_lb_listener" "a" {\n  protocol = "HTTPS"\n}',
      miss: 'resource "aws_lb_listener" "a" {\n  protocol   = "HTTPS"\n  ssl_policy = var.policy\n}',
    },
    'a balancer that lets broken headers pass': {
      opens: /"aws_(lb|alb)"/,
      needs: /\bdrop_invalid_header_fields\b/,
      but: /load_balancer_type\s*=\s*"(network|gateway)"/,
      hit: 'resource "aws_lb" "a" {\n  name = "a"\n}',
      miss: 'resource "aws_lb" "a" {\n  drop_invalid_header_fields = true\n}',
    },
    'machines that give their keys to whoever asks in the old way': {
      opens: /"aws_(instance|launch_template|launch_configuration)"|AWS::EC2::LaunchTemplate$/,
      needs: /\b(http_tokens|HttpTokens)\b/,
      but: /http_endpoint\s*=\s*"disabled"/,
      hit: 'resource "aws_instance" "a" {\n  ami = "a"\n}',
      miss: 'resource "aws_instance" "a" {\n  metadata_options {\n    http_tokens = "required"\n  }\n}',
    },
    'images that may change under their name, and that nobody scans': {
      opens: /"aws_ecr_repository"|AWS::ECR::Repository$/,
      needs: /\b(image_tag_mutability|ImageTagMutability)\b/,
      hit: 'resource "aws_ecr_repository" "a" {\n  image_scanning_configuration {\n    scan_on_push = true\n  }\n}',
      miss: 'resource "aws_ecr_repository" "a" {\n  image_tag_mutability = "IMMUTABLE"\n  image_scanning_configuration {\n    scan_on_push = true\n  }\n}',
    },
    'images that nobody scans': {
      opens: /"aws_ecr_repository"|AWS::ECR::Repository$/,
      needs: /\b(scan_on_push|ScanOnPush)\b/,
      hit: 'resource "aws_ecr_repository" "a" {\n  image_tag_mutability = "IMMUTABLE"\n}',
      miss: 'resource "aws_ecr_repository" "a" {\n  image_tag_mutability = "IMMUTABLE"\n  image_scanning_configuration {\n    scan_on_push = true\n  }\n}',
    },
    'a record that may be changed unseen': {
      opens: /"aws_cloudtrail"|AWS::CloudTrail::Trail/,
      needs: /\b(enable_log_file_validation|EnableLogFileValidation)\b/,
      hit: 'resource "aws_cloudtrail" "a" {\n  name = "a"\n}',
      miss: 'resource "aws_cloudtrail" "a" {\n  enable_log_file_validation = true\n}',
    },
    'a cluster that keeps no record of who does what': {
      opens: /"aws_eks_cluster"/,
      needs: /\b(enabled_cluster_log_types)\b/,
      hit: 'resource "aws_eks_cluster" "a" {\n  public_access_cidrs = [a]\n}',
      miss: 'resource "aws_eks_cluster" "a" {\n  public_access_cidrs       = [a]\n  enabled_cluster_log_types = ["audit"]\n}',
    },
    'parts of a search service that talk without encryption': {
      opens: /"aws_(elasticsearch|opensearch)_domain"|AWS::(Elasticsearch|OpenSearchService)::Domain/,
      needs: /\b(node_to_node_encryption|NodeToNodeEncryptionOptions)\b/,
      hit: 'resource "aws_opensearch_domain" "a" {\n  encrypt_at_rest {\n  }\n}',
      miss: 'resource "aws_opensearch_domain" "a" {\n  encrypt_at_rest {\n  }\n  node_to_node_encryption {\n    enabled = true\n  }\n}',
    },
    'a cache that is read without encryption on the way': {
      opens: /"aws_elasticache_replication_group"|AWS::ElastiCache::ReplicationGroup/,
      needs: /\b(transit_encryption_enabled|TransitEncryptionEnabled)\b/,
      hit: 'resource "aws_elasticache_replication_group" "a" {\n  at_rest_encryption_enabled = true\n}',
      miss: 'resource "aws_elasticache_replication_group" "a" {\n  at_rest_encryption_enabled = true\n  transit_encryption_enabled = true\n}',
    },
  }),
];
