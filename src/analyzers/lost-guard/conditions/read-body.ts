import { endOf, type Token } from '../read-tokens.ts';
import { leaving, leavingCalls, plainBodies } from '../words/data.ts';
import type { Program } from './list-conditions.ts';

/** A body of more words is looked at as far as this. */
const mostWords = 400;

interface Place {
  /** The word that opens the condition. */
  readonly at: number;
  /** Where its body begins. */
  readonly next: number;
}

/** Where the body of a condition ends. */
export function findBodyEnd({ language, tokens }: Program, { at, next }: Place): number {
  const last = Math.min(tokens.length, next + mostWords);
  if (tokens[next]?.text === '{') {
    const end = endOf(tokens, next, mostWords);
    return end < 0 ? last : end;
  }
  const indent = tokens[at]?.indent ?? 0;
  const line = tokens[next - 1]?.line ?? 0;
  for (let to = next; to < last; to += 1) {
    const token = tokens[to];
    const isBack = token !== undefined && token.line > line && token.isFirst && token.indent <= indent;
    const isClosed = plainBodies.pattern.test(language)
      ? /^(end|fi|else|elsif|elif|done|when)$/.test(token?.text ?? '')
      : token?.text === ';';
    if (isClosed || (isBack && language === 'python')) return to;
  }
  return last;
}

/** Whether one of the statements of the body itself leaves. */
export function leavesIn(tokens: readonly Token[], from: number, to: number): boolean {
  let depth = tokens[from]?.text === '{' ? -1 : 0;
  for (let at = from; at < to; at += 1) {
    const text = tokens[at]?.text ?? '';
    if (text === '{') depth += 1;
    else if (text === '}') depth -= 1;
    else if (depth === 0 && isLeave(tokens, at)) return true;
  }
  return false;
}

export function isLeave(tokens: readonly Token[], at: number): boolean {
  const { text = '', kind, isFirst } = tokens[at] ?? {};
  if (kind === 'number') return /^4\d\d$/.test(text);
  if (kind !== 'word') return false;
  if (leaving.pattern.test(text)) return true;
  return leavingCalls.pattern.test(text) && (isFirst || tokens[at + 1]?.text === '(');
}
