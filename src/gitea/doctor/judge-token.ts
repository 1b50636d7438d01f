import type { User } from '../../verdict/snapshot.ts';
import { type Finding, no, unknown, yes } from './check.ts';
import { scopesNeeded } from './data.ts';

/** Whose token it is. A job token can do the work in its own repository, and notices no forgery. */
export function judgeIdentity(self: User): Finding {
  if (self.id > 0) return yes(`@${self.login}`);
  return {
    ...no(
      `it is the token of a job (@${self.login}): it reaches this repository alone, reads no teams, and cannot tell the statuses of the gate from those of other jobs`,
      "Use a token of the gate's own user, kept in a gate repository; with a job token name users in the roles.",
    ),
    bearable: true,
  };
}

/** Scopes as the server tells them; undefined where it does not (before 1.27, or a job token). */
export function judgeScopes(scopes: readonly string[] | undefined): Finding {
  if (scopes === undefined) {
    return {
      ...unknown(
        'this server does not tell the scopes of a token',
        'Nothing to do: each right is looked at on its own below.',
      ),
      bearable: true,
    };
  }
  const missing = scopesNeeded.filter((scope) => !covers(scopes, scope));
  if (missing.length > 0) {
    return no(
      `missing: ${missing.join(', ')}`,
      `Create a token of the gate's user with ${scopesNeeded.join(', ')} (Settings, Applications) and hand it to the gate.`,
    );
  }
  if (scopes.includes('public-only')) {
    return { ...no('the token reaches public repositories only', ALL_REPOSITORIES), bearable: true };
  }
  const wide = scopes.filter((scope) => !(scopesNeeded as readonly string[]).includes(scope));
  if (wide.length === 0) return yes(scopes.join(', '));
  return {
    ...no(
      `wider than needed: ${wide.join(', ')}`,
      `Make a token with ${scopesNeeded.join(', ')} only: a stolen one can then do less.`,
    ),
    bearable: true,
  };
}

const ALL_REPOSITORIES =
  'Make a token for public and private repositories, unless every governed repository is public.';

function covers(scopes: readonly string[], wanted: string): boolean {
  return [wanted, wanted.replace('read:', 'write:'), 'all'].some((scope) => scopes.includes(scope));
}
