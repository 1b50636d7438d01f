import type { Analyzer } from './contract.ts';

/** Version of the contract in `contract.ts`. It grows when an analyzer that was written for it might break. */
export const API_VERSION = 1;

/**
 * Makes an analyzer out of its description, and forgets the type of its options, so that all of them fit one list.
 * Sound because the options an analyzer gets always come from its own `parseOptions`.
 *
 * @example
 * export default defineAnalyzer({
 *   apiVersion: 1,
 *   meta: { id: 'todo', title: 'To do', summary: 'Notices notes of work left.', languages: ['any'], codes },
 *   *analyzeFile(file) {
 *     for (const { line, text } of changedTextLines(file)) {
 *       if (text.includes('TO DO')) yield { kind: 'noticed', code: 'todo', path: file.change.path, line };
 *     }
 *   },
 * });
 */
export function defineAnalyzer<Options>(analyzer: Analyzer<Options>): Analyzer {
  return { apiVersion: API_VERSION, ...analyzer } as Analyzer;
}
