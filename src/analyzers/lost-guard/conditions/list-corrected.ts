import { type Token, toText } from '../read-tokens.ts';
import { cleaners } from '../words/data.ts';
import { missing, written } from './data.ts';
import type { Condition } from './list-conditions.ts';

/** A body of more words does more than to put a value right. */
const mostWords = 40;

/**
 * `if (a < 0) a = 0`: what a condition puts right that it asks about, or cleans, by the first word of its name. What only has no
 * value yet gets one.
 */
export function listCorrected(
  tokens: readonly Token[],
  { from, to, bodyFrom, bodyTo }: Condition,
): readonly string[] {
  const [asked, done] = [toText(tokens, from, to), toText(tokens, bodyFrom, bodyTo)];
  if (bodyTo - bodyFrom > mostWords) return [];
  return [...done.matchAll(new RegExp(written.pattern, 'g'))].flatMap(([, target = '', value = '']) => {
    const isRight = cleaners.pattern.test(value) || stands(asked, target) || stands(value, target);
    return isRight && !isMissing(asked, target) ? [target.replace(/ .*/, '')] : [];
  });
}

function stands(text: string, target: string): boolean {
  return ` ${text} `.includes(` ${target} `);
}

/** Nothing else is asked than whether there is a value. */
function isMissing(asked: string, target: string): boolean {
  const rest = ` ${asked} `.replace(` ${target} `, ' _ ').trim();
  return missing.pattern.test(rest);
}
