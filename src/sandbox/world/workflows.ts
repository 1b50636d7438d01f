import type { Commit } from '../git/objects.ts';
import type { Repository } from './records.ts';
import { resolveRef } from './repositories.ts';
import type { State } from './state.ts';
import type { WorkflowFile } from './workflow-file.ts';
import { parseWorkflowFile } from './workflow-file.ts';

export interface Workflow extends WorkflowFile {
  /** File name without folder: what the API calls the workflow's id. */
  readonly file: string;
  readonly path: string;
}

/** The workflow files of a commit. The first folder that exists hides the others. */
export function listWorkflows(state: State, commit: Commit): Workflow[] {
  const own = state.profile.forgejo ? ['.forgejo/workflows'] : [];
  const folders = [...own, '.gitea/workflows', '.github/workflows'];
  const paths = [...commit.tree.keys()].filter((path) => /\.ya?ml$/.test(path));
  const folder = folders.find((one) => paths.some((path) => path.startsWith(`${one}/`)));
  return paths
    .filter(
      (path) =>
        folder !== undefined && path.startsWith(`${folder}/`) && !path.slice(folder.length + 1).includes('/'),
    )
    .map((path) => toWorkflow(state, commit, path));
}

export function listDefaultWorkflows(state: State, repository: Repository): Workflow[] {
  const commit = resolveRef(state, repository, repository.defaultBranch);
  return commit ? listWorkflows(state, commit) : [];
}

function toWorkflow(state: State, commit: Commit, path: string): Workflow {
  const sha = commit.tree.get(path)?.sha ?? '';
  const text = Buffer.from(state.objects.blobs.get(sha) ?? []).toString('utf8');
  return { ...parseWorkflowFile(text), file: path.slice(path.lastIndexOf('/') + 1), path };
}
