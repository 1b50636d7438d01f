import type {
  CallFact,
  CheckFact,
  CodeFacts,
  DeclarationFact,
  SettingFact,
  StringFact,
} from '../code-facts.ts';
import type { LineIndex } from '../line-index.ts';
import { findConstants } from './find-constants.ts';
import type { EntryMeaning, Meaning } from './meaning.ts';
import { calleeOf, nameOf, unwrap } from './name-of.ts';
import { joinNames, lastOffset, lastPart } from './places.ts';
import { readCheck } from './read-check.ts';
import { readValue, toAppended, toFormat, type ValueScope } from './read-value.ts';
import { isComposed, renderPieces, type TextPieces, toTextPieces } from './text-pieces.ts';
import type { TreeNode } from './tree-node.ts';

export interface CodeSource {
  readonly root: TreeNode;
  readonly scope: Omit<ValueScope, 'constants'>;
  readonly toLine: LineIndex;
}

/** Where a node stands among the others, as far as it says something about the facts in it. */
interface Surroundings {
  readonly within: string;
  /** The call that it is an argument of. */
  readonly of: string | undefined;
  /** Keys of the maps around it, each with a dot behind. */
  readonly path: string;
}

interface Collector {
  readonly scope: ValueScope;
  readonly toLine: LineIndex;
  readonly calls: { readonly start: number; readonly call: CallFact }[];
  readonly callOf: Map<TreeNode, CallFact>;
  readonly settings: SettingFact[];
  readonly declarations: (Omit<DeclarationFact, 'decorators'> & {
    decoratedBy: readonly TreeNode[] | undefined;
  })[];
  readonly strings: StringFact[];
  readonly checks: CheckFact[];
  /** Strings that were told as part of another. */
  readonly told: Set<TreeNode>;
}

/** Everything that a program calls, sets, declares, writes and asks, in one walk over its tree. */
export function collectCode({ root, scope, toLine }: CodeSource): CodeFacts {
  const constants = findConstants(root, scope);
  const collector: Collector = {
    scope: { ...scope, constants },
    toLine,
    calls: [],
    callOf: new Map(),
    settings: [],
    declarations: [],
    strings: [],
    checks: [],
    told: new Set(),
  };
  const waiting: (readonly [TreeNode, Surroundings])[] = [[root, { within: '', of: undefined, path: '' }]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [node, around] = next;
    const meaning = scope.meaningOf(node);
    // What an import says is told as an import.
    if (meaning === undefined && Object.hasOwn(scope.grammar.imports, node.type)) continue;
    const inside = meaning === undefined ? around : tell(node, meaning, { collector, around });
    for (const child of node.children.toReversed()) waiting.push([child, inside]);
  }
  const { settings, strings, checks } = collector;
  // Of a chain the last call comes first, because it is the outermost.
  const calls = collector.calls.toSorted((one, other) => one.start - other.start).map(({ call }) => call);
  return { calls, settings, declarations: toDeclarations(collector), strings, checks };
}

interface Telling {
  readonly collector: Collector;
  readonly around: Surroundings;
}

/** Notes the facts of one node and says what surrounds its children. */
function tell(node: TreeNode, meaning: Meaning, telling: Telling): Surroundings {
  const { around } = telling;
  switch (meaning.is) {
    case 'call':
      return tellCall(node, meaning, telling);
    case 'string':
      if (!meaning.isBare) tellText(node, toTextPieces(node, telling.collector.scope), telling);
      return around;
    case 'joined':
      tellText(node, toTextPieces(node, telling.collector.scope), telling);
      return around;
    case 'formatted': {
      const format = toFormat(meaning, telling.collector.scope);
      if (format) tellText(node, format, telling);
      return around;
    }
    case 'entry':
      return tellEntry(node, meaning, telling);
    case 'assignment':
      tellAssignment(meaning, telling);
      return toStatement(around);
    case 'member':
      if (meaning.property !== undefined) skipKeys(node, meaning.object, telling.collector);
      return around;
    case 'declaration':
      return tellDeclaration(node, meaning, telling);
    case 'scope':
      return toStatement({ ...around, within: joinNames(around.within, meaning.name) });
    case 'check':
      telling.collector.checks.push(
        readCheck(node, meaning, { ...telling.collector, within: around.within }),
      );
      return toStatement(around);
    case 'function':
      return toStatement(around);
    default:
      return around;
  }
}

function toStatement({ within }: Surroundings): Surroundings {
  return { within, of: undefined, path: '' };
}

const assertions = /(^|[./])(assert\w*|static_assert|Assert|invariant|ensure|checkArgument|checkState)$/;

function tellCall(
  node: TreeNode,
  meaning: Meaning & { is: 'call' },
  { collector, around }: Telling,
): Surroundings {
  const { scope, toLine } = collector;
  const { name, written, last } = calleeOf(meaning, scope);
  const { start } = lastPart(last ?? node);
  const call = {
    name,
    written,
    made: meaning.made ?? false,
    args: meaning.args.map((arg) => readValue(arg, scope)),
    line: toLine(start),
    endLine: toLine(lastOffset(node)),
    within: around.within,
  };
  collector.calls.push({ start, call });
  collector.callOf.set(node, call);
  const format = toFormat(meaning, scope);
  if (format) tellText(node, format, { collector, around });
  if (assertions.test(name) && meaning.args.length > 0) {
    const check = { is: 'check', condition: meaning.args[0], asserts: true } as const;
    collector.checks.push(readCheck(node, check, { ...collector, within: around.within }));
  }
  return { within: around.within, of: name, path: '' };
}

function tellText(node: TreeNode, pieces: TextPieces, { collector, around }: Telling): void {
  const { told, strings, toLine } = collector;
  const isTold = told.has(node);
  for (const inner of pieces.inside) told.add(inner);
  if (isTold || !pieces.hasText) return;
  strings.push({
    text: renderPieces(pieces),
    composed: isComposed(pieces),
    line: toLine(node.start),
    endLine: toLine(lastOffset(node)),
    within: around.within,
  });
}

function tellEntry(
  node: TreeNode,
  { key, value, via }: EntryMeaning,
  { collector, around }: Telling,
): Surroundings {
  if (key === undefined) return around;
  skipKeys(node, value, collector);
  const name = `${around.path}${key}`.slice(-200);
  if (value !== undefined) {
    collector.settings.push({
      name,
      value: readValue(value, collector.scope),
      via,
      ...(around.of && { of: around.of }),
      line: collector.toLine(node.start),
      endLine: collector.toLine(lastOffset(node)),
      within: around.within,
    });
  }
  return { ...around, path: `${name}.` };
}

function tellAssignment(
  { pairs, via, appends = false }: Meaning & { is: 'assignment' },
  { collector, around }: Telling,
): void {
  const { scope, toLine, settings } = collector;
  for (const [target, node] of pairs) {
    const { written } = nameOf(target, scope);
    if (written === '') continue;
    const value = readValue(node, scope);
    settings.push({
      name: written,
      value: appends ? toAppended(value) : value,
      via: via ?? 'assignment',
      line: toLine(target.start),
      endLine: toLine(lastOffset(node)),
      within: around.within,
    });
  }
}

/** A key is part of a name, not a text of the program. */
function skipKeys(node: TreeNode, value: TreeNode | undefined, { scope, told }: Collector): void {
  for (const child of node.children) {
    if (child === value) continue;
    const inner = unwrap(child, scope);
    if (scope.meaningOf(inner)?.is === 'string') told.add(inner);
  }
}

function tellDeclaration(
  node: TreeNode,
  meaning: Meaning & { is: 'declaration' },
  { collector, around }: Telling,
): Surroundings {
  const within = joinNames(around.within, meaning.owner);
  collector.declarations.push({
    name: meaning.name,
    kind: meaning.kind,
    parameters: meaning.parameters,
    decoratedBy: meaning.decorators,
    line: collector.toLine(node.start),
    endLine: collector.toLine(lastOffset(node)),
    within,
  });
  return toStatement({ ...around, within: joinNames(within, meaning.name) });
}

/** Decorators are calls that were told where they stand, which may be before or behind the declaration. */
function toDeclarations({ declarations, callOf, scope }: Collector): readonly DeclarationFact[] {
  return declarations.map(({ decoratedBy, ...declaration }) => ({
    ...declaration,
    decorators: decoratedBy?.flatMap((node) => callOf.get(unwrap(node, scope)) ?? []) ?? [],
  }));
}
