import { isWrite, type RecordedCall } from '../observe/recorded-call.ts';
import { renderCard, renderEmpty, renderPill, renderTime } from './bits.ts';
import { html, type Markup } from './markup.ts';

const mostShown = 60;

/** What callers told the server, newest first, each with a sentence and its body folded. */
export function renderLog(calls: readonly RecordedCall[]): Markup {
  const writes = calls.filter(isWrite).toReversed();
  const shown = writes.slice(0, mostShown).map(renderWrite);
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

function renderWrite(call: RecordedCall): Markup {
  const color = call.status >= 200 && call.status < 300 ? 'green' : 'red';
  const body =
    call.body === undefined
      ? ''
      : html`<details class="history"><summary>body</summary><pre>${JSON.stringify(call.body, null, 2)}</pre></details>`;
  return html`<div class="row"><span class="method blue">${call.method}</span><div class="grow"><div>${describe(call)}</div>
    <div class="code soft small">${call.path}</div>${body}</div><div class="small soft nowrap">${call.who ?? 'nobody'} ${renderPill(String(call.status), color)} ${renderTime(call.at)}</div></div>`;
}

function describe(call: RecordedCall): string {
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
    [/\/issues\/\d+\/labels\/\d+$/, () => 'Take a label off'],
    [
      /\/issues\/\d+\/labels$/,
      () =>
        `${call.method === 'PUT' ? 'Make these the labels' : 'Add labels'}: ${JSON.stringify(body.labels)}`,
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
