import type { Sample, Samples } from '../analyzers/contract.ts';
import { describeFacts } from './describe-facts.ts';
import { labelOf, type Said, say } from './run-sample.ts';
import type { Subject } from './subject.ts';

/** What is wrong with the samples, one sentence each. */
export async function checkSamples(subject: Subject): Promise<readonly string[]> {
  const { mustFlag, mustNotFlag } = subject.samples;
  const problems: string[] = [];
  if (mustFlag.every(isNotYet))
    problems.push('has no mustFlag sample: nothing proves that it finds anything');
  if (mustNotFlag.every(isNotYet))
    problems.push('has no mustNotFlag sample: nothing proves that it leaves anything alone');
  for (const sample of mustFlag) {
    const what = judge(sample, await say(subject, sample), findMissing);
    if (what === undefined) continue;
    const hint =
      what === NOTHING && subject.isTold ? `; ${await describeFacts(sample, subject.enabled)}` : '';
    problems.push(`mustFlag ${labelOf(sample, mustFlag)}: ${what}${hint}`);
  }
  for (const sample of mustNotFlag) {
    const what = judge(sample, await say(subject, sample), findTooMuch);
    if (what !== undefined) problems.push(`mustNotFlag ${labelOf(sample, mustNotFlag)}: ${what}`);
  }
  return problems;
}

/** Samples that do not hold yet, by design, by their names. */
export function listNotYet({ mustFlag, mustNotFlag }: Samples): readonly string[] {
  return [
    ...mustFlag.filter(isNotYet).map((sample) => `mustFlag ${labelOf(sample, mustFlag)}`),
    ...mustNotFlag.filter(isNotYet).map((sample) => `mustNotFlag ${labelOf(sample, mustNotFlag)}`),
  ];
}

function isNotYet({ notYet }: Sample): boolean {
  return notYet === true;
}

/** What is wrong with a sample: that it does not hold, or that one which does not hold yet does. */
function judge(
  sample: Sample,
  said: Said,
  find: (sample: Sample, said: Said) => string | undefined,
): string | undefined {
  const what = find(sample, said);
  if (!isNotYet(sample)) return what;
  return what === undefined ? 'it holds now: take `notYet` out' : said.failed[0];
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

function findTooMuch(_sample: Sample, { found, failed }: Said): string | undefined {
  return failed[0] ?? (found.length > 0 ? `it found ${found.join(', ')}` : undefined);
}
