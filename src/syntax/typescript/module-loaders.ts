import type { ImportFact } from '../facts.ts';
import { childOf, fieldOf, type SyntaxNode, textOf } from './syntax-node.ts';

/** Names under which this file can load modules. */
export interface Loaders {
  /** `require`, and variables that hold it or what `createRequire` returned. */
  readonly names: ReadonlySet<string | undefined>;
  readonly creators: ReadonlySet<string | undefined>;
}

/** Reads aliases in the order of the text: `import { createRequire as make }`, `const load = make(url)`. */
export function listLoaders(nodes: readonly SyntaxNode[]): Loaders {
  const names = new Set(['require', 'getBuiltinModule']);
  const creators = new Set(['createRequire']);
  for (const node of nodes) {
    const local = textOf(childOf(node, 'local') ?? childOf(node, 'value'), 'name');
    const imported = textOf(childOf(node, 'imported') ?? childOf(node, 'key'), 'name');
    if (imported === 'createRequire' && local) creators.add(local);
    if (imported === 'getBuiltinModule' && local) names.add(local);
    if (node.type !== 'VariableDeclarator' && node.type !== 'AssignmentExpression') continue;
    const target = textOf(childOf(node, 'id') ?? childOf(node, 'left'), 'name');
    const value = childOf(node, 'init') ?? childOf(node, 'right');
    if (target !== undefined && isLoader(value, { names, creators })) names.add(target);
  }
  return { names, creators };
}

/** How a call loads a module; undefined when it is no such call. */
export function loaderKind(node: SyntaxNode, loaders: Loaders): ImportFact['kind'] | undefined {
  if (node.type === 'ImportExpression') return 'dynamic';
  const callee = childOf(node, 'callee');
  if (callee === undefined || node.type === 'NewExpression') return undefined;
  if (callee.type === 'Import') return 'dynamic';
  return isLoader(callee, loaders) ? 'require' : undefined;
}

const loaderMethods: ReadonlySet<string | undefined> = new Set(['require', 'getBuiltinModule', 'binding']);

function isLoader(node: SyntaxNode | undefined, { names, creators }: Loaders): boolean {
  if (names.has(textOf(node, 'name')) || loaderMethods.has(propertyOf(node))) return true;
  const creator = childOf(node, 'callee');
  return creators.has(textOf(creator, 'name')) || propertyOf(creator) === 'createRequire';
}

function propertyOf(member: SyntaxNode | undefined): string | undefined {
  return textOf(childOf(member, 'property'), fieldOf(member, 'computed') === true ? 'value' : 'name');
}
