/** `npm run check:static`: every `check:*` script of package.json, all of them even when one fails. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const checks = Object.keys(scripts).filter((name) => name.startsWith('check:') && name !== 'check:static');
const results = checks.map((name) => ({ name, ...runCheck(name) }));
console.log('');
for (const { name, passed, seconds } of results) {
  console.log(`${passed ? 'pass' : 'FAIL'}  ${name}  ${seconds.toFixed(1)} s`);
}
if (results.length === 0 || results.some(({ passed }) => !passed)) process.exitCode = 1;

function runCheck(name: string): { readonly passed: boolean; readonly seconds: number } {
  const start = performance.now();
  const child = spawnSync('npm', ['run', '--silent', name], { stdio: 'inherit' });
  return { passed: child.status === 0, seconds: (performance.now() - start) / 1000 };
}
