import { renderTokens } from './render-tokens.ts';
import { type Remark, scanTokens } from './scan-tokens.ts';
import type { SignRow } from './sign-row.ts';

export interface Told {
  /** Equal texts, equal programs. */
  readonly program: string;
  readonly remarks: readonly Remark[];
}

/** Longer texts are made by programs, and telling them apart would take time. */
const limit = 400_000;

/** Some reader takes one of these for the end of a line, and with it of a comment. */
const otherBreaks = /[^\P{Cc}\t\r\n]|[\u2028\u2029]/u;

/** The program of a text and its comments, told apart by their signs alone; undefined where these leave a doubt. */
export function tellApart(row: SignRow, text: string): Told | undefined {
  if (!isTellable(text) || row.unless?.test(text)) return undefined;
  const scan = scanTokens(row, text);
  if (scan === undefined) return undefined;
  const { tokens, remarks } = scan;
  if (remarks.some((remark) => otherBreaks.test(remark.text))) return undefined;
  const program = renderTokens(row, tokens);
  return program === undefined || row.doubt?.test(withoutTexts(program)) ? undefined : { program, remarks };
}

/** Whether a text may be told apart at all: it is of a size that people write, with line ends of a known kind. */
export function isTellable(text: string): boolean {
  return text.length <= limit && !text.includes('\0') && !/\r(?!\n)/.test(text);
}

function withoutTexts(program: string): string {
  return program
    .split('\0')
    .filter((_, at) => at % 2 === 0)
    .join('\0');
}
