import type { ImportFact } from '../facts.ts';
import { childOf, childrenOf, fieldOf, type SyntaxNode, textOf } from './syntax-node.ts';

type Declared = Omit<ImportFact, 'line' | 'endLine'>;

/** What a declaration, or a type that names a module, imports; undefined for every other node. */
export function readDeclaration(node: SyntaxNode): Declared | undefined {
  return readers[node.type]?.(node);
}

const readers: Readonly<Record<string, ((node: SyntaxNode) => Declared | undefined) | undefined>> = {
  ImportDeclaration: (node) => toDeclared(node, 'import'),
  ExportNamedDeclaration: readExport,
  ExportAllDeclaration: readExport,
  TSImportEqualsDeclaration: readImportEquals,
  TSImportType: (node) => ({ module: textIn(node.argument), kind: 'import', names: [], typeOnly: true }),
};

function readExport(node: SyntaxNode): Declared | undefined {
  return childOf(node, 'source') && toDeclared(node, 're-export');
}

function toDeclared(node: SyntaxNode, kind: ImportFact['kind']): Declared {
  const specifiers = childrenOf(node, 'specifiers');
  const isStar = node.type === 'ExportAllDeclaration';
  return {
    module: textIn(node.source),
    kind,
    names: isStar ? ['*'] : specifiers.map(toName),
    typeOnly: isType(node) || (specifiers.length > 0 && specifiers.every(isType)),
  };
}

/** `import fs = require('fs')`; an alias of a namespace imports nothing. */
function readImportEquals(node: SyntaxNode): Declared | undefined {
  const reference = childOf(node, 'moduleReference');
  if (textOf(reference, 'type') !== 'TSExternalModuleReference') return undefined;
  const module = textIn(fieldOf(reference, 'expression'));
  return { module, kind: 'require', names: ['*'], typeOnly: isType(node) };
}

function textIn(literal: unknown): string {
  return String(fieldOf(literal, 'value'));
}

/** An export's name is its own where it comes from, its other name where it goes to. */
function toName(specifier: SyntaxNode): string {
  if (specifier.type.endsWith('DefaultSpecifier')) return 'default';
  const name = specifier.type === 'ExportSpecifier' ? specifier.local : specifier.imported;
  return textOf(name, 'name') ?? textOf(name, 'value') ?? '*';
}

const typeKinds: ReadonlySet<string | undefined> = new Set(['type', 'typeof']);

function isType(node: SyntaxNode): boolean {
  return typeKinds.has(textOf(node, 'importKind') ?? textOf(node, 'exportKind'));
}
