import type { Caller } from '../world/access.ts';
import { userOf } from '../world/people.ts';
import { Refusal } from '../world/refusal.ts';
import type { State } from '../world/state.ts';

/** Who calls, from the Authorization header. A token nobody has is 401, no header is an anonymous call. */
export function authenticate(state: State, authorization: string | undefined): Caller {
  if (!authorization) return { user: null, token: null };
  const token = state.tokens.get(toTokenText(authorization));
  if (!token) throw new Refusal(401, 'invalid username, password or token');
  return { user: userOf(state, token.userId), token };
}

function toTokenText(authorization: string): string {
  const [kind = '', value = ''] = authorization.split(/\s+/);
  if (['token', 'bearer'].includes(kind.toLowerCase())) return value;
  if (kind.toLowerCase() !== 'basic') return '';
  const [name = '', password = ''] = Buffer.from(value, 'base64').toString('utf8').split(':');
  return password === '' || password === 'x-oauth-basic' ? name : password;
}
