import { listTeams } from '../world/people.ts';
import { repositoryOf } from '../world/pull-requests.ts';
import type { PullRequest, User } from '../world/records.ts';
import { fullNameOf } from '../world/repositories.ts';
import type { State } from '../world/state.ts';
import { renderCard } from './bits.ts';
import { html, type Markup } from './markup.ts';

/** What somebody who plays can do on a pull request; each button posts a plain form. */
export function renderPlay(state: State, pull: PullRequest): Markup {
  const people = listPlayers(state, pull).map(
    (user) => html`<option value="${user.login}">${user.login} · ${rolesOf(state, pull, user)}</option>`,
  );
  const review = html`<form method="post"><select name="by" aria-label="Reviewer">${people}</select>
    <button class="go" name="do" value="approve">Approve</button><button class="stop" name="do" value="reject">Reject</button></form>`;
  const ci = html`<form method="post"><button class="go" name="do" value="ci-success">CI green</button><button class="stop" name="do" value="ci-failure">CI red</button></form>`;
  const push = html`<form method="post"><button name="do" value="push-empty">Push an empty commit</button><button name="do" value="push-change">Push a change</button></form>`;
  return renderCard(
    'Play',
    'sandbox only',
    html`<div class="body side"><dl><dt>Somebody reviews the head</dt><dd>${review}</dd>
    <dt>Base CI reports</dt><dd>${ci}</dd><dt>The author pushes</dt><dd>${push}</dd></dl></div>`,
  );
}

/** How to run the gate on this pull request from a terminal. */
export function renderCommand(state: State, pull: PullRequest): Markup {
  const token = [...state.tokens.values()].find((one) => !one.job);
  const command = [
    `SOP_GATE_TOKEN=${token?.value ?? '…'} \\`,
    `  sop-gate run --url ${state.rootUrl} \\`,
    `  --repo ${fullNameOf(state, repositoryOf(state, pull))} --pr ${pull.number}`,
  ].join('\n');
  return renderCard(
    'Run the gate here',
    '',
    html`<div class="body"><pre id="command">${command}</pre>
    <button data-copy="command">Copy</button> <span class="soft small">The token is worth something in this sandbox only.</span></div>`,
  );
}

function listPlayers(state: State, pull: PullRequest): User[] {
  return [...state.users.values()].filter(
    (user) => user.kind === 'person' && user.id !== pull.authorId && rolesOf(state, pull, user) !== '',
  );
}

function rolesOf(state: State, pull: PullRequest, user: User): string {
  const { ownerId } = repositoryOf(state, pull);
  const teams = listTeams(state, ownerId).filter(
    (team) => team.mode !== 'owner' && team.memberIds.has(user.id),
  );
  return teams.map((team) => team.name).join(', ');
}
