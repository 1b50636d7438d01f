/** A node of the parser's tree, as far as we care: by its type, its offsets, and whatever else it holds. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** What stands under a key of something, whatever it is: of nothing, nothing. */
export function fieldOf(owner: unknown, key: string): unknown {
  const fields: Readonly<Record<string, unknown>> = Object(owner);
  return fields[key];
}

/** The child under a key, if it is a node. */
export function childOf(owner: unknown, key: string): SyntaxNode | undefined {
  const child = fieldOf(owner, key);
  return isNode(child) ? child : undefined;
}

/** The children in a list under a key. */
export function childrenOf(node: SyntaxNode, key: string): readonly SyntaxNode[] {
  const children = node[key];
  return Array.isArray(children) ? children.filter(isNode) : [];
}

/** A node as it stands in the text. */
export function writtenAs({ start, end }: SyntaxNode, text: string): string {
  return text.slice(start, end);
}

export function textOf(owner: unknown, key: string): string | undefined {
  const text = fieldOf(owner, key);
  return typeof text === 'string' ? text : undefined;
}

/** Every node from the root down, parents first, in the order of the text. */
export function listNodes(root: SyntaxNode): SyntaxNode[] {
  return [...walk(root)];
}

/** No recursion: trees may be deep. */
function* walk(root: SyntaxNode): Generator<SyntaxNode> {
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (isNode(next)) yield next;
    for (const child of partsOf(next).toReversed()) waiting.push(child);
  }
}

function partsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isNode(value) ? childKeys(value).map((key) => value[key]) : [];
}

const layoutKeys: ReadonlySet<string> = new Set(['start', 'end', 'loc', 'extra']);

/**
 * Keys that hold what the program says. Null and absent are not the same: they alone keep `import {} from 'a'`, which
 * TypeScript drops, and `import 'a'` apart.
 */
export function childKeys(node: SyntaxNode): string[] {
  return Object.keys(node).filter((key) => !layoutKeys.has(key));
}
