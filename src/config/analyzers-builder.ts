import type { KnownAnalyzers } from './cross-checks.ts';

const lines = {
  type: 'object',
  properties: { lines: { type: 'integer', minimum: 1, default: 800 }, more: { type: 'integer' } },
} as const;

/** Two analyzers as a policy knows them: one without options, one with. */
export const knownAnalyzers: KnownAnalyzers = [
  { meta: toMeta('sensitive-path') },
  { meta: toMeta('change-size'), options: lines },
];

function toMeta(id: string): KnownAnalyzers[number]['meta'] {
  const code = { title: id, points: 1 as const, message: id, help: id };
  return { id, title: id, summary: id, languages: ['any'], codes: { [id]: code } };
}
