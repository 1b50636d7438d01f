import type { ImportFact } from '../facts.ts';
import { childOf, type SyntaxNode, textOf } from './syntax-node.ts';

/** Names under which this file can load modules. */
export interface Loaders {
  /** `require`, and variables that hold it or what `createRequire` returned. */
  readonly names: ReadonlySet<string>;
  readonly creators: ReadonlySet<string>;
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
    if (target && value && isLoader(value, { names, creators })) names.add(target);
  }
  return { names, creators };
}

/** How a call loads a module; undefined when it is no such call. */
export function loaderKind(node: SyntaxNode, loaders: Loaders): ImportFact['kind'] | undefined {
  if (!/^(Optional)?CallExpression$|^ImportExpression$/.test(node.type)) return undefined;
  const callee = childOf(node, 'callee');
  if (callee?.type === 'Import') return 'dynamic';
  return callee && isLoader(callee, loaders) ? 'require' : undefined;
}

const loaderMethods: ReadonlySet<string | undefined> = new Set(['require', 'getBuiltinModule', 'binding']);

function isLoader(node: SyntaxNode, { names, creators }: Loaders): boolean {
  if (node.type === 'Identifier') return names.has(textOf(node, 'name') ?? '');
  if (isMember(node)) return loaderMethods.has(propertyOf(node));
  if (node.type !== 'CallExpression') return false;
  const creator = childOf(node, 'callee');
  if (creator === undefined) return false;
  return isMember(creator)
    ? propertyOf(creator) === 'createRequire'
    : creators.has(textOf(creator, 'name') ?? '');
}

function isMember(node: SyntaxNode): boolean {
  return /^(Optional)?MemberExpression$/.test(node.type);
}

function propertyOf(node: SyntaxNode): string | undefined {
  const property = childOf(node, 'property');
  return node.computed === true ? textOf(property, 'value') : textOf(property, 'name');
}
