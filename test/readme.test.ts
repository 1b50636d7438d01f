import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const [demo, tests] = [...readme.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block]) => block ?? '');

it('begins with one command that installs what is missing and runs the gate on the sandbox', () => {
  expect(demo).toBe('npm ci && npm run demo\n');
  expect(scripts.demo).toBe('npm run build && node bin/sop-gate.js demo');
});

it('goes on with one command that installs what is missing and passes the tests', () => {
  expect(tests).toBe('npm ci && npm test\n');
  expect(scripts.test).toBe('npm run build && vitest run');
});

it('shows picture and both commands before the first heading', () => {
  const firstScreen = readme.slice(0, readme.indexOf('\n## '));

  expect(firstScreen).toContain('(docs/flow.svg)');
  expect(firstScreen).toContain(demo);
  expect(firstScreen).toContain(tests);
});

it('has CI run the very command it promises', () => {
  const ci = readFileSync('.ci/run', 'utf8');

  expect(ci).toContain('README.md');
  expect(ci).not.toContain('npm test');
});
