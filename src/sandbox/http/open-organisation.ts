import { findUser, isOrganisationMember } from '../world/people.ts';
import type { Organisation, User } from '../world/records.ts';
import { notFound, Refusal } from '../world/refusal.ts';
import type { State } from '../world/state.ts';
import type { Call } from './call.ts';
import { textParam } from './call.ts';
import { isPublicOnly, requireScope } from './scopes.ts';

export interface OpenOrganisation {
  readonly state: State;
  readonly organisation: Organisation;
  readonly isMember: boolean;
}

/** Finds the organisation of the path; one that the caller may not see is not there. */
export function openOrganisation(call: Call): OpenOrganisation {
  requireScope(call, 'organization');
  const state = call.get('state');
  const account = findUser(state, textParam(call, 'org'));
  const organisation = state.organisations.get(account?.id ?? 0);
  if (!organisation) throw notFound('GetOrgByName');
  if (organisation.visibility !== 'public' && isPublicOnly(call)) {
    throw new Refusal(403, 'token scope is limited to public orgs');
  }
  return { state, organisation, isMember: isMember(state, organisation, call.get('caller').user) };
}

/** Members and the site administrator; everybody else is refused with 403, as in the routes for teams. */
export function requireMembership(open: OpenOrganisation): void {
  if (!open.isMember) throw new Refusal(403, 'Must be an organization member');
}

function isMember(state: State, organisation: Organisation, user: User | null): boolean {
  return user !== null && (user.siteAdmin || isOrganisationMember(state, organisation.id, user.id));
}
