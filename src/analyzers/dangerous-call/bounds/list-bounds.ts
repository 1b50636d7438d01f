import type { CheckFact, CodeFacts } from '../../../syntax/code-facts.ts';
import type { Bound } from './bound.ts';
import { comparison, fixedLimits, holdingCalls, placeChecks, placeTexts, sizeWords } from './data.ts';

/** All bounds of a program that a parser read. */
export function listBounds({ checks, calls }: CodeFacts): readonly Bound[] {
  const held = calls
    .filter(({ name }) => holdingCalls.test(name))
    .map(({ name, args, within, line, endLine }) => ({
      text: `${name}(${args.map(({ text }) => text).join(', ')})`,
      within,
      line,
      endLine,
      stops: true,
      code: 'bounds-looser' as const,
    }));
  const bounds = checks.flatMap(toBound);
  // An assertion is a check and a call.
  const taken = new Set(bounds.map(({ line }) => line));
  return [...bounds, ...held.filter(({ text, line }) => sizeWords.test(text) && !taken.has(line))];
}

export function toBound(check: Omit<CheckFact, 'calls' | 'names'>): readonly Bound[] {
  const { text, stops } = check;
  if ((stops && placeChecks.test(text)) || placeTexts.test(text))
    return [{ ...check, code: 'place-unchecked' }];
  const isSize = comparison.test(` ${text}`) && (sizeWords.test(text) || (stops && fixedLimits.test(text)));
  return isSize ? [{ ...check, code: 'bounds-looser' }] : [];
}
