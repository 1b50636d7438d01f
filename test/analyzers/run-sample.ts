import type { Analyzer } from '../../src/analyzers/contract.ts';
import { analyzers } from '../../src/analyzers/registry.ts';
import type { Analysis } from '../../src/patch/assessment.ts';
import type { FileChange } from '../../src/patch/patch.ts';
import { analyze } from '../../src/pipeline/analyze.ts';
import { createInProcess } from '../../src/pipeline/in-process.ts';
import { together } from './chosen.ts';

export interface Sample {
  readonly analyzer: string;
  readonly files: readonly FileChange[];
  readonly options?: unknown;
  readonly isProjectUnknown?: boolean;
}

/** Clears every file it sees, so that a sample shows whether somebody vetoes that. */
const optimist: Analyzer = {
  meta: { id: 'optimist', title: 'Optimist', summary: 'Clears everything.', languages: ['any'], codes: {} },
  *analyzeFile({ change }) {
    yield { kind: 'cleared', path: change.path, reason: 'asset' };
  },
};

/** Runs a sample through the real pipeline, in this thread, with all analyzers on and the options for its own. */
export async function runSample(sample: Sample): Promise<Analysis> {
  return await run(sample, together);
}

/** What lies around a sample is the sample itself. */
function projectOf({ files, isProjectUnknown }: Pick<Sample, 'files' | 'isProjectUnknown'>) {
  if (isProjectUnknown) return { kind: 'unknown', reason: 'it is too large' } as const;
  const texts = files.flatMap(({ path, head }) => (head.kind === 'text' ? [{ path, text: head.text }] : []));
  return { kind: 'known', files: texts } as const;
}

/** The same with the sample's own analyzer alone. */
export async function runAlone(sample: Sample): Promise<Analysis> {
  return await run(sample, only(sample.analyzer));
}

/** The paths that its own analyzer vetoes: those left when somebody tries to clear all. Deleted files are out of it. */
export async function findNeverCleared(sample: Sample): Promise<readonly string[]> {
  const { clearances } = await run(sample, [...only(sample.analyzer), optimist]);
  const cleared = new Set(clearances.map(({ path }) => path));
  const vetoed = sample.files.filter(({ path, status }) => status !== 'deleted' && !cleared.has(path));
  return vetoed.map(({ path }) => path);
}

function only(id: string): readonly Analyzer[] {
  return analyzers.filter(({ meta }) => meta.id === id);
}

async function run(sample: Sample, registry: readonly Analyzer[]): Promise<Analysis> {
  const enabled = registry.map(({ meta: { id } }) =>
    id === sample.analyzer && sample.options !== undefined ? { id, options: sample.options } : { id },
  );
  return await analyze(
    { files: sample.files, failures: [] },
    {
      analyzers: enabled,
      limits: { taskSeconds: 60, workerMegabytes: 512 },
      generatedGlobs: [],
      execute: createInProcess(registry),
      readProject: () => Promise.resolve(projectOf(sample)),
      registry,
    },
  );
}
