import { ConnectionReset } from './observe/faults.ts';

const mostRedirects = 20;

/** Behaves like `fetch`: follows redirects, refuses other hosts, and rejects when the call was aborted. */
export async function fetchWithRedirects(
  answer: (request: Request) => Promise<Response>,
  rootUrl: () => string,
  request: Request,
): Promise<Response> {
  const { method, headers, signal, redirect } = request;
  const text = await request.text();
  let next = { url: request.url, method, text };
  for (let turn = 0; turn <= mostRedirects; turn += 1) {
    signal.throwIfAborted();
    if (new URL(next.url).origin !== new URL(rootUrl()).origin)
      throw new ConnectionReset(`fetch failed: no host ${next.url}`);
    const body = next.text === '' ? {} : { body: new TextEncoder().encode(next.text) };
    const response = await answer(new Request(next.url, { method: next.method, headers, signal, ...body }));
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null || redirect === 'manual')
      return response;
    if (redirect === 'error') throw new ConnectionReset('fetch failed: unexpected redirect');
    const url = new URL(location, next.url).href;
    next = isTurnedIntoGet(response.status, next.method)
      ? { url, method: 'GET', text: '' }
      : { ...next, url };
  }
  throw new ConnectionReset('fetch failed: redirect count exceeded');
}

function isTurnedIntoGet(status: number, method: string): boolean {
  return status === 303 || ((status === 301 || status === 302) && method === 'POST');
}
