import { GiteaError } from '../gitea-error.ts';
import { followRedirects } from './follow-redirects.ts';
import { limitConcurrency } from './limit-concurrency.ts';
import { ATTEMPTS, isPassing, toDelay, wasTurnedAway } from './retry.ts';

export interface FetchSettings {
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Aborts a request that takes longer than this many milliseconds. */
  readonly deadline: (milliseconds: number) => AbortSignal;
  readonly timeout: number;
}

/** What we add to a request. */
export interface Sending extends RequestInit {
  /** Sending it twice does no harm. */
  readonly repeatable?: boolean;
}

export type ResilientFetch = (url: string, init: Sending) => Promise<Response>;

type Attempt = { readonly response: Response } | { readonly failure: unknown };

const WIDTH = 4;

/**
 * A `fetch` that waits at most `timeout` for a whole answer, tries again what may be sent twice, follows redirects of
 * reads on the same origin only, and has at most four requests under way.
 * @throws GiteaError `unavailable` when no answer came, `refused` for a redirect that must not be followed.
 */
export function createResilientFetch(settings: FetchSettings): ResilientFetch {
  const limit = limitConcurrency(WIDTH);
  return async (url, init) => {
    for (let number = 1; ; number += 1) {
      const attempt = await limit(() => attemptOnce(url, init, settings));
      if (number === ATTEMPTS || !isWorthAnother(attempt, init)) return settle(attempt);
      await settings.sleep(toDelay(number, readRetryAfter(attempt), settings.now()));
    }
  };
}

async function attemptOnce(url: string, init: Sending, settings: FetchSettings): Promise<Attempt> {
  const signal = settings.deadline(settings.timeout);
  try {
    const asked = followRedirects(url, { ...init, signal, redirect: 'manual' }, settings.fetch);
    return { response: await beforeAbort(signal, asked.then(readWhole)) };
  } catch (failure) {
    if (failure instanceof GiteaError) throw failure;
    return { failure };
  }
}

/** A `fetch` that does not hear of its own abort must not keep anybody waiting. */
async function beforeAbort<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const ended = new AbortController();
  const aborted = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { signal: ended.signal });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    ended.abort();
  }
}

/** An answer that breaks off in its body is a failed attempt like any other. */
async function readWhole(response: Response): Promise<Response> {
  const body = await response.arrayBuffer();
  const { status, headers } = response;
  return new Response(body.byteLength === 0 ? null : body, { status, headers });
}

function isWorthAnother(attempt: Attempt, { repeatable }: Sending): boolean {
  if ('failure' in attempt) return repeatable === true;
  const { status } = attempt.response;
  return wasTurnedAway(status) || (repeatable === true && isPassing(status));
}

function readRetryAfter(attempt: Attempt): string | null {
  return 'response' in attempt ? attempt.response.headers.get('retry-after') : null;
}

function settle(attempt: Attempt): Response {
  if ('response' in attempt) return attempt.response;
  throw new GiteaError(`the server did not answer: ${describe(attempt.failure)}`, {
    kind: 'unavailable',
    remedy: 'Check that the server is up and that this machine can reach it.',
    cause: attempt.failure,
  });
}

/** Node hides the reason of a failed fetch in its cause. */
function describe(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure);
  return failure.cause instanceof Error ? failure.cause.message : failure.message;
}
