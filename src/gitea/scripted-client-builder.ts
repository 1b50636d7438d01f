import { createGitea, type GiteaClient, type GiteaSettings } from './client.ts';

/** What the server says next: an answer, a broken connection, or what it makes of the request. */
export type Line = Response | Error | ((url: string, init: RequestInit) => Promise<Response>);

/** A client whose server follows a script, and what came of it. */
export interface Scripted {
  readonly client: GiteaClient;
  /** `POST https://git.test/api/v1/repos {"a":1}`, in order. */
  readonly requests: string[];
  readonly inits: RequestInit[];
  /** How long the client slept, in milliseconds. */
  readonly naps: number[];
  readonly log: string[];
}

const NOW = Date.parse('2026-11-02T09:00:00Z');

/** A client on `https://git.test`; the last line of the script is said again and again. */
export function buildScripted(script: readonly Line[], settings: Partial<GiteaSettings> = {}): Scripted {
  const requests: string[] = [];
  const inits: RequestInit[] = [];
  const naps: number[] = [];
  const log: string[] = [];
  const fetch = async (input: unknown, init: RequestInit = {}): Promise<Response> => {
    const line = script[Math.min(requests.length, script.length - 1)];
    requests.push([init.method, String(input), init.body].filter((part) => part).join(' '));
    inits.push(init);
    if (line instanceof Error) throw line;
    return typeof line === 'function' ? line(String(input), init) : (line ?? new Response()).clone();
  };
  const client = createGitea({
    url: 'https://git.test',
    token: 'secret',
    fetch: fetch as typeof globalThis.fetch,
    now: () => NOW,
    sleep: async (milliseconds) => {
      naps.push(milliseconds);
    },
    log: (line) => log.push(line),
    ...settings,
  });
  return { client, requests, inits, naps, log };
}

/** A JSON answer. */
export function say(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers });
}
