import { cleanJsxChildren } from './jsx-children.ts';
import { childKeys, childOf, isNode, type SyntaxNode, textOf } from './syntax-node.ts';

/**
 * The program as one string: every node with its type and all its fields, in a fixed order and nothing of its layout.
 * Equal strings, equal programs; text that only looks alike (template contents, escapes, JSX text) stays apart.
 * Written with a stack of its own, because trees may be deeper than a call stack.
 */
export function renderStructure(program: SyntaxNode): string {
  const out: string[] = [];
  const waiting: Piece[] = [program];
  while (waiting.length > 0) {
    const piece = waiting.pop() ?? '';
    if (typeof piece === 'string') out.push(piece);
    else {
      const pieces = isNode(piece) ? expandNode(piece) : expandList(piece);
      for (let at = pieces.length - 1; at >= 0; at -= 1) waiting.push(pieces[at] ?? '');
    }
  }
  return out.join('');
}

/** Text that is ready, or something still to be expanded. */
type Piece = string | SyntaxNode | readonly unknown[];

/** A lone semicolon in a list is nothing. */
function expandList(list: readonly unknown[]): Piece[] {
  const pieces: Piece[] = ['['];
  for (const item of list) {
    if (!isNode(item) || item.type !== 'EmptyStatement') pieces.push(toPiece(item), ',');
  }
  pieces.push(']');
  return pieces;
}

function expandNode(node: SyntaxNode): Piece[] {
  return specials[node.type]?.(node) ?? expandFields(node, childKeys(node));
}

function expandFields(node: SyntaxNode, keys: string[], ...marks: readonly string[]): Piece[] {
  const pieces: Piece[] = ['(', node.type, ...marks];
  for (const key of keys.toSorted())
    pieces.push(` ${key}:`, key === 'key' ? toKey(node) : toPiece(node[key]));
  pieces.push(')');
  return pieces;
}

function toPiece(value: unknown): Piece {
  if (isNode(value) || Array.isArray(value)) return value;
  return JSON.stringify(value) ?? 'undefined';
}

type Expand = (node: SyntaxNode) => Piece[];

const specials: Readonly<Record<string, Expand | undefined>> = {
  TSParenthesizedType: (node) => [toPiece(node.typeAnnotation)],
  StringLiteral: (node) => ['"', unquote(node), '"'],
  // Whether it is a directive at all depends on how it is written, so nothing but its quotes is layout.
  DirectiveLiteral: (node) => ['(DirectiveLiteral ', JSON.stringify(rawOf(node).slice(1, -1)), ')'],
  NumericLiteral: (node) => ['#', String(node.value)],
  TemplateElement: (node) => ['(TemplateElement ', JSON.stringify(node.value), ')'],
  // Flags have no order.
  RegExpLiteral: ({ pattern, flags }) => [
    '/',
    JSON.stringify(pattern),
    [...String(flags)].toSorted().join(''),
  ],
  LogicalExpression: expandLogical,
  JSXAttribute: expandAttribute,
  JSXElement: expandWithChildren,
  JSXFragment: expandWithChildren,
  AssignmentExpression: expandAssignment,
  ImportDeclaration: expandImport,
};

/** Attributes have no escapes: a backslash is a backslash. */
function expandAttribute(node: SyntaxNode): Piece[] {
  const value = childOf(node, 'value');
  if (value?.type !== 'StringLiteral') return expandFields(node, childKeys(node));
  return ['(JSXAttribute ', toPiece(node.name), '=', JSON.stringify(rawOf(value).slice(1, -1)), ')'];
}

function expandWithChildren(node: SyntaxNode): Piece[] {
  const keys = childKeys(node).filter((key) => key !== 'children');
  const children = Array.isArray(node.children) ? cleanJsxChildren(node.children.filter(isNode)) : [];
  return ['(', ...expandFields(node, keys), ' children:', children.map(toJsxPiece), ')'];
}

function toJsxPiece(child: SyntaxNode | string): unknown {
  return typeof child === 'string' ? ['text', child] : child;
}

/** `a && (b && c)` and `a && b && c` ask the same in the same order. */
function expandLogical(node: SyntaxNode): Piece[] {
  const operands: unknown[] = [];
  const waiting: unknown[] = [node];
  while (waiting.length > 0) {
    const next = waiting.pop();
    const isSame = isNode(next) && next.type === node.type && next.operator === node.operator;
    if (isSame) waiting.push(next.right, next.left);
    else operands.push(next);
  }
  return ['(', node.type, toPiece(node.operator), operands, ')'];
}

/** `(f) = function () {}` gives the function no name, `f = function () {}` does. */
function expandAssignment(node: SyntaxNode): Piece[] {
  const mark = isParenthesized(childOf(node, 'left')) ? '(parenthesized)' : '';
  return expandFields(node, childKeys(node), mark);
}

function expandImport(node: SyntaxNode): Piece[] {
  const mark = extraOf(node).deprecatedAssertSyntax === true ? '(assert)' : '';
  return expandFields(node, childKeys(node), mark);
}

/** `{ 'a': 1 }` and `{ a: 1 }` have one key, `{ '1': a }` and `{ 1: a }` too. */
function toKey(node: SyntaxNode): Piece {
  const key = childOf(node, 'key');
  if (key === undefined || node.computed === true) return toPiece(node.key);
  if (key.type === 'Identifier') return JSON.stringify(textOf(key, 'name'));
  const isPlain =
    key.type === 'NumericLiteral' || (key.type === 'StringLiteral' && !rawOf(key).includes('\\'));
  return isPlain ? JSON.stringify(String(key.value)) : key;
}

/** The literal as written, without its quotes and without the backslashes that only its quotes demand. */
function unquote(node: SyntaxNode): string {
  const inner = rawOf(node).slice(1, -1);
  return inner.replace(/\\(?:(['"])|[\s\S])|"/g, (whole, quote: string | undefined) =>
    toCanonical(whole, quote),
  );
}

function toCanonical(whole: string, quote: string | undefined): string {
  if (quote === undefined) return whole === '"' ? '\\"' : whole;
  return quote === '"' ? '\\"' : "'";
}

function rawOf(node: SyntaxNode): string {
  const { raw } = extraOf(node);
  return typeof raw === 'string' ? raw : JSON.stringify(node.value);
}

function isParenthesized(node: SyntaxNode | undefined): boolean {
  return node !== undefined && extraOf(node).parenthesized === true;
}

function extraOf(node: SyntaxNode): Readonly<Record<string, unknown>> {
  return typeof node.extra === 'object' && node.extra !== null
    ? (node.extra as Readonly<Record<string, unknown>>)
    : {};
}
