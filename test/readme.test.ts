import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runCommandLine } from '../src/cli/main.ts';
import { recordIo } from '../src/cli/recorded-io-builder.ts';

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

it('shows what a reader would really see', async () => {
  const [, shown] = /^```text\n([\s\S]*?)\n```$/m.exec(readme) ?? [];
  const lines = ['import { createHash } from "node:crypto";', 'export const a = createHash;'];
  const head =
    'diff --git a/src/receipt.ts b/src/receipt.ts\nnew file mode 100644\n--- /dev/null\n+++ b/src/receipt.ts\n';
  const diff = `${head}@@ -0,0 +1,2 @@\n${lines.map((line) => `+${line}\n`).join('')}`;
  const { io, printed } = recordIo({ 'a.diff': diff });

  await runCommandLine(['analyze', '--diff', 'a.diff'], io);

  expect(shown).toBe(printed.join('\n'));
});
