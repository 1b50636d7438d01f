/**
 * `npm run mutation:ci`
 *
 * Proves what this change may have touched, then holds the reports against the bars. The change is everything since
 * `SOP_GATE_CI_BASE` (a commit) or, without it, since the branch left its target. On the target branch itself nobody
 * can say where the change began, so everything is proved.
 */
import { spawnSync } from 'node:child_process';
import { mutationFolders } from './mutation-folders.ts';
import { toScope } from './mutation-scope.ts';

const scope = toScope(listChanges());
const left = mutationFolders.map(({ name }) => name).filter((name) => !scope.folders.includes(name));
console.log(`mutation of ${scope.folders.join(' ')}: ${scope.why}`);
if (left.length > 0) console.log(`left out, because nothing under it changed: ${left.join(' ')}`);
const ran = runScript('scripts/mutation.ts', [...scope.folders, '--concurrency', '2']);
const passed = runScript('scripts/mutation-gate.ts', scope.folders);
process.exitCode = ran && passed ? 0 : 1;

function runScript(script: string, args: readonly string[]): boolean {
  const child = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], { stdio: 'inherit' });
  return child.status === 0;
}

function listChanges(): readonly string[] | undefined {
  const base = process.env.SOP_GATE_CI_BASE ?? findBase();
  if (base === undefined) return undefined;
  return runGit('diff', '--name-only', '--no-renames', `${base}...HEAD`)?.split('\n');
}

/** Where this branch left its target; nothing when it did not, or when the clone is too shallow to tell. */
function findBase(): string | undefined {
  const target = process.env.GITHUB_BASE_REF ? `origin/${process.env.GITHUB_BASE_REF}` : 'origin/HEAD';
  const base = runGit('merge-base', target, 'HEAD');
  return base === runGit('rev-parse', 'HEAD') ? undefined : base;
}

function runGit(...args: string[]): string | undefined {
  const child = spawnSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return child.status === 0 ? child.stdout.trim() : undefined;
}
