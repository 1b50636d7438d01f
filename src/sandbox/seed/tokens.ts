import { createHash } from 'node:crypto';
import type { Units } from '../world/records.ts';
import type { State } from '../world/state.ts';
import { nextId, nowInSeconds } from '../world/state.ts';

export interface TokenOptions {
  readonly userId: number;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly job?: { readonly repositoryId: number; readonly units: Units };
}

/** Makes an access token; its text follows from its number, so that runs repeat. */
export function createToken(state: State, options: TokenOptions): string {
  const id = nextId(state, 'token');
  const value = createHash('sha1').update(`sandbox token ${id}`).digest('hex');
  const job = options.job ?? null;
  state.tokens.set(value, { ...options, job, id, value, createdAt: nowInSeconds(state) });
  return value;
}
