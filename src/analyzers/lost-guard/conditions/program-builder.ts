import { readTokens, type Token } from '../read-tokens.ts';
import type { Program } from './list-conditions.ts';

/** A program of one language, read into words. */
export function programOf(language: string, text: string): Program {
  return { language, tokens: readTokens(language, { text } as Parameters<typeof readTokens>[1]) };
}

/** The place of the first word of that text. */
export function placeOf({ tokens }: Program, word: string): number {
  return tokens.findIndex(({ text }) => text === word);
}

/** Words of a program as one text. */
export function wordsOf(
  { tokens }: { readonly tokens: readonly Token[] },
  from: number,
  to?: number,
): string {
  return tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
}
