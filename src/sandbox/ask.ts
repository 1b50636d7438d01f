import type { Sandbox } from './sandbox.ts';

/** An answer of the API: its status, its headers, and its body (JSON where it is JSON, else text). */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
}

/** An answer whose shape nobody has promised: any field may be looked at, and lists can be walked. */
export type Json = { readonly [name: string]: Json } & { map<Item>(look: (row: Json) => Item): Item[] };

/** `ask('GET /user')`, `ask('POST /repos/o/r/labels', { name: 'x' })`: a bare client for looking at a sandbox. */
export type Ask = (line: string, body?: unknown) => Promise<Answer>;

/** Makes a client for one sandbox; without a token the calls are anonymous. */
export function createAsk(sandbox: Sandbox, token?: string): Ask {
  const credentials = token === undefined ? {} : { authorization: `token ${token}` };
  return async (line, body) => {
    const [method = 'GET', path = ''] = line.split(' ');
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    const response = await sandbox.fetch(`${sandbox.url}/api/v1${path}`, {
      method,
      headers: { ...credentials, ...type },
      ...content,
    });
    return { status: response.status, headers: response.headers, body: parse(await response.text()) };
  };
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text as unknown as Json;
  }
}
