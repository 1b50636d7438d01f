import { childOf, childrenOf, type SyntaxNode } from './syntax-node.ts';

const wrappers: Readonly<Record<string, string>> = {
  TSNonNullExpression: 'expression',
  TSAsExpression: 'expression',
  TSSatisfiesExpression: 'expression',
  TSTypeAssertion: 'expression',
  TSInstantiationExpression: 'expression',
  TypeCastExpression: 'expression',
  JSXExpressionContainer: 'expression',
  AwaitExpression: 'argument',
  SpreadElement: 'argument',
  JSXSpreadAttribute: 'argument',
};

/** What is inside of types, brackets, `await` and `...`; the last of a sequence. */
export function unwrap(node: SyntaxNode): SyntaxNode {
  let inner = node;
  for (;;) {
    const next =
      inner.type === 'SequenceExpression'
        ? childrenOf(inner, 'expressions').at(-1)
        : childOf(inner, String(wrappers[inner.type]));
    if (next === undefined) return inner;
    inner = next;
  }
}
