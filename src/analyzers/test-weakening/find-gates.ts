import type { FileView } from '../../syntax/file-view.ts';
import { newLines } from '../new-lines.ts';
import { gateWords, suppressions, thresholdPaths } from './data.ts';
import type { LineFinding } from './find-thresholds.ts';
import { expectedCatches, skipLines } from './told/data.ts';
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
    const row = gateWords.find(({ pattern }) => pattern.test(text));
    const before = row?.pattern.exec(text)?.[0];
    if (row === undefined || before === undefined || base.text.includes(before)) return [];
    return [{ code: 'gate-loosened', line, what: text.trim().slice(0, 60) }];
  });
}

const fewSuppressions = 5;

/** Many new places at which a type checker or a linter looks away. */
export function findSuppressions(file: FileView): readonly LineFinding[] {
  if (wordFiles.pattern.test(file.change.path) || file.base === undefined) return [];
  const isOne = (text: string): boolean => text.length < 500 && suppressions.pattern.test(text);
  const removed = file.change.hunks.flatMap(({ lines }) =>
    lines.filter(({ kind, text }) => kind === 'removed' && isOne(text)),
  );
  const added = newLines(file.change).filter(({ text }) => isOne(text));
  const [first] = added;
  if (first === undefined || added.length - removed.length < fewSuppressions) return [];
  return [{ code: 'suppressions-added', line: first.line, what: String(added.length - removed.length) }];
}

/** Lines in tests that catch a failure and go on. */
export function findSwallowed(file: FileView): readonly LineFinding[] {
  const lines = newLines(file.change);
  return lines.flatMap(({ text, line }, index) => {
    const next = lines[index + 1];
    const both = next?.line === line + 1 ? `${text}\n${next.text}` : text;
    if (text.length > 300 || !swallows.pattern.test(both)) return [];
    if (expectedCatches.pattern.test(`${lines[index - 1]?.text}\n${text}`)) return [];
    return [{ code: 'failure-swallowed', line, what: text.trim().slice(0, 60) }];
  });
}

/** Lines that keep a test from running, where no call or mark of the program tells. */
export function findSkips({ change, base }: FileView): readonly LineFinding[] {
  return newLines(change).flatMap(({ text, line }) => {
    const name = skipLines.pattern.exec(text)?.groups?.name ?? '';
    const isOff = skipLines.pattern.test(text) && base?.text.includes(name) === true;
    return isOff ? [{ code: 'test-skipped', line, what: text.trim().slice(0, 60) }] : [];
  });
}

const wholesaleLines = 60;

/** A snapshot of which most lines are other ones. */
export function findSnapshots({ change, base, head }: FileView): readonly LineFinding[] {
  if (!snapshotPaths.pattern.test(change.path) || !base || !head) return [];
  const removed = change.hunks.reduce(
    (sum, { lines }) => sum + lines.filter(({ kind }) => kind === 'removed').length,
    0,
  );
  const all = base.text.split('\n').length;
  if (removed < wholesaleLines || removed * 2 < all) return [];
  return [{ code: 'snapshots-rewritten', line: 0, what: `${removed} of ${all}` }];
}
