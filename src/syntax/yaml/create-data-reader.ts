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
  const anchors = new Map<string, DataNode>();
  const sizes = new WeakMap<DataNode, number>();
  let count = 0;

  function readNode(node: Node | null, depth: number, line: number): DataNode {
    if (depth > deepest) throw new YamlProblem('it is nested too deeply');
    if (yaml.isAlias(node)) return readAlias(node.source);
    const before = count;
    grow(1);
    const data = toData(node, depth, line);
    sizes.set(data, count - before);
    if (node !== null && 'anchor' in node && typeof node.anchor === 'string') anchors.set(node.anchor, data);
    return data;
  }

  function readAlias(name: string): DataNode {
    const data = anchors.get(name);
    if (data === undefined) throw new YamlProblem(`the alias *${name} has no anchor before it`);
    grow(sizes.get(data) ?? 1);
    return data;
  }

  function grow(by: number): void {
    count += by;
    if (count > mostNodes) throw new YamlProblem(`its aliases make more than ${mostNodes} nodes`);
  }

  function toData(node: Node | null, depth: number, line: number): DataNode {
    const place = toPlace(node, line);
    if (yaml.isMap<Node, Node | null>(node))
      return { kind: 'map', entries: readEntries(node, depth), ...place };
    if (yaml.isSeq<Node | null>(node)) {
      return {
        kind: 'list',
        items: node.items.map((item) => readNode(item, depth + 1, place.line)),
        ...place,
      };
    }
    return { kind: 'scalar', value: yaml.isScalar(node) ? toValue(node) : null, ...place };
  }

  function readEntries(map: YAMLMap<Node, Node | null>, depth: number): DataEntry[] {
    const pairs = map.items.map((pair) => ({ pair, entry: readEntry(pair, depth) }));
    const own = pairs.filter(({ pair }) => !isMerge(pair)).map(({ entry }) => entry);
    const keys = new Set(own.map(({ key }) => key));
    const merged = pairs.filter(({ pair }) => isMerge(pair)).flatMap(({ entry }) => listMerged(entry.value));
    return [...own, ...merged.filter(({ key }) => !keys.has(key))];
  }

  function readEntry({ key, value }: Pair<Node, Node | null>, depth: number): DataEntry {
    const { line } = toPlace(key, 1);
    return { key: toKey(key), value: readNode(value, depth + 1, line), line };
  }

  function isMerge({ key }: Pair<Node, Node | null>): boolean {
    return yaml.isScalar(key) && key.type === 'PLAIN' && key.source === '<<';
  }

  /** Keys are taken as they are written: `on` and `1` are texts. */
  function toKey(key: Node): string {
    return yaml.isScalar(key) ? (key.source ?? String(key.value ?? '')) : String(key);
  }

  function toPlace(node: Node | null, line: number): { line: number; endLine: number } {
    if (!node?.range) return { line, endLine: line };
    const [start, end] = node.range;
    return { line: toLine(start), endLine: toLine(Math.max(start, end - 1)) };
  }

  return (root) => readNode(root, 0, 1);
}

/** `<<: *one` or `<<: [*one, *two]`; the first that has a key wins. */
function listMerged(value: DataNode): DataEntry[] {
  const maps = value.kind === 'list' ? value.items : [value];
  const entries = maps.flatMap((map) => (map.kind === 'map' ? map.entries : []));
  return entries.filter(({ key }, index) => entries.findIndex((entry) => entry.key === key) === index);
}

function toValue({ value, source }: Scalar): string | number | boolean | null {
  const isPlain = value === null || ['string', 'number', 'boolean'].includes(typeof value);
  return isPlain ? (value as string | number | boolean | null) : (source ?? String(value));
}
