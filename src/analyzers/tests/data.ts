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
  row(/(^|\/)tests?\/.*Test(Case)?\.php$/i, 'tests/Unit/ParseTest.php', 'src/ParseTest.php'),
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
  row(/(^|\/)(tests?|spec)\/(.*\/)?[^/]+\.(tcl|exp)$/, 'tests/unit/expire.tcl', 'lib/expire.tcl'),
  row(/\.feature$/, 'features/sign-up.feature', 'src/feature.ts'),
  row(/[^/]\.(approved|verified)\.[a-z0-9]+$/i, 'test/Api.approved.txt', 'src/approved.txt'),
  row(
    /(^|\/)tests?\/(.*\/)?[^/]+\.(stderr|stdout|golden|expected)$/,
    'macros/tests/ui/name.stderr',
    'src/name.stderr',
  ),
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
    /^(?!(packages|apps|modules)\/tests?\/)((?!(src|lib|app)\/)[^/]+\/)*tests?\/(.*\/)?[^/]+\.[cm]?[jt]sx?$/i,
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
  row(/^tests?\/(.*\/)?[^/]+\.pyi?$/, 'test/server.py', 'src/test/server.py'),
  row(
    /(^|\/)src\/[a-z]+-tests?\/(java|kotlin|scala|groovy|resources)\//,
    'src/integration-test/java/A.java',
    'src/integration/java/A.java',
  ),
  row(
    /(^|\/)src\/test\/(.*\/)?[^/]+\.(java|kt|scala|groovy)$/,
    'src/test/com/acme/A.java',
    'src/tests/com/acme/A.java',
  ),
  row(/^tests?\/e2e\/(.*\/)?[^/]+\.go$/, 'tests/e2e/client.go', 'src/e2e/client.go'),
  row(/(^|\/)benches\/(.*\/)?[^/]+\.rs$/, 'benches/parse.rs', 'src/bench.rs'),
  row(/^(spec|features)\/(.*\/)?[^/]+\.rb$/, 'spec/factories/users.rb', 'lib/spec/users.rb'),
  // At the top, what stands among tests is a part of no program.
  row(
    /^tests?\/(.*\/)?[^/]+\.(cs|fs|vb|c|cc|cpp|cxx|h|hpp|rb|lua|pl|pm|swift|exs|dart|java|kt|scala|groovy|coffee)$/,
    'test/Dummies/Sink.cs',
    'src/tests/Sink.cs',
  ),
];

/** Places where a file is a test if its words say so. */
export const toldPlaces: readonly PathRow[] = [
  row(/^spec\/(.*\/)?[^/]+\.[cm]?[jt]sx?$/, 'spec/deep/parse.js', 'src/spec/parse.js'),
  row(/^tests?\/(.*\/)?[^/]+\.(go|php)$/, 'tests/server.go', 'src/tests/server.go'),
];

/** Data at a place where only tests read. */
export const testData: readonly PathRow[] = [
  row(
    /^(tests?|spec)\/(.*\/)?[^/]+\.(html?|css|svg|png|jpe?g|gif|webp|txt|text|csv|tsv|golden|out|err|stdout|stderr|expected|in|input|output|json5?|jsonl|ya?ml|xml|nfo|ini|properties|tmpl|template|hbs|ejs|twig|eml|http|log|diff|patch|rdb|idl|md|pem|crt|srt|vtt|bin|dat|pcap|eps|tiff?|jp2|icns|ico|cur|ppm|pgm|pbm|bmp|dds|psd|avif|ttf|otf|woff2?|pdf|gitignore|gitkeep)$/i,
    'tests/templates/page.html',
    'src/tests/page.html',
  ),
  row(
    /^tests?\/(.*\/)?[^/]+\.git\/(refs|objects|info|logs)\/[^.]+$/,
    'tests/repositories/a.git/refs/heads/main',
    'tests/repositories/a.git/hooks/update',
  ),
  // A line of capitals or digits names a case of a collection, such as a request that was recorded.
  row(
    /^tests?\/(.*\/)?(multipart|cases|corpus|samples|requests|responses)\/[\w-]+$/,
    'test/multipart/text',
    'test/bin/text',
  ),
];

/** Data among tests that a tool acts on. */
export const toolData: readonly PathRow[] = [
  row(
    /(^|\/)(package|package-lock|composer|deno|bower|lerna|nx|turbo|tsconfig[^/]*|jsconfig|biome|vercel|renovate|pom|phpunit|phpunit\.[^/]*|nuget|web|app|appsettings[^/]*|settings|pubspec|docker-compose[^/]*|compose[^/]*|action|pnpm-[^/]*|Chart|kustomization|tox|pytest|setup|mypy|gradle|meson|mkdocs|requirements[^/]*|constraints[^/]*|CMakeLists|[^/]*[.-]?(config|conf|lock))\.(jsonc?|json5|ya?ml|xml|ini|txt|in|properties)$/i,
    'test/package.json',
    'test/packages.json',
  ),
  row(/(^|\/)\.(?!git(ignore|keep)$)[^/]+$/, 'spec/.eslintrc.json', 'test/eslintrc.json'),
  row(/(^|\/)\.[^/]+\/(?!gitkeep$)/, 'tests/.github/a.yml', 'tests/github/a.yml'),
  row(
    /(^|\/)(k8s|kubernetes|helm|deploy(ment)?s?|manifests|docker|terraform|ansible|ci|infra|support)\//i,
    'tests/docker/a.yml',
    'tests/dockers/a.yml',
  ),
  row(/(^|\/)(Makefile|makefile|Dockerfile)[^/]*$/, 'tests/Makefile.in', 'tests/Make.in'),
  row(/\.(am|ac|m4|cmake|sh|bash)\.(in|tmpl|template)$/, 'test/run.sh.in', 'test/run.in'),
];

/** What stands among tests and yet may be more than a test: code that others may import, unless its words tell. */
export const testSupport: readonly PathRow[] = [
  row(
    /(^|\/)[^/]*(helpers?|utils?|utilities|support|common|shared|factory|factories|harness|mocks?|stubs?)\.([cm]?[jt]sx?|pyi?)$/i,
    'test/helpers.ts',
    'test/helpless.ts',
  ),
  row(
    /(^|\/)(tests?|specs?|__tests__|[^/]*[._]tests?)\/(.*\/)?(helpers?|utils?|utilities|support|common|shared|lib|tools)\/(.*\/)?[^/]+\.([cm]?[jt]sx?|php|pyi?)$/i,
    'test/support/server.js',
    'test/supported/server.js',
  ),
];

/** What steers the runner, or is loaded before any test. */
export const testSteering: readonly PathRow[] = [
  row(
    /(^|\/)[^/]*(setup|teardown|bootstrap|globals?|runner|config|environment|env|reporter|preload|loader|hooks?|plugin)\.([cm]?[jt]sx?|pyi?|php)$/i,
    'test/global-setup.ts',
    'test/set-up.ts',
  ),
  row(
    /(^|\/)(tests?|specs?|__tests__|[^/]*[._]tests?)\/(.*\/)?(scripts|config|setup|plugins|phpstan)\/(.*\/)?[^/]+\.([cm]?[jt]sx?|rs|php|pyi?)$/i,
    'test/scripts/server.js',
    'test/script/server.js',
  ),
  row(
    /(^|\/)(jest|vitest|karma|playwright|cypress|wdio|mocha|ava|web-test-runner|stryker|nightwatch)[^/]*\.(conf|config)[^/]*$/i,
    'test/vitest.config.ts',
    'test/vitest.test.ts',
  ),
  row(/(^|\/)\.mocharc[^/]*$/i, 'test/.mocharc.js', 'test/mocharc.test.js'),
  row(/\.(config|conf|setup|rc)\.[cm]?[jt]s$/i, 'test/app.config.ts', 'test/config.test.ts'),
];

/** Words without which no program runs that has no test runner around it. */
export const testTexts: readonly TextRow[] = [
  text(
    /^\s*(describe|it|test|suite|specify|before|after|beforeEach|afterEach|beforeAll|afterAll)(\.\w+)*\((['"`]|async\b|function\b|\(|\w+ =>)/m,
    "describe('a', () => {});\n",
    "described('a', () => {});\n",
  ),
  text(
    /^(import\b.*|.*\brequire\s*\(\s*)['"](vitest|@jest\/globals|mocha|chai|sinon|tap|tape|ava|uvu|node:test|supertest|nock|jasmine|@playwright\/test|@testing-library\/[\w-]+|@vue\/test-utils|jest-mock|fast-check|proxyquire|rewire|expect)['"]/m,
    "import { vi } from 'vitest';\n",
    "import { vi } from 'vi';\n",
  ),
  text(/\b[rR]uleTester\.run\(/, 'ruleTester.run("a", rule, {});\n', 'rules.run("a", rule, {});\n'),
  text(/^(import|from)\s+(pytest|unittest|hypothesis|nose|mock)\b/m, 'import pytest\n', 'import pytests\n'),
  text(
    /^\s*use\s+(PHPUnit|Mockery|Pest|Illuminate\\Foundation\\Testing|Illuminate\\Testing)\\/m,
    'use PHPUnit\\A;\n',
    'use PHP\\A;\n',
  ),
  text(
    /^(abstract\s+|final\s+)*class\s+\w+\s+extends\s+[\w\\]*TestCase\b/m,
    'class A extends TestCase\n',
    'class A extends Test\n',
  ),
  text(/^namespace\s+(\w+\\)?Tests?(\\[\w\\]+)?;/m, 'namespace Tests\\A;\n', 'namespace Testing\\A;\n'),
  text(
    /^(import)?\s*(\w+\s+)?"(testing|github\.com\/stretchr\/testify\/\w+|github\.com\/onsi\/(ginkgo|gomega)(\/v2)?)"$/m,
    'import "testing"\n',
    'import "test"\n',
  ),
];

interface TextRow {
  readonly pattern: RegExp;
  readonly hit: string;
  readonly miss: string;
}

function text(pattern: RegExp, hit: string, miss: string): TextRow {
  return { pattern, hit, miss };
}
