import { expect, it } from 'vitest';
import { observe, summarize } from '../observation-builder.ts';
import { workflowEdit } from './index.ts';

const path = '.gitea/workflows/ci.yml';
const job = 'jobs:\n  test:\n    steps:\n      - run: npm test\n';

function edit(base: string, head: string) {
  return observe(workflowEdit, { path, base, head });
}

it.each([
  ['permissions: read-all\n', 'permissions: write-all\n', 'every other scope', 'read', 'write'],
  ['permissions:\n  issues: read\n', 'permissions:\n  issues: write\n', 'issues', 'read', 'write'],
  ['permissions:\n  code: read\n', 'permissions:\n  issues: read\n', 'issues', 'none', 'read'],
  ['permissions: {}\n', '', 'every other scope', 'none', 'what the server gives by default'],
  ['', 'permissions:\n  issues: write\n', 'issues', 'what the server gives by default', 'write'],
  ['permissions:\n  issues: write\n', 'permissions:\n  issues: admin\n', 'issues', 'write', 'admin'],
])('reports that %j became %j', (before, after, scope, from, to) => {
  const found = edit(`${before}on: push\n${job}`, `${after}on: push\n${job}`);

  expect(found[0]).toMatchObject({ code: 'workflow-permission', args: { scope, from, to } });
});

it.each([
  ['permissions: write-all\n', 'permissions: read-all\n'],
  ['', 'permissions: read-all\n'],
  ['permissions:\n  issues: write\n', 'permissions:\n  issues: read\n'],
  ['permissions:\n  issues: write\n', 'permissions: {}\n'],
  ['permissions: write-all\n', ''],
])('takes fewer rights for a plain edit: %j to %j', (before, after) => {
  const found = edit(`${before}on: push\n${job}`, `${after}on: push\n${job}`);

  expect(found.map((one) => one.kind === 'noticed' && one.code)).toEqual(['workflow-changed']);
});

it('compares the rights of a job with what it had, from the workflow or its own', () => {
  const top = 'on: push\npermissions:\n  code: read\njobs:\n  a:\n    steps: []\n';
  const own = `${top}    permissions:\n      code: write\n`;

  const found = [edit(top, own), edit(own, top), edit(own, `${own}    name: b\n`)];

  expect(found.map(summarize)).toEqual([
    ['workflow-permission:8'],
    ['workflow-changed:7'],
    ['workflow-changed:9'],
  ]);
});

it('sees that a job without rights of its own gets those of the workflow', () => {
  const base = 'on: push\npermissions: write-all\njobs:\n  a:\n    permissions: {}\n';

  const found = edit(base, 'on: push\npermissions: write-all\njobs:\n  a:\n    steps: []\n');

  expect(found).toMatchObject([
    { code: 'workflow-permission', line: 4, args: { scope: 'every other scope', from: 'none', to: 'write' } },
  ]);
});
