import { toWords } from '../../name-words.ts';

/** One sign of a program: a name, a number or a mark. What stands inside of a text is taken apart like the rest. */
export interface Token {
  readonly text: string;
  readonly line: number;
}

export interface TextLine {
  readonly text: string;
  readonly line: number;
}

/** Lines as one row of signs, whatever the language; what a comment says at the end of a line is no part of it. */
export function listTokens(lines: readonly TextLine[]): readonly Token[] {
  return lines.flatMap(({ text, line }) => {
    const bare = text.slice(0, longest).replace(/\s(\/\/|#)\s.*/, '');
    return (bare.match(sign) ?? []).map((found) => ({ text: found, line }));
  });
}

/** What stands further to the right on a line is data. */
const longest = 400;
const sign =
  /[A-Za-z_$][\w$]*[?!](?=\s*\()|[A-Za-z_$][\w$]*|\d[\w.]*|->|=>|::|\?\.|\|>|&&|\|\||[!=]==?|:=|\S/g;

export function isName({ text }: Token): boolean {
  return /^[A-Za-z_$]/.test(text);
}

/** The words of a name, in lower case with one blank between and around: `safeJoin_all` is ` safe join all `. */
export function toNameWords(name: string): string {
  return ` ${toWords(name)} `;
}
