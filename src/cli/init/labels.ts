import { policySchema } from '../../config/schema.ts';
import {
  confirmCreatedLabel,
  createGitea,
  type GiteaClient,
  listMissingLabels,
  listRepositories,
} from '../../gitea/index.ts';
import type { Tier } from '../../patch/assessment.ts';
import { tierAppearance } from '../../verdict/label.ts';
import { parseConnection } from '../connect.ts';
import { toRepository } from '../event.ts';
import type { Io } from '../io.ts';
import type { Choices } from './choices.ts';
import type { InitOptions } from './init-options.ts';

/** A tier label that a governed repository has not, and its organisation neither. */
export interface MissingLabel {
  readonly owner: string;
  readonly name: string;
  readonly label: string;
}

/** The server, and what is governed there. */
interface Means {
  readonly client: GiteaClient;
  readonly choices: Choices;
}

/** Both presets call the tiers so. */
const { labels: names } = policySchema.parse({});

export function openLabels(choices: Choices, options: InitOptions, io: Io): Means {
  return { client: createGitea({ ...parseConnection(options, io.env), ...io }), choices };
}

/** @throws GiteaError naming the right that is missing. */
export async function findMissing({ client, choices }: Means): Promise<readonly MissingLabel[]> {
  const listed = await Promise.all(choices.organisations.map((name) => listRepositories(client, name)));
  const places = [
    ...choices.repositories.map(toRepository),
    ...listed.flat().filter(({ archived }) => !archived),
  ];
  const missing = await Promise.all(
    places.map(async ({ owner, name }) => {
      const labels = await listMissingLabels(client, { owner, name }, Object.values(names));
      return labels.map((label) => ({ owner, name, label }));
    }),
  );
  return missing.flat();
}

/** Creates each and reads it back. */
export async function createMissing({ client, choices }: Means): Promise<readonly MissingLabel[]> {
  const missing = await findMissing({ client, choices });
  for (const { owner, name, label } of missing)
    await confirmCreatedLabel(client, { repository: { owner, name } }, { name: label, ...toLook(label) });
  return missing;
}

function toLook(label: string) {
  const [tier] = Object.entries(names).find(([, name]) => name === label) ?? [];
  return tierAppearance[tier as Tier];
}
