import { labelChanges } from './label-history.ts';
import { isAfterLastPush } from './lowering.ts';
import type { Snapshot } from './snapshot.ts';

/** People's labels that the gate took off since the last push. */
export function removedLabelNotes(snapshot: Snapshot): readonly string[] {
  const changes = labelChanges(snapshot);
  return changes.flatMap((change, index) => {
    if (change.added || change.by.id !== snapshot.self.id || !isAfterLastPush(change.at, snapshot)) return [];
    const before = changes.slice(0, index).findLast((earlier) => earlier.label === change.label);
    if (!before?.added || before.by.id === snapshot.self.id) return [];
    const name = snapshot.policy.policy.labels[change.tier];
    return [`the label ${name} that @${before.by.login} set was not accepted and is removed`];
  });
}

/** Labels that people took off since the last push and the gate put back. */
export function restoredLabelNotes(snapshot: Snapshot): readonly string[] {
  const changes = labelChanges(snapshot);
  const notes = changes.flatMap((change, index) => {
    if (change.added || change.by.id === snapshot.self.id || !isAfterLastPush(change.at, snapshot)) return [];
    const next = changes.slice(index).find((later) => later.label === change.label && later.added);
    if (next?.by.id !== snapshot.self.id) return [];
    const name = snapshot.policy.policy.labels[change.tier];
    return [`the label ${name} that @${change.by.login} took off is put back`];
  });
  return [...new Set(notes)];
}
