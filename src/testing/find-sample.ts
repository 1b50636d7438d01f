import type { Sample } from '../analyzers/contract.ts';
import type { Mutant } from './mutant.ts';
import { type Said, say } from './run-sample.ts';
import type { Subject } from './subject.ts';

/** More than this is not tried for one mutant. */
const mostTried = 80;

/** What was asked already: the analyzer itself is the same for all of its mutants. */
export type Answers = Map<string, Promise<Said>>;

/**
 * Looks for a sample that tells an analyzer from its mutant, near those that are there.
 * @returns the sample with the list it belongs to, to be copied; nothing when none was found.
 */
export async function findSample(
  subject: Subject,
  mutant: Mutant,
  answers: Answers,
): Promise<string | undefined> {
  const changed = { ...subject, enabled: mutant.enabled };
  for (const sample of listNear(subject).slice(0, mostTried)) {
    const key = JSON.stringify(sample);
    const asked = answers.get(key) ?? say(subject, sample);
    answers.set(key, asked);
    const [said, other] = [await asked, await say(changed, sample)];
    const isUsable = said.failed.length + said.cleared.length === 0;
    if (isUsable && toWords(said) !== toWords(other)) return render(sample, said);
  }
  return undefined;
}

function toWords({ found, failed }: Said): string {
  return JSON.stringify([found, failed.length > 0]);
}

function render(sample: Sample, { found }: Said): string {
  return found.length === 0
    ? `mustNotFlag: [${JSON.stringify(sample)}]`
    : `mustFlag: [${JSON.stringify({ ...sample, flags: found })}]`;
}

/** Small edits of the samples, and of what the analyzer has words for, each once. */
function listNear({ samples, enabled }: Subject): readonly Sample[] {
  const known = [...samples.mustFlag, ...samples.mustNotFlag].map(withoutWords);
  const { added } = enabled;
  const words = added?.kind === 'file' ? listWords(added.code) : [];
  const near = known.flatMap((sample) => [...edit(sample, words)]);
  return [...new Map(near.map((sample) => [JSON.stringify(sample), sample])).values()];
}

function withoutWords({ name: _name, flags: _flags, notYet: _notYet, ...sample }: Sample): Sample {
  return sample;
}

function* edit(sample: Sample, words: readonly string[]): Iterable<Sample> {
  const { path, base, head = '' } = sample;
  yield { ...sample, head: head.replaceAll(/\((?!\))[^()]*\)/g, '()') };
  yield { ...sample, head: head.replaceAll('()', '(1)') };
  yield { ...sample, head: `${head}${head}` };
  yield { ...sample, base: head, head: base ?? '' };
  yield { ...sample, path: `${path}.txt` };
  yield { ...sample, path: `test/${path}` };
  for (const [word] of head.matchAll(/[A-Za-z_][\w]*/g)) {
    yield { ...sample, head: head.replaceAll(word, 'other') };
    for (const known of words) yield { ...sample, head: head.replaceAll(word, known) };
  }
  for (const [name] of head.matchAll(/[A-Za-z_][\w.]*/g))
    for (const known of words) yield { ...sample, head: head.replaceAll(name, known) };
}

/** Texts in the code of an analyzer that may be what it looks for. */
function listWords(code: string): readonly string[] {
  const texts = [...code.matchAll(/(['"])([A-Za-z_][\w./-]{1,40})\1/g)].map(([, , text]) => text ?? '');
  return [...new Set(texts)].filter((text) => !ours.has(text)).slice(0, 12);
}

/** Words of the contract. */
const ours = new Set(['use strict', 'noticed', 'added', 'removed', 'any', '__esModule', 'sop-gate/analyzer']);
