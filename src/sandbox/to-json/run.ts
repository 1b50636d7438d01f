import type { Job, Repository, Run } from '../world/records.ts';
import type { State } from '../world/state.ts';
import { apiUrlOf, htmlUrlOf, toRepositoryJson } from './repository.ts';
import { toTime } from './time.ts';
import { toUserJsonById } from './user.ts';

export function toRunJson(state: State, repository: Repository, run: Run) {
  const user = toUserJsonById(state, run.userId);
  const brief = toRepositoryJson(state, repository, null);
  return {
    id: run.id,
    url: `${apiUrlOf(state, repository)}/actions/runs/${run.id}`,
    html_url: `${htmlUrlOf(state, repository)}/actions/runs/${run.id}`,
    display_title: run.title,
    path: `${run.workflow}@${run.ref}`,
    event: run.event,
    run_attempt: 1,
    run_number: run.number,
    repository_id: repository.id,
    head_sha: run.sha,
    head_branch: run.ref.replace('refs/heads/', ''),
    status: run.status,
    actor: user,
    trigger_actor: user,
    repository: brief,
    head_repository: brief,
    ...(run.conclusion === '' ? {} : { conclusion: run.conclusion }),
    started_at: toTime(run.startedAt),
    completed_at: toTime(run.stoppedAt),
  };
}

export function toJobJson(state: State, repository: Repository, { run, job }: { run: Run; job: Job }) {
  const url = apiUrlOf(state, repository);
  return {
    id: job.id,
    url: `${url}/actions/jobs/${job.id}`,
    html_url: `${htmlUrlOf(state, repository)}/actions/runs/${run.id}/jobs/${job.id}`,
    run_id: run.id,
    run_url: `${url}/actions/runs/${run.id}`,
    name: job.name,
    labels: ['ubuntu-latest'],
    run_attempt: 1,
    head_sha: run.sha,
    head_branch: run.ref.replace('refs/heads/', ''),
    status: run.status,
    ...(run.conclusion === '' ? {} : { conclusion: run.conclusion }),
    steps: [],
    created_at: toTime(run.createdAt),
    started_at: toTime(run.startedAt),
    completed_at: toTime(run.stoppedAt),
  };
}

/** A task of the old list; it exists only once a runner has taken the job. */
export function toTaskJson(state: State, repository: Repository, { run, job }: { run: Run; job: Job }) {
  return {
    id: job.id,
    name: job.name,
    head_branch: run.ref.replace('refs/heads/', ''),
    head_sha: run.sha,
    run_number: run.number,
    event: run.event,
    display_title: run.title,
    status: run.status === 'completed' ? run.conclusion : 'running',
    workflow_id: run.workflow,
    url: `${htmlUrlOf(state, repository)}/actions/runs/${run.number}`,
    created_at: toTime(run.createdAt),
    updated_at: toTime(Math.max(run.startedAt, run.stoppedAt)),
    run_started_at: toTime(run.startedAt),
  };
}
