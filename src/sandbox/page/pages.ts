import type { Observer } from '../observe/observer.ts';
import type { State } from '../world/state.ts';

/** The web pages of a sandbox. */
export function createPages(
  _state: State,
  _observer: Observer,
): (request: Request, path: string) => Promise<Response> {
  return async () => new Response('', { status: 404 });
}
