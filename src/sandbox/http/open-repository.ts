import type { Permission } from '../world/access.ts';
import { canSee, hasMode, permissionOfCaller } from '../world/access.ts';
import { findUser } from '../world/people.ts';
import type { Repository, Unit } from '../world/records.ts';
import { notFound, Refusal } from '../world/refusal.ts';
import { findRepository, fullNameOf } from '../world/repositories.ts';
import type { State } from '../world/state.ts';
import type { Call } from './call.ts';
import { requireUser, textParam } from './call.ts';
import type { Category } from './scopes.ts';
import { isPublicOnly, requireScope } from './scopes.ts';

/** What a route asks before it does anything; checked in the server's order. */
export interface Needs {
  /** Token scope category; default `repository`. */
  readonly scope?: Category;
  /** Signed in, else 401. */
  readonly token?: true;
  /** One of these units readable, else 404. */
  readonly visible?: readonly Unit[];
  /** This unit readable, else 403. */
  readonly read?: Unit;
  /** One of these units writable, else 403. */
  readonly write?: readonly Unit[];
  /** Repository administrator, else 403. */
  readonly admin?: true;
  /** Not archived, else 423. */
  readonly unarchived?: true;
}

export interface OpenRepository {
  readonly state: State;
  readonly repository: Repository;
  readonly permission: Permission;
}

/** Finds the repository of the path and makes sure that the caller may do what the route does. */
export function openRepository(call: Call, needs: Needs): OpenRepository {
  requireScope(call, needs.scope ?? 'repository');
  const state = call.get('state');
  const repository = findOfPath(call, state);
  const permission = permissionOfCaller(state, repository, call.get('caller'));
  if (!canSee(permission)) throw notFound();
  if (repository.private && isPublicOnly(call))
    throw new Refusal(403, 'token scope is limited to public repos');
  requireVisible(permission, needs);
  if (needs.token) requireUser(call);
  requireRights(permission, needs);
  if (needs.unarchived && repository.archived)
    throw new Refusal(423, `${fullNameOf(state, repository)} is archived`);
  return { state, repository, permission };
}

/** A moved repository: the answer is a redirect to its new address. */
export class Moved extends Error {
  readonly location: string;

  constructor(location: string) {
    super(`moved to ${location}`);
    this.name = 'Moved';
    this.location = location;
  }
}

function findOfPath(call: Call, state: State): Repository {
  const [owner, name] = [textParam(call, 'owner'), textParam(call, 'repo')];
  if (!findUser(state, owner)) throw notFound('GetUserByName');
  const found = findRepository(state, owner, name);
  if (found) return found;
  const movedTo = state.repositories.get(
    state.renamedRepositories.get(`${owner}/${name}`.toLowerCase()) ?? 0,
  );
  if (!movedTo) throw notFound();
  const { pathname, search } = new URL(call.req.url);
  throw new Moved(
    `${state.rootUrl}/api/v1${pathname.replace(`/${owner}/${name}`, `/${fullNameOf(state, movedTo)}`)}${search}`,
  );
}

function requireVisible({ units }: Permission, { visible }: Needs): void {
  if (visible && !visible.some((unit) => hasMode(units[unit], 'read'))) throw notFound();
}

function requireRights({ mode, units }: Permission, { read, write, admin }: Needs): void {
  const isAdmin = hasMode(mode, 'admin');
  if (admin && !isAdmin) {
    throw new Refusal(403, 'user should be an owner or a collaborator with admin write of a repository');
  }
  if (read && !isAdmin && !hasMode(units[read], 'read')) {
    throw new Refusal(403, 'user should have specific read permission or be a repo admin or a site admin');
  }
  if (write && !isAdmin && !write.some((unit) => hasMode(units[unit], 'write'))) {
    throw new Refusal(403, 'user should have a permission to write to a repo');
  }
}
