import type { Commit, ObjectStore } from './objects.ts';

/** The commit and everything it descends from, newest first. */
export function listAncestors(store: ObjectStore, sha: string): Commit[] {
  const seen = new Map<string, Commit>();
  const waiting = [sha];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const commit = store.commits.get(next);
    if (!commit || seen.has(next)) continue;
    seen.set(next, commit);
    waiting.push(...commit.parents);
  }
  return [...seen.values()];
}

/** The best common ancestor, or null for unrelated histories. */
export function findMergeBase(store: ObjectStore, one: string, other: string): string | null {
  const ours = new Set(listAncestors(store, one).map((commit) => commit.sha));
  const common = listAncestors(store, other).filter((commit) => ours.has(commit.sha));
  const best = common.find((candidate) =>
    common.every((rival) => rival.sha === candidate.sha || !isAncestor(store, candidate.sha, rival.sha)),
  );
  return best?.sha ?? null;
}

/** Whether `elder` is `younger` or can be reached from it. */
export function isAncestor(store: ObjectStore, elder: string, younger: string): boolean {
  return listAncestors(store, younger).some((commit) => commit.sha === elder);
}

/** Commits of `head` that `base` does not have, newest first. */
export function listCommitsBetween(store: ObjectStore, base: string, head: string): Commit[] {
  const known = new Set(listAncestors(store, base).map((commit) => commit.sha));
  return listAncestors(store, head).filter((commit) => !known.has(commit.sha));
}
