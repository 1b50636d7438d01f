import { isGenerated } from '../../patch/generated.ts';
import type { FileChange } from '../../patch/patch.ts';
import type { FileView } from '../../syntax/file-view.ts';
import type { Noticed, Observation, PatchView } from '../contract.ts';
import { defineAnalyzer } from '../define-analyzer.ts';
import { compareTests } from './compare-tests.ts';
import { findCheckers } from './find-checkers.ts';
import { findGates, findSkips, findSnapshots, findSuppressions, findSwallowed } from './find-gates.ts';
import { findThresholds, type LineFinding } from './find-thresholds.ts';
import { isTestCode, isTestPath } from './is-test.ts';
import { meta } from './meta.ts';
import { testWords, toldLanguages } from './told/data.ts';
import { codeFiles, nameWords } from './words/data.ts';

export const testWeakening = defineAnalyzer({ meta, analyzeFile, analyzePatch });

/** A file with more of them was rewritten, and its first findings say so. */
const mostFindings = 20;

function* analyzeFile(file: FileView): Iterable<Observation> {
  const { change, head } = file;
  if (head === undefined || change.hunks.length === 0) return;
  yield* toNoticed(file, findSnapshots(file));
  if (isGenerated(change)) return;
  yield* [...noticeTests(file), ...noticeLines(file)].slice(0, mostFindings);
}

/** Rust and others keep tests beside the code; there a name or a mark tells. */
function* noticeTests(file: FileView): Iterable<Noticed> {
  if (!isTestPath(file.change.path) && file.language !== 'rust') return;
  const found = compareTests(file);
  yield* toNoticed(
    file,
    found.map(({ title, ...place }) => ({ ...place, what: title.slice(0, 80) })),
  );
}

function* noticeLines(file: FileView): Iterable<Noticed> {
  const isTest = isTestCode(file.change.path) && file.base !== undefined;
  yield* toNoticed(file, [
    ...findThresholds(file),
    ...findGates(file),
    ...findCheckers(file),
    ...(isTest ? [...findSwallowed(file), ...findSkips(file)] : findSuppressions(file)),
  ]);
}

function* toNoticed({ change: { path } }: FileView, found: readonly LineFinding[]): Iterable<Noticed> {
  for (const { code, line, baseLine, what } of found) {
    const removal = baseLine === undefined ? {} : ({ side: 'removed', baseLine } as const);
    yield { kind: 'noticed', code, path, line, ...removal, args: { name: what } };
  }
}

/** Deleted test files, unless tests came elsewhere or what they tested went too. */
function* analyzePatch({ patch }: PatchView): Iterable<Observation> {
  const tests = patch.files.filter(({ path }) => isTestCode(path));
  const deleted = tests.filter((file) => file.status === 'deleted' && mayHoldTests(file));
  const hasNew = tests.some(({ status }) => status === 'added');
  const others = patch.files.filter(({ path }) => !isTestPath(path));
  const isSourceGone = others.some((file) => isCode(file) && file.status === 'deleted');
  if (deleted.length === 0 || hasNew) return;
  const code = isSourceGone ? 'test-file-deleted' : 'test-suite-deleted';
  if (isSourceGone && deleted.every((file) => hasLostSource(file, others))) return;
  for (const { path } of deleted.slice(0, mostFindings)) {
    yield { kind: 'noticed', code, path, line: 0, side: 'removed', args: { name: path } };
  }
}

/** Whether a word of a test stands in it, where tests can be told by words; a patch is seen without its contents. */
function mayHoldTests({ path, base, hunks }: FileChange): boolean {
  const text = hunks.flatMap(({ lines }) => lines.map((line) => line.text)).join('\n');
  return base.kind === 'unknown' || !toldLanguages.pattern.test(path) || testWords.pattern.test(text);
}

function isCode({ path }: FileChange): boolean {
  return codeFiles.pattern.test(path);
}

/** Whether a file of the same name, without the words of tests, is deleted as well. */
function hasLostSource({ path }: FileChange, others: readonly FileChange[]): boolean {
  const name = toBareName(path);
  return others.some((other) => other.status === 'deleted' && name.includes(toBareName(other.path)));
}

function toBareName(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\..*/, '')
    .replaceAll(new RegExp(nameWords.pattern, 'g'), '')
    .toLowerCase();
}
