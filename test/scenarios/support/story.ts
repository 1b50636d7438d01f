import { runCommandLine } from '../../../src/cli/main.ts';
import type { Executor } from '../../../src/pipeline/execute.ts';
import { inProcess } from '../../../src/pipeline/in-process.ts';
import {
  createSandbox,
  createVirtualClock,
  listen,
  type PresetOptions,
  type PullRequestOptions,
  type Sandbox,
  type SandboxOptions,
  type SeededPullRequest,
  type SeededWorld,
  seedOrganisation,
} from '../../../src/sandbox/index.ts';

/** The context that branch protection requires. */
export const GATE = 'sop-gate / gate';
export const CI = 'CI / test (pull_request)';

export interface StoryOptions extends PresetOptions, Pick<SandboxOptions, 'profile' | 'basePath'> {
  /** Where analyzers run; in this thread unless told otherwise. */
  readonly execute?: Executor;
}

/** What one run of the command line said. */
export interface Run {
  readonly exitCode: number;
  /** Standard output and log together, in order. */
  readonly text: string;
}

/** A world with a gate in it. */
export interface Story extends SeededWorld {
  readonly sandbox: Sandbox;
  readonly clock: ReturnType<typeof createVirtualClock>;
  /** A pull request of ada's that two people approved and whose CI is green. */
  readonly aReadyPull: (options?: Partial<PullRequestOptions>) => SeededPullRequest;
  /** Runs `sop-gate run` on the pull request. */
  readonly runGate: (pull: SeededPullRequest, ...flags: string[]) => Promise<Run>;
  /** Runs any command line. */
  readonly call: (args: readonly string[], env?: Record<string, string>) => Promise<Run>;
  readonly end: () => Promise<void>;
}

/** Harmless: documentation only. */
export const docsOnly = { 'docs/ordering.md': '# Ordering\n\nPut things into the cart, then pay.\n' };
/** Neither cleared nor risky. */
export const plainCode = { 'src/cart.ts': 'export const empty = () => [];\n' };
export const cryptoImport = {
  'src/receipt.ts': "import { createHash } from 'node:crypto';\nexport const sum = createHash;\n",
};

/**
 * Seeds the small company and hands its gate the sandbox over real HTTP on loopback, in virtual time; with
 * `SOP_GATE_TRANSPORT=memory` without sockets, which is faster while you work on a scenario.
 */
export async function aStory({ execute = inProcess, ...options }: StoryOptions = {}): Promise<Story> {
  const clock = createVirtualClock();
  const sandbox = createSandbox({ ...options, clock });
  const seeded = seedOrganisation(sandbox, options);
  const overHttp = process.env.SOP_GATE_TRANSPORT !== 'memory';
  const server = overHttp ? await listen(sandbox) : undefined;
  const call: Story['call'] = (args, env = {}) =>
    callGate(args, { sandbox, clock, overHttp, execute, env: { SOP_GATE_TOKEN: seeded.token, ...env } });
  return {
    ...seeded,
    sandbox,
    clock,
    aReadyPull: (more = {}) =>
      makeReady(seeded.repository.openPullRequest({ by: 'ada', files: plainCode, ...more })),
    runGate: (pull, ...flags) =>
      call(['run', '--repo', pull.repository, '--pr', String(pull.number), ...flags]),
    call,
    end: async () => server?.close(),
  };
}

/** Two genuine approvals by engineers, and green CI, on the present head. */
export function makeReady(pull: SeededPullRequest): SeededPullRequest {
  pull.approvedBy('ben');
  pull.approvedBy('cleo');
  pull.hasStatus(CI, 'success');
  return pull;
}

/** Everybody a medium change needs, on the present head. */
export function approvedByAll(pull: SeededPullRequest): SeededPullRequest {
  for (const person of ['mia', 'quinn', 'sam']) pull.approvedBy(person);
  return pull;
}

interface Surroundings extends Pick<Story, 'sandbox' | 'clock'> {
  readonly execute: Executor;
  readonly overHttp: boolean;
  readonly env: Readonly<Record<string, string>>;
}

async function callGate(
  args: readonly string[],
  { sandbox, clock, overHttp, execute, env }: Surroundings,
): Promise<Run> {
  const lines: string[] = [];
  const say = (text: string) => void lines.push(text);
  const exitCode = await runCommandLine(args, {
    env: { SOP_GATE_URL: sandbox.url, ...env },
    fetch: overHttp ? fetch : sandbox.fetch,
    now: clock,
    sleep: async (milliseconds) => {
      clock.advance(milliseconds);
      sandbox.tick();
    },
    readFile: (path) => readSeededFile(path),
    print: say,
    log: say,
    execute,
  });
  return { exitCode, text: lines.join('\n') };
}

async function readSeededFile(path: string): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  return readFile(path, 'utf8');
}
