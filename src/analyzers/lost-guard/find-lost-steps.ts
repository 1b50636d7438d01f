import type { Alignment, Edit } from './align.ts';
import { type Lost, listNames } from './find-lost-conditions.ts';
import { lineStart, startOf, type Token, toDepth, toText } from './read-tokens.ts';
import { callStatements, casts, chainLinks, counters, importing, trustWords } from './words/data.ts';

/** A loss of more words is no step of a statement. */
const mostWords = 40;

/** Calls, casts, arguments and statements that are taken out while nothing comes in their place. */
export function findLostSteps(alignment: Alignment): readonly Lost[] {
  return listLosses(alignment).flatMap((loss) => {
    const code = judge(alignment, loss);
    return code === undefined ? [] : [{ code, name: loss.text, at: loss.at }];
  });
}

/** What one statement loses without getting anything. */
interface Loss {
  readonly words: readonly Token[];
  readonly text: string;
  /** Its first word, and the one behind its last. */
  readonly at: number;
  readonly end: number;
  /** It is lost in pieces, with something between them that stays. */
  readonly isAround: boolean;
  /** Its statement is still there. */
  readonly isInside: boolean;
}

function listLosses({ before, kept, edits, fresh }: Alignment): readonly Loss[] {
  const statements = new Map<number, Edit[]>();
  for (const edit of edits) {
    const start = startOf(before, Math.min(edit.from, before.length - 1));
    const group = statements.get(start);
    if (group === undefined) statements.set(start, [edit]);
    else group.push(edit);
  }
  return [...statements].flatMap(([start, group]): readonly Loss[] => {
    const words = group.flatMap(({ from, to }) => before.slice(from, to));
    const isPure = group.every(({ addedFrom, addedTo }) => addedFrom === addedTo);
    const isElsewhere = words.every(({ kind, text }) => kind === 'sign' || fresh.has(text));
    const depth = words.reduce((sum, word) => sum + toDepth(word), 0);
    if (!isPure || isElsewhere || depth !== 0 || words.length > mostWords) return [];
    if (importing.pattern.test(before[lineStart(before, start)]?.text ?? '')) return [];
    const [at, end] = [group[0]?.from ?? start, group.at(-1)?.to ?? start];
    const isInside = at > start || (kept[start] ?? -1) >= 0;
    return [{ words, text: toText(words, 0, words.length), at, end, isAround: group.length > 1, isInside }];
  });
}

function judge(alignment: Alignment, loss: Loss): Lost['code'] | undefined {
  const { text, isInside, isAround } = loss;
  if (!isInside || startsStatement(alignment, loss)) return judgeStatement(alignment, loss);
  if (chainLinks.pattern.test(text) || casts.pattern.test(text)) return 'step-removed';
  if (isAround && /\w \(/.test(text) && text.endsWith(')')) return 'step-removed';
  return /^,|,$/.test(text) ? 'argument-removed' : undefined;
}

/** It begins where a statement begins, and another follows on it. */
function startsStatement({ before }: Alignment, { at }: Loss): boolean {
  return startOf(before, at) === at;
}

function judgeStatement(
  { before, after, now }: Alignment,
  { text, words, at, end }: Loss,
): Lost['code'] | undefined {
  const place = now[at] ?? 0;
  const rest = after.slice(place, place + 120).map((word) => word.text);
  if (counters.pattern.test(text)) return rest.includes(words[0]?.text ?? '') ? 'call-removed' : undefined;
  const [, target = '', value = ''] =
    /^(?:(?:let|var|const|mut|auto) )?([$@\w. ]+?) :?= (.*)$/.exec(text) ?? [];
  const isRewritten = target !== '' && ` ${value} `.includes(` ${target} `);
  if (isRewritten) return ` ${rest.join(' ')} `.includes(` ${target} `) ? 'step-removed' : undefined;
  const isUsed = listNames(before, at, end).some((name) => rest.includes(name));
  if (!callStatements.pattern.test(text) || !isUsed) return undefined;
  return trustWords.pattern.test(text.replace(/\(.*/, '').toLowerCase()) ? 'step-removed' : 'call-removed';
}
