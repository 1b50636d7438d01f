import type { ImportedModule } from '../meaning.ts';
import { nameOfChild } from '../parts.ts';
import { childOf, partsOf, pathOf, type TreeNode } from '../tree-node.ts';

/** `use a::{b, c as d};` brings in two names from one module. */
export function readUse(node: TreeNode): readonly ImportedModule[] {
  const argument = childOf(node, 'argument');
  return argument === undefined ? [] : readClause(argument, '', 0);
}

export function readExternCrate(node: TreeNode): readonly ImportedModule[] {
  const module = nameOfChild(node);
  const local = nameOfChild(node, 'alias') || module;
  return [{ module, bindings: [[local, module]] }];
}

/** Groups may nest; deeper than this nobody writes them. */
const maxDepth = 20;

function readClause(node: TreeNode, prefix: string, depth: number): readonly ImportedModule[] {
  if (depth > maxDepth) return [];
  switch (node.type) {
    case 'scoped_use_list': {
      const path = childOf(node, 'path');
      return readGroup(childOf(node, 'list'), join(prefix, pathOf(path)), depth);
    }
    case 'use_list':
      return readGroup(node, prefix, depth);
    case 'use_wildcard': {
      const [path] = partsOf(node);
      return [{ module: join(prefix, pathOf(path)), names: ['*'] }];
    }
    default: {
      const { path, local } = readName(node);
      const module = join(prefix, path);
      return [{ module, bindings: [[local, module.replaceAll('::', '.')]] }];
    }
  }
}

function readGroup(list: TreeNode | undefined, module: string, depth: number): readonly ImportedModule[] {
  const items = partsOf(list);
  // What stands in a group without a module is a module itself.
  const groups = items.filter(({ type }) => module === '' || /list$|wildcard$/.test(type));
  const names = items.filter((item) => !groups.includes(item)).map(readName);
  const named: ImportedModule = {
    module,
    names: names.map(({ path }) => path),
    bindings: names.map(({ path, local }) => {
      if (path !== 'self') return [local, join(module, path).replaceAll('::', '.')];
      const own = local === 'self' ? module.slice(module.lastIndexOf(':') + 1) : local;
      return [own, module.replaceAll('::', '.')];
    }),
  };
  return [
    ...(names.length > 0 ? [named] : []),
    ...groups.flatMap((group) => readClause(group, module, depth + 1)),
  ];
}

function readName(node: TreeNode): { readonly path: string; readonly local: string } {
  const named = node.type === 'use_as_clause' ? childOf(node, 'path') : node;
  const path = pathOf(named);
  return { path, local: nameOfChild(node, 'alias') || path.slice(path.lastIndexOf(':') + 1) };
}

function join(prefix: string, path: string): string {
  return prefix === '' ? path : `${prefix}::${path}`;
}
