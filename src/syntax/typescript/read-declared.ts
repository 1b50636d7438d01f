import type { DeclarationFact } from '../code-facts.ts';
import { namesIn } from './filled-names.ts';
import { keyOf } from './read-value.ts';
import { childOf, childrenOf, type SyntaxNode, textOf } from './syntax-node.ts';

export type Declared = Pick<DeclarationFact, 'name' | 'kind' | 'parameters'>;

/** The function or type that a node declares; undefined for one without a name, and for all else. */
export function readDeclared(node: SyntaxNode, title?: string): Declared | undefined {
  const kind = kindOf(node);
  if (kind === undefined) return undefined;
  const name = textOf(childOf(node, 'id'), 'name') ?? keyOf(node) ?? title;
  return name === undefined ? undefined : { name, kind, parameters: namesIn(childrenOf(node, 'params')) };
}

function kindOf(node: SyntaxNode): DeclarationFact['kind'] | undefined {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
    case 'ObjectMethod':
    case 'ClassMethod':
    case 'ClassPrivateMethod':
    case 'TSDeclareFunction':
    case 'TSDeclareMethod':
      return 'function';
    case 'ClassDeclaration':
    case 'ClassExpression':
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'TSEnumDeclaration':
    case 'TSModuleDeclaration':
      return 'type';
    default:
      return undefined;
  }
}
