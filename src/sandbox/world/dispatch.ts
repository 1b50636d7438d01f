import type { Repository, Run } from './records.ts';
import { notFound, Refusal } from './refusal.ts';
import { findCommit, fullNameOf } from './repositories.ts';
import { startRun } from './runner.ts';
import type { State } from './state.ts';
import { nextId, nowInSeconds } from './state.ts';
import { renderRunName } from './workflow-file.ts';
import type { Workflow } from './workflows.ts';
import { listWorkflows } from './workflows.ts';

export interface Dispatch {
  readonly workflow: string;
  readonly ref: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly by: number;
}

/** Starts a workflow by hand: checks as the server does, creates the run, and lets the runner take it. */
export function dispatchWorkflow(state: State, repository: Repository, dispatch: Dispatch): Run {
  if (dispatch.ref === '') throw new Refusal(422, 'ref is required parameter');
  if (repository.disabledWorkflows.has(dispatch.workflow)) throw new Refusal(403, 'workflow is disabled');
  const target = resolveTarget(repository, dispatch.ref);
  const commit = target.sha === undefined ? undefined : findCommit(state, repository, target.sha);
  if (!commit) throw notFound(`ref "${dispatch.ref}" doesn't exist`);
  const workflow = listWorkflows(state, commit).find((one) => one.file === dispatch.workflow);
  if (!workflow) throw notFound(`workflow "${dispatch.workflow}" doesn't exist`);
  if (!workflow.inputs)
    throw new Refusal(422, `workflow "${dispatch.workflow}" has no workflow_dispatch event trigger`);
  const inputs = toDeclaredInputs(workflow.inputs, dispatch.inputs);
  const firstLine = commit.message.split('\n')[0] ?? '';
  const run = createRun(state, repository, {
    workflow,
    inputs,
    title: toTitle(state, workflow, inputs) || firstLine,
    ref: target.ref,
    sha: commit.sha,
    by: dispatch.by,
  });
  startRun(state, run, fullNameOf(state, repository));
  return run;
}

/** A bare name is a branch, also when it looks like a commit id. */
function resolveTarget(repository: Repository, ref: string): { ref: string; sha: string | undefined } {
  const tag = /^refs\/tags\/(.+)$/.exec(ref)?.[1];
  if (tag !== undefined) return { ref, sha: repository.tags.get(tag) };
  const branch = ref.replace(/^refs\/heads\//, '');
  return { ref: `refs/heads/${branch}`, sha: repository.branches.get(branch) };
}

function toDeclaredInputs(
  declared: Readonly<Record<string, string>>,
  sent: Readonly<Record<string, string>>,
) {
  return Object.fromEntries(
    Object.entries(declared).map(([name, standard]) => [name, sent[name] ?? standard]),
  );
}

function toTitle(state: State, workflow: Workflow, inputs: Readonly<Record<string, string>>): string {
  return state.profile.runNames ? renderRunName(workflow.runName, inputs) : '';
}

interface NewRun {
  readonly workflow: Workflow;
  readonly inputs: Readonly<Record<string, string>>;
  readonly title: string;
  readonly ref: string;
  readonly sha: string;
  readonly by: number;
}

function createRun(state: State, repository: Repository, options: NewRun): Run {
  repository.lastRunNumber += 1;
  const run: Run = {
    id: nextId(state, 'run'),
    number: repository.lastRunNumber,
    repositoryId: repository.id,
    workflow: options.workflow.file,
    title: options.title,
    event: 'workflow_dispatch',
    ref: options.ref,
    sha: options.sha,
    userId: options.by,
    inputs: options.inputs,
    jobs: options.workflow.jobs.map((name) => ({ id: nextId(state, 'job'), name })),
    status: 'queued',
    conclusion: '',
    visible: false,
    createdAt: nowInSeconds(state),
    startedAt: 0,
    stoppedAt: 0,
  };
  state.runs.set(run.id, run);
  return run;
}
