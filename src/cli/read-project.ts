import { isTestPath } from '../analyzers/test-weakening/is-test.ts';
import { readTreeFiles } from '../git/read-tree-files.ts';
import type { Repository } from '../git/repository.ts';
import { openRepository } from '../git/repository.ts';
import { resolveRange } from '../git/resolve-range.ts';
import { isGeneratedPath } from '../patch/generated.ts';
import type { ReadProject } from '../pipeline/plan-patch-tasks.ts';
import { isModulePath, isSettingsPath } from '../syntax/project/project-source.ts';

const megabyte = 1024 * 1024;

/**
 * What of a project is read. The largest repositories we measured have a thousand modules of four megabytes; larger files are
 * bundles and data. With more than this, how far a change reaches is unknown.
 */
const limits = { files: 8000, bytes: 32 * megabyte, fileBytes: megabyte / 2 };

/** The modules around the head of a range, from git objects, when somebody asks for them. */
export function projectOf(repository: Repository, range: string): ReadProject {
  return async () => {
    const { head } = await resolveRange(repository, range);
    return await readTreeFiles(repository, head, { ...limits, isWanted: isOfProject });
  };
}

/** The same for a repository that is opened only then. */
export function projectIn(directory: string, range: string): ReadProject {
  return async () => {
    const repository = await openRepository(directory);
    try {
      return await projectOf(repository, range)();
    } finally {
      repository.close();
    }
  };
}

/** What is installed, and what only shows how the project is used. */
const outside = /(^|\/)(node_modules|bower_components|examples?|samples?|demos?|benchmarks?|docs?)\//;

function isOfProject(path: string): boolean {
  if (outside.test(path)) return false;
  return isSettingsPath(path) || (isModulePath(path) && !isTestPath(path) && !isGeneratedPath(path));
}
