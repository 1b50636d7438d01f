import { createHash } from 'node:crypto';
import { type Policy, policySchema } from '../config/schema.ts';
import type { Analysis, Assessment, RawFinding } from '../patch/assessment.ts';
import type {
  Comment,
  Memberships,
  PullRequest,
  Review,
  Snapshot,
  StatusRow,
  TimelineEntry,
  User,
} from './snapshot.ts';

/** Plausible whole values for tests; each test names what matters to it. */

const headSha = 'head000000000000000000000000000000000001';

/** Alice wrote the pull request; the others review. The bot is the gate. */
export const people = {
  alice: { id: 1, login: 'alice' },
  bob: { id: 2, login: 'bob' },
  carol: { id: 3, login: 'carol' },
  dave: { id: 4, login: 'dave' },
  erin: { id: 5, login: 'erin' },
  zoe: { id: 6, login: 'zoe' },
  mallory: { id: 66, login: 'mallory' },
  bot: { id: 99, login: 'gate-bot' },
  actions: { id: -2, login: 'gitea-actions' },
} as const satisfies Readonly<Record<string, User>>;

export const labelIds = { low: 11, medium: 12, high: 13 } as const;

/** The policy that a file with this content gives. */
export function aPolicy(content: Parameters<typeof policySchema.parse>[0] = {}): Policy {
  return policySchema.parse(content);
}

/** Roles with their members; everybody else named in `people` is known not to be one. */
export function aMembership(roles: Readonly<Record<string, readonly string[]>>): Memberships {
  return new Map(
    Object.entries(roles).map(([role, members]) => [
      role,
      {
        kind: 'members',
        answers: new Map(
          Object.keys(people).map((login) => [
            login,
            { is: members.includes(login) ? 'member' : 'not-member' } as const,
          ]),
        ),
      },
    ]),
  );
}

/** A genuine approval of the head by Bob, at time 1000 plus its id. */
export function aReview(overrides: Partial<Review> = {}): Review {
  const id = overrides.id ?? 1;
  return {
    id,
    state: 'APPROVED',
    official: true,
    stale: false,
    dismissed: false,
    commitId: headSha,
    user: people.bob,
    submittedAt: 1000 + id,
    ...overrides,
  };
}

/** A green row of Actions. */
export function aStatusRow(overrides: Partial<StatusRow> = {}): StatusRow {
  const id = overrides.id ?? 1;
  return {
    id,
    context: 'CI / test (pull_request)',
    state: 'success',
    description: 'Successful in 1m',
    targetUrl: '',
    creator: null,
    createdAt: 1000 + id,
    ...overrides,
  };
}

/** Alice adds the label `tier:low`. */
export function aTimelineEntry(overrides: Partial<TimelineEntry> = {}): TimelineEntry {
  const id = overrides.id ?? 1;
  return {
    id,
    type: 'label',
    user: people.alice,
    body: '1',
    label: { id: labelIds.low, name: 'tier:low' },
    createdAt: 2000 + id,
    ...overrides,
  };
}

export function aComment(overrides: Partial<Comment> = {}): Comment {
  return { id: 1, body: 'hello', user: people.bob, createdAt: 3000, ...overrides };
}

export function aPull(overrides: Partial<PullRequest> = {}): PullRequest {
  return {
    number: 7,
    state: 'open',
    merged: false,
    draft: false,
    title: 'Sign sessions',
    author: people.alice,
    base: { ref: 'main', sha: 'base000000000000000000000000000000000001' },
    head: { ref: 'sign-sessions', sha: headSha, fork: false },
    mergeBase: 'merge00000000000000000000000000000000001',
    createdAt: 500,
    ...overrides,
  };
}

/** Approved by Bob and Carol, CI green, no label yet; Bob is an engineer, Carol a manager, Dave qa, Erin security, Zoe ceo. */
export function aSnapshot(overrides: Partial<Snapshot> = {}): Snapshot {
  return {
    server: { version: '28.3.0', flavour: 'gitea', numbers: [28, 3, 0] },
    self: people.bot,
    repository,
    pull: aPull(),
    branch: {
      name: 'main',
      protected: true,
      requiredApprovals: 2,
      statusCheckEnabled: true,
      statusCheckContexts: ['CI / test (pull_request)', 'sop-gate / gate'],
    },
    policy: defaults,
    reviews: [aReview({ id: 1, user: people.bob }), aReview({ id: 2, user: people.carol })],
    statuses: [aStatusRow()],
    timeline: [],
    labels: [],
    definitions,
    comments: [],
    siblings: [],
    memberships: aMembership({
      engineers: ['bob'],
      managers: ['carol'],
      ceo: ['zoe'],
      qa: ['dave'],
      security: ['erin'],
    }),
    ...overrides,
  };
}

/** A policy as the snapshot carries it. */
export function policyInForce(content: Parameters<typeof policySchema.parse>[0] = {}): Snapshot['policy'] {
  return {
    policy: aPolicy(content),
    origin: 'defaults (no policy file)',
    hash: sha256(JSON.stringify(content)),
  };
}

const defaults = policyInForce();

const repository: Snapshot['repository'] = {
  owner: 'acme',
  name: 'shop',
  ownerKind: 'organization',
  defaultBranch: 'main',
  archived: false,
};

const definitions = (['low', 'medium', 'high'] as const).map(
  (tier) => ({ id: labelIds[tier], name: `tier:${tier}`, owner: 'repository', exclusive: false }) as const,
);

const stats: Assessment['stats'] = {
  files: 1,
  addedLines: 10,
  removedLines: 2,
  countedLines: 12,
  countedFiles: 1,
  limitedLines: 12,
  clearedFiles: 0,
  readings: { syntax: 1, lexical: 0, fragment: 0 },
};

/** One file, nothing noticed, nothing proven: medium. */
export function anAssessment(overrides: Partial<Assessment> = {}): Assessment {
  return {
    tier: 'medium',
    points: 0,
    findings: [],
    clearances: [],
    failures: [],
    because: [],
    stats,
    ...overrides,
  };
}

export function anAnalysis(overrides: Partial<Analysis> = {}): Analysis {
  return { findings: [], clearances: [], failures: [], stats, ...overrides };
}

export function aRawFinding(overrides: Partial<RawFinding> = {}): RawFinding {
  return {
    code: 'crypto-import',
    analyzer: 'crypto-import',
    points: 2,
    path: 'src/login.ts',
    line: 12,
    endLine: 12,
    side: 'added',
    message: 'imports node:crypto',
    anywhere: false,
    ...overrides,
  };
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
