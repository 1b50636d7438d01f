import { toHeadLine } from '../../patch/changed-lines.ts';
import type { FileChange, Hunk } from '../../patch/patch.ts';
import type { FileView } from '../../syntax/file-view.ts';
import { withoutLayout } from '../without-layout.ts';
import { thresholdKeys, thresholdPaths } from './data.ts';
import {
  barLines,
  barWords,
  commentedLines,
  coverageLines,
  coverageNear,
  flagNumber,
  lastNumber,
  warningFlag,
} from './words/data.ts';

export interface LineFinding {
  readonly code: string;
  readonly line: number;
  readonly baseLine?: number;
  readonly what: string;
}

/** Numbers that a build had to reach and that are lower now, or gone; limits of warnings that are higher. */
export function findThresholds(file: FileView): readonly LineFinding[] {
  const { change, base } = withoutLayout(file);
  if (base === undefined || !thresholdPaths.pattern.test(change.path)) return [];
  const warnings = change.hunks.flatMap(findRaisedWarnings);
  if (!barWords.pattern.test(`${change.path}\n${base.text}`)) return warnings;
  const before = base.text.split('\n');
  return [...warnings, ...change.hunks.flatMap((hunk) => findLowered(hunk, change, before))];
}

function findLowered(
  { lines }: Hunk,
  change: FileChange,
  baseLines: readonly string[],
): readonly LineFinding[] {
  const added = lines.flatMap((line) => (line.kind === 'added' ? [line] : []));
  const removed = lines.flatMap((line) => (line.kind === 'removed' ? [line] : []));
  return removed.flatMap(({ text, baseLine }): readonly LineFinding[] => {
    const before = toNumber(text);
    if (!isBar(text) || !(before > 0) || !isAboutCoverage(baseLines.slice(0, baseLine))) return [];
    const same = added.find((other) => toSkeleton(other.text) === toSkeleton(text));
    const after = same === undefined ? 0 : toNumber(same.text);
    if (after >= before) return [];
    const code = 'threshold-lowered';
    if (same !== undefined) return [{ code, line: same.headLine, what: `${before} → ${after}` }];
    const isElsewhere = added.some(
      (other) => toKey(other.text) === toKey(text) || barLines.pattern.test(other.text),
    );
    const what = text.trim().slice(0, 60);
    return isElsewhere ? [] : [{ code, line: toHeadLine(change, baseLine), baseLine, what }];
  });
}

function isBar(text: string): boolean {
  return !commentedLines.pattern.test(text) && thresholdKeys.pattern.test(text);
}

/** The words of the last line say so themselves, or those of the lines just before do. */
function isAboutCoverage(lines: readonly string[]): boolean {
  return (
    coverageLines.pattern.test(lines.slice(-1).join()) ||
    coverageNear.pattern.test(lines.slice(-12).join('\n'))
  );
}

function findRaisedWarnings({ lines }: Hunk): readonly LineFinding[] {
  const removed = lines.filter(({ kind }) => kind === 'removed').map(({ text }) => text);
  const before = toWarnings(removed.join('\n'));
  return lines.flatMap((line) => {
    const after = toWarnings(line.text);
    const isRaised = line.kind === 'added' && toLimit(after) > toLimit(before);
    return isRaised ? [{ code: 'lint-loosened', line: line.headLine, what: `${before} → ${after}` }] : [];
  });
}

/** Below zero is no limit. */
function toLimit(warnings: number): number {
  return warnings < 0 ? Number.POSITIVE_INFINITY : warnings;
}

/** The number of a line; not a number where there is none. */
function toNumber(text: string): number {
  const flag = flagNumber.pattern.exec(text.slice(0, 400))?.[1];
  return Number(flag ?? lastNumber.pattern.exec(text.slice(0, 200))?.[1]);
}

function toSkeleton(text: string): string {
  return text.replaceAll(/\d+(\.\d+)?/g, '#').replaceAll(/[\s,'"]/g, '');
}

function toKey(text: string): string | undefined {
  return /[\w-]+/.exec(text)?.[0];
}

function toWarnings(text: string): number {
  return Number(warningFlag.pattern.exec(text)?.[1]);
}
