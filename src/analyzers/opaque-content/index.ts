import type { FileView } from '../../syntax/file-view.ts';
import type { Noticed, Observation } from '../contract.ts';
import { defineAnalyzer } from '../define-analyzer.ts';
import { findRow } from '../path-row.ts';
import { codeTargets } from './attributes/data.ts';
import { findAttributes } from './attributes/find-attributes.ts';
import { findBinary } from './find-binary.ts';
import { findBlobs } from './find-blobs.ts';
import { findModeChange } from './find-mode.ts';
import { findSubmodules } from './find-submodules.ts';
import { meta } from './meta.ts';

export const opaqueContent = defineAnalyzer({ meta, analyzeFile });

/** A file with more of them is made of them, and its first lines say so. */
const mostFindings = 20;

function* analyzeFile(file: FileView): Iterable<Observation> {
  const { change } = file;
  if (change.status === 'deleted') return;
  const place = { kind: 'noticed', path: change.path } as const;
  const mode = findModeChange(change);
  if (mode !== undefined) yield { ...place, code: mode.code, line: 0, args: { what: mode.what } };
  const binary = findBinary(change);
  if (binary !== undefined) {
    yield { ...place, code: binary.code, line: 0, args: { kind: binary.kind, bytes: binary.bytes } };
  }
  yield* readText(file, place);
}

function* readText(file: FileView, place: Pick<Noticed, 'kind' | 'path'>): Iterable<Noticed> {
  for (const { code, kind, line } of findBlobs(file).slice(0, mostFindings)) {
    yield { ...place, code, line, args: { kind } };
  }
  for (const { effect, target, line } of findAttributes(file).slice(0, mostFindings)) {
    const code = isFolded(effect, target) ? 'opaque-folded' : 'opaque-attribute';
    yield { ...place, code, line, args: { effect, target } };
  }
  for (const { name, url, line } of findSubmodules(file).slice(0, mostFindings)) {
    yield { ...place, code: 'opaque-submodule-source', line, args: { name, url } };
  }
}

/** Whether later changes of a program would be out of sight. */
function isFolded(effect: string, target: string): boolean {
  return /^(shows|folds)/.test(effect) && findRow(target, codeTargets) !== undefined;
}
