import type { Policy } from '../../config/schema.ts';
import { matchesContext } from '../../verdict/context-glob.ts';
import { allOwnContexts, ledgerContexts } from '../../verdict/contexts.ts';
import type { BranchRules } from '../../verdict/snapshot.ts';
import { type Finding, gather, no, type Trouble, unknown } from './check.ts';
import { type DeclaredCheck, REPORTING, type WorkflowFile } from './workflow-file.ts';

/** What is known of the statuses of a repository. */
export interface Reports {
  /** Contexts that must be green before the gate reads a change. */
  readonly required: readonly string[];
  /** Contexts of recent heads, without those of the gate. */
  readonly seen: readonly string[];
  /** How many recent heads were looked at. */
  readonly heads: number;
  readonly workflows: readonly WorkflowFile[];
  readonly policy: Policy;
}

/** What the policy names, else what the branches require, in both cases without what the gate writes itself. */
export function requiredContexts(branches: readonly BranchRules[], policy: Policy): readonly string[] {
  const ofBranches = branches.flatMap(({ statusCheckContexts }) => statusCheckContexts);
  const patterns = [...ofBranches, ...policy.ci.contexts];
  return [...new Set(patterns)].filter((pattern) => !isOwn(pattern, policy));
}

/** Whether the gate or one of its jobs reports this; nothing may wait for it before the gate has spoken. */
export function isOwn(context: string, policy: Policy): boolean {
  return ownContexts(policy).some((one) => matchesContext(one, context));
}

function ownContexts(policy: Policy): readonly string[] {
  return [...allOwnContexts(policy), ...ledgerContexts(policy)];
}

export function judgeEmitted({ required, seen, heads, workflows, policy }: Reports): Finding {
  if (required.length === 0) {
    return no(
      'neither the policy nor the branch names a check, so the gate waits for ever',
      'Name your checks under `ci.contexts` of the policy, or require them on the branch.',
    );
  }
  const silent = required.filter(
    (pattern) =>
      !seen.some((context) => matchesContext(pattern, context)) &&
      declarations(pattern, workflows).length === 0,
  );
  const judge = heads === 0 ? unknown : no;
  return gather(
    silent.map((pattern) =>
      ownContexts(policy).some((own) => matchesContext(pattern, own))
        ? toOwnGlob(pattern, policy)
        : judge(
            `nothing reports ${pattern}: no workflow declares it, and none of ${heads} recent heads has it`,
            `Correct the name ${pattern}, or let CI report it.`,
          ),
    ),
    required.join(', '),
  );
}

/** The gate waits for what it is to report itself. */
function toOwnGlob(pattern: string, { statuses }: Policy): Trouble {
  return no(
    `the glob ${pattern} matches what the gate reports, and nothing else that is known, so the gate waits for itself`,
    `Require \`${statuses.gate.context}\` by its very name instead of ${pattern}, or name what CI reports under \`ci.contexts\` of the policy.`,
  );
}

export function judgeAlways({ required, workflows }: Reports): Finding {
  const troubles = required.flatMap((pattern): Trouble[] => {
    const checks = declarations(pattern, workflows);
    const isSkippable = checks.every((check) => check.isFiltered || check.isConditional);
    return isSkippable ? checks.map((check) => toSkip(pattern, check)) : [];
  });
  return gather(troubles, 'no path filter and no condition of a job can skip one of them');
}

function toSkip(pattern: string, { path, isFiltered }: DeclaredCheck): Trouble {
  if (isFiltered) {
    return no(
      `${path} reports ${pattern} for changes of some paths only`,
      `Take the path filter out of ${path} and skip the steps instead, so that the status always comes.`,
    );
  }
  return no(
    `the job in ${path} that reports ${pattern} has a condition, and a skipped check is not green`,
    `Put the condition on the steps of the job in ${path} instead.`,
  );
}

/** Names filled in at run time are globs on the side of the workflow too. */
function declarations(pattern: string, workflows: readonly WorkflowFile[]): DeclaredCheck[] {
  const namesEvent = REPORTING.some((event) => pattern.endsWith(`(${event})`));
  return workflows
    .flatMap(({ checks }) => checks)
    .filter(({ job, event }) => {
      const context = `${job} (${event})`;
      return matchesContext(pattern, context) || matchesContext(namesEvent ? context : job, pattern);
    });
}
