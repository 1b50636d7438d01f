import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../../config/config-error.ts';
import type { SeededRepository, SeededWorld } from '../../sandbox/index.ts';
import type { Choices } from '../init/choices.ts';
import { readChoices } from '../init/init.ts';

/** What the sandbox then is: a server with a set-up on it, as its owner left it after init had spoken. */
export interface Rehearsal {
  /** As the jobs of this set-up have it. */
  readonly token: string;
  /** Files on the sandbox. */
  readonly count: number;
}

const WRITTEN = ['.gitea', 'vendor/sop-gate', 'floor.yml', 'action.yml'];
const CI = 'CI / test (pull_request)';

/**
 * Commits what `init` wrote into a folder to the repositories of the sandbox, and sets the protection that init printed.
 * @throws ConfigError when the folder holds no set-up, or one for other repositories.
 */
export async function pushSetUp(
  folder: string,
  { world, organisation, repository: shop, gate }: SeededWorld,
): Promise<Rehearsal> {
  const choices = await readFittingChoices(folder);
  const own = filesBelow(folder);
  if (choices.setup === 'in-repository') {
    shop.commit('main', own, { by: 'olga', message: 'Set up sop-gate' });
    protect(shop, choices);
    return { token: shop.jobToken(), count: Object.keys(own).length };
  }
  const governed = filesBelow(join(folder, 'governed'));
  organisation.addRepository('gate', { private: true, files: own }).addCollaborator(gate, 'write');
  shop.commit('main', governed, { by: 'olga', message: 'Set up sop-gate' });
  protect(shop, choices);
  const scopes = ['write:repository', 'write:issue', 'read:organization', 'read:user'];
  return {
    token: world.token(gate, { scopes }),
    count: Object.keys(own).length + Object.keys(governed).length,
  };
}

async function readFittingChoices(folder: string): Promise<Choices> {
  const choices = await readChoices(folder);
  if (!choices)
    throw new ConfigError(
      `${JSON.stringify(folder)} holds no set-up.`,
      'Write one first: sop-gate init --dir FOLDER.',
    );
  const { repositories, organisations, gateRepository = 'acme/gate' } = choices;
  const governs = repositories.includes('acme/shop') || organisations.includes('acme');
  if (governs && gateRepository === 'acme/gate' && choices.gateBranch === 'main' && choices.branch === 'main')
    return choices;
  throw new ConfigError(
    'This set-up is for repositories that the sandbox does not have: it has acme/shop and acme/gate, with the branch main.',
    'Rehearse with --repo acme/shop --gate-repository acme/gate, and write the one for your server into another folder.',
  );
}

/** As `init` prints it. */
function protect(shop: SeededRepository, { observe }: Choices): void {
  shop.protect('main', {
    requiredApprovals: 2,
    dismissStaleApprovals: true,
    blockOnRejectedReviews: true,
    blockAdminMergeOverride: true,
    statusCheckContexts: observe ? [CI] : [CI, 'sop-gate / gate'],
  });
}

/** What init writes, and nothing else that may lie there. */
function filesBelow(folder: string): Record<string, Uint8Array> {
  const found = WRITTEN.filter((name) => existsSync(join(folder, name))).flatMap((name) =>
    listFiles(folder, name),
  );
  return Object.fromEntries(found.map((path) => [path, readFileSync(join(folder, path))]));
}

function listFiles(folder: string, name: string): readonly string[] {
  if (statSync(join(folder, name)).isFile()) return [name];
  const below = readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' });
  return below.map((path) => `${name}/${path}`).filter((path) => statSync(join(folder, path)).isFile());
}
