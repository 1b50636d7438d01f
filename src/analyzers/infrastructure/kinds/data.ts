export type Kind =
  | 'dockerfile'
  | 'kubernetes'
  | 'compose'
  | 'terraform'
  | 'cloudformation'
  | 'server'
  | 'pipeline'
  | 'script'
  | 'ansible'
  | 'unit'
  | 'bicep'
  | 'stack'
  | 'workflow'
  | 'cron'
  | 'policy'
  | 'application'
  | 'alert';

/** What a file describes, by its path or else by its words. */
export interface KindRow {
  readonly kind: Kind;
  readonly path: RegExp;
  readonly text?: RegExp;
}

export const kindRows: readonly KindRow[] = [
  {
    kind: 'stack',
    path: /\.(ts|js|mjs|py|java|cs|go)$/,
    text: /["'](aws-cdk-lib|@aws-cdk\/|@pulumi\/|cdktf\b|constructs["'])|^\s*(from|import)\s+(aws_cdk|pulumi|cdktf)\w*\b|\bsoftware\.amazon\.awscdk\b|\busing\s+(Amazon\.CDK|Pulumi)\b|github\.com\/(aws\/aws-cdk-go|pulumi\/pulumi)/m,
  },
  {
    kind: 'pipeline',
    path: /(^|\/)(\.gitlab-ci[^/]*\.ya?ml|\.woodpecker[^/]*(\.ya?ml|\/[^/]+\.ya?ml)|\.drone\.ya?ml|\.travis\.yml|azure-pipelines[^/]*\.ya?ml|bitbucket-pipelines\.yml|\.circleci\/config\.yml|\.buildkite\/[^/]+\.ya?ml|Jenkinsfile[^/]*|[^/]+\.jenkinsfile|\.(gitea|github|forgejo)\/actions\/(.*\/)?action\.ya?ml)$|^action\.ya?ml$/,
  },
  { kind: 'workflow', path: /(^|\/)\.(gitea|github|forgejo)\/workflows\/[^/]+\.ya?ml$/ },
  {
    kind: 'script',
    path: /\.(sh|bash|zsh|ksh|ps1)$|(^|\/)(Makefile|GNUmakefile|justfile|CMakeLists\.txt|meson\.build|configure\.ac|\.env(rc)?)$|\.mk$/,
  },
  {
    kind: 'cron',
    path: /(^|\/)(cron(tabs)?(\.(d|daily|hourly|weekly|monthly))?\/[\w-]+|crontab|[^/]+\.cron)$/,
  },
  {
    kind: 'policy',
    path: /\.(rego|rules|cedar|polar)$|(^|\/)(database\.rules\.json|polic(y|ies)\/[^/]+\.(hcl|csv)|policy\.csv|auditd?\.(rules|conf)|pam\.d\/[^/]+)$/,
  },
  {
    kind: 'alert',
    path: /\.(ya?ml|rules)$/,
    text: /^\s*-\s*alert\s*:|^\s*-\s*rule\s*:[\s\S]*^\s*condition\s*:|^detection\s*:/m,
  },
  { kind: 'unit', path: /\.(service|socket|timer)$|\.service\.d\/[^/]+\.conf$/ },
  {
    kind: 'ansible',
    path: /(^|\/)(tasks|handlers|playbooks?|ansible)\/(.*\/)?[^/]+\.ya?ml$|(^|\/)(playbook|site)[^/]*\.ya?ml$/,
    text: /^\s*(-\s+)?(hosts|tasks|name|roles|become|ansible\.\w+\.\w+|include_tasks|import_tasks)\s*:/m,
  },
  { kind: 'dockerfile', path: /(^|\/)(Dockerfile|Containerfile)[^/]*$|\.dockerfile$/i },
  { kind: 'terraform', path: /\.(tf|tofu|tf\.json|tfvars|pkr\.hcl)$|(^|\/)terragrunt\.hcl$/ },
  { kind: 'bicep', path: /\.bicep$/ },
  { kind: 'compose', path: /(^|\/)(docker-)?compose[^/]*\.ya?ml$/i },
  {
    kind: 'cloudformation',
    path: /\.(ya?ml|json|template)$/,
    text: /AWSTemplateFormatVersion|["']?Type["']?\s*:\s*["']?AWS::/,
  },
  // A policy of its own is written like the ones within a template.
  {
    kind: 'cloudformation',
    path: /\.(json|tftpl|tpl|j2)$|(^|\/)serverless[^/]*\.ya?ml$/,
    text: /"Statement"\s*:\s*[[{][\s\S]*"Effect"\s*:|^service\s*:[\s\S]*^provider\s*:/m,
  },
  {
    kind: 'bicep',
    path: /\.json$/,
    text: /schema\.management\.azure\.com\/schemas\/[\w-]+\/(deploymentTemplate|subscriptionDeploymentTemplate)/i,
  },
  { kind: 'kubernetes', path: /\.(ya?ml|tpl|json)$/, text: /^\s*["']?apiVersion["']?\s*:/m },
  {
    kind: 'kubernetes',
    path: /(^|\/)(charts?|helm|k8s|kubernetes|manifests|kustomize|overlays)\/.*\.(ya?ml|tpl)$/i,
  },
  { kind: 'kubernetes', path: /(^|\/)values[^/]*\.ya?ml$/ },
  {
    kind: 'server',
    path: /(^|\/)(nginx|apache2?|httpd|haproxy|traefik|caddy|envoy|sshd|ssh)[^\n]*$|(^|\/)(Caddyfile|\.htaccess|sshd_config|haproxy\.cfg)$|(^|\/)(sudoers|exports|fstab|sysctl|php|jail|fail2ban)(\.d\/[^\n]*|\.conf|\.local)?$|(^|\/)(mongod|elasticsearch|opensearch|etcd|daemon|vault|consul|traefik|server|client|producer|consumer|broker|zookeeper|kafka[\w-]*|connect[\w-]*|mosquitto|nats[\w-]*|rabbitmq[\w-]*|cassandra|influxdb|grafana|prometheus|alertmanager|keycloak|dovecot|postfix|main)\.(ya?ml|json|hcl|properties|toml|cf|ini)$|\.conf(\.\w+)?$|\.(vhost|cnf)$|(^|\/)(php|\.user)[^/]*\.ini$/i,
  },
  { kind: 'server', path: /\.cfg$/, text: /^(global|defaults)\s*$|^(frontend|backend|listen)\s+\S/m },
  {
    kind: 'application',
    path: /\.(ya?ml|json)$/,
    text: /^\s*["']?(openapi|swagger)["']?\s*:\s*["']?[23]/m,
  },
  {
    kind: 'application',
    path: /(^|\/)(application|bootstrap|appsettings|web|app|settings?|config(uration)?|user-data|cloud-init|cloud-config|tauri\.conf|electron-builder|netlify|vercel|firebase|fly|render|wrangler|php|tasks|security|[\w-]*realm[\w-]*|capacitor\.config|\.?devcontainer)[\w.-]*\.(ya?ml|json|toml|ini|properties|config|xml)$|(^|\/)(config|conf|etc|settings|keycloak|\.vscode)\/(.*\/)?[^/]+\.(ya?ml|json|toml|ini|properties|xml)$|(^|\/)\.env(\.[\w-]+)?$|\.(bicep|(cs|fs|vb)proj|props|targets|gradle|ini)$|(^|\/)(_headers|_redirects|pom\.xml|build\.xml)$/i,
  },
];
