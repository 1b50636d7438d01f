import { endOf, toDepth } from '../read-tokens.ts';
import { joins, lineConditions, openConditions, plainBodies } from '../words/data.ts';
import type { Program } from './list-conditions.ts';

export interface Range {
  readonly from: number;
  readonly to: number;
  /** Where the body begins. */
  readonly next: number;
}

/** A condition of more words is not read. */
const mostWords = 160;

/** The words of a condition behind the word that opens it. */
export function findCondition(program: Program, at: number): Range | undefined {
  const { language, tokens } = program;
  const end = tokens[at + 1]?.text === '(' ? endOf(tokens, at + 1, mostWords) : -1;
  const isWhole = !openConditions.pattern.test(language) || !goesOn(program, end);
  if (end > 0 && isWhole) return { from: at + 2, to: end, next: end + 1 };
  let depth = 0;
  for (let to = at + 1; to < Math.min(tokens.length, at + mostWords); to += 1) {
    if (depth === 0 && isEnd(program, to)) {
      const isOpening =
        tokens[to]?.text === '{' || (tokens[to]?.isFirst === true && tokens[to]?.text !== 'then');
      return to > at + 1 ? { from: at + 1, to, next: isOpening ? to : to + 1 } : undefined;
    }
    depth += toDepth(tokens[to]);
  }
  return undefined;
}

function goesOn({ tokens }: Program, end: number): boolean {
  const after = tokens[end + 1];
  return after?.line === tokens[end]?.line && joins.pattern.test(after?.text ?? '') && after?.text !== ':';
}

function isEnd({ language, tokens }: Program, at: number): boolean {
  const { text, isFirst } = tokens[at] ?? { text: '', isFirst: false };
  if (/^(then|do|else)$/.test(text)) return true;
  if (!plainBodies.pattern.test(language)) return text === '{';
  if (text === ':' && language === 'python') return true;
  if (text === ';') return true;
  return isFirst && lineConditions.pattern.test(language) && !joins.pattern.test(tokens[at - 1]?.text ?? '');
}
