import type { ImportFact } from '../facts.ts';
import type { LineIndex } from '../line-index.ts';
import { constantText } from './constant-text.ts';
import { readDeclaration } from './import-declarations.ts';
import { listLoaders, loaderKind } from './module-loaders.ts';
import { namesOfPattern } from './pattern-names.ts';
import { childOf, childrenOf, listNodes, type SyntaxNode, textOf } from './syntax-node.ts';

/** Everything by which a script brings in another module: declarations, `require` in all its guises, `import()`. */
export function collectImports(program: SyntaxNode, toLine: LineIndex): ImportFact[] {
  const nodes = listNodes(program);
  const constants = listConstants(nodes);
  const loaders = listLoaders(nodes);
  const names = listBoundNames(nodes);
  const found = nodes.flatMap((node): [SyntaxNode, Omit<ImportFact, 'line' | 'endLine'>][] => {
    const declared = readDeclaration(node);
    if (declared !== undefined) return [[node, declared]];
    const kind = loaderKind(node, loaders);
    const module = kind && constantText(childrenOf(node, 'arguments')[0], constants);
    if (kind === undefined || module === undefined) return [];
    return [[node, { module, kind, names: names.get(node) ?? [], typeOnly: false }]];
  });
  return found.map(([node, fact]) => ({
    ...fact,
    line: toLine(node.start),
    endLine: toLine(Math.max(node.start, node.end - 1)),
  }));
}

/** Texts of `const` variables. */
function listConstants(nodes: readonly SyntaxNode[]): ReadonlyMap<string, string> {
  const constants = new Map<string, string>();
  for (const node of nodes) {
    if (node.type !== 'VariableDeclaration' || node.kind !== 'const') continue;
    for (const declarator of childrenOf(node, 'declarations')) {
      const name = textOf(childOf(declarator, 'id'), 'name');
      const text = constantText(childOf(declarator, 'init'), constants);
      if (name !== undefined && text !== undefined) constants.set(name, text);
    }
  }
  return constants;
}

/** Names that a variable takes out of a loaded module: `const { a, b } = await import('x')`, `const c = require('x').c`. */
function listBoundNames(nodes: readonly SyntaxNode[]): ReadonlyMap<SyntaxNode, readonly string[]> {
  const names = new Map<SyntaxNode, readonly string[]>();
  for (const node of nodes) {
    if (node.type === 'VariableDeclarator') {
      const init = childOf(node, 'init');
      const loaded = init?.type === 'AwaitExpression' ? childOf(init, 'argument') : init;
      if (loaded) names.set(loaded, namesOfPattern(childOf(node, 'id')));
    }
    if (node.type === 'MemberExpression') {
      const object = childOf(node, 'object');
      const property = textOf(childOf(node, 'property'), 'name');
      if (object && property && node.computed !== true) names.set(object, [property]);
    }
  }
  return names;
}
