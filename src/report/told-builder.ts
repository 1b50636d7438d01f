import { type PolicyInput, policySchema } from '../config/schema.ts';
import type { Assessment, Finding } from '../patch/assessment.ts';
import type { Told } from '../verdict/decision.ts';
import type { Snapshot, User } from '../verdict/snapshot.ts';
import type { GateState, Reason, Verdict } from '../verdict/verdict.ts';

/** Plausible whole values for tests; each test names what matters to it. */

export const carol: User = { id: 3, login: 'carol' };

const shas = { head: '1a2b3c4d5e6f7a8b9c0d', mergeBase: 'feedfacefeedfacefeed' };

export function buildFinding(parts: Partial<Finding> = {}): Finding {
  return {
    code: 'crypto-import',
    analyzer: 'crypto-import',
    points: 2,
    path: 'src/login.ts',
    line: 12,
    endLine: 12,
    side: 'added',
    message: 'imports node:crypto',
    ...parts,
  };
}

export function buildAssessment(parts: Partial<Assessment> = {}): Assessment {
  return {
    tier: 'high',
    points: 2,
    findings: [buildFinding()],
    clearances: [{ path: 'docs/guide.md', reason: 'documentation', analyzer: 'documentation' }],
    failures: [],
    because: ['2 points: imports node:crypto'],
    stats: {
      files: 2,
      addedLines: 30,
      removedLines: 4,
      countedLines: 20,
      countedFiles: 1,
      limitedLines: 34,
      clearedFiles: 1,
      readings: { syntax: 1, lexical: 1, fragment: 0 },
    },
    ...parts,
  };
}

export function buildReason(parts: Partial<Reason> = {}): Reason {
  return {
    kind: 'missing',
    code: 'gate-missing',
    text: 'the qa review is not there',
    remedy: 'approve the current head',
    who: 'a member of qa',
    ...parts,
  };
}

export function buildGate(parts: Partial<GateState> = {}): GateState {
  return { name: 'qa', satisfied: false, fired: { is: 'not-fired' }, ...parts };
}

export function buildVerdict(parts: Partial<Verdict> = {}): Verdict {
  return {
    state: 'waiting',
    unverified: false,
    tier: 'high',
    computedTier: 'high',
    approvers: [carol],
    gates: [buildGate()],
    reasons: [buildReason()],
    notes: [],
    evidence: 'e1',
    ...parts,
  };
}

const pull: Snapshot['pull'] = {
  number: 12,
  state: 'open',
  merged: false,
  draft: false,
  title: 'Sign sessions',
  author: { id: 5, login: 'alice' },
  base: { ref: 'main', sha: 'ba5eba5eba5e' },
  head: { ref: 'sign-sessions', sha: shas.head, fork: false },
  mergeBase: shas.mergeBase,
  createdAt: 0,
};

const facts: Omit<Snapshot, 'policy'> = {
  server: { version: '1.26.4', flavour: 'gitea', numbers: [1, 26, 4] },
  self: { id: 9, login: 'gate-bot' },
  repository: {
    owner: 'acme',
    name: 'shop',
    ownerKind: 'organization',
    defaultBranch: 'main',
    archived: false,
  },
  pull,
  branch: {
    name: 'main',
    protected: true,
    requiredApprovals: 2,
    statusCheckEnabled: true,
    statusCheckContexts: [],
  },
  reviews: [],
  statuses: [],
  timeline: [],
  labels: [],
  definitions: [],
  comments: [],
  siblings: [],
  memberships: new Map(),
};

export function buildSnapshot(policy: PolicyInput = {}): Snapshot {
  const origin = '.gitea/sop-gate.yml at main (1a2b3c4)';
  return { ...facts, policy: { policy: policySchema.parse(policy), origin, hash: 'h1' } };
}

export function buildTold(verdict: Partial<Verdict> = {}, assessment: Partial<Assessment> = {}): Told {
  return {
    snapshot: buildSnapshot(),
    verdict: buildVerdict(verdict),
    assessment: buildAssessment(assessment),
  };
}
