import { ConfigError } from '../config/config-error.ts';
import { runGit } from '../git/run-git.ts';

/**
 * What somebody means who names no range: what the current branch adds to the default branch; on the default branch what
 * is not yet upstream; where there is nothing of that, the last commit.
 * @throws ConfigError when there is nothing to compare with.
 */
export async function findDefaultRange(directory: string): Promise<string> {
  const git = (...args: string[]) => ask(['-C', directory, ...args]);
  const base = await findBase(git);
  const ahead = base === '' ? '' : await git('rev-list', '--count', `${base}..HEAD`);
  if (ahead !== '' && ahead !== '0') return `${base}...HEAD`;
  if ((await git('rev-parse', '--verify', '--quiet', 'HEAD~1')) !== '') return 'HEAD~1..HEAD';
  throw new ConfigError(
    `There is nothing to compare with in ${JSON.stringify(directory)}`,
    'Name a range with --range BASE..HEAD.',
  );
}

type Git = (...args: string[]) => Promise<string>;

async function findBase(git: Git): Promise<string> {
  const branch = await git('symbolic-ref', '--quiet', '--short', 'HEAD');
  const standard = await findDefaultBranch(git);
  const isDefault = branch !== '' && (standard === branch || standard === `origin/${branch}`);
  return isDefault ? git('rev-parse', '--verify', '--quiet', '--abbrev-ref', '@{upstream}') : standard;
}

async function findDefaultBranch(git: Git): Promise<string> {
  const named = await git('symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD');
  const candidates = [named, 'origin/main', 'origin/master', 'main', 'master'].filter((name) => name !== '');
  for (const candidate of candidates) {
    if ((await git('rev-parse', '--verify', '--quiet', `${candidate}^{commit}`)) !== '') return candidate;
  }
  return '';
}

/** The answer of a git command; empty when git says no. */
async function ask(args: readonly string[]): Promise<string> {
  const { code, stdout } = await runGit(args);
  return code === 0 ? stdout.toString('utf8').trim() : '';
}
