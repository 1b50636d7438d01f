import type { FireGate, ProveFire } from '../../verdict/action.ts';
import type { Snapshot } from '../../verdict/snapshot.ts';
import type { Confirmation } from '../confirmation.ts';
import { type Bench, type BenchOptions, buildBench } from '../server-builder.ts';
import { fireGate, proveFire } from './fire-gate.ts';

export const NONCE = 'abcdefgh12345678';
export const LEDGER = 'sop-gate / fire qa';

export const FIRE: FireGate = {
  kind: 'fire',
  gate: 'qa',
  nonce: NONCE,
  attempt: 1,
  ledger: LEDGER,
  repository: 'acme/shop',
  workflow: 'qa-review.yml',
  prefer: ['dispatch', 'request-review', 'comment'],
  teams: ['qa'],
  users: [],
};

/** A bench that starts reviews of its pull request. */
export interface FireBench extends Bench {
  readonly snapshot: Snapshot;
  /** What the ledger says, oldest first: `pending intent …`. */
  readonly ledger: () => string[];
  readonly fire: (change?: Partial<FireGate>) => Promise<Confirmation>;
  readonly prove: (change?: Partial<ProveFire>) => Promise<Confirmation>;
}

export async function buildFireBench(options: BenchOptions = {}): Promise<FireBench> {
  const bench = buildBench(options);
  const snapshot = await bench.look();
  return {
    ...bench,
    snapshot,
    ledger: () => {
      const rows = bench.change.statuses().filter((row) => row.context === LEDGER);
      return rows.map((row) => `${row.state} ${row.description}`);
    },
    fire: (change = {}) => fireGate(bench.client, snapshot, { ...FIRE, ...change }),
    prove: async (change = {}) => {
      const fresh = await bench.look();
      return proveFire(bench.client, fresh, {
        ...FIRE,
        kind: 'prove-fire',
        intendedAt: bench.clock(),
        ...change,
      });
    },
  };
}
