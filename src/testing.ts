/**
 * Tools for tests of analyzers: `import { testAnalyzer } from 'sop-gate/testing'`, with whatever runs your tests. The sandbox, a
 * stand-in for a Gitea server, is here too, for stories of the whole gate.
 */
import type { Analyzer } from './analyzers/contract.ts';
import { createInProcess } from './pipeline/in-process.ts';
import { checkLaws } from './testing/check-laws.ts';
import { checkMeta, clearing, formatting } from './testing/check-meta.ts';
import { checkSamples } from './testing/check-samples.ts';

export type { Analyzer, Sample, Samples } from './analyzers/contract.ts';
export * from './sandbox/index.ts';

/**
 * Runs the samples of an analyzer and the laws of the contract. An empty list: all is well.
 *
 * @example
 * it('holds what it promises', async () => {
 *   expect(await testAnalyzer(analyzer)).toEqual([]);
 * });
 */
export async function testAnalyzer(analyzer: Analyzer): Promise<readonly string[]> {
  const registry = [
    analyzer,
    ...[...clearing, ...formatting].filter(({ meta }) => meta.id !== analyzer.meta.id),
  ];
  const subject = {
    enabled: { id: analyzer.meta.id },
    meta: analyzer.meta,
    isTold: true,
    samples: analyzer.samples ?? { mustFlag: [], mustNotFlag: [] },
    registry,
    execute: createInProcess(registry),
    limits: { taskSeconds: 60, workerMegabytes: 1024, analyzerSeconds: 10 },
  };
  return [...(await checkSamples(subject)), ...(await checkLaws(subject)), ...(await checkMeta(subject))];
}
