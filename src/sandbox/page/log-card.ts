import { isWrite, type RecordedCall } from '../observe/recorded-call.ts';
import type { State } from '../world/state.ts';
import { renderCard, renderEmpty, renderPill, renderTime } from './bits.ts';
import { html, type Markup } from './markup.ts';

const mostShown = 60;

/** What callers told the server, newest first, each with a sentence and its body folded. */
export function renderLog(state: State, calls: readonly RecordedCall[]): Markup {
  const writes = calls.filter(isWrite).toReversed();
  const shown = writes.slice(0, mostShown).map((call) => renderWrite(state, call));
  const empty = renderEmpty(
    'Nothing has been written through the API yet. Run the gate and watch this list.',
  );
  const title = 'What the server was told';
  return renderCard(
    title,
    `${writes.length} writes, ${calls.length} calls`,
    shown.length > 0 ? html`<div>${shown}</div>` : empty,
  );
}

function renderWrite(state: State, call: RecordedCall): Markup {
  const color = call.status >= 200 && call.status < 300 ? 'green' : 'red';
  const body =
    call.body === undefined
      ? ''
      : html`<details class="history"><summary>body</summary><pre>${JSON.stringify(call.body, null, 2)}</pre></details>`;
  return html`<div class="row"><span class="method blue">${call.method}</span><div class="grow"><div>${describe(state, call)}</div>
    <div class="code soft small">${call.path}</div>${body}</div><div class="small soft nowrap">${call.who ?? 'nobody'} ${renderPill(String(call.status), color)} ${renderTime(call.at)}</div></div>`;
}

function describe(state: State, call: RecordedCall): string {
  const body = (typeof call.body === 'object' && call.body !== null ? call.body : {}) as Record<
    string,
    unknown
  >;
  const sentences: [RegExp, () => string][] = [
    [
      /\/statuses\//,
      () => `Status “${String(body.context)}”: ${String(body.state)} — ${String(body.description ?? '')}`,
    ],
    [/\/dispatches$/, () => `Start the workflow ${call.path.split('/').at(-2)}`],
    [
      /\/issues\/\d+\/labels\/\d+$/,
      () => `Take off: ${nameLabels(state, [Number(call.path.split('/').at(-1))])}`,
    ],
    [
      /\/issues\/\d+\/labels$/,
      () =>
        `${call.method === 'PUT' ? 'Make these the labels' : 'Add labels'}: ${nameLabels(state, body.labels)}`,
    ],
    [/\/issues\/\d+\/comments$/, () => 'Write a comment'],
    [/\/issues\/comments\/\d+$/, () => 'Change a comment'],
    [/\/requested_reviewers$/, () => `Ask for a review: ${JSON.stringify(body)}`],
    [/\/reviews/, () => `Review: ${String(body.event ?? '')}`],
    [/\/labels$/, () => `Create the label ${String(body.name)}`],
  ];
  const found = sentences.find(([path]) => path.test(call.path));
  return found ? found[1]() : `${call.method} request`;
}

/** Labels by name, where the ids are known. */
function nameLabels(state: State, labels: unknown): string {
  const list = Array.isArray(labels) ? labels : [];
  return list.map((label) => state.labels.get(label)?.name ?? String(label)).join(', ');
}
