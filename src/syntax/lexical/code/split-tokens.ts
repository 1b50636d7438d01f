import { lexicalRows } from '../data.ts';
import { markedNames } from './data.ts';

/** A word of a text, where no grammar says more about it. */
export interface Token {
  readonly kind: 'word' | 'string' | 'number' | 'sign';
  readonly text: string;
  readonly start: number;
}

const word = String.raw`[$@%]*[\p{L}_][\p{L}\p{N}_]*`;
const number = String.raw`\d[\w.]*`;
/** `<>` puts texts together; right behind a word it is a type without arguments. */
const sign = String.raw`::|->|\?\.|&\.|:=|==|=>|=~|(?<![\p{L}\p{N}_])<>|[<>!+*/%&|^.-]=|\S`;

/** A word without the signs that variables begin with. */
export function bare({ text }: Token): string {
  return text.replace(/[$@%]+/, '');
}

/** The words, texts, numbers and signs of a program; comments are left out. */
export function splitTokens(language: string, text: string): readonly Token[] {
  const row = lexicalRows.find(({ languages }) => languages.includes(language));
  if (row === undefined) return [];
  const comments = row.comments.join('|');
  const strings = [...row.longStrings, ...row.strings].join('|') || '(?!)';
  const end = markedNames.has(language) ? '[?!]' : String.raw`(?:\?(?!\.)|!)`;
  const name = `${word}(?:${end}(?=\\W|$))?`;
  const pattern = new RegExp(`(?:^#![^\\n]*|${comments})|(${strings})|(${name})|(${number})|(${sign})`, 'gu');
  return Array.from(text.matchAll(pattern)).flatMap((match): Token[] => {
    const [, string, written, amount, mark] = match;
    const start = match.index;
    if (string !== undefined) return [{ kind: 'string', text: string, start }];
    if (written !== undefined) return [{ kind: 'word', text: written, start }];
    if (amount !== undefined) return [{ kind: 'number', text: amount, start }];
    return mark === undefined ? [] : [{ kind: 'sign', text: mark, start }];
  });
}
