import { expect, it } from 'vitest';
import { parseBaseUrl } from './base-url.ts';

it.each([
  ['https://git.test', 'https://git.test'],
  ['https://git.test/', 'https://git.test'],
  ['https://git.test//', 'https://git.test'],
  ['http://git.test:3000/git/', 'http://git.test:3000/git'],
  ['https://git.test/api/v1', 'https://git.test'],
  ['https://git.test/git/api/v1/', 'https://git.test/git'],
  ['https://git.test/api/v1/extra', 'https://git.test/api/v1/extra'],
  ['https://git.test/git?query#hash', 'https://git.test/git'],
])('reads the address %s as %s', (text, expected) => {
  const base = parseBaseUrl(text);

  expect(base).toBe(expected);
});

it.each(['', 'git.test', 'ftp://git.test', 'xhttps://git.test', 'httpsx://git.test'])(
  'refuses %j as the address of a server',
  (text) => {
    const parse = () => parseBaseUrl(text);

    expect(parse).toThrow(
      expect.objectContaining({
        message: `${JSON.stringify(text)} is not the address of a server`,
        kind: 'refused',
        remedy: 'Give the address of your Gitea, such as https://git.example.com.',
      }),
    );
  },
);
