import type { Api } from '../http/call.ts';
import { empty, json, requireUser, textParam } from '../http/call.ts';
import { openRepository } from '../http/open-repository.ts';
import { jsonPage } from '../http/paging.ts';
import { toTeamJson } from '../to-json/organisation.ts';
import { toUserJson, toUserJsonById } from '../to-json/user.ts';
import { hasMode, isTeamOf, permissionOf } from '../world/access.ts';
import { findUser, listTeams } from '../world/people.ts';
import { notFound, Refusal } from '../world/refusal.ts';

/** Who works on a repository, and what they may do. */
export function addCollaboratorRoutes(api: Api): void {
  const path = '/repos/:owner/:repo/collaborators';

  api.get(path, (call) => {
    const { state, repository } = openRepository(call, { token: true });
    return jsonPage(call, [...repository.collaborators.keys()], (id) => toUserJsonById(state, id));
  });

  api.get(`${path}/:login`, (call) => {
    const { state, repository } = openRepository(call, { token: true });
    const user = findUser(state, textParam(call, 'login'));
    if (!user) throw new Refusal(422, `user does not exist [name: ${textParam(call, 'login')}]`);
    if (!repository.collaborators.has(user.id)) throw notFound();
    return empty(call);
  });

  api.get(`${path}/:login/permission`, (call) => {
    const { state, repository, permission } = openRepository(call, { token: true });
    const login = textParam(call, 'login');
    const isSelf = requireUser(call).login.toLowerCase() === login.toLowerCase();
    if (!isSelf && !hasMode(permission.mode, 'admin')) throw new Refusal(403, onlyAdmins);
    const user = findUser(state, login);
    if (!user) throw new Refusal(404, `user does not exist [name: ${login}]`);
    const { mode } = permissionOf(state, repository, user);
    return json(call, { permission: mode, role_name: mode, user: toUserJson(state, user) });
  });

  api.get('/repos/:owner/:repo/teams', (call) => {
    const { state, repository } = openRepository(call, { token: true });
    const isOwned = state.organisations.has(repository.ownerId);
    if (!isOwned) throw new Refusal(405, 'repo is not owned by an organization');
    const teams = listTeams(state, repository.ownerId).filter((team) => isTeamOf(team, repository));
    return json(
      call,
      teams.map((team) => toTeamJson(state, team)),
    );
  });
}

const onlyAdmins =
  'Only admins can query all permissions, repo admins can query all repo permissions, collaborators can query only their own';
