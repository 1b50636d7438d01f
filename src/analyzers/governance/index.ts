import type { FileView } from '../../syntax/file-view.ts';
import type { Observation } from '../contract.ts';
import { defineAnalyzer } from '../define-analyzer.ts';
import { findBars } from './bars/find-bars.ts';
import { findGuards } from './guards/find-guards.ts';
import { meta } from './meta.ts';
import { findOwners } from './owners.ts';

export const governance = defineAnalyzer({ meta, analyzeFile });

/** A file with more of them is rewritten, and its first lines say so. */
const mostFindings = 50;

function* analyzeFile(file: FileView): Iterable<Observation> {
  const { path } = file.change;
  const found = [...findOwners(file), ...findBars(file), ...findGuards(file)];
  for (const { code, what, line, baseLine } of found.slice(0, mostFindings)) {
    const place = baseLine === undefined ? {} : ({ side: 'removed', baseLine } as const);
    yield { kind: 'noticed', code, path, line, ...place, args: { what } };
  }
}
