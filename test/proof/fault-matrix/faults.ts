import type { Random } from '../support/random.ts';
import { fieldFaults, pageFaults, type Spoil, shapeFaults } from './spoil-json.ts';

/** One HTTP request that is about to be answered wrongly. */
export interface Exchange {
  readonly url: URL;
  readonly method: string;
  /** The right answer, here or of another address. */
  readonly pass: (url?: URL) => Promise<Response>;
  /** What the same request was answered before the story's last turn; undefined when nobody asked. */
  readonly stale: () => Response | undefined;
  /** Addresses whose answers are about something else. */
  readonly elsewhere: { readonly repository: URL; readonly head: URL };
  /** Lets the time run out that the client gives an answer. */
  readonly expire: () => never;
  readonly random: Random;
}

export interface Fault {
  readonly name: string;
  /** `once`: one answer, so that a repetition is answered well. `always`: every repetition of the call too. */
  readonly lasts: 'once' | 'always';
  /** Changing requests can suffer it too; else only reads. */
  readonly ofWrites: boolean;
  readonly answer: (exchange: Exchange) => Promise<Response>;
}

type Answering = Fault['answer'];

const refuse =
  (status: number, headers: Readonly<Record<string, string>> = {}): Answering =>
  async () =>
    new Response(JSON.stringify({ message: 'no' }), { status, headers });

const page: Answering = async () =>
  new Response('<html><body><h1>502 Bad Gateway</h1></body></html>', {
    status: 502,
    headers: { 'content-type': 'text/html' },
  });

const reset: Answering = () => Promise.reject(new TypeError('fetch failed'));

const lost: Answering = async ({ pass }) => {
  await pass();
  throw new TypeError('fetch failed');
};

/** Bytes come one by one until the time is over. */
const drip: Answering = async ({ pass, expire }) => {
  const { status, headers } = await pass();
  const body = new ReadableStream({
    pull: (controller) => {
      controller.enqueue(new TextEncoder().encode('['));
      try {
        expire();
      } catch (error) {
        controller.error(error);
      }
    },
  });
  return new Response(status === 204 ? null : body, { status, headers });
};

const rewrite =
  (act: (text: string) => string | null): Answering =>
  async ({ pass }) => {
    const { status, headers, text } = await readAnswer(await pass());
    return new Response(status === 204 ? null : act(text), { status, headers });
  };

const spoilt =
  (spoil: Spoil, total: 'kept' | 'counted' | 'absent' = 'kept'): Answering =>
  async ({ pass, random }) => {
    const { status, headers, text } = await readAnswer(await pass());
    if (status === 204) return new Response(null, { status, headers });
    const body = spoil(parse(text), random);
    if (total === 'absent') headers.delete('x-total-count');
    if (total === 'counted' && Array.isArray(body)) headers.set('x-total-count', String(body.length));
    return new Response(JSON.stringify(body), { status, headers });
  };

const redirect =
  (status: number, to: (exchange: Exchange) => string): Answering =>
  async (exchange) =>
    new Response(null, { status, headers: { location: to(exchange) } });

async function readAnswer(response: Response) {
  return { status: response.status, headers: new Headers(response.headers), text: await response.text() };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function once(name: string, answer: Answering, ofWrites = true): Fault {
  return { name, lasts: 'once', ofWrites, answer };
}

function always(name: string, answer: Answering, ofWrites = true): Fault {
  return { name: `${name}, each time`, lasts: 'always', ofWrites, answer };
}

const passing = (name: string, answer: Answering) => [once(name, answer), always(name, answer)];
const ofReads = (entries: Readonly<Record<string, Spoil>>, total?: 'counted' | 'absent') =>
  Object.entries(entries).map(([name, spoil]) =>
    once(`${name}${total === undefined ? '' : `, total ${total}`}`, spoilt(spoil, total), false),
  );

/** Everything that can go wrong with one call. */
export const faults: readonly Fault[] = [
  ...[400, 401, 403, 404, 405, 409, 410, 422, 423, 500].map((status) => once(`${status}`, refuse(status))),
  ...passing('429', refuse(429)),
  ...passing('429 with Retry-After', refuse(429, { 'retry-after': '7' })),
  ...passing('502 with a page', page),
  ...passing('503', refuse(503)),
  ...passing('504', refuse(504)),
  ...passing('a reset connection', reset),
  ...passing('an answer that got lost', lost),
  ...passing('no answer in time', async ({ expire }) => expire()),
  ...passing('an answer that drips', drip),
  once(
    'an empty body',
    rewrite(() => null),
  ),
  once(
    'truncated JSON',
    rewrite((text) => text.slice(0, Math.floor(text.length / 2))),
  ),
  once(
    'a page with status 200',
    rewrite(() => '<html><body>Please sign in</body></html>'),
  ),
  ...Object.entries(shapeFaults).map(([name, spoil]) => once(name, spoilt(spoil))),
  ...ofReads(fieldFaults),
  ...ofReads(pageFaults),
  ...ofReads(pageFaults, 'counted'),
  ...ofReads(pageFaults, 'absent'),
  once(
    'a redirect to another repository',
    redirect(307, ({ elsewhere }) => elsewhere.repository.href),
  ),
  once(
    'a redirect to another server',
    redirect(302, ({ url }) => `http://elsewhere.test${url.pathname}`),
  ),
  once(
    'a redirect in a circle',
    redirect(301, ({ url }) => url.href),
  ),
  once('the answer of another repository', ({ pass, elsewhere }) => pass(elsewhere.repository), false),
  once('the answer of another head', ({ pass, elsewhere }) => pass(elsewhere.head), false),
  once('a stale answer', async ({ pass, stale }) => stale() ?? pass(), false),
];
