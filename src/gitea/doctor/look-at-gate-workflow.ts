import type { GiteaClient } from '../client.ts';
import { listDisabledWorkflows } from '../endpoints/actions.ts';
import { readRepository, readTip } from '../endpoints/repository.ts';
import { readTextAt } from '../policy-source.ts';
import { type Finding, no, unknown, yes } from './check.ts';
import type { Facts } from './facts.ts';
import { hasDispatch } from './judge-workflows.ts';
import { readGround } from './look-at-workflows.ts';

const FILE = 'sop-gate.yml';

/** What `init` writes runs the gate. Where it was switched off nobody looks, and every pull request waits for ever. */
export async function lookAtGateWorkflow(client: GiteaClient, facts: Facts): Promise<Finding> {
  const { server, place } = await readGround(facts);
  const repository = `${place.owner}/${place.name}`;
  const { defaultBranch } = await readRepository(client, place);
  const commit = await readTip(client, place, defaultBranch);
  const text = await readTextAt(client, { ...place, commit }, `.gitea/workflows/${FILE}`);
  if (text === undefined) {
    return {
      ...unknown(
        `there is no ${FILE} on the default branch of ${repository}`,
        'See that something else runs the gate, such as a sweep by cron.',
      ),
      bearable: true,
    };
  }
  const canTell = server.flavour === 'gitea' && hasDispatch(server);
  const disabled = canTell ? await listDisabledWorkflows(client, place) : [];
  if (!disabled.includes(FILE)) return yes(`${FILE} in ${repository}`);
  return no(
    `${FILE} is switched off in ${repository}, so nobody looks at pull requests`,
    `Enable ${FILE} in Actions.`,
  );
}
