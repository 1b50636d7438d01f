import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { aboutPull, buildRelayBench, SECRET, sign } from './support/relay-bench.ts';

it('rings as a process of its own, and ends well on SIGTERM once it has rung for what waits', async () => {
  const bench = await buildRelayBench();
  const env = { PATH: process.env.PATH, SOP_GATE_RELAY_SECRET: SECRET, SOP_GATE_TOKEN: bench.token };
  const args = ['relay', '--gate-repository', 'acme/gate', '--url', bench.url, '--listen', '127.0.0.1:0'];
  const child = spawn('node', ['bin/sop-gate.js', ...args], { env });
  let said = '';
  const listening = new Promise<string>((resolve) => {
    child.stderr.on('data', (data: Buffer) => {
      said += data.toString();
      const [, address] = /listens on (\S+)\/hook/.exec(said) ?? [];
      if (address) resolve(address);
    });
  });
  const ended = new Promise((resolve) => void child.once('close', resolve));

  const body = JSON.stringify(aboutPull());
  const headers = {
    'content-type': 'application/json',
    'x-gitea-event': 'pull_request',
    'x-gitea-signature': sign(body),
  };
  const answer = await fetch(`${await listening}/hook`, { method: 'POST', body, headers });
  child.kill('SIGTERM');
  const exitCode = await ended;
  const rings = await bench.rings();
  await bench.end();

  expect([answer.status, exitCode]).toEqual([202, 0]);
  expect(rings).toEqual([{ repo: 'acme/shop', pr: '1' }]);
  expect(said).toContain('rang acme/gate for acme/shop#1');
  expect(said).not.toContain(SECRET);
}, 120_000);

it('is named with all its options in docs/relay.md', () => {
  const page = readFileSync('docs/relay.md', 'utf8');

  const missing = ['--gate-repository', '--workflow', '--branch', '--listen', '--gate-user'].filter(
    (option) => !page.includes(option),
  );

  expect(missing).toEqual([]);
});
