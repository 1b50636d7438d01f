import type { Sample } from '../analyzers/contract.ts';
import { nameOf, type Said, say } from './run-sample.ts';
import type { Subject } from './subject.ts';

/** What is wrong with the samples, one sentence each. */
export async function checkSamples(subject: Subject): Promise<readonly string[]> {
  const { mustFlag, mustNotFlag } = subject.samples;
  const problems: string[] = [];
  if (mustFlag.length === 0) problems.push('has no mustFlag sample: nothing proves that it finds anything');
  if (mustNotFlag.length === 0)
    problems.push('has no mustNotFlag sample: nothing proves that it leaves anything alone');
  for (const sample of mustFlag)
    problems.push(...complain('mustFlag', sample, findMissing(sample, await say(subject, sample))));
  for (const sample of mustNotFlag)
    problems.push(...complain('mustNotFlag', sample, findTooMuch(await say(subject, sample))));
  return problems;
}

function complain(list: string, sample: Sample, what: string | undefined): readonly string[] {
  return what === undefined ? [] : [`${list} "${nameOf(sample)}": ${what}`];
}

function findMissing({ flags = [] }: Sample, { found, failed, cleared }: Said): string | undefined {
  if (failed[0] !== undefined) return failed[0];
  if (cleared[0] !== undefined)
    return `it cleared the file (${cleared[0]}), so that what is found there may count for nothing`;
  if (found.length === 0) return 'it found nothing';
  const missing = flags.find((flag) => !found.some((one) => one === flag || one.startsWith(`${flag}:`)));
  return missing && `it did not find ${missing}, but ${found.join(', ')}`;
}

function findTooMuch({ found, failed }: Said): string | undefined {
  return failed[0] ?? (found.length > 0 ? `it found ${found.join(', ')}` : undefined);
}
