import type { Assessment } from '../patch/assessment.ts';
import type { Action } from '../verdict/action.ts';
import type { Snapshot } from '../verdict/snapshot.ts';
import type { GateState, Reason, ReasonKind, Verdict } from '../verdict/verdict.ts';
import { renderAction } from './action-text.ts';
import { escapeTerminal } from './escape.ts';
import { limitLines } from './limit-lines.ts';
import { toSentence } from './sentence.ts';
import { describeShadow } from './shadow.ts';
import { plainStyles, type Styles } from './styles.ts';
import { listSuppressed, sortSuppressed } from './suppressed.ts';

/** What one run found and told. */
export interface RunOutcome {
  readonly snapshot: Snapshot;
  readonly verdict: Verdict;
  readonly assessment?: Assessment;
  readonly told: readonly Action[];
}

export interface VerdictTextOptions {
  readonly styles?: Styles;
  /** Nothing was written: `told` is what a run would tell. */
  readonly dryRun?: boolean;
}

/** The log of one run: what was decided, what the server was told, what is missing and what comes next. */
export function renderVerdictText(outcome: RunOutcome, options: VerdictTextOptions = {}): string {
  const { verdict, told } = outcome;
  const styles = options.styles ?? plainStyles;
  const tellingWord = options.dryRun ? 'would tell' : 'told';
  const lines = [
    renderHeadline(outcome, styles),
    ...renderTier(outcome),
    ...renderAsides(outcome),
    ...verdict.gates.map((gate) => toLine('review', `${gate.name}: ${describeGate(gate)}`)),
    ...told.map((action) => toLine(tellingWord, renderAction(action))),
    ...verdict.notes.map((note) => toLine('note', note)),
    ...verdict.reasons.map((reason) => renderReason(reason, styles)),
    toLine('next', describeNext(verdict)),
  ];
  return `${lines.join('\n')}\n`;
}

const WIDTH = 'unverified'.length;

/** Every line begins with a word of ours, so that no hostile text can begin one. */
function toLine(word: string, text: string): string {
  return `  ${word.padEnd(WIDTH)}  ${escapeTerminal(text)}`;
}

function renderHeadline({ snapshot, verdict }: RunOutcome, styles: Styles): string {
  const { repository, pull, policy } = snapshot;
  const state = { open: styles.good, waiting: styles.warning, held: styles.bad }[verdict.state](
    verdict.state,
  );
  const place = `${repository.owner}/${repository.name}#${pull.number}`;
  const about = `${place} at ${pull.head.sha.slice(0, 10)} into ${pull.base.ref}`;
  const observing = policy.policy.mode === 'observe' ? ' (observing only)' : '';
  return `sop-gate: ${styles.bold(state)}${observing}: ${escapeTerminal(about)}`;
}

function renderTier({ verdict, assessment }: RunOutcome): string[] {
  if (!verdict.tier)
    return [toLine('tier', 'none yet: the change is read once its approvals and its base CI are there')];
  const { override } = verdict;
  const by = override ? ` (computed ${override.from}, set to ${override.to} by ${override.by.login})` : '';
  const because = assessment?.because ?? [];
  return [toLine('tier', `${verdict.tier}${by}`), ...because.map((sentence) => toLine('because', sentence))];
}

/** What counts for nothing: what is only tried, and what the policy accepts for a time. */
function renderAsides({ assessment }: RunOutcome): string[] {
  const { shadow, suppressed = [] } = assessment ?? {};
  const { standing, over } = sortSuppressed(suppressed);
  const tell = (word: string, lines: readonly string[]) =>
    limitLines(lines).map((line) => toLine(word, line));
  return [
    ...(shadow ? tell('shadow', describeShadow(shadow)) : []),
    ...tell('accepted', standing.flatMap(listSuppressed)),
    ...tell('expired', over.flatMap(listSuppressed)),
  ];
}

function describeGate({ satisfied, by, fired }: GateState): string {
  if (satisfied) return by ?? 'satisfied';
  switch (fired.is) {
    case 'not-needed':
    case 'not-fired':
      return 'not started';
    case 'intended':
      return `start no. ${fired.attempt} recorded, not yet proven`;
    case 'proven':
      return `started, proof: ${fired.proof}`;
    case 'exhausted':
      return `not started after ${fired.attempts} attempts`;
  }
}

function renderReason({ kind, text, remedy, who }: Reason, styles: Styles): string {
  const colour: Record<ReasonKind, Styles['bad']> = {
    missing: styles.warning,
    refused: styles.bad,
    unverified: styles.bad,
  };
  const sentence = escapeTerminal(`${toSentence(text)} What helps: ${toSentence(remedy)} Who can: ${who}.`);
  return `  ${colour[kind](kind.padEnd(WIDTH))}  ${sentence}`;
}

function describeNext({ state, unverified }: Verdict): string {
  if (state === 'open') return 'nothing is missing; the gate does not hold the merge any more';
  if (unverified) return 'make what could not be verified readable, then run sop-gate again';
  if (state === 'held') return 'clear what refuses this change, then run sop-gate again';
  return 'once what is missing is there, the next run opens the gate';
}
