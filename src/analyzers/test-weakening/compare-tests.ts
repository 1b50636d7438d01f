import { toHeadLine } from '../../patch/changed-lines.ts';
import type { FileView } from '../../syntax/file-view.ts';
import { collectTests, type TestBlock } from './collect-tests.ts';
import { expectsAsMuch } from './expects-as-much.ts';
import { findLostCases } from './find-lost-cases.ts';
import { asksForAny, isAttack, isRefusal } from './refusals.ts';
import type { TestFinding } from './test-finding.ts';
import { tableMarks, weakAssertions } from './told/data.ts';

/** What became of the tests of one file, by their titles. */
export function compareTests(file: FileView): readonly TestFinding[] {
  const { base, head, language } = file;
  if (head?.facts.code === undefined) return [];
  const before = base === undefined ? [] : collectTests(base, language);
  const after = collectTests(head, language);
  const known = new Map(before.map(({ title }): [string, TestBlock[]] => [title, []]));
  for (const test of before) known.get(test.title)?.push(test);
  const found = after.flatMap((test) => {
    const alike = known.get(test.title) ?? [];
    // Tests of one title stand in their order.
    const was = alike.length > 1 ? alike.shift() : alike[0];
    return [...findFocus(test, was), ...(was === undefined ? [] : compareTest(was, test))];
  });
  const isFewer = sum(after) < sum(before);
  const isTabled = countTables(head.text) > countTables(base?.text);
  const kept = found.filter(
    ({ code }) => isLoss(code) || (isFewer && (code === 'assertions-gone' || !isTabled)),
  );
  const lost = [
    ...toSuiteFinding(kept, before, after),
    ...(isFewer ? findRemoved({ file, before, after }) : []),
  ];
  return lost.length > 0 ? lost : findLostCases(file, before);
}

/** Whether what the code tells stays so whatever other tests say. */
function isLoss(code: string): boolean {
  return !['assertions-gone', 'attack-untested', 'test-thinned'].includes(code);
}

/** A table of cases says in few lines what many tests said. */
function countTables(text = ''): number {
  return text.split(tableMarks.pattern).length;
}

function findFocus(test: TestBlock, was: TestBlock | undefined): readonly TestFinding[] {
  if (!test.focused || was?.focused) return [];
  return [{ code: 'test-focused', line: test.line, title: test.title }];
}

function compareTest(was: TestBlock, is: TestBlock): readonly TestFinding[] {
  const { title, line } = is;
  if (is.skipped) return was.skipped ? [] : [{ code: 'test-skipped', line: is.markLine, title }];
  if (is.body === was.body) return [];
  const [trivial] = is.trivial;
  if (trivial !== undefined && is.trivial.length > was.trivial.length && is.assertions < was.assertions) {
    return [{ code: 'assertion-trivial', line: trivial, title }];
  }
  if (is.isSuite) return [];
  if (isWeaker(was, is) || asksForAny(was, is)) return [{ code: 'assertion-weaker', line, title }];
  if (saysAsMuch(was, is)) return [];
  return [{ code: is.assertions === 0 ? 'assertions-gone' : toThinned(was, is), line, title }];
}

/** Lines of a test may hold many attacks. */
function toThinned(was: TestBlock, is: TestBlock): string {
  const gone = was.texts.filter((text) => !is.texts.includes(text));
  return isAttack({ title: '', texts: gone, body: gone.join('') }) ? 'attack-untested' : 'test-thinned';
}

/** Whether what came in the place of assertions asks for hardly anything, unlike those. */
function isWeaker(was: TestBlock, is: TestBlock): boolean {
  const gone = was.texts.filter((text) => !is.texts.includes(text));
  const come = is.texts.filter((text) => !was.texts.includes(text));
  return (
    come.length > 0 &&
    come.every((text) => weakAssertions.pattern.test(text)) &&
    gone.some((text) => !weakAssertions.pattern.test(text)) &&
    is.failures <= was.failures
  );
}

/** What was said twice may go once; a failure that is expected says in a line what fail and catch said in two. */
function saysAsMuch(was: TestBlock, is: TestBlock): boolean {
  const come = Math.max(0, is.failures - was.failures);
  return is.assertions + come >= was.assertions || expectsAsMuch(was.texts, is.texts);
}

/** A file in which nothing runs any more says so once. */
function toSuiteFinding(
  found: readonly TestFinding[],
  before: readonly TestBlock[],
  after: readonly TestBlock[],
): readonly TestFinding[] {
  const ran = countRunning(before);
  const first = found.find(({ code }) => code === 'test-skipped');
  if (first === undefined || ran < 3 || countRunning(after) > 0) return found;
  return [{ ...first, code: 'suite-skipped' }, ...found.filter(({ code }) => code !== 'test-skipped')];
}

function countRunning(tests: readonly TestBlock[]): number {
  const isOff = (test: TestBlock): boolean =>
    test.skipped ||
    tests.some(
      (suite) => suite.isSuite && suite.skipped && suite.line <= test.line && suite.endLine >= test.endLine,
    );
  return tests.filter((test) => !test.isSuite && !isOff(test)).length;
}

interface Sides {
  readonly file: FileView;
  readonly before: readonly TestBlock[];
  readonly after: readonly TestBlock[];
}

/** Tests that are gone, while none came: a title that changed is a new one too. */
function findRemoved({ file, before, after }: Sides): readonly TestFinding[] {
  const [tests, left] = [withoutSuites(before), withoutSuites(after)];
  if (left.length === 0) return [];
  // A title that still stands somewhere runs under a call that is not known.
  const strings = file.head?.facts.code?.strings ?? [];
  const titles = new Set([...left.map(({ title }) => title), ...strings.map(({ text }) => text)]);
  const lost = tests.filter(({ title, assertions }) => !titles.has(title) && assertions > 0);
  const refusal = lost.find((test) => isRefusal(test, file.change.basePath));
  const attack = lost.find(isAttack);
  const gone = refusal ?? attack ?? lost[0];
  const known = new Set(tests.map(({ title }) => title));
  if (gone === undefined || left.some(({ title }) => !known.has(title))) return [];
  const line = toHeadLine(file.change, gone.line);
  const code = attack === undefined ? 'test-thinned' : 'attack-untested';
  return [
    { code: refusal === undefined ? code : 'refusal-untested', line, baseLine: gone.line, title: gone.title },
  ];
}

function sum(tests: readonly TestBlock[]): number {
  return withoutSuites(tests).reduce((count, { assertions }) => count + assertions, 0);
}

function withoutSuites(tests: readonly TestBlock[]): readonly TestBlock[] {
  return tests.filter(({ isSuite }) => !isSuite);
}
