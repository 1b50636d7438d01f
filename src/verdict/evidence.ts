import type { Tier } from '../patch/assessment.ts';
import type { Approval } from './approvals.ts';
import { byKeys } from './canonical-order.ts';
import type { ChangeRequest } from './change-requests.ts';
import type { SiblingVerdict } from './decision.ts';
import type { StandingLabel } from './label-history.ts';
import type { Snapshot, StatusRow } from './snapshot.ts';
import type { Reason } from './verdict.ts';

/** Everything a verdict rests on. What is in here may not change between the last look and a success. */
export interface Evidence {
  readonly gateVersion: string;
  readonly approvals: readonly Approval[];
  readonly changeRequests: readonly ChangeRequest[];
  readonly ci: readonly StatusRow[];
  readonly labels: readonly StandingLabel[];
  readonly tier?: Tier | undefined;
  readonly gates: readonly { readonly name: string; readonly evidence: readonly number[] }[];
  readonly expression: readonly number[];
  readonly reasons: readonly Reason[];
}

/** Digest of the evidence, bound to pull request, base, merge base, head and policy. */
export function evidenceDigest(
  { pull, policy }: Snapshot,
  evidence: Evidence,
  hash: (text: string) => string,
): string {
  return hash(
    JSON.stringify([
      [pull.number, pull.base.ref, pull.mergeBase, pull.head.sha, policy.hash, evidence.gateVersion],
      evidence.approvals.map(({ user, review }) => [user.id, review]),
      evidence.changeRequests.map(({ review }) => review),
      evidence.ci.map(({ id, context }) => [id, context]),
      evidence.labels.map(({ id, tier, setBy }) => [id, tier, setBy?.id]),
      evidence.tier,
      evidence.gates.map(({ name, evidence: ids }) => [name, ids]),
      evidence.expression,
      evidence.reasons.map(({ kind, code, text }) => [kind, code, text]),
    ]),
  );
}

/** One digest for all governed pull requests on a head, the same whichever is evaluated. */
export function sharedDigest(
  own: { readonly number: number; readonly evidence: string },
  siblings: readonly SiblingVerdict[],
  hash: (text: string) => string,
): string {
  const governed = siblings.filter((sibling) => sibling.governed);
  if (governed.length === 0) return own.evidence;
  const others = governed.map(({ number, verdict }) => ({ number, evidence: verdict.evidence }));
  const all = [own, ...others].toSorted(byKeys((pull) => [pull.number]));
  return hash(JSON.stringify(all.map(({ number, evidence }) => [number, evidence])));
}
