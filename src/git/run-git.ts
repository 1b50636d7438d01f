import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { GitError } from './git-error.ts';

export interface GitOutput {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Runs one git command to its end. Throws only when git cannot be started at all. */
export async function runGit(args: readonly string[]): Promise<GitOutput> {
  const child = spawnGit(args);
  child.stdin.end();
  const [stdout, stderr, code] = await Promise.all([
    collect(child.stdout),
    collect(child.stderr),
    waitForEnd(child),
  ]);
  return { code, stdout, stderr: stderr.toString('utf8').trim() };
}

/**
 * Starts git so that nothing of the repository, its configuration, its attributes or our own environment is executed
 * or changes the answer: no pager, hooks, external programs, replaced objects, or lazy fetches from a remote.
 */
export function spawnGit(args: readonly string[]): ChildProcessWithoutNullStreams {
  const child = spawn('git', [...safeOptions, ...args], {
    env: toEnvironment(process.env),
    stdio: 'pipe',
    windowsHide: true,
  });
  // A process that ends before it has read everything closes the pipe: its exit code tells the story.
  child.stdin.on('error', () => undefined);
  return child;
}

const settings = {
  // Ours are read-only commands that run nothing of the repository, so its owner does not matter.
  'safe.directory': '*',
  'core.fsmonitor': '',
  'core.hooksPath': '/dev/null',
  'core.attributesFile': '/dev/null',
  'core.quotePath': 'true',
  'diff.orderFile': '/dev/null',
  'protocol.allow': 'never',
};

const safeOptions = [
  '--no-pager',
  '--no-optional-locks',
  ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
];

function toEnvironment(own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(own).filter(([name]) => /^(PATH|SYSTEMROOT|TEMP|TMP|TMPDIR)$/i.test(name));
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_TERMINAL_PROMPT: '0',
  };
}

async function collect(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function waitForEnd(child: ChildProcessWithoutNullStreams): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', (cause) => reject(toStartError(cause)));
    child.once('close', (code) => resolve(code ?? 128));
  });
}

/** The error of a git that could not be started. */
function toStartError(cause: unknown): GitError {
  return new GitError('git could not be started', {
    remedy: 'install git and make sure it is on the PATH',
    cause,
  });
}
