import type { FileChange, Patch } from '../../src/patch/patch.ts';
import type { AnalyzeSettings } from '../../src/pipeline/analyze.ts';

type Analyze = typeof import('../../src/pipeline/analyze.ts');
type InProcess = typeof import('../../src/pipeline/in-process.ts');
type WorkerPool = typeof import('../../src/pipeline/worker-pool.ts');

/** The pipeline as it is shipped: worker threads load JavaScript only, so these tests run on the build. */
const built = new URL('../../dist/pipeline/', import.meta.url);
export const { analyze }: Analyze = await import(new URL('analyze.js', built).href);
export const { createInProcess }: InProcess = await import(new URL('in-process.js', built).href);
export const { workerPool }: WorkerPool = await import(new URL('worker-pool.js', built).href);

export const registry = new URL('./obedient-analyzers.js', import.meta.url).href;
const { analyzers } = await import(registry);

/** Settings with the obedient analyzer alone, and limits that only the disobedient meet. */
export const settings: AnalyzeSettings = {
  analyzers: [{ id: 'obedient' }],
  limits: { taskSeconds: 60, workerMegabytes: 512 },
  generatedGlobs: [],
  registry: analyzers,
};

/** A patch that adds files of these names; what each holds is its own name, so many times. */
export function patchOf(names: readonly string[], times = 1): Patch {
  return { files: names.map((name) => toAdded(name, `${name}\n`.repeat(times))), failures: [] };
}

export function toAdded(path: string, text: string): FileChange {
  return {
    path,
    basePath: path,
    status: 'added',
    headMode: '100644',
    hunks: [],
    base: { kind: 'absent' },
    head: { kind: 'text', text },
  };
}
