import { GitError } from './git-error.ts';
import { type ObjectReader, openObjectReader } from './object-reader.ts';
import { runGit } from './run-git.ts';

/** An open local repository, bare or not. Close it when done: it holds processes. */
export interface Repository {
  /** As it was given. */
  readonly directory: string;
  readonly gitDirectory: string;
  readonly objects: ObjectReader;
  close(): void;
}

/**
 * Opens the repository that `directory` is, or lies in.
 * @throws GitError when there is none, or git is not installed.
 */
export async function openRepository(directory: string): Promise<Repository> {
  const { code, stdout, stderr } = await runGit(['-C', directory, 'rev-parse', '--absolute-git-dir']);
  if (code !== 0) {
    throw new GitError(`${directory} is no git repository`, {
      remedy: 'give the folder of a git repository with --repo',
      cause: stderr,
    });
  }
  const gitDirectory = stdout.toString('utf8').replace(/\n$/, '');
  const objects = openObjectReader(gitDirectory);
  return { directory, gitDirectory, objects, close: () => objects.close() };
}
