import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import type { SeededRepository } from '../../../src/sandbox/index.ts';

/** What starts a workflow, and what the server hands its jobs. */
export interface Trigger {
  readonly event: string;
  readonly payload?: unknown;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  /** Address of the server. */
  readonly url: string;
}

/** How a job ended: the exit code of the step that failed, or 0, and everything its steps said. */
export interface JobResult {
  readonly exitCode: number;
  readonly text: string;
}

interface Step {
  readonly name: string;
  readonly id?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run: string;
}

/**
 * Runs the one job of a workflow on the default branch as a runner in host mode does: each step in bash, in one folder, with the
 * environment that Gitea sets. Of the network there is the sandbox alone; `npx` runs the build of this package.
 */
export async function runWorkflow(
  repository: SeededRepository,
  file: string,
  trigger: Trigger,
): Promise<JobResult> {
  const folder = mkdtempSync(join(tmpdir(), 'sop-gate-job-'));
  try {
    return await runJob(repository, file, { ...trigger, folder });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Job extends Trigger {
  readonly folder: string;
}

async function runJob(repository: SeededRepository, file: string, job: Job): Promise<JobResult> {
  const workflow = parse(repository.file(`.gitea/workflows/${file}`) ?? '');
  const [only] = Object.values<{ steps: readonly Step[] }>(workflow.jobs);
  const outcomes: Record<string, { outcome: string }> = {};
  const event = { ...(job.payload as object), inputs: job.inputs };
  const github = { event, event_name: job.event, repository: repository.fullName };
  const known = { github, inputs: job.inputs, secrets: job.secrets, vars: {}, steps: outcomes };
  const base = { ...toEnvironment(job, github), ...fill(workflow.env, known) };
  let result: JobResult = { exitCode: 0, text: '' };
  for (const step of only?.steps ?? []) {
    const isOn =
      evaluate(step.if ?? 'success()', known) && (result.exitCode === 0 || step.if?.includes('always()'));
    if (!isOn) continue;
    const one = await runStep(step, { ...base, ...fill(step.env, known) }, job.folder);
    if (step.id) outcomes[step.id] = { outcome: one.exitCode === 0 ? 'success' : 'failure' };
    result = { exitCode: result.exitCode || one.exitCode, text: `${result.text}${one.text}` };
  }
  return result;
}

function toEnvironment({ url, event, folder }: Job, github: { event: unknown; repository: string }) {
  const npx = join(folder, 'npx');
  writeFileSync(npx, `#!/bin/sh\nshift 2\nexec node '${resolve('bin/sop-gate.js')}' "$@"\n`);
  chmodSync(npx, 0o755);
  const eventFile = join(folder, 'event.json');
  writeFileSync(eventFile, JSON.stringify(github.event));
  return {
    PATH: `${folder}:${process.env.PATH}`,
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: eventFile,
    GITHUB_REPOSITORY: github.repository,
    GITHUB_SERVER_URL: url,
    GITHUB_API_URL: `${url}/api/v1`,
  };
}

function runStep({ run }: Step, env: Readonly<Record<string, string>>, cwd: string): Promise<JobResult> {
  const child = spawn('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', run], { env, cwd });
  let text = '';
  const hear = (data: Buffer) => {
    text += data.toString();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ exitCode: code ?? 99, text }));
  });
}

/** Only what our workflows say: paths, `||`, `&&`, `==` with a quoted word, `always()`. */
function evaluate(expression: string, known: object): unknown {
  const [, either] = split(expression, '||');
  if (either) return either.map((part) => evaluate(part, known)).find(Boolean);
  const [, both] = split(expression, '&&');
  if (both) return both.every((part) => evaluate(part, known));
  const [whole, sides] = split(expression, '==');
  if (sides) return String(evaluate(sides[0] ?? '', known)) === String(evaluate(sides[1] ?? '', known));
  if (whole.endsWith('()')) return true;
  if (whole.startsWith("'")) return whole.slice(1, -1);
  return whole
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], known);
}

function split(expression: string, mark: string): [string, string[] | undefined] {
  const parts = expression.split(mark).map((part) => part.trim());
  return [expression.trim(), parts.length > 1 ? parts : undefined];
}

function fill(env: Readonly<Record<string, string>> | undefined, known: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env ?? {}).map(([name, value]) => [
      name,
      String(value).replaceAll(/\$\{\{(.+?)\}\}/g, (_, inside: string) =>
        String(evaluate(inside, known) ?? ''),
      ),
    ]),
  );
}
