import type { ValueFact } from '../code-facts.ts';
import { namesIn } from './filled-names.ts';
import { createNameScope, type ValueScope } from './name-scope.ts';
import { readValue } from './read-value.ts';
import { childOf, childrenOf, type SyntaxNode, textOf } from './syntax-node.ts';

export function createValueScope(nodes: readonly SyntaxNode[], text: string): ValueScope {
  const constants = new Map<string, ValueFact>();
  const scope = { ...createNameScope(nodes), text, constants };
  const twice = listNamesGivenTwice(nodes);
  for (const node of nodes) {
    const name = textOf(childOf(node, 'id'), 'name');
    const init = childOf(node, 'init');
    if (name === undefined || init === undefined || twice.has(name)) continue;
    const value = readValue(init, scope);
    if (constantKinds.has(value.kind)) constants.set(name, value);
  }
  return scope;
}

const constantKinds: ReadonlySet<string> = new Set(['string', 'number', 'boolean']);

/** Two functions may use one name for two things, and a variable may change: such names stand for nothing constant. */
function listNamesGivenTwice(nodes: readonly SyntaxNode[]): ReadonlySet<string> {
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const node of nodes) {
    for (const name of listGivenNames(node)) {
      if (once.has(name)) twice.add(name);
      once.add(name);
    }
  }
  return twice;
}

function listGivenNames(node: SyntaxNode): readonly string[] {
  switch (node.type) {
    case 'VariableDeclarator':
      return namesIn([childOf(node, 'id')]);
    case 'AssignmentExpression':
    case 'ForInStatement':
    case 'ForOfStatement':
      return namesIn([childOf(node, 'left')]);
    case 'UpdateExpression':
      return namesIn([childOf(node, 'argument')]);
    default:
      return namesIn(childrenOf(node, 'params'));
  }
}
