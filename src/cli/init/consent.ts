import { ConfigError } from '../../config/config-error.ts';
import type { Io } from '../io.ts';

/** What must be typed, letter by letter, before a personal token is put where everybody who pushes can read it. */
export const CONSENT = 'I know that everyone who can push a branch can read this token';

/**
 * Whether a personal token is to be used in the governed repository itself.
 * @throws ConfigError unless the very sentence was typed.
 */
export async function readConsent(typed: string | true | undefined, io: Pick<Io, 'ask'>): Promise<boolean> {
  if (typed === undefined) return false;
  const sentence =
    typed === true && io.ask
      ? await io.ask(`Secrets of a repository are no secrets to those who can push. Type: ${CONSENT}\n> `)
      : typed;
  if (sentence === CONSENT) return true;
  throw new ConfigError(
    '--personal-token needs your consent in these words, and they were not given.',
    `Use the job token (leave --personal-token out), or a gate repository; or write --personal-token ${JSON.stringify(CONSENT)}.`,
  );
}
