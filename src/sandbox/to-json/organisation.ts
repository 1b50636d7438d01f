import { userOf } from '../world/people.ts';
import type { Organisation, Team, Units } from '../world/records.ts';
import type { State } from '../world/state.ts';

export function toOrganisationJson(state: State, organisation: Organisation) {
  const account = userOf(state, organisation.id);
  return {
    id: organisation.id,
    name: account.login,
    full_name: account.fullName,
    email: '',
    avatar_url: `${state.rootUrl}/avatars/${organisation.id}`,
    description: '',
    website: '',
    location: '',
    visibility: organisation.visibility,
    repo_admin_change_team_access: false,
    username: account.login,
  };
}

/** Lists leave the organisation out, single teams carry it. */
export function toTeamJson(state: State, team: Team, withOrganisation = false) {
  const organisation = state.organisations.get(team.organisationId);
  return {
    id: team.id,
    name: team.name,
    description: team.description,
    organization: withOrganisation && organisation ? toOrganisationJson(state, organisation) : null,
    includes_all_repositories: team.allRepositories,
    permission: team.mode ?? 'none',
    units: Object.keys(toUnitMap(team.units)),
    units_map: toUnitMap(team.units),
    can_create_org_repo: team.mode === 'owner',
    ...(state.profile.teamVisibility && { visibility: team.visibility }),
  };
}

function toUnitMap(units: Units) {
  return {
    'repo.code': units.code,
    'repo.issues': units.issues,
    'repo.pulls': units.pulls,
    'repo.actions': units.actions,
  };
}
