import { type PathRow, pathRow } from '../../../path-row.ts';

/** Files in which names are given values. */
export const settingPaths: readonly PathRow[] = [
  pathRow(
    /\.(ya?ml|json[5c]?|toml|ini|properties|cfg|conf|cnf|config|env|hcl|tf|tfvars|bicep|xml|plist|service|rules|inc|gradle|local|repo|list|cf|rego|mk|tpl|lua|(cs|fs|vb)proj|props|targets)$|(^|\/)\.htaccess$/i,
    'config/app.yml',
    'src/app.ts',
  ),
  pathRow(/(^|\/)\.env(\.[\w.-]+)?$/, '.env.production', 'src/env.ts'),
  pathRow(
    /(^|\/)(fstab|exports|login\.defs|sshd?_config|Makefile|justfile|Dockerfile|Containerfile|Caddyfile|Jenkinsfile|Vagrantfile|Procfile|sudoers)$|\.(sh|bash|mk)$/,
    'deploy.sh',
    'deploy.shy',
  ),
  pathRow(
    /(^|\/)(config\/(.*\/)?[\w-]+\.php|settings[^/]*\.py|settings\/[\w-]+\.py|config\/(environments|initializers)\/[\w-]+\.rb)$/,
    'config/session.php',
    'src/session.php',
  ),
];

/** Files whose names and values are about something else: packages, styles of code, words of a page, and machines of developers. */
export const foreignPaths: readonly PathRow[] = [
  pathRow(
    /(^|\/)(package(-lock)?|tsconfig[^/]*|jsconfig|composer|deno|nx|turbo|lerna|biome|angular|jest\.config|launch|\.?eslintrc|\.?prettierrc|\.?stylelintrc)\.(json[5c]?|ya?ml|lock)$|(^|\/)(\.editorconfig|renovate\.json|CHANGELOG)/i,
    'tsconfig.json',
    'config.json',
  ),
  pathRow(
    /(^|\/)(locales?|i18n|lang|translations?|schemas?|openapi|swagger)(\/|[^/]*\.(ya?ml|json)$)/i,
    'locales/en.yml',
    'config/en.yml',
  ),
  pathRow(
    /(^|[/._-])(dev|devel|development|local|debug|sample|dist|example|mock)([/._-]|$)/i,
    'config/application-dev.yml',
    'config/application.yml',
  ),
];
