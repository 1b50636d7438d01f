import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { parse } from 'yaml';

/** The steps of the review workflows, run for real, with a `curl` that only writes down what it was told. */
const folder = mkdtempSync(join(tmpdir(), 'sop-gate-workflow-'));
const told = join(folder, 'told');
writeFileSync(join(folder, 'curl'), `#!/bin/sh\nprintf '%s\\n' "$@" >> '${told}'\n`);
chmodSync(join(folder, 'curl'), 0o755);

const honest = {
  REPO: 'shop/web',
  PR: '7',
  HEAD_SHA: '0123456789abcdef0123456789abcdef01234567',
  GATE: 'qa',
  NONCE: 'k3Jd82mQx91LpZ7a',
  TOKEN: 'secret',
  GITHUB_API_URL: 'https://git.example.com/gitea/api/v1/',
};

beforeEach(() => rmSync(told, { force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

it('announces the nonce on the head of the pull request', () => {
  const status = runStep('Announce the nonce', honest);

  expect(status).toBe(0);
  expect(readFileSync(told, 'utf8').split('\n')).toEqual(
    expect.arrayContaining([
      'Authorization: token secret',
      '{"state":"pending","context":"sop-gate-job / qa","description":"nonce k3Jd82mQx91LpZ7a"}',
      'https://git.example.com/gitea/api/v1/repos/shop/web/statuses/0123456789abcdef0123456789abcdef01234567',
    ]),
  );
});

it.each([
  ['REPO', 'shop/web/../../admin'],
  ['REPO', 'shop'],
  ['REPO', 'shop/$(id)'],
  ['PR', '7; id'],
  ['PR', '0'],
  ['HEAD_SHA', 'main'],
  ['HEAD_SHA', `${honest.HEAD_SHA}?x`],
  ['GATE', 'security'],
  ['GATE', 'qa","state":"success'],
  ['NONCE', 'short'],
  ['NONCE', 'k3Jd82mQx91LpZ7a","state":"success'],
  ['NONCE', `k3Jd82mQx91LpZ7a\nGITHUB_TOKEN=1`],
])('refuses %s=%j and tells nobody', (name, value) => {
  const status = runStep('Announce the nonce', { ...honest, [name]: value });

  expect(status).toBe(2);
  expect(existsSync(told)).toBe(false);
});

it.each([
  ['success', 'success'],
  ['failure', 'failure'],
  ['cancelled', 'failure'],
])('closes the announcement of a review that ended with %s as %s', (result, state) => {
  const status = runStep('Close the announcement', { ...honest, RESULT: result });

  expect(status).toBe(0);
  expect(readFileSync(told, 'utf8')).toContain(
    `{"state":"${state}","context":"sop-gate-job / qa","description":"nonce k3Jd82mQx91LpZ7a"}`,
  );
});

it.each([
  ['passes on how the reviewer’s command ended', 'exit 3', 3],
  ['lets people review where there is no command', '', 0],
])('%s', (_title, command, expected) => {
  const status = runStep('Review', { ...honest, REVIEW_COMMAND: command });

  expect(status).toBe(expected);
});

function runStep(name: string, env: Readonly<Record<string, string>>): number | null {
  const workflow = parse(readFileSync('templates/qa-review.yml', 'utf8'));
  const steps: readonly { name: string; run: string }[] = workflow.jobs.review.steps;
  const script = steps.find((step) => step.name === name)?.run ?? 'exit 99';
  const child = spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script], {
    env: { ...env, PATH: `${folder}:${process.env.PATH}` },
  });
  return child.status;
}
