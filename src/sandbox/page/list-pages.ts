import type { RecordedCall } from '../observe/recorded-call.ts';
import { listTeams, userOf } from '../world/people.ts';
import { listPullRequests } from '../world/pull-requests.ts';
import type { PullRequest, Repository } from '../world/records.ts';
import { fullNameOf } from '../world/repositories.ts';
import type { State } from '../world/state.ts';
import { listLatestStatuses } from '../world/statuses.ts';
import {
  renderCard,
  renderDot,
  renderEmpty,
  renderFace,
  renderLabels,
  renderPill,
  renderPullState,
  renderTime,
  statusLook,
} from './bits.ts';
import { renderLog } from './log-card.ts';
import { html, type Markup } from './markup.ts';
import { renderRuns } from './runs-card.ts';

/** All repositories. */
export function renderHomePage(state: State, calls: readonly RecordedCall[]): Markup {
  const cards = [...state.repositories.values()].map((repository) => renderRepositoryCard(state, repository));
  const intro = html`<h1>A Gitea server that is not there</h1>
    <p class="soft">Everything on these pages lives in the memory of one process. The gate talks to it as it would to a real server, version ${state.profile.version}. Open a pull request to see what was decided, and to play.</p>`;
  return html`${intro}<div style="margin-top:1.2rem">${cards.length > 0 ? cards : renderEmpty('No repository has been added.')}${renderLog(state, calls)}</div>`;
}

/** One repository: its pull requests, rules, teams, runs and the log. */
export function renderRepositoryPage(
  state: State,
  repository: Repository,
  calls: readonly RecordedCall[],
): Markup {
  const name = fullNameOf(state, repository);
  const runs = [...state.runs.values()].filter((run) => run.repositoryId === repository.id && run.visible);
  const own = calls.filter((call) => call.path.startsWith(`/repos/${name}/`));
  return html`<h1>${name}</h1><p class="soft">${repository.description || 'A repository of the sandbox.'}</p>
    <div class="grid"><div>${renderPulls(state, repository)}${renderRuns(state, runs)}${renderLog(state, own)}</div>
    <aside>${renderRules(repository)}${renderTeams(state, repository)}</aside></div>`;
}

function renderRepositoryCard(state: State, repository: Repository): Markup {
  const name = fullNameOf(state, repository);
  const link = html`<div class="row"><div class="grow"><a href="${state.rootUrl}/${name}"><b>${name}</b></a> ${repository.private && renderPill('private', 'gray')} ${repository.archived && renderPill('archived', 'amber')}</div></div>`;
  const pulls = listPullRequests(state, repository)
    .toReversed()
    .map((pull) => renderPull(state, repository, pull));
  return html`<section class="card">${link}${pulls}</section>`;
}

function renderPulls(state: State, repository: Repository): Markup {
  const pulls = listPullRequests(state, repository).toReversed();
  const rows = pulls.map((pull) => renderPull(state, repository, pull));
  const body = rows.length > 0 ? html`<div>${rows}</div>` : renderEmpty('No pull request has been opened.');
  return renderCard('Pull requests', String(pulls.length), body);
}

function renderPull(state: State, repository: Repository, pull: PullRequest): Markup {
  const author = userOf(state, pull.authorId);
  const dots = listLatestStatuses(state, repository, pull.headSha)
    .toReversed()
    .map((status) => {
      const { mark, color } = statusLook(status.state);
      return html`<span title="${status.context}: ${status.state}">${renderDot(mark, color)}</span> `;
    });
  return html`<div class="row">${renderFace(author)}<div class="grow"><a href="${state.rootUrl}/${fullNameOf(state, repository)}/pulls/${pull.number}"><b>${pull.title}</b></a> <span class="soft">#${pull.number}</span> ${renderLabels(state, pull)}
    <div class="soft small">${author.login} into ${pull.baseBranch}, updated ${renderTime(pull.updatedAt)}</div></div><div class="nowrap">${dots}</div>${renderPullState(pull)}</div>`;
}

function renderRules(repository: Repository): Markup {
  const rows = repository.protections.map(
    (rule) =>
      html`<div class="row"><div class="grow"><code>${rule.rule}</code><div class="soft small">${rule.requiredApprovals} approvals${rule.enableStatusCheck && html`; green: ${rule.statusCheckContexts.join(', ') || 'all'}`}</div></div></div>`,
  );
  return renderCard(
    'Protected branches',
    '',
    rows.length > 0 ? html`<div>${rows}</div>` : renderEmpty('None.'),
  );
}

function renderTeams(state: State, repository: Repository): Markup {
  const rows = listTeams(state, repository.ownerId).map((team) => {
    const faces = [...team.memberIds].map((id) => html`${renderFace(userOf(state, id), 'tiny')} `);
    return html`<div class="row"><div class="grow"><b>${team.name}</b></div><div>${faces}</div></div>`;
  });
  return renderCard(
    'Teams',
    '',
    rows.length > 0 ? html`<div>${rows}</div>` : renderEmpty('The owner is no organisation.'),
  );
}
