import type { EnabledAnalyzer } from '../execute.ts';
import { toPlainData } from '../plain-data.ts';
import { loadAnalyzer } from './load-analyzer.ts';

/**
 * What an added analyzer says of itself, as plain data, for the threads that must not load it.
 * @throws Error with a sentence, when it cannot be loaded or does not take its options.
 */
export async function describeAnalyzer(enabled: EnabledAnalyzer): Promise<unknown> {
  const { apiVersion, meta, parseOptions, analyzeFile, analyzePatch, wantsProject, samples } =
    await loadAnalyzer(enabled);
  takeOptions(parseOptions, enabled.options);
  return {
    apiVersion: toPlainData(apiVersion, 'apiVersion'),
    meta: toPlainData(meta, 'meta'),
    hasFile: typeof analyzeFile === 'function',
    hasPatch: typeof analyzePatch === 'function',
    wantsProject: wantsProject === true,
    samples: toPlainData(samples, 'samples'),
  };
}

function takeOptions(parseOptions: unknown, options: unknown): void {
  if (options === undefined && parseOptions === undefined) return;
  if (typeof parseOptions !== 'function') throw new Error('it takes no options');
  try {
    parseOptions(options);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(`its options cannot be read: ${message}`, { cause: error });
  }
}
