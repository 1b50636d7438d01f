import type { Answer, Call } from '../../../src/gitea/transport/call.ts';
import type { StatusRow } from '../../../src/verdict/snapshot.ts';
import { labelIds, people } from '../../../src/verdict/snapshot-builder.ts';
import { heads, label, type Model, nextId, post, rowsOf, unlabel } from './model.ts';

/** Answers the calls by which the gate writes and reads back. Any other call is an error of the proof itself. */
export function answer(model: Model, call: Call): Answer {
  const path = call.path.slice(3).join('/');
  const route = `${call.method ?? 'GET'} ${path}`;
  for (const [pattern, act] of routes) {
    const match = pattern.exec(route);
    if (match) return act(model, call, match.slice(1));
  }
  throw new Error(`the model does not know ${call.path.join('/')}`);
}

type Route = (model: Model, call: Call, parts: readonly string[]) => Answer;
type Fields = Readonly<Record<string, unknown>>;

const routes: readonly (readonly [RegExp, Route])[] = [
  [/^GET pulls\/7$/, (model) => json(toPull(model))],
  // Nobody was ever asked for a review: reviews are started by dispatch here.
  [/^GET pulls\/7\/reviews$/, () => pageOf([], 1)],
  [/^GET contents/, () => json({ message: 'not found' }, 404)],
  [/^GET statuses\/(\w+)$/, (model, { query }, [sha]) => pageOf(rowsOf(model, sha).map(toRow), query?.page)],
  [/^POST statuses\/(\w+)$/, postRow],
  [/^GET issues\/7\/labels$/, ({ labels }) => json(labels)],
  [/^POST issues\/7\/labels$/, addLabel],
  [/^DELETE issues\/7\/labels\/(\d+)$/, removeLabel],
  [/^GET issues\/7\/comments$/, ({ comments }, { query }) => pageOf(comments.map(toComment), query?.page)],
  [/^POST issues\/7\/comments$/, addComment],
  [/^PATCH issues\/comments\/(\d+)$/, editComment],
  [/^GET $/, () => json({ name: 'shop', owner: { login: 'acme' }, default_branch: 'main', archived: false })],
  [/^GET branches\/main$/, () => json({ commit: { id: 'f'.repeat(40) } })],
  [/^POST actions\/workflows\/(.+)\/dispatches$/, dispatch],
  [/^GET actions\/runs\/(\d+)$/, readRun],
  [/^GET actions\/tasks$/, ({ jobs }) => json({ workflow_runs: jobs.map(toTask) })],
];

function json(body: unknown, status = 200, headers: Record<string, string> = {}): Answer {
  const text = body === undefined ? '' : JSON.stringify(body);
  return { status, headers: new Headers(headers), bytes: new Uint8Array(), text };
}

function pageOf(rows: readonly unknown[], page: unknown): Answer {
  const start = (Number(page ?? 1) - 1) * 50;
  return json(rows.slice(start, start + 50), 200, { 'x-total-count': String(rows.length) });
}

function toTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

function toPull({ open, draft, base, head }: Model): Fields {
  const repo = { id: 1 };
  return {
    number: 7,
    state: open ? 'open' : 'closed',
    merged: false,
    draft,
    title: 'Sign sessions',
    user: people.alice,
    base: { ref: base, sha: 'f'.repeat(40), repo },
    head: { label: 'sign-sessions', ref: 'sign-sessions', sha: head, repo },
    merge_base: 'e'.repeat(40),
    created_at: toTime(500),
  };
}

function toRow({ id, context, state, description, creator, createdAt }: StatusRow): Fields {
  return { id, context, status: state, description, target_url: '', creator, created_at: toTime(createdAt) };
}

function toComment({ id, body, user, createdAt }: Model['comments'][number]): Fields {
  return { id, body, user, created_at: toTime(createdAt) };
}

function postRow(model: Model, call: Call, [sha = '']: readonly string[]): Answer {
  const { context, state, description } = call.body as Pick<StatusRow, 'context' | 'state' | 'description'>;
  if (!heads.includes(sha)) throw new Error(`nobody pushed ${sha}`);
  return json(toRow(post(model, { sha, context, state, description, creator: people.bot })), 201);
}

function addLabel(model: Model, call: Call): Answer {
  const { labels } = call.body as { labels: readonly (number | string)[] };
  if (labels.some((one) => typeof one === 'string'))
    return json({ message: 'labels should be strings or integers' }, 400);
  for (const id of labels) label(model, Number(id), people.bot);
  return json(model.labels);
}

function removeLabel(model: Model, _call: Call, [id]: readonly string[]): Answer {
  unlabel(model, Number(id), people.bot);
  return json(undefined, 204);
}

function addComment(model: Model, call: Call): Answer {
  const { body } = call.body as { body: string };
  model.comments.push({ id: nextId(model), body, user: people.bot, createdAt: model.now });
  return json({}, 201);
}

function editComment(model: Model, call: Call, [id]: readonly string[]): Answer {
  const { body } = call.body as { body: string };
  const at = model.comments.findIndex((one) => one.id === Number(id));
  const known = model.comments[at];
  if (known) model.comments[at] = { ...known, body };
  return json({}, known ? 200 : 404);
}

function dispatch(model: Model, call: Call, [workflow = '']: readonly string[]): Answer {
  const { inputs } = call.body as { inputs: Record<string, string> };
  const { head_sha: sha = '', gate = '', nonce = '' } = inputs;
  const job = { id: nextId(model), sha, base: model.base, gate, nonce, at: model.now };
  model.jobs.push(job);
  if (workflow !== `${gate}-review.yml`) throw new Error(`${workflow} is not the workflow of ${gate}`);
  return json({ workflow_run_id: job.id });
}

function readRun({ jobs }: Model, _call: Call, [id]: readonly string[]): Answer {
  const job = jobs.find((one) => one.id === Number(id));
  if (!job) return json({ message: 'not found' }, 404);
  const path = `${job.gate}-review.yml@refs/heads/main`;
  const facts = { id: job.id, event: 'workflow_dispatch', path, head_sha: 'f'.repeat(40) };
  return json({ ...facts, status: 'in_progress', started_at: toTime(job.at) });
}

function toTask({ id, gate, nonce, at }: Model['jobs'][number]): Fields {
  return {
    run_number: id,
    event: 'workflow_dispatch',
    workflow_id: `${gate}-review.yml`,
    head_branch: 'main',
    head_sha: 'f'.repeat(40),
    display_title: `${gate} review ${nonce}`,
    created_at: toTime(at),
  };
}

/** What the labels are called that the repository defines. */
export const definitions = (['low', 'medium', 'high'] as const).map(
  (tier) => ({ id: labelIds[tier], name: `tier:${tier}`, owner: 'repository', exclusive: false }) as const,
);
