import { userOf } from '../world/people.ts';
import type { Run } from '../world/records.ts';
import type { State } from '../world/state.ts';
import { type Color, renderCard, renderDot, renderEmpty, renderTime } from './bits.ts';
import { html, type Markup } from './markup.ts';

/** Workflow runs, newest first. */
export function renderRuns(state: State, runs: readonly Run[]): Markup {
  const body =
    runs.length === 0
      ? renderEmpty('No workflow has run yet.')
      : html`<div>${runs.toReversed().map((run) => renderRun(state, run))}</div>`;
  return renderCard('Workflow runs', String(runs.length), body);
}

function renderRun(state: State, run: Run): Markup {
  const [mark, color] = toLook(run);
  const inputs = Object.entries(run.inputs).map(
    ([name, value]) => html`<li>${name}: <code>${value}</code></li>`,
  );
  return html`<div class="row" id="run-${run.id}">${renderDot(mark, color)}<div class="grow"><b>${run.title}</b>
    <div class="soft small">${run.workflow} on ${run.ref.replace('refs/heads/', '')}, started by ${userOf(state, run.userId).login}</div>
    <details class="history"><summary>inputs</summary><ol>${inputs}</ol></details></div>
    <div class="small soft nowrap">#${run.number} ${run.conclusion || run.status} ${renderTime(run.createdAt)}</div></div>`;
}

function toLook(run: Run): [string, Color] {
  if (run.conclusion === 'success') return ['✓', 'green'];
  if (run.conclusion !== '') return ['✗', 'red'];
  return ['●', 'amber'];
}
