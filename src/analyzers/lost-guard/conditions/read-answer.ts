import { toDepth } from '../read-tokens.ts';
import { joins } from '../words/data.ts';
import type { Condition, Program } from './list-conditions.ts';

/** An answer of more words is not read. */
const mostWords = 160;

/** `return a && b`: an answer that is put together from several. */
export function readAnswer({ tokens }: Program, at: number): Condition | undefined {
  let [depth, isAsked, to] = [0, false, at + 1];
  for (; to < Math.min(tokens.length, at + mostWords); to += 1) {
    const { text, isFirst } = tokens[to] ?? { text: ';', isFirst: false };
    depth += toDepth(tokens[to]);
    if (depth < 0 || (depth === 0 && text === ';')) break;
    const isNext = isFirst && to > at + 1;
    if (depth === 0 && isNext && !joins.pattern.test(text) && !joins.pattern.test(tokens[to - 1]?.text ?? ''))
      break;
    isAsked ||= depth < 2 && /^(&&|\|\|)$/.test(text);
  }
  return isAsked ? { opener: at, from: at + 1, to, bodyFrom: to, bodyTo: to, form: 'answers' } : undefined;
}
