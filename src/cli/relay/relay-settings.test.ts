import { expect, it } from 'vitest';
import { runCommandLine } from '../main.ts';
import { recordIo } from '../recorded-io-builder.ts';
import { parseRelay, type RelayOptions } from './relay-settings.ts';

const env = { SOP_GATE_RELAY_SECRET: 'sixteen letters!' };
const options: RelayOptions = {
  gateRepository: 'acme/gate',
  workflow: 'sop-gate.yml',
  branch: 'main',
  listen: '127.0.0.1:8787',
};

it.each([
  ['127.0.0.1:8787', '127.0.0.1', 8787],
  ['localhost:0', 'localhost', 0],
  ['[::1]:65535', '::1', 65_535],
])('listens on %s', (listen, hostname, port) => {
  expect(parseRelay({ ...options, listen }, env)).toMatchObject({ hostname, port });
});

it.each(['8787', '127.0.0.1', '127.0.0.1:65536', ':8787', 'http://x:1', '::1:80', ''])(
  'takes %j for no address',
  (listen) => {
    expect(() => parseRelay({ ...options, listen }, env)).toThrow(`--listen ${JSON.stringify(listen)}`);
  },
);

it.each([
  ['is not set', {}],
  ['is not set', { SOP_GATE_RELAY_SECRET: '' }],
  ['has fewer than 16 characters', { SOP_GATE_RELAY_SECRET: 'fifteen letters' }],
])('does not start with a secret that %s', (words, poor) => {
  expect(() => parseRelay(options, poor)).toThrow(`SOP_GATE_RELAY_SECRET ${words}.`);
});

it.each([
  ['no gate', [], 'required option'],
  ['half a gate', ['--gate-repository', 'gate'], '"gate" is not a repository'],
  ['no token', ['--gate-repository', 'acme/gate', '--url', 'http://127.0.0.1:9'], 'No token'],
  ['no server', ['--gate-repository', 'acme/gate'], 'No server is named'],
])('ends with 2 for %s', async (_what, args, words) => {
  const { io, logged } = recordIo({}, { env });

  const exitCode = await runCommandLine(['relay', ...args], io);

  expect(exitCode).toBe(2);
  expect(logged.join('\n')).toContain(words);
});
