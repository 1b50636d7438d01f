import { type BenchOptions, buildBench, loadAs } from '../server-builder.ts';
import { examineRepository } from './examine.ts';

/** For faults that stay. */
export const ALWAYS = { times: Number.POSITIVE_INFINITY } as const;

/** The trial label of these doctors. */
export const TRIAL = 'sop-gate doctor abc';

interface Wish {
  readonly policy?: unknown;
  readonly mayWrite?: boolean;
  readonly name?: string;
}

/** A doctor's look at `acme/shop`, and its answers by question. */
export async function examine(
  bench: ReturnType<typeof buildBench>,
  { policy = {}, mayWrite = true, name = 'shop' }: Wish = {},
) {
  const place = { owner: 'acme', name };
  const examining = { loadPolicy: loadAs(policy), mayWrite, nonce: () => 'abc' };
  const checks = await examineRepository(bench.client, place, examining);
  return { checks, find: (id: string) => checks.find((check) => check.id === id) };
}

/** A gate that is required, and a pull request with green CI. */
export function aBench(options: BenchOptions = {}) {
  const bench = buildBench({ requiresGate: true, ...options });
  bench.change.hasStatus('CI / test (pull_request)', 'success');
  return bench;
}
