import type { Analyzer } from './contract.ts';
import type { OptionsOf, OptionsSchema } from './options/schema.ts';

/** Version of the contract in `contract.ts`. It grows when an analyzer that was written for it might break. */
export const API_VERSION = 2;

/**
 * Makes an analyzer out of its description. What its functions get as options has the type that its schema says; that type is
 * forgotten afterwards, so that all analyzers fit one list. Sound because options always come from the policy by that schema.
 *
 * @example
 * export default defineAnalyzer({
 *   apiVersion: 2,
 *   meta: { id: 'todo', title: 'To do', summary: 'Notices notes of work left.', languages: ['any'], codes },
 *   options: { type: 'object', properties: { mark: { type: 'string', default: 'TO DO' } } },
 *   *analyzeFile(file, { mark }) {
 *     for (const { line, text } of changedTextLines(file)) {
 *       if (text.includes(mark)) yield { kind: 'noticed', code: 'todo', path: file.change.path, line };
 *     }
 *   },
 * });
 */
export function defineAnalyzer<const Schema extends OptionsSchema = NoOptions>(
  analyzer: Analyzer<OptionsOf<Schema>> & { readonly options?: Schema },
): Analyzer {
  return { apiVersion: API_VERSION, ...analyzer } as Analyzer;
}

/** The schema of an analyzer that takes no options: it gets an empty map. */
interface NoOptions extends OptionsSchema {
  readonly properties: Readonly<Record<never, never>>;
}
