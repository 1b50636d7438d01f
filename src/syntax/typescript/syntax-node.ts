/** A node of the parser's tree, as far as we care: by its type, its offsets, and whatever else it holds. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The child under a key, if it is a node. */
export function childOf(node: SyntaxNode, key: string): SyntaxNode | undefined {
  const child = node[key];
  return isNode(child) ? child : undefined;
}

/** The children in a list under a key. */
export function childrenOf(node: SyntaxNode, key: string): readonly SyntaxNode[] {
  const children = node[key];
  return Array.isArray(children) ? children.filter(isNode) : [];
}

export function textOf(node: SyntaxNode | undefined, key: string): string | undefined {
  const text = node?.[key];
  return typeof text === 'string' ? text : undefined;
}

/** Every node from the root down, parents first, in the order of the text. No recursion: trees may be deep. */
export function listNodes(root: SyntaxNode): SyntaxNode[] {
  const nodes: SyntaxNode[] = [];
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (Array.isArray(next)) {
      for (let at = next.length - 1; at >= 0; at -= 1) waiting.push(next[at]);
    } else if (isNode(next)) {
      nodes.push(next);
      const keys = childKeys(next);
      for (let at = keys.length - 1; at >= 0; at -= 1) waiting.push(next[keys[at] ?? '']);
    }
  }
  return nodes;
}

const layoutKeys: ReadonlySet<string> = new Set([
  'type',
  'start',
  'end',
  'loc',
  'range',
  'extra',
  'comments',
  'errors',
  'tokens',
  'leadingComments',
  'trailingComments',
  'innerComments',
]);

/** Keys that hold what the program says. Absent, empty and false fields are the same: which one the parser writes is chance. */
export function childKeys(node: SyntaxNode): string[] {
  const keys: string[] = [];
  for (const key of Object.keys(node)) {
    const value = node[key];
    if (value !== undefined && value !== null && value !== false && !layoutKeys.has(key)) keys.push(key);
  }
  return keys;
}
