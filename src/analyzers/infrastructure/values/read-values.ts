import { oncePer } from '../../../syntax/once.ts';
import { toWords } from '../../name-words.ts';
import { blockAround } from '../block-around.ts';
import { shapes } from './shapes/data.ts';

/** What a line of settings gives a name: `secure: true` below `cookie:` is `true` for `secure` and for `cookie secure`. */
export interface Value {
  /** The words of the name; of one that says nothing by itself, those of what it is part of, too. */
  readonly name: string;
  /** The words of what it is part of. */
  readonly part: string;
  readonly text: string;
  readonly line: number;
  /** One line of a list: others may stand beside it. */
  readonly isItem?: true;
}

type Pair = readonly [name: string, value: string];

/** Longer lines are data. */
const longest = 600;

/** Values on one line of a text. */
export function readValues(lines: readonly string[], line: number): readonly Value[] {
  const text = lines[line - 1] ?? '';
  if (text.length > longest || shapes.comment.pattern.test(text)) return [];
  const part = toPart(lines, line, text);
  const named = nameThem(listPairs(text), lines.slice(line - 2, line - 1));
  if (named.length > 0) {
    return named.map(([name, value]) => ({ name: toName(name, part), part, text: value.trim(), line }));
  }
  const items = catchAll(shapes.item.pattern, text).flat();
  return items.map((item) => ({ name: part, part, text: item, line, isItem: true }));
}

function toName(name: string, part: string): string {
  const words = toWords(name);
  return shapes.dull.pattern.test(words) ? `${part} ${words}`.trim() : words;
}

function listPairs(text: string): readonly Pair[] {
  const mode = shapes.rights.pattern.exec(text)?.[1];
  if (mode !== undefined) return [['mode', mode]];
  const choice = shapes.choice.pattern.exec(text)?.[1];
  if (choice !== undefined) return [['choice', choice]];
  const flags = catchPairs(shapes.flag.pattern, text);
  if (flags.length > 0) return flags;
  const pairs = catchPairs(shapes.pair.pattern, text).flatMap((pair) => [
    pair,
    ...catchPairs(shapes.inner.pattern, pair[1]),
  ]);
  const told = [...catchPairs(shapes.element.pattern, text), ...pairs];
  return told.length > 0 ? told : catchPairs(shapes.directive.pattern, text);
}

function catchPairs(pattern: RegExp, text: string): readonly Pair[] {
  return catchAll(pattern, text).map(([name = '', value = '']) => [name, value]);
}

/** What the groups of a pattern catch, wherever it fits. */
function catchAll(pattern: RegExp, text: string): readonly (readonly string[])[] {
  return [...text.matchAll(pattern)].map(([, ...groups]) => groups.filter((one) => one !== undefined));
}

/** Lists of `name` and `value` say the name in a value. */
function nameThem(pairs: readonly Pair[], above: readonly string[]): readonly Pair[] {
  const all = [...pairs, ...above.flatMap((text) => listPairs(text))];
  const told = all.find(([name]) => shapes.name.pattern.test(name))?.[1];
  return pairs.map(([name, value]) => [shapes.value.pattern.test(name) && told ? told : name, value]);
}

/** The words of what a line is part of: the line that opens the block, the name of a section, or the tag it stands in. */
function toPart(lines: readonly string[], line: number, text: string): string {
  const own = (shapes.tag.pattern.exec(text) ?? shapes.blockOfOne.pattern.exec(text))?.[1];
  return toWords((own ?? blockAround(lines, line)?.[0] ?? sectionsOf(lines)[line - 1] ?? '').slice(0, 80));
}

/** Of each line the nearest line above it that opens a section: a file may have thousands of each. */
const sectionsOf = oncePer((lines: readonly string[]) => {
  let section: string | undefined;
  return lines.map((text) => {
    const above = section;
    if (shapes.section.pattern.test(text)) section = text;
    return above;
  });
});
