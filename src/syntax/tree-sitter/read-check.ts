import type { CheckFact } from '../code-facts.ts';
import type { LineIndex } from '../line-index.ts';
import type { Meaning } from './meaning.ts';
import { calleeOf, nameOf, unwrap } from './name-of.ts';
import type { ValueScope } from './read-value.ts';
import { shownAs, type TreeNode } from './tree-node.ts';

interface Means {
  readonly scope: ValueScope;
  readonly toLine: LineIndex;
  readonly within: string;
}

/** A condition longer than this is read as far as it goes. */
const maxNodes = 1000;

export function readCheck(
  node: TreeNode,
  { condition, branches, asserts }: Meaning & { is: 'check' },
  { scope, toLine, within }: Means,
): CheckFact {
  const asked = condition ?? node;
  return {
    text: shownAs(unwrap(asked, scope), 500),
    ...readNames(asked, scope),
    stops:
      asserts === true || (branches ?? []).some((branch) => branch !== undefined && leaves(branch, scope)),
    line: toLine(node.start),
    endLine: toLine(Math.max(node.start, asked.end - 1)),
    within,
  };
}

function readNames(condition: TreeNode, scope: ValueScope): Pick<CheckFact, 'calls' | 'names'> {
  const calls = new Set<string>();
  const names = new Set<string>();
  const waiting = [condition];
  for (let left = maxNodes; left > 0; left -= 1) {
    const node = waiting.pop();
    if (node === undefined) break;
    const meaning = scope.meaningOf(node);
    if (meaning?.is === 'call') calls.add(calleeOf(meaning, scope).name);
    if (meaning?.is === 'name' || meaning?.is === 'member') {
      if (!isPartOfName(node, scope)) names.add(nameOf(node, scope).written);
    }
    for (const child of node.children.toReversed()) waiting.push(child);
  }
  calls.delete('');
  return { calls: [...calls], names: [...names] };
}

/** `a` in `a.b` and the name of what is called are told by the whole. */
function isPartOfName(node: TreeNode, scope: ValueScope): boolean {
  const parent = node.parent && scope.meaningOf(node.parent);
  if (parent?.is === 'member' || parent?.is === 'name') return true;
  return (
    parent?.is === 'call' && (parent.callee === node || parent.method === node) && !isObject(parent, node)
  );
}

/** `user` in `user.isAdmin()` stands for itself where the grammar keeps object and method apart. */
function isObject(call: Meaning & { is: 'call' }, node: TreeNode): boolean {
  return call.method !== undefined && call.callee === node;
}

const leavers =
  /(^|[.:])(_?exit!?|Exit|abort\w*|panic|die|halt|fatal\w*|Fatal(f|ln)?|Panic(f|ln)?|bail|unreachable|unimplemented|throw|raise|fail|FailNow|terminate|quick_exit|_Exit)$/;

/** Whether a branch goes away in one of its own statements, not only in a branch of theirs. */
function leaves(branch: TreeNode, scope: ValueScope): boolean {
  const waiting = [{ node: branch, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const meaning = scope.meaningOf(next.node);
    if (meaning?.is === 'leave') return true;
    if (meaning?.is === 'call') {
      const { name } = calleeOf(meaning, scope);
      if (leavers.test(name) || (scope.grammar.leavers?.test(name) ?? false)) return true;
      continue;
    }
    const isLookedThrough = meaning === undefined || meaning.is === 'inner';
    if (!isLookedThrough || next.depth > 4) continue;
    for (const node of next.node.children) waiting.push({ node, depth: next.depth + 1 });
  }
  return false;
}
