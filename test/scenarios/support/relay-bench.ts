import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { recordIo } from '../../../src/cli/recorded-io-builder.ts';
import {
  type RelayLimits,
  type RunningRelay,
  relayLimits,
  startRelay,
} from '../../../src/cli/relay/relay.ts';
import {
  createSandbox,
  listen,
  type Sandbox,
  type SeededPullRequest,
  type SeededRepository,
  seedOrganisation,
} from '../../../src/sandbox/index.ts';

export const SECRET = 'a long word that only the hook and the relay know';
export const DISPATCHES = { method: 'POST', path: /\/dispatches/ };

export interface Sending {
  readonly event?: string;
  readonly signature?: string;
  readonly type?: string;
}

/** A world with a gate repository, a bot that may do nothing but write its Actions, and a relay of its. */
export interface RelayBench {
  readonly sandbox: Sandbox;
  /** Address of the server. */
  readonly url: string;
  readonly shop: SeededRepository;
  readonly gate: SeededRepository;
  readonly pull: SeededPullRequest;
  /** The bot's. */
  readonly token: string;
  /** What the relay said. */
  readonly logged: readonly string[];
  readonly start: (
    options?: { gateUser?: string; listen?: string },
    limits?: Partial<RelayLimits>,
  ) => Promise<RunningRelay>;
  /** Sends a delivery as Gitea does, signed unless told otherwise. */
  readonly deliver: (payload: unknown, sending?: Sending) => Promise<{ status: number; text: string }>;
  /** What the gate repository was asked to look at, once nothing waits any more. */
  readonly rings: () => Promise<readonly Readonly<Record<string, string>>[]>;
  readonly end: () => Promise<void>;
}

export async function buildRelayBench(profile = '28.3.0'): Promise<RelayBench> {
  const sandbox = createSandbox({ profile });
  const { world, organisation, repository: shop } = seedOrganisation(sandbox);
  const workflow = readFileSync('templates/gate-repository/sop-gate.yml', 'utf8');
  const files = { '.gitea/workflows/sop-gate.yml': workflow };
  const gate = organisation.addRepository('gate', { private: true, files });
  world.addUser('ringer');
  gate.addCollaborator('ringer', { actions: 'write' });
  const token = world.token('ringer', { scopes: ['write:repository'] });
  const server = await listen(sandbox);
  const logged: string[] = [];
  const relays: RunningRelay[] = [];
  const stop = async () => {
    await Promise.all(relays.splice(0).map((relay) => relay.stop()));
  };
  return {
    sandbox,
    url: server.url,
    shop,
    gate,
    pull: shop.openPullRequest({ by: 'ada', files: { 'docs/a.md': 'text\n' } }),
    token,
    logged,
    start: async (options, limits) => {
      const io = toIo(server.url, token, logged);
      const relay = await startRelay({ ...standard, ...options }, io, { ...quick, ...limits });
      relays.push(relay);
      return relay;
    },
    deliver: (payload, sending) => deliver(relays[0]?.url ?? '', payload, sending),
    rings: async () => {
      await stop();
      return sandbox.runner.dispatched.map(({ inputs }) => inputs);
    },
    end: async () => {
      await stop();
      await server.close();
    },
  };
}

const standard = {
  gateRepository: 'acme/gate',
  workflow: 'sop-gate.yml',
  branch: 'main',
  listen: '127.0.0.1:0',
};
const quick: RelayLimits = { ...relayLimits, settle: 30 };

function toIo(url: string, token: string, logged: string[]) {
  const parts = {
    env: { SOP_GATE_RELAY_SECRET: SECRET, SOP_GATE_TOKEN: token, SOP_GATE_URL: url },
    fetch,
    now: Date.now,
    sleep: async (milliseconds: number) => void (await sleep(Math.min(milliseconds, 20))),
    log: (line: string) => void logged.push(line),
  };
  return recordIo({}, parts).io;
}

export function sign(body: string, secret = SECRET): string {
  return createHmac('sha256', secret).update(body).digest('hex');
}

async function deliver(url: string, payload: unknown, sending: Sending = {}) {
  const body = typeof payload === 'string' ? payload : JSON.stringify(payload);
  const response = await fetch(`${url}/hook`, {
    method: 'POST',
    body,
    headers: {
      'content-type': sending.type ?? 'application/json',
      'x-gitea-event': sending.event ?? 'pull_request',
      'x-gitea-signature': sending.signature ?? sign(body),
    },
  });
  return { status: response.status, text: await response.text() };
}

/** The payload of an event of a pull request of acme/shop. */
export function aboutPull(number = 1, more: object = {}) {
  return { action: 'opened', number, repository: { full_name: 'acme/shop' }, ...more };
}

/** Waits in real time, as the relay does. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await sleep(5);
}
