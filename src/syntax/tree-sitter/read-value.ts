import type { ValueFact } from '../code-facts.ts';
import type { CallMeaning, Grammar, Meaning } from './meaning.ts';
import { calleeOf, nameOf, unwrap } from './name-of.ts';
import { isComposed, renderPieces, type TextPieces, type TextScope, toTextPieces } from './text-pieces.ts';
import { cut, shownAs, type TreeNode, writtenAs } from './tree-node.ts';

/** What is needed to say what an expression is worth. */
export interface ValueScope extends TextScope {
  readonly grammar: Grammar;
}

/** Values inside values are told this deep; one that is deeper is known by its kind alone. */
const maxDepth = 5;
/** A table of data has more entries than anybody looks at one by one. */
const maxItems = 200;

export function readValue(node: TreeNode | undefined, scope: ValueScope, depth = maxDepth): ValueFact {
  if (node === undefined) return { kind: 'other', text: '' };
  const inner = unwrap(node, scope);
  const meaning = scope.meaningOf(inner);
  switch (meaning?.is) {
    case 'name':
    case 'member':
      return readName(inner, scope);
    case 'string':
    case 'joined':
      return readText(inner, toTextPieces(inner, scope), { scope, depth });
    case 'formatted': {
      const format = toFormat(meaning, scope);
      return format ? readText(inner, format, { scope, depth }) : { kind: 'other', text: shownAs(inner) };
    }
    case 'call': {
      const format = toFormat(meaning, scope);
      if (format) return readText(inner, format, { scope, depth });
      return { kind: 'call', text: calleeOf(meaning, scope).name, ...readItems(meaning.args, scope, depth) };
    }
    case 'number':
    case 'boolean':
    case 'null':
      return { kind: meaning.is, text: meaning.text ?? cut(writtenAs(inner)) };
    case 'function':
      return { kind: 'function', text: shownAs(inner) };
    default:
      return readCompound(inner, scope, depth);
  }
}

/** Lists, maps and their entries, and what is one of several values. */
function readCompound(inner: TreeNode, scope: ValueScope, depth: number): ValueFact {
  const meaning = scope.meaningOf(inner);
  switch (meaning?.is) {
    case 'list':
    case 'map':
      return { kind: meaning.is, text: shownAs(inner), ...readItems(meaning.items, scope, depth) };
    case 'entry': {
      const { key: _inner, ...value } = readValue(meaning.value, scope, depth);
      return meaning.key === undefined ? value : { key: meaning.key, ...value };
    }
    case 'choice':
      return { kind: 'other', text: shownAs(inner), ...readItems(meaning.items, scope, depth) };
    case 'check':
      return {
        kind: 'other',
        text: shownAs(inner),
        ...(meaning.choices && readItems(meaning.choices, scope, depth)),
      };
    default:
      return { kind: 'other', text: shownAs(inner) };
  }
}

/** What a text becomes to which another is added. */
export function toAppended(value: ValueFact): ValueFact {
  const { key: _key, ...plain } = value;
  if (value.kind === 'composed') return value;
  return { kind: value.kind === 'string' ? 'composed' : 'other', text: value.text, items: [plain] };
}

/** The parts of a text that a function such as `sprintf` puts together. */
export function toFormat(
  meaning: Meaning & { is: 'call' | 'formatted' },
  scope: ValueScope,
): TextPieces | undefined {
  if (meaning.is === 'formatted') {
    const format = formatOf([meaning.format], scope);
    return format && fillIn(format, meaning.args);
  }
  const { name } = calleeOf(meaning, scope);
  if (name === '{}.format' || name === '{}.formatted') return toMethodFormat(meaning, scope);
  const format = formatOf(meaning.args, scope);
  const isFormatter = scope.grammar.formatters?.test(name) ?? false;
  if (!isFormatter || format === undefined || meaning.args.length < 2) return undefined;
  return fillIn(format, meaning.args.slice(meaning.args.indexOf(format.node) + 1));
}

/** `"…".format(a)` has its text before the dot. */
function toMethodFormat(meaning: CallMeaning, scope: ValueScope): TextPieces | undefined {
  const callee = meaning.callee && scope.meaningOf(unwrap(meaning.callee, scope));
  const text = meaning.method ? meaning.callee : callee?.is === 'member' ? callee.object : undefined;
  const format = text && formatOf([text], scope);
  return format && fillIn(format, meaning.args);
}

interface Format {
  readonly node: TreeNode;
  readonly pieces: TextPieces;
}

/** The text to fill in: the first or, behind a locale, a writer or a buffer, one of the next. */
function formatOf(args: readonly TreeNode[], scope: ValueScope): Format | undefined {
  for (const node of args.slice(0, 3)) {
    const inner = unwrap(node, scope);
    const is = scope.meaningOf(inner)?.is;
    const pieces = is === 'string' || is === 'joined' ? toTextPieces(inner, scope) : undefined;
    if (pieces?.hasText) return { node, pieces };
  }
  return undefined;
}

const place = /%(?:\d+\$)?[-+ #0,(]*(?:\d+|\*)?(?:\.(?:\d+|\*))?[hlLqjzt]*[a-zA-Z@]|\{[\w.:!,+# -]{0,60}\}/g;

/** The constant parts with `{}` for each place, then the arguments that go there. */
function fillIn({ pieces }: Format, args: readonly TreeNode[]): TextPieces {
  let next = 0;
  const parts = pieces.parts.flatMap((part) => {
    if (typeof part !== 'string') return [part];
    return part.split(place).flatMap((text, index) => {
      if (index === 0) return text === '' ? [] : [text];
      const arg = args[Math.min(next, args.length - 1)];
      next += 1;
      return [...(arg === undefined ? ['{}'] : [arg]), ...(text === '' ? [] : [text])];
    });
  });
  return { parts, inside: pieces.inside, hasText: true };
}

function readName(node: TreeNode, scope: ValueScope): ValueFact {
  const { name, written } = nameOf(node, scope);
  const constant = scope.constants.get(written);
  return constant ?? { kind: 'name', text: name };
}

interface Means {
  readonly scope: ValueScope;
  readonly depth: number;
}

function readText(node: TreeNode, pieces: TextPieces, { scope, depth }: Means): ValueFact {
  if (!pieces.hasText) return { kind: 'other', text: shownAs(node) };
  if (!isComposed(pieces)) return { kind: 'string', text: renderPieces(pieces) };
  if (depth <= 0) return { kind: 'composed', text: shownAs(node) };
  const items = pieces.parts
    .slice(0, maxItems)
    .map(
      (part): ValueFact =>
        typeof part === 'string' ? { kind: 'string', text: part } : readValue(part, scope, depth - 1),
    );
  // Variables that hold constants make a constant.
  if (
    items.every(({ kind }) => kind === 'string' || kind === 'number') &&
    items.length === pieces.parts.length
  ) {
    return { kind: 'string', text: items.map(({ text }) => text).join('') };
  }
  return { kind: 'composed', text: shownAs(node), items };
}

function readItems(
  nodes: readonly (TreeNode | undefined)[],
  scope: ValueScope,
  depth: number,
): { readonly items?: readonly ValueFact[] } {
  if (depth <= 0) return {};
  return { items: nodes.slice(0, maxItems).map((node) => readValue(node, scope, depth - 1)) };
}
