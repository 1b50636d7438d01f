import { type PathRow, pathRow } from '../../path-row.ts';

/** A line of a checker's configuration, with the files it stands in. */
export interface CheckerRow extends PathRow {
  /** Files in which the line says this. */
  readonly files: RegExp;
}

const types = /(^|\/)(tsconfig|jsconfig)[^/]*\.json$/;
const python =
  /(^|\/)(pyproject\.toml|setup\.cfg|tox\.ini|\.?mypy\.ini|\.?ruff\.toml|\.flake8|\.bandit|pyrightconfig\.json)$/;
const scripts =
  /(^|\/)(\.?eslint[^/]*|biome\.jsonc?|\.?oxlintrc[^/]*|\.stylelintrc[^/]*|package\.json|deno\.jsonc?)$/;
const lists =
  /(^|\/)(\.golangci\.(ya?ml|toml|json)|\.pre-commit-config\.ya?ml|lefthook\.ya?ml|\.husky\/[^/]+|\.?ruff\.toml|pyproject\.toml|\.overcommit\.yml|trunk\.ya?ml|\.mega-linter\.ya?ml)$/;

/** Lines that tell a checker to ask for less. */
export const looseLines: readonly CheckerRow[] = [
  row(
    types,
    /"(strict|strictNullChecks|noImplicitAny|noUncheckedIndexedAccess|strictFunctionTypes|strictBindCallApply|useUnknownInCatchVariables|noImplicitThis|noImplicitReturns|noFallthroughCasesInSwitch|exactOptionalPropertyTypes|checkJs)"\s*:\s*false\b/,
    '"strict": false',
    '"strict": true',
  ),
  row(
    python,
    /^\s*"?(ignore_errors|follow_untyped_imports)"?\s*[:=]\s*"?true\b|^\s*"?(strict|disallow_untyped_defs|disallow_any_\w+|check_untyped_defs|strict_equality|strict_optional|warn_return_any|no_implicit_optional)"?\s*[:=]\s*"?false\b|"?typeCheckingMode"?\s*[:=]\s*"(off|basic)"|^\s*exit[-_]zero\s*=\s*true/i,
    'ignore_errors = true',
    'ignore_errors = false',
  ),
  row(
    /(^|\/)Cargo\.toml$|(^|\/)\.?clippy\.toml$/,
    /^\s*(unsafe_code|warnings|unused_must_use|all|pedantic|unwrap_used|panic)\s*=\s*"allow"/,
    'unsafe_code = "allow"',
    'unsafe_code = "forbid"',
  ),
  row(
    /(^|\/)\.editorconfig$|\.(csproj|props)$|(^|\/)\.globalconfig$/,
    /<TreatWarningsAsErrors>\s*false|<(EnableNETAnalyzers|RunAnalyzers\w*|NuGetAudit)>\s*false|^\s*dotnet_diagnostic\.(CA[235]\d{3}|SCS\d+|S\d{4})\.severity\s*=\s*(none|silent)/i,
    '<TreatWarningsAsErrors>false</TreatWarningsAsErrors>',
    '<TreatWarningsAsErrors>true</TreatWarningsAsErrors>',
  ),
  row(
    /(^|\/)(pom\.xml|build\.gradle(\.kts)?|stryker\.[\w.]+|infection\.json5?(\.dist)?|mutants\.toml|setup\.cfg|pyproject\.toml)$/,
    /<(excludedClasses|excludedMethods|excludedTestClasses|avoidCallsTo)>|^\s*(excludedClasses|excludedMethods)\b|^\s*(do_not_mutate|exclude_re|exclude_globs)\s*=|["']!\S*\/\S+["']/,
    '<excludedClasses>',
    '<targetClasses>',
  ),
  row(
    /(ruff\.toml|pyproject\.toml|\.flake8|setup\.cfg|tox\.ini)$/,
    /^\s*(extend-)?ignore\s*=.*(["'\s,=])(S[1-7]?|ALL|DUO|BLE)(?=["'\s,]|$)/,
    'ignore = ["E501", "S"]',
    'ignore = ["E501", "S101"]',
  ),
];

/** A rule that is off, by its name; it counts where the rule was on. */
export const offRule = /^\s*["']?([\w@/-]+)["']?\s*:\s*\[?\s*(?:["']off["']|0\b|false\b)/;

/** A rule that is on, by its name. */
export const onRule = /^\s*["']?([\w@/-]+)["']?\s*:\s*\[?\s*(?:["'](?:error|warn)["']|[12]\b|true\b)/;

/** Files in which rules are switched by their names. */
export const ruleFiles = scripts;

/** Names of checkers in such lists, with those that stand for security in lists of letters. */
export const listedCheckers: readonly CheckerRow[] = [
  row(
    lists,
    /\b(gosec|errcheck|staticcheck|govet|bodyclose|sqlclosecheck|gitleaks|trufflehog|detect-secrets|detect-private-key|bandit|semgrep|trivy|checkov|tfsec|terraform_tfsec|hadolint\w*|shellcheck|eslint|mypy|ruff|clippy|zizmor|actionlint|brakeman|safety|pip-audit|osv-scanner|no-commit-to-branch|check-added-large-files)\b/,
    '    - gosec',
    '    - gofumpt',
  ),
  row(/(ruff\.toml|pyproject\.toml)$/, /"S"/, 'select = ["E", "S"]', 'select = ["E"]'),
];

/** Levels of a checker: lower asks for less, or higher does. */
export const levels: readonly (CheckerRow & { readonly lowerIsLess: boolean })[] = [
  {
    ...row(/phpstan[^/]*\.neon(\.dist)?$/, /^\s*level\s*:\s*(\d)/, 'level: 8', 'levels: 8'),
    lowerIsLess: true,
  },
  {
    ...row(/psalm[^/]*\.xml(\.dist)?$/, /errorLevel="(\d)"/, 'errorLevel="1"', 'level="1"'),
    lowerIsLess: false,
  },
];

function row(files: RegExp, pattern: RegExp, ...[hit, miss]: readonly [string, string]): CheckerRow {
  return { ...pathRow(pattern, hit, miss), files };
}
