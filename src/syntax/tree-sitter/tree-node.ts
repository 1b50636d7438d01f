/** A node of a syntax tree as plain data, so that the parser's own tree can be freed. Comments are not among them. */
export interface TreeNode {
  readonly type: string;
  /** False for words and signs of the grammar itself, whose type is their spelling. */
  readonly named: boolean;
  /** What it is to its parent, if the grammar has a word for it. */
  readonly field: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly parent: TreeNode | undefined;
  readonly children: readonly TreeNode[];
  /** The whole text that the tree was made of. */
  readonly source: string;
}

/** A node as it stands in the text. */
export function writtenAs({ start, end, source }: TreeNode): string {
  return source.slice(start, end);
}

/** A node as it stands in the text; nothing where there is none. */
export function textOf(node: TreeNode | undefined): string {
  return node === undefined ? '' : writtenAs(node);
}

/** Names are told up to this length: nobody writes longer ones by hand. */
export function cut(text: string): string {
  return text.slice(0, 200);
}

/** A path of names, which may be written with blanks and line breaks between them. */
export function pathOf(node: TreeNode | undefined): string {
  return textOf(node).replace(/\s/g, '');
}

/** Whether there is such a node, and of one of these types. */
export function isA(node: TreeNode | undefined, ...types: readonly string[]): boolean {
  return node !== undefined && types.includes(node.type);
}

/** Whether a node stands directly in one of these types. */
export function isIn(node: TreeNode | undefined, ...types: readonly string[]): boolean {
  return isA(node?.parent, ...types);
}

/** The source on one line, cut to a length. The first cut keeps the work independent of how long the node is. */
export function shownAs({ start, end, source }: TreeNode, length = 200): string {
  return source
    .slice(start, Math.min(end, start + length * 4))
    .replace(/\s+/g, ' ')
    .slice(0, length);
}

export function childOf(node: TreeNode | undefined, field: string): TreeNode | undefined {
  return node?.children.find((child) => child.field === field);
}

export function childrenOf(node: TreeNode | undefined, field: string): readonly TreeNode[] {
  return node?.children.filter((child) => child.named && child.field === field) ?? [];
}

/** Children that are more than words and signs. */
export function partsOf(node: TreeNode | undefined): readonly TreeNode[] {
  return node?.children.filter(({ named }) => named) ?? [];
}

export function partOf(node: TreeNode | undefined, ...types: readonly string[]): TreeNode | undefined {
  return node?.children.find(({ type }) => types.includes(type));
}

/** Every node from the root down, parents first, in the order of the text. No recursion: trees may be deep. */
export function* walk(root: TreeNode): Iterable<TreeNode> {
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    for (const child of node.children.toReversed()) waiting.push(child);
  }
}
