import type { JobScript, Run } from './records.ts';
import { schedule } from './schedule.ts';
import type { State } from './state.ts';
import { nowInSeconds } from './state.ts';

/** Lets the runner take a run that has just been created, by the latest script that fits. */
export function startRun(state: State, run: Run, repository: string): void {
  const script = state.jobScripts.findLast(
    (one) => one.workflow === run.workflow && (one.repository ?? repository) === repository,
  );
  const { appears = 0, sha } = script ?? {};
  if (sha !== undefined) run.sha = sha;
  if (appears !== 'never') schedule(state, appears, () => show(state, run, script));
}

function show(state: State, run: Run, script: JobScript | undefined): void {
  run.visible = true;
  schedule(state, script?.starts ?? 0, () => begin(state, run, script));
}

function begin(state: State, run: Run, script: JobScript | undefined): void {
  run.status = 'in_progress';
  run.startedAt = nowInSeconds(state);
  script?.act?.(run);
  const { takes = 0, ends = 'success' } = script ?? {};
  if (ends !== 'never') schedule(state, takes, () => endRun(state, run, ends));
}

/** Ends a run that is still going. */
export function endRun(state: State, run: Run, conclusion: 'success' | 'failure' | 'cancelled'): void {
  if (run.status === 'completed') return;
  run.status = 'completed';
  run.conclusion = conclusion;
  run.stoppedAt = nowInSeconds(state);
}
