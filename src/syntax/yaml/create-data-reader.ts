import type { Node, Pair, Scalar, YAMLMap } from 'yaml';
import type { DataEntry, DataNode } from '../facts.ts';
import type { LineIndex } from '../line-index.ts';
import type { Yaml } from './read-yaml.ts';

/** Why a text is no YAML that we read. */
export class YamlProblem extends Error {}

/** Nodes of one text, with everything that aliases repeat. */
const mostNodes = 200_000;
const deepest = 200;

export type ReadData = (root: Node) => DataNode;

/** @throws YamlProblem (the function it returns) for aliases of nothing, and beyond the bounds. */
export function createDataReader(yaml: Yaml, toLine: LineIndex): ReadData {
  const reader: Reader = { yaml, toLine, anchors: new Map(), sizes: new WeakMap(), count: 0 };
  return (root) => readNode(reader, root, { depth: 0, line: 1 });
}

interface Reader {
  readonly yaml: Yaml;
  readonly toLine: LineIndex;
  readonly anchors: Map<string | undefined, DataNode>;
  /** Nodes below and with a node. */
  readonly sizes: WeakMap<DataNode, number>;
  count: number;
}

interface Place {
  readonly depth: number;
  /** Line of what stands before, for a value that is not written at all. */
  readonly line: number;
}

type AnyNode = Node | null;

function readNode(reader: Reader, node: AnyNode, place: Place): DataNode {
  if (place.depth > deepest) throw new YamlProblem('it is nested too deeply');
  if (reader.yaml.isAlias(node)) return readAlias(reader, node.source);
  const before = reader.count;
  grow(reader, 1);
  const data = toData(reader, node, place);
  reader.sizes.set(data, reader.count - before);
  reader.anchors.set(node?.anchor, data);
  return data;
}

function readAlias(reader: Reader, name: string): DataNode {
  const data = reader.anchors.get(name);
  if (data === undefined) throw new YamlProblem(`the alias *${name} has no anchor before it`);
  grow(reader, reader.sizes.get(data) ?? 1);
  return data;
}

function grow(reader: Reader, by: number): void {
  reader.count += by;
  if (reader.count > mostNodes)
    throw new YamlProblem(`it has more than ${mostNodes} nodes, aliases resolved`);
}

function toData(reader: Reader, node: AnyNode, { depth, line }: Place): DataNode {
  const { yaml } = reader;
  const lines = toLines(reader, node, line);
  const inner = { depth: depth + 1, line: lines.line };
  if (yaml.isMap<Node, AnyNode>(node))
    return { kind: 'map', entries: readEntries(reader, node, inner), ...lines };
  if (yaml.isSeq<AnyNode>(node)) {
    return { kind: 'list', items: node.items.map((item) => readNode(reader, item, inner)), ...lines };
  }
  return { kind: 'scalar', value: yaml.isScalar(node) ? toValue(node) : null, ...lines };
}

/** A map's own keys, then those it merges in and does not have. */
function readEntries(reader: Reader, map: YAMLMap<Node, AnyNode>, place: Place): DataEntry[] {
  const pairs = map.items.map((pair) => ({ pair, entry: readEntry(reader, pair, place) }));
  const own = pairs.filter(({ pair }) => !isMerge(reader, pair)).map(({ entry }) => entry);
  const merged = pairs
    .filter(({ pair }) => isMerge(reader, pair))
    .flatMap(({ entry }) => listMerged(entry.value));
  const keys = new Set(own.map(({ key }) => key));
  for (const entry of merged) {
    if (!keys.has(entry.key)) own.push(entry);
    keys.add(entry.key);
  }
  return own;
}

function readEntry(reader: Reader, { key, value }: Pair<Node, AnyNode>, { depth }: Place): DataEntry {
  const { line } = toLines(reader, key, 1);
  return { key: toKey(reader, key), value: readNode(reader, value, { depth, line }), line };
}

function isMerge({ yaml }: Reader, { key }: Pair<Node, AnyNode>): boolean {
  return yaml.isScalar(key) && key.type === 'PLAIN' && key.source === '<<';
}

/** `<<: *one` or `<<: [*one, *two]`; the first that has a key wins. */
function listMerged(value: DataNode): readonly DataEntry[] {
  const maps = value.kind === 'list' ? value.items : [value];
  return maps.flatMap((map) => (map.kind === 'map' ? map.entries : []));
}

/** Keys are taken as they are written: `on` and `1` are texts. */
function toKey({ yaml }: Reader, key: Node): string {
  return yaml.isScalar(key) ? (key.source ?? String(key.value)) : String(key);
}

function toLines({ toLine }: Reader, node: AnyNode, line: number): { line: number; endLine: number } {
  if (!node?.range) return { line, endLine: line };
  const [start, end] = node.range;
  return { line: toLine(start), endLine: toLine(Math.max(start, end - 1)) };
}

function toValue({ value, source }: Scalar): string | number | boolean | null {
  const isPlain = value === null || typeof value === 'number' || typeof value === 'boolean';
  return isPlain ? value : (source ?? String(value));
}
