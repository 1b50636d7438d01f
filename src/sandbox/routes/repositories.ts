import type { Api, Call } from '../http/call.ts';
import { empty, flag, json, query, requireUser, textParam } from '../http/call.ts';
import { openRepository } from '../http/open-repository.ts';
import { setLinks, setTotal, toPage } from '../http/paging.ts';
import { isPublicOnly, requireScope } from '../http/scopes.ts';
import { toTeamJson } from '../to-json/organisation.ts';
import { toRepositoryJson } from '../to-json/repository.ts';
import { toTime } from '../to-json/time.ts';
import { toUserJson, toUserJsonById } from '../to-json/user.ts';
import { canSee, hasMode, isTeamOf, permissionOf, permissionOfCaller } from '../world/access.ts';
import { findUser, listTeams } from '../world/people.ts';
import type { Repository } from '../world/records.ts';
import { notFound, Refusal } from '../world/refusal.ts';
import { fullNameOf } from '../world/repositories.ts';

/** Repositories, who works on them, topics and hooks. */
export function addRepositoryRoutes(api: Api): void {
  api.get('/repos/search', (call) => {
    requireScope(call, 'repository');
    const word = query(call, 'q').toLowerCase();
    const found = listVisible(call).filter((one) =>
      fullNameOf(call.get('state'), one).toLowerCase().includes(word),
    );
    return json(call, { ok: true, data: answerPage(call, found) });
  });

  api.get('/orgs/:org/repos', (call) => {
    requireScope(call, 'organization');
    const owner = findUser(call.get('state'), textParam(call, 'org'));
    if (!owner) throw notFound('GetOrgByName');
    return json(
      call,
      answerPage(
        call,
        listVisible(call).filter((one) => one.ownerId === owner.id),
      ),
    );
  });

  api.get('/users/:name/repos', (call) => {
    requireScope(call, 'repository');
    const owner = findUser(call.get('state'), textParam(call, 'name'));
    if (!owner) throw notFound('GetUserByName');
    return json(
      call,
      answerPage(
        call,
        listVisible(call).filter((one) => one.ownerId === owner.id),
      ),
    );
  });

  api.get('/user/repos', (call) => {
    requireScope(call, 'user', 'repository');
    const user = requireUser(call);
    const own = listVisible(call).filter((one) =>
      hasMode(permissionOf(call.get('state'), one, user).mode, 'write'),
    );
    return json(call, answerPage(call, own));
  });

  api.get('/repos/:owner/:repo', (call) => {
    const { state, repository, permission } = openRepository(call, {});
    return json(call, toRepositoryJson(state, repository, permission));
  });

  api.get('/repos/:owner/:repo/topics', (call) => {
    const { topics } = openRepository(call, {}).repository;
    setTotal(call, topics.length);
    return json(call, { topics: toPage(call, topics).items });
  });

  api.get('/repos/:owner/:repo/hooks', (call) => {
    const { repository } = openRepository(call, { token: true, admin: true });
    setTotal(call, repository.hooks.length);
    return json(call, toPage(call, repository.hooks).items.map(toHookJson));
  });

  addCollaboratorRoutes(api);
}

function addCollaboratorRoutes(api: Api): void {
  api.get('/repos/:owner/:repo/collaborators', (call) => {
    const { state, repository } = openRepository(call, { token: true });
    const users = [...repository.collaborators.keys()].map((id) => toUserJsonById(state, id));
    setTotal(call, users.length);
    return json(call, toPage(call, users).items);
  });

  api.get('/repos/:owner/:repo/collaborators/:login', (call) => {
    const { state, repository } = openRepository(call, { token: true });
    const user = findUser(state, textParam(call, 'login'));
    if (!user) throw new Refusal(422, `user does not exist [name: ${textParam(call, 'login')}]`);
    if (!repository.collaborators.has(user.id)) throw notFound();
    return empty(call);
  });

  api.get('/repos/:owner/:repo/collaborators/:login/permission', (call) => {
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
    if (!state.organisations.has(repository.ownerId))
      throw new Refusal(405, 'repo is not owned by an organization');
    const teams = listTeams(state, repository.ownerId).filter((team) => isTeamOf(team, repository));
    return json(
      call,
      teams.map((team) => toTeamJson(state, team)),
    );
  });
}

const onlyAdmins =
  'Only admins can query all permissions, repo admins can query all repo permissions, collaborators can query only their own';

function listVisible(call: Call): Repository[] {
  const state = call.get('state');
  const archived = query(call, 'archived');
  return [...state.repositories.values()].filter(
    (one) =>
      canSee(permissionOfCaller(state, one, call.get('caller'))) &&
      !(one.private && isPublicOnly(call)) &&
      (archived === '' || one.archived === flag(call, 'archived')),
  );
}

function answerPage(call: Call, repositories: Repository[]) {
  const state = call.get('state');
  const page = toPage(call, repositories);
  setLinks(call, page);
  setTotal(call, page.total);
  return page.items.map((one) =>
    toRepositoryJson(state, one, permissionOfCaller(state, one, call.get('caller'))),
  );
}

function toHookJson(hook: Repository['hooks'][number]) {
  const { id, url, events, active, createdAt } = hook;
  const config = { url, content_type: 'json' };
  return {
    id,
    type: 'gitea',
    config,
    events,
    active,
    created_at: toTime(createdAt),
    updated_at: toTime(createdAt),
  };
}
