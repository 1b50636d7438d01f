import { membershipQuestions } from '../verdict/membership-questions.ts';
import type { PolicyInForce, PullRequest, Repository, Sibling, Snapshot } from '../verdict/snapshot.ts';
import type { GiteaClient } from './client.ts';
import { listComments } from './endpoints/comments.ts';
import { listLabels } from './endpoints/labels.ts';
import { listOpenPulls, readPull } from './endpoints/pulls.ts';
import { readBranch, readOwnerKind, readRepository } from './endpoints/repository.ts';
import { listReviews } from './endpoints/reviews.ts';
import { readSelf, readServer } from './endpoints/server.ts';
import { type PullPlace, renderPull } from './endpoints/shapes.ts';
import { listStatuses } from './endpoints/statuses.ts';
import { listTimeline } from './endpoints/timeline.ts';
import { GiteaError } from './gitea-error.ts';
import { markRivals } from './mark-rivals.ts';
import { readMemberships } from './memberships.ts';
import { type PolicySource, readPolicyText, readTextAt, renderPolicyPlace } from './policy-source.ts';
import { readTierLabels } from './tier-labels.ts';

/** Makes the policy in force from the file's text, or from its absence. Throws what it wants for a bad file. */
export type LoadPolicy = (source: PolicySource) => PolicyInForce | Promise<PolicyInForce>;

/** What reading needs besides the server. */
export interface Looking {
  readonly loadPolicy: LoadPolicy;
  /** Told the head of each look before anything else of it is read, also of one that then fails. */
  readonly onHead?: (sha: string) => void;
}

const MOST_LOOKS = 3;

/**
 * Reads everything that decides about one pull request, afresh. The pull request is read first and last; when it moved
 * in between, everything is read again.
 * @throws GiteaError for any fact that cannot be read, and `moved` when the pull request does not hold still.
 */
export async function readSnapshot(
  client: GiteaClient,
  pointer: PullPlace,
  { loadPolicy, onHead }: Looking,
): Promise<Snapshot> {
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const pull = await readPull(client, pointer);
    onHead?.(pull.head.sha);
    const snapshot = await readFacts(client, { pointer, pull, loadPolicy });
    if (toPosition(await readPull(client, pointer)) === toPosition(pull)) return snapshot;
    client.log(`${renderPull(pointer)} moved while it was read; reading it again`);
  }
  throw new GiteaError(`${renderPull(pointer)} moved each of the ${MOST_LOOKS} times it was read`, {
    kind: 'moved',
    remedy: 'Run the gate again once pushes to it and to its base branch come to rest.',
  });
}

/** What every fact is bound to. */
function toPosition({ head, base, mergeBase, state, draft }: PullRequest): string {
  return JSON.stringify([head.sha, base.ref, base.sha, mergeBase, state, draft]);
}

interface Reading {
  readonly pointer: PullPlace;
  readonly pull: PullRequest;
  readonly loadPolicy: LoadPolicy;
}

async function readFacts(client: GiteaClient, { pointer, pull, loadPolicy }: Reading): Promise<Snapshot> {
  const [ground, history, siblings] = await Promise.all([
    readGround(client, { pointer, pull, loadPolicy }),
    readHistory(client, pointer, pull),
    readSiblings(client, pointer, pull),
  ]);
  const { repository, policy, self } = ground;
  const questions = membershipQuestions(policy.policy, { ...history, pull });
  const [memberships, definitions] = await Promise.all([
    readMemberships(client, questions, { policy: policy.policy, repository, self }),
    readTierLabels(client, repository, Object.values(policy.policy.labels)),
  ]);
  return { ...ground, ...history, pull, siblings, memberships, definitions };
}

/** What does not belong to the pull request: server, us, repository, branch, policy. */
async function readGround(client: GiteaClient, { pointer, pull, loadPolicy }: Reading) {
  const spot = { ...pointer, commit: pull.base.sha };
  const [server, self, repository, branch, text] = await Promise.all([
    readServer(client),
    readSelf(client),
    readWholeRepository(client, pointer),
    readBranch(client, pointer, pull.base.ref),
    readPolicyText(client, spot),
  ]);
  return {
    server,
    self,
    repository,
    branch,
    policy: await loadPolicy({
      text,
      where: renderPolicyPlace(pull.base),
      readFile: (path) => readTextAt(client, spot, path),
    }),
  };
}

async function readWholeRepository(client: GiteaClient, pointer: PullPlace): Promise<Repository> {
  const [repository, ownerKind] = await Promise.all([
    readRepository(client, pointer),
    readOwnerKind(client, pointer),
  ]);
  return { ...repository, ownerKind };
}

async function readHistory(client: GiteaClient, pointer: PullPlace, pull: PullRequest) {
  const rows = listReviews(client, pointer);
  const [reviews, statuses, timeline, labels, comments] = await Promise.all([
    rows,
    readStatuses(client, { ...pointer, sha: pull.head.sha }),
    rows.then((all) =>
      listTimeline(
        client,
        pointer,
        all.reduce((sum, row) => sum + row.lineComments, 0),
      ),
    ),
    listLabels(client, pointer),
    listComments(client, pointer),
  ]);
  return { reviews: reviews.map((row) => row.review), statuses, timeline, labels, comments };
}

async function readStatuses(client: GiteaClient, place: PullPlace & { readonly sha: string }) {
  return markRivals(client, place, await listStatuses(client, place, place.sha));
}

async function readSiblings(client: GiteaClient, pointer: PullPlace, pull: PullRequest): Promise<Sibling[]> {
  const open = await listOpenPulls(client, pointer);
  return open
    .filter((other) => other.headSha === pull.head.sha && other.number !== pull.number)
    .map(({ number, baseRef }) => ({ number, baseRef }));
}
