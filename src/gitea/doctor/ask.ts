import { ConfigError } from '../../config/config-error.ts';
import { GiteaError, type GiteaErrorKind } from '../gitea-error.ts';
import { type Check, type Finding, no, toCheck, unknown } from './check.ts';
import type { QuestionId } from './data.ts';

/** Looks, and takes what the server refuses for an answer too. Anything else that goes wrong is a bug and stays one. */
export async function ask(id: QuestionId, look: () => Promise<Finding>): Promise<Check> {
  return toCheck(id, await look().catch(toFinding));
}

/** The server said no, or what it was told has no effect; of the rest nobody knows what it would have said. */
const SAYS_NO: ReadonlySet<GiteaErrorKind> = new Set([
  'unauthorized',
  'forbidden',
  'not-found',
  'refused',
  'unconfirmed',
]);

/** A failed look as an answer. */
export function toFinding(error: unknown): Finding {
  if (error instanceof ConfigError) return no(error.message, error.remedy);
  if (!(error instanceof GiteaError)) throw error;
  const right = error.right === undefined ? '' : ` (missing: ${error.right})`;
  const answer = SAYS_NO.has(error.kind) ? no : unknown;
  return answer(`${error.message}${right}`, error.remedy);
}

const RESTS = 'It rests on what could not be read: ';

/** A fact that another question answers for: if it could not be read, this question stays without an answer. */
export async function given<T>(fact: Promise<T>): Promise<T> {
  try {
    return await fact;
  } catch (cause) {
    const { detail } = toFinding(cause);
    const message = detail.startsWith(RESTS) ? detail : `${RESTS}${detail}`;
    throw new GiteaError(message, {
      kind: 'unavailable',
      remedy: 'Mend that first, then ask again.',
      cause,
    });
  }
}
