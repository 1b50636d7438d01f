import type { Analyzer, Noticed, Observation } from '../analyzers/contract.ts';
import type { Clearance } from '../patch/assessment.ts';
import type { Content, Failure, FileChange } from '../patch/patch.ts';
import { checkObservation } from './check-observation.ts';
import type { TaskResult, Yielded } from './execute.ts';

/** Everything the analyzers said, checked and told apart. */
export interface Heard {
  readonly noticed: readonly (Noticed & { readonly analyzer: string })[];
  /** After vetoes. */
  readonly clearances: readonly Clearance[];
  readonly failures: readonly Failure[];
}

/** Checks what came across the border. What is no observation of this patch is a failure of who said it. */
export function sortOut(
  results: readonly TaskResult[],
  files: readonly FileChange[],
  registry: readonly Pick<Analyzer, 'meta'>[],
): Heard {
  const known = new Map(files.map((file) => [file.path, file]));
  const metas = new Map(registry.map(({ meta }) => [meta.id, meta]));
  const said = results.flatMap(({ yielded }) => yielded).flatMap((one) => check(one, known, metas));
  const vetoed = new Set(said.filter(({ kind }) => kind === 'never-cleared').map(({ path }) => path));
  return {
    noticed: said.filter((one) => one.kind === 'noticed'),
    clearances: said
      .filter((one) => one.kind === 'cleared')
      .filter(({ path }) => !vetoed.has(path) && isClearable(known.get(path)))
      .map(({ path, reason, analyzer }) => ({ path, reason, analyzer })),
    failures: [
      ...results.flatMap((result) => result.failures),
      ...said
        .filter((one) => one.kind === 'failed')
        .map(({ path, reason, analyzer }) => ({ analyzer, path, reason })),
    ],
  };
}

type Said = Observation & { readonly analyzer: string };

function check(
  { analyzer, path, observations }: Yielded,
  known: ReadonlyMap<string, FileChange>,
  metas: ReadonlyMap<string, Analyzer['meta']>,
): Said[] {
  const meta = metas.get(analyzer);
  if (meta === undefined) return [{ kind: 'failed', path, reason: 'no such analyzer', analyzer }];
  const shown = (name: string) => (path === '' || path === name ? known.get(name) : undefined);
  return observations.map((value) => {
    const observation = checkObservation(value, meta, shown);
    return typeof observation === 'string'
      ? { kind: 'failed', path, reason: observation, analyzer }
      : { ...observation, analyzer };
  });
}

/** A file that is gone, or of which only parts are known, is never cleared, whatever anybody says. */
function isClearable(file: FileChange | undefined): boolean {
  return file !== undefined && file.status !== 'deleted' && isKnown(file.base) && isKnown(file.head);
}

function isKnown({ kind }: Content): boolean {
  return kind !== 'fragment' && kind !== 'unknown';
}
