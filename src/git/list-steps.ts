import { GitError } from './git-error.ts';
import { runGit } from './run-git.ts';

/** What one merge, or one commit that was put on a branch directly, changed of it. */
export interface Step {
  /** From the branch before to the branch after it. */
  readonly range: string;
  /** First line of its message. Hostile text. */
  readonly subject: string;
}

export interface Steps {
  /** Oldest first. */
  readonly steps: readonly Step[];
  /** The commit at which history ends here, where that was reached: nothing is known before it. */
  readonly end?: string;
}

/**
 * The last steps of a branch along its first parents: a merge is one step, whatever it brought; so is a squashed one.
 * @throws GitError for a branch that is none.
 */
export async function listSteps(directory: string, branch: string, last: number): Promise<Steps> {
  const what = ['--first-parent', `--max-count=${last}`, '--format=%H%x00%P%x00%s'];
  const { code, stdout, stderr } = await runGit([
    '-C',
    directory,
    'log',
    ...what,
    '--end-of-options',
    branch,
    '--',
  ]);
  if (code !== 0) {
    throw new GitError(`${directory} has no history of ${JSON.stringify(branch)}`, {
      remedy: 'give a git repository with --repo, and a branch of it with --branch',
      cause: stderr,
    });
  }
  const commits = stdout.toString('utf8').split('\n').filter(Boolean).map(toCommit);
  const steps = commits.flatMap(({ id, parent, subject }) =>
    parent === '' ? [] : [{ range: `${parent}..${id}`, subject }],
  );
  const end = commits.find(({ parent }) => parent === '')?.id;
  return { steps: steps.toReversed(), ...(end !== undefined && { end }) };
}

function toCommit(line: string) {
  const [id = '', parents = '', subject = ''] = line.split('\0');
  return { id, parent: parents.split(' ')[0] ?? '', subject };
}
