import { type Token, textAt, toDepth } from '../read-tokens.ts';
import { joins } from '../words/data.ts';
import type { Condition, Program } from './list-conditions.ts';

/** An answer of more words is not read. */
const mostWords = 160;

/** `return a && b`: an answer that is put together from several. */
export function readAnswer({ tokens }: Program, at: number): Condition | undefined {
  let [depth, isAsked, to] = [0, false, at + 1];
  for (const token of tokens.slice(at + 1, at + mostWords)) {
    if (depth === 0 && isBehind(token, textAt(tokens, to - 1))) break;
    depth += toDepth(token);
    if (depth < 0) break;
    isAsked ||= depth < 2 && token.kind !== 'string' && ['&&', '||'].includes(token.text);
    to += 1;
  }
  return isAsked ? { opener: at, from: at + 1, to, bodyFrom: to, bodyTo: to, form: 'answers' } : undefined;
}

/** It ends the answer, or begins the next statement. Some write the whole answer on the line below. */
function isBehind({ text, isFirst }: Token, before: string): boolean {
  return (
    text === ';' ||
    (isFirst && before !== 'return' && !joins.pattern.test(text) && !joins.pattern.test(before))
  );
}
