import type {
  CallFact,
  CheckFact,
  CodeFacts,
  DeclarationFact,
  SettingFact,
  StringFact,
} from '../code-facts.ts';
import type { LineIndex } from '../line-index.ts';
import { innerWithin, type Place, toInnerPlaces } from './code-places.ts';
import { nameOf, type ValueScope } from './name-scope.ts';
import { callTypes, textTypes } from './node-types/data.ts';
import { readAsked } from './read-asked.ts';
import { readCheck } from './read-check.ts';
import { readDeclared } from './read-declared.ts';
import { readSettings } from './read-settings.ts';
import { calleeOf, readArguments } from './read-value.ts';
import { childOf, childrenOf, listNodes, type SyntaxNode } from './syntax-node.ts';
import { toTextPieces } from './text-pieces.ts';
import { unwrap } from './unwrap.ts';
import { createValueScope } from './value-scope.ts';

interface CodeSource {
  readonly text: string;
  readonly toLine: LineIndex;
}

/** What a script does, read off its tree in one walk. No recursion: trees may be deep. */
export function collectCode(program: SyntaxNode, { text, toLine }: CodeSource): CodeFacts {
  const scope = createValueScope(listNodes(program), text);
  const found: Found = { calls: [], settings: [], declarations: [], strings: [], checks: [] };
  const walk: Walk = { scope, found, toLine, taken: new Set(), tagged: new Set() };
  const waiting: Place[] = [{ node: program, within: '' }];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    notice(place, walk);
    for (const inner of toInnerPlaces(place, scope).toReversed()) waiting.push(inner);
  }
  return {
    calls: inOrder(found.calls),
    settings: inOrder(found.settings),
    declarations: inOrder(found.declarations),
    strings: inOrder(found.strings),
    checks: inOrder(found.checks),
  };
}

interface Found {
  readonly calls: Started<CallFact>[];
  readonly settings: Started<SettingFact>[];
  readonly declarations: Started<DeclarationFact>[];
  readonly strings: Started<StringFact>[];
  readonly checks: Started<CheckFact>[];
}

/** A fact with the offset where it begins. */
type Started<Fact> = readonly [start: number, fact: Fact];

interface Walk {
  readonly scope: ValueScope;
  readonly found: Found;
  readonly toLine: LineIndex;
  /** Templates behind a tag, which gets their parts apart. */
  readonly tagged: Set<unknown>;
  /** Parts of texts that have been told. */
  readonly taken: Set<SyntaxNode>;
}

/** Nodes come outermost first: what is called on a call's result before that call. */
function inOrder<Fact>(started: readonly Started<Fact>[]): readonly Fact[] {
  return started.toSorted(([one], [other]) => one - other).map(([, fact]) => fact);
}

function notice(place: Place, walk: Walk): void {
  const { node, within, title } = place;
  const { scope, found } = walk;
  const call = readCall(node, scope);
  if (call) found.calls.push(toStarted({ ...call, within }, placeOfCall(node), walk));
  for (const setting of readSettings(place, scope)) {
    found.settings.push(toStarted({ ...setting, within }, node, walk));
  }
  const declared = readDeclared(node, title);
  if (declared) {
    const decorators = readDecorators(place, walk);
    found.declarations.push(toStarted({ ...declared, decorators, within }, node, walk));
  }
  for (const setting of readAsked(node)) {
    found.settings.push(toStarted({ ...setting, within: innerWithin(place) }, node, walk));
  }
  const check = readCheck(node, scope);
  if (check) found.checks.push(toStarted({ ...check, within }, placeOfCheck(node), walk));
  walk.tagged.add(node.quasi);
  noticeText(place, walk);
}

type CallWords = Omit<CallFact, 'line' | 'endLine' | 'within'>;

function readCall(node: SyntaxNode, scope: ValueScope): CallWords | undefined {
  if (!callTypes.has(node.type)) return undefined;
  const made = node.type === 'NewExpression';
  return { ...nameOf(calleeOf(node), scope), made, args: readArguments(node, scope) };
}

/** A decorator without arguments is a name alone. */
function readDecorators({ node, within }: Place, walk: Walk): readonly CallFact[] {
  return childrenOf(node, 'decorators').map((decorator) => {
    const expression = childOf(decorator, 'expression') as SyntaxNode;
    const call = readCall(expression, walk.scope);
    const words = call ?? { ...nameOf(expression, walk.scope), made: false, args: [] };
    return toStarted({ ...words, within }, decorator, walk)[1];
  });
}

function noticeText({ node, within }: Place, walk: Walk): void {
  if (!textTypes.has(node.type) || walk.taken.has(node)) return;
  const { pieces, sources, isText } = toTextPieces(node, walk.scope);
  for (const source of sources) walk.taken.add(source);
  if (!isText) return;
  const text = pieces.map((piece) => (typeof piece === 'string' ? piece : '{}')).join('');
  const composed = !walk.tagged.has(node) && pieces.some((piece) => typeof piece !== 'string');
  walk.found.strings.push(toStarted({ text, composed, within }, node, walk));
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A call in a chain begins where its own name does, not where the chain begins. */
function placeOfCall(node: SyntaxNode): Span {
  const callee = calleeOf(node);
  const property = callee && childOf(unwrap(callee), 'property');
  const opening = childOf(node, 'openingElement');
  return { start: property?.start ?? node.start, end: opening?.end ?? node.end };
}

/** The condition, without what it decides about. */
function placeOfCheck(node: SyntaxNode): Span {
  const test = childOf(node, 'test');
  return test ? { start: Math.min(node.start, test.start), end: test.end } : node;
}

interface Lines {
  readonly line: number;
  readonly endLine: number;
}

function toStarted<Words>(words: Words, { start, end }: Span, { toLine }: Walk): Started<Words & Lines> {
  return [start, { ...words, line: toLine(start), endLine: toLine(Math.max(start, end - 1)) }];
}
