import { toWords } from '../name-words.ts';
import type { TestBlock } from './collect-tests.ts';
import {
  anyAnswers,
  attackTexts,
  attackTitles,
  guardedTopics,
  refusalAsserts,
  refusalTitles,
  refusedAnswers,
  severalValues,
  writtenValues,
} from './told/data.ts';

/** Whether the test says of somebody that he is turned away: by its title and its assertions, and by what it is about. */
export function isRefusal({ title, texts, body }: TestBlock, path: string): boolean {
  return (
    refusalTitles.pattern.test(toWords(title)) &&
    texts.some((text) => refusalAsserts.pattern.test(text)) &&
    guardedTopics.pattern.test(`${path} ${title} ${body}`)
  );
}

/** Whether the test tries what an attacker would: by its title, or by what it sends. */
export function isAttack({ title, texts, body }: Pick<TestBlock, 'title' | 'texts' | 'body'>): boolean {
  return (
    attackTitles.pattern.test(toWords(title)) ||
    attackTexts.pattern.test(body) ||
    texts.some((text) => attackTitles.pattern.test(toWords(text)))
  );
}

/** Whether one value that was asked for became one of several, or a refusal became any answer but the worst. */
export function asksForAny(was: TestBlock, is: TestBlock): boolean {
  const gone = was.texts.filter((text) => !is.texts.includes(text));
  const come = is.texts.filter((text) => !was.texts.includes(text));
  return come.some((text) => {
    const known = listValues(text);
    const isOneOf = (one: string): boolean => {
      const values = listValues(one);
      return values.length < known.length && values.some((value) => known.includes(value));
    };
    if (
      severalValues.pattern.test(text) &&
      gone.some((one) => !severalValues.pattern.test(one) && isOneOf(one))
    )
      return true;
    return anyAnswers.pattern.test(text) && gone.some((one) => refusedAnswers.pattern.test(one));
  });
}

const values = new RegExp(writtenValues.pattern, 'g');

function listValues(text: string): readonly string[] {
  return text.match(values) ?? [];
}
