import { childOf, childrenOf, type SyntaxNode, textOf } from './syntax-node.ts';

/** Texts of variables that are assigned once, by name. */
export type Constants = ReadonlyMap<string | undefined, string>;

/** The text that an expression always has: literals, plain templates, constants, and sums of these. */
export function constantText(node: SyntaxNode | undefined, constants: Constants): string | undefined {
  switch (node?.type) {
    case 'StringLiteral':
      return textOf(node, 'value');
    case 'TemplateLiteral':
      return templateText(node, constants);
    case 'Identifier':
      return constants.get(textOf(node, 'name'));
    case 'BinaryExpression':
      return sumText(node, constants);
    default:
      return undefined;
  }
}

function templateText(node: SyntaxNode, constants: Constants): string | undefined {
  const holes = childrenOf(node, 'expressions').map((hole) => constantText(hole, constants));
  if (holes.includes(undefined)) return undefined;
  const pieces = childrenOf(node, 'quasis').map((quasi) => textOf(quasi.value, 'cooked'));
  return pieces.map((piece, index) => [piece, holes[index]].join('')).join('');
}

/** Walks down the left side instead of recursing: sums of strings are long. */
function sumText(node: SyntaxNode, constants: Constants): string | undefined {
  const pieces: (string | undefined)[] = [];
  let left: SyntaxNode | undefined = node;
  while (textOf(left, 'type') === 'BinaryExpression') {
    if (textOf(left, 'operator') !== '+') return undefined;
    pieces.unshift(constantText(childOf(left, 'right'), constants));
    left = childOf(left, 'left');
  }
  pieces.unshift(constantText(left, constants));
  return pieces.includes(undefined) ? undefined : pieces.join('');
}
