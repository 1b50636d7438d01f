import { listEntries } from '../world/activity.ts';
import { ghost, userOf } from '../world/people.ts';
import type { PullRequest, Review, TimelineEntry } from '../world/records.ts';
import type { State } from '../world/state.ts';
import { type Color, renderDot, renderFace, renderLabel, renderPill, renderSha, renderTime } from './bits.ts';
import { renderMarkdown } from './markdown.ts';
import { html, type Markup } from './markup.ts';

/** Everything that happened on a pull request, oldest first: comments in full, the rest in a line. */
export function renderConversation(state: State, pull: PullRequest): Markup {
  const author = userOf(state, pull.authorId);
  const opening = renderComment(
    html`${renderFace(author, 'tiny')}<b>${author.login}</b> opened this pull request ${renderTime(pull.createdAt)}`,
    pull.body || 'No description.',
  );
  return html`${opening}${listEntries(state, pull.id).map((entry) => renderEntry(state, entry))}`;
}

function renderEntry(state: State, entry: TimelineEntry): Markup {
  const user = userOf(state, entry.userId);
  if (entry.type === 'comment') {
    const head = html`${renderFace(user, 'tiny')}<b>${user.login}</b> commented ${renderTime(entry.createdAt)}`;
    return renderComment(head, entry.body);
  }
  const { mark, color, text } = describe(state, entry);
  return html`<div class="event">${renderDot(mark, color)}<span><b>${user.login}</b> ${text} ${renderTime(entry.createdAt)}</span></div>`;
}

function renderComment(head: Markup, body: string): Markup {
  return html`<article class="comment"><header>${head}</header><div class="body">${renderMarkdown(body)}</div></article>`;
}

interface Description {
  readonly mark: string;
  readonly color: Color;
  readonly text: Markup;
}

const plain: Readonly<Record<string, [string, Color, string]>> = {
  close: ['✗', 'red', 'closed this'],
  reopen: ['↻', 'green', 'reopened this'],
  merge_pull: ['⑂', 'violet', 'merged this'],
  dismiss_review: ['–', 'gray', 'dismissed a review'],
};

function describe(state: State, entry: TimelineEntry): Description {
  const known = plain[entry.type];
  if (known) return { mark: known[0], color: known[1], text: html`${known[2]}` };
  if (entry.type === 'label') return describeLabel(state, entry);
  if (entry.type === 'review') return describeReview(state.reviews.get(entry.reviewId), entry);
  if (entry.type === 'pull_push') return describePush(entry);
  if (entry.type === 'review_request') return describeRequest(state, entry);
  const moved = html`moved the target from <code>${entry.oldRef}</code> to <code>${entry.newRef}</code>`;
  return {
    mark: '→',
    color: 'gray',
    text: entry.type === 'change_target_branch' ? moved : html`${entry.type}`,
  };
}

function describeLabel(state: State, entry: TimelineEntry): Description {
  const label = state.labels.get(entry.labelId ?? 0);
  const name = label ? renderLabel(label) : html`a label that is gone`;
  const text = entry.body === '1' ? html`added ${name}` : html`removed ${name}`;
  return { mark: entry.body === '1' ? '+' : '−', color: 'blue', text };
}

function describeReview(review: Review | undefined, entry: TimelineEntry): Description {
  const words: Readonly<Record<string, [string, Color, string]>> = {
    APPROVED: ['✓', 'green', 'approved'],
    REQUEST_CHANGES: ['✗', 'red', 'asked for changes'],
  };
  const [mark, color, text] = words[review?.state ?? ''] ?? ['…', 'gray', 'reviewed'];
  const flags = review ? renderFlags(review) : html``;
  return {
    mark,
    color,
    text: html`${text}${entry.body && html`: <i>${entry.body.slice(0, 200)}</i>`} ${flags}`,
  };
}

/** The small words behind a review that say whether it still counts. */
export function renderFlags(review: Review): Markup {
  return html`${review.official ? '' : renderPill('not official', 'gray')}${review.stale && renderPill('stale', 'amber')}${review.dismissed && renderPill('dismissed', 'gray')}`;
}

function describePush(entry: TimelineEntry): Description {
  const { is_force_push: forced, commit_ids: ids } = JSON.parse(entry.body) as {
    is_force_push: boolean;
    commit_ids: string[];
  };
  const count = ids.length === 1 ? '1 commit' : `${ids.length} commits`;
  const text = forced
    ? html`force-pushed to ${renderSha(ids.at(-1) ?? '')}`
    : html`pushed ${count}: ${ids.map(renderSha)}`;
  return { mark: '↑', color: forced ? 'amber' : 'gray', text };
}

function describeRequest(state: State, entry: TimelineEntry): Description {
  const team = state.teams.get(entry.assigneeTeamId ?? 0);
  const person = entry.assigneeId === null ? ghost : userOf(state, entry.assigneeId);
  const who = team ? `team ${team.name}` : person.login;
  const text = entry.removed
    ? html`no longer asks <b>${who}</b> for a review`
    : html`asked <b>${who}</b> for a review`;
  return { mark: '?', color: 'blue', text };
}
