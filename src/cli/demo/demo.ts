import { ConfigError } from '../../config/config-error.ts';
import {
  createSandbox,
  type ListeningSandbox,
  listen,
  type Sandbox,
  seedOrganisation,
} from '../../sandbox/index.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { pushSetUp } from './push-set-up.ts';
import { renderSummary } from './render-summary.ts';
import { stories } from './stories.ts';
import { openPull, type Told, tellStory } from './tell-story.ts';

export interface DemoOptions {
  readonly keep?: boolean;
  readonly port?: string;
  readonly setUp?: string;
}

/** Tells every story on a sandbox of its own and compares each ending with what the server then shows. */
export async function demo(options: DemoOptions, io: Io): Promise<ExitCode> {
  if (options.setUp !== undefined) return rehearse(options.setUp, options, io);
  const sandbox = createSandbox();
  const server = await openDoor(sandbox, options.port);
  try {
    const world = seedOrganisation(sandbox, { requiresGate: true });
    io.print(`A stand-in for a Gitea server runs at ${server.url}`);
    const told: Told[] = [];
    for (const story of stories) told.push(await tellStory(story, { ...world, sandbox, io }));
    io.print(renderSummary(told));
    if (options.keep) await keepOpen({ url: server.url, token: world.token, io });
    return told.every(({ problems }) => problems.length === 0) ? 0 : 1;
  } finally {
    await server.close();
  }
}

/** A sandbox with a set-up on it and pull requests that nobody has judged yet: the rest is the newcomer's. */
async function rehearse(folder: string, { port }: DemoOptions, io: Io): Promise<ExitCode> {
  const sandbox = createSandbox();
  const world = seedOrganisation(sandbox);
  const { token, count } = await pushSetUp(folder, world);
  const pulls = stories.filter(({ scopes }) => scopes === undefined).map((story) => openPull(story, world));
  const server = await openDoor(sandbox, port);
  try {
    const { url } = server;
    io.print(`A stand-in for a Gitea server holds the ${count} files of this set-up and ${pulls.length} pull requests.
In ${url}/acme/shop people approve, push and report CI by buttons.
The gate sees it from another terminal, in this folder, until you press Ctrl-C here:

  export SOP_GATE_URL=${url} SOP_GATE_TOKEN=${token}
  node bin/sop-gate.js doctor --repo acme/shop
  node bin/sop-gate.js sweep acme/shop
`);
    await untilInterrupted();
    return 0;
  } finally {
    await server.close();
  }
}

async function openDoor(sandbox: Sandbox, text: string | undefined): Promise<ListeningSandbox> {
  const port = text === undefined ? 0 : Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new ConfigError(`--port ${JSON.stringify(text)} is no port.`, 'Use a number from 1 to 65535.');
  }
  try {
    return await listen(sandbox, { port });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ConfigError(
      `The sandbox cannot listen on port ${port}: ${why}.`,
      'Choose another --port.',
      error,
    );
  }
}

interface OpenHouse {
  readonly url: string;
  readonly token: string;
  readonly io: Io;
}

/** Until the person presses Ctrl-C. */
async function keepOpen({ url, token, io }: OpenHouse): Promise<void> {
  io.print(`
The sandbox stays open at ${url} until you press Ctrl-C. Aim the gate at it from another terminal:

  export SOP_GATE_URL=${url} SOP_GATE_TOKEN=${token}
  node bin/sop-gate.js run --repo acme/shop --pr 2 --dry-run
`);
  await untilInterrupted();
}

function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
