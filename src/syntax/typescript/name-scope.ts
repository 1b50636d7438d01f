import type { ValueFact } from '../code-facts.ts';
import { type Loaders, listLoaders, loaderKind } from './module-loaders.ts';
import { childOf, childrenOf, type SyntaxNode, textOf } from './syntax-node.ts';
import { unwrap } from './unwrap.ts';

/** What the names of a file stand for. */
export interface NameScope {
  /** Full names of what was imported, by local name. */
  readonly imported: ReadonlyMap<string, string>;
  readonly loaders: Loaders;
}

/** What is needed to say what an expression is worth. */
export interface ValueScope extends NameScope {
  /** The file. */
  readonly text: string;
  /** Texts, numbers and truths of variables that are given one of them, once and for all. */
  readonly constants: ReadonlyMap<string, ValueFact>;
}

export interface DottedName {
  /** With its import resolved; a part that is not constant is `{}`. Empty when there is no name at all. */
  readonly name: string;
  readonly written: string;
}

/** More links than any name has that somebody would look for; behind them a chain counts as nameless. */
const maxLinks = 30;

/** The dotted name of an expression, read from its last part inwards without recursion: chains may be long. */
export function nameOf(node: SyntaxNode | undefined, scope: NameScope): DottedName {
  const links: string[] = [];
  let at = node && unwrap(node);
  while (at !== undefined && links.length < maxLinks && moduleOf(at, scope) === undefined) {
    const link = linkOf(at);
    if (link === undefined) break;
    links.push(link.text);
    at = link.inner && unwrap(link.inner);
  }
  const root = toRoot(at, scope);
  if (root === undefined && !links.some((link) => link !== '()')) return { name: '', written: '' };
  const tail = links.toReversed().join('');
  return { name: (root?.name ?? '{}') + tail, written: (root?.written ?? '{}') + tail };
}

/** Names that imports, `require`, `import()` and their aliases give, in the order of the text. */
export function createNameScope(nodes: readonly SyntaxNode[]): NameScope {
  const imported = new Map<string, string>();
  const scope = { imported, loaders: listLoaders(nodes) };
  for (const node of nodes) {
    for (const [local, name] of listBindings(node, scope)) imported.set(local, name);
  }
  return scope;
}

interface Link {
  readonly text: string;
  readonly inner: SyntaxNode | undefined;
}

function linkOf(node: SyntaxNode): Link | undefined {
  switch (node.type) {
    case 'MemberExpression':
    case 'OptionalMemberExpression':
    case 'JSXMemberExpression':
      return { text: `.${propertyOf(node)}`, inner: childOf(node, 'object') };
    case 'CallExpression':
    case 'OptionalCallExpression':
    case 'NewExpression':
      return { text: '()', inner: childOf(node, 'callee') };
    case 'TaggedTemplateExpression':
      return { text: '()', inner: childOf(node, 'tag') };
    default:
      return undefined;
  }
}

function propertyOf(node: SyntaxNode): string {
  const property = childOf(node, 'property');
  if (property?.type === 'PrivateName') return `#${textOf(childOf(property, 'id'), 'name')}`;
  if (node.computed !== true) return String(textOf(property, 'name'));
  const isConstant = property?.type === 'StringLiteral' || property?.type === 'NumericLiteral';
  return isConstant ? String(property.value) : '{}';
}

function toRoot(node: SyntaxNode | undefined, scope: NameScope): DottedName | undefined {
  if (node === undefined) return undefined;
  const module = moduleOf(node, scope);
  if (module !== undefined) return { name: module, written: module };
  const written = rootName(node);
  return written === undefined ? undefined : { name: scope.imported.get(written) ?? written, written };
}

function rootName(node: SyntaxNode): string | undefined {
  switch (node.type) {
    case 'Identifier':
    case 'JSXIdentifier':
      return textOf(node, 'name');
    case 'JSXNamespacedName':
      return `${textOf(childOf(node, 'namespace'), 'name')}:${textOf(childOf(node, 'name'), 'name')}`;
    case 'ThisExpression':
      return 'this';
    case 'Super':
      return 'super';
    case 'Import':
      return 'import';
    case 'MetaProperty':
      return `${textOf(childOf(node, 'meta'), 'name')}.${textOf(childOf(node, 'property'), 'name')}`;
    default:
      return undefined;
  }
}

/** The module that a call loads, if its name is written out. */
function moduleOf(node: SyntaxNode, scope: NameScope): string | undefined {
  if (loaderKind(node, scope.loaders) === undefined) return undefined;
  const module = textOf(childrenOf(node, 'arguments')[0] ?? childOf(node, 'source'), 'value');
  return module && toModule(module);
}

function toModule(written: string): string {
  return written.replace(/^node:/, '');
}

type Binding = readonly [local: string, name: string];

function listBindings(node: SyntaxNode, scope: NameScope): readonly Binding[] {
  switch (node.type) {
    case 'ImportDeclaration': {
      const module = toModule(String(textOf(childOf(node, 'source'), 'value')));
      return childrenOf(node, 'specifiers').map((specifier) => toImportBinding(specifier, module));
    }
    case 'TSImportEqualsDeclaration': {
      const module = textOf(childOf(childOf(node, 'moduleReference') ?? node, 'expression'), 'value');
      return module === undefined ? [] : [[String(textOf(childOf(node, 'id'), 'name')), toModule(module)]];
    }
    case 'VariableDeclarator':
      return bindPattern(childOf(node, 'id'), aliasedName(childOf(node, 'init'), scope));
    case 'AssignmentExpression':
      return bindPattern(childOf(node, 'left'), loadedName(childOf(node, 'right'), scope));
    default:
      return [];
  }
}

function toImportBinding(specifier: SyntaxNode, module: string): Binding {
  const local = String(textOf(childOf(specifier, 'local'), 'name'));
  const imported = childOf(specifier, 'imported');
  const name = textOf(imported, 'name') ?? textOf(imported, 'value') ?? 'default';
  return [local, name === 'default' ? module : `${module}.${name}`];
}

function bindPattern(pattern: SyntaxNode | undefined, name: string | undefined): readonly Binding[] {
  if (pattern === undefined || name === undefined) return [];
  if (pattern.type === 'Identifier') return [[String(textOf(pattern, 'name')), name]];
  return childrenOf(pattern, 'properties').flatMap((property): Binding[] => {
    const key = childOf(property, 'key');
    const value = childOf(property, 'value');
    const local = textOf(value?.type === 'AssignmentPattern' ? childOf(value, 'left') : value, 'name');
    const part = textOf(key, 'value') ?? (property.computed === true ? undefined : textOf(key, 'name'));
    return local === undefined || part === undefined ? [] : [[local, `${name}.${part}`]];
  });
}

/** What a variable is another name for: something imported, also when it was only made to return promises. */
function aliasedName(init: SyntaxNode | undefined, scope: NameScope): string | undefined {
  const node = init && unwrap(init);
  if (node === undefined) return undefined;
  if (/\bpromisify$/.test(nameOf(childOf(node, 'callee'), scope).name)) {
    return aliasedName(childrenOf(node, 'arguments')[0], scope);
  }
  const { name, written } = nameOf(node, scope);
  const isKnown = scope.imported.has(String(written.split('.')[0])) || loadedName(node, scope) !== undefined;
  return isKnown && !name.includes('()') ? name : undefined;
}

/** The name of something taken right out of a loaded module: `require('m').a`. */
function loadedName(node: SyntaxNode | undefined, scope: NameScope): string | undefined {
  if (node === undefined) return undefined;
  let inner = unwrap(node);
  while (inner.type === 'MemberExpression') inner = unwrap(childOf(inner, 'object') as SyntaxNode);
  return moduleOf(inner, scope) === undefined ? undefined : nameOf(node, scope).name;
}
