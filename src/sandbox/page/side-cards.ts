import { findMergeObstacle } from '../world/merge-rules.ts';
import { userOf } from '../world/people.ts';
import { listReviews } from '../world/pull-requests.ts';
import type { PullRequest, Review } from '../world/records.ts';
import type { State } from '../world/state.ts';
import {
  type Color,
  renderCard,
  renderDot,
  renderEmpty,
  renderFace,
  renderLabels,
  renderSha,
} from './bits.ts';
import { renderFlags } from './conversation.ts';
import { html, type Markup } from './markup.ts';

/** Whether the server would merge now, and what it says if not. */
export function renderMergeBox(state: State, pull: PullRequest): Markup {
  if (pull.merged) return renderBox('⑂', 'violet', ['Merged', `as ${pull.merged.sha.slice(0, 10)}`]);
  const obstacle = findMergeObstacle(state, pull);
  return obstacle
    ? renderBox('✗', 'red', ['The server does not let this in', obstacle.message])
    : renderBox('✓', 'green', [
        'The server would let this in',
        'Required checks are green and approvals suffice.',
      ]);
}

/** Newest review of each person, and who is still asked. */
export function renderReviewers(state: State, pull: PullRequest): Markup {
  const newest = new Map<string, Review>();
  for (const review of listReviews(state, pull)) newest.set(`${review.reviewerId}/${review.teamId}`, review);
  const rows = [...newest.values()].map((review) => renderReviewer(state, review));
  return renderCard(
    'Reviewers',
    '',
    rows.length > 0 ? html`<div>${rows}</div>` : renderEmpty('Nobody has reviewed yet.'),
  );
}

export function renderFacts(state: State, pull: PullRequest): Markup {
  const labels = pull.labelIds.length > 0 ? renderLabels(state, pull) : html`<span class="soft">none</span>`;
  return renderCard(
    'Labels',
    '',
    html`<div class="body">${labels}</div>
    <div class="body side" style="border-top:1px solid var(--line)"><dl><dt>Head</dt><dd>${renderSha(pull.headSha)}</dd><dt>Merge base</dt><dd>${renderSha(pull.mergeBase)}</dd></dl></div>`,
  );
}

function renderReviewer(state: State, review: Review): Markup {
  const team = state.teams.get(review.teamId ?? 0);
  const looks: Readonly<Record<string, [string, Color, string]>> = {
    APPROVED: ['✓', 'green', 'approved'],
    REQUEST_CHANGES: ['✗', 'red', 'asks for changes'],
    REQUEST_REVIEW: ['?', 'blue', 'is asked'],
    PENDING: ['…', 'gray', 'is writing'],
  };
  const [mark, color, word] = looks[review.state] ?? ['…', 'gray', 'commented'];
  const user = userOf(state, review.reviewerId ?? 0);
  const name = team ? html`<b>team ${team.name}</b>` : html`<b>${user.login}</b>`;
  const flags = ['APPROVED', 'REQUEST_CHANGES'].includes(review.state) ? renderFlags(review) : '';
  return html`<div class="row">${team ? renderDot('⁂', 'gray') : renderFace(user, 'tiny')}<div class="grow">${name} <span class="soft">${word}</span> ${flags}</div>${renderDot(mark, color)}</div>`;
}

function renderBox(mark: string, color: Color, [title, text]: readonly [string, string]): Markup {
  return html`<section class="card"><div class="merge">${renderDot(mark, color)}<div><b>${title}</b><span class="soft">${text}</span></div></div></section>`;
}
