import { toHeadLine } from '../../patch/changed-lines.ts';
import type { FileView } from '../../syntax/file-view.ts';
import type { Observation } from '../contract.ts';
import { defineAnalyzer } from '../define-analyzer.ts';
import { compareFiles } from './compare-files.ts';
import { findRegistries } from './find-registries.ts';
import { findFlaws } from './known-flaws/find-flaws.ts';
import { findLowered } from './lowered/find-lowered.ts';
import { meta } from './meta.ts';
import { formatOf } from './read-package-file.ts';
import type { Step } from './step.ts';
import { findSwapped } from './swapped/find-swapped.ts';

export const dependencyChange = defineAnalyzer({ meta, analyzeFile });

/** Of each code; a lock file that is made anew would say the same of everything in it. */
const mostFindings = 20;

function* analyzeFile(file: FileView): Iterable<Observation> {
  const { path } = file.change;
  const counts = new Map<Step['code'], number>();
  for (const { code, name, what, line } of [
    ...findSteps(file),
    ...findRegistries(file),
    ...findLowered(file),
    ...findSwapped(file),
  ]) {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    if (count <= mostFindings) yield { kind: 'noticed', code, path, line, args: { name, what } };
  }
}

function findSteps({ change, base, head }: FileView): readonly Step[] {
  const format = formatOf(change.path);
  if (format === undefined || head === undefined) return [];
  const after = format.read(head);
  const isKnown = base !== undefined && formatOf(change.basePath)?.ecosystem === format.ecosystem;
  const before = isKnown ? format.read(base) : undefined;
  // Only parts of a file, or one that could not be read, cannot be compared as a whole.
  if (after === undefined || (isKnown && before === undefined)) return [];
  const flaws = findFlaws(before, after, format).map((step) =>
    step.code === 'dependency-guard-removed' ? { ...step, line: toHeadLine(change, step.line) } : step,
  );
  return [...compareFiles(before, after, format), ...flaws];
}
