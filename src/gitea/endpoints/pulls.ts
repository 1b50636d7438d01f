import { z } from 'zod';
import type { PullRequest } from '../../verdict/snapshot.ts';
import { fetchAnswer, fetchJson, type GiteaClient } from '../client.ts';
import { fetchAll } from '../fetch-all.ts';
import { MERGE, READ_PULLS } from '../rights/data.ts';
import {
  inRepository,
  type Place,
  type PullPlace,
  renderPull,
  shaSchema,
  timeSchema,
  userSchema,
} from './shapes.ts';

function repositoryIdSchema() {
  return z.object({ id: z.int() });
}

/** An answer about another pull request is no answer. */
function pullSchema(number: number) {
  return z
    .object({
      number: z.literal(number),
      state: z.enum(['open', 'closed']),
      merged: z.boolean(),
      draft: z.boolean(),
      title: z.string(),
      user: userSchema(),
      base: z.object({ ref: z.string().min(1), sha: shaSchema(), repo: repositoryIdSchema() }),
      head: z.object({
        label: z.string(),
        ref: z.string(),
        sha: shaSchema(),
        repo: repositoryIdSchema().nullable(),
      }),
      merge_base: shaSchema(),
      created_at: timeSchema(),
    })
    .transform(
      ({ user: author, base, head, merge_base: mergeBase, created_at: createdAt, ...same }): PullRequest => ({
        ...same,
        author,
        base: { ref: base.ref, sha: base.sha },
        head: { ref: head.ref, sha: head.sha, fork: head.repo?.id !== base.repo.id || head.label === '' },
        mergeBase,
        createdAt,
      }),
    );
}

export function readPull(client: GiteaClient, place: PullPlace): Promise<PullRequest> {
  const call = {
    to: `read the pull request ${renderPull(place)}`,
    needs: READ_PULLS,
    path: inRepository(place, 'pulls', place.number),
  };
  return fetchJson(client, call, pullSchema(place.number));
}

function openPullSchema() {
  return z
    .object({
      number: z.int().positive(),
      base: z.object({ ref: z.string() }),
      head: z.object({ sha: z.string() }),
    })
    .transform(({ number, base, head }) => ({ number, baseRef: base.ref, headSha: head.sha }));
}

export type OpenPull = z.output<ReturnType<typeof openPullSchema>>;

/** Every open pull request of the repository, drafts too, oldest first so that new ones come in at the end. */
export function listOpenPulls(client: GiteaClient, place: Place): Promise<OpenPull[]> {
  return fetchAll(client, {
    call: {
      to: `list the open pull requests of ${place.owner}/${place.name}`,
      needs: READ_PULLS,
      path: inRepository(place, 'pulls'),
      query: { state: 'open', sort: 'oldest' },
      common: true,
    },
    item: openPullSchema(),
    id: (row) => row.number,
    counts: 'rows',
  });
}

const RECENT = 10;

/** The pull requests that changed last, open or not; a handful is enough to see what CI reports. */
export function listRecentPulls(client: GiteaClient, place: Place): Promise<OpenPull[]> {
  const call = {
    to: `list the recent pull requests of ${place.owner}/${place.name}`,
    needs: READ_PULLS,
    path: inRepository(place, 'pulls'),
    query: { state: 'all', sort: 'recentupdate', page: 1, limit: RECENT },
  };
  return fetchJson(client, call, z.array(openPullSchema()));
}

/** Open pull requests with this commit as their head. */
export async function findPullsByHead(
  client: GiteaClient,
  place: Place,
  headSha: string,
): Promise<OpenPull[]> {
  const pulls = await listOpenPulls(client, place);
  return pulls.filter((row) => row.headSha === headSha);
}

export interface Merge {
  /** The server refuses when the pull request has another head by then. */
  readonly head: string;
  /** `merge`, `rebase`, `rebase-merge`, `squash` or `fast-forward-only`. */
  readonly style: string;
}

/** Merges at once, and only this head: a merge that is scheduled would take whatever head there is by then. */
export async function mergeHead(
  client: GiteaClient,
  place: PullPlace,
  { head, style }: Merge,
): Promise<void> {
  await fetchAnswer(client, {
    to: `merge ${renderPull(place)} at ${head}`,
    needs: MERGE,
    method: 'POST',
    path: inRepository(place, 'pulls', place.number, 'merge'),
    body: { Do: style, head_commit_id: head },
  });
}
