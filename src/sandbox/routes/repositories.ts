import type { Api, Call } from '../http/call.ts';
import { flag, json, query, requireUser, textParam } from '../http/call.ts';
import { openRepository } from '../http/open-repository.ts';
import { jsonPage, setLinks, setTotal, toPage } from '../http/paging.ts';
import { isPublicOnly, requireScope } from '../http/scopes.ts';
import { toRepositoryJson } from '../to-json/repository.ts';
import { toTime } from '../to-json/time.ts';
import { canSee, hasMode, permissionOf, permissionOfCaller } from '../world/access.ts';
import { findUser } from '../world/people.ts';
import type { Hook, Repository } from '../world/records.ts';
import { notFound } from '../world/refusal.ts';
import { fullNameOf } from '../world/repositories.ts';

/** Repositories one by one and in lists, topics and hooks. */
export function addRepositoryRoutes(api: Api): void {
  api.get('/repos/:owner/:repo', (call) => {
    const { state, repository, permission } = openRepository(call, {});
    return json(call, toRepositoryJson(state, repository, permission));
  });

  api.get('/repos/:owner/:repo/topics', (call) => {
    const page = toPage(call, openRepository(call, {}).repository.topics);
    setTotal(call, page.total);
    return json(call, { topics: page.items });
  });

  api.get('/repos/:owner/:repo/hooks', (call) => {
    const { repository } = openRepository(call, { token: true, admin: true });
    return jsonPage(call, repository.hooks, toHookJson);
  });

  addListRoutes(api);
}

function addListRoutes(api: Api): void {
  api.get('/repos/search', (call) => {
    requireScope(call, 'repository');
    const word = query(call, 'q').toLowerCase();
    const state = call.get('state');
    const isMeant = (one: Repository) =>
      flag(call, 'topic') ? one.topics.includes(word) : fullNameOf(state, one).toLowerCase().includes(word);
    const page = toPage(call, listVisible(call).filter(isMeant));
    setLinks(call, page);
    setTotal(call, page.total);
    return json(call, { ok: true, data: page.items.map((one) => toJson(call, one)) });
  });

  api.get('/orgs/:org/repos', (call) => {
    requireScope(call, 'organization');
    return answerOwned(call, textParam(call, 'org'), 'GetOrgByName');
  });

  api.get('/users/:name/repos', (call) => {
    requireScope(call, 'user', 'repository');
    return answerOwned(call, textParam(call, 'name'), 'GetUserByName');
  });

  api.get('/user/repos', (call) => {
    requireScope(call, 'user', 'repository');
    const user = requireUser(call);
    const isOwn = (one: Repository) => hasMode(permissionOf(call.get('state'), one, user).mode, 'write');
    return jsonPage(call, listVisible(call).filter(isOwn), (one) => toJson(call, one));
  });
}

function answerOwned(call: Call, login: string, message: string): Response {
  const owner = findUser(call.get('state'), login);
  if (!owner) throw notFound(message);
  const owned = listVisible(call).filter((one) => one.ownerId === owner.id);
  return jsonPage(call, owned, (one) => toJson(call, one));
}

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

function toJson(call: Call, repository: Repository) {
  const state = call.get('state');
  return toRepositoryJson(state, repository, permissionOfCaller(state, repository, call.get('caller')));
}

function toHookJson(hook: Hook) {
  const { id, url, events, active, createdAt } = hook;
  const times = { created_at: toTime(createdAt), updated_at: toTime(createdAt) };
  return { id, type: 'gitea', config: { url, content_type: 'json' }, events, active, ...times };
}
