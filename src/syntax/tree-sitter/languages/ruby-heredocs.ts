import type { Meaning } from '../meaning.ts';
import { partOf, partsOf, type TreeNode, textOf, writtenAs } from '../tree-node.ts';

/** The text of `<<~SQL` stands behind the line, beside one of the nodes around it. */
export function findHeredoc(node: TreeNode): TreeNode | undefined {
  const tag = writtenAs(node).replace(/^<<[~-]?|['"`]/g, '');
  let at: TreeNode | undefined = node;
  for (let steps = 0; at !== undefined && steps < 20; steps += 1) {
    const body = at.children.find(
      (child) => child.start >= node.end && child.type === 'heredoc_body' && hasTag(child, tag),
    );
    if (body !== undefined) return body;
    at = at.parent;
  }
  return undefined;
}

function hasTag(body: TreeNode, tag: string): boolean {
  return textOf(partOf(body, 'heredoc_end')) === tag;
}

export function readHeredoc(node: TreeNode): Meaning {
  const parts = partsOf(node).flatMap((part): (string | TreeNode)[] => {
    if (part.type === 'interpolation') return [part];
    return part.type === 'heredoc_end' ? [] : [writtenAs(part)];
  });
  return { is: 'string', parts };
}
