import type { CodeFacts } from '../../syntax/code-facts.ts';
import type { FileView } from '../../syntax/file-view.ts';
import { changedLines } from '../../patch/changed-lines.ts';
import { addedFacts, removedFacts } from '../compare-code.ts';
import { collectGuards } from './collect-guards.ts';
import type { Guard } from './guard.ts';
import { findHosts } from './hosts.ts';

/** What became of the guards of a file. */
export interface GuardChange {
  /** Gone, while what they stood in is still there, and nothing like them came instead. */
  readonly removed: readonly Guard[];
  /** Another guard stands where this one stood. */
  readonly replaced: readonly (readonly [before: Guard, after: Guard])[];
  readonly added: readonly Guard[];
}

export function compareGuards(file: FileView): GuardChange {
  const headCode = file.head?.facts.code;
  if (headCode === undefined || file.base === undefined) return { removed: [], replaced: [], added: [] };
  const comparison = { select: collectOnce(), key: ({ key }: Guard) => key };
  const added = addedFacts(file, comparison);
  const hosts = findHosts(headCode).keys;
  const left = [...added];
  const touched = changedLines(file.change).added;
  const fresh = comparison.select(headCode).filter(({ line }) => touched.has(line));
  const removed: Guard[] = [];
  const replaced: (readonly [Guard, Guard])[] = [];
  for (const guard of removedFacts(file, comparison)) {
    if (guard.host !== '' && !hosts.has(guard.host)) continue;
    if (fresh.some((other) => other.key === guard.key && isWider(other, guard))) continue;
    const at = findSuccessor(guard, left, headCode);
    const after = left[at];
    if (after === undefined) {
      removed.push(guard);
      continue;
    }
    replaced.push([guard, after]);
    // One guard for the whole file or a whole type may stand for many.
    if (after.host === guard.host && after.form === guard.form) left.splice(at, 1);
  }
  return { removed, replaced, added };
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

/** Whether it holds for the whole file, or for what the other's place is part of. */
function isWider(other: Guard, guard: Guard): boolean {
  if (other.host === '' || (other.host !== guard.host && guard.host.startsWith(`${other.host}.`)))
    return true;
  return other.form === 'handed' && !other.host.startsWith('called ') && guard.form !== 'check';
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
    (word) =>
      !/^(this|self|not|and|or|is|in|null|nil|None|undefined|true|false|True|False|ctx|req|request)$/.test(
        word,
      ),
  );
}
