import type { DataEntry, DataNode } from '../../syntax/facts.ts';
import { entriesOf, entryOf, textOf } from '../data-node.ts';

/** What matters of a workflow file: its parts, with the lines they stand on. */
export interface Workflow {
  readonly root: DataNode;
  readonly triggers: ReadonlyMap<string, number>;
  readonly permissions?: DataEntry;
  readonly jobs: ReadonlyMap<string, DataEntry>;
}

export function readWorkflow(root: DataNode): Workflow {
  const permissions = entryOf(root, 'permissions');
  const jobs = entriesOf(entryOf(root, 'jobs')?.value);
  return {
    root,
    triggers: readTriggers(entryOf(root, 'on') ?? entryOf(root, 'true')),
    ...(permissions && { permissions }),
    jobs: new Map(jobs.map((job) => [job.key, job])),
  };
}

/** Whether a job can still run: `if: false` switches it off as surely as deleting it. */
export function isSwitchedOff(job: DataEntry): boolean {
  const condition = textOf(entryOf(job.value, 'if')?.value) ?? '';
  return /^(\$\{\{)?\s*false\s*(\}\})?$/.test(condition.trim());
}

/** `on` is one name, a list of names, or a map with names as keys. */
function readTriggers(on: DataEntry | undefined): ReadonlyMap<string, number> {
  if (on === undefined) return new Map();
  const named = entriesOf(on.value).map((entry) => [entry.key, entry.line] as const);
  const items = on.value.kind === 'list' ? on.value.items : [on.value];
  const listed = items.flatMap((item) => {
    const name = textOf(item);
    return name === undefined ? [] : [[name, item.line] as const];
  });
  return new Map([...named, ...listed]);
}
