import type { FileChange, Patch } from '../../src/patch/patch.ts';
import type { AnalyzeSettings } from '../../src/pipeline/index.ts';

type Pipeline = typeof import('../../src/pipeline/index.ts');

/** The pipeline as it is shipped: worker threads load JavaScript only, so these tests run on the build. */
const address = new URL('../../dist/pipeline/index.js', import.meta.url).href;
export const { analyze, createInProcess, workerPool }: Pipeline = await import(address);

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
