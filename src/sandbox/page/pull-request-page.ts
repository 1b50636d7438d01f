import type { RecordedCall } from '../observe/recorded-call.ts';
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
  const own = calls.filter((call) => isAbout(call, name, pull));
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

function isAbout(call: RecordedCall, name: string, pull: PullRequest): boolean {
  const dispatched = JSON.stringify(call.body ?? '').includes(`"repo":"${name}","pr":"${pull.number}"`);
  const ofNumber = new RegExp(`^/repos/${name}/(?:issues|pulls)/${pull.number}(?:$|[/.])`).test(call.path);
  const ofRepository = call.path.startsWith(`/repos/${name}/`);
  return (
    dispatched || ofNumber || (ofRepository && /\/(?:statuses|issues\/comments|labels)\b/.test(call.path))
  );
}
