import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aStory, type Story } from '../../scenarios/support/story.ts';

let story: Story;
beforeEach(async () => {
  story = await aStory();
});
afterEach(() => story.end());

interface Finished {
  readonly code: number | null;
  readonly said: string;
  readonly argv: string;
}

/** The built command line as people start it, with a folder of its own for temporary files. */
function start(args: readonly string[], env: Record<string, string>): Promise<Finished> {
  const child = spawn(process.execPath, ['bin/sop-gate.js', ...args], {
    env: { PATH: process.env.PATH, ...env },
  });
  const chunks: string[] = [];
  child.stdout.on('data', (chunk) => chunks.push(String(chunk)));
  child.stderr.on('data', (chunk) => chunks.push(String(chunk)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, said: chunks.join(''), argv: child.spawnargs.join(' ') }));
  });
}

it('keeps the token out of its output, its arguments and its temporary files', async () => {
  const pull = story.aReadyPull();
  const folder = await mkdtemp(join(tmpdir(), 'sop-gate-leaks-'));

  const run = await start(['run', '--repo', 'acme/shop', '--pr', String(pull.number)], {
    SOP_GATE_URL: story.sandbox.url,
    SOP_GATE_TOKEN: story.token,
    TMPDIR: folder,
  });

  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const kept = await Promise.all(
    names.filter((one) => one.isFile()).map((one) => readFile(join(one.parentPath, one.name), 'latin1')),
  );
  expect([run.code, run.said.includes('waiting')]).toEqual([1, true]);
  expect([run.said, run.argv, ...kept].join('\n')).not.toContain(story.token);
}, 120_000);
