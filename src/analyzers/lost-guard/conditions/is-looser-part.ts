import { comparisons, containments, equalities } from '../words/data.ts';

/** Whether an operand lets more through than the one it took the place of; `isMore` where meeting it lets through. */
export function isLooserPart(was: string, is: string, isMore: boolean): boolean {
  if (toPositive(was) === toPositive(is)) return true;
  if (equalities.pattern.test(was) && !equalities.pattern.test(is) && containments.pattern.test(is))
    return true;
  return isShorter(was, is) || isLooserNumber(was.split(' '), is.split(' '), isMore);
}

/** The same question with the other answer. */
function toPositive(text: string): string {
  return text.replace(/^! /, '').replace('!=', '==');
}

/** All of it was asked before, and a call or a comparison less is. */
function isShorter(was: string, is: string): boolean {
  const [old, now] = [was.split(' '), is.split(' ')];
  return count(now) < count(old) && now.every((word) => old.includes(word));
}

function count(words: readonly string[]): number {
  return words.filter((word) => /^(\(|[=!]==?|[<>]=?)$/.test(word)).length;
}

/** One comparison or one number is another one, and more is let through now. */
function isLooserNumber(was: readonly string[], is: readonly string[], isMore: boolean): boolean {
  const different = was.flatMap((word, index) => (word === is[index] ? [] : [index]));
  const [at = 0] = different;
  const sign = was.findIndex((word) => comparisons.pattern.test(word));
  if (was.length !== is.length || different.length !== 1 || sign < 0) return false;
  const [old = '', now = ''] = [was[at], is[at]];
  // `a < 8` is met by more where the number is larger, `a > 8` where it is smaller; behind the sign or before it.
  const isUpper = String(was[sign]).startsWith('<') === at > sign;
  if (at === sign) return isMore ? now === `${old}=` : old === `${now}=`;
  const [less, more] = isUpper === isMore ? [old, now] : [now, old];
  return toNumber(more) > toNumber(less);
}

function toNumber(text: string): number {
  const plain = text.replaceAll('_', '');
  return /^0[xob]/i.test(plain) ? Number(plain) : Number.parseFloat(plain);
}
