import { isGenerated } from '../../patch/generated.ts';
import type { FileView } from '../../syntax/file-view.ts';
import type { Noticed, Observation, PatchView } from '../contract.ts';
import { defineAnalyzer } from '../define-analyzer.ts';
import { compareTests } from './compare-tests.ts';
import { findAttacked } from './find-attacked.ts';
import { findCheckers } from './find-checkers.ts';
import { findDeleted } from './find-deleted.ts';
import {
  findGates,
  findSkips,
  findSnapshots,
  findStubs,
  findSuppressions,
  findSwallowed,
} from './find-gates.ts';
import { findThresholds, type LineFinding } from './find-thresholds.ts';
import { isTestCode, isTestPath } from './is-test.ts';
import { meta } from './meta.ts';

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
    ...findStubs(file),
    ...(isTest ? [...findSwallowed(file), ...findSkips(file)] : findSuppressions(file)),
  ]);
}

function* toNoticed({ change: { path } }: FileView, found: readonly LineFinding[]): Iterable<Noticed> {
  for (const { code, line, baseLine, what } of found) {
    const removal = baseLine === undefined ? {} : ({ side: 'removed', baseLine } as const);
    yield { kind: 'noticed', code, path, line, ...removal, args: { name: what } };
  }
}

function* analyzePatch({ patch }: PatchView): Iterable<Observation> {
  const { code, files } = findDeleted(patch.files);
  for (const { path } of files.slice(0, mostFindings)) {
    yield { kind: 'noticed', code, path, line: 0, side: 'removed', args: { name: path } };
  }
  for (const { name, ...place } of findAttacked(patch.files)) {
    yield { kind: 'noticed', code: 'attack-forgotten', ...place, args: { name } };
  }
}
