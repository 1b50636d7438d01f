import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sop-gate-printing-'));
  mkdirSync(join(folder, '.gitea/sop-gate/analyzers'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const FROM = '.gitea/sop-gate/analyzers/acme-chatty.ts';
const analyzer = `
import { defineAnalyzer } from 'sop-gate/analyzer';
console.log('loaded');
export default defineAnalyzer({
  meta: {
    id: 'acme-chatty', title: 'C', summary: 'C.', languages: ['any'],
    codes: { 'acme-chatty': { title: 'C', points: 1, message: 'm', help: 'h' } },
  },
  *analyzeFile({ change }) {
    console.log('::error::' + change.path);
  },
});
`;

it('keeps what an analyzer prints out of the answer, and names it in the log', () => {
  writeFileSync(join(folder, FROM), analyzer);
  writeFileSync(join(folder, '.gitea/sop-gate.yml'), `analyzers: { acme-chatty: { from: ${FROM} } }\n`);
  const diff = '--- /dev/null\n+++ b/a.txt\n@@ -0,0 +1 @@\n+a\n';

  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      resolve('bin/sop-gate.js'),
      'analyze',
      '--policy',
      '.gitea/sop-gate.yml',
      '--diff',
      '-',
      '--format',
      'json',
    ],
    { cwd: folder, input: diff, encoding: 'utf8' },
  );

  expect(JSON.parse(stdout)).toMatchObject({ tier: 'medium', failures: [] });
  expect(stderr).toContain('sop-gate: acme-chatty prints: loaded\n');
  expect(stderr).toContain('sop-gate: acme-chatty prints: ::error::a.txt\n');
});
