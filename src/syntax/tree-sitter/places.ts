import type { TreeNode } from './tree-node.ts';

/** The name behind the last dot: a chain of calls is told line by line. */
export function lastPart(node: TreeNode): TreeNode {
  let at = node;
  while (at.children.length > 0) {
    const last = at.children.findLast(({ named }) => named);
    if (last === undefined || last.type.includes('arguments')) return at;
    at = last;
  }
  return at;
}

/** Declarations may nest as deep as they like; what names them stays short. */
export function joinNames(within: string, name: string | undefined): string {
  if (name === undefined || name === '' || within.length > 300) return within;
  return within === '' ? name : `${within}.${name}`;
}

export function lastOffset({ start, end }: TreeNode): number {
  return Math.max(start, end - 1);
}
