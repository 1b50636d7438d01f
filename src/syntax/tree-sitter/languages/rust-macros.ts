import type { Meaning } from '../meaning.ts';
import { childOf, partOf, type TreeNode, writtenAs } from '../tree-node.ts';

/** What a macro gets is a heap of words; most macros take it as arguments between commas. */
export function readMacro(node: TreeNode): Meaning {
  return { is: 'call', callee: childOf(node, 'macro'), args: toArguments(partOf(node, 'token_tree')) };
}

/** `a::b(c)` inside of a macro is a call like any other. */
export function readTokens(node: TreeNode): Meaning | undefined {
  if (node.children[0]?.type !== '(' || node.parent?.type !== 'token_tree') return undefined;
  const callee = findPath(node);
  return callee && { is: 'call', callee, args: toArguments(node) };
}

/** A path made of several words of a macro. */
export function readTokenPath(node: TreeNode): Meaning | undefined {
  const written = node.end - node.start > 200 ? '' : writtenAs(node).replace(/\s+/g, '');
  const path = /^&?(?:mut\b)?((?:\w|::|\.)+)$/.exec(written)?.[1];
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
  const [first] = group;
  const last = group.at(-1);
  if (first === undefined || last === undefined || first === last) return first;
  // A call stands where its arguments do, as it does in the tree.
  if (last.type === 'token_tree' && last.children[0]?.type === '(') return last;
  return { ...first, type: 'token_path', end: last.end, children: group };
}

/** The words before a bracket that name what is called. */
function findPath(tokens: TreeNode): TreeNode | undefined {
  const siblings = tokens.parent?.children ?? [];
  const end = siblings.indexOf(tokens);
  let start = end;
  while (start > 0 && end - start < 40 && isPathWord(siblings[start - 1], end - start)) start -= 1;
  const [first, last] = [siblings[start], siblings[end - 1]];
  if (first === undefined || last === undefined || start === end) return undefined;
  return { ...first, type: 'token_path', end: last.end, children: siblings.slice(start, end) };
}

/** Words and the signs between them take turns, a word last. */
function isPathWord(token: TreeNode | undefined, index: number): boolean {
  if (token === undefined) return false;
  return index % 2 === 0
    ? /^(identifier|self|crate|super|primitive_type)$/.test(token.type)
    : token.type === '::' || token.type === '.';
}
