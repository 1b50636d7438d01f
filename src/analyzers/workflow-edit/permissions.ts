import type { DataEntry } from '../../syntax/facts.ts';
import { entriesOf, entryOf, textOf } from '../data-node.ts';
import type { Workflow } from './read-workflow.ts';

/** A right that head grants and base did not. */
export interface Widening {
  readonly scope: string;
  readonly from: string;
  readonly to: string;
  readonly line: number;
}

interface Grant {
  readonly level: string;
  readonly line: number;
}

/** What a `permissions` block grants: by scope, and for every scope it does not name. */
interface Grants {
  readonly scopes: ReadonlyMap<string, Grant>;
  readonly rest: Grant;
}

/** From least to most. Without a block the server's setting decides, which is at least to read and may be to write. */
const ranks: readonly string[] = ['none', 'read', 'default', 'write'];

/** Rights of the workflow and of each of its jobs that became wider. */
export function findWidenings(base: Workflow | undefined, head: Workflow): readonly Widening[] {
  const baseTop = readGrants(base?.permissions);
  const headTop = readGrants(head.permissions);
  const top = compareGrants(baseTop, headTop);
  const jobs = [...head.jobs.values()].flatMap((job) => {
    const own = entryOf(job.value, 'permissions');
    const before = base?.jobs.get(job.key);
    const baseOwn = before && entryOf(before.value, 'permissions');
    if (own === undefined && baseOwn === undefined) return [];
    return compareGrants(
      baseOwn ? readGrants(baseOwn) : baseTop,
      own ? readGrants(own) : atLine(headTop, job.line),
    );
  });
  return [...top, ...jobs];
}

function readGrants(block: DataEntry | undefined): Grants {
  if (block === undefined) return { scopes: new Map(), rest: { level: 'default', line: 1 } };
  const all = textOf(block.value)?.replace(/-all$/, '');
  const scopes = entriesOf(block.value).map(
    (entry) => [entry.key, { level: textOf(entry.value) ?? 'write', line: entry.line }] as const,
  );
  return { scopes: new Map(scopes), rest: { level: all ?? 'none', line: block.line } };
}

function compareGrants(base: Grants, head: Grants): readonly Widening[] {
  const scopes = [...new Set([...head.scopes.keys(), ...base.scopes.keys()])];
  const pairs = [
    ...scopes.map(
      (scope) => [scope, base.scopes.get(scope) ?? base.rest, head.scopes.get(scope) ?? head.rest] as const,
    ),
    ['every other scope', base.rest, head.rest] as const,
  ];
  return pairs
    .filter(([, from, to]) => rankOf(to.level) > rankOf(from.level))
    .map(([scope, from, to]) => ({ scope, from: from.level, to: to.level, line: to.line }));
}

/** A word we do not know may grant anything. */
function rankOf(level: string): number {
  const rank = ranks.indexOf(level);
  return rank === -1 ? ranks.length : rank;
}

function atLine(grants: Grants, line: number): Grants {
  return { ...grants, rest: { ...grants.rest, line } };
}
