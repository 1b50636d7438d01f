import { answerCall } from './exchange.ts';
import { fetchWithRedirects } from './fetch.ts';
import { createApi } from './http/api.ts';
import type { Fault } from './observe/faults.ts';
import { type Hook, Observer } from './observe/observer.ts';
import { type CallPattern, isWrite, type RecordedCall, renderCall } from './observe/recorded-call.ts';
import { createPages } from './page/pages.ts';
import { parseProfile } from './profile.ts';
import { Runner } from './seed/runner.ts';
import { World } from './seed/world.ts';
import { runDue } from './world/schedule.ts';
import { createState, type State } from './world/state.ts';

export interface SandboxOptions {
  /** Version text of the server to be: its behaviour follows. Default `28.3.0`. */
  readonly profile?: string;
  /** Epoch milliseconds; default the real time. Tests hand in a virtual clock. */
  readonly clock?: () => number;
  /** Path below which the server is installed, such as `/git`; default none. */
  readonly basePath?: string;
  /** How a delayed answer waits; default real time, ended early by an abort. */
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** A Gitea server in memory. */
export interface Sandbox {
  /** Address of the server, without a slash at the end. */
  readonly url: string;
  /** Like the global `fetch`, but for this server only: no sockets. Hand it to the client under test. */
  readonly fetch: typeof fetch;
  /** Answers one request without following redirects; what a real HTTP server in front of the sandbox calls. */
  readonly answer: (request: Request) => Promise<Response>;
  readonly world: World;
  /** What runners do with dispatched workflows. */
  readonly runner: Runner;
  /** Every API call so far, oldest first. */
  readonly calls: readonly RecordedCall[];
  /** The calls that asked for a change. */
  readonly writes: readonly RecordedCall[];
  /** The writes in one line each, optionally of one user only. */
  told(login?: string): string[];
  /** Disturbs matching calls. */
  fault(fault: Fault): void;
  /** Changes the world before or after matching calls. */
  on(hook: Hook, action: () => void | Promise<void>): void;
  /** Says which calls must come; `problems` tells which did not. */
  expectCalls(...patterns: CallPattern[]): void;
  /** Unknown calls, missing calls, and faults or hooks that never happened, one sentence each. */
  problems(): string[];
  /** Does what has become due on the clock; every call does so too. */
  tick(): void;
  /** Tells the sandbox where it can be reached, when somebody serves it. */
  moveTo(origin: string): void;
}

/** Makes an empty server: add people and repositories through `world`, or call `seedOrganisation`. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const basePath = (options.basePath ?? '').replace(/\/+$/, '');
  const state = createState({
    profile: parseProfile(options.profile ?? '28.3.0'),
    clock: options.clock ?? Date.now,
    rootUrl: `http://gitea.sandbox${basePath}`,
  });
  const observer = new Observer();
  const answer = createAnswer(state, observer, { basePath, wait: options.wait ?? waitForReal });
  return {
    get url() {
      return state.rootUrl;
    },
    answer,
    fetch: (input, init) => fetchWithRedirects(answer, () => state.rootUrl, new Request(input, init)),
    world: new World(state),
    runner: new Runner(state),
    calls: observer.calls,
    get writes() {
      return observer.calls.filter(isWrite);
    },
    told: (login) =>
      observer.calls
        .filter((call) => isWrite(call) && (login === undefined || call.who === login))
        .map(renderCall),
    fault: (fault) => observer.addFault(fault),
    on: (hook, action) => observer.addHook(hook, action),
    expectCalls: (...patterns) => observer.expect(patterns),
    problems: () => observer.listProblems(),
    tick: () => runDue(state),
    moveTo: (origin) => {
      state.rootUrl = `${origin}${basePath}`;
    },
  };
}

interface Installation {
  readonly basePath: string;
  readonly wait: NonNullable<SandboxOptions['wait']>;
}

function createAnswer(state: State, observer: Observer, { basePath, wait }: Installation) {
  const parts = { state, observer, wait, api: createApi(state) };
  const pages = createPages(state, observer);
  return async (request: Request): Promise<Response> => {
    const path = toPath(request.url, basePath);
    if (path === null) return new Response('404 page not found', { status: 404 });
    if (path.startsWith('/api/v1/')) return answerCall(parts, request, path.slice('/api/v1'.length));
    runDue(state);
    return pages(request, path);
  };
}

/** The path inside the installation: repeated and trailing slashes do not count. Null when it is outside. */
function toPath(url: string, basePath: string): string | null {
  const path = new URL(url).pathname.replaceAll(/\/{2,}/g, '/').replace(/\/$/, '') || '/';
  if (basePath === '') return path;
  if (path === basePath) return '/';
  return path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : null;
}

/** What a timer of Node can wait at most, in milliseconds: longer ones end at once. */
const LONGEST_WAIT = 2 ** 31 - 1;

/**
 * Waits in real time; an abort ends it with the reason of the abort. A wait without end has a timer, too: an abort
 * reaches copies of a request only while something holds them.
 */
function waitForReal(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, Math.min(milliseconds, LONGEST_WAIT));
    const fail = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    if (!Number.isFinite(milliseconds)) timer.unref();
    if (signal.aborted) fail();
    signal.addEventListener('abort', fail, { once: true });
  });
}
