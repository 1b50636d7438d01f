import { Refusal } from '../world/refusal.ts';
import type { Call } from './call.ts';

export type Category = 'issue' | 'organization' | 'repository' | 'user';

/** Refuses with 403, naming the scope, when the token has not the scope that this call needs. */
export function requireScope(call: Call, ...categories: Category[]): void {
  const { token } = call.get('caller');
  if (!token || token.job) return;
  const level = ['POST', 'PUT', 'PATCH', 'DELETE'].includes(call.req.method) ? 'write' : 'read';
  const required = categories.map((category) => `${level}:${category}`);
  if (required.every((scope) => hasScope(token.scopes, scope))) return;
  const has = token.scopes.join(',');
  const shown = call.get('state').profile.fileContents
    ? `, required=[${required.join(' ')}], token scope=${has}`
    : `: [${required.join(' ')}]`;
  throw new Refusal(403, `token does not have at least one of required scope(s)${shown}`);
}

/** Whether the token may only touch what is public. */
export function isPublicOnly(call: Call): boolean {
  return call.get('caller').token?.scopes.includes('public-only') ?? false;
}

function hasScope(scopes: readonly string[], scope: string): boolean {
  return (
    scopes.includes('all') || scopes.includes(scope) || scopes.includes(scope.replace('read:', 'write:'))
  );
}
