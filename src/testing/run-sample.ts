import type { Analyzer, Sample } from '../analyzers/contract.ts';
import { changeOf } from '../analyzers/sample-change.ts';
import type { Analysis } from '../patch/assessment.ts';
import { analyze } from '../pipeline/analyze.ts';
import type { EnabledAnalyzer } from '../pipeline/execute.ts';
import type { Subject } from './subject.ts';

/** What one analyzer makes of one sample, through the real pipeline, alone or beside some of this build. */
export function runSample(
  { enabled, execute, limits, registry }: Subject,
  sample: Sample,
  beside: readonly Analyzer[] = [],
): Promise<Analysis> {
  const { path, base, head, from, options } = sample;
  const change = changeOf({
    path,
    ...(base !== undefined && { base }),
    ...(head !== undefined && { head }),
    ...(from !== undefined && { from }),
  });
  return analyze(
    { files: [change], failures: [] },
    {
      analyzers: [
        options === undefined ? enabled : withOptions(enabled, options),
        ...beside.map(({ meta: { id } }) => ({ id })).filter(({ id }) => id !== enabled.id),
      ],
      limits,
      generatedGlobs: [],
      execute,
      // A sample is one file, and so is the project around it.
      readProject: () =>
        Promise.resolve({ kind: 'known', files: head === undefined ? [] : [{ path, text: head }] }),
      ...(registry && { registry }),
    },
  );
}

/** The options of a sample stand in the sample, and in no policy. */
function withOptions({ policyFile: _elsewhere, ...enabled }: EnabledAnalyzer, options: unknown) {
  return { ...enabled, options };
}

/** Its findings as `code:line`; failures of the analyzer as sentences. */
export interface Said {
  readonly found: readonly string[];
  readonly failed: readonly string[];
  /** Why it cleared the file, if it did. */
  readonly cleared: readonly string[];
}

export async function say(subject: Subject, sample: Sample): Promise<Said> {
  const { findings, failures, clearances } = await runSample(subject, sample);
  return {
    found: findings.map(({ code, line }) => `${code}:${line}`),
    failed: failures.filter(({ analyzer }) => analyzer === subject.enabled.id).map(({ reason }) => reason),
    cleared: clearances.filter(({ analyzer }) => analyzer === subject.enabled.id).map(({ reason }) => reason),
  };
}

/** How a sample is named: by its words, else by its path, and by its number among those that are named alike. */
export function labelOf(sample: Sample, all: readonly Sample[]): string {
  const name = sample.name ?? sample.path;
  const alike = all.filter((one) => (one.name ?? one.path) === name);
  const number = alike.length > 1 ? ` (${alike.indexOf(sample) + 1} of ${alike.length})` : '';
  return `"${name}"${number}`;
}
