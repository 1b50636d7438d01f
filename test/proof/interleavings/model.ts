import type {
  Comment,
  Label,
  Review,
  StatusRow,
  TimelineEntry,
  User,
} from '../../../src/verdict/snapshot.ts';
import { labelIds, people } from '../../../src/verdict/snapshot-builder.ts';

/** The required check, and the one that says whether the tests of a change pass. */
export const GATE = 'sop-gate / gate';
const CI = 'CI / test (pull_request)';

export interface StartedJob {
  readonly id: number;
  readonly sha: string;
  readonly base: string;
  readonly gate: string;
  readonly nonce: string;
  readonly at: number;
}

/** Everything the server holds about one pull request, as plain data: a copy of it is another world. */
export interface Model {
  now: number;
  lastId: number;
  open: boolean;
  draft: boolean;
  base: string;
  /** Heads in the order in which they came. */
  head: string;
  readonly rows: Record<string, StatusRow[]>;
  reviews: Review[];
  readonly timeline: TimelineEntry[];
  labels: Label[];
  readonly comments: Comment[];
  readonly jobs: StartedJob[];
}

export const heads = ['a', 'b', 'c'].map((letter) => letter.repeat(40)) as [string, string, string];

/** Written by Alice, green, approved by an engineer and a manager. */
export function aModel(): Model {
  const [head] = heads;
  const model: Model = {
    now: 1_000_000,
    lastId: 100,
    open: true,
    draft: false,
    base: 'main',
    head,
    rows: { [head]: [] },
    reviews: [],
    timeline: [],
    labels: [],
    comments: [],
    jobs: [],
  };
  post(model, { context: CI, state: 'success', creator: null });
  approve(model, people.bob);
  approve(model, people.carol);
  return model;
}

export function nextId(model: Model): number {
  model.lastId += 1;
  return model.lastId;
}

export function rowsOf(model: Model, sha = model.head): StatusRow[] {
  return model.rows[sha] ?? [];
}

export function newest(model: Model, context: string, sha = model.head): StatusRow | undefined {
  return rowsOf(model, sha).findLast((row) => row.context === context);
}

interface Posted extends Pick<StatusRow, 'context' | 'state' | 'creator'> {
  readonly description?: string;
  readonly sha?: string;
}

export function post(model: Model, { sha = model.head, description = '', ...row }: Posted): StatusRow {
  const added = { ...row, id: nextId(model), description, targetUrl: '', createdAt: model.now };
  model.rows[sha] = [...rowsOf(model, sha), added];
  return added;
}

/** A direct review of somebody takes the place of the one before. */
function review(model: Model, user: User, state: string): void {
  model.reviews = model.reviews.map((one) =>
    one.user?.id === user.id ? { ...one, dismissed: true, official: false } : one,
  );
  const facts = { official: true, stale: false, dismissed: false, commitId: model.head };
  model.reviews.push({ ...facts, id: nextId(model), state, user, submittedAt: model.now });
}

function approve(model: Model, user: User): void {
  review(model, user, 'APPROVED');
}

function note(model: Model, entry: Omit<TimelineEntry, 'id' | 'createdAt'>): void {
  model.timeline.push({ ...entry, id: nextId(model), createdAt: model.now });
}

export function label(model: Model, id: number, by: User): void {
  const tier = (['low', 'medium', 'high'] as const).find((one) => labelIds[one] === id);
  if (tier === undefined || model.labels.some((one) => one.id === id)) return;
  model.labels = [...model.labels, { id, name: `tier:${tier}` }];
  note(model, { type: 'label', user: by, body: '1', label: { id, name: `tier:${tier}` } });
}

export function unlabel(model: Model, id: number, by: User): void {
  const found = model.labels.find((one) => one.id === id);
  if (!found) return;
  model.labels = model.labels.filter((one) => one !== found);
  note(model, { type: 'label', user: by, body: '', label: found });
}

/** Reviews of other heads go stale, those of this one are fresh again. */
function moveHead(model: Model, head: string): void {
  model.head = head;
  model.rows[head] ??= [];
  model.reviews = model.reviews.map((one) => ({ ...one, stale: one.commitId !== head }));
  note(model, { type: 'pull_push', user: people.alice, body: '', label: null });
}

function pushNext(model: Model): void {
  moveHead(model, heads[(heads.indexOf(model.head) + 1) % heads.length] ?? model.head);
}

function dismiss(model: Model, user: User): void {
  model.reviews = model.reviews.map((one) => (one.user?.id === user.id ? { ...one, dismissed: true } : one));
}

function runCi(model: Model, state: string): void {
  post(model, { context: CI, state, creator: null });
}

/** What others do meanwhile. Every one of them can happen at any moment. */
export const deeds: Readonly<Record<string, (model: Model) => void>> = {
  'pushes a new head': pushNext,
  'forces the first head back': (model) => moveHead(model, heads[0]),
  'everybody approves': (model) => {
    for (const user of [people.bob, people.carol, people.dave, people.erin]) approve(model, user);
  },
  'security approves': (model) => approve(model, people.erin),
  'an approval is dismissed': (model) => dismiss(model, people.erin),
  'requests changes': (model) => review(model, people.carol, 'REQUEST_CHANGES'),
  'goes to another base': (model) => {
    model.base = model.base === 'main' ? 'release/1.0' : 'main';
  },
  closes: (model) => {
    model.open = false;
  },
  reopens: (model) => {
    model.open = true;
  },
  'makes it a draft': (model) => {
    model.draft = !model.draft;
  },
  'the author sets tier:low': (model) => label(model, labelIds.low, people.alice),
  'the author removes tier:medium': (model) => unlabel(model, labelIds.medium, people.alice),
  'forges a success': (model) =>
    void post(model, { context: GATE, state: 'success', creator: people.mallory }),
  'CI starts anew': (model) => runCi(model, 'pending'),
  'CI turns green': (model) => runCi(model, 'success'),
  'CI turns red': (model) => runCi(model, 'failure'),
  'time passes': (model) => {
    model.now += 16 * 60_000;
  },
};

/** Whether it is a pull request that the gate evaluates at all. */
export function isJudged({ open, draft, base }: Model): boolean {
  return open && !draft && base === 'main';
}

/**
 * Whether what the server holds at this moment earns a success on the present head: the pull request is open, governed and
 * no draft, CI is green, nobody asks for changes, and an engineer, a manager, qa and security have approved this head. Written
 * without the product's code, so that it cannot share its mistakes.
 */
export function isEarned(model: Model): boolean {
  const { head, reviews } = model;
  const current = new Map(reviews.map((one) => [one.user?.login, one]));
  const hasApproved = (login: string) => {
    const one = current.get(login);
    return one?.state === 'APPROVED' && one.official && !one.dismissed && !one.stale && one.commitId === head;
  };
  const isRefused = [...current.values()].some(
    ({ state, dismissed }) => state === 'REQUEST_CHANGES' && !dismissed,
  );
  const isGreen = newest(model, CI)?.state === 'success';
  const approved = ['bob', 'carol', 'dave', 'erin'].every(hasApproved);
  return isJudged(model) && isGreen && !isRefused && approved;
}
