import type { Knowledge } from '../../src/analyzers/judge-code.ts';
import { sourceOf } from '../../src/analyzers/observation-builder.ts';
import { type RowSample, toFileName } from './row-sample.ts';

/** The proof that each piece of knowledge about code brings with it, for the languages that are read by a parser. */
export function toKnownFactSamples({ calls, settings }: Knowledge): readonly RowSample[] {
  return [...calls, ...settings]
    .map(({ code, languages: [language], names, hit, miss }) => ({
      row: `${code}: ${names.join(' ').slice(0, 80)} (${language})`,
      says: code,
      hit: { path: toFileName(language), head: hit },
      miss: { path: toFileName(language), head: miss },
    }))
    .filter(({ hit }) => sourceOf(hit.path, hit.head).facts.code !== undefined);
}
