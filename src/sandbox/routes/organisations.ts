import type { Api, Call } from '../http/call.ts';
import { empty, json, numberParam, query, requireUser, textParam } from '../http/call.ts';
import { openOrganisation, requireMembership } from '../http/open-organisation.ts';
import { setLinks, setTotal, toPage } from '../http/paging.ts';
import { requireScope } from '../http/scopes.ts';
import { toOrganisationJson, toTeamJson } from '../to-json/organisation.ts';
import { toUserJson, toUserJsonById } from '../to-json/user.ts';
import { findUser, isOrganisationMember, isOrganisationOwner, listTeams } from '../world/people.ts';
import type { Team } from '../world/records.ts';
import { notFound, Refusal } from '../world/refusal.ts';

/** Organisations and their teams; who may read what follows the server's matrix of 200, 403 and 404. */
export function addOrganisationRoutes(api: Api): void {
  api.get('/orgs/:org', (call) => {
    const { state, organisation, isMember } = openOrganisation(call);
    if (organisation.visibility === 'private' && !isMember) throw notFound();
    return json(call, toOrganisationJson(state, organisation));
  });

  api.get('/orgs/:org/members/:login', (call) => {
    const { state, organisation, isMember } = openOrganisation(call);
    requireUser(call);
    const login = textParam(call, 'login');
    const user = findUser(state, login);
    if (!user) throw notFound();
    if (!isMember)
      return call.redirect(
        `${state.rootUrl}/api/v1/orgs/${textParam(call, 'org')}/public_members/${login}`,
        303 as 302,
      );
    if (!isOrganisationMember(state, organisation.id, user.id)) throw notFound();
    return empty(call);
  });

  api.get('/orgs/:org/public_members/:login', (call) => {
    const { state, organisation } = openOrganisation(call);
    const user = findUser(state, textParam(call, 'login'));
    if (!user || !organisation.publicMembers.has(user.id)) throw notFound();
    return empty(call);
  });

  api.get('/orgs/:org/teams', (call) => {
    const open = openOrganisation(call);
    requireUser(call);
    requireMembership(open);
    return json(call, answerTeams(call, listTeams(open.state, open.organisation.id)));
  });

  api.get('/orgs/:org/teams/search', (call) => {
    const open = openOrganisation(call);
    const user = requireUser(call);
    requireMembership(open);
    const word = query(call, 'q').toLowerCase();
    const seesAll = user.siteAdmin || isOrganisationOwner(open.state, open.organisation.id, user.id);
    const teams = listTeams(open.state, open.organisation.id).filter(
      (team) => team.name.toLowerCase().includes(word) && (seesAll || team.memberIds.has(user.id)),
    );
    return json(call, { ok: true, data: answerTeams(call, teams) });
  });

  addTeamRoutes(api);
}

function addTeamRoutes(api: Api): void {
  api.get('/teams/:id', (call) => json(call, toTeamJson(call.get('state'), openTeam(call), true)));

  api.get('/teams/:id/members', (call) => {
    const team = openTeam(call);
    const page = toPage(call, [...team.memberIds]);
    setLinks(call, page);
    setTotal(call, page.total);
    return json(
      call,
      page.items.map((id) => toUserJsonById(call.get('state'), id)),
    );
  });

  api.get('/teams/:id/members/:login', (call) => {
    const team = openTeam(call);
    const user = findUser(call.get('state'), textParam(call, 'login'));
    if (!user || !team.memberIds.has(user.id)) throw notFound();
    return json(call, toUserJson(call.get('state'), user));
  });
}

function openTeam(call: Call): Team {
  requireScope(call, 'organization');
  const state = call.get('state');
  const team = state.teams.get(numberParam(call, 'id'));
  if (!team) throw notFound();
  const user = requireUser(call);
  const passes =
    user.siteAdmin || team.memberIds.has(user.id) || isOrganisationOwner(state, team.organisationId, user.id);
  if (passes) return team;
  if (isOrganisationMember(state, team.organisationId, user.id))
    throw new Refusal(403, 'Must be a team member');
  throw notFound();
}

function answerTeams(call: Call, teams: Team[]) {
  const page = toPage(
    call,
    teams.toSorted((one, other) => (one.name < other.name ? -1 : 1)),
  );
  setLinks(call, page);
  setTotal(call, page.total);
  return page.items.map((team) => toTeamJson(call.get('state'), team));
}
