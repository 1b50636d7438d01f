import type { Api, Call } from '../http/call.ts';
import { json, numberParam, query, textParam } from '../http/call.ts';
import { openActions } from '../http/open-actions.ts';
import { type OpenRepository, openRepository } from '../http/open-repository.ts';
import { setLinks, setTotal, toPage } from '../http/paging.ts';
import { toJobJson, toRunJson, toTaskJson } from '../to-json/run.ts';
import { findUser } from '../world/people.ts';
import type { Run } from '../world/records.ts';
import { notFound, Refusal } from '../world/refusal.ts';

/** Runs, their jobs, and the older list of tasks. */
export function addRunRoutes(api: Api): void {
  const home = '/repos/:owner/:repo/actions';

  api.get(`${home}/runs`, (call) => {
    const open = openActions(call, 'runs', { token: true });
    return answerRuns(call, open, filterRuns(call, listRuns(open)));
  });

  api.get(`${home}/workflows/:file/runs`, (call) => {
    const open = openActions(call, 'line27', { token: true });
    const ofFile = listRuns(open).filter((run) => run.workflow === textParam(call, 'file'));
    return answerRuns(call, open, filterRuns(call, ofFile));
  });

  api.get(`${home}/runs/:run`, (call) => {
    const open = openActions(call, 'runs', {});
    return json(call, toRunJson(open.state, open.repository, findRun(call, open)));
  });

  api.get(`${home}/runs/:run/jobs`, (call) => answerJobs(call, openActions(call, 'runs', {})));

  api.get(`${home}/tasks`, (call) => answerTasks(call, openRepository(call, { read: 'actions' })));
}

function answerJobs(call: Call, open: OpenRepository): Response {
  const run = findRun(call, open);
  const page = toPage(call, run.jobs);
  setTotal(call, page.total);
  const jobs = page.items.map((job) => toJobJson(open.state, open.repository, { run, job }));
  return json(call, { jobs, total_count: page.total });
}

function answerTasks(call: Call, open: OpenRepository): Response {
  const started = listRuns(open).filter((run) => run.startedAt > 0);
  const tasks = started.flatMap((run) => run.jobs.map((job) => ({ run, job })));
  const page = toPage(call, tasks);
  setLinks(call, page);
  setTotal(call, page.total);
  const rows = page.items.map((one) => toTaskJson(open.state, open.repository, one));
  return json(call, { workflow_runs: rows, total_count: page.total });
}

function answerRuns(call: Call, { state, repository }: OpenRepository, runs: Run[]): Response {
  const page = toPage(call, runs);
  setLinks(call, page);
  setTotal(call, page.total);
  const rows = page.items.map((run) => toRunJson(state, repository, run));
  return json(call, { workflow_runs: rows, total_count: page.total });
}

function listRuns({ state, repository }: OpenRepository): Run[] {
  return [...state.runs.values()]
    .filter((run) => run.repositoryId === repository.id && run.visible)
    .toSorted((one, other) => other.id - one.id);
}

function findRun(call: Call, open: OpenRepository): Run {
  const run = listRuns(open).find((one) => one.id === numberParam(call, 'run'));
  if (!run) throw notFound();
  return run;
}

/** A filter word to the statuses or conclusions it finds. */
const statusWords: Readonly<Record<string, readonly string[]>> = {
  pending: ['waiting'],
  waiting: ['waiting'],
  requested: ['waiting'],
  action_required: ['waiting'],
  queued: ['queued'],
  in_progress: ['in_progress'],
  completed: ['completed'],
  failure: ['failure'],
  success: ['success'],
  skipped: ['skipped'],
  neutral: ['skipped'],
  cancelled: ['cancelled'],
  timed_out: ['cancelled'],
};

/** An unknown status word is 400, an unknown actor 500. */
function filterRuns(call: Call, runs: Run[]): Run[] {
  const [event, branch, sha, login] = ['event', 'branch', 'head_sha', 'actor'].map((name) =>
    query(call, name),
  );
  const words = (call.req.queries('status') ?? []).flatMap((word) => {
    const found = statusWords[word];
    if (!found) throw new Refusal(400, `Invalid status ${word}`);
    return found;
  });
  const actor = login ? findUser(call.get('state'), login) : undefined;
  if (login && !actor) throw new Refusal(500, '');
  return runs.filter(
    (run) =>
      (!event || run.event === event) &&
      (!branch || run.ref === `refs/heads/${branch}`) &&
      (!sha || run.sha === sha) &&
      (!actor || run.userId === actor.id) &&
      (words.length === 0 || words.includes(run.status) || words.includes(run.conclusion)),
  );
}
