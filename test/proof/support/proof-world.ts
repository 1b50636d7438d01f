import { createHash } from 'node:crypto';
import { createGitea, type GiteaClient } from '../../../src/gitea/index.ts';
import type { Answer, Call } from '../../../src/gitea/transport/call.ts';
import {
  createSandbox,
  type PresetOptions,
  type RecordedCall,
  type Sandbox,
  type SeededWorld,
  seedOrganisation,
} from '../../../src/sandbox/index.ts';

/**
 * Parts of the world that the gate itself writes, and what it reads of them. What is not named here depends on the rest of
 * the world alone. `test/proof/support/proof-world.test.ts` holds every remembered answer against a fresh one.
 */
const parts = ['statuses', 'issue', 'runs', 'rest'] as const;
type Part = (typeof parts)[number];

/** A dozen worlds live at once. */
const MOST_ANSWERS_KEPT = 5000;

/** One point in the history of a world: equal points, equal worlds. */
type Point = Readonly<Record<Part, number>>;

/** A world to which one can go back, as often as one likes. */
export interface Mark {
  readonly point: Point;
  readonly now: number;
  readonly nonces: number;
  readonly records: unknown;
}

export interface ProofWorld extends SeededWorld {
  readonly sandbox: Sandbox;
  readonly clock: () => number;
  readonly advance: (milliseconds: number) => void;
  /** Changes the world as people do; `name` says everything about the change. */
  readonly change: (name: string, act: () => void) => void;
  readonly mark: () => Mark;
  readonly backTo: (mark: Mark) => void;
  /** Says which history this is. */
  readonly point: () => string;
  /** Answers as the real client does; what was asked before at this point of history is not asked again. */
  readonly send: (call: Call) => Promise<Answer>;
  /** Runs something that may write to the server by other ways than `send`. */
  readonly watch: <T>(act: () => Promise<T>) => Promise<T>;
  readonly client: GiteaClient;
  readonly nonce: () => string;
}

/** A client of the sandbox with virtual time, whose calls go through `fetch`. */
export function connect(
  world: Pick<ProofWorld, 'sandbox' | 'clock' | 'advance' | 'token'>,
  fetch: typeof globalThis.fetch,
  deadline: () => AbortSignal = () => new AbortController().signal,
): GiteaClient {
  return createGitea({
    url: world.sandbox.url,
    token: world.token,
    fetch,
    deadline,
    now: world.clock,
    sleep: async (milliseconds) => world.advance(milliseconds),
  });
}

export function aProofWorld(options: PresetOptions & { readonly profile?: string } = {}): ProofWorld {
  let now = Date.parse('2026-11-02T09:00:00Z');
  let point: Point = { statuses: 0, issue: 0, runs: 0, rest: 0 };
  let nonces = 0;
  const points = new Map<string, number>();
  const answers = new Map<string, Answer>();
  const clock = () => now;
  const advance = (milliseconds: number) => {
    now += milliseconds;
    sandbox.tick();
  };
  const sandbox = createSandbox({ ...options, clock });
  const seeded = seedOrganisation(sandbox, options);
  const history = () => JSON.stringify(point);
  const move = (part: Part, why: string) => {
    // Bodies are long, and a proof has a million of them.
    const key = createHash('sha256').update(`${part} ${history()} ${now} ${why}`).digest('base64');
    const id = points.get(key) ?? points.size + 1;
    points.set(key, id);
    point = part === 'rest' ? { statuses: id, issue: id, runs: id, rest: id } : { ...point, [part]: id };
  };
  const client = connect({ ...seeded, sandbox, clock, advance }, sandbox.fetch);
  const watch: ProofWorld['watch'] = async (act) => {
    const before = sandbox.calls.length;
    try {
      return await act();
    } finally {
      for (const call of sandbox.calls.slice(before)) {
        if (isEffective(call))
          move(toPart(call.path), `${call.method} ${call.path} ${JSON.stringify(call.body)}`);
      }
    }
  };
  const send = async (call: Call): Promise<Answer> => {
    const path = `/${call.path.join('/')}`;
    const isRead = call.method === undefined || path.endsWith('/file-contents');
    if (!isRead) return watch(() => client.send(call));
    const key = `${toNeeds(path).map((part) => point[part])} ${path} ${JSON.stringify([call.query, call.body])}`;
    const known = answers.get(key) ?? (await client.send(call));
    if (answers.size > MOST_ANSWERS_KEPT) answers.clear();
    answers.set(key, known);
    return known;
  };
  return {
    ...seeded,
    sandbox,
    clock,
    advance,
    watch,
    send,
    client: { ...client, send },
    change: (name, act) => {
      act();
      move('rest', name);
    },
    mark: () => ({ point, now, nonces, records: toRecords(sandbox) }),
    backTo: (mark) => {
      ({ point, now, nonces } = mark);
      restore(sandbox, structuredClone(mark.records));
    },
    point: history,
    nonce: () => {
      nonces += 1;
      return `nonce${String(nonces).padStart(19, '0')}`;
    },
  };
}

function isEffective({ method, path, status }: RecordedCall): boolean {
  return method !== 'GET' && !path.endsWith('/file-contents') && status < 300;
}

function toPart(path: string): Part {
  if (/\/statuses\/\w+$/.test(path)) return 'statuses';
  if (/\/issues\/(\d+|comments)\//.test(path)) return 'issue';
  return path.includes('/actions/') ? 'runs' : 'rest';
}

function toNeeds(path: string): readonly Part[] {
  if (/\/statuses\/\w+$/.test(path)) return ['rest', 'statuses'];
  if (path.includes('/issues/') || /\/pulls(\/\d+)?$/.test(path)) return ['rest', 'issue'];
  return path.includes('/actions/') ? ['rest', 'runs'] : ['rest'];
}

/** Everything that a story may change; commits and files are only ever added, and so stay. */
function toRecords({ world: { state } }: Sandbox): Readonly<Record<string, unknown>> {
  if (state.scheduled.length > 0) throw new Error('a world with plans cannot be marked');
  const { users, teams, repositories, labels, pullRequests, reviews, timeline, statuses, runs, lastIds } =
    state;
  return structuredClone({
    users,
    teams,
    repositories,
    labels,
    pullRequests,
    reviews,
    timeline,
    statuses,
    runs,
    lastIds,
  });
}

function restore({ world: { state }, calls }: Sandbox, records: unknown): void {
  (calls as RecordedCall[]).length = 0;
  state.scheduled.length = 0;
  const known: Readonly<Record<string, unknown>> = { ...state };
  for (const [name, saved] of Object.entries(records as Readonly<Record<string, unknown>>)) {
    const kept = known[name];
    if (kept instanceof Map && saved instanceof Map) {
      kept.clear();
      for (const [key, value] of saved) kept.set(key, value);
    }
    if (Array.isArray(kept) && Array.isArray(saved)) kept.splice(0, kept.length, ...saved);
  }
}
