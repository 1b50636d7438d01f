import type { Api } from '../http/call.ts';
import { empty, json, requireUser, textParam } from '../http/call.ts';
import { openOrganisation } from '../http/open-organisation.ts';
import { toOrganisationJson } from '../to-json/organisation.ts';
import { findUser, isOrganisationMember } from '../world/people.ts';
import { notFound } from '../world/refusal.ts';

/** Organisations, and whether somebody belongs to one. */
export function addOrganisationRoutes(api: Api): void {
  api.get('/orgs/:org', (call) => {
    const { state, organisation, isMember } = openOrganisation(call);
    if (organisation.visibility === 'private' && !isMember) throw notFound();
    return json(call, toOrganisationJson(state, organisation));
  });

  api.get('/orgs/:org/members/:login', (call) => {
    const { state, organisation, isMember } = openOrganisation(call);
    requireUser(call);
    const user = findUser(state, textParam(call, 'login'));
    if (!user) throw notFound();
    const home = `${state.rootUrl}/api/v1/orgs/${textParam(call, 'org')}`;
    if (!isMember) return call.redirect(`${home}/public_members/${user.login}`, 303);
    if (!isOrganisationMember(state, organisation.id, user.id)) throw notFound();
    return empty(call);
  });

  api.get('/orgs/:org/public_members/:login', (call) => {
    const { state, organisation } = openOrganisation(call);
    const user = findUser(state, textParam(call, 'login'));
    if (!user || !organisation.publicMembers.has(user.id)) throw notFound();
    return empty(call);
  });
}
