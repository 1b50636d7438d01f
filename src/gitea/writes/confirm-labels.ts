import type { Label } from '../../verdict/snapshot.ts';
import type { GiteaClient } from '../client.ts';
import {
  addLabel,
  createLabel,
  listLabels,
  listRepositoryLabels,
  type NewLabel,
  removeLabel,
} from '../endpoints/labels.ts';
import { inRepository, type Place, type PullPlace, renderPull } from '../endpoints/shapes.ts';
import { GiteaError } from '../gitea-error.ts';
import { WRITE_ISSUES } from '../rights/data.ts';
import type { Call } from '../transport/call.ts';
import { readMessage, toRefusal } from '../transport/refusal.ts';
import { unconfirmed, writeAndFind } from './write-and-find.ts';

/** @throws GiteaError `unconfirmed` when the label does not stand afterwards under its id and name. */
export async function confirmAddedLabel(client: GiteaClient, place: PullPlace, label: Label): Promise<void> {
  await addLabel(client, place, label);
  const standing = await listLabels(client, place);
  const found = standing.find((one) => one.id === label.id);
  if (found?.name === label.name) return;
  const what = found
    ? `is called ${quote(found)} by now`
    : `does not stand: there stand ${renderLabels(standing)}`;
  throw unconfirmed(
    `The label ${quote(label)} (id ${label.id}) was accepted on ${renderPull(place)} and ${what}`,
    'Look in the timeline who took it off or renamed it, and whether the label belongs to this repository or its organisation.',
  );
}

/** A label that is not there any more is what was wanted, whatever the server said. */
export async function confirmRemovedLabel(
  client: GiteaClient,
  place: PullPlace,
  label: Label,
): Promise<void> {
  const refusal = await removeLabel(client, place, label).catch(toGone);
  const standing = await listLabels(client, place);
  if (standing.every((one) => one.id !== label.id)) return;
  throw (
    refusal ??
    unconfirmed(
      `The label ${quote(label)} (id ${label.id}) was taken from ${renderPull(place)} and stands there still`,
      'Look in the timeline who put it back.',
    )
  );
}

function toGone(error: unknown): GiteaError {
  if (error instanceof GiteaError && (error.kind === 'not-found' || error.kind === 'refused')) return error;
  throw error;
}

/** Creates nothing where the repository has a label of that name already. */
export async function confirmCreatedLabel(
  client: GiteaClient,
  { repository }: { readonly repository: Place },
  label: NewLabel,
): Promise<void> {
  const find = async () =>
    (await listRepositoryLabels(client, repository)).find((one) => one.name === label.name);
  if (await find()) return;
  if (await writeAndFind({ send: () => createLabel(client, repository, label), find })) return;
  throw unconfirmed(
    `The label ${JSON.stringify(label.name)} was created in ${repository.owner}/${repository.name} and is not there`,
    'Create it by hand, in the labels of the repository.',
  );
}

/**
 * Proves that labels of this pull request can be written, without writing: ids and names mixed are refused as a bad request, but
 * only after the rights were checked. An empty list would do too, but the server tells its workflows of it.
 * @throws GiteaError that names the missing right.
 */
export async function proveLabelRight(client: GiteaClient, place: PullPlace): Promise<void> {
  const call: Call = {
    to: `write labels on ${renderPull(place)}`,
    needs: WRITE_ISSUES,
    method: 'POST',
    repeatable: true,
    path: inRepository(place, 'issues', place.number, 'labels'),
    body: { labels: [0, 'sop-gate'] },
  };
  const answer = await client.send(call);
  if (answer.status === 400 && readMessage(answer.text).includes('label')) return;
  if (answer.status >= 300) throw toRefusal(answer, call);
}

function renderLabels(labels: readonly Label[]): string {
  return labels.length === 0 ? 'none' : labels.map((label) => `${quote(label)} (id ${label.id})`).join(', ');
}

function quote({ name }: Label): string {
  return JSON.stringify(name);
}
