import type { Sample } from '../analyzers/contract.ts';
import { formatting } from './check-meta.ts';
import { labelOf, runSample, say } from './run-sample.ts';
import type { Subject } from './subject.ts';

/**
 * What every analyzer owes, tried on its own samples: the same answer every time and whatever was asked before, none for a
 * file that only moved, got other blank lines or another layout, and the same for one that stands elsewhere in its file. Budgets, purity of
 * the change and places inside the patch are watched by the pipeline that runs it.
 */
export async function checkLaws(subject: Subject): Promise<readonly string[]> {
  const samples = [...subject.samples.mustFlag, ...subject.samples.mustNotFlag];
  const first = await sayAll(subject, samples);
  const again = (await sayAll(subject, samples.toReversed())).toReversed();
  const fickle = samples.filter((_, index) => first[index] !== again[index]);
  const problems = fickle.map(
    (sample) => `${labelOf(sample, samples)}: it says something else when it is asked again, or after others`,
  );
  for (const sample of samples) problems.push(...(await checkMoves(subject, sample, samples)));
  return problems;
}

async function sayAll(subject: Subject, samples: readonly Sample[]): Promise<string[]> {
  const said: string[] = [];
  for (const sample of samples) said.push(JSON.stringify(await runSample(subject, sample)));
  return said;
}

async function checkMoves(
  subject: Subject,
  sample: Sample,
  all: readonly Sample[],
): Promise<readonly string[]> {
  const label = labelOf(sample, all);
  const { head, options } = sample;
  if (head === undefined) return [];
  const asIs = { path: sample.path, base: head, head, ...(options !== undefined && { options }) };
  const trials: readonly [string, Sample][] = [
    ['of a file that is only renamed', { ...asIs, from: `before/${sample.path}` }],
    ['of a file that only gets a blank line', { ...asIs, head: `${head}\n` }],
  ];
  const problems: string[] = [];
  for (const [what, trial] of trials) {
    const { found, failed } = await say(subject, trial);
    const inside = found.filter((one) => !one.endsWith(':0'));
    if (failed[0] !== undefined) problems.push(`${label}, as ${what.slice(3)}: ${failed[0]}`);
    else if (inside.length > 0) problems.push(`${label}: it speaks ${what}: ${inside.join(', ')}`);
  }
  const others = [...(await checkLayout(subject, asIs)), ...(await checkShift(subject, sample, head))];
  return [...problems, ...others.map((what) => `${label}: ${what}`)];
}

/** Lines that begin further to the right, where it is proven that this means nothing. */
async function checkLayout(
  subject: Subject,
  asIs: Sample & { readonly head: string },
): Promise<readonly string[]> {
  const trial = { ...asIs, head: asIs.head.replaceAll(/^(?=.)/gm, '  ') };
  const { findings, clearances } = await runSample(subject, trial, formatting);
  if (!clearances.some(({ reason }) => reason === 'formatting')) return [];
  const inside = findings.filter(({ analyzer, line }) => analyzer === subject.enabled.id && line > 0);
  const places = inside.map(({ code, line }) => `${code}:${line}`);
  return places.length === 0
    ? []
    : [`it speaks of a file that only gets another layout: ${places.join(', ')}`];
}

/** A blank line on top of both sides moves every finding by one and changes nothing else. */
async function checkShift(subject: Subject, sample: Sample, head: string): Promise<readonly string[]> {
  if (head.startsWith('#!') || head.startsWith('<?')) return [];
  const lower = {
    ...sample,
    head: `\n${head}`,
    ...(sample.base !== undefined && { base: `\n${sample.base}` }),
  };
  const before = await say(subject, sample);
  const after = await say(subject, lower);
  const expected = before.found.map(shift).toSorted().join(', ');
  if (after.found.toSorted().join(', ') === expected || before.failed.length > 0) return [];
  return [
    `one line further down it finds ${after.found.join(', ') || 'nothing'} instead of ${expected || 'nothing'}`,
  ];
}

function shift(found: string): string {
  const at = found.lastIndexOf(':');
  const line = Number(found.slice(at + 1));
  return `${found.slice(0, at)}:${line === 0 ? 0 : line + 1}`;
}
