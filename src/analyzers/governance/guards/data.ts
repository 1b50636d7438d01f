import type { GovernanceCode } from '../codes.ts';

/** A line that guards something: the change takes it out, or adds one that opens it. */
export interface GuardRow {
  readonly code: GovernanceCode;
  readonly what: string;
  readonly paths: RegExp;
  /** Matched against a line, and what it names as the one group, if it names something. */
  readonly pattern: RegExp;
  readonly hit: string;
  readonly miss: string;
  /** A file that the line stands in. */
  readonly sample: string;
}

const hooks =
  /(^|\/)(\.pre-commit-config\.ya?ml|\.husky\/[^/]+|\.githooks\/[^/]+|\.?lefthook\.ya?ml|\.lintstagedrc[^/]*|\.overcommit\.yml)$/i;
const scripts = /(^|\/)(\.husky|\.githooks)\/[^/]+$/;
const ignores = /(^|\/)\.(git|docker)ignore$/;
const linters = /(^|\/)(\.?eslint(rc|\.config)?(\.\w+)?|\.?oxlintrc\.json|biome\.jsonc?)$/i;
const python = /(^|\/)(pyproject\.toml|\.?ruff\.toml|setup\.cfg|tox\.ini|\.bandit|bandit\.ya?ml)$/i;
const bots = /(^|\/)(dependabot\.ya?ml|\.?renovate(rc)?(\.json5?)?)$/i;
const queues = /(^|\/)\.?(mergify|bulldozer|kodiak)(\/config)?\.(ya?ml|toml)$/i;

/** Lines whose loss leaves less; the same name anywhere in the new text is enough to be silent. */
export const lostRows: readonly GuardRow[] = [
  {
    code: 'hook-loosened',
    what: 'the look for secrets and holes before a commit',
    paths: hooks,
    pattern:
      /\b(gitleaks|detect-secrets|trufflehog|talisman|ggshield|git-secrets|detect-private-key|detect-aws-credentials|no-commit-to-branch|bandit|semgrep|checkov|tfsec|trivy|hadolint|zizmor|actionlint|gosec|brakeman|secretlint)\b/,
    hit: '  - id: gitleaks',
    miss: '  - id: black',
    sample: '.pre-commit-config.yaml',
  },
  {
    code: 'secret-unignored',
    what: 'a name that kept secrets out',
    paths: ignores,
    pattern:
      /^\s*[*/]*(\.env(?:rc|\.local|\.production|\.\*|\*)?|\*?\.(?:pem|key|p12|pfx|jks|keystore|kdbx|tfstate)(?:\.\*|\*)?|id_(?:rsa|ed25519|ecdsa)\*?|(?:service[-_]account|credentials?|secrets?)[\w*-]*(?:\.\w+)?\/?|\.(?:aws|ssh|kube|netrc|npmrc|pypirc|htpasswd)\/?)\s*$/,
    hit: '.env',
    miss: 'dist/',
    sample: '.gitignore',
  },
  {
    code: 'scan-loosened',
    what: 'rules for security',
    paths: python,
    pattern: /^\s*(?:extend-)?select\s*=.*["'](S)\d*["']/,
    hit: 'select = ["E", "F", "S"]',
    miss: 'select = ["E", "F", "B"]',
    sample: 'pyproject.toml',
  },
  {
    code: 'scan-loosened',
    what: 'a linter for security',
    paths: /(^|\/)\.golangci\.(ya?ml|toml|json)$/,
    pattern: /^\s*(?:-\s*["']?|["'])(gosec|bodyclose|sqlclosecheck|noctx)\b/,
    hit: '    - gosec',
    miss: '    - gofmt',
    sample: '.golangci.yml',
  },
  {
    code: 'updates-stopped',
    what: 'updates of one kind of package',
    paths: bots,
    pattern: /\bpackage-ecosystem["']?\s*:\s*["']?([\w-]+)/,
    hit: '  - package-ecosystem: npm',
    miss: '    directory: /',
    sample: '.github/dependabot.yml',
  },
  {
    code: 'merge-rule-loosened',
    what: 'what a merge waits for',
    paths: queues,
    pattern: /\b((?:check-success|status-success|check-neutral|required_checks)\b\s*~?>?[=:]?[^"'\s]*)/,
    hit: '      - check-success=test',
    miss: '      - label=ready',
    sample: '.mergify.yml',
  },
  {
    code: 'merge-rule-loosened',
    what: 'a check that a merge waits for',
    paths: /\.tf$/,
    pattern:
      /^\s*(required_status_checks|required_pull_request_reviews|branch_protection|push_restrictions|restrict_pushes)\s*\{/,
    hit: '  required_status_checks {',
    miss: '  lifecycle {',
    sample: 'repositories.tf',
  },
  {
    code: 'merge-rule-loosened',
    what: 'what the branch is protected by',
    paths: /(^|\/)\.(github|gitea|forgejo)\/settings\.ya?ml$/i,
    pattern: /^\s*(required_status_checks|required_pull_request_reviews|restrictions)\s*:\s*$/,
    hit: '      required_status_checks:',
    miss: '      topics:',
    sample: '.github/settings.yml',
  },
];

/** Lines that open something; matched against a new line and the three after it. */
export const openRows: readonly GuardRow[] = [
  {
    code: 'hook-loosened',
    what: 'an end before the rest of the hook',
    paths: scripts,
    pattern: /^[ \t]*exit 0[ \t]*\n\s*[^\s#]/,
    hit: 'exit 0\nnpx lint-staged',
    miss: 'exit 0\n',
    sample: '.husky/pre-commit',
  },
  {
    code: 'scan-loosened',
    what: 'everything to what the search for secrets leaves out',
    paths: /(^|\/)\.?gitleaks\.toml$/,
    pattern: /^[^#\n]*["']{1,3}\^?\.[*+]\$?["']/,
    hit: 'paths = ["testdata/", ".*"]',
    miss: 'paths = ["testdata/.*"]',
    sample: '.gitleaks.toml',
  },
  {
    code: 'scan-loosened',
    what: 'a rule for security that is off',
    paths: linters,
    pattern:
      /^[^\n]*["'](no-eval|no-implied-eval|no-new-func|no-script-url|security\/[\w-]+|react\/no-danger|react\/jsx-no-script-url|react\/jsx-no-target-blank|no-unsanitized\/[\w-]+|no-secrets\/[\w-]+|@microsoft\/sdl\/[\w-]+|@typescript-eslint\/no-implied-eval|vue\/no-v-html|svelte\/no-at-html-tags|noGlobalEval|noDangerouslySetInnerHtml)["']\s*:\s*\[?\s*["']?(?:off|0)\b/,
    hit: "'no-eval': 'off',",
    miss: "'no-eval': 'error',",
    sample: 'eslint.config.js',
  },
  {
    code: 'scan-loosened',
    what: 'a rule for security that is off',
    paths: python,
    pattern: /^[ \t]*(?:(?:extend-)?ignore\s*=[^\n]*["']S\d*["']|skips\s*[=:][^\n]*\bB\d{3})/,
    hit: 'ignore = ["E501", "S603"]',
    miss: 'ignore = ["E501"]',
    sample: 'pyproject.toml',
  },
  {
    code: 'update-rule-loosened',
    what: 'updates that nobody makes',
    paths: bots,
    pattern: /^[^\n]*\bdependency-name["']?\s*:\s*["']?\*["']?[ \t]*(?:\n(?!\s*update-types)|$)/,
    hit: '      - dependency-name: "*"',
    miss: '      - dependency-name: "*"\n        update-types: ["version-update:semver-major"]',
    sample: '.github/dependabot.yml',
  },
  {
    code: 'update-rule-loosened',
    what: 'updates that nobody makes',
    paths: /(^|\/)\.?renovate(rc)?(\.json5?)?$/i,
    pattern: /^[^\n]*["']?enabled["']?\s*:\s*false/,
    hit: '  "enabled": false,',
    miss: '  "enabled": true,',
    sample: 'renovate.json',
  },
  {
    code: 'updates-stopped',
    what: 'a limit that no update gets past',
    paths: bots,
    pattern: /^[^\n]*\bopen-pull-requests-limit["']?\s*:\s*0\b/,
    hit: '    open-pull-requests-limit: 0',
    miss: '    open-pull-requests-limit: 10',
    sample: '.github/dependabot.yml',
  },
  {
    code: 'scan-exception',
    what: 'something that a scanner is to leave out',
    paths:
      /(^|\/)\.(trivyignore|gitleaksignore|grype-ignore|semgrepignore|snyk|nsprc|osv-scanner-ignore|brakeman\.ignore)$/,
    pattern: /^[ \t]*(?![#;])\S/,
    hit: 'CVE-2024-0001',
    miss: '# CVE-2024-0001',
    sample: '.trivyignore',
  },
];
