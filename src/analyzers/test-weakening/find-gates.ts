import type { FileChange, Hunk, HunkLine } from '../../patch/patch.ts';
import type { FileView } from '../../syntax/file-view.ts';
import { newLines } from '../new-lines.ts';
import { gateWords, suppressions, thresholdPaths } from './data.ts';
import type { LineFinding } from './find-thresholds.ts';
import {
  earlyEnds,
  expectedCatches,
  guardedAnswers,
  setUpPaths,
  skipLines,
  stubbedGuards,
} from './told/data.ts';
import {
  commentLines,
  scriptPaths,
  snapshotPaths,
  swallows,
  wordFiles,
  workflowPaths,
} from './words/data.ts';

/** Words in build files that let tests fail without a word. */
export function findGates(file: FileView): readonly LineFinding[] {
  const { change, base } = file;
  const isBuild = thresholdPaths.pattern.test(change.path) || scriptPaths.pattern.test(change.path);
  if (!isBuild || base === undefined || workflowPaths.pattern.test(change.path)) return [];
  return newLines(change).flatMap(({ text, line }) => {
    if (text.length > 500 || commentLines.pattern.test(text)) return [];
    const words = gateWords.map(({ pattern }) => pattern.exec(text)?.[0]).find(Boolean);
    if (words === undefined || base.text.includes(words)) return [];
    return [{ code: 'gate-loosened', line, what: toShown(text) }];
  });
}

function listRemoved({ hunks }: FileChange): readonly string[] {
  return hunks.flatMap(({ lines }) => lines).flatMap(({ kind, text }) => (kind === 'removed' ? [text] : []));
}

const fewSuppressions = 5;

/** Many new places at which a type checker or a linter looks away. */
export function findSuppressions(file: FileView): readonly LineFinding[] {
  if (wordFiles.pattern.test(file.change.path) || file.base === undefined) return [];
  const isOne = (text: string): boolean => text.length < 500 && suppressions.pattern.test(text);
  const removed = listRemoved(file.change).filter(isOne);
  const added = newLines(file.change).filter(({ text }) => isOne(text));
  const more = added.length - removed.length;
  return more < fewSuppressions
    ? []
    : added.slice(0, 1).map(({ line }) => ({ code: 'suppressions-added', line, what: String(more) }));
}

/** Lines in tests that catch a failure and go on. */
export function findSwallowed(file: FileView): readonly LineFinding[] {
  const lines = newLines(file.change);
  return lines.flatMap(({ text, line }, index) => {
    const next = lines[index + 1];
    const both = next?.line === line + 1 ? `${text}\n${next.text}` : text;
    if (text.length > 300 || !swallows.pattern.test(both)) return [];
    if (expectedCatches.pattern.test(`${lines[index - 1]?.text}\n${text}`)) return [];
    return [{ code: 'failure-swallowed', line, what: toShown(text) }];
  });
}

/** Lines that take a guard out of every test of a folder. */
export function findStubs({ change }: FileView): readonly LineFinding[] {
  if (!setUpPaths.pattern.test(change.path)) return [];
  return newLines(change).flatMap(({ text, line }) =>
    text.length < 500 && stubbedGuards.pattern.test(text)
      ? [{ code: 'guard-stubbed', line, what: toShown(text) }]
      : [],
  );
}

/** Lines that keep a test from running, where no call or mark of the program tells. */
export function findSkips({ change, base, head }: FileView): readonly LineFinding[] {
  const below = head?.text.split('\n') ?? [];
  return newLines(change).flatMap(({ text, line }) => {
    if (earlyEnds.pattern.test(below.slice(line - 1, line + 1).join('\n'))) {
      return [{ code: 'test-skipped', line, what: toShown(`${text} (${below[line]})`) }];
    }
    const found = skipLines.pattern.exec(text);
    if (found === null || !base?.text.includes(found.groups?.name ?? '')) return [];
    return [{ code: 'test-skipped', line, what: toShown(text) }];
  });
}

function toShown(text: string): string {
  return text.trim().slice(0, 60);
}

const wholesaleLines = 60;

/** A snapshot of which most lines are other ones. */
export function findSnapshots({ change, base, head }: FileView): readonly LineFinding[] {
  if (!snapshotPaths.pattern.test(change.path) || !base || !head) return [];
  const weaker = change.hunks.flatMap((hunk) => findWeakerAnswers(hunk));
  if (weaker.length > 0) return weaker;
  const removed = listRemoved(change).length;
  const all = base.text.split('\n').length;
  if (removed < wholesaleLines || removed * 2 < all) return [];
  return [{ code: 'snapshots-rewritten', line: 0, what: `${removed} of ${all}` }];
}

/** Lines of a snapshot that showed a guard, where one with less of it came. */
function findWeakerAnswers({ lines }: Hunk): readonly LineFinding[] {
  const guards = new RegExp(guardedAnswers.pattern, 'gi');
  const count = (kind: HunkLine['kind']): number =>
    lines.filter((line) => line.kind === kind).flatMap(({ text }) => text.match(guards) ?? []).length;
  const come = lines.find((line) => line.kind === 'added');
  if (come === undefined || count('removed') <= count('added')) return [];
  return [{ code: 'assertion-weaker', line: come.headLine, what: toShown(come.text) }];
}
