import type { Grammar } from './meaning.ts';
import type { TreeNode } from './tree-node.ts';

/** Neighbours whose order says nothing. */
interface Run {
  /** Where in the rendered program they begin, once it is rendered. */
  readonly starts: number[];
  last: TreeNode;
}

/** The runs among the children of a node, and the commas between their members, which then say nothing either. */
export function findRuns({ type, children }: TreeNode, { orderless }: Grammar) {
  const placeOf = new Map<TreeNode, Run>();
  const commas: TreeNode[] = [];
  const members = orderless && Object.hasOwn(orderless, type) ? orderless[type] : undefined;
  let run: Run | undefined;
  let before: TreeNode | undefined;
  for (const child of members === undefined ? [] : children) {
    // An attribute belongs to what follows it, which has to stay there.
    if (members?.includes(child.type) && before?.type !== 'attribute_item') {
      run ??= { starts: [], last: child };
      run.last = child;
      placeOf.set(child, run);
    } else if (child.type === ',') commas.push(child);
    else run = undefined;
    before = child;
  }
  return { placeOf, commas };
}
