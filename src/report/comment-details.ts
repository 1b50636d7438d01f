import type { Assessment } from '../patch/assessment.ts';
import type { Told } from '../verdict/decision.ts';
import type { Snapshot } from '../verdict/snapshot.ts';
import { renderFinding, TOP } from './comment-sections.ts';
import { code, prose, renderFold, renderList } from './markdown-list.ts';
import { byWeight } from './place.ts';
import { countOf, joinWords } from './sentence.ts';

/** The parts of the comment that a reader opens when they want them. */
export function renderDetails(told: Told, listLength: number): string {
  const { assessment } = told;
  const folds = [
    ...(assessment ? foldAssessment(told.snapshot, assessment, listLength) : []),
    foldEvidence(told),
  ];
  return folds.filter((fold) => fold !== '').join('\n\n');
}

function foldAssessment(snapshot: Snapshot, assessment: Assessment, listLength: number): string[] {
  const { findings, clearances, failures } = assessment;
  const all = byWeight(findings).map(renderFinding);
  const cleared = clearances.map(({ path, reason }) => `${code(path)}: ${reason}`);
  const failed = failures.map(
    ({ analyzer, path, reason }) =>
      `${code(path || 'the whole change')}: ${prose(reason)} (${code(analyzer)})`,
  );
  return [
    renderFold('How to lower the tier', renderList(waysDown(snapshot, assessment), Number.POSITIVE_INFINITY)),
    renderFold(`All findings (${all.length})`, all.length > TOP ? renderList(all, listLength) : ''),
    renderFold(`Analyses that could not finish (${failed.length})`, renderList(failed, listLength)),
    renderFold(
      `Files proven harmless (${assessment.stats.clearedFiles} of ${assessment.stats.files})`,
      renderList(cleared, listLength),
    ),
  ];
}

/** How many codes are named one by one. */
const NAMED_CODES = 8;

function waysDown({ policy: { policy } }: Snapshot, assessment: Assessment): string[] {
  if (assessment.tier === 'low') return [];
  const codes = [
    ...new Set(
      byWeight(assessment.findings.filter(({ points }) => points > 0)).map((finding) => finding.code),
    ),
  ];
  const explain = codes.slice(0, NAMED_CODES).map((word) => code(`sop-gate explain ${word}`));
  const lowerers =
    policy.override.lower.length > 0
      ? `a member of ${joinWords(policy.override.lower.map(code))}`
      : 'a reviewer whose own genuine approval stands on this head';
  return [
    ...(assessment.failures.length > 0
      ? ['Make every file readable: one analysis that could not finish makes the tier high.']
      : []),
    ...(codes.length > 0
      ? [
          `Move the risky part into a pull request of its own. What a finding means and how to clear it: ${joinWords(explain)}.`,
        ]
      : []),
    `Low is earned: every file must be proven harmless (documentation, tests, formatting, comments, a pure rename), in at most ${countOf(policy.lowLimit, 'changed line')}.`,
    `The label can be lowered by ${lowerers}, never by the author. That asks for fewer approvals; it replaces no review.`,
  ];
}

function foldEvidence({ snapshot, verdict }: Told): string {
  const { pull, policy } = snapshot;
  const approvers = verdict.approvers.map(({ login }) => code(login));
  const lines = [
    `Head ${code(pull.head.sha)}, merge base ${code(pull.mergeBase)}`,
    `Genuine approvals on this head: ${approvers.length === 0 ? 'none' : joinWords(approvers)}`,
    `Policy: ${prose(policy.origin)}`,
  ];
  return renderFold('What this rests on', renderList(lines, Number.POSITIVE_INFINITY));
}
