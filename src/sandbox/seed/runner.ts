import { findPullRequest } from '../world/pull-requests.ts';
import type { JobScript, Run } from '../world/records.ts';
import { findRepository } from '../world/repositories.ts';
import { endRun } from '../world/runner.ts';
import { schedule } from '../world/schedule.ts';
import type { State } from '../world/state.ts';
import { userNamed } from './lookups.ts';
import { SeededPullRequest } from './pull-request.ts';
import { SeededRepository } from './repository.ts';
import { SeedingError } from './seeding-error.ts';

export interface RunnerScript extends Omit<JobScript, 'act'> {
  /** What the job does when it starts. */
  readonly job?: (job: SeededJob) => void;
}

/** The runner of a sandbox. Without a script a dispatched run appears, runs and succeeds at once, and does nothing. */
export class Runner {
  readonly #state: State;

  constructor(state: State) {
    this.#state = state;
  }

  /** Says what happens to runs of a workflow file from now on; a later script for the same file wins. */
  script(script: RunnerScript): void {
    const { job, ...timing } = script;
    const act = job && ((run: Run) => job(new SeededJob(this.#state, run)));
    this.#state.jobScripts.push(act ? { ...timing, act } : timing);
  }

  /** Runs that can be seen, oldest first. */
  get runs(): Run[] {
    return [...this.#state.runs.values()].filter((run) => run.visible);
  }

  /** Everything that was dispatched, seen or not, oldest first. */
  get dispatched(): Run[] {
    return [...this.#state.runs.values()];
  }
}

/** A job that is running, as a script sees it. */
export class SeededJob {
  readonly #state: State;
  readonly run: Run;

  constructor(state: State, run: Run) {
    this.#state = state;
    this.run = run;
  }

  get inputs(): Readonly<Record<string, string>> {
    return this.run.inputs;
  }

  /** The pull request that the inputs `repo` and `pr` name. */
  get pullRequest(): SeededPullRequest {
    const [owner = '', name = ''] = (this.inputs.repo ?? '').split('/');
    const repository = findRepository(this.#state, owner, name);
    const pull = repository && findPullRequest(this.#state, repository, Number(this.inputs.pr));
    if (!pull) throw new SeedingError(`the inputs name no pull request: ${JSON.stringify(this.inputs)}`);
    return new SeededPullRequest(this.#state, pull.id);
  }

  /** The repository the job runs in. */
  get repository(): SeededRepository {
    return new SeededRepository(this.#state, this.run.repositoryId);
  }

  /** Posts a status on the head the job was asked about, as the job user or as somebody else. */
  postStatus(context: string, word: string, options: { description?: string; by?: string } = {}): void {
    const sha = this.inputs.head_sha;
    this.pullRequest.hasStatus(context, word, {
      ...options,
      by: options.by ?? this.#jobUser(),
      ...(sha ? { sha } : {}),
    });
  }

  /** Announces the nonce: a pending status of the gate's context whose description carries it. */
  announceNonce(context = `${this.inputs.gate}-review / job`): void {
    this.postStatus(context, 'pending', { description: `nonce ${this.inputs.nonce}` });
  }

  comment(body: string): void {
    this.pullRequest.commentedBy(this.#jobUser(), body);
  }

  /** Something the job does later, in milliseconds on the sandbox clock. */
  later(delay: number, action: () => void): void {
    schedule(this.#state, delay, action);
  }

  end(conclusion: 'success' | 'failure' | 'cancelled'): void {
    endRun(this.#state, this.run, conclusion);
  }

  #jobUser(): string {
    return userNamed(this.#state, this.#state.profile.forgejo ? 'forgejo-actions' : 'gitea-actions').login;
  }
}
