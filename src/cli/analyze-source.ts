import { ConfigError } from '../config/config-error.ts';
import type { Policy } from '../config/schema.ts';
import { readRange } from '../git/read-range.ts';
import { openRepository } from '../git/repository.ts';
import { parseUnifiedDiff } from '../patch/parse-unified-diff.ts';
import type { Patch } from '../patch/patch.ts';
import type { ReadProject } from '../pipeline/plan-patch-tasks.ts';
import type { PolicyInForce } from '../verdict/snapshot.ts';
import type { AnalyzeOptions } from './analyze-options.ts';
import { findDefaultRange } from './default-range.ts';
import type { Io } from './io.ts';
import { readLocalPolicy } from './local-policy.ts';
import { projectIn } from './read-project.ts';
import { readText } from './read-text.ts';

/** One change and the policy it is weighed by. */
export interface Change {
  readonly patch: Patch;
  readonly policy: PolicyInForce;
  /** As it was asked for, when it was a range. */
  readonly range?: string;
  /** What lies around it, where a repository is at hand. */
  readonly readProject?: ReadProject;
}

/**
 * Reads the one change that the options name.
 * @throws ConfigError, GitError or GiteaError naming the input and the remedy.
 */
export async function readChange(options: AnalyzeOptions, io: Io): Promise<Change> {
  if (options.pr !== undefined) {
    const { readPull } = await import('./analyze-pull.ts');
    return readPull(options.pr, options, io);
  }
  const policy = await readLocalPolicy(options.policy, io);
  if (options.diff !== undefined) return { policy, patch: await readDiff(options.diff, io) };
  const range = options.range ?? (await announceRange(options.repo, io));
  const patch = await readLocalRange(options.repo, range, policy.policy);
  return { policy, range, patch, readProject: projectIn(options.repo, range) };
}

async function readDiff(path: string, io: Io): Promise<Patch> {
  const text = await readText(io, path, 'diff');
  const name = path === '-' ? 'standard input' : JSON.stringify(path);
  if (text.trim() === '') throw new ConfigError(`The diff in ${name} is empty`, REMEDY);
  const patch = parseUnifiedDiff(text);
  if (patch.files.length === 0) throw new ConfigError(`There is no unified diff in ${name}`, REMEDY);
  return patch;
}

const REMEDY = 'Give what git prints, for instance of `git diff main...HEAD`.';

async function announceRange(directory: string, io: Io): Promise<string> {
  const repository = await openRepository(directory);
  repository.close();
  const range = await findDefaultRange(directory);
  io.log(`sop-gate: no range was named; this is ${range}`);
  return range;
}

async function readLocalRange(directory: string, range: string, { limits }: Policy): Promise<Patch> {
  const repository = await openRepository(directory);
  try {
    return await readRange(repository, range, limits);
  } finally {
    repository.close();
  }
}
