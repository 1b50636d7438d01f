import type { SettingRow } from '../setting.ts';
import { rowsOf } from '../setting-row.ts';

const stacks = ['stack'] as const;

/** Infrastructure that a program describes: the kits of Amazon, Pulumi, and Terraform. */
export const stackRows: readonly SettingRow[] = [
  ...rowsOf('infra-exposure', stacks, {
    'a store or a service for everybody': {
      pattern:
        /\.(grantPublicAccess|grant_public_access|GrantPublicAccess)\(|\b(publicReadAccess|public_read_access|publiclyAccessible|publicly_accessible|associatePublicIpAddress|associate_public_ip_address|mapPublicIpOnLaunch|map_public_ip_on_launch|allowBlobPublicAccess|allow_blob_public_access|publicNetworkAccessEnabled|PubliclyAccessible|PublicReadAccess)["']?\s*[:=]\s*[Tt]rue\b|\.(publicReadAccess|publiclyAccessible|associatePublicIpAddress)\(true\)|\bacl\s*[:=]\s*["']public-read(-write)?["']|\bBucketAccessControl\.(PUBLIC_READ|PUBLIC_READ_WRITE|AUTHENTICATED_READ)\b|\bEndpointAccess\.PUBLIC\b(?!_AND_PRIVATE)(?!\.only)|\bpublicNetworkAccess\s*[:=]\s*["']Enabled["']/,
      hit: 'bucket.grantPublicAccess();',
      miss: 'bucket.grantRead(role);',
    },
    'a store without its lock against the public': {
      pattern:
        /\b(blockPublicAcls|blockPublicPolicy|ignorePublicAcls|restrictPublicBuckets|block_public_acls|block_public_policy|ignore_public_acls|restrict_public_buckets)\s*[:=]\s*[Ff]alse\b/,
      hit: 'blockPublicAcls: false,',
      miss: 'blockPublicAcls: true,',
    },
    'an entrance from the whole internet': {
      pattern:
        /\b(addIngressRule|add_ingress_rule|AddIngressRule|allowFrom|allow_from|allowDefaultPortFrom|allow_default_port_from)\s*\(.*\b([Aa]nyIpv[46]|any_ipv[46])\s*\(|\b(allowFromAnyIpv4|allow_from_any_ipv4|allowDefaultPortFromAnyIpv4|allow_default_port_from_any_ipv4|allowDefaultPortInternally_public)\s*\(|\bcidr_?([Ii]p(v6|_v6)?|[Bb]locks?|_blocks)["']?\s*[:=]\s*\[?\s*["'](0\.0\.0\.0\/0|::\/0)["']|\b(source_?ranges|sourceRanges|sourceAddressPrefix|source_address_prefix)\s*[:=]\s*\[?\s*["'](0\.0\.0\.0\/0|\*|Internet)["']/,
      notUnder: /egress|outbound|route/i,
      hit: 'group.addIngressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(22));',
      miss: 'group.addEgressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(22));',
    },
    'an entrance from the whole internet among others': {
      pattern: /^\s*(\w+\s*[:=]\s*)?(\w+\.)*Peer\.(anyIpv[46]|any_ipv[46]|AnyIpv[46])\(\)\s*,/,
      under: /\b(addIngressRule|add_ingress_rule|AddIngressRule|allowFrom|allow_from)\s*\(/,
      hit: 'group.addIngressRule(\n  ec2.Peer.anyIpv4(),',
      miss: 'group.addEgressRule(\n  ec2.Peer.anyIpv4(),',
    },
    'a door without a lock': {
      pattern:
        /\b(FunctionUrlAuthType|AuthorizationType|HttpAuthorizerType)\.NONE\b|\bauthType\s*[:=]\s*["']NONE["']/,
      hit: 'authType: lambda.FunctionUrlAuthType.NONE,',
      miss: 'authType: lambda.FunctionUrlAuthType.AWS_IAM,',
    },
  }),
  ...rowsOf('infra-permission', stacks, {
    'access for everybody': {
      pattern:
        /\bnew\s+(\w+\.)*(AnyPrincipal|StarPrincipal)\s*\(|\b\w*iam\.(AnyPrincipal|StarPrincipal)\(|\bArnPrincipal\(\s*["']\*["']|\b(principals?|Principal|AWS|members?)["']?\s*[:=]\s*\[?\s*["'](\*|allUsers|allAuthenticatedUsers)["']/,
      notBeside: /\bDENY\b|["']Deny["']/,
      hit: 'principals: [new iam.AnyPrincipal()],',
      miss: 'principals: [new iam.AccountRootPrincipal()],',
    },
    'every action for whoever holds the role': {
      pattern:
        /\b(not_?)?[aA]ctions?["']?\s*[:=]\s*\[?[^\]]*["'](\*|[\w-]+:\*)["']|\.addActions\(\s*["'](\*|[\w-]+:\*)["']/,
      notBeside: /\bDENY\b|["']Deny["']/,
      hit: "actions: ['s3:*'],",
      miss: "actions: ['s3:GetObject'],",
    },
    'full rights by a policy of the vendor': {
      pattern:
        /["'`]([\w:/${}.]*policy\/)?(AdministratorAccess|IAMFullAccess|PowerUserAccess)["'`]|["']roles\/(owner|editor)["']/,
      hit: "iam.ManagedPolicy.fromAwsManagedPolicyName('AdministratorAccess')",
      miss: "iam.ManagedPolicy.fromAwsManagedPolicyName('ReadOnlyAccess')",
    },
    'a way to the rights of others': {
      pattern:
        /["'](iam:(PassRole|CreateAccessKey|AttachUserPolicy|AttachRolePolicy|AttachGroupPolicy|PutUserPolicy|PutRolePolicy|PutGroupPolicy|CreatePolicyVersion|SetDefaultPolicyVersion|UpdateAssumeRolePolicy|AddUserToGroup|CreateLoginProfile|UpdateLoginProfile)|sts:\*|kms:\*|s3:(PutBucketPolicy|PutBucketAcl)|lambda:(AddPermission|UpdateFunctionCode))["']/,
      notBeside: /\bDENY\b|["']Deny["']/,
      hit: "actions: ['iam:PassRole'],",
      miss: "actions: ['iam:GetRole'],",
    },
  }),
  ...rowsOf('infra-protection', stacks, {
    'data without encryption': {
      pattern:
        /\b(BucketEncryption|QueueEncryption|TableEncryption|StreamEncryption|TopicEncryption)\.UNENCRYPTED\b|\b(storageEncrypted|storage_encrypted|StorageEncrypted|encrypted|atRestEncryptionEnabled|at_rest_encryption_enabled|transitEncryptionEnabled|transit_encryption_enabled|nodeToNodeEncryption|node_to_node_encryption|enableKeyRotation|enable_key_rotation|encryptAtRest)["']?\s*[:=]\s*\{?\s*(enabled\s*:\s*)?[Ff]alse\b|\.(storageEncrypted|encrypted|enableKeyRotation)\(false\)/,
      hit: 'storageEncrypted: false,',
      miss: 'storageEncrypted: true,',
    },
    'a connection that is not protected': {
      pattern:
        /\b(enforceSSL|enforce_ssl|EnforceSSL|enforceHttps|enforce_https|httpsOnly|https_only|enableHttpsTrafficOnly|requireTls|require_tls)["']?\s*[:=]\s*[Ff]alse\b|\bViewerProtocolPolicy\.ALLOW_ALL\b|\bOriginProtocolPolicy\.HTTP_ONLY\b|\bSecurityPolicyProtocol\.(SSL_V3|TLS_V1|TLS_V1_2016|TLS_V1_1_2016)\b|\bSecurityPolicy\.TLS_1_0\b|\bTLSSecurityPolicy\.TLS_1_0\b|\bSslPolicy\.(TLS10|TLS11|LEGACY|FORWARD_SECRECY_TLS11)\w*\b|\bmin(imum)?TlsVersion\s*[:=]\s*["']?(TLS_?1_?[01]|1\.[01])\b|\bviewerProtocolPolicy\s*[:=]\s*["']allow-all["']/,
      hit: 'viewerProtocolPolicy: ViewerProtocolPolicy.ALLOW_ALL,',
      miss: 'viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,',
    },
    'a login that is easy to force': {
      pattern:
        /\bMfa\.OFF\b|\b(requireImdsv2|require_imdsv2|rotateSecret|requireDigits|requireLowercase|requireUppercase|requireSymbols)["']?\s*[:=]\s*[Ff]alse\b|\bhttpTokens["']?\s*[:=]\s*["']optional["']/,
      hit: 'mfa: cognito.Mfa.OFF,',
      miss: 'mfa: cognito.Mfa.REQUIRED,',
    },
  }),
  ...rowsOf('infra-privilege', stacks, {
    'a container with all rights of its host': {
      pattern: /\b(privileged|privilegedMode|privileged_mode)["']?\s*[:=]\s*[Tt]rue\b/,
      hit: 'privileged: true,',
      miss: 'privileged: false,',
    },
  }),
  ...rowsOf('infra-weak', stacks, {
    'a thing that is gone with its stack': {
      pattern:
        /\bRemovalPolicy\.DESTROY\b|\b(autoDeleteObjects|auto_delete_objects)["']?\s*[:=]\s*[Tt]rue\b|\b(deletionProtection|deletion_protection)["']?\s*[:=]\s*[Ff]alse\b/,
      was: /\bRemovalPolicy\.(RETAIN|SNAPSHOT)\b|\b(deletionProtection|deletion_protection)["']?\s*[:=]\s*[Tt]rue\b/,
      hit: 'removalPolicy: RemovalPolicy.DESTROY,',
      miss: 'removalPolicy: RemovalPolicy.RETAIN,',
    },
    'results that everybody can look at': {
      pattern:
        /^\s*badge["']?\s*[:=]\s*[Tt]rue\b|\b(internetFacing|internet_facing)["']?\s*[:=]\s*[Tt]rue\b|\bCors\.ALL_ORIGINS\b|\bapplicationProtocol\s*[:=].*\bHTTP\b/,
      hit: 'badge: true,',
      miss: 'badge: false,',
    },
  }),
];
