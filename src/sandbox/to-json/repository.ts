import type { Permission } from '../world/access.ts';
import { hasMode } from '../world/access.ts';
import { listPullRequests } from '../world/pull-requests.ts';
import type { Repository } from '../world/records.ts';
import { fullNameOf } from '../world/repositories.ts';
import type { State } from '../world/state.ts';
import { toTime, zeroTime } from './time.ts';
import { toUserJsonById } from './user.ts';

/** Address of a repository in the API. */
export function apiUrlOf(state: State, repository: Repository): string {
  return `${state.rootUrl}/api/v1/repos/${fullNameOf(state, repository)}`;
}

/** Address of a repository's web page. */
export function htmlUrlOf(state: State, repository: Repository): string {
  return `${state.rootUrl}/${fullNameOf(state, repository)}`;
}

/** `permission` is what the caller may do; without it the answer has all rights false. */
export function toRepositoryJson(
  state: State,
  repository: Repository,
  permission: Permission | null,
): Record<string, unknown> {
  const parent = state.repositories.get(repository.forkOf ?? 0);
  return {
    ...toIdentity(state, repository),
    ...toFeatures(repository),
    empty: false,
    private: repository.private,
    fork: repository.forkOf !== null,
    ...(parent ? { parent: toRepositoryJson(state, parent, permission) } : {}),
    template: false,
    mirror: false,
    size: 24,
    open_pr_counter: listPullRequests(state, repository).filter((pull) => pull.state === 'open').length,
    open_issues_count: 0,
    archived: repository.archived,
    archived_at: repository.archived ? toTime(repository.createdAt) : zeroTime,
    created_at: toTime(repository.createdAt),
    updated_at: toTime(repository.createdAt),
    permissions: toPermissionsJson(permission),
    topics: [...repository.topics],
  };
}

function toPermissionsJson(permission: Permission | null) {
  const code = permission?.units.code ?? 'none';
  return {
    admin: hasMode(permission?.mode ?? 'none', 'admin'),
    push: hasMode(code, 'write'),
    pull: hasMode(code, 'read'),
  };
}

function toIdentity(state: State, repository: Repository) {
  const url = htmlUrlOf(state, repository);
  return {
    id: repository.id,
    owner: toUserJsonById(state, repository.ownerId),
    name: repository.name,
    full_name: fullNameOf(state, repository),
    description: repository.description,
    html_url: url,
    url: apiUrlOf(state, repository),
    link: '',
    ssh_url: `git@sandbox:${fullNameOf(state, repository)}.git`,
    clone_url: `${url}.git`,
    website: '',
    default_branch: repository.defaultBranch,
    object_format_name: 'sha1',
  };
}

function toFeatures({ enabled }: Repository) {
  return {
    has_code: true,
    has_issues: enabled.issues,
    has_wiki: false,
    has_pull_requests: enabled.pulls,
    has_projects: false,
    has_releases: false,
    has_packages: false,
    has_actions: enabled.actions,
    allow_merge_commits: true,
    allow_rebase: true,
    allow_rebase_explicit: true,
    allow_squash_merge: true,
    allow_fast_forward_only_merge: true,
    default_merge_style: 'merge',
    internal: false,
  };
}
