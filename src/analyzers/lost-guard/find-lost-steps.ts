import type { Alignment, Edit } from './align.ts';
import { type Lost, listNames } from './find-lost-conditions.ts';
import { lineStart, startOf, type Token, textAt, toDepth, toText } from './read-tokens.ts';
import {
  callStatements,
  casts,
  chainLinks,
  counters,
  importing,
  loading,
  mereForms,
  trustWords,
} from './steps/data.ts';

/** A loss of more words is no step of a statement. */
const mostWords = 40;

/** Calls, casts, arguments and statements that are taken out while nothing comes in their place. */
export function findLostSteps(language: string, alignment: Alignment): readonly Lost[] {
  return [...listLosses(alignment)].flatMap((loss) => {
    if (mereForms.get(language)?.pattern.test(loss.text)) return [];
    const code = loss.isWhole ? judgeStatement(alignment, loss) : judgePart(loss);
    return code === undefined ? [] : [{ code, name: loss.text, at: loss.at }];
  });
}

/** What one statement loses without getting anything. */
interface Loss {
  readonly text: string;
  /** Its first word, and the one behind its last. */
  readonly at: number;
  readonly end: number;
  /** It is lost in pieces, with something between them that stays. */
  readonly isAround: boolean;
  /** It begins where its statement begins. */
  readonly isWhole: boolean;
}

function* listLosses({ before, edits, fresh }: Alignment): Iterable<Loss> {
  const statements = new Map<number, Edit[]>();
  for (const edit of edits) {
    const start = startOf(before, edit.from);
    const group = statements.get(start);
    if (group === undefined) statements.set(start, [edit]);
    else group.push(edit);
  }
  for (const [start, group] of statements) {
    const words = group.flatMap(({ from, to }) => before.slice(from, to));
    const isPure = group.every(({ addedFrom, addedTo }) => addedFrom === addedTo);
    const isElsewhere = words.every(({ kind, text }) => kind === 'sign' || fresh.has(text));
    const depth = words.reduce((sum, word) => toDepth(word) + sum, 0);
    if (!isPure || isElsewhere || depth !== 0 || words.length > mostWords) continue;
    if (importing.pattern.test(textAt(before, lineStart(before, start)))) continue;
    const at = Math.min(...group.map(({ from }) => from));
    const end = Math.max(...group.map(({ to }) => to));
    const text = toLink(toText(words, 0, words.length), textAt(before, at - 1));
    yield { text, at, end, isAround: group.length > 1, isWhole: at === start };
  }
}

/** Of `a.b.c` without `b.` is gone what is gone of it without `.b`. */
function toLink(text: string, previous: string): string {
  const link = ` ${previous}`;
  return /^\w+ \S+$/.test(text) && text.endsWith(link) ? `${previous} ${text.slice(0, -link.length)}` : text;
}

function judgePart({ text, isAround }: Loss): Lost['code'] | undefined {
  if (chainLinks.pattern.test(text) || (!isAround && casts.pattern.test(text))) return 'step-removed';
  if (isAround && /\w \(/.test(text) && text.endsWith(')')) return 'step-removed';
  return /^,|,$/.test(text) ? 'argument-removed' : undefined;
}

function judgeStatement(alignment: Alignment, loss: Loss): Lost['code'] | undefined {
  const { before, after, now } = alignment;
  const { text, at, end } = loss;
  const place = now[at] ?? 0;
  const rest = after.slice(place, place + 120).map((word) => word.text);
  if (counters.pattern.test(text)) return rest.includes(textAt(before, at)) ? 'call-removed' : undefined;
  const [, target, value] = /^(?:(?:let|var|const|mut|auto) )?([$@\w. ]+?) :?= (.*)/.exec(text) ?? [];
  if (loading.pattern.test(value ?? '')) return undefined;
  if (target !== undefined && ` ${value} `.includes(` ${target} `)) {
    if (!` ${rest.join(' ')} `.includes(` ${target} `) || isTakenElsewhere(alignment, loss)) return undefined;
    return 'step-removed';
  }
  const isUsed = listNames(before, at, end).some((name) => rest.includes(name));
  if (!callStatements.pattern.test(text) || !isUsed) return undefined;
  const called = text.slice(0, text.indexOf('(')).toLowerCase();
  return trustWords.pattern.test(called) ? 'step-removed' : 'call-removed';
}

/** The same step in other new lines: the same calls with the same signs, or the same part of the same name in another measure. */
function isTakenElsewhere({ before, after, edits, fresh }: Alignment, { at, end }: Loss): boolean {
  const words = before.slice(at, end);
  const calls = words.filter(({ kind }, index) => kind === 'word' && textAt(words, index + 1) === '(');
  const signs = toLetters(words);
  const come = edits.flatMap(({ addedFrom, addedTo }) => after.slice(addedFrom, addedTo));
  const all = new Set(toLetters(come));
  if (calls.length + signs.length > 0)
    return calls.every(({ text }) => fresh.has(text)) && signs.every((sign) => all.has(sign));
  // `b = b[n:]` became `b = b[4:]`.
  const opening = toText(words, 0, 4);
  return opening.endsWith('[') && toText(come, 0, come.length).includes(opening);
}

/** What stands in the texts among some words, sign by sign. */
function toLetters(words: readonly Token[]): readonly string[] {
  return words.flatMap(({ kind, text }) => (kind === 'string' ? [...text.replaceAll("'", '')] : []));
}
