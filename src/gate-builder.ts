import type { GatePorts, Pointer } from './gate.ts';
import type { Action } from './verdict/action.ts';
import { carryOut } from './verdict/settled-builder.ts';
import type { Snapshot } from './verdict/snapshot.ts';
import { anAnalysis, aReview, people, sha256 } from './verdict/snapshot-builder.ts';

export const pointer: Pointer = { owner: 'acme', name: 'shop', number: 7 };

/** The required status. */
export const GATE = 'sop-gate / gate';

/** Everybody a medium change asks for. */
export const everybody = Object.values(people)
  .filter(({ id }) => id > 1 && id < 60)
  .map((user, index) => aReview({ id: index + 1, user }));

export function count(asked: readonly string[], line: string): number {
  return asked.filter((one) => one === line).length;
}

/** A server that does what it is told, and everything that was asked of it. */
export interface FakeServer {
  readonly ports: GatePorts;
  readonly snapshots: Map<number, Snapshot>;
  readonly asked: string[];
  readonly shut: { readonly pointer: Pointer; readonly error: unknown }[];
}

/** Pull requests by number; rows posted on one head are seen by all of them. */
export function aServer(pulls: readonly Snapshot[], changes: Partial<GatePorts> = {}): FakeServer {
  const snapshots = new Map(pulls.map((snapshot) => [snapshot.pull.number, snapshot]));
  const asked: string[] = [];
  const shut: FakeServer['shut'][number][] = [];
  const ports: GatePorts = {
    readSnapshot: async ({ number }) => {
      asked.push(`read #${number}`);
      const snapshot = snapshots.get(number);
      if (!snapshot) throw new Error(`there is no #${number}`);
      return snapshot;
    },
    readPatch: async ({ pull }) => {
      asked.push(`patch #${pull.number}`);
      return { files: [], failures: [] };
    },
    analyze: async () => anAnalysis(),
    carryOut: async ({ pull }, action) => {
      asked.push(renderAction(action));
      obey(snapshots, pull.number, action);
    },
    shut: async (at, error) => void shut.push({ pointer: at, error }),
    renderComment: ({ verdict }) => `<!-- sop-gate -->${verdict.state} ${verdict.tier ?? ''}`,
    recallAssessment: () => undefined,
    now: () => 100_000,
    hash: sha256,
    nonce: () => 'n'.repeat(24),
    gateVersion: '1.0.0',
    ...changes,
  };
  return { ports, snapshots, asked, shut };
}

function obey(snapshots: Map<number, Snapshot>, number: number, action: Action): void {
  const before = snapshots.get(number);
  if (!before) return;
  const after = carryOut(before, action, true);
  snapshots.set(number, after);
  for (const [other, snapshot] of snapshots) {
    if (snapshot.pull.head.sha === after.pull.head.sha)
      snapshots.set(other, { ...snapshot, statuses: after.statuses });
  }
}

/** `fire qa`, `post-status sop-gate / gate success`. */
function renderAction(action: Action): string {
  if (action.kind === 'post-status') return `${action.kind} ${action.context} ${action.state}`;
  return 'gate' in action ? `${action.kind} ${action.gate}` : action.kind;
}
