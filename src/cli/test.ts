import type { AnalyzerMeta, Samples } from '../analyzers/contract.ts';
import { ConfigError } from '../config/config-error.ts';
import type { Policy } from '../config/schema.ts';
import { analyze } from '../pipeline/analyze.ts';
import type { EnabledAnalyzer } from '../pipeline/execute.ts';
import { escapeTerminal } from '../report/escape.ts';
import { countOf } from '../report/sentence.ts';
import { checkLaws } from '../testing/check-laws.ts';
import { checkMeta } from '../testing/check-meta.ts';
import { checkSamples, listNotYet } from '../testing/check-samples.ts';
import { findSurvivors, type MutationPass, mostShown } from '../testing/find-survivors.ts';
import { collectAdded } from './analyze-patch.ts';
import { assertChoice } from './choice.ts';
import type { ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import { readLocalPolicy } from './local-policy.ts';
import type { Terminal } from './terminal.ts';

export interface TestOptions {
  readonly policy: string;
  readonly mutation: boolean;
}

interface Surroundings {
  readonly io: Io;
  readonly terminal: Terminal;
}

/**
 * Tests what a policy brings along, one analyzer or rule after the other.
 * @throws ConfigError for a policy that cannot be read, or a name that it does not bring.
 */
export async function testAnalyzers(
  names: readonly string[],
  options: TestOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { io } = surroundings;
  const inForce = await readLocalPolicy(options.policy, io);
  const { added, failures } = collectAdded(inForce);
  const known = [...added.map(({ id }) => id), ...failures.map(({ analyzer }) => analyzer)];
  for (const name of names) assertChoice('the name', name, known);
  if (known.length === 0) {
    throw new ConfigError(
      `${options.policy} brings no analyzers or rules along`,
      'Make one with sop-gate new analyzer NAME or sop-gate new rule NAME.',
    );
  }
  const isWanted = (id: string) => names.length === 0 || names.includes(id);
  let failed = false;
  for (const { analyzer, reason } of failures.filter((one) => isWanted(one.analyzer))) {
    print({ id: analyzer, samples: 0, problems: [reason] }, surroundings);
    failed = true;
  }
  const { limits } = inForce.policy;
  const answers = await askAll(added, limits, io);
  for (const enabled of added.filter(({ id }) => isWanted(id))) {
    const answer = answers.get(enabled.id) ?? { problem: 'it did not say who it is' };
    const report = await testOne({ enabled, limits, answer }, { io, mutation: options.mutation });
    print(report, surroundings);
    failed ||= report.problems.length > 0;
  }
  return failed ? 1 : 0;
}

interface Report {
  readonly id: string;
  readonly samples: number;
  readonly problems: readonly string[];
  /** Samples that do not hold yet, by design. */
  readonly notYet?: readonly string[];
  readonly pass?: MutationPass;
}

interface Asked {
  readonly enabled: EnabledAnalyzer;
  readonly limits: Policy['limits'];
  readonly answer: Answer;
}

async function testOne(
  { enabled, limits, answer }: Asked,
  { io, mutation }: { readonly io: Io; readonly mutation: boolean },
): Promise<Report> {
  const { id } = enabled;
  if ('problem' in answer) return { id, samples: 0, problems: [answer.problem] };
  const subject = { enabled, ...answer, isTold: true, execute: io.execute, limits };
  const samples = answer.samples.mustFlag.length + answer.samples.mustNotFlag.length;
  const problems = [
    ...(await checkSamples(subject)),
    ...(await checkLaws(subject)),
    ...(await checkMeta(subject)),
  ];
  const isOpen = enabled.added?.kind !== 'package';
  const pass = mutation && isOpen && problems.length === 0 ? await findSurvivors(subject) : undefined;
  return { id, samples, problems, notYet: listNotYet(answer.samples), ...(pass && { pass }) };
}

type Answer = { readonly meta: AnalyzerMeta; readonly samples: Samples } | { readonly problem: string };

/** Asks all of them together who they are, as a run does: two that cannot be had together do not pass one by one. */
async function askAll(
  analyzers: readonly EnabledAnalyzer[],
  limits: Policy['limits'],
  io: Io,
): Promise<ReadonlyMap<string, Answer>> {
  const answers = new Map<string, Answer>();
  const { failures } = await analyze(
    { files: [], failures: [] },
    {
      analyzers,
      limits,
      generatedGlobs: [],
      execute: io.execute,
      onIntroduced: (introduced) => {
        for (const { meta, samples } of introduced)
          answers.set(meta.id, { meta, samples: samples ?? { mustFlag: [], mustNotFlag: [] } });
      },
    },
  );
  for (const { analyzer, reason } of failures) answers.set(analyzer, { problem: reason });
  return answers;
}

const WHAT_NEXT =
  'Next: put code of yours there, take its notYet out, and change what is looked for until this passes again.';

function print(report: Report, { io, terminal: { styles } }: Surroundings): void {
  const { id, samples, problems, notYet = [], pass } = report;
  const mark = problems.length === 0 ? styles.good('pass') : styles.bad('FAIL');
  const shown = (pass?.survivors ?? []).slice(0, mostShown);
  const rest = (pass?.survivors.length ?? 0) - shown.length;
  const lines = [
    `${mark}  ${escapeTerminal(id)}  ${countOf(samples, 'sample')}${pass ? `, ${pass.tried - pass.survivors.length} of ${countOf(pass.tried, 'small change')} noticed` : ''}`,
    ...problems.map((problem) => `      ${escapeTerminal(problem)}`),
    ...notYet.map((name) => `      does not hold yet, by design: ${escapeTerminal(name)}`),
    ...(notYet.length > 0 ? [`      ${WHAT_NEXT}`] : []),
    ...shown.flatMap(({ what, suggestion }) => [
      `      ${escapeTerminal(what)}`,
      `        missing sample: ${escapeTerminal(suggestion)}`,
    ]),
    ...(rest > 0 ? [`      … and ${rest} more`] : []),
  ];
  io.print(lines.join('\n'));
}
