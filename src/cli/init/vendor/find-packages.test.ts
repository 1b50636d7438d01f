import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findPackages } from './find-packages.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sop-gate-packages-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function install(place: string, manifest: object = {}): void {
  mkdirSync(join(folder, place), { recursive: true });
  writeFileSync(join(folder, place, 'package.json'), JSON.stringify(manifest));
}

/** Where each goes, and where it was found. */
function places(root = ''): Readonly<Record<string, string>> {
  const found = findPackages(join(folder, root)).map(({ place, folder: from }) => [
    place,
    from.slice(folder.length + 1),
  ]);
  return Object.fromEntries(found);
}

it('takes what is needed, and what that needs, and nothing else', () => {
  install('', { dependencies: { hono: '1', '@a/b': '1' }, devDependencies: { vitest: '1' } });
  install('node_modules/hono', { dependencies: { deep: '1' } });
  install('node_modules/@a/b');
  install('node_modules/deep');
  install('node_modules/vitest');

  expect(Object.keys(places())).toEqual(['', 'node_modules/@a/b', 'node_modules/hono', 'node_modules/deep']);
});

it('finds what npm put beside the package rather than into it', () => {
  install('node_modules/sop-gate', { dependencies: { hono: '1' } });
  install('node_modules/hono');

  expect(places('node_modules/sop-gate')).toEqual({
    '': 'node_modules/sop-gate',
    'node_modules/hono': 'node_modules/hono',
  });
});

it('gives each the version that it finds now', () => {
  install('', { dependencies: { first: '1', second: '1', shared: '1' } });
  install('node_modules/first', { dependencies: { shared: '2', deep: '1' } });
  install('node_modules/first/node_modules/shared');
  install('node_modules/first/node_modules/deep', { dependencies: { shared: '2' } });
  install('node_modules/second', { dependencies: { shared: '1' } });
  install('node_modules/shared');

  expect(places()).toEqual({
    '': '',
    'node_modules/first': 'node_modules/first',
    'node_modules/second': 'node_modules/second',
    'node_modules/shared': 'node_modules/shared',
    'node_modules/first/node_modules/shared': 'node_modules/first/node_modules/shared',
    'node_modules/deep': 'node_modules/first/node_modules/deep',
    'node_modules/deep/node_modules/shared': 'node_modules/first/node_modules/shared',
  });
});

it('takes optional packages and peers where they are, and says which needed one is not', () => {
  install('', { dependencies: { needed: '1' }, optionalDependencies: { rare: '1', native: '1' } });
  install('node_modules/needed', { peerDependencies: { host: '1', guest: '1' } });
  install('node_modules/rare');
  install('node_modules/host');

  expect(Object.keys(places())).toEqual([
    '',
    'node_modules/needed',
    'node_modules/rare',
    'node_modules/host',
  ]);
  rmSync(join(folder, 'node_modules/needed'), { recursive: true });
  expect(() => places()).toThrow('needed is not installed');
});
