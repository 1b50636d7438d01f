const BASE_DELAY = 500;
const LONGEST_DELAY = 30_000;

/** How often one request is sent at most. */
export const ATTEMPTS = 5;

/** Nobody looked at the request: even a write may be sent again. */
export function wasTurnedAway(status: number): boolean {
  return status === 429;
}

/** The server, or a proxy before it, could not answer now. */
export function isPassing(status: number): boolean {
  return [429, 502, 503, 504].includes(status);
}

/**
 * Milliseconds to wait before the next attempt: what the server asks for, else twice as long each time; never more
 * than half a minute.
 * @param attempt the attempt that failed, from 1.
 */
export function toDelay(attempt: number, retryAfter: string | null, now: number): number {
  const asked = parseRetryAfter(retryAfter, now);
  return Math.min(asked ?? BASE_DELAY * 2 ** (attempt - 1), LONGEST_DELAY);
}

/** Whole seconds or a date (RFC 9110, 10.2.3). */
function parseRetryAfter(text: string | null, now: number): number | undefined {
  if (text === null) return undefined;
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const until = Date.parse(text);
  return Number.isNaN(until) ? undefined : Math.max(until - now, 0);
}
