import type { Meaning } from '../meaning.ts';
import { childOf, isA, partOf, pathOf, type TreeNode } from '../tree-node.ts';

/** What a macro gets is a heap of words; most macros take it as arguments between commas. */
export function readMacro(node: TreeNode): Meaning {
  return { is: 'call', callee: childOf(node, 'macro'), args: toArguments(partOf(node, 'token_tree')) };
}

/** `a::b(c)` inside of a macro is a call like any other. */
export function readTokens(node: TreeNode): Meaning | undefined {
  const { parent } = node;
  if (node.children[0]?.type !== '(' || parent?.type !== 'token_tree') return undefined;
  const callee = findPath(node, parent.children);
  return callee && { is: 'call', callee, args: toArguments(node) };
}

/** A path made of several words of a macro. */
export function readTokenPath(node: TreeNode): Meaning | undefined {
  if (node.end - node.start > 200) return undefined;
  const path = /^&?(?:mut\b)?((?:\w|::|\.)+)$/.exec(pathOf(node))?.[1];
  return path === undefined ? undefined : { is: 'name', text: path.replaceAll('::', '.') };
}

function toArguments(tokens: TreeNode | undefined): readonly TreeNode[] {
  const groups: TreeNode[][] = [[]];
  for (const token of tokens?.children.slice(1, -1) ?? []) {
    if (token.type === ',' || token.type === ';') groups.push([]);
    else groups.at(-1)?.push(token);
  }
  return groups.flatMap((group) => toArgument(group) ?? []);
}

function toArgument(group: readonly TreeNode[]): TreeNode | undefined {
  const [first, last] = [group[0], group.at(-1)];
  if (first === last) return first;
  // A call stands where its arguments do, as it does in the tree.
  return last?.children[0]?.type === '(' ? last : toPath(group);
}

/** The words before a bracket that name what is called: words and the signs between them take turns. */
function findPath(tokens: TreeNode, siblings: readonly TreeNode[]): TreeNode | undefined {
  const end = siblings.indexOf(tokens);
  let start = end - 1;
  if (!isWord(siblings[start])) return undefined;
  while (end - start < 40 && isA(siblings[start - 1], '::', '.') && isWord(siblings[start - 2])) start -= 2;
  return toPath(siblings.slice(start, end));
}

function isWord(token: TreeNode | undefined): boolean {
  return isA(token, 'identifier', 'self', 'crate', 'super', 'primitive_type');
}

function toPath(tokens: readonly TreeNode[]): TreeNode | undefined {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last && { ...first, type: 'token_path', end: last.end, children: tokens };
}
