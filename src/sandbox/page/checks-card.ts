import { matchesContext } from '../world/merge-rules.ts';
import { userOf } from '../world/people.ts';
import { repositoryOf } from '../world/pull-requests.ts';
import type { PullRequest, Status } from '../world/records.ts';
import { findProtection } from '../world/repositories.ts';
import type { State } from '../world/state.ts';
import { listLatestStatuses, listStatuses } from '../world/statuses.ts';
import { renderCard, renderDot, renderEmpty, renderPill, renderTime, statusLook } from './bits.ts';
import { html, type Markup } from './markup.ts';

/** The statuses of the head: the newest row of each context, older rows folded. */
export function renderChecks(state: State, pull: PullRequest): Markup {
  const repository = repositoryOf(state, pull);
  const rows = listStatuses(state, repository, pull.headSha);
  const required = findProtection(repository, pull.baseBranch)?.statusCheckContexts ?? [];
  const latest = listLatestStatuses(state, repository, pull.headSha);
  const missing = required.filter((glob) => !latest.some((status) => matchesContext(glob, status.context)));
  const isRequired = (status: Status) => required.some((glob) => matchesContext(glob, status.context));
  const shown = latest.toSorted((one, other) => (one.context < other.context ? -1 : 1));
  const body =
    shown.length + missing.length === 0
      ? renderEmpty('No status has been posted on this head yet.')
      : html`<div>${shown.map((status) =>
          renderCheck(state, status, {
            required: isRequired(status),
            older: rows.filter((row) => row.key === status.key && row.id !== status.id),
          }),
        )}${missing.map(renderMissing)}</div>`;
  return renderCard('Checks on this head', pull.headSha.slice(0, 10), body);
}

function renderCheck(
  state: State,
  status: Status,
  { required, older }: { required: boolean; older: Status[] },
): Markup {
  const { color, mark } = statusLook(status.state);
  return html`<div class="row">${renderDot(mark, color)}<div class="grow"><b>${status.context}</b>${' '}${required && renderPill('required', 'blue')}
    <div class="soft small">${status.description || status.state}${renderLink(status.targetUrl)}</div>${older.length > 0 && renderHistory(state, older)}</div>
    <div class="small soft nowrap">${nameOf(state, status)} ${renderTime(status.createdAt)}</div></div>`;
}

function renderHistory(state: State, rows: Status[]): Markup {
  const items = rows
    .toReversed()
    .map(
      (row) =>
        html`<li>${row.state}: ${row.description || 'no text'} (${nameOf(state, row)}, ${renderTime(row.createdAt)})</li>`,
    );
  return html`<details class="history"><summary>${rows.length} earlier</summary><ol>${items}</ol></details>`;
}

function renderMissing(context: string): Markup {
  return html`<div class="row">${renderDot('○', 'gray')}<div class="grow"><b>${context}</b> ${renderPill('required', 'blue')}
    <div class="soft small">Nothing posted yet: this counts as pending.</div></div></div>`;
}

function nameOf(state: State, status: Status): string {
  return status.creatorId === null ? 'Actions' : userOf(state, status.creatorId).login;
}

/** Only addresses of the web become links. */
function renderLink(url: string): Markup {
  return /^https?:\/\//.test(url) ? html` <a href="${url}" rel="noreferrer noopener">details</a>` : html``;
}
