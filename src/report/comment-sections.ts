import type { Assessment, Finding } from '../patch/assessment.ts';
import type { Told } from '../verdict/decision.ts';
import type { FireState, GateState, Reason, ReasonKind, Verdict, VerdictState } from '../verdict/verdict.ts';
import { code, prose, renderList } from './markdown-list.ts';
import { byWeight, toPlace } from './place.ts';
import { countOf, joinWords, toSentence } from './sentence.ts';

/** The parts of the comment that stand open. Each is empty when there is nothing to say. */

const MARKS: Readonly<Record<VerdictState, string>> = { open: '✅', waiting: '⏳', held: '⛔' };

export function renderHeadline({ verdict, snapshot }: Told): string {
  const headline = `### ${MARKS[verdict.state]} sop-gate: ${verdict.state}${summarise(verdict.reasons)}`;
  const { head, base } = snapshot.pull;
  const about = `Judged: head ${code(head.sha.slice(0, 10))} into ${code(base.ref)}.`;
  const open = verdict.state === 'open' ? ' Everything that this change needs is there.' : '';
  return `${headline}\n\n${about}${open}${OBSERVING[snapshot.policy.policy.mode]}`;
}

const OBSERVING = {
  enforce: '',
  observe: ' **Observing only:** sop-gate sets no labels, starts no reviews and holds nothing here.',
} as const;

/** What each kind of reason is called in the headline and above its list. */
const KINDS: readonly { kind: ReasonKind; short: string; title: string }[] = [
  { kind: 'unverified', short: 'could not be verified', title: 'Could not be verified' },
  { kind: 'refused', short: 'refused', title: 'Refused' },
  { kind: 'missing', short: 'missing', title: 'Still missing' },
];

function summarise(reasons: readonly Reason[]): string {
  const counts = KINDS.map(({ kind, short }) => ({
    short,
    count: reasons.filter((reason) => reason.kind === kind).length,
  }));
  const parts = counts.filter(({ count }) => count > 0).map(({ short, count }) => `${count} ${short}`);
  return parts.length === 0 ? '' : ` – ${joinWords(parts)}`;
}

/** The tier in force and what it rests on. */
export function renderTier({ verdict, assessment }: Told, listLength: number): string {
  if (!verdict.tier)
    return '**No tier yet.** The change is read once its approvals and its base CI are there.';
  const title = `**Tier: ${verdict.tier}**${describeOverride(verdict)}`;
  if (!assessment) return title;
  const why = renderList(assessment.because, listLength, prose);
  const findings = renderList(topFindings(assessment), listLength, (finding) =>
    renderTop(finding, assessment),
  );
  return [title, why, findings && `Where:\n\n${findings}`].filter((part) => part !== '').join('\n\n');
}

function describeOverride({ override }: Verdict): string {
  if (!override) return '';
  const { by, from, to } = override;
  return `, set by ${code(by.login)} (from the computed ${from} to ${to})`;
}

/** How many findings stand open; the rest is folded. */
export const TOP = 5;

function topFindings({ findings }: Assessment): Finding[] {
  return byWeight(findings.filter(({ points }) => points > 0)).slice(0, TOP);
}

/** What the reasons above said already is not said again. */
function renderTop(finding: Finding, { because }: Assessment): string {
  const isTold = because.some((sentence) => sentence.includes(finding.message));
  return isTold ? renderPlace(finding, '') : renderFinding(finding);
}

/** One finding: where, what, and what it is worth. */
export function renderFinding(finding: Finding): string {
  return renderPlace(finding, ` ${prose(finding.message)}`);
}

function renderPlace(finding: Finding, words: string): string {
  return `${code(toPlace(finding))}${words} (${code(finding.code)}, ${countOf(finding.points, 'point')})`;
}

/** The reviews that the tier asks for, and how far each of them is. */
export function renderGates({ gates }: Verdict, listLength: number): string {
  if (gates.length === 0) return '';
  return `**Reviews that this tier asks for**\n\n${renderList(gates, listLength, renderGate)}`;
}

function renderGate({ name, satisfied, by, fired }: GateState): string {
  if (satisfied) return `✅ ${code(name)}${by === undefined ? '' : `: ${prose(by)}`}`;
  return `⏳ ${code(name)}: ${describeFire(fired)}`;
}

function describeFire(fired: FireState): string {
  switch (fired.is) {
    case 'not-needed':
    case 'not-fired':
      return 'not started';
    case 'intended':
      return `start no. ${fired.attempt} is recorded, but nothing proves yet that it runs`;
    case 'proven':
      return `started; proof: ${prose(fired.proof)}`;
    case 'exhausted':
      return `did not start in ${countOf(fired.attempts, 'attempt')}`;
  }
}

/** What is missing, refused or unverified, each with its remedy and who can supply it. */
export function renderReasons({ reasons }: Verdict, listLength: number): string {
  const groups = KINDS.map(({ kind, title }) => {
    const entries = reasons.filter((reason) => reason.kind === kind);
    return entries.length === 0 ? '' : `**${title}**\n\n${renderList(entries, listLength, renderReason)}`;
  });
  return groups.filter((group) => group !== '').join('\n\n');
}

function renderReason({ text, remedy, who }: Reason): string {
  return `${prose(toSentence(text))}\n  - What helps: ${prose(toSentence(remedy))}\n  - Who can: ${prose(who)}`;
}

/** Noteworthy things that do not hold the gate. */
export function renderNotes({ notes }: Verdict, listLength: number): string {
  return notes.length === 0 ? '' : `**Notes**\n\n${renderList(notes, listLength, prose)}`;
}
