import { isOrganisationOwner, listTeams, toUnits } from './people.ts';
import type { Mode, Repository, Team, Token, Unit, Units, User } from './records.ts';
import type { State } from './state.ts';

/** What somebody may do in a repository: `mode` as a whole, and unit by unit. */
export interface Permission {
  readonly mode: Mode;
  readonly units: Units;
}

/** Who asks: nobody, a user with a token, or a job. */
export interface Caller {
  readonly user: User | null;
  readonly token: Token | null;
}

const order: readonly Mode[] = ['none', 'read', 'write', 'admin', 'owner'];
const unitNames: readonly Unit[] = ['code', 'issues', 'pulls', 'actions'];

export function hasMode(actual: Mode, wanted: Mode): boolean {
  return order.indexOf(actual) >= order.indexOf(wanted);
}

/** What a caller may do: a job token by its own rights, everybody else by theirs. */
export function permissionOfCaller(state: State, repository: Repository, caller: Caller): Permission {
  const job = caller.token?.job;
  if (!job) return permissionOf(state, repository, caller.user);
  const open = toUnits(repository.private ? 'none' : 'read');
  const units = job.repositoryId === repository.id ? widest(job.units, open) : open;
  return { mode: 'none', units: withoutSwitchedOff(repository, units) };
}

export function permissionOf(state: State, repository: Repository, user: User | null): Permission {
  const whole = toPermission(repository, wholeMode(state, repository, user));
  if (!user || whole.mode === 'owner') return whole;
  const teams = listTeams(state, repository.ownerId).filter(
    (team) => team.memberIds.has(user.id) && isTeamOf(team, repository),
  );
  const direct = repository.collaborators.get(user.id) ?? toUnits('none');
  const units = [whole.units, direct, ...teams.map((team) => team.units)].reduce(widest);
  return {
    mode: flatMode(state, whole.mode, { direct, teams }),
    units: withoutSwitchedOff(repository, units),
  };
}

/** Whether anything at all of the repository can be seen. */
export function canSee(permission: Permission): boolean {
  return permission.mode !== 'none' || unitNames.some((unit) => permission.units[unit] !== 'none');
}

export function isTeamOf(team: Team, repository: Repository): boolean {
  return (
    team.organisationId === repository.ownerId &&
    (team.allRepositories || team.repositoryIds.has(repository.id))
  );
}

/** Anybody who may choose reviewers: author, owner, collaborators, members of teams that read pull requests. */
export function canChooseReviewers(
  state: State,
  repository: Repository,
  doer: { id: number; authorId: number },
): boolean {
  if (repository.archived) return false;
  if (doer.id === doer.authorId || doer.id === repository.ownerId || repository.collaborators.has(doer.id))
    return true;
  return listTeams(state, repository.ownerId).some(
    (team) => team.memberIds.has(doer.id) && isTeamOf(team, repository) && hasMode(team.units.pulls, 'read'),
  );
}

function wholeMode(state: State, repository: Repository, user: User | null): Mode {
  if (user?.siteAdmin || (user && user.id === repository.ownerId)) return 'owner';
  if (user && isOrganisationOwner(state, repository.ownerId, user.id)) return 'owner';
  return repository.private ? 'none' : 'read';
}

/** One word for all of it. From 1.24 on, what a team grants unit by unit counts as `read` here. */
function flatMode(
  state: State,
  whole: Mode,
  { direct, teams }: { direct: Units; teams: readonly Team[] },
): Mode {
  const ofTeam = (team: Team) =>
    team.mode ?? (state.profile.flatTeamPermission ? 'read' : highest(team.units));
  const uniform = unitNames.every((unit) => direct[unit] === direct.code);
  return [whole, uniform ? direct.code : 'read', ...teams.map(ofTeam)].reduce(wider);
}

function highest(units: Units): Mode {
  return unitNames.map((unit) => units[unit]).reduce(wider);
}

function wider(one: Mode, other: Mode): Mode {
  return hasMode(one, other) ? one : other;
}

function toPermission(repository: Repository, mode: Mode): Permission {
  return { mode, units: withoutSwitchedOff(repository, toUnits(mode)) };
}

function withoutSwitchedOff(repository: Repository, units: Units): Units {
  const { issues, pulls, actions } = repository.enabled;
  return {
    code: units.code,
    issues: issues ? units.issues : 'none',
    pulls: pulls ? units.pulls : 'none',
    actions: actions ? units.actions : 'none',
  };
}

function widest(one: Units, other: Units): Units {
  const pick = (unit: Unit) => wider(one[unit], other[unit]);
  return { code: pick('code'), issues: pick('issues'), pulls: pick('pulls'), actions: pick('actions') };
}
