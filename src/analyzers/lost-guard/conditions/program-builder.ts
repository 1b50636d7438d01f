import type { SourceView } from '../../../syntax/file-view.ts';
import { readTokens } from '../read-tokens.ts';
import type { Program } from './list-conditions.ts';

/** A program of one language, read into words. */
export function programOf(language: string, text: string): Program {
  return { language, tokens: readTokens(language, { text } as SourceView) };
}

/** The place of the first word of that text. */
export function placeOf({ tokens }: Program, word: string): number {
  return tokens.findIndex(({ text }) => text === word);
}
