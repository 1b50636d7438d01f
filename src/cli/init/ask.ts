import type { z } from 'zod';
import { ConfigError } from '../../config/config-error.ts';
import type { Io } from '../io.ts';
import { reportError } from '../report-error.ts';

/** One thing init must know. */
export interface Question<T> {
  /** As it is written: `--gate-repository`. */
  readonly flag: string;
  /** For the terminal, without the question mark's blank. */
  readonly text: string;
  /** An answer that would do, for the remedy. */
  readonly example: string;
  readonly parse: (text: string) => T;
}

type Asking = Pick<Io, 'ask' | 'log'>;

/**
 * The answer of the command line; else of the person at the terminal, who is asked again until it can be understood.
 * @throws ConfigError naming the flag, when there is neither.
 */
export async function answer<T>(given: T | undefined, question: Question<T>, io: Asking): Promise<T> {
  if (given !== undefined) return given;
  const { ask } = io;
  if (!ask) {
    throw new ConfigError(
      `${question.flag} is missing, and there is no terminal to ask on.`,
      `Add ${question.flag} ${question.example}.`,
    );
  }
  for (;;) {
    try {
      return question.parse((await ask(`${question.text} `)).trim());
    } catch (error) {
      if (!(error instanceof ConfigError) || error.cause === 'ended') throw error;
      io.log(reportError(error).text);
    }
  }
}

/** @throws ConfigError naming the flag and what would do. */
export function parseWord<T>(flag: string, text: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(text);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new ConfigError(
    `${flag} ${JSON.stringify(text)} cannot be used.`,
    `It must be ${issue?.message.replace(/^Invalid option: expected /, '') ?? 'something else'}.`,
  );
}

/** Words between commas or blanks, each of which must do. */
export function parseWords<T>(flag: string, text: string, schema: z.ZodType<T>): readonly T[] {
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  if (words.length === 0)
    throw new ConfigError(`${flag} names nobody.`, 'Write one name, or several with commas.');
  return words.map((word) => parseWord(flag, word, schema));
}
