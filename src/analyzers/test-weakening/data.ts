/** A name that means something to a test runner, with one it means and one it does not. */
export interface NameRow {
  /** Matched against the name of a call as it is written, or of a decorator. */
  readonly pattern: RegExp;
  readonly hit: string;
  readonly miss: string;
}

const starts =
  '(it|test|specify|describe|context|suite|bench|feature|scenario|example|Deno\\.test|QUnit\\.test|QUnit\\.module|t\\.test|Ava|step)';

/** Calls that hold a test or a suite: a title and a function. */
export const testCalls: NameRow = row(
  new RegExp(
    `^[xf]?${starts}(\\(\\))?(\\.(only|skip|todo|concurrent|sequential|each|fails|failing|serial|parallel|runIf|skipIf|if|for|fixme|slow))*(\\(\\))?$`,
  ),
  'it.only',
  'it.alsoNot',
);

/** Functions that the runner collects by their name. */
export const testNames: NameRow = row(
  /^(test_?\w*|Test[A-Z_0-9]\w*|Fuzz[A-Z]\w*|it_\w+|should\w+)$/,
  'test_save',
  'latest_save',
);

/** Decorators, annotations and attributes that make a function a test. */
export const testMarks: NameRow = row(
  /(^|[./:])(Test|ParameterizedTest|RepeatedTest|Fact|Theory|TestMethod|TestCase|TestCaseSource|DataTestMethod|test|rstest|test_case|DataProvider|Property)$/,
  'Test',
  'Tester',
);

/** Marks that keep a test from running. */
export const skipMarks: NameRow = row(
  /(^|[./:])(skip|skipped|Skip|Disabled|Ignore|Ignored|ignore|xfail|Explicit|Inconclusive|expectedFailure|expected_failure|Skipped|Pending|pending|todo|fixme)$/,
  'pytest.mark.skip',
  'pytest.mark.skipif',
);

/** Calls inside a test that end it without a verdict. */
export const skipCalls: NameRow = row(
  /^(t|b|tb|s\.T\(\)|self|this|pytest|unittest|Assert|ctx|\$this|test|context|)(\.|->)?(skip|Skip|SkipNow|Skipf|skipTest|SkipTest|markTestSkipped|markTestIncomplete|Ignore|Inconclusive|skip_now|pending|xfail|omit)$/,
  't.Skip',
  'list.skip',
);

/** Calls that hold or state what must be true. */
export const assertionCalls: NameRow = row(
  /^((t|test|tap|q)\.)?equals$|^(assert|require|Assert|assertions|expect\(\)|s\.Require\(\)|cmp|qt|should)\.|(^|[./:>])(?<!\b(fmt|http|errors|status|log|console)\.)(?!assert(ing|ion)[A-Z])(expect|expects|expectException\w*|assert\w*|Assert\w*|assume\w*|verify\w*|should|Should\w*|must\w*|require|ok|strictEqual|deepEqual|deepStrictEqual|equal|notEqual|rejects|throws|doesNotThrow|doesNotReject|raises|fail|fails|Fatal|Fatalf|Error|Errorf|Fail|FailNow|is|isTrue|isFalse|isEqualTo|like|match\w*|toMatchSnapshot|refute\w*|debug_assert\w*|check\w*|Require\w*|ensure\w*|snapshot|plan|tspl|pass|wait_for|toHave\w+|andExpect|expectStatus|EXPECT_\w+|ASSERT_\w+|CHECK\w*|REQUIRE\w*|assert_\w+)$/,
  'assertEquals',
  'reload',
);

/** Numbers that a build must reach, by the words of their line. */
export const thresholdKeys: NameRow = row(
  /(^|[\s"'{,[.-])(branches|functions|lines|statements|perFile|global|threshold|thresholds|fail[_-]under|cov-fail-under|min[_-]?(imum[_-]?)?(coverage|msi|score)?|minMsi|minCoveredMsi|minimum|minimum_coverage|target|break|low|coverage|cov|range|each|autoUpdate)["']?\s*[:=>(]|fail[-_]under[= ]|minimum_coverage\b|--(branches|functions|lines|statements|min-msi|min-covered-msi|threshold|fail-under|coverage-threshold)[= ]/,
  'fail_under = 90',
  'line_length = 90',
);

/** Files where such numbers stand. */
export const thresholdPaths: NameRow = row(
  /(^|\/)((jest|vitest|vite|karma|stryker|nyc|ava|wtr|web-test-runner)[^/]*\.(conf(ig)?)?\.?[cm]?[jt]s(on)?|\.?nycrc[^/]*|\.c8rc[^/]*|\.?codecov\.ya?ml|\.coveragerc|setup\.cfg|tox\.ini|pytest\.ini|pyproject\.toml|package\.json|build\.gradle(\.kts)?|pom\.xml|sonar-project\.properties|infection\.json5?(\.dist)?|phpunit\.xml(\.dist)?|\.simplecov|(spec|test)_helper\.rb|rails_helper\.rb|Makefile|tarpaulin\.toml|\.gitea\/workflows\/[^/]+|\.github\/workflows\/[^/]+|\.stryker[^/]*|mutmut[^/]*|noxfile\.py|justfile|Taskfile\.ya?ml|composer\.json|cargo-mutants\.toml)$/i,
  'vitest.config.ts',
  'src/config.ts',
);

/** Words that switch a gate off, in scripts that run tests or linters. */
export const gateWords: readonly NameRow[] = [
  row(
    /\b(testPathIgnorePatterns|testIgnore|excludeSpecPattern|excludedTests|collect_ignore(_glob)?|norecursedirs|excludeTestsMatching|testExclude)\b["']?\s*[:=(]/,
    "testPathIgnorePatterns: ['payout']",
    "testMatch: ['payout']",
  ),
  row(
    /--(ignore|deselect|ignore-glob|exclude-group|exclude-tags|skip-tags|test-skip-pattern|skip-test)[= ]["']?[\w./:*-]+|\s-[mk]\s+["']not\s+(?!(slow|integration|e2e|network|benchmark|bench|live|flaky|perf\w*|gpu|docker|manual|online|external)\b)\w+|--tag\s+~\w+|\s--\s+--skip\s+\w+|-Dtest=["']?!|--filter\s+["']?\w+!=/,
    'pytest -m "not security"',
    'pytest -m "not slow"',
  ),
  row(
    /--pass-?with-?no-?tests\b|\bpassWithNoTests["']?\s*[:=]\s*true\b/i,
    'vitest run --passWithNoTests',
    'vitest run --pass',
  ),
  row(
    /\b(test|tests|jest|vitest|mocha|pytest|lint|eslint|tsc|phpunit|rspec|cargo|go vet|mypy|ruff|biome|stryker|audit|check)\b[^#|]{0,80}\|\|\s*(true|:|exit 0)(?=$|["'\s;])/,
    'npm test || true',
    'npm test || exit 1',
  ),
  row(
    /\b(allowOnly|dangerouslyIgnoreUnhandledErrors|ignoreFailures|testFailureIgnore|maven\.test\.failure\.ignore|skipTests|maven\.test\.skip|failOnRisky|bail_on_error)["']?\s*(=|:|>)\s*["']?true\b/,
    '<testFailureIgnore>true</testFailureIgnore>',
    '<testFailureIgnore>false</testFailureIgnore>',
  ),
  row(
    /-D(skipTests|maven\.test\.skip)\b(?!=false)|--no-verify\b.{0,40}\btest|--exit-zero\b|--no-fail-on-(error|failure)\b|--force-exit-zero/,
    'mvn package -DskipTests',
    'mvn package -Dtests',
  ),
  row(
    /\b(fail_ci_if_error|failOnError|fail_on_error|failOnWarning|haltOnFailure|check-coverage|checkCoverage|failOnViolation|if_ci_failed)["']?\s*(:|=)\s*["']?(false|error: false)\b/,
    'failOnError: false',
    'failOnError: true',
  ),
  row(
    /\b(break|fail_?[uU]nder|thresholds?|coverageThreshold|minimum_coverage)["']?\s*[:=]\s*(null|false|undefined|None)\b|^\s*informational\s*:\s*true\b/,
    'thresholds: { break: null }',
    'thresholds: { breaks: null }',
  ),
  row(
    /"(pre|post)?(test|lint|audit|check|typecheck|coverage)[\w:-]*"\s*:\s*"\s*(echo\b|true\b|exit 0|:)(?![^"]*(&&|;))/,
    '"test": "echo ok"',
    '"test": "echo ok && vitest run"',
  ),
];

/** Comments and marks that make a type checker or linter look away. */
export const suppressions: NameRow = row(
  /@ts-(ignore|nocheck|expect-error)\b|\b(eslint|biome|oxlint|tslint|stylelint)-(disable|ignore)|biome-ignore|\bnoqa\b|#\s*type:\s*ignore|pylint:\s*disable|#\s*pyright:\s*ignore|\bnolint\b|@SuppressWarnings|rubocop:disable|phpcs:ignore|@phpstan-ignore|@psalm-suppress|#\[allow\(|#pragma warning disable|NOSONAR|\bnosec\b|(istanbul|c8|v8) ignore|pragma: no cover|Stryker disable|codeCoverageIgnore/,
  '// @ts-ignore',
  '// ts ignores this',
);

function row(pattern: RegExp, hit: string, miss: string): NameRow {
  return { pattern, hit, miss };
}
