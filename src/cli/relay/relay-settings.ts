import { ConfigError } from '../../config/config-error.ts';
import { toRepository } from '../event.ts';
import type { Io } from '../io.ts';

/** What the command line says. */
export interface RelayOptions {
  readonly gateRepository?: string;
  readonly workflow: string;
  readonly branch: string;
  readonly listen: string;
  readonly gateUser?: string;
  readonly url?: string;
  readonly tokenEnv?: string;
}

/** How the relay listens and whom it rings. */
export interface RelaySettings {
  readonly hostname: string;
  readonly port: number;
  /** Shared with the webhooks. */
  readonly secret: string;
  readonly gate: { readonly owner: string; readonly name: string };
  readonly workflow: string;
  readonly branch: string;
  /** Deliveries about what this user did are passed over. */
  readonly gateUser: string | undefined;
}

const SHORTEST_SECRET = 16;

/** @throws ConfigError naming what is missing or cannot be used. */
export function parseRelay(options: RelayOptions, env: Io['env']): RelaySettings {
  if (options.gateRepository === undefined)
    throw new ConfigError('No gate repository is named.', 'Name it with --gate-repository owner/name.');
  return {
    ...parseListen(options.listen),
    secret: readSecret(env.SOP_GATE_RELAY_SECRET),
    gate: toRepository(options.gateRepository),
    workflow: options.workflow,
    branch: options.branch,
    gateUser: options.gateUser,
  };
}

function parseListen(text: string): { hostname: string; port: number } {
  const match = /^(?:\[([0-9a-fA-F:]+)\]|([A-Za-z0-9.-]+)):(\d{1,5})$/.exec(text);
  const port = Number(match?.[3]);
  if (match && port <= 65_535) return { hostname: match[1] ?? match[2] ?? '', port };
  throw new ConfigError(
    `--listen ${JSON.stringify(text)} is not an address.`,
    'Write it as 127.0.0.1:8787, or [::1]:8787.',
  );
}

/** Everybody could sign with an empty secret, and anybody can guess a short one. */
function readSecret(secret: string | undefined): string {
  if (secret !== undefined && secret.length >= SHORTEST_SECRET) return secret;
  throw new ConfigError(
    `SOP_GATE_RELAY_SECRET ${secret ? `has fewer than ${SHORTEST_SECRET} characters` : 'is not set'}.`,
    'Put the secret of your webhooks there, a long random word.',
  );
}
