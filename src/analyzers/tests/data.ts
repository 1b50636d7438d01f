import { type PathRow, pathRow as row } from '../path-row.ts';

/** Files that a test runner collects by name, and data that only tests read. */
export const testNames: readonly PathRow[] = [
  row(/\.(test|spec|e2e|cy|test-d|bench)\.[cm]?[jt]sx?$/, 'src/parse.test.ts', 'src/parse.testing.ts'),
  row(/[-_](test|spec)\.[cm]?[jt]sx?$/, 'src/parse_test.ts', 'src/parse_tests.json'),
  row(/^(test|test-d)\.[cm]?[jt]s$/, 'test.js', 'src/test.js'),
  row(/_test\.go$/, 'modules/git/log_test.go', 'modules/git/testlog.go'),
  row(/(^|\/)(test_[^/]*|[^/]*_tests?)\.pyi?$/, 'tests/test_parse.py', 'src/contest.py'),
  row(
    /(^|\/)src\/([a-z]*test|testfixtures|it)\/(java|kotlin|scala|groovy|resources)\//,
    'app/src/test/java/ParseTest.java',
    'app/src/main/java/Test.java',
  ),
  row(/(test|tests|testcase|it|spec)\.(java|kt|scala|groovy)$/, 'app/ParseTests.kt', 'app/Testing.kt'),
  row(/_(test|spec)\.rb$/, 'spec/parse_spec.rb', 'lib/spec.rb'),
  row(/(^|\/)tests?\/(.*\/)?test_[^/]*\.rb$/, 'test/test_parse.rb', 'lib/test_parse.rb'),
  row(/(^|[/_])tests?\.rs$/, 'src/parse_test.rs', 'src/contest.rs'),
  row(/(^|\/)tests?\/.*test\.php$/, 'tests/Unit/ParseTest.php', 'src/ParseTest.php'),
  row(/\.phpt$/, 'tests/parse.phpt', 'tests/parse.php'),
  row(/tests?\.cs$/, 'Parser.Tests/ParseTests.cs', 'Parser/Testing.cs'),
  row(/[_-](unit)?tests?\.(c|cc|cpp|cxx|m|mm)$/, 'src/parse_unittest.cc', 'src/latest.cc'),
  row(/(^|\/)tests?\/(.*\/)?test[_-][^/]*\.(c|cc|cpp|cxx|h|hpp)$/, 'test/test_parse.c', 'src/test_parse.c'),
  row(/tests?\.swift$/, 'Tests/ParseTests.swift', 'Sources/Testing.swift'),
  row(/_test\.(exs|dart|clj|cljs|cljc|erl|zig|lua|gleam|ml)$/, 'test/parse_test.exs', 'test/parse_test.ex'),
  row(/_spec\.(lua|moon|cr)$/, 'spec/parse_spec.lua', 'spec/parse.lua'),
  row(/spec\.hs$/, 'test/ParseSpec.hs', 'src/Specs.hs'),
  row(/\.bats$/, 'test/parse.bats', 'test/parse.bat'),
  row(/(^|\/)t\/.*\.t$/, 't/parse.t', 'lib/parse.t'),
  row(/(^|\/)tests?\/(.*\/)?test[_-][^/]*\.sh$/, 'tests/test_parse.sh', 'bin/test_parse.sh'),
  row(/[_-]test\.sh$/, 'tests/parse_test.sh', 'bin/latest.sh'),
  row(/\.feature$/, 'features/sign-up.feature', 'src/feature.ts'),
  row(/\.snap(\.new)?$/, 'src/__snapshots__/page.tsx.snap', 'snap/snapcraft.json'),
  row(
    /(^|\/)(__fixtures__|__snapshots__|__mocks__|__mockdata__|__testfixtures__)\//,
    'src/__fixtures__/page.html',
    'src/fixtures/page.html',
  ),
  row(
    /(^|\/)(testdata|test-data|test_data|testfixtures)\//,
    'modules/git/testdata/repo.txt',
    'modules/git/data/repo.txt',
  ),
  row(
    /(^|\/)(tests?|specs?|e2e|cypress|[^/]*[-_.]tests?)\/(.*\/)?(fixtures?|snapshots?|goldens?|expected|cassettes|data)\//,
    'tests/fixtures/page.html',
    'app/fixtures/page.html',
  ),
];

/** Files that belong to the tests by their place alone. */
export const testPlaces: readonly PathRow[] = [
  row(/(^|\/)__tests__\/.*\.[cm]?[jt]sx?$/, 'src/__tests__/parse.tsx', 'src/tests__/parse.tsx'),
  row(
    /^(?!(.*\/)?(src|lib|app)\/)(.*\/)?tests?\/(.*\/)?[^/]+\.[cm]?[jt]sx?$/,
    'packages/a/test/deep/parse.js',
    'src/test/parse.js',
  ),
  row(
    /(^|\/)cypress\/(e2e|integration)\/.*\.[jt]sx?$/,
    'cypress/e2e/sign-up.ts',
    'cypress/support/sign-up.ts',
  ),
  row(/(^|\/)tests\/(.*\/)?[^/]+\.rs$/, 'tests/parse.rs', 'src/testsuite.rs'),
  row(/(^|\/)[^/]*[._]tests?\/.*\.cs$/, 'Parser.Tests/Cases/Deep.cs', 'Parser/Cases/Deep.cs'),
];

/** What stands among tests and yet is more than a test: code others may import, and what steers the runner. */
export const testSupport: readonly PathRow[] = [
  row(/(^|\/)conftest\.py$/, 'tests/conftest.py', 'tests/test_conf.py'),
  row(
    /(^|\/)[^/]*(helpers?|utils?|utilities|setup|teardown|support|common|shared|bootstrap|factory|factories|harness|globals?|runner|mocks?|stubs?|config|environment|env|reporter|preload|loader|hooks?|plugin)\.[cm]?[jt]sx?$/,
    'test/helpers.ts',
    'test/helpless.ts',
  ),
  row(
    /(^|\/)(helpers?|utils?|utilities|support|common|shared|lib|tools|scripts|config|setup|plugins)\/(.*\/)?[^/]+\.([cm]?[jt]sx?|rs|php)$/,
    'test/support/server.js',
    'test/supported/server.js',
  ),
  row(
    /(^|\/)(jest|vitest|karma|playwright|cypress|wdio|mocha|ava|web-test-runner|stryker|nightwatch)[^/]*\.(conf|config)[^/]*$/,
    'test/vitest.config.ts',
    'test/vitest.test.ts',
  ),
  row(/(^|\/)\.mocharc[^/]*$/, 'test/.mocharc.js', 'test/mocharc.test.js'),
  row(/\.(config|conf|setup|rc)\.[cm]?[jt]s$/, 'test/app.config.ts', 'test/config.test.ts'),
];
