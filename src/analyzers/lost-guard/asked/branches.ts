import type { Condition } from '../conditions/list-conditions.ts';
import { isLeave } from '../conditions/read-body.ts';
import { type Token, textAt } from '../read-tokens.ts';
import { turned } from '../words/data.ts';
import { throwing } from './data.ts';
import type { Frame } from './frame.ts';
import { type Range, restOf } from './program.ts';
import { closeOf, splitWords, type Terms, type Words } from './terms.ts';
import { toTerms } from './to-terms.ts';

/** How a function is left. */
export interface Leave {
  /** Nobody hears of it but by what is answered. */
  readonly answer?: Words;
  readonly isThrown: boolean;
}

/** When the body of a condition runs. */
export function toMet(frame: Frame, { form, opener, from, to }: Condition): Terms {
  const { tokens } = frame.program;
  const word = textAt(tokens, opener);
  const isNot = form === 'demands' || turned.pattern.test(word);
  if (opener >= from && opener < to) {
    const given =
      textAt(tokens, opener + 1) === '(' ? tokens.slice(opener + 2, to - 1) : tokens.slice(opener + 1, to);
    const first = splitWords(given, (text) => text === ',')[0] as Words;
    return toTerms(frame, first, isNot);
  }
  const pieces = splitWords(tokens.slice(from, to), (text) => text === '=' || text === ':=');
  const sign = tokens[opener] as Token;
  if (pieces.length > 1 && sign.kind === 'sign') {
    const name = (pieces[0] as Words).slice(-1);
    if (word === '||') return toTerms(frame, name, true);
    // `a = b() ?: return` asks whether `a` is nothing.
    return toTerms(frame, [...name, { ...sign, text: '==' }, { ...sign, text: 'null' }]);
  }
  // A statement before the question: `if err := check(a); err != nil`.
  const asked = splitWords(tokens.slice(from, to), (text) => text === ';').at(-1) as Words;
  return toTerms(frame, asked, isNot);
}

/** How the first word that leaves does so; there is one. */
export function toLeave(tokens: Words, { from, to }: Range): Leave {
  const at = tokens.findIndex((_word, index) => index >= from && isLeave(tokens, index));
  const word = textAt(tokens, at);
  if (word !== 'return') return { isThrown: throwing.pattern.test(word) };
  const answer = restOf(tokens, at + 1).slice(0, to - at - 1);
  return throwing.pattern.test(textAt(answer, 0)) ? { isThrown: true } : { answer, isThrown: false };
}

/** The block behind `else`. */
export function toElse({ program: { tokens }, range }: Frame, { bodyTo }: Condition): Range | undefined {
  const at = textAt(tokens, bodyTo) === '}' ? bodyTo + 1 : bodyTo;
  if (textAt(tokens, at) !== 'else' || at >= range.to) return undefined;
  if (textAt(tokens, at + 1) === '{') return { from: at + 1, to: closeOf(tokens, at + 1) };
  if (textAt(tokens, at + 1) === 'if') return undefined;
  const margin = (tokens[at] as Token).indent;
  const length = tokens
    .slice(at + 1, range.to)
    .findIndex(({ isFirst, indent }) => isFirst && indent <= margin);
  return { from: at + 1, to: length < 0 ? range.to : at + 1 + length };
}

/** `else if` and its like. */
export function isChained({ program: { tokens } }: Frame, { bodyTo }: Condition, at: number): boolean {
  const next = textAt(tokens, bodyTo) === '}' ? bodyTo + 1 : bodyTo;
  if (['elif', 'elsif', 'elseif'].includes(textAt(tokens, next))) return next === at;
  return textAt(tokens, next) === 'else' && textAt(tokens, next + 1) === 'if' && next + 1 === at;
}
