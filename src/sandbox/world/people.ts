import type { Mode, Team, Units, User } from './records.ts';
import type { State } from './state.ts';

export const ghost: User = toSystemUser(-1, 'Ghost', '');

/** The user that job tokens, schedules and Actions statuses act as. */
export function toActionsUser(state: State): User {
  return state.profile.forgejo
    ? toSystemUser(-2, 'forgejo-actions', 'Forgejo Actions')
    : toSystemUser(-2, 'gitea-actions', 'Gitea Actions');
}

/** The account with this login, whatever the case; organisations are accounts too. */
export function findUser(state: State, login: string): User | undefined {
  return [...state.users.values()].find((user) => user.login.toLowerCase() === login.toLowerCase());
}

/** The account behind an id; an id nobody has any more is the Ghost. */
export function userOf(state: State, id: number): User {
  if (id === -2) return toActionsUser(state);
  return state.users.get(id) ?? ghost;
}

export function listTeams(state: State, organisationId: number): Team[] {
  return [...state.teams.values()].filter((team) => team.organisationId === organisationId);
}

export function isOrganisationMember(state: State, organisationId: number, userId: number): boolean {
  return listTeams(state, organisationId).some((team) => team.memberIds.has(userId));
}

export function isOrganisationOwner(state: State, organisationId: number, userId: number): boolean {
  return listTeams(state, organisationId).some((team) => team.mode === 'owner' && team.memberIds.has(userId));
}

export function toUnits(mode: Mode | Partial<Units>): Units {
  const none: Units = { code: 'none', issues: 'none', pulls: 'none', actions: 'none' };
  return typeof mode === 'string'
    ? { code: mode, issues: mode, pulls: mode, actions: mode }
    : { ...none, ...mode };
}

function toSystemUser(id: number, login: string, fullName: string): User {
  return { id, login, fullName, email: '', siteAdmin: false, kind: 'system', createdAt: 0 };
}
