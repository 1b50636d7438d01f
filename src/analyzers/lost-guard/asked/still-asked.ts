import { changedLines, toHeadLine } from '../../../patch/changed-lines.ts';
import type { FileView } from '../../../syntax/file-view.ts';
import { oncePer } from '../../../syntax/once.ts';
import { lineAt, textAt } from '../read-tokens.ts';
import { links } from '../words/data.ts';
import { blocks, parts, settings } from './data.ts';
import type { Frame } from './frame.ts';
import { covers, type Renaming } from './match.ts';
import { listExits, listOutcomes, reader } from './outcomes.ts';
import { bare } from './parts.ts';
import { type Program, pairRenamed, type Range, readProgram } from './program.ts';
import { allOf, always, negate, type Terms, type Words } from './terms.ts';

/**
 * Whether whoever was turned away by the condition on a line of the base is turned away by the same function of the head: in other
 * words, in another order, in several steps, by a function that it calls, or under another name.
 */
export function isStillAsked(file: FileView, baseLine: number): boolean {
  const scene = readScene(file);
  if (scene === undefined) return false;
  const { before } = scene;
  const host = hostOf(
    before.tokens,
    before.tokens.findIndex(({ line }) => line >= baseLine),
  );
  const pair = host && readPair(file, scene, host);
  if (pair === undefined) return false;
  const terms = pair.old.filter((one) => isOn(before, one, baseLine)).flatMap(({ when }) => when);
  const renaming = { ...pair, functions: scene.renamed, names: new Map<string, string>() };
  return terms.length > 0 && terms.every((term) => pair.now.some((other) => covers(other, term, renaming)));
}

interface Scene {
  readonly before: Program;
  readonly after: Program;
  readonly renamed: ReadonlyMap<string, string>;
  /** What was read of functions, by where they begin. */
  readonly pairs: Map<number, Pair | undefined>;
}

/** What a function asked and asks. */
interface Pair extends Pick<Renaming, 'known' | 'kept' | 'named'> {
  readonly old: readonly Refusal[];
  readonly now: Terms;
}

const readScene = oncePer(({ language, base, head }: FileView): Scene | undefined => {
  if (base?.facts.code === undefined || head?.facts.code === undefined) return undefined;
  const [before, after] = [readProgram(language, base), readProgram(language, head)];
  return { before, after, renamed: pairRenamed(before, after), pairs: new Map() };
});

function readPair(file: FileView, scene: Scene, host: Range): Pair | undefined {
  const { pairs } = scene;
  if (!pairs.has(host.from)) pairs.set(host.from, toPair(file, scene, host));
  return pairs.get(host.from);
}

function toPair(file: FileView, scene: Scene, host: Range): Pair | undefined {
  const { before, after } = scene;
  const heir = findHeir(file, scene, host);
  if (
    heir === undefined ||
    [countAsked(before, host), countAsked(after, heir)].some((count) => count > mostAsked)
  )
    return undefined;
  const [known, kept] = [toWords(before, host), toWords(after, heir)];
  const called = new Set(after.tokens.slice(heir.from, heir.to).map(({ text }) => text));
  const shared = new Set(
    before.tokens.slice(host.from, host.to).flatMap(({ text }) => (called.has(text) ? [text] : [])),
  );
  const old = listRefusals(toFrame(before, host, shared));
  const now = listRefusals(toFrame(after, heir, shared)).flatMap(({ when }) => when);
  return { old, now, known, kept, named: listNamed(after) };
}

/** A function that asks more is told by its parts. */
const mostAsked = 60;

function countAsked({ conditions }: Program, { from, to }: Range): number {
  return conditions.filter(({ opener }) => from <= opener && opener < to).length;
}

/** The words of a function that are no part of another name, those of the line that opens it among them. */
function toWords({ tokens }: Program, { from, to }: Range): ReadonlySet<string> {
  const line = lineAt(tokens, from - 1);
  const own = tokens.filter(
    (token, at) =>
      ((from <= at && at < to) || token.line === line) && !links.pattern.test(textAt(tokens, at - 1)),
  );
  return new Set(own.map(({ text }) => text));
}

/** Names that the program gives to something itself: its parameters, and what it sets. */
function listNamed({ tokens, routines }: Program): ReadonlySet<string> {
  const headers = new Set([...routines.values()].map(({ body }) => lineAt(tokens, body.from - 1)));
  const parameters = [...routines.values()].flatMap((one) => one.parameters);
  const given = tokens.filter(
    ({ line }, at) => headers.has(line) || settings.pattern.test(textAt(tokens, at + 1)),
  );
  return new Set([...parameters, ...given.map(({ text }) => text)].map(bare));
}

function toFrame(program: Program, range: Range, shared: ReadonlySet<string>): Frame {
  return { program, range, given: new Map(), depth: 0, shared, reader };
}

interface Refusal {
  readonly at: number;
  readonly when: Terms;
}

/** Everything that turns somebody away, the last answer among it. */
function listRefusals(frame: Frame): readonly Refusal[] {
  const exits = listExits(frame);
  const final = exits.at(-1);
  const said = final?.answer !== undefined && final.answer.length > 1 ? listOutcomes(frame)?.no : undefined;
  let before: Terms = always;
  const found = exits.flatMap(({ at, when, isAllowed }): readonly Refusal[] => {
    if (isAllowed) before = allOf([before, negate(when)]);
    return isAllowed || when === always ? [] : [{ at, when: allOf([before, when]) }];
  });
  return said === undefined || final === undefined ? found : [...found, { at: final.at, when: said }];
}

function isOn({ tokens, conditions }: Program, { at }: Refusal, line: number): boolean {
  // Whether an answer turns somebody away depends on who hears it.
  const one = conditions.find(({ opener, form }) => opener === at && form !== 'answers');
  return (
    one !== undefined &&
    lineAt(tokens, Math.min(at, one.from)) <= line &&
    line <= lineAt(tokens, Math.max(at, one.to - 1))
  );
}

/** The lines of the function around a word, as their margins tell. */
function hostOf(tokens: Words, at: number): Range | undefined {
  let margin = marginOf(tokens, at);
  let header = at;
  do {
    const inner = margin;
    header = tokens.findLastIndex(
      ({ isFirst, indent, line }, index) =>
        index < header && isFirst && indent < inner && line !== lineAt(tokens, at),
    );
    if (header < 0) return undefined;
    margin = tokens[header]?.indent ?? 0;
  } while (isPart(tokens, header));
  const from = tokens.findIndex(({ isFirst }, index) => index > header && isFirst);
  const length = tokens
    .slice(from)
    .findIndex(
      ({ isFirst, indent, text }, index) =>
        isFirst && indent <= margin && !isLabel(tokens, from + index) && text !== '#',
    );
  return { from, to: length < 0 ? tokens.length : from + length };
}

function marginOf(tokens: Words, at: number): number {
  const first = tokens.findLastIndex(({ isFirst }, index) => index <= at && isFirst);
  return tokens[first]?.indent ?? 0;
}

function isPart(tokens: Words, header: number): boolean {
  const text = textAt(tokens, header);
  if (text === '{') {
    const before = tokens.findLastIndex(({ isFirst }, index) => index < header && isFirst);
    return blocks.pattern.test(textAt(tokens, before));
  }
  return parts.pattern.test(text) || isLabel(tokens, header) || text === '#';
}

function isLabel(tokens: Words, at: number): boolean {
  return tokens[at]?.kind === 'word' && textAt(tokens, at + 1) === ':' && tokens[at + 2]?.isFirst === true;
}

/** The same function of the head: by its name, or by most of its lines that stayed. */
function findHeir({ change }: FileView, { before, after, renamed }: Scene, host: Range): Range | undefined {
  const routine = [...before.routines.values()].find(({ body }) => Math.abs(body.from - host.from) <= 1);
  const heir = routine && after.routines.get(renamed.get(routine.name) ?? routine.name);
  if (heir !== undefined) return heir.body;
  const { removed } = changedLines(change);
  const lines = [...new Set(before.tokens.slice(host.from, host.to).map(({ line }) => line))].filter(
    (line) => !removed.has(line),
  );
  const ranges = lines.flatMap((line) => {
    const place = after.tokens.findIndex((token) => token.line === toHeadLine(change, line));
    return place < 0 ? [] : (hostOf(after.tokens, place) ?? []);
  });
  const count = ({ from }: Range): number => ranges.filter((one) => one.from === from).length;
  return ranges.toSorted((one, other) => count(other) - count(one))[0];
}
