import type { ImportedModule } from '../meaning.ts';
import { constantKey, nameOfChild } from '../parts.ts';
import { childOf, partOf, partsOf, type TreeNode, writtenAs } from '../tree-node.ts';

/** `use A\B as C;`, `use A\{B, C};`, `use function A\b;` */
export function readUse(node: TreeNode): readonly ImportedModule[] {
  const group = childOf(node, 'body');
  const prefix = group && partOf(node, 'namespace_name');
  const clauses = partsOf(group ?? node).filter(({ type }) => type === 'namespace_use_clause');
  return clauses.map((clause) => {
    const name = partOf(clause, 'qualified_name', 'name', 'namespace_name');
    const module = `${prefix ? `${writtenAs(prefix)}\\` : ''}${name ? writtenAs(name) : ''}`.replace(
      /^\\/,
      '',
    );
    const local = nameOfChild(clause, 'alias') || module.slice(module.lastIndexOf('\\') + 1);
    return { module, bindings: [[local, module.replaceAll('\\', '.')]] };
  });
}

export function readInclude(node: TreeNode): readonly ImportedModule[] {
  const module = constantKey(partsOf(node)[0]);
  return module === undefined ? [] : [{ module, kind: 'require' }];
}
