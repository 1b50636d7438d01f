import { ConfigError } from '../config/config-error.ts';
import { type GatePorts, type Outcome, type Pointer, previewGate, runGate } from '../gate.ts';
import { createGitea } from '../gitea/index.ts';
import { renderVerdictJson } from '../report/verdict-json.ts';
import { renderVerdictText } from '../report/verdict-text.ts';
import { toExitCode } from '../verdict/outcome.ts';
import { parseConnection } from './connect.ts';
import type { ExitCode } from './exit-code.ts';
import { createGatePorts } from './gate-ports.ts';
import type { Io } from './io.ts';
import { locatePulls, readHint, type Target, type Whereabouts } from './locate.ts';
import { readNamedPolicy } from './named-policy.ts';
import { reportError } from './report-error.ts';

export interface RunOptions extends Whereabouts {
  readonly url?: string;
  readonly tokenEnv?: string;
  readonly policy?: string;
  readonly dryRun?: boolean;
  readonly job?: boolean;
  readonly format: string;
}

/** Runs the gate on every pull request the event or the options point to. */
export async function run(options: RunOptions, io: Io): Promise<ExitCode> {
  assertFormat(options.format);
  const hint = await readHint(options, io);
  const policy = await readNamedPolicy(options.policy, io);
  const client = createGitea({ ...parseConnection(options, io.env), ...io });
  const target = await locatePulls(hint, client);
  if (target.kind === 'none') io.log(`sop-gate: nothing to do: ${target.why}`);
  const ports = createGatePorts({ io, client, ...(policy && { policy }) });
  const results: Result[] = [];
  for (const pointer of target.pointers) results.push(await runOne(pointer, options, { io, ports }));
  return toRunCode(results, { kind: target.kind, job: options.job === true });
}

interface Means {
  readonly io: Io;
  readonly ports: GatePorts;
}

interface Result {
  readonly exitCode: ExitCode;
  /** A verdict was reached and everything it asked to write was read back. */
  readonly told: boolean;
}

/** One pull request that cannot be judged never keeps the others from being judged. */
async function runOne(pointer: Pointer, options: RunOptions, { io, ports }: Means): Promise<Result> {
  try {
    const outcome = await (options.dryRun ? previewGate : runGate)(pointer, ports);
    io.print(render(outcome, options));
    return { exitCode: toExitCode(outcome.verdict), told: true };
  } catch (error) {
    const report = reportError(error);
    io.log(report.text);
    return { exitCode: report.exitCode, told: false };
  }
}

function render(outcome: Outcome, { format, dryRun = false }: RunOptions): string {
  return (format === 'json' ? renderVerdictJson(outcome) : renderVerdictText(outcome, { dryRun })).trimEnd();
}

/**
 * Whoever asked for one pull request hears its verdict. A job (`--job`) only says whether a verdict was told, and a run
 * over all open pull requests whether each could be judged.
 */
function toRunCode(results: readonly Result[], asked: { kind: Target['kind']; job: boolean }): ExitCode {
  if (asked.job) return results.every((result) => result.told) ? 0 : 3;
  if (asked.kind === 'none') return 1;
  const worst = Math.max(...results.map((result) => result.exitCode)) as ExitCode;
  return asked.kind === 'one' || worst > 1 ? worst : 0;
}

function assertFormat(format: string): void {
  if (format === 'text' || format === 'json') return;
  throw new ConfigError(`--format ${JSON.stringify(format)} is unknown.`, 'Use text or json.');
}
