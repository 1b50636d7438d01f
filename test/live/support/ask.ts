/** What a server said, whatever it said. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** `ask('POST /repos/o/r/labels', { name: 'x' })`; segments of the path are encoded by the caller. */
export type Ask = (line: string, body?: unknown) => Promise<Answer>;

const TIMEOUT = 60_000;

/** @param authorization such as `token abc`. */
export function createAsk(url: string, authorization: string): Ask {
  return async (line, body) => {
    const [method = 'GET', path = ''] = line.split(' ');
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { authorization, ...(body !== undefined && { 'content-type': 'application/json' }) },
      signal: AbortSignal.timeout(TIMEOUT),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: parse(await response.text()) };
  };
}

/** A server in trouble answers with a whole page. */
const LONGEST_MESSAGE = 500;

/** Like `ask`, and takes only a success for an answer. @throws with what was asked and what was said. */
export async function demand<T>(ask: Ask, line: string, body?: unknown): Promise<T> {
  const answer = await ask(line, body);
  if (answer.status > 299) {
    const said = JSON.stringify(answer.body).slice(0, LONGEST_MESSAGE);
    throw new Error(`${line} was answered with ${answer.status}: ${said}`);
  }
  return answer.body as T;
}

/** Every row of a list with pages. */
export async function demandAll<T>(ask: Ask, path: string): Promise<readonly T[]> {
  const rows: T[] = [];
  for (let page = 1; ; page += 1) {
    const found = await demand<readonly T[] | null>(ask, `GET ${path}?page=${page}&limit=50`);
    if (!found || found.length === 0) return rows;
    rows.push(...found);
  }
}

const PATIENCE = 30_000;

/** Looks until there is something: the server does much of its work after it has answered. */
export async function until<T>(what: string, look: () => Promise<T | undefined | false>): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`${what} did not happen within ${PATIENCE / 1000} seconds`);
    await new Promise((wake) => setTimeout(wake, 150));
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
