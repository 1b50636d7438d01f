import { childOf, childrenOf, type SyntaxNode, textOf } from './syntax-node.ts';

/** Names that a pattern takes from a module: the keys of `{ a, b: c }`; `*` for the module as a whole. */
export function namesOfPattern(pattern: SyntaxNode | undefined): string[] {
  if (pattern?.type !== 'ObjectPattern') return ['*'];
  return childrenOf(pattern, 'properties').map((property) => {
    const key = childOf(property, 'key');
    return textOf(key, 'name') ?? textOf(key, 'value') ?? '*';
  });
}
