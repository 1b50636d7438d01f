import type { AssessmentStats } from '../patch/assessment.ts';
import { changedLines } from '../patch/changed-lines.ts';
import type { FileChange } from '../patch/patch.ts';
import type { Reading } from './execute.ts';

export interface Counted {
  readonly files: readonly FileChange[];
  readonly readings: readonly Reading[];
  readonly cleared: ReadonlySet<string>;
  readonly generated: ReadonlySet<string>;
}

export function countStats({ files, readings, cleared, generated }: Counted): AssessmentStats {
  const sizes = files.map((file) => ({ path: file.path, ...countLines(file) }));
  const limited = sizes.filter(({ path }) => !generated.has(path));
  const counted = limited.filter(({ path }) => !cleared.has(path));
  const countReadings = (reading: Reading) => readings.filter((one) => one === reading).length;
  return {
    files: files.length,
    addedLines: sum(sizes.map(({ added }) => added)),
    removedLines: sum(sizes.map(({ removed }) => removed)),
    countedLines: sum(counted.map(({ added, removed }) => added + removed)),
    countedFiles: counted.length,
    limitedLines: sum(limited.map(({ added, removed }) => added + removed)),
    clearedFiles: files.filter(({ path }) => cleared.has(path)).length,
    readings: {
      syntax: countReadings('syntax'),
      lexical: countReadings('lexical'),
      fragment: countReadings('fragment'),
    },
  };
}

function countLines(file: FileChange): { added: number; removed: number } {
  const { added, removed } = changedLines(file);
  return { added: added.size, removed: removed.size };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
