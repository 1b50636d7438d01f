import type { FileView } from '../../syntax/file-view.ts';
import { changedTextLines, type LineFact } from '../changed-facts.ts';
import { ruleWords } from './rules/data.ts';

/**
 * Sentences that bound agents to something that matters, and that are gone: no new line that binds says most of it. Lines
 * are those of the base.
 */
export function findLostRules(file: FileView): readonly LineFact[] {
  const kept = changedTextLines(file)
    .map(({ text }) => text)
    .filter(isRule)
    .map(toWords);
  return changedTextLines(file, 'removed').filter(
    ({ text }) => isRule(text) && !isSaidBy(toWords(text), kept),
  );
}

function isRule(text: string): boolean {
  const { binding, subject } = ruleWords;
  return binding.pattern.test(text) && subject.pattern.test(text);
}

/** Half of its words are enough: people say the same in other words. */
function isSaidBy(words: ReadonlySet<string>, kept: readonly ReadonlySet<string>[]): boolean {
  return kept.some((other) => 2 * [...words].filter((word) => other.has(word)).length >= words.size);
}

function toWords(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[a-z]{3,}/g));
}
