import type { Sides } from '../../src/analyzers/observation-builder.ts';
import type { PathRow } from '../../src/analyzers/path-row.ts';
import { extensions } from '../../src/syntax/data.ts';

/** One row of a table of knowledge: a file in which it shows, and one that is only near it. */
export interface RowSample {
  readonly row: string;
  /** What the analyzer says of the first file and not of the second: a code, `cleared` or `never cleared`. */
  readonly says: string;
  readonly hit: Sides;
  readonly miss: Sides;
}

export function ofPath(says: string, { pattern, hit, miss }: PathRow): RowSample {
  const text = 'Words.\n';
  return { row: pattern.source, says, hit: { path: hit, head: text }, miss: { path: miss, head: text } };
}

/** A file name of that language. */
export function toFileName(language: string): string {
  const extension = Object.keys(extensions).find((name) => extensions[name] === language);
  if (extension === undefined) throw new Error(`no file extension is known for ${language}`);
  return `src/a.${extension}`;
}
