import { type PathRow, pathRow as row } from '../path-row.ts';

/** Files that a test runner collects by name, and data that only tests read. */
export const testNames: readonly PathRow[] = [
  row(
    /\.(test|spec|e2e|e2e-spec|cy|test-d|bench)\.[cm]?[jt]sx?$/i,
    'src/parse.test.ts',
    'src/parse.testing.ts',
  ),
  row(/_test\.[cm]?[jt]sx?$/i, 'src/parse_test.ts', 'src/ab-test.ts'),
  row(/^(test|test-d)\.[cm]?[jt]s$/i, 'test.js', 'src/test.js'),
  row(/_test\.go$/, 'modules/git/log_test.go', 'modules/git/testlog.go'),
  row(/(^|\/)(test_[^/]*|[^/]*_tests?)\.pyi?$/, 'tests/test_parse.py', 'src/contest.py'),
  row(/(^|\/)tests\.py$/, 'shop/tests.py', 'shop/mytests.py'),
  row(
    /^(?!(.*\/)?src\/main\/).*[a-z0-9](Test|Tests|TestCase|IT)\.(java|kt|scala|groovy)$/,
    'app/ParseTests.kt',
    'app/Audit.kt',
  ),
  row(/_(test|spec)\.rb$/, 'spec/parse_spec.rb', 'lib/spec.rb'),
  row(/_tests?\.rs$/, 'src/parse_test.rs', 'src/contest.rs'),
  row(/(^|\/)tests\.rs$/, 'src/parse/tests.rs', 'src/commands/test.rs'),
  row(/(^|\/)tests?\/.*Test\.php$/i, 'tests/Unit/ParseTest.php', 'src/ParseTest.php'),
  row(/\.phpt$/i, 'tests/parse.phpt', 'tests/parse.php'),
  row(/[a-z0-9]Tests?\.cs$/, 'Parser/ParseTests.cs', 'Parser/Latest.cs'),
  row(/[_-](unit)?tests?\.(c|cc|cpp|cxx|m|mm)$/i, 'src/parse_unittest.cc', 'src/latest.cc'),
  row(/(^|\/)tests?\/(.*\/)?test[_-][^/]*\.(c|cc|cpp|cxx|h|hpp)$/i, 'test/test_parse.c', 'src/test_parse.c'),
  row(/Tests?\/(.*\/)?[^/]*Tests?\.swift$/, 'Tests/ParseTests.swift', 'Sources/ABTest.swift'),
  row(/_test\.(exs|dart|clj|cljs|cljc|erl|zig|lua|gleam|ml)$/, 'test/parse_test.exs', 'test/parse_test.ex'),
  row(/_spec\.(lua|moon|cr)$/, 'spec/parse_spec.lua', 'spec/parse.lua'),
  row(/(^|\/)(tests?|spec)\/(.*\/)?[^/]*Spec\.hs$/, 'test/ParseSpec.hs', 'src/ParseSpec.hs'),
  row(/\.bats$/, 'test/parse.bats', 'test/parse.bat'),
  row(/(^|\/)t\/.*\.t$/, 't/parse.t', 'lib/parse.t'),
  row(/(^|\/)tests?\/(.*\/)?([^/]*[_-])?test[_-][^/]*\.sh$/, 'tests/test_parse.sh', 'bin/test_parse.sh'),
  row(/\.feature$/, 'features/sign-up.feature', 'src/feature.ts'),
  row(/[^/]\.(approved|verified)\.[a-z0-9]+$/i, 'test/Api.approved.txt', 'src/approved.txt'),
  row(/\.snap(\.new)?$/, 'src/__snapshots__/page.tsx.snap', 'snap/snapcraft.json'),
  row(
    /(^|\/)(__fixtures__|__snapshots__|__mocks__|__mockdata__|__testfixtures__)\//,
    'src/__fixtures__/page.html',
    'src/fixtures/page.html',
  ),
  row(
    /(^|\/)(testdata|test-data|test_data|testfixtures)\//i,
    'modules/git/testdata/repo.txt',
    'modules/git/data/repo.txt',
  ),
  row(
    /(^|\/)(tests?|spec|e2e|cypress|__tests__|[^/]*\.tests?)\/(.*\/)?(fixtures?|snapshots?|goldens?|expected|cassettes|data)\//i,
    'tests/fixtures/page.html',
    'app/fixtures/page.html',
  ),
];

/** Files that belong to the tests by their place alone. */
export const testPlaces: readonly PathRow[] = [
  row(/(^|\/)__tests__\/.*\.[cm]?[jt]sx?$/, 'src/__tests__/parse.tsx', 'src/tests__/parse.tsx'),
  row(
    /^(?!(.*\/)?(src|lib|app)\/|(.*\/)?(packages|apps|modules)\/tests?\/)(.*\/)?tests?\/(.*\/)?[^/]+\.[cm]?[jt]sx?$/i,
    'packages/a/test/deep/parse.js',
    'packages/test/index.js',
  ),
  row(
    /(^|\/)cypress\/(e2e|integration)\/.*\.[jt]sx?$/,
    'cypress/e2e/sign-up.ts',
    'cypress/support/sign-up.ts',
  ),
  row(
    /(^|\/)src\/([a-z]*[tT]est|[a-zA-Z]+Test|testFixtures|it)\/(java|kotlin|scala|groovy|resources)\//,
    'app/src/test/java/Fixture.java',
    'app/src/main/java/Fixture.java',
  ),
  row(/(^|\/)tests?\/(.*\/)?test_[^/]*\.rb$/, 'test/test_parse.rb', 'lib/test_parse.rb'),
  row(/(^|\/)tests\/(.*\/)?[^/]+\.rs$/, 'tests/parse.rs', 'src/testsuite.rs'),
  row(/(^|\/)[^/]*[._]tests?\/.*\.cs$/i, 'Parser.Tests/Cases/Deep.cs', 'Parser/Cases/Deep.cs'),
  row(/(^|\/)[^/]*[a-z]Tests?\/.*\.cs$/, 'Parser.UnitTests/Deep.cs', 'Parser.Latest/Deep.cs'),
  row(/(^|\/)tests\/(.*\/)?[^/]+\.pyi?$/, 'shop/tests/models.py', 'shop/testing/models.py'),
  row(/(^|\/)benches\/(.*\/)?[^/]+\.rs$/, 'benches/parse.rs', 'src/bench.rs'),
  row(/^(spec|features)\/(.*\/)?[^/]+\.rb$/, 'spec/factories/users.rb', 'lib/spec/users.rb'),
  // At the top, what stands among tests is a part of no program.
  row(
    /^tests?\/(.*\/)?[^/]+\.(cs|fs|vb|c|cc|cpp|cxx|h|hpp|rb|lua|pl|pm)$/,
    'test/Dummies/Sink.cs',
    'src/tests/Sink.cs',
  ),
  row(
    /^tests?\/(.*\/)?[^/]+\.(html?|css|svg|png|jpe?g|gif|txt|csv|golden|out|err|stdout|stderr|expected)$/i,
    'tests/templates/page.html',
    'src/tests/page.html',
  ),
];

/** What stands among tests and yet is more than a test: code others may import, and what steers the runner. */
export const testSupport: readonly PathRow[] = [
  row(
    /(^|\/)[^/]*(helpers?|utils?|utilities|setup|teardown|support|common|shared|bootstrap|factory|factories|harness|globals?|runner|mocks?|stubs?|config|environment|env|reporter|preload|loader|hooks?|plugin)\.([cm]?[jt]sx?|pyi?)$/i,
    'test/helpers.ts',
    'test/helpless.ts',
  ),
  row(
    /(^|\/)(tests?|specs?|__tests__|[^/]*[._]tests?)\/(.*\/)?(helpers?|utils?|utilities|support|common|shared|lib|tools|scripts|config|setup|plugins)\/(.*\/)?[^/]+\.([cm]?[jt]sx?|rs|php|pyi?)$/i,
    'test/support/server.js',
    'test/supported/server.js',
  ),
  row(
    /(^|\/)(jest|vitest|karma|playwright|cypress|wdio|mocha|ava|web-test-runner|stryker|nightwatch)[^/]*\.(conf|config)[^/]*$/i,
    'test/vitest.config.ts',
    'test/vitest.test.ts',
  ),
  row(/(^|\/)\.mocharc[^/]*$/i, 'test/.mocharc.js', 'test/mocharc.test.js'),
  row(/\.(config|conf|setup|rc)\.[cm]?[jt]s$/i, 'test/app.config.ts', 'test/config.test.ts'),
];
