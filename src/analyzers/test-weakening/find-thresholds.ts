import type { Hunk, HunkLine } from '../../patch/patch.ts';
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
  if (!thresholdPaths.pattern.test(change.path)) return [];
  const warnings = change.hunks.flatMap((hunk) => findRaisedWarnings(hunk));
  if (!barWords.pattern.test(`${change.path}\n${base?.text ?? ''}`)) return warnings;
  return [...warnings, ...change.hunks.flatMap((hunk) => findLowered(hunk, base?.text ?? ''))];
}

function findLowered({ lines }: Hunk, text: string): readonly LineFinding[] {
  const added = lines.filter(({ kind }) => kind === 'added');
  const baseLines = text.split('\n');
  return lines.flatMap((line, index) => {
    if (line.kind !== 'removed' || isComment(line.text) || !thresholdKeys.pattern.test(line.text)) return [];
    const before = toNumber(line.text);
    if (before === undefined || before <= 0 || !isAboutCoverage(line.text, baseLines, line.baseLine))
      return [];
    const place = { line: headLineAfter(lines, index), baseLine: line.baseLine };
    const same = added.find((other) => toSkeleton(other.text) === toSkeleton(line.text));
    if (same === undefined) {
      const key = toKey(line.text);
      const isElsewhere = added.some(
        (other) => toKey(other.text) === key || barLines.pattern.test(other.text),
      );
      return isElsewhere
        ? []
        : [{ code: 'threshold-lowered', ...place, what: line.text.trim().slice(0, 60) }];
    }
    const after = toNumber(same.text) ?? before;
    if (after >= before || same.kind !== 'added') return [];
    return [{ code: 'threshold-lowered', line: same.headLine, what: `${before} → ${after}` }];
  });
}

/** The words say so themselves, or those of the lines just before do. */
function isAboutCoverage(line: string, lines: readonly string[], at: number): boolean {
  if (coverageLines.pattern.test(line)) return true;
  return coverageNear.pattern.test(lines.slice(Math.max(0, at - 12), at).join('\n'));
}

function findRaisedWarnings({ lines }: Hunk): readonly LineFinding[] {
  const before = lines
    .filter(({ kind }) => kind === 'removed')
    .map(toWarnings)
    .find((found) => found !== undefined);
  return lines.flatMap((line) => {
    const after = line.kind === 'added' ? toWarnings(line) : undefined;
    if (line.kind !== 'added' || before === undefined || after === undefined) return [];
    const isRaised = after > before || (after < 0 && before >= 0);
    return isRaised ? [{ code: 'lint-loosened', line: line.headLine, what: `${before} → ${after}` }] : [];
  });
}

function headLineAfter(lines: readonly HunkLine[], index: number): number {
  for (const line of lines.slice(index)) if (line.kind !== 'removed') return line.headLine;
  for (const line of lines.slice(0, index).toReversed()) if (line.kind !== 'removed') return line.headLine;
  return 1;
}

function toNumber(text: string): number | undefined {
  const found = lastNumber.pattern.exec(text.slice(0, 200))?.[1];
  const flag = flagNumber.pattern.exec(text.slice(0, 400))?.[1];
  const value = flag ?? found;
  return value === undefined ? undefined : Number(value);
}

function toSkeleton(text: string): string {
  return text.replaceAll(/\d+(\.\d+)?/g, '#').replaceAll(/[\s,'"]/g, '');
}

function toKey(text: string): string {
  return /[\w-]+/.exec(text)?.[0] ?? '';
}

function isComment(text: string): boolean {
  return commentedLines.pattern.test(text);
}

function toWarnings({ text }: HunkLine): number | undefined {
  const found = warningFlag.pattern.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}
