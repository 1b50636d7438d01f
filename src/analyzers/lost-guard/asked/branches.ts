import type { Condition } from '../conditions/list-conditions.ts';
import { isLeave } from '../conditions/read-body.ts';
import { textAt } from '../read-tokens.ts';
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
    const [first = []] = splitWords(given, (text) => text === ',');
    return toTerms(frame, first, isNot);
  }
  const [target, value] = splitWords(tokens.slice(from, to), (text) => text === '=' || text === ':=');
  if (target !== undefined && value !== undefined && tokens[opener]?.kind === 'sign') {
    const name = target.slice(-1);
    return textAt(tokens, opener) === '||'
      ? toTerms(frame, name, true)
      : toTerms(frame, [...name, ...isNothing]);
  }
  // A statement before the question: `if err := check(a); err != nil`.
  const asked = splitWords(tokens.slice(from, to), (text) => text === ';').at(-1) ?? [];
  return toTerms(frame, asked, isNot);
}

/** `a = b() ?: return` asks whether `a` is nothing. */
const isNothing = (['==', 'null'] as const).map((text) => ({
  kind: text === 'null' ? ('word' as const) : ('sign' as const),
  text,
  line: 0,
  indent: 0,
  isFirst: false,
}));

/** How the first word that leaves does so. */
export function toLeave(tokens: Words, { from, to }: Range): Leave {
  for (let at = from; at < to; at += 1) {
    const text = textAt(tokens, at);
    if (text === 'return') {
      const answer = restOf(tokens, at + 1).slice(0, to - at - 1);
      return throwing.pattern.test(textAt(answer, 0)) ? { isThrown: true } : { answer, isThrown: false };
    }
    if (isLeave(tokens, at)) return { isThrown: throwing.pattern.test(text) };
  }
  return { isThrown: false };
}

/** The block behind `else`. */
export function toElse({ program: { tokens }, range }: Frame, { bodyTo }: Condition): Range | undefined {
  const at = textAt(tokens, bodyTo) === '}' ? bodyTo + 1 : bodyTo;
  if (textAt(tokens, at) !== 'else' || at >= range.to) return undefined;
  if (textAt(tokens, at + 1) === '{') return { from: at + 1, to: closeOf(tokens, at + 1) };
  if (textAt(tokens, at + 1) === 'if') return undefined;
  const margin = tokens[at]?.indent ?? 0;
  const length = tokens
    .slice(at + 1, range.to)
    .findIndex(({ isFirst, indent }) => isFirst && indent <= margin);
  return { from: at + 1, to: length < 0 ? range.to : at + 1 + length };
}

/** `else if` and its like. */
export function isChained({ program: { tokens } }: Frame, { bodyTo }: Condition, at: number): boolean {
  const next = textAt(tokens, bodyTo) === '}' ? bodyTo + 1 : bodyTo;
  if (/^(elif|elsif|elseif)$/.test(textAt(tokens, next))) return next === at;
  return textAt(tokens, next) === 'else' && textAt(tokens, next + 1) === 'if' && next + 1 === at;
}
