import type { Sample } from '../analyzers/contract.ts';
import { describeFacts } from './describe-facts.ts';
import { labelOf, type Said, say } from './run-sample.ts';
import type { Subject } from './subject.ts';

/** What is wrong with the samples, one sentence each. */
export async function checkSamples(subject: Subject): Promise<readonly string[]> {
  const { mustFlag, mustNotFlag } = subject.samples;
  const problems: string[] = [];
  if (mustFlag.length === 0) problems.push('has no mustFlag sample: nothing proves that it finds anything');
  if (mustNotFlag.length === 0)
    problems.push('has no mustNotFlag sample: nothing proves that it leaves anything alone');
  for (const sample of mustFlag) {
    const what = findMissing(sample, await say(subject, sample));
    if (what === undefined) continue;
    const hint =
      what === NOTHING && subject.isTold ? `; ${await describeFacts(sample, subject.enabled)}` : '';
    problems.push(`mustFlag ${labelOf(sample, mustFlag)}: ${what}${hint}`);
  }
  for (const sample of mustNotFlag) {
    const what = findTooMuch(await say(subject, sample));
    if (what !== undefined) problems.push(`mustNotFlag ${labelOf(sample, mustNotFlag)}: ${what}`);
  }
  return problems;
}

const NOTHING = 'it found nothing';

function findMissing({ flags = [] }: Sample, { found, failed, cleared }: Said): string | undefined {
  if (failed[0] !== undefined) return failed[0];
  if (cleared[0] !== undefined)
    return `it cleared the file (${cleared[0]}), so that what is found there may count for nothing`;
  if (found.length === 0) return NOTHING;
  const missing = flags.find((flag) => !found.some((one) => one === flag || one.startsWith(`${flag}:`)));
  return missing && `it did not find ${missing}, but ${found.join(', ')}`;
}

function findTooMuch({ found, failed }: Said): string | undefined {
  return failed[0] ?? (found.length > 0 ? `it found ${found.join(', ')}` : undefined);
}
