import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../../../src/cli/main.ts';
import { recordIo } from '../../../src/cli/recorded-io-builder.ts';
import {
  createSandbox,
  listen,
  type Sandbox,
  type SeededPullRequest,
  type SeededRepository,
  type SeededWorld,
  seedOrganisation,
} from '../../../src/sandbox/index.ts';
import { makeReady, plainCode } from './story.ts';
import { type JobResult, runWorkflow, type Trigger } from './workflow-runner.ts';

/** Answers everything for a gate repository. */
export const gateFlags = [
  ['--setup', 'gate-repository'],
  ['--repo', 'acme/shop'],
  ['--gate-repository', 'acme/gate'],
  ['--preset', 'sop'],
].flat();

/** Answers everything for the set-up in the repository. */
export const insideFlags = [
  ['--setup', 'in-repository'],
  ['--repo', 'acme/shop'],
  ['--preset', 'sop'],
  ['--role', 'engineers=ada,ben,cleo'],
  ['--role', 'managers=mia,milo'],
  ['--role', 'ceo=carol'],
  ['--role', 'qa=quinn'],
  ['--role', 'security=sam'],
].flat();

/** A server, an empty folder, and what a newcomer does with them. */
export interface SetUpBench extends SeededWorld {
  readonly sandbox: Sandbox;
  /** `acme/shop`, to be governed. */
  readonly shop: SeededRepository;
  /** Calls init in the folder, with a token that may create labels. */
  readonly init: (...args: readonly string[]) => Promise<{ exitCode: number; text: string }>;
  /** Calls any other command with the gate's token. */
  readonly call: (...args: readonly string[]) => Promise<{ exitCode: number; text: string }>;
  /** Pushes what init wrote into a new gate repository and into the governed one. */
  readonly pushGate: () => SeededRepository;
  /** Pushes what init wrote into the governed repository itself. */
  readonly pushInside: () => void;
  /** Runs a workflow file of a repository, as its runner would. */
  readonly run: (
    repository: SeededRepository,
    file: string,
    trigger: Omit<Trigger, 'url'>,
  ) => Promise<JobResult>;
  /** Merges as mia would, under the rules of the branch; what the server answers. */
  readonly merge: (pull: SeededPullRequest) => Promise<number>;
  readonly end: () => Promise<void>;
}

export async function buildSetUpBench(): Promise<SetUpBench> {
  const folder = mkdtempSync(join(tmpdir(), 'sop-gate-setup-'));
  const sandbox = createSandbox();
  const seeded = seedOrganisation(sandbox, { requiresGate: true });
  const { organisation, repository: shop, token } = seeded;
  const server = await listen(sandbox);
  return {
    ...seeded,
    sandbox,
    shop,
    init: (...args) => call(['init', '--dir', folder, ...args], { url: server.url, token }),
    call: (...args) => call(args, { url: server.url, token }),
    pushGate: () => {
      const all = Object.entries(filesBelow(folder));
      const own = all.filter(([path]) => !path.startsWith('governed/'));
      const gate = organisation.addRepository('gate', { private: true, files: Object.fromEntries(own) });
      gate.addCollaborator('sop-gate', 'write');
      shop.commit('main', filesBelow(join(folder, 'governed')), { by: 'olga' });
      return gate;
    },
    pushInside: () => void shop.commit('main', filesBelow(folder), { by: 'olga' }),
    run: (repository, file, trigger) => runWorkflow(repository, file, { ...trigger, url: server.url }),
    merge: (pull) => mergeAs(seeded.world.token('mia', { scopes: ['write:repository'] }), server.url, pull),
    end: async () => {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function call(args: readonly string[], { url, token }: { url: string; token: string }) {
  const env = { SOP_GATE_URL: url, SOP_GATE_TOKEN: token };
  const { io, printed, logged } = recordIo({}, { env, fetch });
  const exitCode = await runCommandLine(args, io);
  return { exitCode, text: [...printed, ...logged].join('\n') };
}

/** The files below a folder, as a commit takes them. */
function filesBelow(path: string): Record<string, Uint8Array> {
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(path, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(path, name))]));
}

async function mergeAs(token: string, url: string, pull: SeededPullRequest): Promise<number> {
  const response = await fetch(`${url}/api/v1/repos/${pull.repository}/pulls/${pull.number}/merge`, {
    method: 'POST',
    body: '{"Do":"merge"}',
    headers: { authorization: `token ${token}`, 'content-type': 'application/json' },
  });
  return response.status;
}

/** The payload of a review's event. */
export function aboutReview(pull: SeededPullRequest) {
  return {
    action: 'reviewed',
    number: pull.number,
    pull_request: { number: pull.number },
    repository: { full_name: pull.repository },
  };
}

/** A pull request of plain code with two approvals and green CI. */
export function aReadyPull({ shop }: Pick<SetUpBench, 'shop'>): SeededPullRequest {
  return makeReady(shop.openPullRequest({ by: 'ada', files: plainCode }));
}

/** What the tier medium asks for, beside the two that made it ready. */
export function approveAll(pull: SeededPullRequest): void {
  for (const login of ['mia', 'quinn', 'sam']) pull.approvedBy(login);
}
