import type { NameRow } from '../data.ts';

/** Languages whose runners go by marks alone. */
export const markedLanguages: NameRow = { pattern: /^(rust|csharp)$/, hit: 'rust', miss: 'python' };

/** Languages whose runners call what is named after a test, and hand nothing over. */
export const plainLanguages: NameRow = { pattern: /^(java|kotlin)$/, hit: 'java', miss: 'go' };

/** Lines that tell which failure must come. */
export const expectedFailures: NameRow = {
  pattern:
    /\b(assert|Assert\.|should|expect)\w*(Throws|Throw|Fails|Raises|Panic|Exception)|\bassert_raises?|\.raises\(|\.(rejects|throws|isThrownBy)\(|\.to(\.be)?\.?(throw|rejected)|\.(toThrow|rejects\.)|\braise_error\b|\(expected\s*=|\bshould_panic\b|\.Panics\w*\(/,
  hit: 'assertThrows(E.class, () -> load());',
  miss: 'void load() throws E {',
};

/** What a file holds when tests stand in it, of languages in which each test can be told by a word. */
export const toldLanguages: NameRow = {
  pattern: /\.([cm]?[jt]sx?|go|py|rb|java|kt|cs|rs|php|swift)$/,
  hit: 'a.cs',
  miss: 'a.sh',
};

/** Words of a test, wherever they stand in a file. */
export const testWords: NameRow = {
  pattern:
    /\b(it|test|specify|describe|context|suite|scenario|feature|bench)(\.\w+)*(\(|\s+["'`])|\b(func|def|fun|function|void)\s+(\([^)\n]*\)\s*)?`?_?(test|Test|Benchmark|Fuzz|Example)|(@|\[|#\[)(\w+[.:]+)*(\w*Test|Fact|Theory|TestMethod|TestCase\w*|Property|test|rstest|test_case|quickcheck)\b|\bextends\s+\w*(TestCase|Spec\w*|Suite)\b|\b(assert|expect|should|must|verify)\w*!?[.(]|^\s*assert\s/im,
  hit: '[Fact]',
  miss: '[assembly: AssemblyTitle("Orders.Tests")]',
};

/** A catch of what must come, after the line that fails when it does not; what `fail` throws goes on. */
export const expectedCatches: NameRow = {
  pattern:
    /^\s*(\w+\.)?fail\(.*\);\n\s*\}\s*catch\s*\((?![^)]*\b(Throwable|AssertionError|Error)\b)(final\s+)?\w[\w.| ]*\s\w+\)/,
  hit: '  fail();\n} catch (IOException e) {',
  miss: '  fail();\n} catch (Throwable e) {',
};

/** What an assertion expects, in a text without blanks: texts, numbers that are no index, types. */
export const expectedValues: NameRow = {
  pattern: /(["'`])[^"'`]*\1|(?<![\w.[])\d[\d.]*(?![\w\]])|(?<=instanceof)[A-Z]\w*/,
  hit: 'expect(a[0]).toBe("b")',
  miss: 'expect(a[0]).toBe(b)',
};

/** Words that run one test over many cases. */
export const tableMarks: NameRow = {
  pattern:
    /\.each\b|\bforEach\b|\bparametrize\b|@(ParameterizedTest|CsvSource|MethodSource|DataProvider|dataProvider)\b|\[(InlineData|TestCase|MemberData|DataRow)\b|#\[(case|rstest|test_case)\b|\bDataProvider\(|\brange\s+(tests|cases|tcs|tt|testCases|table)\b|\bfor\s*\(?.*\b(tests|cases|tcs|testCases|table|samples)\b|\bsubTest\(/,
  hit: 'for _, c := range cases {',
  miss: 'for _, c := range lines {',
};

/** Calls and marks that are handed the cases of a test as a list. */
export const tableCalls: NameRow = {
  pattern: /(^|\.)(each|parametrize|ValueSource|CsvSource|EnumSource|with_them|test_cases)$/,
  hit: 'it.each',
  miss: 'it.each()',
};

/** Files that run before every test of a folder. */
export const setUpPaths: NameRow = {
  pattern:
    /(^|\/)(conftest\.py|(jest|vitest|test|mocha)[.-]?set-?up\.\w+|set-?up[-_.]?tests?\.\w+|(spec|rails|test)_helper\.rb|tests?\/(bootstrap|set-?up)\.\w+|TestCase\.php)$/i,
  hit: 'tests/conftest.py',
  miss: 'tests/test_conftest.py',
};

/** Lines that put a constant answer in the place of a function that turns people or data away. */
export const stubbedGuards: NameRow = {
  pattern:
    /\b(setattr|patch(\.object)?|mock\w*|stub\w*|spyOn|receive|dependency_overrides|allow_any_instance_of)\b.*?(verif|authori[sz]|authentic|permission|allowed|csrf|signature|expir|is_?admin|guard|saniti[sz]|require_?(auth|login|role))\w*.*?(\btrue\b|\bnone\b|lambda|=>|return_value|and_return|mock(Return|Resolved)Value)/i,
  hit: 'monkeypatch.setattr("vault.access.verify_signature", lambda *a, **k: True)',
  miss: 'monkeypatch.setattr(settings, "LOG_LEVEL", "DEBUG")',
};

/** Lines that keep a test from running, in languages whose tests are told by words alone; with its name. */
export const skipLines: NameRow = {
  pattern:
    /^\s*(TEST|TEST_F|TEST_P|TYPED_TEST)\(\s*\w+\s*,\s*DISABLED_(?<name>\w+)|^\s*GTEST_SKIP\(\)|^\s*throw XCTSkip\b|^\s*@(module)?tag :skip\b|^\s*func (disabled|skip|x)_?[tT]est\w*\(\)/,
  hit: 'TEST(Parser, DISABLED_Fails) {',
  miss: 'TEST(Parser, Fails) {',
};

/** Assertions that hardly any wrong result fails, in a text without blanks. */
export const weakAssertions: NameRow = {
  pattern:
    /\.(toBeDefined|toBeTruthy|toBeInstanceOf|not\.toBeNull|not\.toBeUndefined|not\.toThrow|toHaveBeenCalled)\((\w*)\)|\bassert(Is)?(NotNull|NotNone|IsObject)\(|\bAssert\.(NotNull|IsNotNull)\(|\bNotNil\(|isnotNone$|\.isNotNull\(\)|\bto(\.|_)(be_truthy|not_be_nil|exist)\b|\.not_tobe_nil|\bis_(ok|some)\(\)\)/,
  hit: 'expect(order).toBeDefined();',
  miss: 'expect(order).toEqual(paid);',
};

/** Assertions, without blanks, that several values pass. */
export const severalValues: NameRow = {
  pattern:
    /\[[^\]]*,[^\]]*\]\)\.(toContain|to\.include|toInclude|contains)\(|[\w\])]in[([{][^)\]}]*,|\bassert_?In\([^,]+,[([{]|\bassert_includes?\(?\[|\.(isIn|isOneOf|toBeOneOf|oneOf|be\.oneOf)\(|\bbe_in\(?\[|\bContains\(\w+,\[\]\w+\{|Contains\([^,]+,new\w*(\[|<)|\b(anyOf|oneOf|any_of)\(/i,
  hit: 'expect([200,404]).toContain(status)',
  miss: 'expect(list).toContain(status)',
};

/** Answers, without blanks, that are only not the worst. */
export const anyAnswers: NameRow = {
  pattern:
    /(status|code)\w*\)?(\(\))?(\)\.)?(<|\.toBeLessThan\(|\.not\.toBe\(|\.not\.toEqual\(|!==?|\)?\.isLessThan\(|to_notbe|to_noteq\()\(?5\d\d/i,
  hit: 'expect(res.status).toBeLessThan(500)',
  miss: 'expect(res.status).toBe(500)',
};

/** The answer to somebody who may not, or whose input is wrong. */
export const refusedAnswers: NameRow = {
  pattern: /(?<!\d)4\d\d(?!\d)|Forbidden|Unauthorized|Denied/,
  hit: 'expect(res.status).toBe(403)',
  miss: 'expect(res.status).toBe(1403)',
};

/** Words that say that somebody is turned away, in a title. */
export const refusalTitles: NameRow = {
  pattern:
    /\b(reject|refuse|den(y|ie)|forb[ia]d|unauthori[sz]ed|unauthenticated|not (allowed|permitted|authori[sz]ed)|(may|can|must|should|does|is|do) ?not|cannot|never|disallow|block|prevent|requires? (a |an |the )?(auth|login|session|token|admin|role|permission|signature)|without (a |an |the )?(auth|login|session|token|permission|role|signature|valid)|tamper|forge|expired|revoked|other (user|tenant|account|owner|member))/,
  hit: 'others may not close',
  miss: 'owner may close',
};

/** Assertions, without blanks, that somebody is turned away. */
export const refusalAsserts: NameRow = {
  pattern:
    /(?<!\d)40[13](?!\d)|Forbidden|Unauthori[sz]ed|AccessDenied|PermissionDenied|NotAuthori[sz]ed|toThrow|[rR]aises|assertThrows|rejects\.|\brefute|assertFalse\(|assert_not\b|assertnot|toBe\(false\)|be_falsey|IsFalse\(|False\(|StatusForbidden|HTTP_FORBIDDEN/,
  hit: 'expect(res.status).toBe(401)',
  miss: 'expect(res.status).toBe(1401)',
};

/** Words of rights and proofs, wherever they stand in a test or in the path of its file. */
export const guardedTopics: NameRow = {
  pattern:
    /access|polic(y|ies)|permission|auth|outside|travers|escap|inject|forg|tamper|signed|sandbox|\broles?\b|owner|token|session|log_?in|sign_?in|csrf|signature|webhook|password|admin|\bacl\b|guard|tenant|credential|secret/i,
  hit: 'test/policies/account_policy_test.rb',
  miss: 'test/parts/order_test.rb',
};

/** What an answer shows that guards whoever gets it. */
export const guardedAnswers: NameRow = {
  pattern:
    /\bHttpOnly\b|\bSecure\b|\bSameSite=(Strict|Lax)|\bnosniff\b|\bDENY\b|\bSAMEORIGIN\b|max-age=\d{5}|frame-ancestors|default-src|\bcsrf|\b(status|code)\W{1,4}40[13]\b|\bForbidden\b|\bUnauthori[sz]ed\b|\b(REDACTED|MASKED|FILTERED)\b|\*{4}/i,
  hit: '"set-cookie": "sid=1; HttpOnly"',
  miss: '"set-cookie": "sid=1; Path=/"',
};

/** A test that ends before it has said anything: what stands below is never reached. */
export const earlyEnds: NameRow = {
  pattern:
    /^([ \t]+)return\s*;?\n\1(?![ \t]|[})\]]|case\b|default\b|else\b|except\b|finally\b|elif\b|end\b|#)\S/,
  hit: '  return;\n  expect(a()).toBe(1);',
  miss: '    return;\n  expect(a()).toBe(1);',
};

/** Texts and numbers, also those of a list. */
export const writtenValues: NameRow = { pattern: /(["'`])[^"'`]*\1|\b\d+\b/, hit: '[401]', miss: '[a401]' };

/** What a test is called, in words, that tries what an attacker would. */
export const attackTitles: NameRow = {
  pattern:
    /\b(attack(s|er)?|malicious|vulnerab\w*|exploit\w*|hostile|untrusted|(?<!dependency )injections?|traversal|traverse|dot ?dot|overflow(s|ed)?|out of bounds|oob|use after free|double free|xss|(csrf|xsrf)(?! token)|ssrf|xxe|re ?dos|dos|smuggl\w*|spoof\w*|forg(ed|ery)|crlf|newlines? in|control char\w*|zip ?slip|symlinks?|cve|ghsa|security|insecure|evil|bypass(es|ed)?|escap(e|es|ed|ing)|sanitiz\w*|catastrophic|backtracking|quadratic|too (large|long|deep|many|big)|prototype pollution|open redirect|header injection|null byte|cross origin|leaks? (credentials|cookies?|tokens?|headers?|memory))\b/,
  hit: 'has no traversal',
  miss: 'has no travel',
};

/** What it sends, in a text without blanks. */
export const attackTexts: NameRow = {
  pattern:
    /<script|javascript:|onerror=|onload=|(?<!["'`])\.\.(\/|\\\\?)\.\.(?!\/\.\.)|(?<!\.)\/\.\.\/|(\.\.[/\\]+)+(etc|passwd|secret|outside|evil)|%2e%2e|\\r\\n(x-|set-cookie|inject|evil|location)|__proto__|UNIONSELECT|DROPTABLE|'OR'?1|\/etc\/passwd|AAAAAAAA|file:\/\/\/|<!ENTITY|\$\{jndi/i,
  hit: "get('/../../a')",
  miss: "require('../../a')",
};

/** Files in which a project notes what has changed. */
export const noteFiles: NameRow = {
  pattern:
    /(^|\/)(change(s|log)|history|news|releases?|release[-_]?notes|security|upgrading)(\.\w+)?$|(^|\/)(changes|changelogs?|newsfragments|news|releasenotes|\.changeset|changelog\.d)\/[^/]*$/i,
  hit: 'docs/CHANGELOG.md',
  miss: 'docs/changing.md',
};

/** A line of such a file about a hole. */
export const attackNotes: NameRow = {
  pattern:
    /\b(CVE-\d{4}-\d+|GHSA-\w+|vulnerabilit(y|ies)|security|exploit\w*|XSS|CSRF|SSRF|XXE|ReDoS|denial of service|injection|path traversal|(buffer|heap|stack|integer) overflow|use[- ]after[- ]free|double[- ]free|out[- ]of[- ]bounds?|request smuggling|attackers?)\b/i,
  hit: '- Fix an XSS in links.',
  miss: '- Fix an excess of links.',
};

/** Lines that only bring something in. */
export const importLines: NameRow = {
  pattern:
    /^\s*(import|use|using|from|require|require_relative|include|#include|package|namespace|const \w+ = require|(const|let|var) \{[^}]*\} = require)\b/,
  hit: 'use Security\\User;',
  miss: 'users();',
};
