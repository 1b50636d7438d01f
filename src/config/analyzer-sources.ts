import { createHash } from 'node:crypto';
import type { AnalyzerSource, PolicyInForce } from '../verdict/snapshot.ts';
import type { Policy } from './schema.ts';

/** Where the analyzers of a policy are read: beside the policy itself, and never in the change that is judged. */
export interface AnalyzerShelf {
  /** Text of a file; undefined when there is none. */
  readonly readFile: (path: string) => Promise<string | undefined>;
  /** Version of a package that is installed beside this one; undefined when there is none. */
  readonly readVersion: (name: string) => Promise<string | undefined>;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * The policy with its analyzers. They are part of its hash, as is which suppressions have expired: when one of them
 * changes, what was assessed before is assessed anew.
 */
export async function addSources(inForce: PolicyInForce, shelf: AnalyzerShelf): Promise<PolicyInForce> {
  const wanted = Object.entries(inForce.policy.analyzers).flatMap(([id, { from, enabled }]) =>
    from === undefined || !enabled ? [] : [{ id, from }],
  );
  const sources = await Promise.all(wanted.map((one) => readSource(one, shelf)));
  const expired = inForce.policy.suppressions.filter(({ until }) => hasExpired(until, shelf.now));
  if (sources.length + expired.length === 0) return inForce;
  const hash = createHash('sha256')
    .update(JSON.stringify([inForce.hash, sources, expired]))
    .digest('hex');
  return { ...inForce, hash, sources };
}

/** A suppression is good for the whole of its last day, wherever on earth. */
export function hasExpired(until: Policy['suppressions'][number]['until'], now: number): boolean {
  return now >= Date.parse(`${until}T00:00:00Z`) + 36 * 60 * 60 * 1000;
}

/** A suppression that is good for more than a year from now. */
export function isFar(until: string, now: number): boolean {
  return Date.parse(`${until}T00:00:00Z`) > now + 366 * 24 * 60 * 60 * 1000;
}

async function readSource(
  { id, from }: { readonly id: string; readonly from: string },
  { readFile, readVersion }: AnalyzerShelf,
): Promise<AnalyzerSource> {
  if (!from.startsWith('.gitea/')) {
    const version = await readVersion(from);
    return version === undefined
      ? {
          id,
          from,
          problem: `the package ${from} is not installed beside sop-gate; npm install it there, where the gate itself is installed`,
        }
      : { id, from, version };
  }
  const text = await readFile(from);
  return text === undefined
    ? {
        id,
        from,
        problem: `${from} is not there, beside the policy that names it; put it there, or take ${id} out of the policy`,
      }
    : { id, from, text };
}
