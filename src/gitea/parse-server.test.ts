import { expect, it } from 'vitest';
import { parseServer } from './parse-server.ts';

it.each([
  ['1.22.6', 'gitea', [1, 22, 6]],
  ['1.22.10', 'gitea', [1, 22, 10]],
  ['v1.22.6', 'gitea', [1, 22, 6]],
  ['1.27.0-rc0', 'gitea', [1, 27, 0]],
  ['1.24.0+dev-12-gabc', 'gitea', [1, 24, 0]],
  ['28.3.0', 'gitea', [28, 3, 0]],
  ['28.13', 'gitea', [28, 13, 0]],
  ['16.0.3+gitea-1.22.0', 'forgejo', [1, 22, 0]],
  ['16.0.3+gitea-odd', 'unknown', []],
  ['1', 'unknown', []],
  ['1.2.3.4', 'unknown', []],
  ['x1.2.3', 'unknown', []],
  ['', 'unknown', []],
  ['development', 'unknown', []],
])('reads the version %j as one of %s', (version, flavour, numbers) => {
  const server = parseServer(version);

  expect(server).toEqual({ version, flavour, numbers });
});
