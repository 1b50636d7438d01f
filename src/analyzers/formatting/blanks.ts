import type { BothSides } from '../compare-sides.ts';
import { blankLanguages } from './data.ts';

/**
 * For languages that are not read by their syntax: whether two texts differ only in blank lines, trailing blanks and
 * line ends, in a language and a text where those mean nothing.
 */
export function differsOnlyInBlanks(language: string, sides: BothSides): boolean {
  const [base, head] = [sides.base.text, sides.head.text];
  const row = blankLanguages.find((candidate) => candidate.language === language);
  if (row === undefined || row.unless.test(base) || row.unless.test(head)) return false;
  return !base.startsWith('#!') && withoutBlanks(base) === withoutBlanks(head);
}

function withoutBlanks(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/[ \t]+$/, ''))
    .filter((line) => line !== '')
    .join('\n');
}
