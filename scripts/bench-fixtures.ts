import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface ChangedRepository {
  readonly folder: string;
  /** Of the files after the change. */
  readonly bytes: number;
}

/** A git repository whose last commit changes so many TypeScript files of about 4 kB each; the same on every run. */
export function createChangedRepository(files: number): ChangedRepository {
  const folder = mkdtempSync(join(tmpdir(), 'sop-gate-bench-'));
  runGit(folder, 'init', '--quiet', '--initial-branch', 'main');
  writeVersion(folder, files, 'before');
  commit(folder, 'Before');
  const bytes = writeVersion(folder, files, 'after');
  commit(folder, 'After');
  return { folder, bytes };
}

function writeVersion(folder: string, files: number, word: string): number {
  let bytes = 0;
  for (let index = 0; index < files; index += 1) {
    const path = join(folder, `src/room-${index % 20}/part-${index}.ts`);
    const text = renderFile(index, word);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}

function renderFile(index: number, word: string): string {
  const functions = Array.from({ length: 24 }, (_, part) =>
    renderFunction(part, part % 8 === 0 ? word : 'same'),
  );
  return [`import { rate } from './rates-${index % 7}.js';`, ...functions].join('\n\n');
}

function renderFunction(part: number, word: string): string {
  return `/** Adds up what part ${part} costs. */
export function total${part}(items: readonly { price: number; count: number }[]): number {
  const label = '${word}';
  return items.reduce((sum, { price, count }) => sum + price * count * rate(label), 0);
}`;
}

function commit(folder: string, message: string): void {
  runGit(folder, 'add', '--all');
  runGit(
    folder,
    '-c',
    'user.name=bench',
    '-c',
    'user.email=bench@example.com',
    'commit',
    '--quiet',
    '-m',
    message,
  );
}

function runGit(folder: string, ...args: string[]): void {
  const child = spawnSync('git', ['-C', folder, ...args], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(`git ${args[0]} failed: ${child.stderr}`);
}
