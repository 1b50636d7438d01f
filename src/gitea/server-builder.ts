import { policySchema } from '../config/schema.ts';
import {
  createSandbox,
  createVirtualClock,
  type Files,
  type PresetOptions,
  type PullRequestOptions,
  type Sandbox,
  type SeededPullRequest,
  type SeededWorld,
  seedOrganisation,
  type VirtualClock,
} from '../sandbox/index.ts';
import type { Snapshot } from '../verdict/snapshot.ts';
import { createGitea, type GiteaClient, type GiteaSettings } from './client.ts';
import { type LoadPolicy, readSnapshot } from './read-snapshot.ts';

/** A sandbox with the preset organisation, one pull request, and a client that sleeps on the sandbox clock. */
export interface Bench extends SeededWorld {
  readonly sandbox: Sandbox;
  readonly clock: VirtualClock;
  readonly change: SeededPullRequest;
  readonly client: GiteaClient;
  /** What the client said. */
  readonly log: string[];
  /** How long it slept, in milliseconds. */
  readonly naps: number[];
  readonly look: (policy?: unknown) => Promise<Snapshot>;
}

export interface BenchOptions extends PresetOptions {
  readonly profile?: string;
  readonly basePath?: string;
  readonly files?: Files;
  readonly change?: Partial<PullRequestOptions>;
  readonly settings?: Partial<GiteaSettings>;
}

export function buildBench(options: BenchOptions = {}): Bench {
  const clock = createVirtualClock();
  const { profile, basePath } = options;
  const sandbox = createSandbox({ clock, ...(profile && { profile }), ...(basePath && { basePath }) });
  const seeded = seedOrganisation(sandbox, options);
  const files = options.files ?? {
    'docs/ordering.md': '# Ordering\n\nPut things into the basket and pay.\n',
  };
  const change = seeded.repository.openPullRequest({
    by: 'ada',
    title: 'Say basket',
    files,
    ...options.change,
  });
  const log: string[] = [];
  const naps: number[] = [];
  const client = createGitea({
    url: sandbox.url,
    token: seeded.token,
    fetch: sandbox.fetch,
    now: clock,
    sleep: async (milliseconds) => {
      naps.push(milliseconds);
      clock.advance(milliseconds);
    },
    log: (line) => log.push(line),
    ...options.settings,
  });
  const look = (policy: unknown = {}) =>
    readSnapshot(
      client,
      { owner: 'acme', name: 'shop', number: change.number },
      { loadPolicy: loadAs(policy) },
    );
  return { ...seeded, sandbox, clock, change, client, log, naps, look };
}

/** A policy whatever the file says. */
export function loadAs(policy: unknown): LoadPolicy {
  return (source) => ({ policy: policySchema.parse(policy), origin: source.where, hash: 'hash' });
}
