import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

/** What the README promises to somebody who has never seen the gate, step by step, and within its five minutes. */
const FIVE_MINUTES = 300_000;

let folder: string;
let sandbox: ChildProcess | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sop-gate-newcomer-'));
});
afterEach(() => {
  sandbox?.kill('SIGTERM');
  rmSync(folder, { recursive: true });
});

/** The commands of the README below this heading, with our folder in place of its example. */
function commandsBelow(heading: string): readonly string[] {
  const readme = readFileSync('README.md', 'utf8');
  const [, block = ''] = /```sh\n([\s\S]*?)```/.exec(readme.slice(readme.indexOf(heading))) ?? [];
  return block.replaceAll('\\\n', ' ').replaceAll('../rehearsal', folder).trim().split('\n');
}

function inShell(command: string) {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
  return { exitCode: status, text: `${stdout}${stderr}` };
}

/** Starts the sandbox and waits until it says what to type. */
async function openSandbox(command: string): Promise<{ url: string; typed: readonly string[] }> {
  const child = spawn('bash', ['-c', `exec ${command}`]);
  sandbox = child;
  const said = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (data: Buffer) => {
      text += data.toString();
      if (text.includes('sweep acme/shop\n')) resolve(text);
    });
    child.on('close', () => reject(new Error(text)));
  });
  const typed = said.split('\n').filter((line) => line.startsWith('  '));
  return { url: /http:\S+:\d+/.exec(said)?.[0] ?? '', typed: typed.map((line) => line.trim()) };
}

async function approve(url: string, by: string): Promise<number> {
  const body = new URLSearchParams({ by, do: 'approve' });
  return (await fetch(`${url}/acme/shop/pulls/1`, { method: 'POST', body })).status;
}

const inRepository = [
  '--setup in-repository --repo acme/shop --preset generic --enforce',
  '--role engineers=ada,ben,cleo --role managers=mia --role ceo=carol --role qa=quinn --role security=sam',
].join(' ');

it.each([
  ['with a gate repository, as it stands there', (init: string) => init],
  ['in the repository', (init: string) => init.replace(/--setup .+ --enforce/, inRepository)],
])(
  'comes from nothing to a working gate %s',
  async (_how, adapt) => {
    const [init = '', demo = ''] = commandsBelow('## Rehearse a set-up');

    const written = inShell(adapt(init));
    const { url, typed } = await openSandbox(`${demo} --port 0`);
    const [exports = '', doctor = '', sweep = ''] = typed;
    const health = inShell(`${exports}; ${doctor}`);
    const first = inShell(`${exports}; ${sweep}`);
    await approve(url, 'quinn');
    await approve(url, 'sam');
    const second = inShell(`${exports}; ${sweep}`);

    expect(written.exitCode, written.text).toBe(0);
    expect(health.exitCode, health.text).toBe(0);
    expect(health.text).toContain('The gate can do its work.');
    expect(first.text).toMatch(/ acme\/shop#1 {2}waiting at tier low: /);
    expect(second.text).toMatch(/ acme\/shop#1 {2}open at tier low/);
  },
  FIVE_MINUTES,
);

it.each([
  ['holds no set-up', '', 'holds no set-up'],
  [
    'is for a server of its own',
    '--setup gate-repository --gate-repository acme/gate --repo acme/store --preset sop',
    'acme/shop and acme/gate',
  ],
])('is told so when the folder %s', (_what, flags, words) => {
  const prepared = flags === '' ? '' : `node bin/sop-gate.js init ${flags} --dir ${folder} && `;

  const run = inShell(`${prepared}node bin/sop-gate.js demo --set-up ${folder}`);

  expect(run.exitCode).toBe(2);
  expect(run.text).toContain(words);
});
