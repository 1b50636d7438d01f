import type { Policy } from '../../config/schema.ts';
import { isJobToken } from '../../verdict/contexts.ts';
import type { User } from '../../verdict/snapshot.ts';
import { type Finding, no, yes } from './check.ts';

/** Teams and people who may write code, and with it any status. */
export interface Writers {
  readonly teams: readonly string[];
  readonly collaborators: readonly string[];
}

/** A status is known by its words alone to the server; only the gate looks at who wrote it. */
export function judgeForgery(self: User, { teams, collaborators }: Writers): Finding {
  const named = [...teams.map((team) => `team ${team}`), ...collaborators.map((login) => `@${login}`)];
  const who = `whoever may write code can write any status: ${named.join(', ') || 'administrators'}, and every job`;
  if (!isJobToken(self)) return yes(`${who}; the gate overwrites a forgery, tells it and holds`);
  return no(
    `${who}; with a job token the gate cannot tell its own statuses from theirs`,
    "Use a token of the gate's own user in a gate repository.",
  );
}

export function judgeCiForgery({ ci }: Policy, required: readonly string[]): Finding {
  if (ci.creators.length > 0) return yes(`only statuses by ${ci.creators.join(', ')} count`);
  return no(
    `whoever may write code can report ${required.join(', ') || 'a check'} as green`,
    'Name who reports your checks in the policy: `ci: { creators: [actions] }` for Gitea Actions.',
  );
}
