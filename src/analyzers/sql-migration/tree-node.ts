/** A node of the PostgreSQL parser's tree: plain data, named as in PostgreSQL's own `parsenodes.h`. */
export interface TreeNode {
  readonly [field: string]: unknown;
}

export function isTreeNode(value: unknown): value is TreeNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function childOf(node: TreeNode | undefined, field: string): TreeNode | undefined {
  const child = node?.[field];
  return isTreeNode(child) ? child : undefined;
}

export function childrenOf(node: TreeNode | undefined, field: string): readonly TreeNode[] {
  const children = node?.[field];
  return Array.isArray(children) ? children.filter(isTreeNode) : [];
}

export function wordOf(node: TreeNode | undefined, field: string): string {
  const word = node?.[field];
  return typeof word === 'string' ? word : '';
}

/** Every node of one kind, at any depth, the outermost first. */
export function findNodes(value: unknown, kind: string): readonly TreeNode[] {
  if (Array.isArray(value)) return value.flatMap((item) => findNodes(item, kind));
  if (!isTreeNode(value)) return [];
  const own = childOf(value, kind);
  return [...(own ? [own] : []), ...Object.values(value).flatMap((child) => findNodes(child, kind))];
}

/** `schema.table` of a RangeVar; the default schema is left out, so that `public.users` is `users`. */
export function relationName(range: TreeNode | undefined): string {
  const schema = wordOf(range, 'schemaname');
  const table = wordOf(range, 'relname');
  return schema === '' || schema === 'public' ? table : `${schema}.${table}`;
}

/** The parts of a qualified name (a List of Strings, a String, or a TypeName) joined by dots. */
export function qualifiedName(node: TreeNode): string {
  const parts = findNodes(node, 'String').map((part) => wordOf(part, 'sval'));
  return (parts[0] === 'public' ? parts.slice(1) : parts).join('.');
}

/** The tree without positions in the text, as text: equal texts, equal statements. */
export function toComparableText(tree: unknown): string {
  return JSON.stringify(tree, (key, value: unknown) => (/(^|_)location$/.test(key) ? undefined : value));
}
