import { findRuns } from './find-runs.ts';
import type { Grammar } from './meaning.ts';
import type { PlainTree } from './to-tree.ts';
import { isA, type TreeNode, writtenAs } from './tree-node.ts';

/**
 * The program as one string: every word of the text in its nest of nodes, nothing of layout and comments. What the grammar
 * takes without making a node of it stands between the words, so no letter of the program is lost. Written with a
 * stack of its own, because trees may be deeper than a call stack.
 */
export function renderStructure(
  { root, extras }: Pick<PlainTree, 'root' | 'extras'>,
  grammar: Grammar,
): string {
  const parts: string[] = [];
  const dropped = new Set<TreeNode>();
  const between = createGaps(root.source, extras, grammar.tellingBlanks);
  const waiting: (TreeNode | string | (() => void))[] = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string' || typeof next === 'function') {
      if (typeof next === 'string') parts.push(next);
      else next();
      continue;
    }
    const spell = Object.hasOwn(grammar.words, next.type) ? grammar.words[next.type] : undefined;
    if (spell !== undefined || next.children.length === 0) {
      // Words of no length are marks of the grammar: they tell where something ends.
      parts.push(between(next.start, next.end));
      if (!dropped.has(next)) parts.push(toWord(next, spell?.(next) ?? writtenAs(next)));
      continue;
    }
    parts.push(`(${next.type} `);
    waiting.push(')');
    const { placeOf, commas } = findRuns(next, grammar);
    for (const comma of commas) dropped.add(comma);
    const last = grammar.looseCommas.has(next.type) ? lastComma(next) : undefined;
    if (last !== undefined) dropped.add(last);
    for (const child of next.children.toReversed()) {
      const run = placeOf.get(child);
      if (run?.last === child) waiting.push(() => sortFrom(parts, run.starts));
      waiting.push(child);
      if (run !== undefined) waiting.push(() => run.starts.push(parts.length));
    }
  }
  parts.push(between(root.source.length, root.source.length));
  return `${markOf(root.source, grammar)}${parts.join('')}`;
}

/** Puts the stretches that begin at these places into an order of their own. */
function sortFrom(parts: string[], starts: readonly number[]): void {
  const stretches = starts.map((start, index) => parts.slice(start, starts[index + 1]).join(''));
  parts.splice(starts[0] ?? parts.length, Number.POSITIVE_INFINITY, ...stretches.toSorted());
}

/** What stands before the first word and is no layout: a mark of the byte order, an odd first line. */
function markOf(source: string, { isMarkFree }: Grammar): string {
  return `${source.startsWith('\ufeff') && !isMarkFree ? '\ufeff' : ''}${hasOddShebang(source) ? '\r' : ''}`;
}

/** A system that looks for the interpreter takes the carriage return for a part of its name. */
function hasOddShebang(source: string): boolean {
  return source.startsWith('#!') && source[source.indexOf('\n') - 1] === '\r';
}

function toWord(node: TreeNode, spelled: string): string {
  return `${node.named ? node.type : ''}${JSON.stringify(spelled)} `;
}

/** A comma is no last one behind nothing, or behind another comma: `[a, , ]` counts its holes. */
function lastComma({ children }: TreeNode): TreeNode | undefined {
  const [before, comma] = children.slice(-3, -1);
  return before?.named && isA(comma, ',') ? comma : undefined;
}

/** What stands between the word before and the one that starts here, as far as it says something. */
function createGaps(source: string, extras: readonly TreeNode[], telling: RegExp | undefined) {
  let at = 0;
  let next = 0;
  let isFirst = true;
  return (start: number, end: number): string => {
    let gap = '';
    let isBlank = false;
    for (; (extras[next]?.start ?? Number.POSITIVE_INFINITY) < start; next += 1) {
      gap += source.slice(at, extras[next]?.start);
      at = Math.max(at, extras[next]?.end ?? at);
      isBlank = true;
    }
    gap += source.slice(at, Math.max(at, start));
    const words = withoutBlanks(gap);
    const blank = isFirst ? '' : toBlank(gap, isBlank, telling?.test(source.charAt(start)) ?? false);
    isFirst = false;
    // Extras inside of a word are part of it.
    while ((extras[next]?.start ?? Number.POSITIVE_INFINITY) < end) next += 1;
    at = Math.max(at, end);
    return words === '' ? blank : `${JSON.stringify(words)}${blank}`;
  };
}

function toBlank(gap: string, isBlank: boolean, tells: boolean): string {
  if (!tells) return '';
  if (gap.includes('\n')) return gap.includes('\r') ? '\r' : '\n';
  return isBlank || gap !== '' ? '_' : '';
}

/** A mark of the byte order is told elsewhere; blanks that only Unicode knows are no layout. */
function withoutBlanks(gap: string): string {
  let [start, end] = [0, gap.length];
  while (start < end && isBlankAt(gap, start)) start += 1;
  while (end > start && isBlankAt(gap, end - 1)) end -= 1;
  return gap.slice(start, end);
}

function isBlankAt(gap: string, at: number): boolean {
  return ' \t\r\n\f\v\ufeff'.includes(gap.charAt(at));
}
