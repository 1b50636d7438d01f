import { ConfigError } from '../config/config-error.ts';
import { listSteps } from '../git/list-steps.ts';
import type { Assessment } from '../patch/assessment.ts';
import { renderAnalysisLine } from '../report/analysis-json.ts';
import { toSafeJson } from '../report/json.ts';
import { type Replayed, renderReplay, summarizeReplay } from '../report/replay.ts';
import { readRanges } from './analyze-ranges.ts';
import { assessRanges } from './assess-ranges.ts';
import { assertChoice } from './choice.ts';
import type { ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import { readLocalPolicy } from './local-policy.ts';

export interface ReplayOptions {
  readonly repo: string;
  readonly branch: string;
  readonly last: string;
  readonly ranges?: string;
  readonly policy?: string;
  readonly against?: string;
  readonly format: string;
}

/**
 * Judges past changes again, and tells what the policy makes of them.
 * @returns 0, or 2 when some range could not be read.
 * @throws ConfigError or GitError naming the input and the remedy.
 */
export async function replay(options: ReplayOptions, io: Io): Promise<ExitCode> {
  assertOptions(options);
  const policy = await readLocalPolicy(options.policy, io);
  const against = options.against === undefined ? undefined : await readLocalPolicy(options.against, io);
  const past = await findPast(options, io);
  const ranges = past.map(({ range }) => range);
  const others = against && (await assessAll({ directory: options.repo, ranges, policy: against }, io));
  const replayed: Replayed[] = [];
  let unreadable = false;
  for await (const one of assessRanges({ directory: options.repo, ranges, policy }, io)) {
    if (one.error) io.log(`sop-gate: ${one.error.message}: ${one.error.remedy}`);
    unreadable ||= one.error !== undefined;
    const at = replayed.length;
    const other = others?.[at];
    replayed.push({ ...past[at], ...one, ...(other && { other }) });
    if (options.format === 'ndjson') io.print(renderAnalysisLine(one.assessment, one).trimEnd());
  }
  if (options.format === 'text') io.print(renderReplay(replayed));
  if (options.format === 'json') io.print(renderJson(replayed));
  return unreadable ? 2 : 0;
}

function assertOptions({ format, against }: ReplayOptions): void {
  assertChoice('--format', format, ['text', 'json', 'ndjson']);
  if (format !== 'ndjson' || against === undefined) return;
  throw new ConfigError(
    '--against cannot be told as ndjson',
    'A record is of one policy: use --format json, or run it once for each policy.',
  );
}

interface Past {
  readonly range: string;
  readonly subject?: string;
}

async function findPast(options: ReplayOptions, io: Io): Promise<readonly Past[]> {
  const { ranges, repo, branch } = options;
  const last = parseLast(options.last);
  const past =
    ranges === undefined ? await listPast(repo, { branch, last }, io) : await readGiven(ranges, io);
  if (past.length > 0) return past;
  throw new ConfigError(
    'There is no past change to judge.',
    'Name a branch with merges (--branch), fetch more of its history, or give ranges with --ranges.',
  );
}

async function readGiven(path: string, io: Io): Promise<readonly Past[]> {
  return (await readRanges(path, io)).map((range) => ({ range }));
}

async function listPast(
  directory: string,
  { branch, last }: { readonly branch: string; readonly last: number },
  io: Io,
): Promise<readonly Past[]> {
  const { steps, end } = await listSteps(directory, branch, last);
  if (end !== undefined)
    io.log(
      `sop-gate: history ends here at ${end.slice(0, 10)}, which is left out: nothing is known before it`,
    );
  return steps;
}

function parseLast(text: string): number {
  const number = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (number >= 1) return number;
  throw new ConfigError(
    `--last ${JSON.stringify(text)} is not a number of changes.`,
    'Write a whole number from 1 to 99999.',
  );
}

async function assessAll(what: Parameters<typeof assessRanges>[0], io: Io): Promise<readonly Assessment[]> {
  const all: Assessment[] = [];
  for await (const { assessment } of assessRanges(what, io)) all.push(assessment);
  return all;
}

function renderJson(replayed: readonly Replayed[]): string {
  const changes = replayed.map(({ range, subject, assessment, other }) => ({
    range,
    subject,
    tier: assessment.tier,
    points: assessment.points,
    against: other && { tier: other.tier, points: other.points },
  }));
  return toSafeJson({ schemaVersion: 1, ...summarizeReplay(replayed), each: changes }, 2);
}
