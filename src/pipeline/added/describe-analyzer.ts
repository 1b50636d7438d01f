import type { Analyzer } from '../../analyzers/contract.ts';
import { API_VERSION } from '../../analyzers/define-analyzer.ts';
import { assertSchema, takeOptions, toRefusal } from '../../analyzers/options/take-options.ts';
import type { EnabledAnalyzer } from '../execute.ts';
import { toPlainData } from '../plain-data.ts';
import { loadAnalyzer } from './load-analyzer.ts';

/**
 * What an added analyzer says of itself, as plain data, for the threads that must not load it.
 * @throws Error with a sentence, when it cannot be loaded, or declares its options by what is no schema.
 */
export async function describeAnalyzer(enabled: EnabledAnalyzer): Promise<unknown> {
  const { apiVersion, analyzeFile, analyzePatch, wantsProject, ...told } = await loadAnalyzer(enabled);
  const [meta, options] = [toPlainData(told.meta, 'meta'), toPlainData(told.options, 'options')];
  // One that was written for another version may mean something else by its options; it is refused for its version.
  const refusal =
    apiVersion === API_VERSION
      ? findRefusal({ meta, ...(options !== undefined && { options }) }, enabled)
      : undefined;
  return {
    apiVersion: toPlainData(apiVersion, 'apiVersion'),
    meta,
    options,
    refusal,
    hasFile: typeof analyzeFile === 'function',
    hasPatch: typeof analyzePatch === 'function',
    wantsProject: wantsProject === true,
    samples: toPlainData(told.samples, 'samples'),
  };
}

function findRefusal(
  analyzer: Pick<Analyzer, 'meta' | 'options'>,
  { options, policyFile }: EnabledAnalyzer,
): string | undefined {
  assertSchema(analyzer);
  const { problems } = takeOptions(analyzer, options);
  return problems.length === 0 ? undefined : toRefusal(problems, policyFile);
}
