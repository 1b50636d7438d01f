import type { CodeFacts } from '../../syntax/code-facts.ts';
import type { FileView } from '../../syntax/file-view.ts';
import { standsInHelper } from '../asked-in-helper.ts';
import { addedFacts, removedFacts } from '../compare-code.ts';
import { isStillAsked } from '../lost-guard/asked/still-asked.ts';
import { lastName } from '../name-words.ts';
import { collectGuards } from './collect-guards.ts';
import type { Guard } from './guard.ts';
import { createScene, isWider } from './scene.ts';
import { codeOf } from './sides.ts';
import { noWords } from './words/data.ts';

/** What became of the guards of a file. */
export interface GuardChange {
  /** Gone, while what they stood in is still there, and nothing like them came instead. */
  readonly removed: readonly Guard[];
  /** Another guard stands where this one stood. */
  readonly replaced: readonly (readonly [before: Guard, after: Guard])[];
}

/** A change that takes more away rewrites the file, and its first losses say so. */
const mostRemoved = 200;

export function compareGuards(file: FileView): GuardChange {
  const code = codeOf(file.head);
  const comparison = { select: collectGuards, key: ({ key }: Guard) => key };
  const left = new Set(addedFacts(file, comparison));
  const scene = createScene(file, collectGuards(code));
  const removed: Guard[] = [];
  const replaced: (readonly [Guard, Guard])[] = [];
  for (const guard of removedFacts(file, comparison).slice(0, mostRemoved)) {
    if (scene.isHostGone(guard.host) || scene.isMoved(guard) || isInHelper(file, guard)) continue;
    const after = findSuccessor(guard, [...left], code);
    if (after !== undefined) {
      replaced.push([guard, after]);
      // One guard for the whole file or a whole type may stand for many.
      if (after.host === guard.host && after.form === guard.form) left.delete(after);
    } else if (!scene.isRenamed(guard)) removed.push(guard);
  }
  return { removed, replaced };
}

/** A condition that a helper asks in the same words, whether the helper is new or took over from another place. */
function isInHelper(file: FileView, { form, line, text }: Guard): boolean {
  return form === 'check' && (standsInHelper(file, line, text) || isStillAsked(file, line));
}

/** Where the guard went: into a guard like it at the same place, one of its topic around, or a helper that is called. */
function findSuccessor(guard: Guard, added: readonly Guard[], code: CodeFacts): Guard | undefined {
  const isHere = (other: Guard): boolean => other.host === guard.host;
  return (
    added.find((other) => isHere(other) && other.form === guard.form && isAlike(guard, other)) ??
    added.find((other) => isOfTopic(guard, other) && (isHere(other) || isWider(other, guard))) ??
    added.find((other) => other.topic === guard.topic && isInCalledHelper(other, code))
  );
}

function isOfTopic({ topic }: Guard, other: Guard): boolean {
  return topic !== 'plain' && topic === other.topic;
}

/** Of one topic, or in a place where one condition became another. */
function isAlike(guard: Guard, other: Guard): boolean {
  if (isOfTopic(guard, other)) return true;
  return guard.form === 'check' && (guard.topic === 'plain' || sharesWords(guard.text, other.text));
}

function isInCalledHelper({ host }: Guard, { calls }: CodeFacts): boolean {
  const helper = host.replace(/^declared (.*\.)?/, '');
  return calls.some(({ name }) => lastName(name) === helper);
}

function sharesWords(one: string, other: string): boolean {
  const words = listWords(one);
  return listWords(other).some((word) => words.includes(word));
}

function listWords(text: string): readonly string[] {
  return text.split(/\W/).filter((word) => !noWords.pattern.test(word));
}
