import { abbreviate } from './abbreviate.ts';
import { byKeys } from './canonical-order.ts';
import type { SiblingVerdict } from './decision.ts';
import type { PullRequest, Snapshot } from './snapshot.ts';
import type { Reason } from './verdict.ts';

const longestBinding = 48;

/** Every governed pull request with this head and its base, by number: the same text whichever is evaluated. */
export function bindingOf({ number, base }: PullRequest, ...siblings: readonly SiblingVerdict[]): string {
  const pulls = [{ number, baseRef: base.ref }, ...siblings.filter((sibling) => sibling.governed)];
  const parts = pulls
    .toSorted(byKeys((pull) => [pull.number]))
    .map((pull) => `#${pull.number} into ${pull.baseRef}`);
  return abbreviate(parts.join(', '), longestBinding);
}

/**
 * Other pull requests with this head that are not open by their own verdict. A status belongs to a sha, so theirs would
 * open with ours; each holds in its own kind.
 */
export function siblingReasons(siblings: readonly SiblingVerdict[]): readonly Reason[] {
  return siblings
    .filter(({ governed, verdict }) => governed && verdict.state !== 'open')
    .toSorted(byKeys((sibling) => [sibling.number]))
    .map(({ number, baseRef, verdict }) => {
      const [first] = verdict.reasons;
      return {
        kind: first?.kind ?? 'unverified',
        code: 'sibling-not-open',
        text: `pull request #${number} into ${baseRef} has the same head and is not open: ${first?.text ?? 'it gives no reason'}`,
        remedy: `let #${number} become open by its own evidence, close it, or push different commits`,
        who: first?.who ?? "the gate's operator",
      };
    });
}

/** Whether some other pull request on this head was not judged: then nothing may be told for this head. */
export function hasUnjudgedSibling({ siblings }: Snapshot, judged: readonly SiblingVerdict[]): boolean {
  return siblings.some(
    ({ number, baseRef }) =>
      !judged.some((verdict) => verdict.number === number && verdict.baseRef === baseRef),
  );
}
