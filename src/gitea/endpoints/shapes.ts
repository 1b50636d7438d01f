import { z } from 'zod';
import type { User } from '../../verdict/snapshot.ts';

/** A full commit id, SHA-1 or SHA-256. */
export function shaSchema() {
  return z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);
}

/** RFC 3339 on the wire, epoch milliseconds here. */
export function timeSchema() {
  return z
    .string()
    .refine((text) => !Number.isNaN(Date.parse(text)))
    .transform((text) => Date.parse(text));
}

export function userSchema() {
  return z.object({ id: z.int(), login: z.string() }).transform(({ id, login }): User => ({ id, login }));
}

/** Where a pull request lives. */
export interface Place {
  readonly owner: string;
  readonly name: string;
}

export interface PullPlace extends Place {
  readonly number: number;
}

export function inRepository({ owner, name }: Place, ...rest: readonly (string | number)[]) {
  return ['repos', owner, name, ...rest];
}

/** `acme/shop#7`, for people. */
export function renderPull({ owner, name, number }: PullPlace): string {
  return `${owner}/${name}#${number}`;
}
