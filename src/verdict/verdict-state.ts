import { inOrderOfWeight } from './reason.ts';
import type { Reason, Verdict } from './verdict.ts';

/** State and reasons: unverified wins over refused, refused over missing. */
export function toState(reasons: readonly Reason[]): Pick<Verdict, 'state' | 'unverified' | 'reasons'> {
  const unverified = reasons.some((reason) => reason.kind === 'unverified');
  const held = unverified || reasons.some((reason) => reason.kind === 'refused');
  const waiting = reasons.length > 0 ? 'waiting' : 'open';
  return { state: held ? 'held' : waiting, unverified, reasons: inOrderOfWeight(reasons) };
}
