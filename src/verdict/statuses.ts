import type { PostStatus } from './action.ts';
import { gateWrittenContexts, isOurs, rowsUnder } from './contexts.ts';
import type { DecisionInput } from './decision.ts';
import type { Judgement } from './judgement.ts';
import { assessmentDigest, keptAssessmentDigest, keptTierKey, shortDigest } from './kept-tier.ts';
import type { Snapshot, StatusRow } from './snapshot.ts';
import { mayName, renderBinding, renderDescription, type StatusText } from './status-description.ts';
import { toStatusWords } from './status-words.ts';

/** What our rows on this head should say, in the order to post them; the required check last. */
export function wantedRows(judgement: Judgement, input: DecisionInput): readonly PostStatus[] {
  const { tier } = input.snapshot.policy.policy.statuses;
  return toStatusWords(judgement, input)
    .filter((row) => row.writer === 'gate')
    .map(({ context, state, words }) =>
      toPost(context, state, {
        words,
        ...(context === tier.context && keep(input)),
        ...bind(judgement, state),
      }),
    );
}

/** Those that do not stand exactly so already. */
export function missingRows(wanted: readonly PostStatus[], snapshot: Snapshot): readonly PostStatus[] {
  return wanted.filter(({ context, state, description }) => {
    const newest = newestRow(context, snapshot);
    return newest?.state !== state || newest.description !== description || !isOurs(newest, snapshot.self);
  });
}

/**
 * What cannot wait: a pending where we never spoke, where somebody else spoke last, and where a success of ours is no
 * longer supported by exactly the present evidence; an alarm where somebody forged. The required check comes first: if
 * the run dies in the middle, at least that one is shut.
 */
export function rowsAtOnce(judgement: Judgement, input: DecisionInput): readonly PostStatus[] {
  const { snapshot } = input;
  const { tier } = snapshot.policy.policy.statuses;
  const forged = new Set(judgement.foreign.standing.map((row) => row.context));
  const requiredFirst = wantedRows(judgement, input).toReversed();
  return requiredFirst.flatMap((wanted) => {
    const { context } = wanted;
    if (forged.has(context)) return [wanted];
    const newest = newestRow(context, snapshot);
    const supported = newest && isOurs(newest, snapshot.self) && isSupported(newest, wanted, judgement);
    if (supported) return [];
    const words = 'evaluating';
    const kept = context === tier.context ? keep(input) : {};
    return [toPost(context, 'pending', { words, ...kept, binding: judgement.binding })];
  });
}

/** Successes of ours that speak for a pull request which is not evaluated. */
export function rowsToWithdraw(binding: string, snapshot: Snapshot): readonly PostStatus[] {
  const requiredFirst = gateWrittenContexts(snapshot.policy.policy).toReversed();
  return requiredFirst.flatMap((context) => {
    const newest = newestRow(context, snapshot);
    const stands = newest?.state === 'success' && isOurs(newest, snapshot.self);
    if (!stands || !mayName(newest.description, snapshot.pull.number)) return [];
    return [toPost(context, 'pending', { words: 'not evaluated', binding })];
  });
}

function isSupported(row: StatusRow, wanted: PostStatus, judgement: Judgement): boolean {
  if (row.state !== 'success') return true;
  return wanted.state === 'success' && row.description.endsWith(renderBinding(bind(judgement, 'success')));
}

function newestRow(context: string, { statuses }: Snapshot): StatusRow | undefined {
  return rowsUnder(statuses, context)[0];
}

function bind({ binding, verdict }: Judgement, state: PostStatus['state']): Omit<StatusText, 'words'> {
  return { binding, ...(state === 'success' && { evidence: verdict.evidence.slice(0, shortDigest) }) };
}

/** Where a head has several pull requests no tier is kept: the row has to read the same for each of them. */
function keep(input: DecisionInput): Pick<StatusText, 'kept'> {
  const { snapshot, assessment, siblings, gateVersion, hash } = input;
  if (siblings.some((sibling) => sibling.governed)) return {};
  const digest = assessment
    ? assessmentDigest(assessment, hash)
    : keptAssessmentDigest(snapshot, gateVersion, hash);
  return digest === undefined ? {} : { kept: `${keptTierKey(snapshot, gateVersion, hash)} ${digest}` };
}

function toPost(context: string, state: PostStatus['state'], text: StatusText): PostStatus {
  return { kind: 'post-status', context, state, description: renderDescription(text) };
}
