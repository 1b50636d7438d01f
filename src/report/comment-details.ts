import type { Assessment, Clearance } from '../patch/assessment.ts';
import type { Failure } from '../patch/patch.ts';
import type { Told } from '../verdict/decision.ts';
import type { Snapshot } from '../verdict/snapshot.ts';
import { renderFinding, TOP } from './comment-sections.ts';
import { code, prose, renderFold, renderList } from './markdown-list.ts';
import { mendFailures } from './mend-failures.ts';
import { byWeight } from './place.ts';
import { countOf, joinWords } from './sentence.ts';
import { ACCEPTED, type Accepted, describeSuppressed, NO_LONGER, sortSuppressed } from './suppressed.ts';

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
  const { findings, clearances, failures, stats } = assessment;
  const folded = findings.length > TOP ? byWeight(findings) : [];
  return [
    renderFold('How to lower the tier', toLines(waysDown(snapshot, assessment))),
    renderFold(`All findings (${findings.length})`, renderList(folded, listLength, renderFinding)),
    renderFold(
      `Analyses that could not finish (${failures.length})`,
      renderList(failures, listLength, renderFailure),
    ),
    ...renderAsides(assessment, listLength),
    renderFold(
      `Files proven harmless (${stats.clearedFiles} of ${stats.files})`,
      renderList(clearances, listLength, renderClearance),
    ),
  ];
}

/** What counts for nothing: what is only tried, and what the policy accepts for a time. */
export function renderAsides({ shadow, suppressed = [] }: Assessment, listLength: number): string[] {
  const { findings = [], notices = [] } = shadow ?? {};
  const { standing, over } = sortSuppressed(suppressed);
  const tried = [
    renderList(findings, listLength, renderFinding),
    renderList(notices, listLength, renderFailure),
  ];
  return [
    renderFold(
      `Only tried, counted for nothing (${findings.length + notices.length})`,
      tried.filter((list) => list !== '').join('\n'),
    ),
    renderFold(
      `${ACCEPTED} (${standing.length})`,
      renderList(standing, listLength, (entry) => renderAccepted(entry, listLength)),
    ),
    renderFold(
      `${NO_LONGER} (${over.length})`,
      renderList(over, listLength, (entry) => renderAccepted(entry, listLength)),
    ),
  ];
}

/** What the policy accepts, and in a list below it what that took away from this change. */
function renderAccepted(entry: Accepted, listLength: number): string {
  const { accepted = [] } = entry;
  const taken = renderList(accepted, listLength, renderFinding);
  return [prose(describeSuppressed(entry)), ...toLinesBelow(taken)].join('\n');
}

function toLinesBelow(list: string): readonly string[] {
  return list === '' ? [] : list.split('\n').map((line) => `  ${line}`);
}

/** An analysis that could not finish: of what, and why. */
export function renderFailure({ analyzer, path, reason }: Failure): string {
  return `${code(path || 'the whole change')}: ${prose(reason)} (${code(analyzer)})`;
}

/** A harmless file and why it is one. */
export function renderClearance({ path, reason, analyzer, granted }: Clearance): string {
  return `${code(path)}: ${reason}${granted ? ` (by ${code(analyzer)}, which the policy lets clear)` : ''}`;
}

/** How many names a sentence may list one by one. */
const NAMED = 8;

function waysDown({ policy: { policy } }: Snapshot, assessment: Assessment): string[] {
  if (assessment.tier === 'low') return [];
  const codes = [
    ...new Set(
      byWeight(assessment.findings.filter(({ points }) => points > 0)).map((finding) => finding.code),
    ),
  ];
  const explain = codes.slice(0, NAMED).map((word) => code(`sop-gate explain ${word}`));
  const lowerers =
    policy.override.lower.length > 0
      ? `a member of ${joinWords(policy.override.lower.map(code))}`
      : 'a reviewer whose own genuine approval stands on this head';
  return [
    ...(assessment.failures.length > 0
      ? [
          `${capitalise(mendFailures(assessment.failures))}: one analysis that could not finish makes the tier high.`,
        ]
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

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function foldEvidence({ snapshot, verdict }: Told): string {
  const { pull, policy } = snapshot;
  const approvers = verdict.approvers.slice(0, NAMED).map(({ login }) => code(login));
  const lines = [
    `Head ${code(pull.head.sha)}, merge base ${code(pull.mergeBase)}`,
    `Genuine approvals on this head: ${approvers.length === 0 ? 'none' : joinWords(approvers)}`,
    `Policy: ${prose(policy.origin)}`,
  ];
  return renderFold('What this rests on', toLines(lines));
}

function toLines(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
