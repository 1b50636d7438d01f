import type { CheckFact } from '../code-facts.ts';
import { nameOf, type ValueScope } from './name-scope.ts';
import { memberTypes, plainCalls } from './node-types/data.ts';
import { calleeOf, sourceOf } from './read-value.ts';
import { childKeys, childOf, childrenOf, isNode, type SyntaxNode, textOf } from './syntax-node.ts';
import { unwrap } from './unwrap.ts';

export type Check = Omit<CheckFact, 'line' | 'endLine' | 'within'>;

/** The condition that a node is or has; undefined for what decides nothing. */
export function readCheck(node: SyntaxNode, scope: ValueScope): Check | undefined {
  switch (node.type) {
    case 'IfStatement':
      return toCheck(conditionOf(node, 'test'), scope, leaves(node, ['consequent', 'alternate'], scope));
    case 'ConditionalExpression':
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'ForStatement':
      return toCheck(conditionOf(node, 'test'), scope, false);
    case 'ExpressionStatement':
      return readStatement(childOf(node, 'expression'), scope);
    case 'CallExpression':
      return readAssertion(node, scope);
    default:
      return undefined;
  }
}

/** `ready && go()`, `allowed || fail()`. */
function readStatement(node: SyntaxNode | undefined, scope: ValueScope): Check | undefined {
  if (node?.type !== 'LogicalExpression') return undefined;
  return toCheck(conditionOf(node, 'left'), scope, isLeaving(childOf(node, 'right'), scope));
}

function readAssertion(node: SyntaxNode, scope: ValueScope): Check | undefined {
  const callee = childOf(node, 'callee');
  const args = childrenOf(node, 'arguments');
  const [first, last] = [args[0], args.at(-1)];
  if (!first || !last || !/^[\w.]{0,80}$/.test(sourceOf(callee ?? node, scope.text))) return undefined;
  const { name } = nameOf(callee, scope);
  return /(^|[./])(assert|invariant)(\.\w+)?$/.test(name)
    ? toCheck({ start: first.start, end: last.end, roots: args }, scope, true)
    : undefined;
}

interface Condition {
  readonly start: number;
  readonly end: number;
  readonly roots: readonly SyntaxNode[];
}

function conditionOf(node: SyntaxNode, key: string): Condition | undefined {
  const test = childOf(node, key);
  return test && { start: test.start, end: test.end, roots: [test] };
}

/** More nodes of a condition than this say nothing new, and functions in conditions may hold whole programs. */
const maxNodes = 300;

function toCheck(condition: Condition | undefined, scope: ValueScope, stops: boolean): Check | undefined {
  if (condition === undefined) return undefined;
  const calls = new Set<string>();
  const names = new Set<string>();
  const waiting = condition.roots.toReversed();
  for (let seen = 0; seen < maxNodes; seen += 1) {
    const next = waiting.pop();
    if (next === undefined) break;
    const node = unwrap(next);
    const inner = readNames(node, scope, { calls, names });
    waiting.push(...inner.toReversed());
  }
  const text = sourceOf(condition, scope.text, 500);
  return { text, calls: [...calls], names: [...names], stops };
}

interface Names {
  readonly calls: Set<string>;
  readonly names: Set<string>;
}

/** Takes the names that a node itself holds; returns what is left to be looked at. */
function readNames(node: SyntaxNode, scope: ValueScope, { calls, names }: Names): readonly SyntaxNode[] {
  switch (node.type) {
    case 'CallExpression':
    case 'OptionalCallExpression':
    case 'NewExpression':
      calls.add(nameOf(calleeOf(node), scope).name);
      break;
    case 'MemberExpression':
    case 'OptionalMemberExpression':
    case 'Identifier':
      names.add(nameOf(node, scope).written);
      return insidesOfChain(node);
    default:
  }
  return childKeys(node).flatMap((key) => [node[key]].flat().filter(isNode));
}

/** What stands in a chain and is no part of its name: computed keys, and what the chain begins with. */
function insidesOfChain(node: SyntaxNode): readonly SyntaxNode[] {
  const inside: SyntaxNode[] = [];
  let at = node;
  while (memberTypes.has(at.type)) {
    const property = at.computed === true ? childOf(at, 'property') : undefined;
    if (property !== undefined) inside.unshift(property);
    at = childOf(at, 'object') as SyntaxNode;
  }
  return at.type === 'Identifier' ? inside : [at, ...inside];
}

function leaves(node: SyntaxNode, keys: readonly string[], scope: ValueScope): boolean {
  return keys.some((key) => isLeaving(childOf(node, key), scope));
}

/** Does what stands here end the function, the request or the program? */
function isLeaving(node: SyntaxNode | undefined, scope: ValueScope): boolean {
  let last = node;
  for (;;) {
    if (last?.type === 'BlockStatement') last = childrenOf(last, 'body').at(-1);
    else if (last?.type === 'TryStatement') last = childOf(last, 'block');
    else if (last?.type === 'ExpressionStatement') last = childOf(last, 'expression');
    else break;
  }
  if (last === undefined) return false;
  if (last.type === 'ReturnStatement' || last.type === 'ThrowStatement') return true;
  const call = unwrap(last);
  return plainCalls.has(call.type) && isLeavingCall(call, scope);
}

function isLeavingCall(node: SyntaxNode, scope: ValueScope): boolean {
  const { written } = nameOf(childOf(node, 'callee'), scope);
  if (written === 'next') return childrenOf(node, 'arguments').length > 0;
  if (
    /(^|\.)(exit|abort|reject|fail|notFound|unauthorized|forbidden|redirect|throwError|throw)$/i.test(written)
  )
    return true;
  return refuses(node);
}

/** `res.status(403).json(…)`, `res.sendStatus(401)`: an answer that says no. */
function refuses(node: SyntaxNode): boolean {
  let at: SyntaxNode | undefined = node;
  while (at !== undefined) {
    const callee = childOf(at, 'callee');
    const method = String(textOf(childOf(callee, 'property'), 'name'));
    if (/^(status|sendStatus|code|writeHead)$/.test(method)) return isRefusal(childrenOf(at, 'arguments')[0]);
    at = childOf(callee, 'object');
  }
  return false;
}

function isRefusal(status: SyntaxNode | undefined): boolean {
  if (status?.type === 'NumericLiteral') return Number(status.value) >= 400;
  return /^(FORBIDDEN|UNAUTHORIZED|BAD_REQUEST)$/i.test(String(textOf(childOf(status, 'property'), 'name')));
}
