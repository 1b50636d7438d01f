import { GiteaError } from '../../gitea/gitea-error.ts';
import { findPullsByHead, type GiteaClient, ring } from '../../gitea/index.ts';
import { renderTarget, type Target } from './read-delivery.ts';
import type { RelaySettings } from './relay-settings.ts';

export interface Bell extends Pick<RelaySettings, 'gate' | 'workflow' | 'branch'> {
  readonly client: GiteaClient;
  readonly log: (line: string) => void;
}

/** Waits between one ring and the next, in milliseconds, while the server cannot answer. */
const WAITS = [1000, 5000, 20_000];

/** Rings the gate for a target, several times if need be, and tells what came of it. Never throws a refusal. */
export async function ringGate(target: Target, bell: Bell): Promise<void> {
  try {
    for (const number of await findNumbers(target, bell)) await ringOnce(target, number, bell);
  } catch (error) {
    if (!(error instanceof GiteaError)) throw error;
    bell.log(`${renderTarget(target)} is left to the sweep: ${error.message}`);
  }
}

/** A status and a finished run name a head alone; whose it is, only a token that may read there can tell. */
async function findNumbers(target: Target, { client, log }: Bell): Promise<readonly number[]> {
  if (target.kind === 'pull') return [target.number];
  const pulls = await insistently(client, () => findPullsByHead(client, target, target.sha));
  if (pulls.length === 0) log(`${renderTarget(target)} is the head of no open pull request`);
  return pulls.map(({ number }) => number);
}

async function ringOnce({ owner, name }: Target, number: number, bell: Bell): Promise<void> {
  const { client, gate, workflow, branch, log } = bell;
  const inputs = { repo: `${owner}/${name}`, pr: String(number) };
  const run = await insistently(client, () => ring(client, { ...gate, workflow, branch, inputs }));
  log(
    `rang ${gate.owner}/${gate.name} for ${owner}/${name}#${number}${run === undefined ? '' : `, run ${run}`}`,
  );
}

/** Tries again what a later moment may mend. A refusal stays one. */
async function insistently<T>(client: GiteaClient, attempt: () => Promise<T>): Promise<T> {
  for (const wait of WAITS) {
    try {
      return await attempt();
    } catch (error) {
      const mayPass =
        error instanceof GiteaError && ['unavailable', 'malformed', 'unconfirmed'].includes(error.kind);
      if (!mayPass) throw error;
      await client.sleep(wait);
    }
  }
  return attempt();
}
