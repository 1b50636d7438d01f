import type { Sample } from '../analyzers/contract.ts';
import { analyzers as built } from '../analyzers/registry.ts';
import type { Analysis, RawFinding } from '../patch/assessment.ts';
import { languages } from '../syntax/language-of.ts';
import { labelOf, runSample } from './run-sample.ts';
import type { Subject } from './subject.ts';

/** Those of this build that clear files as documentation and tests, where most findings are worth nothing. */
export const clearing = built.filter(({ meta }) => ['documentation', 'tests'].includes(meta.id));

/** The one of this build that proves of a file that only its layout changes. */
export const formatting = built.filter(({ meta }) => meta.id === 'formatting');

/**
 * What an analyzer says of itself, held against its own samples: languages that exist, sentences without gaps, and findings
 * that are worth something where the samples find them.
 */
export async function checkMeta(subject: Subject): Promise<readonly string[]> {
  const odd = (subject.meta?.languages ?? []).filter((one) => one !== 'any' && !languages.includes(one));
  const problems = odd.map(
    (one) => `meta.languages names ${JSON.stringify(one)}, and no file is of that language`,
  );
  const { mustFlag } = subject.samples;
  for (const sample of mustFlag) {
    const analysis = await runSample(subject, sample, clearing);
    const found = analysis.findings.filter(({ analyzer }) => analyzer === subject.enabled.id);
    const told = [findGap(subject, found), findWorthless(subject, sample, { analysis, found })];
    problems.push(
      ...told.flatMap((one) => (one === undefined ? [] : [`mustFlag ${labelOf(sample, mustFlag)}: ${one}`])),
    );
  }
  return problems;
}

/** An argument that the message asks for and the finding does not have. */
function findGap({ meta }: Subject, found: readonly RawFinding[]): string | undefined {
  for (const { code, message } of found) {
    const asked = meta?.codes[code]?.message.match(/\{\w+\}/g) ?? [];
    const gap = asked.find((one) => message.includes(one));
    if (gap !== undefined)
      return `the message of ${code} asks for ${gap}, and the finding has no such argument`;
  }
  return undefined;
}

interface Outcome {
  readonly analysis: Analysis;
  readonly found: readonly RawFinding[];
}

function findWorthless(
  { enabled }: Subject,
  { path }: Sample,
  { analysis, found }: Outcome,
): string | undefined {
  const proof = analysis.clearances.find(
    (one) => one.analyzer !== enabled.id && (one.reason === 'documentation' || one.reason === 'test'),
  );
  const worth = found.filter(({ points }) => points > 0);
  if (proof === undefined || worth.length === 0 || worth.some(({ anywhere }) => anywhere)) return undefined;
  return `it is found, but counts for nothing: ${path} is cleared as ${proof.reason}, and ${worth[0]?.code} is not marked \`anywhere: true\``;
}
