import type { GiteaClient } from '../client.ts';
import { dispatchWorkflow } from '../endpoints/actions.ts';
import { readRepository, readTip } from '../endpoints/repository.ts';
import type { Place } from '../endpoints/shapes.ts';
import { GiteaError } from '../gitea-error.ts';
import { findRunById, findRunByNonce, type WantedRun } from './find-run.ts';
import { findTrace } from './find-trace.ts';
import { poll } from './poll.ts';
import { type Firing, type Start, toRefused } from './start.ts';

/**
 * Starts the workflow on the default branch of its repository and proves that it started: by the returned run (1.26), by a
 * task whose run carries the nonce (1.25), or by what the job left behind (1.24).
 */
export async function startByDispatch(client: GiteaClient, firing: Firing): Promise<Start> {
  const sent = await send(client, firing).catch(toRefused);
  return 'is' in sent ? sent : prove(client, firing, sent);
}

/** One look, without starting anything. */
export async function findDispatched(client: GiteaClient, firing: Firing): Promise<string | undefined> {
  const run = await findRunByNonce(client, await toWantedRun(client, firing));
  return run ? run.proof : findTrace(client, firing);
}

/** A dispatch on its way. */
interface Sent {
  readonly wanted: WantedRun;
  /** Tip of the branch before the dispatch: what the run must run. */
  readonly tip: string;
  /** The run's id, where the server tells it. */
  readonly id: number | undefined;
}

async function send(client: GiteaClient, firing: Firing): Promise<Sent> {
  const wanted = await toWantedRun(client, firing);
  const tip = await readTip(client, wanted, wanted.branch);
  return { wanted, tip, id: await dispatchOnce(client, firing, wanted) };
}

async function toWantedRun(client: GiteaClient, { action, intendedAt }: Firing): Promise<WantedRun> {
  const place = toPlace(action.repository);
  const { defaultBranch } = await readRepository(client, place);
  return {
    ...place,
    workflow: action.workflow,
    branch: defaultBranch,
    nonce: action.nonce,
    notBefore: intendedAt,
  };
}

function toPlace(fullName: string): Place {
  const [owner = '', name = ''] = fullName.split('/');
  return { owner, name };
}

/** Never sent twice: when the answer got lost, the nonce tells whether it arrived. */
async function dispatchOnce(
  client: GiteaClient,
  firing: Firing,
  wanted: WantedRun,
): Promise<number | undefined> {
  try {
    return await dispatchWorkflow(client, { ...wanted, inputs: toInputs(firing) });
  } catch (error) {
    if (!(error instanceof GiteaError && (error.kind === 'unavailable' || error.kind === 'malformed')))
      throw error;
    client.log(`${error.message}; looking for the run by its nonce`);
    return undefined;
  }
}

function toInputs({ action, snapshot: { repository, pull } }: Firing): Record<string, string> {
  return {
    repo: `${repository.owner}/${repository.name}`,
    pr: String(pull.number),
    head_sha: pull.head.sha,
    gate: action.gate,
    nonce: action.nonce,
  };
}

async function prove(client: GiteaClient, firing: Firing, sent: Sent): Promise<Start> {
  const proof = await poll(client, () => look(client, firing, sent));
  if (proof) return { is: 'proven', proof };
  const { workflow, owner, name, nonce } = sent.wanted;
  return {
    is: 'unproven',
    why: `${workflow} was dispatched in ${owner}/${name} and nothing carries the nonce ${nonce}`,
    remedy: `Check that a runner serves ${owner}/${name}, and that ${workflow} declares the input nonce, shows it in run-name and announces it.`,
  };
}

async function look(
  client: GiteaClient,
  firing: Firing,
  { wanted, tip, id }: Sent,
): Promise<string | undefined> {
  const run = id === undefined ? await findRunByNonce(client, wanted) : await findRunById(client, wanted, id);
  if (run && (run.headSha === tip || run.headSha === (await readTip(client, wanted, wanted.branch))))
    return run.proof;
  return findTrace(client, firing);
}
