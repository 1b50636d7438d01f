import { changedLines } from '../../patch/changed-lines.ts';
import type { FileChange } from '../../patch/patch.ts';
import type { DataEntry } from '../../syntax/facts.ts';
import { entryOf, textOf, toCanonicalText } from '../data-node.ts';
import { untrustedTriggers } from './data.ts';
import { findFirstDifference } from './first-difference.ts';
import { judgeSteps } from './judge-steps.ts';
import { findWidenings } from './permissions.ts';
import { isSwitchedOff, readWorkflow, type Workflow } from './read-workflow.ts';
import { findNewSecretUses, type WorkflowText } from './secrets.ts';

export interface Edit {
  readonly code: string;
  readonly side: 'added' | 'removed';
  /** Line of the text of that side; 0 for the file as a whole. */
  readonly line: number;
  readonly args: Readonly<Record<string, string | number>>;
}

export interface WorkflowChange {
  readonly base: WorkflowText | undefined;
  readonly head: WorkflowText;
  readonly change: FileChange;
}

/** What a workflow does now that it did not do before. The plain "it changed" is said only when nothing else is. */
export function judgeEdit({ base, head, change }: WorkflowChange): readonly Edit[] {
  const before = base && readWorkflow(base.root);
  const after = readWorkflow(head.root);
  const edits = [
    ...secretEdits(base, head, change),
    ...findWidenings(before, after).map(({ line, scope, from, to }) =>
      added('workflow-permission', line, { scope, from: toWords(from), to: toWords(to) }),
    ),
    ...triggerEdits(before, after),
    ...judgeSteps(before, after).map(({ code, line, args }) => added(code, line, args)),
    ...jobEdits(before, after),
  ];
  return edits.length > 0 ? edits : otherEdit(before, after);
}

function secretEdits(
  base: WorkflowText | undefined,
  head: WorkflowText,
  change: FileChange,
): readonly Edit[] {
  const uses = findNewSecretUses(base, head, changedLines(change).added);
  return uses.map(({ name, line }) =>
    added('workflow-secret', line, { what: name === '*' ? 'all secrets' : `the secret \`${name}\`` }),
  );
}

function triggerEdits(base: Workflow | undefined, head: Workflow): readonly Edit[] {
  return untrustedTriggers.flatMap(({ trigger, why }) => {
    const line = head.triggers.get(trigger);
    if (line === undefined || base?.triggers.has(trigger)) return [];
    return [added('workflow-trigger', line, { trigger, why })];
  });
}

function jobEdits(base: Workflow | undefined, head: Workflow): readonly Edit[] {
  const newJobs = [...head.jobs.values()].filter((job) => !base?.jobs.has(job.key));
  const bodies = new Set(newJobs.map((job) => toCanonicalText(job.value)));
  return [...(base?.jobs.values() ?? [])].flatMap((job) => {
    if (isSwitchedOff(job)) return [];
    const still = head.jobs.get(job.key);
    if (still !== undefined) return jobBypass(job, still);
    if (bodies.has(toCanonicalText(job.value))) return [];
    return [
      { code: 'workflow-job-removed', side: 'removed', line: job.line, args: { what: `the job ${job.key}` } },
    ];
  });
}

function jobBypass(was: DataEntry, still: DataEntry): readonly Edit[] {
  if (isSwitchedOff(still)) {
    return [added('workflow-job-removed', still.line, { what: `the job ${still.key} by switching it off` })];
  }
  const [before, after] = [findShrug(was), findShrug(still)];
  return before === undefined && after !== undefined
    ? [
        added('workflow-bypass', after.line, {
          what: `lets the job ${still.key} fail without failing the run`,
        }),
      ]
    : [];
}

/** What lets a job fail without failing the run. */
function findShrug(job: DataEntry): DataEntry | undefined {
  const entry = entryOf(job.value, 'continue-on-error');
  return textOf(entry?.value) === 'false' ? undefined : entry;
}

function otherEdit(base: Workflow | undefined, head: Workflow): readonly Edit[] {
  if (base === undefined) return [added('workflow-changed', 1, { what: 'adds a workflow' })];
  const difference = findFirstDifference(base.root, head.root);
  if (difference === undefined) return [];
  const what =
    difference.side === 'added' ? 'changes what this workflow does' : 'removes a part of this workflow';
  return [{ code: 'workflow-changed', ...difference, args: { what } }];
}

function added(code: string, line: number, args: Edit['args']): Edit {
  return { code, side: 'added', line, args };
}

function toWords(level: string): string {
  return level === 'default' ? 'what the server gives by default' : level;
}
