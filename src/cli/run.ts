import type { Outcome } from '../gate.ts';
import { createGitea } from '../gitea/index.ts';
import { renderVerdictJson } from '../report/verdict-json.ts';
import { renderVerdictText } from '../report/verdict-text.ts';
import { toExitCode } from '../verdict/outcome.ts';
import { assertChoice } from './choice.ts';
import { parseConnection } from './connect.ts';
import type { ExitCode } from './exit-code.ts';
import { createGatePorts } from './gate-ports.ts';
import type { Io } from './io.ts';
import { type Judged, judgePull } from './judge-pull.ts';
import { locatePulls, readHint, type Target, type Whereabouts } from './locate.ts';
import { readNamedPolicy } from './named-policy.ts';
import { readFloor } from './read-floor.ts';
import { type Stopwatches, startStopwatches } from './stopwatches.ts';

export interface RunOptions extends Whereabouts {
  readonly url?: string;
  readonly tokenEnv?: string;
  readonly policy?: string;
  readonly floor?: string;
  readonly dryRun?: boolean;
  readonly job?: boolean;
  readonly format: string;
}

/** Runs the gate on every pull request the event or the options point to. */
export async function run(options: RunOptions, io: Io): Promise<ExitCode> {
  assertChoice('--format', options.format, ['text', 'json']);
  const hint = await readHint(options, io);
  const policy = await readNamedPolicy(options.policy, io);
  const floor = await readFloor(options.floor, io);
  const client = createGitea({ ...parseConnection(options, io.env), ...io });
  const target = await locatePulls(hint, client);
  if (target.kind === 'none') io.log(`sop-gate: nothing to do: ${target.why}`);
  const watch = startStopwatches();
  const ports = createGatePorts({ io, client, floor, watch, ...(policy && { policy }) });
  const judged: Judged[] = [];
  for (const pointer of target.pointers)
    judged.push(
      tell(await judgePull(pointer, { ports, dryRun: options.dryRun === true }), { ...options, watch }, io),
    );
  return toRunCode(judged, { kind: target.kind, job: options.job === true });
}

/** Tells of one pull request as soon as it is judged. */
function tell(judged: Judged, options: Telling, io: Io): Judged {
  if (judged.kind === 'told') io.print(render(judged.outcome, options));
  else io.log(judged.report.text);
  return judged;
}

interface Telling extends RunOptions {
  readonly watch: Stopwatches;
}

function render(outcome: Outcome, { format, dryRun = false, watch }: Telling): string {
  if (format !== 'json') return renderVerdictText(outcome, { dryRun }).trimEnd();
  const timings = watch.costsOf(outcome.snapshot);
  return renderVerdictJson(outcome, timings && { timings }).trimEnd();
}

/**
 * Whoever asked for one pull request hears its verdict. A job (`--job`) only says whether a verdict was told, and a run
 * over all open pull requests whether each could be judged.
 */
function toRunCode(judged: readonly Judged[], asked: { kind: Target['kind']; job: boolean }): ExitCode {
  if (asked.job) return judged.every(({ kind }) => kind === 'told') ? 0 : 3;
  if (asked.kind === 'none') return 1;
  const worst = Math.max(...judged.map(toOwnCode)) as ExitCode;
  return asked.kind === 'one' || worst > 1 ? worst : 0;
}

function toOwnCode(judged: Judged): ExitCode {
  return judged.kind === 'told' ? toExitCode(judged.outcome.verdict) : judged.report.exitCode;
}
