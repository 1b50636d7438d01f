import { type GiteaClient, malformed } from '../client.ts';
import { createLabel, deleteLabel, listRepositoryLabels } from '../endpoints/labels.ts';
import { inRepository, type Place } from '../endpoints/shapes.ts';
import { COMMENT, DISPATCH, WRITE_STATUSES } from '../rights/data.ts';
import type { Call } from '../transport/call.ts';
import { toRefusal } from '../transport/refusal.ts';
import { proveLabelRight } from '../writes/confirm-labels.ts';
import { toFinding } from './ask.ts';
import { type Finding, no, unknown, yes } from './check.ts';

/** A repository, and a pull request in it if there is one. */
export interface ProbeGround extends Place {
  readonly number: number | undefined;
}

/** Tells apart the labels of two doctors at work at once. */
export interface LabelProbe {
  readonly name: string;
}

/** Creates a label that nobody uses, reads it back, deletes it, and makes sure that it is gone. */
export async function probeLabelRight(
  client: GiteaClient,
  ground: ProbeGround,
  { name }: LabelProbe,
): Promise<Finding> {
  const { number } = ground;
  if (number !== undefined) await proveLabelRight(client, { ...ground, number });
  const find = async () => (await listRepositoryLabels(client, ground)).find((label) => label.name === name);
  const written = await attempt(() =>
    createLabel(client, ground, { name, color: '#808080', description: 'A trial of sop-gate doctor.' }),
  );
  if (written.failure?.answer === 'no') return written.failure;
  const standing = await attempt(find);
  const label = standing.value;
  if (label) await attempt(() => deleteLabel(client, ground, label));
  const left = label ? await attempt(find) : standing;
  if (left.value || left.failure) return toLeftOver(name, ground, left.failure);
  if (written.failure) return written.failure;
  if (!label) {
    return no(
      `the label ${name} was accepted and did not stand`,
      'Look what stands between the gate and the server and swallows what it writes.',
    );
  }
  const onPulls = number === undefined ? '; there is no pull request to try its labels' : '';
  return yes(`a label was created, read back and deleted${onPulls}`);
}

/** Without an answer it may be there, and whoever reads this should look. */
function toLeftOver(name: string, { owner, name: repository }: Place, failure?: Finding): Finding {
  const remedy = `Delete ${name} in the labels of ${owner}/${repository}, by hand.`;
  if (!failure) return no(`the trial label ${name} stands still: it could not be deleted`, remedy);
  return unknown(`whether the trial label ${name} stands still cannot be seen: ${failure.detail}`, remedy);
}

interface Attempt<T> {
  readonly value?: T;
  readonly failure?: Finding;
}

async function attempt<T>(step: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { value: await step() };
  } catch (error) {
    return { failure: toFinding(error) };
  }
}

/**
 * Asks for what the server refuses because of its form, which it looks at only once it has looked at the rights. So a
 * refusal of the form proves the right, and nothing is written.
 */
async function probeForm(client: GiteaClient, call: Call): Promise<Finding> {
  const answer = await client.send({ ...call, method: 'POST', repeatable: true });
  if (answer.status === 422) return yes('the server looked past the rights');
  if (answer.status < 300) {
    throw malformed(call, 'what makes no sense was accepted');
  }
  throw toRefusal(answer, call);
}

const NO_COMMIT = '0'.repeat(40);

/** Rows of statuses cannot be deleted, so none is written: the state is no text, and the commit is none. */
export function probeStatusRight(client: GiteaClient, place: Place): Promise<Finding> {
  return probeForm(client, {
    to: `write a status in ${place.owner}/${place.name}`,
    needs: WRITE_STATUSES,
    path: inRepository(place, 'statuses', NO_COMMIT),
    body: { state: 0 },
  });
}

/** A comment would reach people's mail, so none is written: its body is no text. */
export function probeCommentRight(
  client: GiteaClient,
  { number = 1, ...place }: ProbeGround,
): Promise<Finding> {
  return probeForm(client, {
    to: `comment in ${place.owner}/${place.name}`,
    needs: COMMENT,
    path: inRepository(place, 'issues', number, 'comments'),
    body: { body: 0 },
  });
}

/** Nothing is started: there is no ref to start on. */
export function probeDispatchRight(client: GiteaClient, place: Place, workflow: string): Promise<Finding> {
  return probeForm(client, {
    to: `start ${workflow} in ${place.owner}/${place.name}`,
    needs: DISPATCH,
    path: inRepository(place, 'actions', 'workflows', workflow, 'dispatches'),
    body: { ref: '', inputs: {} },
  });
}
