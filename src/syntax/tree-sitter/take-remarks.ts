import type { Remarks } from './meaning.ts';
import type { PlainTree } from './to-tree.ts';
import { type TreeNode, walk } from './tree-node.ts';

/**
 * Takes the remarks out of a tree, where the program does not read them itself, and tells which they were. They are
 * left out of the program then, as comments are.
 */
export function takeRemarks({ root, extras }: PlainTree, remarks: Remarks | undefined) {
  if (remarks === undefined || remarks.unless.test(root.source)) return { remarks: [], extras };
  const found = [...walk(root)].filter(remarks.isRemark);
  for (const { parent } of found) (parent?.children as TreeNode[] | undefined)?.shift();
  return { remarks: found, extras: [...extras, ...found].toSorted((one, other) => one.start - other.start) };
}
