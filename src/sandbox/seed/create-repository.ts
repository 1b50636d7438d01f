import type { Repository } from '../world/records.ts';
import type { State } from '../world/state.ts';
import { nextId, nowInSeconds } from '../world/state.ts';
import { writeFiles } from './commits.ts';
import type { FileEntry, Files } from './files.ts';

export interface RepositoryOptions {
  readonly private?: boolean;
  readonly archived?: boolean;
  readonly description?: string;
  readonly defaultBranch?: string;
  /** Files of the first commit; default one README. */
  readonly files?: Files;
  /** Whether Actions are switched on; default yes. */
  readonly actions?: boolean;
  readonly topics?: readonly string[];
}

export interface NewRepository extends RepositoryOptions {
  readonly ownerId: number;
  readonly name: string;
  readonly forkOf?: number;
}

const readme: Record<string, string | FileEntry> = { 'README.md': 'A repository of the sandbox.\n' };

/** Adds a repository with a first commit on its default branch. */
export function createRepository(state: State, options: NewRepository): Repository {
  const repository: Repository = {
    id: nextId(state, 'repository'),
    ownerId: options.ownerId,
    name: options.name,
    description: options.description ?? '',
    private: options.private ?? false,
    archived: options.archived ?? false,
    defaultBranch: options.defaultBranch ?? 'main',
    topics: [...(options.topics ?? [])],
    createdAt: nowInSeconds(state),
    forkOf: options.forkOf ?? null,
    branches: new Map(),
    tags: new Map(),
    commits: new Set(),
    collaborators: new Map(),
    protections: [],
    enabled: { issues: true, pulls: true, actions: options.actions ?? true },
    disabledWorkflows: new Set(),
    hooks: [],
    lastNumber: 0,
    lastRunNumber: 0,
  };
  state.repositories.set(repository.id, repository);
  const first = writeFiles(state, repository, {
    parents: [],
    files: options.files ?? readme,
    message: 'Start',
  });
  repository.branches.set(repository.defaultBranch, first);
  return repository;
}

/** Copies a repository to somebody else; branches and commits come along, rights and rules do not. */
export function forkRepository(state: State, source: Repository, ownerId: number): Repository {
  const { id, name, defaultBranch } = source;
  const fork = createRepository(state, { name, defaultBranch, ownerId, private: source.private, forkOf: id });
  for (const [branch, sha] of source.branches) fork.branches.set(branch, sha);
  for (const sha of source.commits) fork.commits.add(sha);
  return fork;
}
