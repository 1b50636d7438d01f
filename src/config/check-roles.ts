import { type KeyPath, type Problem, quoteWord } from '../analyzers/options/problem.ts';
import { expressionRoles } from './check-expressions.ts';
import type { Policy } from './schema.ts';

/** As Gitea allows team names: letters, digits, dash, dot, underscore. */
const TEAM = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;
/** Words that mean something in expressions. */
const RESERVED = /^and$/i;

/**
 * Every name used as a role is a role of the policy or can be a team. Whether the team exists, only the server knows.
 */
export function checkRoles(policy: Policy): Problem[] {
  return [...nameProblems(policy), ...emptyRoles(policy)];
}

function nameProblems(policy: Policy): Problem[] {
  return usedRoles(policy).flatMap(({ path, name }) => {
    if (Object.hasOwn(policy.roles, name) || (TEAM.test(name) && !RESERVED.test(name))) return [];
    const text = `${quoteWord(name)} is neither a role of this policy nor a team name; name it under \`roles\``;
    return [{ path, at: 'value', text }];
  });
}

function usedRoles(policy: Policy): { path: KeyPath; name: string }[] {
  const gates = Object.entries(policy.gates).map(([gate, { role }]) => ({
    path: ['gates', gate, 'role'],
    name: role,
  }));
  const reviewers = policy.reviews.roles.map((name, index) => ({ path: ['reviews', 'roles', index], name }));
  const lowering = policy.override.lower.map((name, index) => ({ path: ['override', 'lower', index], name }));
  return [...gates, ...reviewers, ...lowering, ...expressionRoles(policy)];
}

function emptyRoles({ roles }: Policy): Problem[] {
  return Object.entries(roles)
    .filter(([, { teams, users }]) => teams.length + users.length === 0)
    .map(([name]) => ({
      path: ['roles', name],
      at: 'key',
      text: `the role ${quoteWord(name)} has neither teams nor users, so nobody could ever approve for it`,
    }));
}
