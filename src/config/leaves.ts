import type { KeyPath } from '../analyzers/options/problem.ts';
import { isPlainMap } from './merge-policy.ts';

/** One value of a policy and the way to it. */
export interface Leaf {
  readonly path: KeyPath;
  readonly value: unknown;
}

/** Lists and empty maps are values; maps are branches. */
export function listLeaves(value: unknown, path: KeyPath): Leaf[] {
  if (!isPlainMap(value) || Object.keys(value).length === 0) return [{ path, value }];
  return Object.entries(value).flatMap(([key, below]) => listLeaves(below, [...path, key]));
}

/** Whether a raw file says something there. */
export function hasPath(value: unknown, path: KeyPath): boolean {
  const [step, ...rest] = path;
  if (step === undefined) return true;
  return isPlainMap(value) && Object.hasOwn(value, step) && hasPath(value[step], rest);
}
