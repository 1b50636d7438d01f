import type { FileView } from '../../syntax/file-view.ts';
import type { Observation } from '../contract.ts';
import { defineAnalyzer } from '../define-analyzer.ts';
import { findHidden } from './find-hidden.ts';
import { meta } from './meta.ts';

export const hiddenText = defineAnalyzer({ meta, analyzeFile });

/** A file with more of them is full of them, and its first lines say so. */
const mostFindings = 50;

function* analyzeFile(file: FileView): Iterable<Observation> {
  const { path } = file.change;
  for (const { code, kind, point, line } of findHidden(file).slice(0, mostFindings)) {
    yield { kind: 'noticed', code, path, line, args: { kind, point } };
  }
}
