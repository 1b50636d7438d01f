import { listCommitsBetween } from '../git/history.ts';
import type { RecordedCall } from '../observe/recorded-call.ts';
import { listEntries } from '../world/activity.ts';
import { userOf } from '../world/people.ts';
import { repositoryOf } from '../world/pull-requests.ts';
import type { PullRequest, Run } from '../world/records.ts';
import { fullNameOf } from '../world/repositories.ts';
import type { State } from '../world/state.ts';
import { renderFace, renderPullState } from './bits.ts';
import { renderChecks } from './checks-card.ts';
import { renderConversation } from './conversation.ts';
import { renderLog } from './log-card.ts';
import { html, type Markup } from './markup.ts';
import { renderCommand, renderPlay } from './play-card.ts';
import { renderRuns } from './runs-card.ts';
import { renderFacts, renderMergeBox, renderReviewers } from './side-cards.ts';

/** One pull request with everything the server knows of it. */
export function renderPullRequestPage(
  state: State,
  pull: PullRequest,
  calls: readonly RecordedCall[],
): Markup {
  const name = fullNameOf(state, repositoryOf(state, pull));
  const author = userOf(state, pull.authorId);
  const own = calls.filter((call) => isAbout(state, pull, call));
  return html`<div class="soft small"><a href="${state.rootUrl}/${name}">${name}</a></div>
    <h1>${pull.title} <span class="number">#${pull.number}</span></h1>
    <p>${renderPullState(pull)} ${renderFace(author, 'tiny')} <b>${author.login}</b> <span class="soft">wants to merge</span> <code class="branch">${pull.headBranch}</code> <span class="soft">into</span> <code class="branch">${pull.baseBranch}</code></p>
    <div class="grid"><div>${renderMergeBox(state, pull)}${renderChecks(state, pull)}${renderCommand(state, pull)}${renderConversation(state, pull)}
    ${renderRuns(state, listRuns(state, name, pull))}${renderLog(state, own)}</div>
    <aside>${renderFacts(state, pull)}${renderReviewers(state, pull)}${renderPlay(state, pull)}</aside></div>`;
}

/** Runs whose inputs name this pull request, wherever they run. */
function listRuns(state: State, name: string, pull: PullRequest): Run[] {
  return [...state.runs.values()].filter(
    (run) => run.visible && run.inputs.repo === name && run.inputs.pr === String(pull.number),
  );
}

/** Calls that name the pull request, one of its commits, one of its comments, or a dispatch for it. */
function isAbout(state: State, pull: PullRequest, call: RecordedCall): boolean {
  const name = fullNameOf(state, repositoryOf(state, pull));
  const path = call.path.startsWith(`/repos/${name}/`) ? call.path.slice(`/repos/${name}`.length) : '';
  const [, kind = '', id = ''] = /^\/(statuses|issues\/comments|issues|pulls)\/([^/.]+)/.exec(path) ?? [];
  if (kind === 'statuses') return listHeads(state, pull).has(id);
  if (kind === 'issues/comments') return state.timeline.get(Number(id))?.pullRequestId === pull.id;
  if (kind !== '') return id === String(pull.number);
  return JSON.stringify(call.body ?? '').includes(`"repo":"${name}","pr":"${pull.number}"`);
}

/** The head, and every commit that a push has brought. */
function listHeads(state: State, pull: PullRequest): Set<string> {
  const pushes = listEntries(state, pull.id).filter((entry) => entry.type === 'pull_push');
  const pushed = pushes.flatMap((entry) => (JSON.parse(entry.body) as { commit_ids: string[] }).commit_ids);
  const own = listCommitsBetween(state.objects, pull.mergeBase, pull.headSha).map((commit) => commit.sha);
  return new Set([pull.headSha, ...own, ...pushed]);
}
