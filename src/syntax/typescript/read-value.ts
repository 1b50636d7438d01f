import type { ValueFact } from '../code-facts.ts';
import { nameOf, type ValueScope } from './name-scope.ts';
import { childOf, childrenOf, type SyntaxNode, textOf } from './syntax-node.ts';
import { toTextPieces } from './text-pieces.ts';
import { unwrap } from './unwrap.ts';

/** Values inside values are told this deep; one that is deeper is known by its kind alone. */
const maxDepth = 5;

/** What an expression is worth, as far as the file alone tells. */
export function readValue(node: SyntaxNode, scope: ValueScope): ValueFact {
  return read(node, { scope, depth: maxDepth });
}

/** Source of an expression on one line, cut to a length. */
export function sourceOf(
  { start, end }: Pick<SyntaxNode, 'start' | 'end'>,
  text: string,
  length = 200,
): string {
  // Cut before blanks are collapsed: what it costs must not depend on how long the expression is.
  const source = text.slice(start, Math.min(end, start + length * 4));
  return source.replace(/\s+/g, ' ').slice(0, length);
}

/** The key of a property, an entry or an attribute; undefined when it is computed. */
export function keyOf(node: SyntaxNode): string | undefined {
  const key = childOf(node, 'key') ?? childOf(node, 'name');
  switch (key?.type) {
    case 'Identifier':
    case 'JSXIdentifier':
      return node.computed === true ? undefined : textOf(key, 'name');
    case 'PrivateName':
      return `#${textOf(childOf(key, 'id'), 'name')}`;
    case 'JSXNamespacedName':
      return `${textOf(childOf(key, 'namespace'), 'name')}:${textOf(childOf(key, 'name'), 'name')}`;
    case 'StringLiteral':
    case 'NumericLiteral':
      return String(key.value);
    default:
      return undefined;
  }
}

/** The arguments of a call, of a decorator or an element, of a tagged template. */
export function readArguments(node: SyntaxNode, scope: ValueScope): readonly ValueFact[] {
  return listArguments(node, { scope, depth: maxDepth });
}

interface Reading {
  readonly scope: ValueScope;
  readonly depth: number;
}

function read(node: SyntaxNode, reading: Reading): ValueFact {
  const inner = unwrap(node);
  const text = readText(inner, reading);
  if (text !== undefined) return text;
  switch (inner.type) {
    case 'Identifier':
    case 'MemberExpression':
    case 'OptionalMemberExpression':
    case 'ThisExpression':
    case 'MetaProperty':
      return readName(inner, reading.scope);
    case 'CallExpression':
    case 'OptionalCallExpression':
    case 'NewExpression':
    case 'TaggedTemplateExpression':
    case 'JSXElement':
      return readCall(inner, reading);
    case 'ArrayExpression':
      return { ...toOther(inner, reading), kind: 'list', ...itemsOf(childrenOf(inner, 'elements'), reading) };
    case 'ObjectExpression':
      return { ...toOther(inner, reading), kind: 'map', ...entriesOf(inner, reading) };
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'ObjectMethod':
      return { ...toOther(inner, reading), kind: 'function' };
    case 'LogicalExpression':
    case 'ConditionalExpression':
    case 'BinaryExpression':
      return { ...toOther(inner, reading), ...itemsOf(choicesOf(inner), reading) };
    default:
      return readPlain(inner, reading);
  }
}

function readPlain(node: SyntaxNode, reading: Reading): ValueFact {
  const source = sourceOf(node, reading.scope.text);
  switch (node.type) {
    case 'NumericLiteral':
    case 'BigIntLiteral':
      return { kind: 'number', text: source };
    case 'BooleanLiteral':
      return { kind: 'boolean', text: source };
    case 'NullLiteral':
      return { kind: 'null', text: source };
    case 'UnaryExpression':
      return readUnary(node, source);
    default:
      return toOther(node, reading);
  }
}

/** `!0` and `!1` are how minifiers write true and false. */
function readUnary(node: SyntaxNode, source: string): ValueFact {
  const argument = childOf(node, 'argument');
  if (argument?.type !== 'NumericLiteral') return { kind: 'other', text: source };
  if (node.operator === '!') return { kind: 'boolean', text: String(argument.value === 0) };
  if (node.operator === 'void') return { kind: 'null', text: source };
  return { kind: 'number', text: source };
}

function readText(node: SyntaxNode, reading: Reading): ValueFact | undefined {
  const { pieces, isText } = toTextPieces(node, reading.scope);
  if (!isText) return undefined;
  const constant = pieces.filter((piece) => typeof piece === 'string');
  if (constant.length === pieces.length) return { kind: 'string', text: constant.join('') };
  const items = pieces
    .filter((piece) => piece !== '')
    .map((piece) => (typeof piece === 'string' ? toConstant(piece) : deeper(piece, reading)));
  return { kind: 'composed', text: sourceOf(node, reading.scope.text), items };
}

function toConstant(text: string): ValueFact {
  return { kind: 'string', text };
}

function readName(node: SyntaxNode, scope: ValueScope): ValueFact {
  const { name, written } = nameOf(node, scope);
  const known = scope.constants.get(written);
  if (known !== undefined) return known;
  return written === 'undefined' ? { kind: 'null', text: written } : { kind: 'name', text: name };
}

/** `util.format(…)`, `[…].join()` and `'…'.concat()` make a text as `+` does. */
function readCall(node: SyntaxNode, reading: Reading): ValueFact {
  const { name } = nameOf(calleeOf(node), reading.scope);
  const parts = partsOfFormat(node, name).map((part) => deeper(part, reading));
  if (parts.some(({ kind }) => kind !== 'string')) {
    return { kind: 'composed', text: sourceOf(node, reading.scope.text), items: parts };
  }
  return { kind: 'call', text: name, items: listArguments(node, reading) };
}

function partsOfFormat(node: SyntaxNode, name: string): readonly SyntaxNode[] {
  const given = childrenOf(node, 'arguments');
  if (name === 'util.format') return given;
  const object = childOf(childOf(node, 'callee'), 'object');
  if (object === undefined) return [];
  if (name.endsWith('.join')) return childrenOf(object, 'elements');
  return name.endsWith('.concat') && object.type === 'StringLiteral' ? [object, ...given] : [];
}

/** What is called: a callee, a tag, the name of an element. */
export function calleeOf(node: SyntaxNode): SyntaxNode | undefined {
  const element = childOf(node, 'openingElement') ?? node;
  return childOf(element, element.type === 'JSXOpeningElement' ? 'name' : 'callee') ?? childOf(node, 'tag');
}

function listArguments(node: SyntaxNode, reading: Reading): readonly ValueFact[] {
  const opening = childOf(node, 'openingElement');
  if (opening) return childrenOf(opening, 'attributes').map((attribute) => readEntry(attribute, reading));
  const quasi = childOf(node, 'quasi');
  if (quasi === undefined) return childrenOf(node, 'arguments').map((argument) => deeper(argument, reading));
  // The tag gets the text's parts apart, so this is no text put together.
  return [toOther(quasi, reading), ...childrenOf(quasi, 'expressions').map((hole) => deeper(hole, reading))];
}

function entriesOf(node: SyntaxNode, reading: Reading): Pick<ValueFact, 'items'> {
  if (reading.depth === 0) return {};
  return { items: childrenOf(node, 'properties').map((property) => readEntry(property, reading)) };
}

/** A property or an attribute; one without a value is true. */
function readEntry(node: SyntaxNode, reading: Reading): ValueFact {
  const key = keyOf(node);
  const value = entryValue(node);
  const worth = value ? deeper(value, reading) : { kind: 'boolean' as const, text: 'true' };
  return key === undefined ? worth : { key, ...worth };
}

function entryValue(node: SyntaxNode): SyntaxNode | undefined {
  if (node.type === 'JSXAttribute' || node.type === 'ObjectProperty') return childOf(node, 'value');
  return node;
}

function choicesOf(node: SyntaxNode): readonly SyntaxNode[] {
  const keys = node.type === 'ConditionalExpression' ? ['consequent', 'alternate'] : ['left', 'right'];
  return keys.map((key) => childOf(node, key) as SyntaxNode);
}

function itemsOf(nodes: readonly SyntaxNode[], reading: Reading): Pick<ValueFact, 'items'> {
  return reading.depth === 0 ? {} : { items: nodes.map((node) => deeper(node, reading)) };
}

/** Each node is told in at most as many values as the depth, so reading all values stays linear. */
function deeper(node: SyntaxNode, { scope, depth }: Reading): ValueFact {
  if (depth > 0) return read(node, { scope, depth: depth - 1 });
  return toOther(node, { scope, depth });
}

function toOther(node: SyntaxNode, { scope }: Reading): ValueFact {
  return { kind: 'other', text: sourceOf(node, scope.text) };
}
