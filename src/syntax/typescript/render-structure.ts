import { cleanJsxChildren } from './jsx-children.ts';
import {
  childKeys,
  childOf,
  childrenOf,
  fieldOf,
  isNode,
  type SyntaxNode,
  textOf,
  writtenAs,
} from './syntax-node.ts';

/**
 * The program as one string: every node as a list of its fields, in a fixed order and nothing of its layout. Each list
 * tells its length, so equal strings are equal programs; what only looks alike (template contents, escapes, JSX text)
 * stays apart. Written with a stack of its own, because trees may be deeper than a call stack.
 */
export function renderStructure(program: SyntaxNode, text: string): string {
  let structure = '';
  const waiting: unknown[] = [program];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (isNode(next)) waiting.push(rewrites[next.type]?.(next, text) ?? toFields(next, text));
    else if (Array.isArray(next)) {
      const items = next.filter((item) => !isLoneSemicolon(item));
      structure += `[${items.length} `;
      for (const item of items.toReversed()) waiting.push(item);
    } else structure += `${JSON.stringify(next)} `;
  }
  return structure;
}

/** In a list it is nothing; elsewhere it is an empty body. */
function isLoneSemicolon(item: unknown): boolean {
  return isNode(item) && item.type === 'EmptyStatement';
}

function toFields(node: SyntaxNode, text: string): unknown[] {
  return childKeys(node)
    .toSorted()
    .flatMap((key) => [key, key === 'key' ? toKey(node, text) : node[key]]);
}

/** What to render for a node: its fields, or another node in its place. */
type Rewrite = (node: SyntaxNode, text: string) => unknown;

/** Nodes whose fields say too much (the layout chosen for one program) or too little (programs that differ). */
const rewrites: Readonly<Record<string, Rewrite | undefined>> = {
  TSParenthesizedType: ({ typeAnnotation }) => typeAnnotation,
  StringLiteral: (node, text) => toFields({ ...node, value: unquote(innerOf(node, text)) }, text),
  // Flags have no order.
  RegExpLiteral: (node, text) => toFields({ ...node, flags: [...String(node.flags)].toSorted() }, text),
  LogicalExpression: turnLeft,
  JSXAttribute: rewriteAttribute,
  JSXElement: rewriteChildren,
  JSXFragment: rewriteChildren,
  AssignmentExpression: rewriteAssignment,
  AssignmentPattern: rewriteAssignment,
  ImportDeclaration: rewriteAttributes,
  ExportNamedDeclaration: rewriteAttributes,
  ExportAllDeclaration: rewriteAttributes,
};

/** Attributes have no escapes: a backslash is a backslash. */
function rewriteAttribute(node: SyntaxNode, text: string): unknown {
  const value = childOf(node, 'value');
  return toFields(value?.type === 'StringLiteral' ? { ...node, value: innerOf(value, text) } : node, text);
}

function rewriteChildren(node: SyntaxNode, text: string): unknown {
  return toFields({ ...node, children: cleanJsxChildren(childrenOf(node, 'children'), text) }, text);
}

/** `a && (b && c)` asks the same in the same order as `(a && b) && c`. */
function turnLeft(node: SyntaxNode, text: string): unknown {
  const right = childOf(node, 'right');
  return fieldOf(right, 'operator') === node.operator
    ? { ...right, left: { ...node, right: fieldOf(right, 'left') } }
    : toFields(node, text);
}

/** `(f) = function () {}` gives the function no name, `f = function () {}` does. */
function rewriteAssignment(node: SyntaxNode, text: string): unknown {
  return toFields({ ...node, isParenthesized: fieldOf(fieldOf(node.left, 'extra'), 'parenthesized') }, text);
}

/** `assert { type: 'json' }` is an older proposal than `with`, and not every runtime takes both. */
function rewriteAttributes(node: SyntaxNode, text: string): unknown {
  const specifiers = childrenOf(node, 'specifiers').toSorted((one, other) =>
    nameOf(one, text) < nameOf(other, text) ? -1 : 1,
  );
  const isAssertion = fieldOf(node.extra, 'deprecatedAssertSyntax');
  return toFields({ ...node, specifiers, isAssertion }, text);
}

/** The name that an import or export makes, of which there is one; names that a module brings in or gives out have no order. */
function nameOf(specifier: SyntaxNode, text: string): string {
  return writtenAs((childOf(specifier, 'exported') ?? childOf(specifier, 'local')) as SyntaxNode, text);
}

/** `{ 'a': 1 }` and `{ a: 1 }` have one key, `{ '1': a }` and `{ 1: a }` too. */
function toKey(node: SyntaxNode, text: string): unknown {
  const key = childOf(node, 'key');
  return (node.computed === true ? undefined : plainKey(key, text)) ?? key;
}

function plainKey(key: SyntaxNode | undefined, text: string): string | undefined {
  switch (key?.type) {
    case 'Identifier':
      return textOf(key, 'name');
    case 'NumericLiteral':
      return String(key.value);
    case 'StringLiteral':
      return innerOf(key, text).includes('\\') ? undefined : textOf(key, 'value');
    default:
      return undefined;
  }
}

function innerOf(literal: SyntaxNode, text: string): string {
  return writtenAs(literal, text).slice(1, -1);
}

/** Without the backslashes that only the quotes around it demand; with those that double quotes would. */
function unquote(inner: string): string {
  return inner.replace(/\\["'\\]|"/g, (found) => quotings[found] ?? found);
}

const quotings: Readonly<Record<string, string | undefined>> = { "\\'": "'", '"': '\\"' };
