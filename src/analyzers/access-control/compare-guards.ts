import type { CodeFacts } from '../../syntax/code-facts.ts';
import type { FileView } from '../../syntax/file-view.ts';
import { addedFacts, removedFacts } from '../compare-code.ts';
import { collectGuards } from './collect-guards.ts';
import type { Guard } from './guard.ts';
import { createScene, isWider } from './scene.ts';
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
  const [baseCode, headCode] = [file.base?.facts.code, file.head?.facts.code];
  if (baseCode === undefined || headCode === undefined) return { removed: [], replaced: [] };
  const comparison = { select: collectOnce(), key: ({ key }: Guard) => key };
  const gone = removedFacts(file, comparison);
  if (gone.length === 0) return { removed: [], replaced: [] };
  const left = [...addedFacts(file, comparison)];
  const scene = createScene(file, { baseCode, headCode, guards: comparison.select(headCode) });
  const removed: Guard[] = [];
  const replaced: (readonly [Guard, Guard])[] = [];
  for (const guard of gone.slice(0, mostRemoved)) {
    if (scene.isHostGone(guard.host) || scene.isMoved(guard)) continue;
    const at = findSuccessor(guard, left, headCode);
    const after = left[at];
    if (after !== undefined) {
      replaced.push([guard, after]);
      // One guard for the whole file or a whole type may stand for many.
      if (after.host === guard.host && after.form === guard.form) left.splice(at, 1);
    } else if (!scene.isRenamed(guard)) removed.push(guard);
  }
  return { removed, replaced };
}

function collectOnce(): (code: CodeFacts) => readonly Guard[] {
  const known = new Map<CodeFacts, readonly Guard[]>();
  return (code) => {
    const guards = known.get(code) ?? collectGuards(code);
    known.set(code, guards);
    return guards;
  };
}

/** Where the guard went: into a guard like it at the same place, one of its name elsewhere, or a helper that is called. */
function findSuccessor(guard: Guard, added: readonly Guard[], code: CodeFacts): number {
  const isHere = (other: Guard): boolean => other.host === guard.host;
  const sameForm = added.findIndex(
    (other) => isHere(other) && other.form === guard.form && isAlike(guard, other),
  );
  if (sameForm >= 0) return sameForm;
  const sameTopic = added.findIndex(
    (other) =>
      other.topic === guard.topic && guard.topic !== 'plain' && (isHere(other) || isWider(other, guard)),
  );
  if (sameTopic >= 0) return sameTopic;
  return added.findIndex((other) => isInCalledHelper(other, guard, code));
}

/** Of one topic, or in a place where one condition became another. */
function isAlike(guard: Guard, other: Guard): boolean {
  if (guard.topic === other.topic && guard.topic !== 'plain') return true;
  return guard.form === 'check' && (sharesWords(guard.key, other.key) || guard.topic === 'plain');
}

function isInCalledHelper(other: Guard, guard: Guard, code: CodeFacts): boolean {
  if (other.topic !== guard.topic || !other.host.startsWith('declared ')) return false;
  const helper = other.host.slice('declared '.length).split('.').at(-1) ?? '';
  return code.calls.some(({ name }) => name === helper || name.endsWith(`.${helper}`));
}

function sharesWords(one: string, other: string): boolean {
  const words = new Set(listWords(one));
  return listWords(other).some((word) => words.has(word));
}

function listWords(text: string): readonly string[] {
  return (text.slice('check '.length).match(/[A-Za-z_]\w+/g) ?? []).filter(
    (word) => !noWords.pattern.test(word),
  );
}
