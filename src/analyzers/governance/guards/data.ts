import type { GovernanceCode } from '../codes.ts';
import { mergeQueues, updateBots } from '../data.ts';

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

/** Programs that search for secrets and mistakes. */
const searchers =
  'gitleaks|detect-secrets|detect-private-key|trufflehog|ggshield|talisman|bandit|semgrep|checkov|tfsec|trivy|hadolint|zizmor|actionlint|safety|shellcheck|gosec|brakeman|poutine|kube-linter|git-secrets|whispers|yelp';
/** What nobody minds when a scanner leaves it out. */
const dull =
  '(?!.*(test|spec|fixture|mock|vendor|node_modules|third[_-]?party|dist\\b|build|docs?\\b|example|sample|generated|\\.min\\.|\\.lock|venv|coverage|\\.md\\b|locale))';
const scripts = /(^|\/)(\.husky|\.githooks)\/[^/]+$/;
const ignores = /(^|\/)\.(git|docker)ignore$/;

/** Lines whose loss leaves less; the same name anywhere in the new text is enough to be silent. */
export const lostRows: readonly GuardRow[] = [
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
    code: 'package-published',
    what: 'what kept a package in the house',
    paths:
      /(^|\/)(package\.json|pyproject\.toml|setup\.cfg|Cargo\.toml|[^/]+\.(gemspec|csproj|fsproj)|Directory\.Build\.props|pom\.xml)$/,
    pattern:
      /"(private)"\s*:\s*true\b|"access"\s*:\s*"(restricted)"|(Private :: Do Not Upload)|^\s*(publish)\s*=\s*(?:false|\[)|(allowed_push_host)|<(IsPackable)>\s*false|<(maven\.deploy\.skip)>\s*true/,
    hit: '  "private": true,',
    miss: '  "private": false,',
    sample: 'package.json',
  },
  {
    code: 'hook-loosened',
    what: 'a hook that searches what is committed',
    paths:
      /(^|\/)(\.pre-commit-config\.ya?ml|\.?lefthook\.ya?ml|\.husky\/[^/]+|\.overcommit\.yml|\.lintstagedrc[^/]*)$/,
    pattern: new RegExp(
      `(?:\\brepo\\s*:\\s*["']?https?:\\/\\/[^/]+\\/|\\bid\\s*:\\s*|\\brun\\s*:\\s*|^\\s*)(\\S*\\b(?:SCAN)\\b\\S*)`.replace(
        'SCAN',
        searchers,
      ),
    ),
    hit: '  - repo: https://github.com/gitleaks/gitleaks',
    miss: '  - repo: https://github.com/psf/black',
    sample: '.pre-commit-config.yaml',
  },
  {
    code: 'updates-stopped',
    what: 'updates of one kind of package',
    paths: updateBots.pattern,
    pattern: /\bpackage-ecosystem["']?\s*:\s*["']?([\w-]+)/,
    hit: '  - package-ecosystem: npm',
    miss: '    directory: /',
    sample: '.github/dependabot.yml',
  },
  {
    code: 'merge-rule-loosened',
    what: 'what a merge waits for',
    paths: mergeQueues.pattern,
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
    code: 'secret-unignored',
    what: 'files with secrets to what is given out',
    paths: /(^|\/)package\.json$/,
    pattern:
      /^\s*(?:"files"\s*:\s*\[[^\]\n]*)?"(?:\.\/)?(?:\.env(?:\.[\w*]+)?|\.npmrc|\.netrc|[\w./*-]*\.(?:pem|key|p12|pfx))"/,
    hit: '  "files": ["dist", ".env"],',
    miss: '  "files": ["dist", "env"],',
    sample: 'package.json',
  },
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
    code: 'update-rule-loosened',
    what: 'updates that nobody makes',
    paths: updateBots.pattern,
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
    paths: updateBots.pattern,
    pattern: /^[^\n]*\bopen-pull-requests-limit["']?\s*:\s*0\b/,
    hit: '    open-pull-requests-limit: 0',
    miss: '    open-pull-requests-limit: 10',
    sample: '.github/dependabot.yml',
  },
  {
    code: 'scan-loosened',
    what: 'code to what a scanner leaves out',
    paths: /(^|\/)\.(semgrepignore|codeqlignore|snykignore|trufflehogignore|banditignore)$/,
    pattern: new RegExp(`^[ \\t]*${dull}(?![#;:!])[\\w*./-]*(?:\\/|\\*|\\.\\w{1,4})[ \\t]*(?:\\n|$)`, 'i'),
    hit: 'src/server/',
    miss: 'tests/data/',
    sample: '.semgrepignore',
  },
  {
    code: 'scan-loosened',
    what: 'several known holes that nobody has to look at, without a reason or an end',
    paths: /(^|\/)\.?(trivyignore(\.ya?ml)?|grype-ignore|nsprc|osv-scanner-ignore|pip-audit-ignore)$/,
    pattern:
      /^[ \t]*(CVE|GHSA|PYSEC|RUSTSEC|AVD)-[\w-]+[ \t]*\n[ \t]*(CVE|GHSA|PYSEC|RUSTSEC|AVD)-[\w-]+[ \t]*(\n|$)/,
    hit: 'CVE-2024-0001\nCVE-2024-0002\n',
    miss: 'CVE-2024-0001 exp:2026-01-01\nCVE-2024-0002 exp:2026-01-01\n',
    sample: '.trivyignore',
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
