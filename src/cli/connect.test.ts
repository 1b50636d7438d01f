import { expect, it } from 'vitest';
import { parseConnection } from './connect.ts';

it('takes the first token variable that holds something', () => {
  const env = {
    SOP_GATE_URL: 'https://git.example.com',
    SOP_GATE_TOKEN: ' ',
    GITEA_TOKEN: ' abc\n',
    GITHUB_TOKEN: 'job',
  };

  const connection = parseConnection({}, env);

  expect(connection).toEqual({ url: 'https://git.example.com', token: 'abc' });
});

it('prefers the options over the environment', () => {
  const env = { SOP_GATE_URL: 'https://one.example', SOP_GATE_TOKEN: 'one', MINE: 'two' };

  const connection = parseConnection({ url: 'https://two.example/git', tokenEnv: 'MINE' }, env);

  expect(connection).toEqual({ url: 'https://two.example/git', token: 'two' });
});

it('falls back to the server of the Actions job', () => {
  const connection = parseConnection({}, { GITHUB_SERVER_URL: 'https://git.example/', GITHUB_TOKEN: 'job' });

  expect(connection).toEqual({ url: 'https://git.example/', token: 'job' });
});

it.each([
  [{}, 'No server is named.'],
  [{ SOP_GATE_URL: 'git.example' }, '"git.example" is not the address of a server.'],
  [{ SOP_GATE_URL: 'ftp://git.example' }, '"ftp://git.example" is not the address of a server.'],
  [{ SOP_GATE_URL: 'https://me:secret@git.example' }, 'The server address holds credentials.'],
  [
    { SOP_GATE_URL: 'https://git.example' },
    'No token: SOP_GATE_TOKEN, GITEA_TOKEN, GITHUB_TOKEN are not set.',
  ],
])('says what is missing in the environment %j', (env, message) => {
  const connecting = () => parseConnection({}, env);

  expect(connecting).toThrow(message);
});

it('never repeats the credentials of a server address', () => {
  const connecting = () => parseConnection({ url: 'https://me:hunter2@git.example' }, {});

  expect(connecting).not.toThrow('hunter2');
});

it('looks nowhere else when the option names a token variable', () => {
  const connecting = () =>
    parseConnection({ url: 'https://git.example', tokenEnv: 'MINE' }, { SOP_GATE_TOKEN: 'x' });

  expect(connecting).toThrow('No token: MINE is not set.');
});
