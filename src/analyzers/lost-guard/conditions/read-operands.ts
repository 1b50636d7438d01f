import { type Token, textAt, toDepth, toText } from '../read-tokens.ts';
import { telling } from '../words/data.ts';
import type { Condition } from './list-conditions.ts';

export interface Operands {
  readonly parts: readonly string[];
  /** `&&` and `||`, whatever the language writes. */
  readonly signs: readonly string[];
}

/** A condition in its parts, without the brackets around them. */
export function readOperands(tokens: readonly Token[], condition: Condition): Operands {
  const { from, to } = toAsked(tokens, condition);
  const parts: string[] = [];
  const signs: string[] = [];
  let start = from;
  for (let at = from; at < to; at += 1) {
    const text = textAt(tokens, at);
    if (text !== '&&' && text !== '||') continue;
    parts.push(withoutBrackets(toText(tokens, start, at)));
    signs.push(text);
    start = at + 1;
  }
  return { parts: [...parts, withoutBrackets(toText(tokens, start, to))], signs };
}

/** Brackets that open in one operand and close in another are of neither. */
function withoutBrackets(text: string): string {
  const open = text.split('(').length - text.split(')').length;
  if (open > 0 && /^(! )?\( /.test(text)) return withoutBrackets(text.replace('( ', ''));
  if (/^\( [^()]* \)$/.test(text)) return text.slice(2, -2);
  return open < 0 && text.endsWith(' )') ? withoutBrackets(text.slice(0, -2)) : text;
}

type Part = Pick<Condition, 'from' | 'to'>;

/** Of a demand what it is given. */
function toAsked(tokens: readonly Token[], { opener, from, to }: Condition): Part {
  if (opener < from || opener >= to) return { from, to };
  if (textAt(tokens, opener + 1) !== '(') return { from: opener + 1, to };
  const given = { from: opener + 2, to: to - 1 };
  return telling.pattern.test(textAt(tokens, opener)) ? firstOf(tokens, given) : given;
}

/** Of arguments the first. */
function firstOf(tokens: readonly Token[], { from, to }: Part): Part {
  let depth = 0;
  const length = tokens.slice(from, to).findIndex((token) => {
    depth += toDepth(token);
    return depth === 0 && token.text === ',';
  });
  return { from, to: length < 0 ? to : from + length };
}
