import { addEntry, listEntries } from '../world/activity.ts';
import { attachLabels, detachLabels, labelsOf } from '../world/labels.ts';
import { userOf } from '../world/people.ts';
import { listReviews, repositoryOf } from '../world/pull-requests.ts';
import { merge, retarget, setOpen } from '../world/pulls.ts';
import type { PullRequest, Review, Status, TimelineEntry } from '../world/records.ts';
import { fullNameOf } from '../world/repositories.ts';
import { requestReview } from '../world/review-requests.ts';
import { dismissReview, insertReview, submitReview } from '../world/reviews.ts';
import type { State } from '../world/state.ts';
import { addStatus, listLatestStatuses, listStatuses } from '../world/statuses.ts';
import type { Files } from './files.ts';
import { labelsNamed, teamNamed, userNamed } from './lookups.ts';
import { type PushOptions, pushAs, rewriteAs } from './pushes.ts';
import { SeedingError } from './seeding-error.ts';
import { toText } from './text.ts';

export interface StatusOptions {
  /** Who posts it; left out: Actions, and the status has no creator. */
  readonly by?: string;
  readonly description?: string;
  readonly targetUrl?: string;
  /** Workflow file that posts it: two files may post one context and then both rows are the latest. */
  readonly workflow?: string;
  /** Commit id; default the head. */
  readonly sha?: string;
}

export interface ReviewOptions {
  readonly body?: string;
  /** The commit the person looked at; default the head. */
  readonly commit?: string;
}

/** A pull request that scenarios talk about. Verbs in the past tense are things people did. */
export class SeededPullRequest {
  readonly #state: State;
  readonly id: number;

  constructor(state: State, id: number) {
    this.#state = state;
    this.id = id;
  }

  /** The raw record, for what this class has no word for. */
  get record(): PullRequest {
    const record = this.#state.pullRequests.get(this.id);
    if (!record) throw new SeedingError(`pull request ${this.id} is gone`);
    return record;
  }

  get number(): number {
    return this.record.number;
  }

  get head(): string {
    return this.record.headSha;
  }

  get mergeBase(): string {
    return this.record.mergeBase;
  }

  get repository(): string {
    return fullNameOf(this.#state, repositoryOf(this.#state, this.record));
  }

  /** Names of the attached labels. */
  get labels(): string[] {
    return labelsOf(this.#state, this.record).map((label) => label.name);
  }

  get reviews(): Review[] {
    return listReviews(this.#state, this.record);
  }

  /** Comments, oldest first. */
  get comments(): { author: string; body: string }[] {
    const entries = this.timeline.filter((entry) => entry.type === 'comment');
    return entries.map((entry) => ({ author: userOf(this.#state, entry.userId).login, body: entry.body }));
  }

  get timeline(): TimelineEntry[] {
    return listEntries(this.#state, this.id);
  }

  /** Who is asked for a review and has not given one: logins, and `team/` plus the name for teams. */
  get requestedReviewers(): string[] {
    const requests = this.reviews.filter((review) => review.state === 'REQUEST_REVIEW');
    return requests.map(({ reviewerId, teamId }) =>
      reviewerId === null
        ? `team/${this.#state.teams.get(teamId ?? 0)?.name}`
        : userOf(this.#state, reviewerId).login,
    );
  }

  /** All status rows of a commit (default: the head), oldest first. */
  statuses(sha = this.head): Status[] {
    return listStatuses(this.#state, repositoryOf(this.#state, this.record), sha);
  }

  /** The newest row of a context on the head, if there is one. */
  status(context: string): Status | undefined {
    const latest = listLatestStatuses(this.#state, repositoryOf(this.#state, this.record), this.head);
    return latest.find((status) => status.context === context);
  }

  approvedBy(login: string, options: ReviewOptions = {}): Review {
    return this.#review(login, 'APPROVED', options);
  }

  rejectedBy(login: string, options: ReviewOptions = {}): Review {
    return this.#review(login, 'REQUEST_CHANGES', { body: 'Please change this.', ...options });
  }

  reviewCommentedBy(login: string, options: ReviewOptions = {}): Review {
    return this.#review(login, 'COMMENT', { body: 'A remark.', ...options });
  }

  /** Starts a review that only its author sees; the next review of that person submits it. */
  pendingReviewBy(login: string, options: ReviewOptions = {}): Review {
    return this.#review(login, 'PENDING', options);
  }

  /** A review row as it is, without any of the server's rules: exotic words, missing users, odd flags. */
  insertReview(row: Partial<Review>): Review {
    return insertReview(this.#state, this.record, row);
  }

  /** An administrator dismisses somebody's newest approval or rejection. */
  dismissedBy(login: string, reviewer: string, message = ''): void {
    const user = userNamed(this.#state, reviewer);
    const review = this.reviews.findLast((one) => one.reviewerId === user.id && one.state !== 'COMMENT');
    if (!review) throw new SeedingError(`${reviewer} has no review to dismiss`);
    dismissReview(this.#state, this.record, {
      review,
      dismissed: true,
      by: userNamed(this.#state, login).id,
      message,
    });
  }

  /** Somebody asks for a review; `team/qa` asks a team. */
  reviewRequestedBy(login: string, reviewer: string): void {
    const by = userNamed(this.#state, login);
    const repository = repositoryOf(this.#state, this.record);
    const team = /^team\/(.+)$/.exec(reviewer)?.[1];
    const asked =
      team === undefined
        ? userNamed(this.#state, reviewer)
        : teamNamed(this.#state, repository.ownerId, team);
    requestReview(this.#state, this.record, { by, reviewer: asked });
  }

  labelledBy(login: string, ...names: string[]): void {
    attachLabels(this.#state, this.record, {
      ids: this.#labelIds(names),
      by: userNamed(this.#state, login).id,
    });
  }

  unlabelledBy(login: string, ...names: string[]): void {
    detachLabels(this.#state, this.record, {
      ids: this.#labelIds(names),
      by: userNamed(this.#state, login).id,
    });
  }

  commentedBy(login: string, body: string): void {
    const userId = userNamed(this.#state, login).id;
    addEntry(this.#state, { pullRequestId: this.id, type: 'comment', userId, body });
  }

  /** Posts a status on the head (or another commit). */
  hasStatus(context: string, word: string, options: StatusOptions = {}): void {
    const { by, sha = this.head, ...texts } = options;
    const creatorId = by === undefined ? null : userNamed(this.#state, by).id;
    const repository = repositoryOf(this.#state, this.record);
    addStatus(this.#state, repository, { ...texts, sha, context, state: word, creatorId });
  }

  /** Several statuses of Actions on the head at once: context to word. */
  hasStatuses(words: Readonly<Record<string, string>>): void {
    for (const [context, word] of Object.entries(words)) this.hasStatus(context, word);
  }

  /** A new commit on the head branch; by default the author's. Returns the new head. */
  push(files: Files, options: PushOptions = {}): string {
    return pushAs(this.#state, this.record, { ...options, files });
  }

  /** Replaces all commits of the pull request by one with these files. Returns the new head. */
  forcePush(files: Files, options: PushOptions = {}): string {
    return rewriteAs(this.#state, this.record, { ...options, files, onto: this.record.mergeBase });
  }

  /** Puts the same changes on top of the base branch's tip. Returns the new head. */
  rebase(options: PushOptions = {}): string {
    const onto = repositoryOf(this.#state, this.record).branches.get(this.record.baseBranch) ?? '';
    return rewriteAs(this.#state, this.record, { ...options, onto });
  }

  retargetedBy(login: string, baseBranch: string): void {
    retarget(this.#state, this.record, { baseBranch, by: userNamed(this.#state, login).id });
  }

  closedBy(login: string): void {
    setOpen(this.#state, this.record, { open: false, by: userNamed(this.#state, login).id });
  }

  reopenedBy(login: string): void {
    setOpen(this.#state, this.record, { open: true, by: userNamed(this.#state, login).id });
  }

  mergedBy(login: string): void {
    merge(this.#state, this.record, userNamed(this.#state, login).id);
  }

  /** Text of a file at the head. */
  file(path: string): string | undefined {
    return toText(this.#state, this.head, path);
  }

  #review(
    login: string,
    state: 'APPROVED' | 'REQUEST_CHANGES' | 'COMMENT' | 'PENDING',
    options: ReviewOptions,
  ): Review {
    const { commit, ...texts } = options;
    const by = userNamed(this.#state, login);
    return submitReview(this.#state, this.record, {
      ...texts,
      by,
      state,
      ...(commit === undefined ? {} : { commitId: commit }),
    });
  }

  #labelIds(names: readonly string[]): number[] {
    const repository = repositoryOf(this.#state, this.record);
    return names.flatMap((name) => labelsNamed(this.#state, repository, name).map((label) => label.id));
  }
}
