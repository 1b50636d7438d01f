import { notFound } from '../world/refusal.ts';
import type { Call } from './call.ts';
import { type Needs, type OpenRepository, openRepository } from './open-repository.ts';

/** Opens an Actions route that only some versions have; elsewhere there is no such page. */
export function openActions(call: Call, since: 'dispatch' | 'runs' | 'line27', needs: Needs): OpenRepository {
  if (!call.get('state').profile[since]) throw notFound();
  return openRepository(call, { read: 'actions', ...needs });
}
