import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A git repository of its own in a folder that the system forgets. */
export interface GitFixture {
  readonly directory: string;
  readonly git: (...args: string[]) => string;
  /** Writes files and commits them all. */
  readonly commit: (files: Readonly<Record<string, string>>) => void;
}

export function createRepository(): GitFixture {
  const directory = mkdtempSync(join(tmpdir(), 'sop-gate-'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', directory, ...IDENTITY, ...args], { encoding: 'utf8' }).trim();
  const commit = (files: Readonly<Record<string, string>>) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), text);
    }
    git('add', '--all');
    git('commit', '--quiet', '--message', 'change');
  };
  git('init', '--quiet', '--initial-branch', 'main');
  return { directory, git, commit };
}

const IDENTITY = ['-c', 'user.name=ada', '-c', 'user.email=ada@example.com', '-c', 'commit.gpgSign=false'];
