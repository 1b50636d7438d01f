import type { Reason, ReasonKind } from './verdict.ts';

const weight: Readonly<Record<ReasonKind, number>> = { unverified: 0, refused: 1, missing: 2 };

/** Unverified first, then refused, then missing; otherwise as given. */
export function inOrderOfWeight(reasons: readonly Reason[]): readonly Reason[] {
  return reasons.toSorted((left, right) => weight[left.kind] - weight[right.kind]);
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[], link = 'and'): string {
  const last = words.slice(-2).join(` ${link} `);
  return [...words.slice(0, -2), last].join(', ');
}
