import type { ValueFact } from '../code-facts.ts';
import { type NameScope, nameOf } from './name-scope.ts';
import { childOf, childrenOf, type SyntaxNode, textOf, unwrap } from './syntax-node.ts';
import { toTextPieces } from './text-pieces.ts';

/** What is needed to say what an expression is worth. */
export interface ValueScope extends NameScope {
  readonly text: string;
  /** Values of variables that are given one constant, once. */
  readonly constants: ReadonlyMap<string, ValueFact>;
}

/** Values inside values are told this deep; one that is deeper is known by its kind alone. */
const maxDepth = 5;

export function readValue(node: SyntaxNode, scope: ValueScope): ValueFact {
  return new ValueReader(scope).read(node, maxDepth);
}

/** Source of an expression on one line, cut to a length. */
export function sourceOf(node: SyntaxNode, text: string, length = 200): string {
  // A cut before blanks are collapsed keeps this independent of how long the expression is.
  const source = text.slice(node.start, Math.min(node.end, node.start + length * 4));
  return source.replace(/\s+/g, ' ').slice(0, length);
}

/** The key of a property, an entry or an attribute; undefined when it is computed. */
export function keyOf(node: SyntaxNode): string | undefined {
  const key = childOf(node, 'key') ?? childOf(node, 'name');
  if (key?.type === 'JSXNamespacedName')
    return `${textOf(childOf(key, 'namespace'), 'name')}:${textOf(childOf(key, 'name'), 'name')}`;
  if (key?.type === 'PrivateName') return `#${textOf(childOf(key, 'id'), 'name') ?? ''}`;
  if (node.computed !== true && textOf(key, 'name') !== undefined) return textOf(key, 'name');
  return key?.type === 'StringLiteral' || key?.type === 'NumericLiteral' ? String(key.value) : undefined;
}
