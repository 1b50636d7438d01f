import { ContentType, giteaApi } from 'gitea-js';
import type { z } from 'zod';
import { GiteaError } from './gitea-error.ts';
import { parseBaseUrl } from './transport/base-url.ts';
import type { Answer, Call } from './transport/call.ts';
import { toRefusal } from './transport/refusal.ts';
import { createResilientFetch, type Sending } from './transport/resilient-fetch.ts';

export interface GiteaSettings {
  /** Address of the server; a sub-path, a trailing slash and `/api/v1` are fine. */
  readonly url: string;
  readonly token: string;
  readonly fetch: typeof globalThis.fetch;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Hears of everything that went another way than wished. */
  readonly log?: (line: string) => void;
  /** Time for one whole answer, in milliseconds; 20 seconds if absent. */
  readonly timeout?: number;
  /** Makes the signal that cuts a late answer; `AbortSignal.timeout` if absent. */
  readonly deadline?: (milliseconds: number) => AbortSignal;
}

export interface GiteaClient {
  /** Sends one call and hands back the server's last word, refusals too. */
  readonly send: (call: Call) => Promise<Answer>;
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly log: (line: string) => void;
}

const TIMEOUT = 20_000;

/** @throws GiteaError when the address is none, or the token is missing: public repositories would answer without. */
export function createGitea(settings: GiteaSettings): GiteaClient {
  const token = parseToken(settings.token);
  const customFetch = createResilientFetch({
    ...settings,
    timeout: settings.timeout ?? TIMEOUT,
    deadline: settings.deadline ?? ((milliseconds) => AbortSignal.timeout(milliseconds)),
  });
  const api = giteaApi(parseBaseUrl(settings.url), {
    token,
    customFetch: (url, init) => customFetch(String(url), { ...init }),
  });
  return {
    send: async (call) => {
      const answer = await sendCall(api, call);
      // A server or a proxy may repeat the request in its answer, and answers reach logs and statuses.
      return { ...answer, text: answer.text.replaceAll(token, '***') };
    },
    now: settings.now,
    sleep: settings.sleep,
    log: settings.log ?? (() => {}),
  };
}

/** @throws GiteaError for every status that is no success. */
export async function fetchAnswer(client: GiteaClient, call: Call): Promise<Answer> {
  const answer = await client.send(call);
  if (answer.status > 299) throw toRefusal(answer, call);
  return answer;
}

/** @throws GiteaError also for an answer of the wrong shape. */
export async function fetchJson<T>(client: GiteaClient, call: Call, schema: z.ZodType<T>): Promise<T> {
  const { text } = await fetchAnswer(client, call);
  return parseAnswer(text, call, schema);
}

/** @throws GiteaError `malformed`, naming the field. */
export function parseAnswer<T>(text: string, call: Call, schema: z.ZodType<T>): T {
  const result = schema.safeParse(parseJson(text, call));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw malformed(
    call,
    `${issue?.path.join('.') || 'the whole answer'} is missing or of the wrong kind`,
    result.error,
  );
}

function parseJson(text: string, call: Call): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw malformed(call, 'it is no whole JSON', cause);
  }
}

export function malformed(call: Call, why: string, cause?: unknown): GiteaError {
  return new GiteaError(`Could not ${call.to}: the answer makes no sense (${why})`, {
    kind: 'malformed',
    remedy:
      'Check that the address is that of the Gitea server itself and that no proxy answers in its place.',
    cause,
  });
}

function parseToken(text: string): string {
  const token = text.trim();
  if (token !== '') return token;
  throw new GiteaError('There is no token', {
    kind: 'unauthorized',
    right: 'a token',
    remedy: "Create a token of the gate's user (Settings, Applications) and hand it to the gate.",
  });
}

type Api = ReturnType<typeof giteaApi>;

/** gitea-js rejects with the response itself when the server refuses; both ways lead to an answer here. */
async function sendCall(api: Api, call: Call): Promise<Answer> {
  const response = await api.request(toRequest(call)).catch((refusal: unknown) => {
    if (refusal instanceof Response) return refusal;
    throw refusal instanceof GiteaError ? nameCall(refusal, call) : refusal;
  });
  const bytes = readBody(response);
  return { status: response.status, headers: response.headers, bytes, text: new TextDecoder().decode(bytes) };
}

/** Below the call nobody knows what was asked for. */
function nameCall(error: GiteaError, call: Call): GiteaError {
  const { kind, remedy, cause } = error;
  return new GiteaError(`Could not ${call.to}: ${error.message}`, { kind, remedy, cause });
}

/** gitea-js leaves the body in `data` of a success and in `error` of a refusal. */
function readBody(response: Response & { data?: unknown; error?: unknown }): Uint8Array {
  const body = response.data ?? response.error;
  return new Uint8Array(body instanceof ArrayBuffer ? body : new ArrayBuffer(0));
}

type Request = Parameters<Api['request']>[0];

function toRequest(call: Call): Request {
  const method = call.method ?? 'GET';
  const sending: Sending = { repeatable: call.repeatable ?? method !== 'POST' };
  return {
    ...sending,
    path: `/${call.path.map((segment) => encodeURIComponent(segment)).join('/')}`,
    method,
    secure: true,
    format: 'arrayBuffer',
    ...(call.query && { query: { ...call.query } }),
    ...(call.body !== undefined && { body: call.body, type: ContentType.Json }),
  };
}
