import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import { ConfigError } from '../../config/config-error.ts';
import { createGitea } from '../../gitea/index.ts';
import { escapeTerminal } from '../../report/escape.ts';
import { parseConnection } from '../connect.ts';
import type { Io } from '../io.ts';
import { renderTarget, type Target } from './read-delivery.ts';
import { createReceiver } from './receiver.ts';
import { parseRelay, type RelayOptions, type RelaySettings } from './relay-settings.ts';
import { ringGate } from './ring-gate.ts';
import { createRingQueue } from './ring-queue.ts';
import { createSeenDeliveries } from './seen-deliveries.ts';

/** Times and sizes that tests make smaller. */
export interface RelayLimits {
  /** Milliseconds in which deliveries about one pull request become one ring. */
  readonly settle: number;
  /** Pull requests that may wait. */
  readonly capacity: number;
  /** Milliseconds for a whole request. */
  readonly requestTimeout: number;
  /** Milliseconds to ring for what waits when the relay is told to stop. */
  readonly farewell: number;
}

export const relayLimits: RelayLimits = {
  settle: 3000,
  capacity: 1000,
  requestTimeout: 10_000,
  farewell: 10_000,
};

export interface RunningRelay {
  /** `http://127.0.0.1:8787`. */
  readonly url: string;
  /** Takes no more, rings for what waits, and ends. */
  readonly stop: () => Promise<void>;
}

/** Receives webhooks until the process is told to stop. */
export async function relay(options: RelayOptions, io: Io): Promise<void> {
  const running = await startRelay(options, io);
  await new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, resolve);
  });
  await running.stop();
}

/** @throws ConfigError for settings that cannot be used, and for an address that is taken. */
export async function startRelay(
  options: RelayOptions,
  io: Io,
  limits: RelayLimits = relayLimits,
): Promise<RunningRelay> {
  const settings = parseRelay(options, io.env);
  const log = (line: string) => io.log(`sop-gate relay: ${escapeTerminal(line)}`);
  const client = createGitea({ ...parseConnection(options, io.env), ...io });
  const queue = createRingQueue<Target>({
    ...limits,
    keyOf: (target) => renderTarget(target).toLowerCase(),
    ring: (target) => ringGate(target, { ...settings, client, log }),
  });
  const receiver = createReceiver({
    ...settings,
    log,
    take: queue.add,
    waiting: queue.size,
    seen: createSeenDeliveries({ now: io.now, memory: 600_000, capacity: 4096 }),
  });
  const server = await listen(receiver.fetch, settings, limits);
  const { address, port, family } = server.address() as AddressInfo;
  const url = `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
  log(`listens on ${url}/hook and rings ${settings.gate.owner}/${settings.gate.name}`);
  return {
    url,
    stop: async () => {
      log(`stops; ${queue.size()} waiting`);
      const closed = new Promise((resolve) => void server.close(resolve));
      if (!(await isDoneWithin(queue.drain(), limits.farewell))) log('what waits still is left to the sweep');
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  };
}

/** The timer must not keep the process alive once the work is done. */
async function isDoneWithin(work: Promise<void>, milliseconds: number): Promise<boolean> {
  const timer = new AbortController();
  const late = wait(milliseconds, false, { signal: timer.signal }).catch(() => false);
  const isDone = await Promise.race([work.then(() => true), late]);
  timer.abort();
  return isDone;
}

type Fetch = ReturnType<typeof createReceiver>['fetch'];

function listen(
  fetch: Fetch,
  { hostname, port }: RelaySettings,
  { requestTimeout }: RelayLimits,
): Promise<ReturnType<typeof serve>> {
  return new Promise((resolve, reject) => {
    const serverOptions = {
      requestTimeout,
      headersTimeout: requestTimeout / 2,
      keepAliveTimeout: 5000,
      connectionsCheckingInterval: Math.min(1000, requestTimeout / 2),
    };
    const server = serve({ fetch: (request) => fetch(request), hostname, port, serverOptions }, () => {
      if ('maxConnections' in server) server.maxConnections = 100;
      resolve(server);
    });
    server.once('error', (error) =>
      reject(
        new ConfigError(
          `The relay cannot listen on ${hostname}:${port}: ${error.message}`,
          'Name another address with --listen, or stop what listens there.',
          error,
        ),
      ),
    );
  });
}
