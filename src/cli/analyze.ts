import type { CodeMeta } from '../analyzers/contract.ts';
import type { Assessment } from '../patch/assessment.ts';
import type { Introduction } from '../pipeline/added/introduce.ts';
import type { Timing } from '../pipeline/execute.ts';
import { weigh } from '../verdict/points.ts';
import { type AnalyzeOptions, narrowPolicy, TIERS, toFormat } from './analyze-options.ts';
import { analyzePatch } from './analyze-patch.ts';
import { analyzeRanges } from './analyze-ranges.ts';
import { readChange } from './analyze-source.ts';
import type { ExitCode } from './exit-code.ts';
import { findCode } from './explain.ts';
import type { Io } from './io.ts';
import { readLocalPolicy } from './local-policy.ts';
import { renderAssessment } from './render-assessment.ts';
import type { Terminal } from './terminal.ts';

/** Says the risk of one change, or of every range of a file. */
export async function analyze(options: AnalyzeOptions, io: Io, terminal: Terminal): Promise<ExitCode> {
  const format = toFormat(options);
  const log = stopwatch(options, io);
  if (options.ranges !== undefined) return analyzeMany(options.ranges, options, io);
  const { patch, policy, range, readProject } = await readChange(options, io);
  log('read');
  const narrowed = narrowPolicy(policy, options);
  const heard = listen();
  const beside = { ...heard, ...(readProject && { readProject }) };
  const assessment = weigh(await analyzePatch(patch, narrowed, { ...io, ...beside }), narrowed.policy);
  log('analysed');
  if (options.timings) for (const line of heard.slowest()) io.log(line);
  const { explain } = heard;
  io.print(
    renderAssessment(assessment, { format, terminal, explain, ...(range !== undefined && { range }) }),
  );
  return toExitCode([assessment], options);
}

async function analyzeMany(path: string, options: AnalyzeOptions, io: Io): Promise<ExitCode> {
  const log = stopwatch(options, io);
  const policy = narrowPolicy(await readLocalPolicy(options.policy, io), options);
  const { assessments, unreadable } = await analyzeRanges(
    { path, policy, directory: options.repo, timings: options.timings === true },
    io,
  );
  log(`${assessments.length} ranges read and analysed`);
  return unreadable ? 2 : toExitCode(assessments, options);
}

function toExitCode(assessments: readonly Assessment[], { failOn }: AnalyzeOptions): ExitCode {
  if (failOn === undefined) return 0;
  const tiers: readonly string[] = TIERS;
  return assessments.some(({ tier }) => tiers.indexOf(tier) >= tiers.indexOf(failOn)) ? 1 : 0;
}

/** Keeps what the analysis says beside its result: who the policy brought along, and how long everybody took. */
function listen() {
  const own = new Map<string, CodeMeta>();
  const took = new Map<string, number>();
  return {
    onIntroduced: (analyzers: readonly Introduction[]) => {
      for (const { meta } of analyzers)
        for (const [code, words] of Object.entries(meta.codes)) own.set(code, words);
    },
    onTimings: (timings: readonly Timing[]) => {
      for (const { analyzer, milliseconds } of timings)
        took.set(analyzer, (took.get(analyzer) ?? 0) + milliseconds);
    },
    explain: (code: string) => own.get(code) ?? findCode(code),
    slowest: () =>
      [...took]
        .toSorted(([, one], [, other]) => other - one)
        .slice(0, 5)
        .map(([analyzer, sum]) => `sop-gate: ${analyzer} took ${sum.toFixed(1)} ms`),
  };
}

/** Logs how long it took since the last time, where somebody asked for it. */
function stopwatch({ timings }: AnalyzeOptions, io: Io): (what: string) => void {
  let since = io.now();
  return (what) => {
    const now = io.now();
    if (timings) io.log(`sop-gate: ${what} in ${now - since} ms`);
    since = now;
  };
}
