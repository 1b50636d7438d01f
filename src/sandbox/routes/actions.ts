import { readBody, textField, textMap } from '../http/body.ts';
import type { Api, Call } from '../http/call.ts';
import { empty, flag, json, numberParam, query, requireUser, textParam } from '../http/call.ts';
import type { Needs, OpenRepository } from '../http/open-repository.ts';
import { openRepository } from '../http/open-repository.ts';
import { setLinks, setTotal, toPage } from '../http/paging.ts';
import { apiUrlOf, htmlUrlOf } from '../to-json/repository.ts';
import { toJobJson, toRunJson, toTaskJson } from '../to-json/run.ts';
import { zeroTime } from '../to-json/time.ts';
import { dispatchWorkflow } from '../world/dispatch.ts';
import { findUser } from '../world/people.ts';
import type { Run } from '../world/records.ts';
import { notFound, Refusal } from '../world/refusal.ts';
import type { Workflow } from '../world/workflows.ts';
import { listDefaultWorkflows } from '../world/workflows.ts';

/** Workflows, dispatch, runs, jobs and tasks, each from the version on that has it. */
export function addActionRoutes(api: Api): void {
  const home = '/repos/:owner/:repo/actions';

  api.get(`${home}/workflows`, (call) => {
    const open = openSince(call, 'dispatch', { token: true });
    const workflows = listDefaultWorkflows(open.state, open.repository).map((one) =>
      toWorkflowJson(open, one),
    );
    return json(call, { workflows, total_count: workflows.length });
  });

  api.get(`${home}/workflows/:file`, (call) => {
    const open = openSince(call, 'dispatch', { token: true });
    const found = listDefaultWorkflows(open.state, open.repository).find(
      (one) => one.file === textParam(call, 'file'),
    );
    if (!found) throw notFound();
    return json(call, toWorkflowJson(open, found));
  });

  api.post(`${home}/workflows/:file/dispatches`, async (call) => {
    const { state, repository } = openSince(call, 'dispatch', { token: true, write: ['actions'] });
    const body = await readBody(call);
    const run = dispatchWorkflow(state, repository, {
      workflow: textParam(call, 'file'),
      ref: textField(body, 'ref'),
      inputs: textMap(body, 'inputs'),
      by: requireUser(call).id,
    });
    if (!state.profile.line26 || !flag(call, 'return_run_details')) return empty(call);
    const run_url = `${apiUrlOf(state, repository)}/actions/runs/${run.id}`;
    return json(call, {
      workflow_run_id: run.id,
      run_url,
      html_url: `${htmlUrlOf(state, repository)}/actions/runs/${run.id}`,
    });
  });

  api.get(`${home}/workflows/:file/runs`, (call) => {
    const open = openSince(call, 'line27', { token: true });
    return answerRuns(
      call,
      open,
      listRuns(open).filter((run) => run.workflow === textParam(call, 'file')),
    );
  });

  addRunRoutes(api, home);
}

function addRunRoutes(api: Api, home: string): void {
  api.get(`${home}/runs`, (call) => {
    const open = openSince(call, 'runs', { token: true });
    return answerRuns(call, open, filterRuns(call, listRuns(open)));
  });

  api.get(`${home}/runs/:run`, (call) => {
    const open = openSince(call, 'runs', {});
    return json(call, toRunJson(open.state, open.repository, findRun(call, open)));
  });

  api.get(`${home}/runs/:run/jobs`, (call) => {
    const open = openSince(call, 'runs', {});
    const run = findRun(call, open);
    const page = toPage(call, run.jobs);
    setTotal(call, page.total);
    const jobs = page.items.map((job) => toJobJson(open.state, open.repository, { run, job }));
    return json(call, { jobs, total_count: page.total });
  });

  api.get(`${home}/tasks`, (call) => {
    const { state, repository } = openRepository(call, { read: 'actions' });
    const started = listRuns({ state, repository }).filter((run) => run.startedAt > 0);
    const page = toPage(
      call,
      started.flatMap((run) => run.jobs.map((job) => ({ run, job }))),
    );
    setLinks(call, page);
    setTotal(call, page.total);
    return json(call, {
      workflow_runs: page.items.map((one) => toTaskJson(state, repository, one)),
      total_count: page.total,
    });
  });
}

/** Opens a route that only some versions have; elsewhere there is no such page. */
function openSince(call: Call, feature: 'dispatch' | 'runs' | 'line27', needs: Needs): OpenRepository {
  if (!call.get('state').profile[feature]) throw notFound();
  return openRepository(call, { read: 'actions', ...needs });
}

function answerRuns(call: Call, { state, repository }: OpenRepository, runs: Run[]): Response {
  const page = toPage(call, runs);
  setLinks(call, page);
  setTotal(call, page.total);
  return json(call, {
    workflow_runs: page.items.map((run) => toRunJson(state, repository, run)),
    total_count: page.total,
  });
}

function listRuns({ state, repository }: Pick<OpenRepository, 'state' | 'repository'>): Run[] {
  return [...state.runs.values()]
    .filter((run) => run.repositoryId === repository.id && run.visible)
    .toSorted((one, other) => other.id - one.id);
}

function findRun(call: Call, open: OpenRepository): Run {
  const run = listRuns(open).find((one) => one.id === numberParam(call, 'run'));
  if (!run) throw notFound();
  return run;
}

const statusWords: Readonly<Record<string, (run: Run) => boolean>> = {
  pending: (run) => run.status === 'waiting',
  waiting: (run) => run.status === 'waiting',
  requested: (run) => run.status === 'waiting',
  action_required: (run) => run.status === 'waiting',
  queued: (run) => run.status === 'queued',
  in_progress: (run) => run.status === 'in_progress',
  completed: (run) => run.status === 'completed',
  failure: (run) => run.conclusion === 'failure',
  success: (run) => run.conclusion === 'success',
  skipped: (run) => run.conclusion === 'skipped',
  neutral: (run) => run.conclusion === 'skipped',
  cancelled: (run) => run.conclusion === 'cancelled',
  timed_out: (run) => run.conclusion === 'cancelled',
};

function filterRuns(call: Call, runs: Run[]): Run[] {
  const [event, branch, sha, login] = ['event', 'branch', 'head_sha', 'actor'].map((name) =>
    query(call, name),
  );
  const words = (call.req.queries('status') ?? []).map((word) => {
    const matches = statusWords[word];
    if (!matches) throw new Refusal(400, `Invalid status ${word}`);
    return matches;
  });
  const actor = login ? findUser(call.get('state'), login) : undefined;
  if (login && !actor) throw new Refusal(500, '');
  return runs.filter(
    (run) =>
      (!event || run.event === event) &&
      (!branch || run.ref === `refs/heads/${branch}`) &&
      (!sha || run.sha === sha) &&
      (!actor || run.userId === actor.id) &&
      (words.length === 0 || words.some((matches) => matches(run))),
  );
}

function toWorkflowJson({ state, repository }: OpenRepository, workflow: Workflow) {
  const disabled = repository.disabledWorkflows.has(workflow.file);
  return {
    id: workflow.file,
    name: workflow.name || workflow.file,
    path: workflow.path,
    state: disabled ? 'disabled_manually' : 'active',
    created_at: zeroTime,
    updated_at: zeroTime,
    url: `${apiUrlOf(state, repository)}/actions/workflows/${workflow.file}`,
    html_url: `${htmlUrlOf(state, repository)}/src/branch/${repository.defaultBranch}/${workflow.path}`,
    badge_url: '',
    deleted_at: zeroTime,
  };
}
