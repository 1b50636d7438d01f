import type { ImportFact } from '../facts.ts';
import { childOf, childrenOf, type SyntaxNode, textOf } from './syntax-node.ts';

type Declared = Omit<ImportFact, 'line' | 'endLine'>;

/** What a declaration, or a type that names a module, imports; undefined for every other node. */
export function readDeclaration(node: SyntaxNode): Declared | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
      return toDeclared(node, 'import');
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return childOf(node, 'source') && toDeclared(node, 're-export');
    case 'TSImportEqualsDeclaration':
      return readImportEquals(node);
    case 'TSImportType':
      return { module: sourceOf(node, 'argument'), kind: 'import', names: [], typeOnly: true };
    default:
      return undefined;
  }
}

function toDeclared(node: SyntaxNode, kind: ImportFact['kind']): Declared {
  const specifiers = childrenOf(node, 'specifiers');
  const isStar = node.type === 'ExportAllDeclaration';
  return {
    module: sourceOf(node, 'source'),
    kind,
    names: isStar ? ['*'] : specifiers.map(toName),
    typeOnly: isType(node) || (specifiers.length > 0 && specifiers.every(isType)),
  };
}

/** `import fs = require('fs')`; an alias of a namespace imports nothing. */
function readImportEquals(node: SyntaxNode): Declared | undefined {
  const reference = childOf(node, 'moduleReference');
  if (reference?.type !== 'TSExternalModuleReference') return undefined;
  return { module: sourceOf(reference, 'expression'), kind: 'require', names: ['*'], typeOnly: isType(node) };
}

function sourceOf(node: SyntaxNode, key: string): string {
  return textOf(childOf(node, key), 'value') ?? '';
}

function toName(specifier: SyntaxNode): string {
  if (specifier.type === 'ImportDefaultSpecifier') return 'default';
  const name = childOf(specifier, specifier.type === 'ImportSpecifier' ? 'imported' : 'local');
  const isWhole = /Namespace/.test(specifier.type);
  return isWhole ? '*' : (textOf(name, 'name') ?? textOf(name, 'value') ?? '*');
}

function isType(node: SyntaxNode): boolean {
  return /^type(of)?$/.test(textOf(node, 'importKind') ?? textOf(node, 'exportKind') ?? '');
}
