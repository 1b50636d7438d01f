import type { Gap } from './align-tokens.ts';
import { carefulWords, carelessWords, looseWords, scopeWords, weakerPairs } from './data.ts';
import type { Found } from './find-unwrapped.ts';
import { typeLike } from './forms/data.ts';
import { isName, type Token, toNameWords } from './tokens.ts';

interface Named {
  readonly name: string;
  readonly token: Token;
  readonly isCalled: boolean;
}

/** Names in whose place another one came that promises less. */
export function findWeaker(gap: Gap, isSwapped: (old: string, now: string) => boolean): readonly Found[] {
  const [before, after] = [listNames(gap.removed), listNames(gap.added)];
  const lost = before.find(
    ({ name, isCalled }) => isCalled && typeLike.test(name) && carefulWords.test(toNameWords(name)),
  );
  if (lost !== undefined && after.length === 0 && isSwapped(lost.token.text, ''))
    return [{ name: `nothing instead of ${lost.name}`, baseLine: lost.token.line }];
  return toPairs(before, after).flatMap(([old, now]) =>
    isSwapped(old.token.text, now.token.text) && isWeaker(old.name, now.name)
      ? [
          {
            name: `${now.token.text} instead of ${old.token.text}`,
            line: now.token.line,
            baseLine: old.token.line,
          },
        ]
      : [],
  );
}

function listNames(tokens: readonly Token[]): readonly Named[] {
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1]?.text;
    return isName(token) && token.text.length > 1
      ? [{ name: token.text, token, isCalled: next === undefined || next === '(' }]
      : [];
  });
}

/** More names in the place of others are another thing. */
const mostPairs = 6;

/** Names one by one where there are as many; else what is called first on either side. */
function toPairs(before: readonly Named[], after: readonly Named[]): readonly (readonly [Named, Named])[] {
  if (before.length === after.length && before.length <= mostPairs) {
    return before.map((old, at) => [old, after[at] as Named]);
  }
  if (before.length === 1 && after.length === 2) {
    const joined = after.map(({ name }) => name).join('_');
    return before.map((old) => [old, { ...(after[0] as Named), name: joined }]);
  }
  const [old, now] = [before.find(({ isCalled }) => isCalled), after.find(({ isCalled }) => isCalled)];
  return old && now && before.length + after.length <= 2 * mostPairs ? [[old, now]] : [];
}

/** Whether a name does with less care what another one does. */
function isWeaker(before: string, after: string): boolean {
  const [old, now] = [toNameWords(before), toNameWords(after)];
  if (weakerPairs.some(({ strong, weak }) => strong.test(old) && weak.test(now) && !strong.test(now)))
    return true;
  if (scopeWords.test(old) && !scopeWords.test(now) && !/ (user|owner|mine|own|current) /.test(now))
    return shareWord(old.replace(scopeWords, ' '), now);
  const isCareful = carefulWords.test(now);
  const lostCare = carefulWords.test(old) && !isCareful;
  const isLoose = !carelessWords.test(old) && !looseWords.test(old) && looseWords.test(now);
  if (carelessWords.test(now)) return !carelessWords.test(old);
  return shareWord(old, now) ? lostCare || (isLoose && !isCareful) : lostCare && isLoose;
}

function shareWord(old: string, now: string): boolean {
  return old.split(' ').some((word) => word.length > 2 && now.includes(` ${word} `));
}
