import type { DataEntry, DataNode } from '../../syntax/facts.ts';
import { toCanonicalText } from '../data-node.ts';

export interface Difference {
  readonly side: 'added' | 'removed';
  /** Line of the text of that side. */
  readonly line: number;
}

/** Where two documents begin to differ as data; undefined when they are the same. */
export function findFirstDifference(base: DataNode, head: DataNode): Difference | undefined {
  if (toCanonicalText(base) === toCanonicalText(head)) return undefined;
  if (base.kind === 'map' && head.kind === 'map') return differenceInMaps(base.entries, head.entries);
  if (base.kind === 'list' && head.kind === 'list') return differenceInLists(base.items, head.items);
  return { side: 'added', line: head.line };
}

function differenceInMaps(base: readonly DataEntry[], head: readonly DataEntry[]): Difference | undefined {
  const [known, still] = [toKeys(base), toKeys(head)];
  const removed = base.find(({ key }) => !still.has(key));
  for (const entry of head) {
    const before = known.get(entry.key);
    if (before === undefined) return { side: 'added', line: entry.line };
    const inside = findFirstDifference(before.value, entry.value);
    if (inside !== undefined) return inside;
  }
  if (removed !== undefined) return { side: 'removed', line: removed.line };
  const moved = head.find((entry, index) => entry.key !== base[index]?.key);
  return moved && { side: 'added', line: moved.line };
}

/** Of entries with one key the first counts. */
function toKeys(entries: readonly DataEntry[]): ReadonlyMap<string, DataEntry> {
  return new Map(entries.toReversed().map((entry) => [entry.key, entry]));
}

function differenceInLists(base: readonly DataNode[], head: readonly DataNode[]): Difference | undefined {
  for (const [index, item] of head.entries()) {
    const before = base[index];
    if (before === undefined) return { side: 'added', line: item.line };
    const inside = findFirstDifference(before, item);
    if (inside !== undefined) return inside;
  }
  const removed = base[head.length];
  return removed && { side: 'removed', line: removed.line };
}
