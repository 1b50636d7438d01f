import type { TreeNode } from './tree-node.ts';

/** A node of this type that is the whole text, for tests. */
export function buildNode(type: string, source: string, parts: Partial<TreeNode> = {}): TreeNode {
  return {
    type,
    named: true,
    field: undefined,
    start: 0,
    end: source.length,
    parent: undefined,
    children: [],
    source,
    ...parts,
  };
}
