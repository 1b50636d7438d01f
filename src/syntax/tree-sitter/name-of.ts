import type { CallMeaning, Meaning } from './meaning.ts';
import { cut, type TreeNode, writtenAs } from './tree-node.ts';

/** What the nodes of a file mean and what its names stand for. */
export interface NameScope {
  readonly meaningOf: (node: TreeNode) => Meaning | undefined;
  /** Full names of what was imported, by local name. */
  readonly imported: ReadonlyMap<string, string>;
}

export interface DottedName {
  /** With its import resolved; a part that is not constant is `{}`. Empty when there is no name at all. */
  readonly name: string;
  readonly written: string;
  /** The last part, where a reader would look for it. */
  readonly last: TreeNode | undefined;
}

/** More links than any name has that somebody would look for; behind them a chain counts as nameless. */
const maxLinks = 30;
/** A node may be wrapped in any number of brackets. */
const maxWraps = 100;

/** The dotted name of an expression, read from its last part inwards without recursion: chains may be long. */
export function nameOf(node: TreeNode | undefined, scope: NameScope): DottedName {
  const links: string[] = [];
  let at = node && unwrap(node, scope);
  const last = at;
  while (at !== undefined && links.length < maxLinks) {
    const link = linkOf(at, scope);
    if (link === undefined) break;
    links.push(...link.texts);
    at = link.inner && unwrap(link.inner, scope);
  }
  const root = toRoot(at, scope);
  if (root === undefined && !links.some((link) => link !== '()')) return { name: '', written: '', last };
  const tail = links.toReversed().join('');
  return {
    name: trimDots((root?.name ?? '{}') + tail),
    written: trimDots((root?.written ?? '{}') + tail),
    last,
  };
}

export function unwrap(node: TreeNode, { meaningOf }: NameScope): TreeNode {
  let at = node;
  for (let count = 0; count < maxWraps; count += 1) {
    const meaning = meaningOf(at);
    if (meaning?.is !== 'inner' || meaning.node === undefined) return at;
    at = meaning.node;
  }
  return at;
}

/** The name that a call calls. */
export function calleeOf(
  call: Pick<CallMeaning, 'callee' | 'method' | 'word'>,
  scope: NameScope,
): DottedName {
  if (call.word !== undefined) return { name: call.word, written: call.word, last: undefined };
  if (call.method === undefined) return nameOf(call.callee, scope);
  const method = nameOf(call.method, { ...scope, imported: call.callee ? noImports : scope.imported });
  if (call.callee === undefined) return method;
  const object = nameOf(call.callee, scope);
  return {
    name: `${object.name || '{}'}.${method.name}`,
    written: `${object.written || '{}'}.${method.written}`,
    last: call.method,
  };
}

const noImports: ReadonlyMap<string, string> = new Map();

interface Link {
  readonly texts: readonly string[];
  readonly inner: TreeNode | undefined;
}

function linkOf(node: TreeNode, scope: NameScope): Link | undefined {
  const meaning = scope.meaningOf(node);
  if (meaning?.is === 'member') {
    return { texts: [`.${meaning.property ?? '{}'}`], inner: meaning.object };
  }
  if (meaning?.is !== 'call' || meaning.word !== undefined) return undefined;
  const brackets = meaning.isBare ? [] : ['()'];
  if (meaning.method === undefined || meaning.callee === undefined) {
    return { texts: brackets, inner: meaning.callee ?? meaning.method };
  }
  return { texts: [...brackets, `.${cut(writtenAs(meaning.method))}`], inner: meaning.callee };
}

function toRoot(node: TreeNode | undefined, scope: NameScope): { name: string; written: string } | undefined {
  if (node === undefined) return undefined;
  const meaning = scope.meaningOf(node);
  const written = meaning?.is === 'name' ? meaning.text : meaning?.is === 'call' ? meaning.word : undefined;
  if (written === undefined) return undefined;
  return { name: resolve(written, scope.imported), written };
}

/** A name may come with dots of its own; its first part is what an import binds. */
function resolve(written: string, imported: ReadonlyMap<string, string>): string {
  const first = written.replace(/\..*/s, '');
  const module = imported.get(first);
  return module === undefined ? written : module + written.slice(first.length);
}

/** A member of something that has no name of its own, such as a leading dot, starts without one. */
function trimDots(name: string): string {
  return name.replace(/^\.+/, '');
}
