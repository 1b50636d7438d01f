import { GiteaError } from '../gitea-error.ts';

const MOST_HOPS = 3;

/**
 * Sends a request and follows redirects of reads, on the same server only.
 * @throws GiteaError `refused` for a redirect that must not be followed.
 */
export async function followRedirects(
  url: string,
  init: RequestInit,
  fetch: typeof globalThis.fetch,
): Promise<Response> {
  let here = url;
  for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
    const response = await fetch(here, init);
    const location = response.headers.get('location');
    if (location === null || Math.floor(response.status / 100) !== 3) return response;
    here = toNextHop(here, location, init.method);
  }
  throw refuseRedirect(url, 'it goes in circles');
}

function toNextHop(here: string, location: string, method: string | undefined): string {
  if (method !== 'GET') throw refuseRedirect(here, 'a write is not carried to another place');
  const next = new URL(location, here);
  if (next.origin !== new URL(here).origin) throw refuseRedirect(here, `it leaves for ${next.origin}`);
  return next.href;
}

function refuseRedirect(url: string, why: string): GiteaError {
  return new GiteaError(`the server redirects ${new URL(url).pathname}: ${why}`, {
    kind: 'refused',
    remedy: 'Use the present address of the server and the present name of the repository.',
  });
}
