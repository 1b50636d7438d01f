import { computeHunks } from '../patch/compute-hunks.ts';
import type { Content, FileChange, FileStatus } from '../patch/patch.ts';
import type { SourceView } from '../syntax/file-view.ts';
import { parsers } from '../syntax/ready-parsers-builder.ts';
import { viewFile } from '../syntax/view-file.ts';
import type { Analyzer, Observation } from './contract.ts';

/** One file before and after; a side that is not given is not there. */
export interface Sides {
  readonly path: string;
  readonly base?: string;
  readonly head?: string;
  /** Where the file came from, for a rename. */
  readonly from?: string;
  /** Everything else of the change that is out of the ordinary. */
  readonly but?: Partial<FileChange>;
}

export function changeOf(sides: Sides): FileChange {
  const { path, base, head, from, but } = sides;
  return {
    path,
    basePath: from ?? path,
    status: statusOf(sides),
    hunks: computeHunks(base ?? '', head ?? ''),
    base: toContent(base),
    head: toContent(head),
    ...but,
  };
}

/** A text as it stands in a file of that name, read by the real parsers. */
export function sourceOf(path: string, text: string): SourceView {
  const source = viewFile(changeOf({ path, head: text }), parsers).head;
  if (source === undefined) throw new Error('a text has a head');
  return source;
}

/** What an analyzer observes in one file, read by the real parsers. */
export function observe(analyzer: Analyzer, sides: Sides, options?: unknown): readonly Observation[] {
  const file = viewFile(changeOf(sides), parsers);
  return [...(analyzer.analyzeFile?.(file, analyzer.parseOptions?.(options)) ?? [])];
}

/** Findings as `code:line`, clearances as `cleared reason`, the others by their kind. */
export function summarize(observations: readonly Observation[]): readonly string[] {
  return observations.map((found) => {
    if (found.kind === 'noticed') return `${found.code}:${found.line}`;
    return found.kind === 'cleared' ? `cleared ${found.reason}` : found.kind;
  });
}

function statusOf({ path, base, head, from }: Sides): FileStatus {
  if (base === undefined) return 'added';
  if (head === undefined) return 'deleted';
  return from === undefined || from === path ? 'modified' : 'renamed';
}

function toContent(text: string | undefined): Content {
  return text === undefined ? { kind: 'absent' } : { kind: 'text', text };
}
