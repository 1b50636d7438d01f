import type { FileView } from '../../syntax/file-view.ts';
import type { Observation } from '../contract.ts';
import { defineAnalyzer } from '../define-analyzer.ts';
import { findSettings } from './find-settings.ts';
import { meta } from './meta.ts';

export const infrastructure = defineAnalyzer({ meta, analyzeFile });

/** A file with more of them is a collection, and its first lines say so. */
const mostFindings = 50;

function* analyzeFile(file: FileView): Iterable<Observation> {
  const { path } = file.change;
  for (const { code, what, line, baseLine } of findSettings(file).slice(0, mostFindings)) {
    const place = baseLine === undefined ? {} : ({ side: 'removed', baseLine } as const);
    yield { kind: 'noticed', code, path, line, ...place, args: { what } };
  }
}
