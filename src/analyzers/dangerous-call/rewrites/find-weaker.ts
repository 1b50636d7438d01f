import type { Gap } from './align-tokens.ts';
import { carefulWords, carelessWords, looseWords, scopeWords, weakerPairs } from './data.ts';
import type { Found } from './find-unwrapped.ts';
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
    ({ name, isCalled }) => isCalled && /^[A-Z]\w*[a-z]/.test(name) && matchAll(toNameWords(name)).length > 0,
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
  return tokens.flatMap((token, at) =>
    isName(token) && token.text.length > 1
      ? [{ name: token.text, token, isCalled: tokens[at + 1] === undefined || tokens[at + 1]?.text === '(' }]
      : [],
  );
}

/** More names in the place of others are another thing. */
const mostPairs = 6;

/** Names one by one where there are as many; else what is called first on either side. */
function toPairs(before: readonly Named[], after: readonly Named[]): readonly (readonly [Named, Named])[] {
  if (before.length === after.length && before.length <= mostPairs) {
    return before.flatMap((old, at) => {
      const now = after[at];
      return now === undefined ? [] : [[old, now] as const];
    });
  }
  const [one] = before;
  const [first] = after;
  if (one && first && before.length === 1 && after.length === 2)
    return [[one, { ...first, name: after.map(({ name }) => name).join('_') }]];
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
  const lostCare =
    matchAll(old).filter((word) => !now.includes(word)).length > 0 && matchAll(now).length === 0;
  const isLoose = !carelessWords.test(old) && !looseWords.test(old) && looseWords.test(now);
  if (carelessWords.test(now)) return !carelessWords.test(old);
  return shareWord(old, now) ? lostCare || (isLoose && matchAll(now).length === 0) : lostCare && isLoose;
}

function matchAll(words: string): readonly string[] {
  return words.match(carefulWords) ?? [];
}

function shareWord(old: string, now: string): boolean {
  return old
    .trim()
    .split(' ')
    .some((word) => word.length > 2 && now.includes(` ${word} `));
}
