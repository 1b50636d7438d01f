import type { KnownAnalyzers } from './cross-checks.ts';

/** Two analyzers as a policy knows them: one without options, one with. */
export const knownAnalyzers: KnownAnalyzers = [
  { meta: toMeta('sensitive-path') },
  { meta: toMeta('change-size'), parseOptions: parseLines },
];

function toMeta(id: string): KnownAnalyzers[number]['meta'] {
  const code = { title: id, points: 1 as const, message: id, help: id };
  return { id, title: id, summary: id, languages: ['any'], codes: { [id]: code } };
}

function parseLines(options: unknown): unknown {
  if (typeof options === 'object' && options !== null && 'lines' in options) return options;
  throw new Error('option `lines` is missing.');
}
