import type { Countdown } from './countdown.ts';
import type { CallPattern } from './recorded-call.ts';

/** A disturbed answer; by default for one call (`times`), after `skip` undisturbed ones. */
export interface Fault extends CallPattern, Countdown {
  readonly answer: FaultAnswer;
}

/**
 * What the caller gets instead of the real answer. With `status`, `page`, `redirect` and `reset` the server never sees
 * the call; with the others it does what was asked and the answer suffers on its way back.
 */
export type FaultAnswer =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  /** An HTML page of a proxy, with this status. */
  | { readonly page: number }
  | { readonly redirect: string; readonly status?: number }
  /** The connection breaks before the server got the call. */
  | 'reset'
  /** The server got the call and did it, then the connection breaks. */
  | 'lost'
  /** Status as it was, no body. */
  | 'empty'
  /** Status as it was, the body cut in the middle. */
  | 'truncated'
  /** Status as it was, another JSON body. */
  | { readonly transform: (body: unknown) => unknown }
  /** The answer comes this many milliseconds late; `Infinity` never. */
  | { readonly delay: number };

/** The connection broke: `fetch` rejects with this, as it does on a real network. */
export class ConnectionReset extends TypeError {
  constructor(message = 'fetch failed: connection reset by the sandbox') {
    super(message);
    this.name = 'TypeError';
  }
}

/** Answers in the server's place; undefined when the fault lets the call through. */
export function answerInstead(answer: FaultAnswer): Response | undefined {
  if (answer === 'reset') throw new ConnectionReset();
  if (typeof answer === 'string') return undefined;
  if ('page' in answer) return toProxyPage(answer.page);
  if ('redirect' in answer) {
    return new Response(null, { status: answer.status ?? 307, headers: { location: answer.redirect } });
  }
  return 'status' in answer ? toJsonAnswer(answer) : undefined;
}

/** Spoils a real answer. */
export async function disturb(answer: FaultAnswer, response: Response): Promise<Response> {
  if (answer === 'lost') throw new ConnectionReset();
  const { status, headers } = response;
  if (answer === 'empty') return new Response(null, { status, headers });
  const text = await response.text();
  if (answer === 'truncated')
    return new Response(text.slice(0, Math.floor(text.length / 2)), { status, headers });
  if (typeof answer === 'string' || !('transform' in answer))
    return new Response(text || null, { status, headers });
  const body = answer.transform(text === '' ? null : JSON.parse(text));
  return new Response(JSON.stringify(body), { status, headers });
}

function toJsonAnswer(answer: {
  status: number;
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
}): Response {
  const headers = { 'content-type': 'application/json;charset=utf-8', ...answer.headers };
  const body =
    typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? { message: 'fault' });
  const hasBody = ![204, 304].includes(answer.status);
  return new Response(hasBody ? body : null, { status: answer.status, headers });
}

function toProxyPage(status: number): Response {
  const page = `<html><head><title>${status}</title></head><body><center><h1>${status}</h1></center><hr><center>nginx</center></body></html>`;
  return new Response(page, { status, headers: { 'content-type': 'text/html' } });
}
