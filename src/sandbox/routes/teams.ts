import type { Api, Call } from '../http/call.ts';
import { json, numberParam, query, requireUser, textParam } from '../http/call.ts';
import { openOrganisation, requireMembership } from '../http/open-organisation.ts';
import { jsonPage, setLinks, setTotal, toPage } from '../http/paging.ts';
import { requireScope } from '../http/scopes.ts';
import { toTeamJson } from '../to-json/organisation.ts';
import { toUserJson, toUserJsonById } from '../to-json/user.ts';
import { findUser, isOrganisationMember, isOrganisationOwner, listTeams } from '../world/people.ts';
import type { Team, User } from '../world/records.ts';
import { notFound, Refusal } from '../world/refusal.ts';
import type { State } from '../world/state.ts';

/** Teams and their members; who may read what follows the server's matrix of 200, 403 and 404. */
export function addTeamRoutes(api: Api): void {
  api.get('/orgs/:org/teams', (call) => {
    const { state, organisation } = openForMembers(call);
    const user = requireUser(call);
    const seen = listTeams(state, organisation.id).filter((team) => isSeen(state, team, user));
    return jsonPage(call, sortByName(seen), (team) => toTeamJson(state, team));
  });

  api.get('/orgs/:org/teams/search', (call) => {
    const { state, organisation } = openForMembers(call);
    const user = requireUser(call);
    const word = query(call, 'q').toLowerCase();
    const seesAll = user.siteAdmin || isOrganisationOwner(state, organisation.id, user.id);
    const found = listTeams(state, organisation.id).filter(
      (team) => team.name.toLowerCase().includes(word) && (seesAll || team.memberIds.has(user.id)),
    );
    const page = toPage(call, sortByName(found));
    setLinks(call, page);
    setTotal(call, page.total);
    return json(call, { ok: true, data: page.items.map((team) => toTeamJson(state, team)) });
  });

  api.get('/teams/:id', (call) => json(call, toTeamJson(call.get('state'), openTeam(call), true)));

  api.get('/teams/:id/members', (call) =>
    jsonPage(call, [...openTeam(call).memberIds], (id) => toUserJsonById(call.get('state'), id)),
  );

  api.get('/teams/:id/members/:login', (call) => {
    const team = openTeam(call);
    const user = findUser(call.get('state'), textParam(call, 'login'));
    if (!user || !team.memberIds.has(user.id)) throw notFound();
    return json(call, toUserJson(call.get('state'), user));
  });
}

function openForMembers(call: Call) {
  const open = openOrganisation(call);
  requireUser(call);
  requireMembership(open);
  return open;
}

/**
 * Members, owners and the site administrator pass, and from 1.27 on people of the organisation where the team is not
 * private; other people of the organisation 403, strangers 404.
 */
function openTeam(call: Call): Team {
  requireScope(call, 'organization');
  const state = call.get('state');
  const team = state.teams.get(numberParam(call, 'id'));
  if (!team) throw notFound();
  const user = requireUser(call);
  if (isPrivileged(state, team, user)) return team;
  if (!isOrganisationMember(state, team.organisationId, user.id)) throw notFound();
  if (state.profile.teamVisibility && team.visibility !== 'private') return team;
  throw new Refusal(403, 'Must be a team member');
}

/** Whether a member of the organisation finds the team in its list. */
function isSeen(state: State, team: Team, user: User): boolean {
  return !state.profile.teamVisibility || team.visibility !== 'private' || isPrivileged(state, team, user);
}

function isPrivileged(state: State, team: Team, { id, siteAdmin }: User): boolean {
  return siteAdmin || team.memberIds.has(id) || isOrganisationOwner(state, team.organisationId, id);
}

function sortByName(teams: readonly Team[]): Team[] {
  return teams.toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
