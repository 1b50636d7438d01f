import type { LabelDefinition, Repository } from '../verdict/snapshot.ts';
import type { GiteaClient } from './client.ts';
import { listOrganisationLabels, listRepositoryLabels } from './endpoints/labels.ts';
import { readOwnerKind } from './endpoints/repository.ts';
import type { Place } from './endpoints/shapes.ts';
import { GiteaError } from './gitea-error.ts';

/**
 * The definitions of the tier labels, of the repository and of its organisation. If the organisation's labels are
 * closed to us they are passed over as long as the repository defines every name itself.
 */
export async function readTierLabels(
  client: GiteaClient,
  repository: Pick<Repository, 'owner' | 'name' | 'ownerKind'>,
  names: readonly string[],
): Promise<LabelDefinition[]> {
  const own = (await listRepositoryLabels(client, repository)).filter((label) => names.includes(label.name));
  if (repository.ownerKind === 'user') return own;
  try {
    const shared = await listOrganisationLabels(client, repository.owner);
    return [...own, ...shared.filter((label) => names.includes(label.name))];
  } catch (error) {
    if (!(error instanceof GiteaError && isDenied(error))) throw error;
    const missing = names.filter((name) => own.every((label) => label.name !== name));
    if (missing.length > 0) throw withOwnLabels(error, repository, missing);
    client.log(`${error.message}; the repository defines every tier label itself, so they are not needed`);
    return own;
  }
}

/** Whoever may not see the organisation, such as a job of a private one, can do without its labels. */
function withOwnLabels(error: GiteaError, { owner, name }: Place, missing: readonly string[]): GiteaError {
  const { kind, right, remedy } = error;
  return new GiteaError(error.message, {
    kind,
    ...(right !== undefined && { right }),
    remedy: `Create ${missing.join(', ')} among the labels of ${owner}/${name} (\`sop-gate init --labels\` does): then they are not needed. Or: ${remedy}`,
    cause: error,
  });
}

/** The names of which neither the repository nor its organisation has a label. */
export async function listMissingLabels(
  client: GiteaClient,
  place: Place,
  names: readonly string[],
): Promise<string[]> {
  const ownerKind = await readOwnerKind(client, place);
  const known = await readTierLabels(client, { ...place, ownerKind }, names);
  return names.filter((name) => known.every((label) => label.name !== name));
}

function isDenied({ kind }: GiteaError): boolean {
  return kind === 'forbidden' || kind === 'not-found';
}
