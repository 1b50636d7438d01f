import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { ConnectionReset } from './observe/faults.ts';
import type { Sandbox } from './sandbox.ts';

export interface ListeningSandbox {
  /** Address of the server, base path included. */
  readonly url: string;
  close(): Promise<void>;
}

/** How often planned events are looked at while somebody listens, in milliseconds. */
const tickInterval = 200;

/** Serves a sandbox over real HTTP on 127.0.0.1; without a port on a free one. */
export async function listen(sandbox: Sandbox, options: { port?: number } = {}): Promise<ListeningSandbox> {
  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const fetch = (request: Request, env: Bindings) => answerOrReset(sandbox, request, env);
    const started = serve({ fetch, hostname: '127.0.0.1', port: options.port ?? 0 }, () => resolve(started));
    started.once('error', reject);
  });
  const { port } = server.address() as AddressInfo;
  sandbox.moveTo(`http://127.0.0.1:${port}`);
  const timer = setInterval(() => sandbox.tick(), tickInterval);
  return {
    url: sandbox.url,
    close: () => {
      clearInterval(timer);
      if ('closeAllConnections' in server) server.closeAllConnections();
      return new Promise((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

interface Bindings {
  readonly incoming: { readonly socket: { destroy(): unknown } };
}

async function answerOrReset(sandbox: Sandbox, request: Request, env: Bindings): Promise<Response> {
  try {
    return await sandbox.answer(request);
  } catch (error) {
    if (!(error instanceof ConnectionReset)) throw error;
    env.incoming.socket.destroy();
    return RESPONSE_ALREADY_SENT;
  }
}
