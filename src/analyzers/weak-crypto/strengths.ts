import type { CodeFacts } from '../../syntax/code-facts.ts';
import { scales } from './scales/data.ts';

/** The mention of an algorithm, and how strong it is among its kind. */
export interface Strength {
  readonly kind: string;
  readonly rank: number;
  readonly word: string;
  readonly line: number;
  readonly endLine: number;
  readonly within: string;
}

/** Algorithms that code names, in texts and in the names of what it calls. */
export function listStrengths({ calls, strings }: CodeFacts): readonly Strength[] {
  return [
    ...calls.flatMap(({ name, ...place }) => toStrength(name, place)),
    ...strings
      .filter(({ text }) => text.length <= 40)
      .flatMap(({ text, ...place }) => toStrength(text, place)),
  ];
}

type Place = Pick<Strength, 'line' | 'endLine' | 'within'>;

/** The same for what a file imports. */
export function toImportStrength(module: string, line: number): readonly Strength[] {
  return toStrength(module, { line, endLine: line, within: '' });
}

function toStrength(word: string, { line, endLine, within }: Place): readonly Strength[] {
  const found = scales.flatMap(({ kind, ranks }) => {
    const rank = ranks.findIndex((pattern) => pattern.test(word));
    return rank < 0 ? [] : [{ kind, rank, word, line, endLine, within }];
  });
  return found.slice(0, 1);
}
