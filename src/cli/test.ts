import type { Samples } from '../analyzers/contract.ts';
import { ConfigError } from '../config/config-error.ts';
import type { Policy } from '../config/schema.ts';
import { analyze } from '../pipeline/analyze.ts';
import type { EnabledAnalyzer } from '../pipeline/execute.ts';
import { escapeTerminal } from '../report/escape.ts';
import { countOf } from '../report/sentence.ts';
import { checkLaws } from '../testing/check-laws.ts';
import { checkSamples } from '../testing/check-samples.ts';
import { findSurvivors, type MutationPass } from '../testing/find-survivors.ts';
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
  for (const enabled of added.filter(({ id }) => isWanted(id))) {
    const report = await testOne(enabled, inForce.policy, { io, mutation: options.mutation });
    print(report, surroundings);
    failed ||= report.problems.length > 0;
  }
  return failed ? 1 : 0;
}

interface Report {
  readonly id: string;
  readonly samples: number;
  readonly problems: readonly string[];
  readonly pass?: MutationPass;
}

async function testOne(
  enabled: EnabledAnalyzer,
  { limits }: Policy,
  { io, mutation }: { readonly io: Io; readonly mutation: boolean },
): Promise<Report> {
  const { id } = enabled;
  const introduced = await askSamples(enabled, limits, io);
  if ('problem' in introduced) return { id, samples: 0, problems: [introduced.problem] };
  const subject = { enabled, samples: introduced.samples, execute: io.execute, limits };
  const samples = introduced.samples.mustFlag.length + introduced.samples.mustNotFlag.length;
  const problems = [...(await checkSamples(subject)), ...(await checkLaws(subject))];
  const pass = mutation && problems.length === 0 ? await findSurvivors(subject) : undefined;
  return { id, samples, problems, ...(pass && { pass }) };
}

type Answer = { readonly samples: Samples } | { readonly problem: string };

async function askSamples(enabled: EnabledAnalyzer, limits: Policy['limits'], io: Io): Promise<Answer> {
  let samples: Samples | undefined;
  const { failures } = await analyze(
    { files: [], failures: [] },
    {
      analyzers: [enabled],
      limits,
      generatedGlobs: [],
      execute: io.execute,
      onIntroduced: ([one]) => {
        samples = one?.samples ?? { mustFlag: [], mustNotFlag: [] };
      },
    },
  );
  const [failure] = failures;
  if (failure) return { problem: failure.reason };
  return samples ? { samples } : { problem: 'it did not say who it is' };
}

/** How many survivors are shown of each analyzer. */
const mostShown = 10;

function print({ id, samples, problems, pass }: Report, { io, terminal: { styles } }: Surroundings): void {
  const mark = problems.length === 0 ? styles.good('pass') : styles.bad('FAIL');
  const shown = (pass?.survivors ?? []).slice(0, mostShown);
  const rest = (pass?.survivors.length ?? 0) - shown.length;
  const lines = [
    `${mark}  ${escapeTerminal(id)}  ${countOf(samples, 'sample')}${pass ? `, ${pass.tried - pass.survivors.length} of ${countOf(pass.tried, 'small change')} noticed` : ''}`,
    ...problems.map((problem) => `      ${escapeTerminal(problem)}`),
    ...shown.flatMap(({ what, suggestion }) => [
      `      ${escapeTerminal(what)}`,
      `        missing sample: ${escapeTerminal(suggestion)}`,
    ]),
    ...(rest > 0 ? [`      … and ${rest} more`] : []),
  ];
  io.print(lines.join('\n'));
}
