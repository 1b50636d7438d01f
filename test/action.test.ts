import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parse } from 'yaml';

/** The step of action.yml, run for real beside nothing, with an `npx` and a `node` that only write down what they were told. */
let folder: string;
let told: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sop-gate-action-'));
  told = join(folder, 'told');
  mkdirSync(join(folder, 'bin'));
  for (const name of ['npx', 'node']) {
    const script = `#!/bin/sh\nprintf '%s\\n' ${name} "$@" "url=\${SOP_GATE_URL-unset}" >> '${told}'\n`;
    writeFileSync(join(folder, 'bin', name), script);
    chmodSync(join(folder, 'bin', name), 0o755);
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

const action = parse(readFileSync('action.yml', 'utf8'));
const [step] = action.runs.steps;
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const usual = {
  SOP_GATE_COMMAND: 'run',
  SOP_GATE_ARGUMENTS: '--job',
  SOP_GATE_URL: '',
  SOP_GATE_PACKAGE: 'sop-gate@1.2.3',
};

function runStep(env: Readonly<Record<string, string>> = {}) {
  const child = spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', step.run], {
    env: { PATH: `${join(folder, 'bin')}:${process.env.PATH}`, GITHUB_ACTION_PATH: folder, ...usual, ...env },
    encoding: 'utf8',
  });
  const lines = existsSync(told) ? readFileSync(told, 'utf8').trimEnd().split('\n') : [];
  return { status: child.status, lines };
}

it('takes inputs from the environment and never into its text, and has no action of others', () => {
  const inputs = Object.keys(action.inputs).map((name) => `$\{{ inputs.${name} }}`);

  expect(action.runs.using).toBe('composite');
  expect(action.runs.steps).toHaveLength(1);
  expect(step.run).not.toContain('{{');
  expect(Object.values(step.env).toSorted()).toEqual(inputs.toSorted());
  expect(action.inputs.package.default).toBe(`sop-gate@${version}`);
});

it('fetches the named package when nothing is vendored or built', () => {
  expect(runStep().lines).toEqual(['npx', '--yes', 'sop-gate@1.2.3', 'run', '--job', 'url=unset']);
});

it('hands on one argument a line, whatever is in it, and the server that is named', () => {
  const { lines } = runStep({
    SOP_GATE_ARGUMENTS: '--repo\nacme/$(id) `x` "y"\n\n--pr\n7',
    SOP_GATE_URL: 'https://git.example.com',
  });

  expect(lines.slice(3)).toEqual([
    'run',
    '--repo',
    'acme/$(id) `x` "y"',
    '--pr',
    '7',
    'url=https://git.example.com',
  ]);
});

it('runs the build of its own repository when there is one', () => {
  for (const path of ['dist/cli', 'node_modules']) mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(join(folder, 'dist/cli/main.js'), '');

  expect(runStep().lines.slice(0, 3)).toEqual(['node', join(folder, 'bin/sop-gate.js'), 'run']);
});

it.each([
  ['with a wrong sum', ['sop-gate-1.0.0.tgz'], 'f'.repeat(64)],
  ['in two versions', ['sop-gate-1.0.0.tgz', 'sop-gate-2.0.0.tgz'], ''],
])('runs nothing when a program is vendored %s', (_what, names, sum) => {
  mkdirSync(join(folder, 'vendor/sop-gate'), { recursive: true });
  for (const name of names) {
    writeFileSync(join(folder, 'vendor/sop-gate', name), 'x');
    writeFileSync(join(folder, 'vendor/sop-gate', `${name}.sha256`), `${sum}  ${name}\n`);
  }

  const { status, lines } = runStep();

  expect(status).not.toBe(0);
  expect(lines).toEqual([]);
});
