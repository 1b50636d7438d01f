import type { ImportFact } from '../facts.ts';
import type { LineIndex } from '../line-index.ts';
import type { Grammar } from './meaning.ts';
import { type TreeNode, walk } from './tree-node.ts';

export interface Imports {
  readonly facts: readonly ImportFact[];
  /** Full names of what was imported, by local name. */
  readonly bindings: ReadonlyMap<string, string>;
}

export function collectImports(root: TreeNode, { imports }: Grammar, toLine: LineIndex): Imports {
  const facts: ImportFact[] = [];
  const bindings = new Map<string, string>();
  for (const node of walk(root)) {
    const read = Object.hasOwn(imports, node.type) ? imports[node.type] : undefined;
    for (const imported of read?.(node) ?? []) {
      facts.push({
        module: imported.module,
        kind: imported.kind ?? 'import',
        names: imported.names ?? [],
        typeOnly: false,
        line: toLine(node.start),
        endLine: toLine(Math.max(node.start, node.end - 1)),
      });
      for (const [local, name] of imported.bindings ?? []) bindings.set(local, name);
    }
  }
  return { facts, bindings };
}
