import type { ObjectStore } from '../git/objects.ts';
import type { Profile } from '../profile.ts';
import type {
  JobScript,
  Label,
  Organisation,
  PullRequest,
  Repository,
  Review,
  Run,
  Scheduled,
  Status,
  Team,
  TimelineEntry,
  Token,
  User,
} from './records.ts';

/** Everything the server knows. Rules in this folder change it; routes and pages only read it. */
export interface State {
  readonly profile: Profile;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** Address of the web pages, without a slash at the end; the API is below `/api/v1`. */
  rootUrl: string;
  readonly objects: ObjectStore;
  readonly users: Map<number, User>;
  readonly organisations: Map<number, Organisation>;
  readonly teams: Map<number, Team>;
  readonly tokens: Map<string, Token>;
  readonly repositories: Map<number, Repository>;
  /** Old `owner/name` in lower case to the repository it became. */
  readonly renamedRepositories: Map<string, number>;
  readonly labels: Map<number, Label>;
  readonly pullRequests: Map<number, PullRequest>;
  readonly reviews: Map<number, Review>;
  readonly timeline: Map<number, TimelineEntry>;
  readonly statuses: Status[];
  readonly runs: Map<number, Run>;
  readonly jobScripts: JobScript[];
  readonly scheduled: Scheduled[];
  readonly lastIds: Map<IdKind, number>;
}

/** Each kind counts in its own range, so that mixing up two kinds of id cannot pass by accident. */
const firstIds = {
  user: 11,
  team: 201,
  repository: 301,
  label: 401,
  pullRequest: 501,
  review: 601,
  entry: 701,
  run: 801,
  job: 901,
  token: 1001,
  schedule: 1,
} as const;

export type IdKind = keyof typeof firstIds;

export function createState(options: { profile: Profile; clock: () => number; rootUrl: string }): State {
  return {
    ...options,
    objects: { blobs: new Map(), commits: new Map() },
    users: new Map(),
    organisations: new Map(),
    teams: new Map(),
    tokens: new Map(),
    repositories: new Map(),
    renamedRepositories: new Map(),
    labels: new Map(),
    pullRequests: new Map(),
    reviews: new Map(),
    timeline: new Map(),
    statuses: [],
    runs: new Map(),
    jobScripts: [],
    scheduled: [],
    lastIds: new Map(),
  };
}

export function nextId(state: State, kind: IdKind): number {
  const id = (state.lastIds.get(kind) ?? firstIds[kind] - 1) + 1;
  state.lastIds.set(kind, id);
  return id;
}

/** Now, cut to whole seconds as the server stores it. */
export function nowInSeconds(state: State): number {
  return Math.floor(state.clock() / 1000) * 1000;
}
