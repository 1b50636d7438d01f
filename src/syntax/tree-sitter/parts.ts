import type { Meaning } from './meaning.ts';
import { resolveEscapes } from './resolve-escapes.ts';
import { childOf, childrenOf, cut, isA, partsOf, type TreeNode, textOf, writtenAs } from './tree-node.ts';

/** Makes meanings for nodes that many grammars have under other names. */

export function toName(node: TreeNode): Meaning {
  return { is: 'name', text: cut(writtenAs(node)) };
}

export function toNumber(): Meaning {
  return { is: 'number' };
}

export function toFunction(): Meaning {
  return { is: 'function' };
}

export function toLeave(): Meaning {
  return { is: 'leave' };
}

export function toOther(): Meaning {
  return { is: 'other' };
}

export function toNull(): Meaning {
  return { is: 'null' };
}

/** However a language writes them, they are `true` and `false`. */
export function toBoolean(node: TreeNode): Meaning {
  return { is: 'boolean', text: writtenAs(node).toLowerCase() };
}

export function toList(node: TreeNode): Meaning {
  return { is: 'list', items: partsOf(node) };
}

/** A map where anything in it has a key: nodes of such a type. */
export function toCollection(node: TreeNode | undefined, entry: string): Meaning {
  const items = partsOf(node);
  return { is: items.some(({ type }) => type === entry) ? 'map' : 'list', items };
}

export function toMember(object: TreeNode | undefined, property: TreeNode | undefined): Meaning {
  return { is: 'member', object, property: property && writtenAs(property) };
}

export function argsOf(node: TreeNode): readonly TreeNode[] {
  return partsOf(childOf(node, 'arguments'));
}

export function toCall(node: TreeNode): Meaning {
  return { is: 'call', callee: childOf(node, 'function'), args: argsOf(node) };
}

/** It is worth its only part, or the part under a field. */
export function toInner(field?: string): (node: TreeNode) => Meaning {
  return (node) => ({ is: 'inner', node: field === undefined ? partsOf(node)[0] : childOf(node, field) });
}

/** `a + b` puts texts together, `a || b` is worth one of them; other signs calculate. */
export function toJoin(node: TreeNode): Meaning | undefined {
  const sign = childOf(node, 'operator');
  const items = [childOf(node, 'left'), childOf(node, 'right')];
  if (isA(sign, '+')) return { is: 'joined', parts: items };
  return isA(sign, ...choosing) ? { is: 'choice', items } : undefined;
}

/** `"%s" % a`, with several values in a list of such a type. */
export function toFilled(node: TreeNode, list: string): Meaning | undefined {
  const [format, value] = [childOf(node, 'left'), childOf(node, 'right')];
  return format && value && { is: 'formatted', format, args: isA(value, list) ? partsOf(value) : [value] };
}

/** Signs whose result is one of their sides. */
export const choosing: readonly string[] = ['||', '&&', '??', '?:', 'or', 'and'];

/** `-1` is a number like `1`. */
export function toSigned(node: TreeNode): Meaning | undefined {
  return /^[-+]\s*\.?\d[\w.]*$/.test(node.end - node.start > 100 ? '' : writtenAs(node))
    ? toNumber()
    : undefined;
}

export interface Spelling {
  /** Types of the nodes that put something into a text. */
  readonly inserts?: readonly string[];
  readonly isRaw?: boolean;
}

/** A string between two delimiters: nodes of their own, or the first and the last letter. */
export function toText(node: TreeNode, spelling: Spelling = {}): Meaning {
  const { children, start, end } = node;
  const [first, last] = [children[0], children.at(-1)];
  const from = first ? first.end : start + 1;
  const to = last ? last.start : end - 1;
  return { is: 'string', parts: toPieces(node, [from, to], spelling) };
}

/** A text without delimiters. */
export function toWholeText(node: TreeNode, spelling: Spelling): Meaning {
  return { is: 'string', parts: toPieces(node, [node.start, node.end], spelling) };
}

function toPieces(
  { children, source }: TreeNode,
  [start, end]: readonly [number, number],
  { inserts = [], isRaw = false }: Spelling,
): readonly (string | TreeNode)[] {
  const parts: (string | TreeNode)[] = [];
  let at = start;
  for (const child of children.filter(({ type }) => inserts.includes(type))) {
    parts.push(toContent(source.slice(at, child.start), isRaw), child);
    at = child.end;
  }
  parts.push(toContent(source.slice(at, end), isRaw));
  return parts.filter((part) => part !== '');
}

function toContent(text: string, isRaw: boolean): string {
  return isRaw ? text : resolveEscapes(text);
}

/** Each target with its value: as many values as targets, or one call that returns them all. */
export function toPairs(
  targets: readonly TreeNode[],
  values: readonly (TreeNode | undefined)[],
): readonly (readonly [TreeNode, TreeNode])[] {
  const pairs = values.length === targets.length ? targets : targets.slice(0, 1);
  return pairs.flatMap((target, index): [TreeNode, TreeNode][] => {
    const value = values[index];
    return value === undefined ? [] : [[target, value]];
  });
}

/** Where both are there, one is given the value of the other. */
export function toSetting(
  target: TreeNode | undefined,
  value: TreeNode | undefined,
  more: { readonly via?: 'property'; readonly appends?: boolean } = {},
): Meaning | undefined {
  return target && value && { is: 'assignment', pairs: [[target, value]], ...more };
}

/** `a, b = 1, 2` gives each its own value, where the values stand in a list of such a type. */
export function toUnpacked(
  target: TreeNode | undefined,
  value: TreeNode | undefined,
  ...lists: readonly string[]
): Meaning {
  const values = isA(value, ...lists) ? partsOf(value) : [value];
  return { is: 'assignment', pairs: toPairs(partsOf(target), values) };
}

export function toAssignment(node: TreeNode): Meaning | undefined {
  return toSetting(childOf(node, 'left'), childOf(node, 'right'), { appends: isAppending(node) });
}

/** `a += b`; PHP adds texts with `.=`. */
export function isAppending(node: TreeNode): boolean {
  return isA(childOf(node, 'operator') ?? node.children[1], '+=', '.=');
}

/** The key of an entry or a subscript; undefined where it is computed. */
export function constantKey(node: TreeNode | undefined): string | undefined {
  if (node === undefined || node.end - node.start > 200) return undefined;
  const written = writtenAs(node);
  return (
    /^[bfru]*["'`]([^"'`\\{}$]*)["'`]$/i.exec(written)?.[1] ??
    /^:?([\p{L}_\d]+)$/u.exec(literalOf(node, written))?.[1]
  );
}

/** A name in brackets is a variable, and its value unknown. */
function literalOf(node: TreeNode, written: string): string {
  return /^\d|^:/.test(written) || node.type.includes('symbol') ? written : '';
}

export function textsOf(node: TreeNode | undefined, field: string): readonly string[] {
  return childrenOf(node, field).map((child) => cut(writtenAs(child)));
}

export function nameOfChild(node: TreeNode, field = 'name'): string {
  return cut(textOf(childOf(node, field)));
}

/** `if` and its kin. */
export function toCheck(node: TreeNode, ...fields: readonly string[]): Meaning | undefined {
  const condition = childOf(node, 'condition');
  if (condition === undefined) return undefined;
  return { is: 'check', condition, branches: fields.flatMap((field) => childrenOf(node, field)) };
}

/** `assert a` leaves where it is not so. */
export function toAssertion(node: TreeNode): Meaning {
  return { is: 'check', condition: partsOf(node)[0], asserts: true };
}

/** `a ? b : c` is worth one of its branches, which leave nothing. */
export function toTernary(node: TreeNode): Meaning {
  const branches = [childOf(node, 'consequence'), childOf(node, 'alternative')];
  return { is: 'check', condition: childOf(node, 'condition'), branches, choices: branches };
}

export const toBranching = (node: TreeNode) => toCheck(node, 'consequence', 'alternative');
/** A loop asks as well, but what it opens comes back. */
export const toLoop = (node: TreeNode): Meaning => toCheck(node) ?? toOther();

/** An argument with its name or without. */
export function toArgument(node: TreeNode): Meaning {
  const name = childOf(node, 'name');
  const value = partsOf(node).at(-1);
  return name === undefined || name === value
    ? { is: 'inner', node: value }
    : { is: 'entry', key: writtenAs(name), value, via: 'argument' };
}
