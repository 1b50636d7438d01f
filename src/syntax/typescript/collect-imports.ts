import type { ImportFact } from '../facts.ts';
import type { LineIndex } from '../line-index.ts';
import { type Constants, constantText } from './constant-text.ts';
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
    if (kind === undefined) return [];
    const module = constantText(childrenOf(node, 'arguments')[0] ?? childOf(node, 'source'), constants);
    return module === undefined
      ? []
      : [[node, { module, kind, names: names.get(node) ?? [], typeOnly: false }]];
  });
  return found.map(([node, fact]) => ({
    ...fact,
    line: toLine(node.start),
    endLine: toLine(Math.max(node.start, node.end - 1)),
  }));
}

/** Texts of `const` variables. */
function listConstants(nodes: readonly SyntaxNode[]): Constants {
  const constants = new Map<string | undefined, string>();
  for (const node of nodes) {
    if (node.kind !== 'const') continue;
    for (const declarator of childrenOf(node, 'declarations')) {
      const text = constantText(childOf(declarator, 'init'), constants);
      if (text !== undefined) constants.set(textOf(declarator.id, 'name'), text);
    }
  }
  return constants;
}

type BoundNames = ReadonlyMap<SyntaxNode | undefined, readonly string[]>;

/** Names that a variable takes out of a loaded module: `const { a, b } = await import('x')`, `const c = require('x').c`. */
function listBoundNames(nodes: readonly SyntaxNode[]): BoundNames {
  const names = new Map<SyntaxNode | undefined, readonly string[]>();
  for (const node of nodes) {
    if (node.type === 'VariableDeclarator') {
      const init = childOf(node, 'init');
      const loaded = textOf(init, 'type') === 'AwaitExpression' ? childOf(init, 'argument') : init;
      names.set(loaded, namesOfPattern(childOf(node, 'id')));
    }
    const property = node.computed === true ? undefined : textOf(node.property, 'name');
    if (property !== undefined) names.set(childOf(node, 'object'), [property]);
  }
  return names;
}
