import { z } from 'zod';
import type { Label, LabelDefinition } from '../../verdict/snapshot.ts';
import { fetchAnswer, fetchJson, type GiteaClient } from '../client.ts';
import { fetchAll } from '../fetch-all.ts';
import { READ_ISSUES, READ_ORGANISATION, WRITE_ISSUES } from '../rights/data.ts';
import type { Call } from '../transport/call.ts';
import { inRepository, type Place, type PullPlace, renderPull } from './shapes.ts';

function labelSchema() {
  return z.object({ id: z.int(), name: z.string() }).transform(({ id, name }): Label => ({ id, name }));
}

/** Labels on the pull request; this list has no pages. */
export function listLabels(client: GiteaClient, place: PullPlace): Promise<Label[]> {
  const call = {
    to: `read the labels of ${renderPull(place)}`,
    needs: READ_ISSUES,
    path: inRepository(place, 'issues', place.number, 'labels'),
  };
  return fetchJson(client, call, z.array(labelSchema()));
}

function definitionSchema() {
  return z.object({ id: z.int(), name: z.string(), exclusive: z.boolean() });
}

export function listRepositoryLabels(client: GiteaClient, place: Place): Promise<LabelDefinition[]> {
  const call: Call = {
    to: `read the labels of ${place.owner}/${place.name}`,
    needs: READ_ISSUES,
    path: inRepository(place, 'labels'),
    common: true,
  };
  return fetchAll(client, {
    call,
    item: definitionSchema().transform(({ id, name, exclusive }) => ({
      id,
      name,
      exclusive,
      owner: 'repository' as const,
    })),
    id: (row) => row.id,
    counts: 'rows',
  });
}

export function listOrganisationLabels(
  client: GiteaClient,
  organisation: string,
): Promise<LabelDefinition[]> {
  const call: Call = {
    to: `read the labels of the organisation ${organisation}`,
    needs: READ_ORGANISATION,
    path: ['orgs', organisation, 'labels'],
    common: true,
  };
  return fetchAll(client, {
    call,
    item: definitionSchema().transform(({ id, name, exclusive }) => ({
      id,
      name,
      exclusive,
      owner: 'organization' as const,
    })),
    id: (row) => row.id,
    counts: 'rows',
  });
}

export interface NewLabel {
  readonly name: string;
  readonly color: string;
  readonly description: string;
}

export async function createLabel(
  client: GiteaClient,
  place: Place,
  { name, color, description }: NewLabel,
): Promise<void> {
  await fetchAnswer(client, {
    to: `create the label ${JSON.stringify(name)} in ${place.owner}/${place.name}`,
    needs: { ...WRITE_ISSUES, role: 'write access to issues or pull requests' },
    method: 'POST',
    path: inRepository(place, 'labels'),
    body: { name, color, description },
  });
}

/** Adding a label that stands changes nothing, so this may be sent twice. */
export async function addLabel(client: GiteaClient, place: PullPlace, { id, name }: Label): Promise<void> {
  await fetchAnswer(client, {
    to: `put the label ${JSON.stringify(name)} on ${renderPull(place)}`,
    needs: WRITE_ISSUES,
    method: 'POST',
    repeatable: true,
    path: inRepository(place, 'issues', place.number, 'labels'),
    body: { labels: [id] },
  });
}

export async function removeLabel(client: GiteaClient, place: PullPlace, { id, name }: Label): Promise<void> {
  await fetchAnswer(client, {
    to: `take the label ${JSON.stringify(name)} from ${renderPull(place)}`,
    needs: WRITE_ISSUES,
    method: 'DELETE',
    path: inRepository(place, 'issues', place.number, 'labels', id),
  });
}

/** Deletes the label itself, from the repository and from whatever carries it. */
export async function deleteLabel(client: GiteaClient, place: Place, { id, name }: Label): Promise<void> {
  await fetchAnswer(client, {
    to: `delete the label ${JSON.stringify(name)} in ${place.owner}/${place.name}`,
    needs: { ...WRITE_ISSUES, role: 'write access to issues or pull requests' },
    method: 'DELETE',
    path: inRepository(place, 'labels', id),
  });
}
