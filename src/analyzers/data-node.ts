import type { DataEntry, DataNode } from '../syntax/facts.ts';

type Scalar = Extract<DataNode, { kind: 'scalar' }>;

export function entriesOf(node: DataNode | undefined): readonly DataEntry[] {
  return node?.kind === 'map' ? node.entries : [];
}

export function entryOf(node: DataNode | undefined, key: string): DataEntry | undefined {
  return entriesOf(node).find((entry) => entry.key === key);
}

/** The value of a scalar as text; undefined for lists and maps. */
export function textOf(node: DataNode | undefined): string | undefined {
  return node?.kind === 'scalar' ? String(node.value) : undefined;
}

/** Every scalar below a node, in order, with the key it stands under (that of the list, for list items). */
export function* scalarsOf(
  node: DataNode,
  key = '',
): Iterable<{ readonly key: string; readonly node: Scalar }> {
  if (node.kind === 'scalar') yield { key, node };
  if (node.kind === 'list') for (const item of node.items) yield* scalarsOf(item, key);
  if (node.kind === 'map') for (const entry of node.entries) yield* scalarsOf(entry.value, entry.key);
}

/** The value alone, without lines: equal texts, equal data in equal order. */
export function toCanonicalText(node: DataNode): string {
  if (node.kind === 'scalar') return JSON.stringify(node.value);
  if (node.kind === 'list') return `[${node.items.map(toCanonicalText).join(',')}]`;
  return `{${node.entries.map((entry) => `${JSON.stringify(entry.key)}:${toCanonicalText(entry.value)}`).join(',')}}`;
}
