import { childOf, childrenOf, type SyntaxNode, textOf } from './syntax-node.ts';

/** Variables that a pattern fills. */
export function namesIn(patterns: readonly (SyntaxNode | undefined)[]): string[] {
  const names: string[] = [];
  const waiting = patterns.toReversed();
  while (waiting.length > 0) {
    const node = waiting.pop();
    const name = textOf(node, 'name');
    if (name !== undefined) names.push(name);
    else if (node) waiting.push(...innerPatterns(node).toReversed());
  }
  return names;
}

function innerPatterns(node: SyntaxNode): readonly (SyntaxNode | undefined)[] {
  switch (node.type) {
    case 'ObjectPattern':
      return childrenOf(node, 'properties').map((property) => childOf(property, 'value') ?? property);
    case 'ArrayPattern':
      return childrenOf(node, 'elements');
    case 'AssignmentPattern':
      return [childOf(node, 'left')];
    case 'RestElement':
      return [childOf(node, 'argument')];
    case 'TSParameterProperty':
      return [childOf(node, 'parameter')];
    default:
      return [];
  }
}
