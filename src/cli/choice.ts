import { didYouMean } from '../analyzers/options/nearest-word.ts';
import { ConfigError } from '../config/config-error.ts';

/** @throws ConfigError when an option's word is none of its choices. */
export function assertChoice<Word extends string>(
  option: string,
  word: string,
  choices: readonly Word[],
): asserts word is Word {
  if (choices.some((choice) => choice === word)) return;
  throw new ConfigError(
    `${option} ${JSON.stringify(word)} is unknown${didYouMean(word, choices)}`,
    `Use ${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}.`,
  );
}
