import type { ValueScope } from './name-scope.ts';
import { childOf, childrenOf, type SyntaxNode, textOf } from './syntax-node.ts';
import { unwrap } from './unwrap.ts';

/** A text as it is put together. */
export interface TextPieces {
  /** Constant texts, and expressions whose value is not known. */
  readonly pieces: readonly (string | SyntaxNode)[];
  /** Every node that was looked at: they are part of this text and none of their own. */
  readonly sources: readonly SyntaxNode[];
  /** False for a sum in which no text is seen: it may be one of numbers. */
  readonly isText: boolean;
}

/** What a literal, a template or a sum is made of. No recursion: sums are long. */
export function toTextPieces(root: SyntaxNode, scope: ValueScope): TextPieces {
  const pieces: (string | SyntaxNode)[] = [];
  const sources: SyntaxNode[] = [];
  const waiting: SyntaxNode[] = [root];
  let isText = false;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const node = unwrap(next);
    const parts = partsOf(node);
    const constant = constantOf(node, scope);
    isText ||= constant?.isText === true;
    if (parts === undefined) pieces.push(constant?.text ?? node);
    else waiting.push(...parts.toReversed());
    sources.push(node);
  }
  return { pieces, sources, isText };
}

/** What a sum or a template is made of; undefined for what is not made of parts. */
function partsOf(node: SyntaxNode): readonly SyntaxNode[] | undefined {
  if (node.type === 'BinaryExpression' && node.operator === '+') {
    return [childOf(node, 'left') as SyntaxNode, childOf(node, 'right') as SyntaxNode];
  }
  if (node.type !== 'TemplateLiteral') return undefined;
  const holes = childrenOf(node, 'expressions');
  return childrenOf(node, 'quasis').flatMap((quasi, index) => [quasi, ...holes.slice(index, index + 1)]);
}

interface Constant {
  readonly text: string;
  readonly isText: boolean;
}

function constantOf(node: SyntaxNode, { constants }: ValueScope): Constant | undefined {
  switch (node.type) {
    case 'StringLiteral':
      return { text: String(node.value), isText: true };
    case 'TemplateElement':
      // A tagged template may hold escapes that mean nothing; it has no text then.
      return { text: textOf(node.value, 'cooked') ?? '', isText: true };
    case 'NumericLiteral':
    case 'BooleanLiteral':
      return { text: String(node.value), isText: false };
    case 'Identifier': {
      const known = constants.get(String(node.name));
      return known && { text: known.text, isText: known.kind === 'string' };
    }
    default:
      return undefined;
  }
}
