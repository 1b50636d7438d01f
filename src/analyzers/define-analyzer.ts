import type { Analyzer } from './contract.ts';

/**
 * Forgets an analyzer's options type, so that all of them fit one list. Sound because the options an analyzer
 * gets always come from its own `parseOptions`.
 */
export function defineAnalyzer<Options>(analyzer: Analyzer<Options>): Analyzer {
  return analyzer as Analyzer;
}
