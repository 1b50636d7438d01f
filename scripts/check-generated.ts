/** `npm run check:generated`: every generator says whether its files are in step. Fails when it found no generator. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const generators = readdirSync('scripts').filter((name) => /^generate-.*(?<!\.test)\.ts$/.test(name));
const stale = generators.filter((name) => !isInStep(`scripts/${name}`));
for (const name of stale)
  console.log(`out of step: run \`npx tsx scripts/${name}\` and commit what it writes`);
console.log(`generated: ${generators.length} generators, ${stale.length} out of step`);
if (generators.length === 0 || stale.length > 0) process.exitCode = 1;

function isInStep(script: string): boolean {
  const child = spawnSync(process.execPath, ['--import', 'tsx', script, '--check'], { stdio: 'inherit' });
  return child.status === 0;
}
