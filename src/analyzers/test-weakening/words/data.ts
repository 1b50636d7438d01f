import type { NameRow } from '../data.ts';

/** Tests that may stand without a body. */
export const bodiless: NameRow = {
  pattern: /\b(todo|skip)\b|^x/,
  hit: 'it.todo',
  miss: 'it.only',
};

/** Calls that hold tests. */
export const suiteCalls: NameRow = {
  pattern: /describe|context|suite|feature|module/,
  hit: 'describe',
  miss: 'it',
};

/** Calls that hold a test that does not run. */
export const skippedCalls: NameRow = {
  pattern: /\.(skip|todo|fixme)\b|^x(it|test|describe|context|specify)\b/,
  hit: 'it.skip',
  miss: 'it.each',
};

/** Calls that hold the one test that runs. */
export const focusedCalls: NameRow = {
  pattern: /\.only\b|^f(it|test|describe|context)\b/,
  hit: 'fit',
  miss: 'it',
};

/** Types that hold tests. */
export const suiteTypes: NameRow = {
  pattern: /^Test|Tests?$|TestCase$|Spec$/,
  hit: 'OrderTest',
  miss: 'OrderText',
};

/** Conditions that hold whatever the program does. */
export const trueConditions: NameRow = {
  pattern:
    /^\(?(true|True|not False|1|!0|(1|True|true) (==|is) (1|True|true))\)?$|^(true|True), *["'`]|^true, true$/,
  hit: 'true',
  miss: 'trust',
};

/** Matchers that a constant meets. */
export const easyMatchers: NameRow = {
  pattern: /(Truthy|Defined)$/,
  hit: 'toBeTruthy',
  miss: 'toBeTrue',
};

/** Assertions that something is true. */
export const truths: NameRow = {
  pattern: /^(assert|ok|assertTrue|True|IsTrue|isTrue|assert_true)!?$/,
  hit: 'assertTrue',
  miss: 'assertThat',
};

/** What is true by itself. */
export const trueTexts: NameRow = {
  pattern: /^(true|True|1)$/,
  hit: 'True',
  miss: 'Trust',
};

/** Assertions that two values are equal. */
export const equalities: NameRow = {
  pattern:
    /^(assertEquals?|assert_equals?|strictEqual|equal|deepEqual|Equal|AreEqual|assertSame|assert_eq!?|assertEqual)$/,
  hit: 'assertEqual',
  miss: 'assertLess',
};

/** What is called on an expectation. */
export const matcherNames: NameRow = {
  pattern: /^expect\(\)\.(not\.)?to\w+$/,
  hit: 'expect().not.toBe',
  miss: 'expect().resolves',
};

/** Files that build and check. */
export const scriptPaths: NameRow = {
  pattern: /(^|\/)(scripts|hack|ci|\.husky)\/|\.(sh|mk|gradle|kts|toml|cfg|ini|xml)$/,
  hit: 'scripts/check.ts',
  miss: 'src/check.ts',
};

/** Workflows: another analyzer reads them. */
export const workflowPaths: NameRow = {
  pattern: /\.(gitea|github|forgejo)\/workflows\//,
  hit: '.gitea/workflows/a.yml',
  miss: '.gitea/a.yml',
};

/** Lines that say nothing to a program. */
export const commentLines: NameRow = {
  pattern: /^\s*(#|\/\/|<!--)/,
  hit: '  # a',
  miss: 'a # b',
};

/** Files in which a checker has nothing to look at. */
export const wordFiles: NameRow = {
  pattern: /\.(md|mdx|txt|rst|snap|json|ya?ml)$/,
  hit: 'a.md',
  miss: 'a.ts',
};

/** Files of snapshots. */
export const snapshotPaths: NameRow = {
  pattern: /\.snap$|(^|\/)__snapshots__\//,
  hit: 'a.test.ts.snap',
  miss: 'snap.ts',
};

/** Words of a file that holds a bar. */
export const barWords: NameRow = {
  pattern: /coverage|threshold|fail[_-]?under|\bcov\b|msi|mutation|codecov|nyc|c8|jacoco/i,
  hit: 'jacoco',
  miss: 'jaguar',
};

/** Words of a line that holds one. */
export const barLines: NameRow = {
  pattern: /threshold|coverage|fail/i,
  hit: 'failUnder: 3',
  miss: 'lines: 3',
};

/** Words that leave no doubt what a number is. */
export const coverageLines: NameRow = {
  pattern: /coverage|fail[_-]?under|msi\b|--(branches|functions|lines|statements)\b/i,
  hit: 'fail_under = 3',
  miss: 'lines = 3',
};

/** Words around a number that is a bar. */
export const coverageNear: NameRow = {
  pattern: /threshold|coverage\b|fail[_-]?under|minimum|check/i,
  hit: 'minimum',
  miss: 'maximum',
};

/** The number at the end of a line. */
export const lastNumber: NameRow = {
  pattern: /(?:[:=>(\s"']|\b)(\d{1,3}(?:\.\d+)?)\s*%?["']?[\s,;)}\]<]*(?:<\/\w+>)?\s*(?:(?:#|\/\/).*)?$/,
  hit: 'lines: 90,',
  miss: 'lines: ninety,',
};

/** The number of a flag. */
export const flagNumber: NameRow = {
  pattern: /--[\w-]*(?:under|msi|threshold|branches|functions|lines|statements)[= ]\s*(\d{1,3}(?:\.\d+)?)/,
  hit: '--fail-under=90',
  miss: '--width=90',
};

/** Lines that are a comment. */
export const commentedLines: NameRow = {
  pattern: /^\s*(#|\/\/|\*|<!--)/,
  hit: '<!-- a',
  miss: 'a',
};

/** The number of warnings that may be. */
export const warningFlag: NameRow = {
  pattern: /--max-warnings[= ]\s*["']?(-?\d{1,6})/,
  hit: '--max-warnings 0',
  miss: '--max-width 0',
};

/** Files of programs. */
export const codeFiles: NameRow = {
  pattern: /\.([cm]?[jt]sx?|go|py|rb|java|kt|cs|rs|php|c|cc|cpp|swift|vue|svelte)$/,
  hit: 'a.go',
  miss: 'a.md',
};

/** Files that a test runner collects. */
export const testPaths: NameRow = {
  pattern:
    /(^|\/)(tests?|specs?|__tests__|e2e|cypress|testing)\/.*\.(\w+)$|[._-](tests?|spec|e2e|cy|unittest)\.\w+$|(^|\/)(test_[^/]*\.py|tests\.(py|rs)|conftest\.py)$|[a-z0-9](Tests?|TestCase|IT|Spec)\.(java|kt|scala|groovy|cs|php|swift)$/,
  hit: 'src/a.test.ts',
  miss: 'src/a.ts',
};

/** Classes beside tests that hold none. */
export const plainClasses: NameRow = {
  pattern: /(?<!Tests?|TestCase|IT|Spec)\.(java|kt|scala|groovy)$/,
  hit: 'src/test/java/Fixture.java',
  miss: 'OrderTest.java',
};

/** Code of others. */
export const foreignPaths: NameRow = {
  pattern: /(^|\/)(node_modules|vendor)\//,
  hit: 'vendor/a_test.go',
  miss: 'src/a_test.go',
};

/** Files that may hold tests. */
export const testLanguages: NameRow = {
  pattern:
    /\.([cm]?[jt]sx?|go|py|rb|java|kt|scala|groovy|cs|rs|php|c|cc|cpp|swift|exs|dart|t|sh|bats|feature)$/,
  hit: 'a.bats',
  miss: 'a.json',
};

/** What tests need, and no tests. */
export const testParts: NameRow = {
  pattern:
    /(^|\/)(fixtures?|__fixtures__|helpers?|support|utils?|mocks?|__mocks__|data|testdata)\/|(^|\/)_[^/]*$|(setup|playground|helpers?|utils?)\.\w+$/,
  hit: 'test/fixtures/a.ts',
  miss: 'test/a.ts',
};

/** A failure that is caught while nothing comes of it, on one line or two. */
export const swallows: NameRow = {
  pattern:
    /^[^\n]*(\bcatch\s*(\([^)\n]*\))?\s*\{\s*(\/[/*].*)?\}|^\s*except(\s+(Exception|AssertionError|BaseException)(\s+as\s+\w+)?)?:\s*pass\b|^\s*rescue\b[^#\n]*\n\s*(nil|end)\b|^\s*@(pytest\.mark\.)?flaky\b|^\s*@(Retry\w*Test|RetryTest|Flaky\w*)\b|\b(jest|test|this|vi)\.(retryTimes|retries)\()/,
  hit: 'try { a(); } catch (e) {\n}',
  miss: 'try { a(); } catch (e) {\n  throw e;',
};

/** Words of a test in the name of its file, which the name of what it tests lacks. */
export const nameWords: NameRow = {
  pattern: /^test_|_tests?$|_spec$|Tests?$|IT$|Spec$/,
  hit: 'OrderIT',
  miss: 'OrderItem',
};
