import type { FileView, SourceView } from '../syntax/file-view.ts';
import { parsers } from '../syntax/ready-parsers-builder.ts';
import { viewFile } from '../syntax/view-file.ts';
import type { Analyzer, Observation } from './contract.ts';
import { readOptions } from './options/take-options.ts';
import { changeOf, type Sides } from './sample-change.ts';

export { changeOf, type Sides };

/** A text as it stands in a file of that name, read by the real parsers. */
export function sourceOf(path: string, text: string): SourceView {
  const source = viewFile(changeOf({ path, head: text }), parsers).head;
  if (source === undefined) throw new Error('a text has a head');
  return source;
}

/** One changed file as an analyzer sees it. */
export function viewOf(sides: Sides): FileView {
  return viewFile(changeOf(sides), parsers);
}

/** What an analyzer observes in one file, read by the real parsers. */
export function observe(analyzer: Analyzer, sides: Sides, options?: unknown): readonly Observation[] {
  const file = viewOf(sides);
  return [...(analyzer.analyzeFile?.(file, readOptions(analyzer, options)) ?? [])];
}

/** Findings as `code:line`, clearances as `cleared reason`, the others by their kind. */
export function summarize(observations: readonly Observation[]): readonly string[] {
  return observations.map((found) => {
    if (found.kind === 'noticed') return `${found.code}:${found.line}`;
    return found.kind === 'cleared' ? `cleared ${found.reason}` : found.kind;
  });
}
